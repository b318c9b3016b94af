import { readFileSync, statSync } from "node:fs";

/** Whom PostgreSQL runs as when that is not the user who started Crampcast. */
export interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
}

function ownerOf(path: string): DatabaseUser | null {
  try {
    const { uid, gid } = statSync(path);
    return uid === 0 ? null : { uid, gid };
  } catch {
    return null;
  }
}

function nobody(): DatabaseUser {
  try {
    const line = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((one) => one.startsWith("nobody:"));
    const [uid, gid] = (line ?? "").split(":").slice(2, 4).map(Number);
    if (uid !== undefined && gid !== undefined && uid > 0 && gid > 0) return { uid, gid };
  } catch {
    // No user list: the number below is what every Linux knows as nobody.
  }
  return { uid: 65_534, gid: 65_534 };
}

/**
 * Whom to run PostgreSQL as. Null for an ordinary user: as themselves. PostgreSQL refuses to run as root, so root hands
 * it to the owner of the cluster or of the data folder, else to `nobody`; no user is created.
 */
export function databaseUserFor(clusterFolder: string, dataFolder: string): DatabaseUser | null {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(clusterFolder) ?? ownerOf(dataFolder) ?? nobody();
}
