import { sayFileReason } from "@crampcast/model/activity";
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { decodeFile, decodeUpload, unpackUpload } from "./index.ts";

const points = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `<trkpt lat="${10 + i * 0.0001}" lon="20"><ele>5</ele><time>2026-03-01T06:00:${String(i).padStart(2, "0")}Z</time></trkpt>`,
  ).join("");
const gpx = (body: string) => `<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="test">${body}</gpx>`;
const run = gpx(`<trk><name>Läufchen</name><type>running</type><trkseg>${points(20)}</trkseg></trk>`);

function decodeText(text: string, name = "a.gpx") {
  return decodeFile({ name, bytes: strToU8(text) });
}

describe("telling files apart", () => {
  it("looks at the content, not at the name", () => {
    expect(decodeFile({ name: "watch.fit", bytes: strToU8(run) })).toMatchObject({ ok: true, recordCount: 20 });
  });

  it("opens gzip, also gzip in zip", () => {
    const packed = gzipSync(strToU8(run));
    expect(decodeFile({ name: "a.gpx.gz", bytes: packed }).ok).toBe(true);
    const uploaded = [...decodeUpload({ name: "u.zip", bytes: zipSync({ "activities/1.gpx.gz": packed }) })];
    expect(uploaded).toMatchObject([{ name: "u.zip/activities/1.gpx.gz", decoded: { ok: true } }]);
  });

  it.each([
    ["", "a.fit", "unreadable", /empty/],
    ["hello", "a.fit", "unreadable", /not FIT, TCX or GPX/],
    ["hello", "notes.txt", "not-an-activity", /neither/],
    ["<html><body></body></html>", "login", "not-an-activity", /another kind \("html"\)/],
    [gpx('<wpt lat="1" lon="2"><name>x</name></wpt>'), "a.gpx", "not-an-activity", /only waypoints/],
    [gpx('<rte><rtept lat="1" lon="2"/><rtept lat="1" lon="3"/></rte>'), "a.gpx", "not-an-activity", /route/],
    [
      gpx('<trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="1" lon="3"/></trkseg></trk>'),
      "a.gpx",
      "not-an-activity",
      /no times/,
    ],
    [
      "<TrainingCenterDatabase><Courses><Course><Name>c</Name></Course></Courses></TrainingCenterDatabase>",
      "a.tcx",
      "not-an-activity",
      /course/,
    ],
    [`${gpx("").replace("</gpx>", "")}<trk><`, "a.gpx", "unreadable", /breaks/],
  ])("%j named %s is %s", (text, name, outcome, reason) => {
    const decoded = decodeText(text, name);
    if (decoded.ok) throw new Error("was taken for an activity");
    expect(decoded.outcome).toBe(outcome);
    expect(decoded.reason).toMatch(reason);
  });
});

