import { z } from "zod";
import { storedValue } from "./stored-value.ts";

const CellSchema = z.object({ clock: z.string(), time: z.string(), pace: z.string(), take: z.string() });

const RaceCardSchema = z.object({
  /** Of the words below, which stay in the language they were made in. */
  language: z.string(),
  title: z.string(),
  subtitle: z.string(),
  markWord: z.string(),
  lines: z.array(z.string()),
  sections: z.array(
    z.object({
      title: z.string().nullable(),
      rows: z.array(z.object({ place: z.string(), isStop: z.boolean(), cells: z.array(CellSchema).min(1) })),
    }),
  ),
  neverMore: z.string(),
  cramp: z.string(),
  stop: z.string(),
  /** @unit ms */
  startEpochMs: z.number(),
});

/** The race in large type, ready to read without a connection and without the model. */
export type RaceCard = z.infer<typeof RaceCardSchema>;

/** The race card last opened, kept on this device. */
export const storedRaceCard = storedValue<RaceCard | null>({
  key: "crampcast.race-card",
  initial: null,
  check(raw) {
    const parsed = RaceCardSchema.safeParse(raw);
    return parsed.success ? parsed.data : null;
  },
});
