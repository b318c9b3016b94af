import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelVersion } from "@crampcast/model/forecast";
import { afterAll, expect, test } from "vitest";
import { runWords } from "../testing/run-words.ts";
import type { Terminal } from "./terminal.ts";

const root = join(import.meta.dirname, "../../..");
const easyRun = join(root, "examples/easy-run.json");
const folder = mkdtempSync(join(tmpdir(), "crampcast-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

const run = (words: readonly string[], environment: Terminal["environment"] = {}) => runWords(words, { environment });

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const few = ["--members", "20", "--workers", "1"];

test("a forecast as JSON is the same bytes every time and holds what others rely on", async () => {
  const first = await run(["forecast", easyRun, "--json", ...few]);
  const second = await run(["forecast", easyRun, "--json", ...few]);
  expect(first.exitCode).toBe(0);
  expect(first.out).toBe(second.out);
  const forecast = JSON.parse(first.out);
  expect(forecast).toMatchObject({ modelVersion, seed: 7, memberCount: 20 });
  expect(forecast.inputHash).toMatch(/^[0-9a-f]{64}$/);
  expect(forecast.byMuscle).toHaveLength(8);
  expect(forecast.crampProbability).toBeGreaterThan(0);
  expect(forecast.byDistance.at(-1).crampProbability).toBe(forecast.crampProbability);
  const { fatigueFraction, electrolytesFraction, interactionFraction } = forecast.byCause;
  expect(fatigueFraction.central + electrolytesFraction.central + interactionFraction.central).toBeCloseTo(1, 4);
});

test("two threads give the bytes that one gives", async () => {
  const one = await run(["forecast", easyRun, "--json", "--members", "50", "--workers", "1"]);
  const two = await run(["forecast", easyRun, "--json", "--members", "50", "--workers", "2"]);
  expect([one.exitCode, two.exitCode]).toEqual([0, 0]);
  expect(two.out).toBe(one.out);
});

test("another seed moves the forecast and its input hash", async () => {
  const one = JSON.parse((await run(["forecast", easyRun, "--json", ...few])).out);
  const other = JSON.parse((await run(["forecast", easyRun, "--json", "--seed", "8", ...few])).out);
  expect(other.inputHash).not.toBe(one.inputHash);
  expect(other.crampProbability).not.toBe(one.crampProbability);
});

test("the report for people says the chance first and what it rests on last", async () => {
  const { out, err, exitCode } = await run(["forecast", easyRun, "--units", "imperial", ...few]);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  expect(out.split("\n")[0]).toMatch(/1 in \d+|fewer/i);
  expect(out).toContain("What it rests on");
  expect(out).toContain("6.2");
});

test("a wrong field is named with what is allowed, in one go, without a stack trace", async () => {
  const race = JSON.parse(readFileSync(easyRun, "utf8"));
  const path = file("wrong.json", JSON.stringify({ ...race, athlete: { ...race.athlete, massKg: 7 }, seed: -1 }));
  const { exitCode, out, err } = await run(["forecast", path]);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
  expect(err).toContain("athlete.massKg");
  expect(err).toContain("30");
  expect(err).toContain("seed");
  expect(err).not.toMatch(/\n\s+at /);
});

test("a goal that no runner reaches is refused by the model with its field", async () => {
  const race = JSON.parse(readFileSync(easyRun, "utf8"));
  race.legs[0].pacing.goalTimeS = 600;
  const { exitCode, err } = await run(["forecast", file("too-fast.json", JSON.stringify(race))]);
  expect(exitCode).toBe(2);
  expect(err).toContain("goalTimeS");
});

test("a missing file, broken JSON, a folder and nothing at all each get one sentence", async () => {
  for (const [path, sentence] of [
    [join(folder, "absent.json"), /There is no file .*absent\.json/],
    [file("broken.json", "{"), /is not JSON/],
    [folder, /is a folder/],
  ] as const) {
    const { exitCode, err } = await run(["forecast", path]);
    expect(exitCode).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toMatch(sentence);
  }
  expect((await run(["forecast"])).err).toMatch(/Name a race/);
});

test("an unknown option or a number out of bounds ends with code 2 and says what is allowed", async () => {
  expect((await run(["forecast", easyRun, "--sped"])).exitCode).toBe(2);
  const members = await run(["forecast", easyRun, "--members", "5"]);
  expect(members.exitCode).toBe(2);
  expect(members.err).toContain("10 to 20000");
});

test("a saved forecast replays to the same bytes; a changed one is told with the first difference", async () => {
  const path = join(folder, "saved.json");
  await run(["forecast", easyRun, "--save", path, "--json", ...few]);
  const same = await run(["replay", path, "--workers", "2"]);
  expect(same.exitCode).toBe(0);
  expect(same.out).toContain("The same bytes");

  const saved = JSON.parse(readFileSync(path, "utf8"));
  saved.forecast.crampProbability = 0.99;
  const changed = await run(["replay", file("changed.json", JSON.stringify(saved))]);
  expect(changed.exitCode).toBe(1);
  expect(changed.out).toContain("crampProbability: saved 0.99");

  const older = { ...saved, forecast: { ...saved.forecast, modelVersion: "0.0.1" } };
  const otherModel = await run(["replay", file("older.json", JSON.stringify(older))]);
  expect(otherModel.exitCode).toBe(1);
  expect(otherModel.out).toContain("made by model 0.0.1");
});

test("the typical body's series rises to the finish and has a row for every five minutes", async () => {
  const { exitCode, out } = await run(["simulate", easyRun, "--every", "300"]);
  expect(exitCode).toBe(0);
  const [head = "", ...rows] = out.trim().split("\n");
  expect(head).toMatch(/^timeS,distanceM,altitudeM,/);
  expect(rows).toHaveLength(12);
  const at = head.split(",").indexOf("sweatKg");
  const sweatKg = rows.map((row) => Number(row.split(",")[at]));
  expect([...sweatKg].sort((a, b) => a - b)).toEqual(sweatKg);
  const member = await run(["simulate", easyRun, "--every", "300", "--member", "3", "--json"]);
  expect(JSON.parse(member.out)).toHaveLength(12);
  expect(member.out).not.toContain("NaN");
});

test("the simulated members are those of the forecast: their mean chance at the finish is the forecast's", async () => {
  const forecast = JSON.parse((await run(["forecast", easyRun, "--json", ...few])).out);
  let sum = 0;
  for (let member = 0; member < 20; member++) {
    const series = JSON.parse((await run(["simulate", easyRun, "--json", "--member", String(member)])).out);
    sum += series.at(-1).crampProbability;
  }
  // Six digits of each member and single precision of the ensemble.
  expect(Math.abs(sum / 20 / forecast.crampProbability - 1)).toBeLessThan(1e-4);
});

test("inspect tells each file its truth: activity, something else, unreadable; a missing path costs code 2", async () => {
  const track = [0, 1, 2, 3]
    .map(
      (minute) =>
        `<trkpt lat="${50 + minute * 0.002}" lon="4"><ele>10</ele><time>2026-05-01T06:0${minute}:00Z</time></trkpt>`,
    )
    .join("");
  const gpx = file(
    "run.gpx",
    `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${track}</trkseg></trk></gpx>`,
  );
  const text = file("notes.txt", "just words");
  const damaged = file("damaged.fit", "not really fit");
  const { exitCode, out } = await run(["inspect", gpx, text, damaged, "--json"]);
  expect(exitCode).toBe(0);
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => line.outcome)).toEqual(["activity", "not-an-activity", "unreadable"]);
  expect(lines[0]).toMatchObject({ sport: "running", startTime: "2026-05-01T06:00:00.000Z", recordCount: 4 });
  expect(lines[0].elapsedS).toBe(180);
  expect(lines[1].reason).not.toBe("");
  const missing = await run(["inspect", gpx, join(folder, "absent.fit")]);
  expect(missing.exitCode).toBe(2);
  expect(missing.out).toContain("1 activity");
  expect(missing.err).toContain("There is no file");
});

