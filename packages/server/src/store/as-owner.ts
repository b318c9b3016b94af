import { sql, type Transaction } from "kysely";
import type { Store } from "./open-store.ts";
import type { Tables } from "./schema.ts";

export type OwnedTransaction = Transaction<Tables>;

/** The one person of a server on one's own computer. */
export const localOwnerId = "00000000-0000-4000-8000-000000000001";

/**
 * Runs `work` in a transaction that sees and changes the rows of one owner only: the role has no rights of its own, and
 * the database compares each row's owner with the setting. `before commit` steps outside that role run in `atEnd`.
 */
export async function asOwner<Result>(
  store: Store,
  ownerId: string,
  work: (transaction: OwnedTransaction) => Promise<Result>,
  atEnd?: (transaction: OwnedTransaction, result: Result) => Promise<void>,
): Promise<Result> {
  return store.transaction().execute(async (transaction) => {
    await sql`select set_config('crampcast.owner', ${ownerId}, true)`.execute(transaction);
    await sql`set local role crampcast_app`.execute(transaction);
    const result = await work(transaction);
    if (atEnd !== undefined) {
      await sql`set local role none`.execute(transaction);
      await atEnd(transaction, result);
    }
    return result;
  });
}