describe("XML", () => {
  it("that breaks off in the middle gives the points before, with a note", () => {
    const decoded = decodeText(run.slice(0, Math.floor(run.length * 0.7)));
    if (!decoded.ok) throw new Error(decoded.reason);
    expect(decoded.recordCount).toBeGreaterThan(8);
    expect(decoded.notes.join()).toMatch(/what came before was read/);
  });

  it("with entities that grow a millionfold is not expanded", () => {
    const bomb = `<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const startMs = performance.now();
    const decoded = decodeText(run.replace("<gpx", `${bomb}<gpx`).replace("Läufchen", "&b;"));
    expect(performance.now() - startMs).toBeLessThan(200);
    expect(JSON.stringify(decoded)).not.toContain("aaaaaaaaaaaaaaaaaaaa");
  });

  it("may start with blanks or a byte order mark, or be UTF-16", () => {
    expect(decodeText(`\n  ${run}`).ok).toBe(true);
    expect(decodeText(`\ufeff${run}`).ok).toBe(true);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...run].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    ]);
    expect(decodeFile({ name: "a.gpx", bytes: utf16 })).toMatchObject({
      ok: true,
      recordings: [{ title: "Läufchen" }],
    });
  });

  it("gives heart rate, cadence of both feet, temperature and power from Garmin's extension", () => {
    const extension = `<extensions><power>250</power><gpxtpx:TrackPointExtension><gpxtpx:atemp>28</gpxtpx:atemp><gpxtpx:hr>151</gpxtpx:hr><gpxtpx:cad>88</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions></trkpt>`;
    const decoded = decodeText(run.replaceAll("</trkpt>", extension));
    if (!decoded.ok) throw new Error(decoded.reason);
    const columns = decoded.recordings[0]?.columns;
    expect([
      columns?.heartRateBpm?.[3],
      columns?.cadencePerMin?.[3],
      columns?.deviceTemperatureC?.[3],
      columns?.powerW?.[3],
    ]).toEqual([151, 176, 28, 250]);
  });

  it("of a TCX gives laps, and distance and timer time summed over them", () => {
    const point = (second: number) =>
      `<Trackpoint><Time>2026-03-01T06:00:${second}Z</Time><DistanceMeters>${second * 3}</DistanceMeters><HeartRateBpm><Value>150</Value></HeartRateBpm></Trackpoint>`;
    const lap = (from: number) =>
      `<Lap StartTime="2026-03-01T06:00:${from}Z"><TotalTimeSeconds>10</TotalTimeSeconds><DistanceMeters>30</DistanceMeters><Track>${point(from)}${point(from + 10)}</Track></Lap>`;
    const tcx = `<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>x</Id>${lap(10)}${lap(30)}</Activity></Activities></TrainingCenterDatabase>`;
    expect(decodeText(tcx, "a.tcx")).toMatchObject({
      ok: true,
      recordCount: 4,
      lapCount: 2,
      recordings: [{ sport: "running", statedTimerS: 20, statedDistanceM: 60, laps: [{ startS: 0 }, { startS: 20 }] }],
    });
  });
});

describe("zips", () => {
  const names = (files: Parameters<typeof zipSync>[0]) =>
    [...unpackUpload({ name: "u.zip", bytes: zipSync(files) })].map((one) => [
      one.name,
      one.ok ? "unpacked" : sayFileReason(one.why),
    ]);

  it("leave out folders, photos and what the operating system adds, each with a reason", () => {
    expect(
      names({
        "a/": new Uint8Array(0),
        "a/1.gpx": strToU8(run),
        "media/x.jpg": strToU8("x"),
        "__MACOSX/._1.gpx": strToU8("x"),
      }),
    ).toEqual([
      ["u.zip/a/1.gpx", "unpacked"],
      ["u.zip/media/x.jpg", "a .jpg file, not a recording"],
      ["u.zip/__MACOSX/._1.gpx", "a note of the operating system, not a recording"],
    ]);
  });

  it("may not lead out of their folder", () => {
    expect(names({ "../../etc/1.gpx": strToU8(run) })).toEqual([
      ["u.zip/../../etc/1.gpx", "its path leads out of the archive"],
    ]);
  });

  it("may not unpack to far more than a device writes", () => {
    const flood = zipSync({ "1.gpx": new Uint8Array(60_000_000) }, { level: 9 });
    const [answer] = unpackUpload({ name: "u.zip", bytes: flood });
    expect(answer).toMatchObject({ ok: false, outcome: "unreadable" });
    expect(answer?.ok === false && sayFileReason(answer.why)).toMatch(/unpack to more than/);
  });

  it("that end too early are told so", () => {
    const whole = zipSync({ "1.gpx": strToU8(run) });
    expect([...decodeUpload({ name: "u.zip", bytes: whole.slice(0, -10) })]).toMatchObject([
      { decoded: { ok: false, outcome: "unreadable" } },
    ]);
  });

  it("inside zips are opened once, no deeper", () => {
    const inner = zipSync({ "1.gpx": strToU8(run) });
    const twice = zipSync({ "inner.zip": inner });
    expect([...decodeUpload({ name: "u.zip", bytes: twice })].map((one) => [one.name, one.decoded.ok])).toEqual([
      ["u.zip/inner.zip/1.gpx", true],
    ]);
    const thrice = zipSync({ "middle.zip": twice });
    expect([...decodeUpload({ name: "u.zip", bytes: thrice })].map((one) => one.decoded.ok)).toEqual([false]);
  });
});