test("without a server, import and a stored race say in one sentence how to start it", async () => {
  const environment = { CRAMPCAST_DATA: join(folder, "no-server") };
  for (const words of [
    ["import", easyRun],
    ["forecast", "--race", "00000000-0000-4000-8000-000000000000"],
    ["replay", "00000000-0000-4000-8000-000000000000"],
  ]) {
    const { exitCode, err } = await run(words, environment);
    expect(exitCode).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("npm start");
  }
});

test("the lock in the data folder leads to the server, and a refusal names the field", async () => {
  const server = createServer((request, response) => {
    const isHealth = request.url === "/api/health";
    response.writeHead(isHealth ? 200 : 404, { "content-type": "application/json" });
    const problem = { type: "about:blank", title: "Not found", status: 404, detail: "There is no such race." };
    response.end(JSON.stringify(isHealth ? { status: "ok" } : problem));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port.");
  file("lock.json", JSON.stringify({ pid: 1, startMark: null, address: `http://127.0.0.1:${address.port}` }));
  const { exitCode, err } = await run(["forecast", "--race", "00000000-0000-4000-8000-000000000000"], {
    CRAMPCAST_DATA: folder,
  });
  await new Promise((done) => server.close(done));
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: "There is no such race.\n" });
});

test("--version is the version of the model and --help names every command", async () => {
  expect(await run(["--version"])).toEqual({ exitCode: 0, out: `${modelVersion}\n`, err: "" });
  const help = await run(["--help"]);
  expect(help.exitCode).toBe(0);
  for (const command of ["forecast", "inspect", "import", "simulate", "replay"]) expect(help.out).toContain(command);
});

test("the real process prints pure JSON, the exit code, and survives a reader that goes away", async () => {
  const main = join(import.meta.dirname, "main.ts");
  const spawned = (words: readonly string[]) =>
    new Promise<Outcome>((done) => {
      execFile(process.execPath, [main, ...words], (error, out, err) => {
        done({ exitCode: typeof error?.code === "number" ? error.code : 0, out, err });
      });
    });
  const good = await spawned(["forecast", easyRun, "--json", ...few]);
  expect(good).toMatchObject({ exitCode: 0, err: "" });
  expect(good.out.endsWith("}\n")).toBe(true);
  expect(good.out).toBe((await run(["forecast", easyRun, "--json", ...few])).out);
  const bad = await spawned(["forecast", join(folder, "absent.json")]);
  expect(bad).toMatchObject({ exitCode: 2, out: "" });
  const piped = await new Promise<Outcome>((done) => {
    const command = `"${process.execPath}" "${main}" simulate "${easyRun}" --every 1 | head -n 1`;
    execFile("sh", ["-c", command], (error, out, err) => done({ exitCode: error ? 1 : 0, out, err }));
  });
  expect(piped.err).toBe("");
  expect(piped.out.split("\n")).toHaveLength(2);
});
