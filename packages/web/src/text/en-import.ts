/** English: the screen Import. */
export const enImport = { title: "Import" } as const;
