/** English: the screen You. */
export const enYou = { title: "You" } as const;
