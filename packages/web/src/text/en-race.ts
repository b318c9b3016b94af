/** English: the screen Race. */
export const enRace = { title: "Race" } as const;
