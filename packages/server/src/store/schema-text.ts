import { type Kysely, sql } from "kysely";

const lines = async (db: Kysely<unknown>, query: ReturnType<typeof sql<{ line: string }>>): Promise<string[]> =>
  (await query.execute(db)).rows.map((row) => row.line);

/**
 * The tables of the schema `public` as text: columns, constraints, indexes, row-level security and grants. Kept in
 * `schema.sql`, so that what a migration does to the database is seen in review.
 */
export async function schemaText<Database>(database: Kysely<Database>): Promise<string> {
  // Only the catalogue is read, which no table type describes.
  const db = database as unknown as Kysely<unknown>;
  const ours = sql`n.nspname = 'public' and c.relname not like 'kysely_%'`;
  const tables = await lines(
    db,
    sql`select c.relname as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${ours} and c.relkind = 'r' order by 1`,
  );
  const text: string[] = [
    "-- What the migrations make, read back from PostgreSQL. Written by store.test.ts; do not edit.",
    "",
  ];
  for (const table of tables) {
    const columns = await lines(
      db,
      sql`select format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
            case when a.attnotnull then ' not null' else '' end,
            coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
          from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
          left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
          where ${ours} and c.relname = ${table} and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    );
    const constraints = await lines(
      db,
      sql`select format('  constraint %s %s', k.conname, pg_get_constraintdef(k.oid)) as line
          from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
          where ${ours} and c.relname = ${table} and k.contype <> 'n' order by k.conname`,
    );
    const indexes = await lines(
      db,
      sql`select i.indexdef || ';' as line from pg_indexes i
          where i.schemaname = 'public' and i.tablename = ${table}
            and not exists (select from pg_constraint k where k.conname = i.indexname) order by 1`,
    );
    const security = await lines(
      db,
      sql`select format('alter table %s %s row level security;', c.relname, word) as line
          from pg_class c join pg_namespace n on n.oid = c.relnamespace,
               lateral (values ('enable', c.relrowsecurity), ('force', c.relforcerowsecurity)) as flags (word, is_set)
          where ${ours} and c.relname = ${table} and is_set order by 1`,
    );
    const policies = await lines(
      db,
      sql`select format('create policy %s on %s using (%s) with check (%s);', policyname, tablename, qual, with_check) as line
          from pg_policies where schemaname = 'public' and tablename = ${table} order by 1`,
    );
    const grants = await lines(
      db,
      sql`select format('grant %s on %s to crampcast_app;', string_agg(lower(privilege_type), ', ' order by privilege_type), table_name) as line
          from information_schema.role_table_grants
          where table_schema = 'public' and table_name = ${table} and grantee = 'crampcast_app' group by table_name`,
    );
    text.push(`create table ${table} (`, [...columns, ...constraints].join(",\n"), ");");
    text.push(...indexes, ...security, ...policies, ...grants, "");
  }
  return text.join("\n");
}
