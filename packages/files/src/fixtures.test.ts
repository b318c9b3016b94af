import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cleanRecording, distinctActivities, type RecordingColumns } from "@crampcast/model/activity";
import FitParser from "fit-file-parser";
import { describe, expect, it } from "vitest";
import { decodeFile, inspectFile } from "./index.ts";

const folder = resolve(import.meta.dirname, "../fixtures");

interface ExpectedFile {
  readonly outcome: "activity" | "not-an-activity" | "unreadable";
  readonly recordCount?: number;
  readonly lapCount?: number;
  readonly sessions?: readonly {
    readonly sport?: string;
    readonly startTime?: string;
    readonly elapsedS?: number;
    readonly timerS?: number;
    readonly distanceM?: number;
    readonly averageHeartRateBpm?: number;
    readonly averageTemperatureC?: number;
  }[];
}

// Written beside the fixtures from what two other decoders read; a wrong shape fails the tests below.
const expected = JSON.parse(readFileSync(resolve(folder, "expected.json"), "utf8")) as Readonly<
  Record<string, ExpectedFile>
>;

function read(name: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new Uint8Array(readFileSync(resolve(folder, name))) };
}

describe("committed device files", () => {
  it("are all listed with what is expected of them", () => {
    const files = readdirSync(folder).filter((name) => /\.(fit|gpx|tcx)(\.gz)?$/.test(name));
    expect(files.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))("%s is what other decoders say it is", (name, facts) => {
    const [inspected] = inspectFile(read(name));
    if (inspected === undefined) throw new Error("no answer");
    expect(inspected.outcome).toBe(facts.outcome);
    if (inspected.outcome !== "activity") {
      expect(inspected.reason.length).toBeGreaterThan(10);
      return;
    }
    expect(inspected.recordCount).toBe(facts.recordCount);
    if (facts.lapCount !== undefined) expect(inspected.lapCount).toBe(facts.lapCount);
    expect(inspected.activities).toHaveLength(facts.sessions?.length ?? 0);
    facts.sessions?.forEach((session, i) => {
      const activity = inspected.activities[i];
      if (session.sport !== undefined) expect(activity?.sport).toBe(session.sport);
      if (session.startTime !== undefined && activity !== undefined && facts.recordCount === activity.recordCount) {
        expect(
          Math.abs(Date.parse(activity.startTime) - Date.parse(session.startTime.replace(/(\.\d{3})\d*Z/, "$1Z"))),
        ).toBeLessThan(15_000);
      }
      expectNear(activity?.timerS, session.timerS, 0.01);
      expectNear(activity?.elapsedS, session.elapsedS, 2);
      expectNear(activity?.distanceM, session.distanceM, 0.51);
      expectNear(activity?.averageHeartRateBpm, session.averageHeartRateBpm, 0.5);
      expectNear(activity?.averageTemperatureC, session.averageTemperatureC, 0.5);
    });
  });

  it("give beat-to-beat intervals, pool lengths, developer fields and the strap's heart rate under water", () => {
    const only = (name: string) => {
      const decoded = decodeFile(read(name));
      if (!decoded.ok || decoded.recordings[0] === undefined) throw new Error(`${name} gave no recording`);
      return decoded.recordings[0];
    };
    const intervalsS = only("walk-fenix5-tiny.fit").heartbeatIntervalsS ?? new Float64Array(0);
    expect(intervalsS.length).toBeGreaterThan(40);
    expect(Math.min(...intervalsS)).toBeGreaterThan(0.3);
    expect(Math.max(...intervalsS)).toBeLessThan(1.5);

    const swim = only("poolswim-fr910xt.fit");
    expect(swim.poolLengthM).toBeCloseTo(22.86, 2);
    expect(swim.columns.distanceM?.at(-1)).toBeCloseTo(1371.6, 1);

    const rowing = only("rowing-vivoactivehr-devfields.fit");
    expect(rowing.deviceFields.length).toBeGreaterThan(15);

    const triathlonSwim = only("triathlon-olympic-fr920xt-chained-hr.fit");
    const rates = [...(triathlonSwim.columns.heartRateBpm ?? [])].filter((rate) => !Number.isNaN(rate));
    expect(rates.length).toBeGreaterThan(300);
    // The device's own summary of the swim says 165, from the same strap.
    expect(rates.reduce((sum, rate) => sum + rate, 0) / rates.length).toBeCloseTo(165, -1);
  });

  it("a ride as FIT, TCX and GPX, and a run by watch and phone, are two efforts, not five", () => {
    const names = [
      "quad-edge1000-2min.gpx",
      "quad-edge1000-2min.tcx.gz",
      "quad-edge1000-2min.fit",
      "2020-12-08-0936.gpx.gz",
      "2020-12-08-0936-watch.tcx.gz",
    ];
    const activities = names.map((name) => {
      const decoded = decodeFile(read(name));
      const cleaned = decoded.ok && decoded.recordings[0] !== undefined ? cleanRecording(decoded.recordings[0]) : null;
      if (!cleaned?.ok) throw new Error(`${name} gave no activity`);
      return cleaned.activity;
    });
    const distinct = distinctActivities(activities);
    expect(distinct.map((one) => [one.activity.origin.format, one.duplicates.length])).toEqual([
      ["fit", 2],
      ["tcx", 1],
    ]);
  });
});

describe("against fit-file-parser, record by record", () => {
  const fits = Object.keys(expected).filter((name) => name.endsWith(".fit") && expected[name]?.outcome === "activity");
  // It refuses files shorter than their header says, and reads only the first of chained segments.
  const comparable = fits.filter((name) => !/truncated|chained/.test(name));

  it.each(comparable)("%s has the same heart rates, distances, positions, altitudes and powers", async (name) => {
    const parser = new FitParser({
      force: true,
      speedUnit: "m/s",
      lengthUnit: "m",
      temperatureUnit: "celsius",
      mode: "list",
    });
    const { buffer } = read(name).bytes;
    const reference = await parser.parseAsync(buffer as ArrayBuffer);
    const records: Record<string, unknown>[] = (reference.records ?? []).map((record) => ({ ...record }));
    const decoded = decodeFile(read(name));
    if (!decoded.ok) throw new Error(decoded.reason);
    const { recordings } = decoded;
    const flat = (take: (columns: RecordingColumns) => Float64Array | null) =>
      recordings.flatMap((recording) => {
        const column = take(recording.columns);
        return column === null ? Array.from(recording.columns.timeS, () => Number.NaN) : [...column];
      });
    const columns = {
      heart_rate: flat((one) => one.heartRateBpm),
      distance: flat((one) => one.distanceM),
      position_lat: flat((one) => one.latitudeDeg),
      altitude: flat((one) => one.altitudeM),
      power: flat((one) => one.powerW),
      temperature: flat((one) => one.deviceTemperatureC),
    };
    // The pool swim's records carry no time; its lengths stand in for them.
    if (name.startsWith("poolswim")) return;
    for (const [field, ours] of Object.entries(columns)) {
      expect(ours).toHaveLength(records.length);
      const nativeField =
        field === "altitude" && records.some((record) => record.enhanced_altitude !== undefined)
          ? "enhanced_altitude"
          : field;
      let difference = 0;
      let presenceDifferenceCount = 0;
      records.forEach((record, i) => {
        const theirs = record[nativeField];
        const mine = ours[i] ?? Number.NaN;
        if (typeof theirs !== "number" || Number.isNaN(theirs)) presenceDifferenceCount += Number.isNaN(mine) ? 0 : 1;
        else if (Number.isNaN(mine)) presenceDifferenceCount += 1;
        else difference = Math.max(difference, Math.abs(theirs - mine));
      });
      expect(difference, field).toBeLessThan(1e-3);
      // Power of a foot pod or app is taken where the device has none of its own, and then said so in the notes.
      if (
        field === "power" &&
        decoded.recordings.some((one) => one.decodingNotes.some((note) => note.startsWith("power comes")))
      )
        continue;
      expect(presenceDifferenceCount, `${field} present in one decoder only`).toBe(0);
    }
  });
});

function expectNear(actual: number | null | undefined, expectedValue: number | undefined, tolerance: number): void {
  if (expectedValue === undefined) return;
  if (actual === null || actual === undefined) throw new Error(`got nothing, expected ${expectedValue}`);
  expect(Math.abs(actual - expectedValue), `${actual} against ${expectedValue}`).toBeLessThanOrEqual(tolerance);
}
