// The one door to every command: installs what is missing, then runs the task with the project's own Node.
// Plain JavaScript without dependencies, because it runs on any Node from 20 on, before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, projectNode, SetupError } from "./setup/install.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

const tasks = {
  start: "scripts/start.ts",
  test: "scripts/test.ts",
  check: "scripts/check.ts",
  bench: "bench/run.ts",
  validate: "validation/run.ts",
  sample: "scripts/sample/write-sample.ts",
  crampcast: "packages/cli/src/main.ts",
};

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** The parent of a process, or null where the system does not tell (anything but Linux) or it is gone. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}

/** Calls back once when npm, which started us, is gone: it may be killed in a way that reaches nobody below it. */
function whenNpmIsGone(callback) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && parentOf(parent) === grandparent) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}

function run(task, args) {
  const script = join(root, tasks[task]);
  if (!existsSync(script)) fail(`The command "${task}" is not in this checkout: ${tasks[task]} is missing.`);
  const startedIn = process.env.INIT_CWD ?? process.cwd();
  const isServer = task === "start";
  const child = spawn(projectNode(root), [script, ...args], {
    // Paths that a person types on the command line are meant from where they stand.
    cwd: task === "crampcast" ? startedIn : root,
    env: {
      ...process.env,
      INIT_CWD: startedIn,
      PATH: `${join(root, "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`,
    },
    // The server also gets a channel that closes when this process dies, so that it never outlives its terminal.
    stdio: isServer ? ["inherit", "inherit", "inherit", "ipc"] : "inherit",
  });
  child.once("error", (error) => fail(`The project's Node could not be started: ${error.message}`));
  child.once("exit", (code, signal) => process.exit(signal === null ? code : 128 + (constants.signals[signal] ?? 0)));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (isServer) whenNpmIsGone(() => child.kill("SIGTERM"));
}

const [task, ...args] = process.argv.slice(2);
if (task === undefined || !Object.hasOwn(tasks, task)) {
  fail(`Usage: node scripts/launch.mjs <${Object.keys(tasks).join("|")}> [arguments]`);
}
if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`Node 20 or later is needed; this is ${process.version}.`);
}
try {
  await ensureInstalled(root);
} catch (error) {
  if (error instanceof SetupError) fail(error.message);
  throw error;
}
run(task, args);
