import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, type TestContext, test } from "vitest";
import { openDataFolder } from "./data-folder.ts";
import { SetupFailure } from "./setup-failure.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "crampcast-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: "utf8" }).status === 0;

/** A small disk of its own, where the system lets us mount one. */
function withDisk(context: TestContext, options: string, use: (path: string) => void): void {
  const path = join(folder, "disk");
  mkdirSync(path);
  if (!run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path)) context.skip("mounting a disk is not allowed here");
  try {
    use(path);
  } finally {
    run("umount", path);
  }
}

test("a full disk is told in one sentence with how much is free", (context) => {
  withDisk(context, "size=5m", (disk) => {
    const open = () => openDataFolder(join(disk, "data"), 100);
    expect(open).toThrow(SetupFailure);
    expect(open).toThrow(/is full \(5 MB free, 100 MB needed\)/);
  });
});

test("a read-only disk is told in one sentence, whether the folder is there or not", (context) => {
  withDisk(context, "size=5m", (disk) => {
    openDataFolder(join(disk, "there"), 1).release();
    run("mount", "-o", "remount,ro", disk);
    expect(() => openDataFolder(join(disk, "there"), 1)).toThrow(/there is read-only/);
    expect(() => openDataFolder(join(disk, "deep/new"), 1)).toThrow(/deep is read-only/);
  });
});

test("the secret is drawn once and stays the same from start to start", () => {
  const first = openDataFolder(join(folder, "data"), 1);
  first.release();
  const second = openDataFolder(join(folder, "data"), 1);
  second.release();
  expect(first.secret).toMatch(/^[0-9a-f]{48}$/);
  expect(second.secret).toBe(first.secret);
});
