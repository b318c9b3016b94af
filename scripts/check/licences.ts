import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Licences that may be shipped with an Apache-2.0 product. */
const suitable =
  /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Zlib|PostgreSQL|Python-2\.0)( (AND|OR) [A-Za-z0-9.-]+)*\)?$/;

interface LockedPackage {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly license?: string;
  readonly optional?: boolean;
}

/** The licence that a package's own LICENSE file opens with, for packages whose manifest names none. */
function licenceOfText(folder: string): string | undefined {
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"]
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  return file && /^\s*(The )?MIT License/.test(readFileSync(file, "utf8")) ? "MIT" : undefined;
}

/** Packages that are installed for users (not for developers only) under a licence that does not suit. */
export function licenceComplaints(root: string): string[] {
  // The lock file is npm's own; its shape is fixed by lockfileVersion 3.
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (!path.startsWith("node_modules/") || entry.dev || entry.link) return [];
    let licence = entry.license;
    const manifest = join(root, path, "package.json");
    if (!licence && existsSync(manifest)) {
      // A package manifest; only the licence field is read.
      const read = JSON.parse(readFileSync(manifest, "utf8")) as { license?: unknown; licenses?: { type?: string }[] };
      licence = typeof read.license === "string" ? read.license : read.licenses?.[0]?.type;
    }
    licence ??= licenceOfText(join(root, path));
    if (!licence) return entry.optional ? [] : [`${path} states no licence.`];
    return suitable.test(licence) ? [] : [`${path} is under ${licence}; is that compatible with Apache-2.0?`];
  });
}
