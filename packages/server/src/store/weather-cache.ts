import type { OwnedTransaction } from "./as-owner.ts";

/** A weather answer that was fetched before, with when. */
export interface CachedWeather {
  readonly answer: unknown;
  readonly fetchedEpochMs: number;
}

/** The kept answer for a rounded place and a day, or null. */
export async function readCachedWeather(
  transaction: OwnedTransaction,
  place: string,
  date: string,
): Promise<CachedWeather | null> {
  const row = await transaction
    .selectFrom("weather_cache")
    .select(["answer", "fetched_epoch_ms as fetchedEpochMs"])
    .where("place", "=", place)
    .where("date", "=", date)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps an answer; a newer one takes the place of an older. */
export async function cacheWeather(
  transaction: OwnedTransaction,
  key: { readonly place: string; readonly date: string },
  { answer, fetchedEpochMs }: CachedWeather,
): Promise<void> {
  const values = { answer: JSON.stringify(answer), fetched_epoch_ms: fetchedEpochMs };
  await transaction
    .insertInto("weather_cache")
    .values({ ...key, ...values })
    .onConflict((conflict) => conflict.columns(["place", "date"]).doUpdateSet(values))
    .execute();
}
