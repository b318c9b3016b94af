/** The same keys with words of another language: a key that is missing or too many does not compile. */
export type DeepText<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : DeepText<T[Key]> };
