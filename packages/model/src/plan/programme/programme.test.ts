import fc from "fast-check";
import { expect, test } from "vitest";
import {
  adherenceOf,
  buildProgramme,
  type CalendarDay,
  dayAfter,
  daysBetween,
  eccentricParts,
  exercises,
  injuryRegions,
  isHardRun,
  judgeMove,
  loadsRegion,
  mondayOf,
  type Programme,
  type ProgrammeInput,
  type ProgrammeSession,
  replan,
  type SessionRecord,
  testChanges,
  weekdayIndexOf,
} from "./index.ts";

const healthy = {
  "you.sex": "male",
  "you.age-years": 38,
  "cramps.of-last-ten": 4,
  "cramps.muscles": ["hamstring", "calf"],
  "training.sport": "running",
  "training.strength-per-week": 0,
  "race.start-pace": "bit-faster",
  "race.hot": "yes",
  "race.heat-days": 0,
  "injury.last-year": false,
  "tests.do": true,
  "tests.calf-left": 25,
  "tests.calf-right": 23,
  "tests.hop-left-cm": 130,
  "tests.hop-right-cm": 125,
} as const;
const marathon = {
  name: "Spring marathon",
  date: "2027-05-09",
  isRunning: true,
  distanceM: 42_195,
  descentM: 500,
  airTemperatureC: 28,
};
const runner: ProgrammeInput = {
  formatVersion: 1,
  answers: healthy,
  clearedRules: [],
  startDate: "2026-11-23",
  race: marathon,
  history: {
    weeklyDistanceM: 35_000,
    longestRunM: 14_000,
    runsPerWeek: 4,
    easySpeedMps: 2.7,
    accustomedAirTemperatureC: 12,
  },
  injury: null,
  unavailableWeekdays: [],
  unavailableDates: [],
};
function built(input: ProgrammeInput): Programme {
  const result = buildProgramme(input);
  if (!result.ok) throw new Error(`no programme: ${result.reason}`);
  return result.programme;
}
function replanned(programme: Programme, records: readonly SessionRecord[], today: CalendarDay): Programme {
  const result = replan(programme, records, today);
  if (!result.ok) throw new Error(`no programme: ${result.reason}`);
  return result.programme;
}
const of = (programme: Programme, part: string) => programme.sessions.filter((one) => one.part === part);
const done = (session: ProgrammeSession, painOfTen: number | null = 0): SessionRecord => ({
  sessionId: session.id,
  state: "done",
  date: null,
  painOfTen,
});
const isEccentric = (one: ProgrammeSession) => eccentricParts.includes(one.part);

const day = fc.integer({ min: 0, max: 900 }).map((days) => dayAfter("2026-01-01", days));
const anyInput: fc.Arbitrary<ProgrammeInput> = fc
  .record({
    startDate: day,
    daysToRace: fc.option(fc.integer({ min: 0, max: 300 })),
    distanceM: fc.constantFrom(5000, 10_000, 21_097, 42_195, 80_000),
    descentM: fc.constantFrom(0, 150, 600, 3000),
    airTemperatureC: fc.integer({ min: 0, max: 35 }),
    isRunning: fc.boolean(),
    weeklyDistanceM: fc.option(fc.integer({ min: 0, max: 120_000 })),
    longestRunM: fc.option(fc.integer({ min: 0, max: 40_000 })),
    runsPerWeek: fc.option(fc.integer({ min: 0, max: 10 })),
    accustomedAirTemperatureC: fc.option(fc.integer({ min: 0, max: 30 })),
    unavailableWeekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }),
    away: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }),
    heelRises: fc.option(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))),
    hops: fc.option(fc.tuple(fc.integer({ min: 50, max: 200 }), fc.integer({ min: 50, max: 200 }))),
    injury: fc.option(
      fc.record({
        region: fc.option(fc.constantFrom(...injuryRegions)),
        stage: fc.constantFrom("in-treatment" as const, "returning" as const),
        sinceDate: fc.constant(null),
        painAtRestOfTen: fc.option(fc.constantFrom(0, 0, 3)),
        painWalkingOfTen: fc.option(fc.constantFrom(0, 1, 4)),
        canWalkHalfHour: fc.option(fc.boolean()),
      }),
      { freq: 3 },
    ),
  })
  .map((drawn) => ({
    formatVersion: 1,
    answers: {
      "you.sex": "female",
      "you.age-years": 40,
      "cramps.of-last-ten": 2,
      "race.hot": "unknown",
      "tests.do": true,
      ...(drawn.heelRises === null
        ? {}
        : { "tests.calf-left": drawn.heelRises[0], "tests.calf-right": drawn.heelRises[1] }),
      ...(drawn.hops === null ? {} : { "tests.hop-left-cm": drawn.hops[0], "tests.hop-right-cm": drawn.hops[1] }),
    },
    clearedRules: [],
    startDate: drawn.startDate,
    race:
      drawn.daysToRace === null
        ? null
        : {
            name: "race",
            date: dayAfter(drawn.startDate, drawn.daysToRace),
            isRunning: drawn.isRunning,
            distanceM: drawn.distanceM,
            descentM: drawn.descentM,
            airTemperatureC: drawn.airTemperatureC,
          },
    history: {
      weeklyDistanceM: drawn.weeklyDistanceM,
      longestRunM: drawn.longestRunM,
      runsPerWeek: drawn.runsPerWeek,
      easySpeedMps: null,
      accustomedAirTemperatureC: drawn.accustomedAirTemperatureC,
    },
    injury: drawn.injury,
    unavailableWeekdays: drawn.unavailableWeekdays,
    unavailableDates: drawn.away.map((days) => dayAfter(drawn.startDate, days)),
  }));

/** Running of a week and of every run before a day, with what is known from before the programme. */
function expectLoadRule(programme: Programme): void {
  const { input } = programme;
  const known = input.history.weeklyDistanceM ?? 15_000;
  const first = mondayOf(input.startDate);
  const runs = programme.sessions.filter((one) => one.distanceM > 0);
  const ofWeek = (monday: CalendarDay) =>
    daysBetween(monday, first) > 0
      ? known
      : runs.filter((one) => mondayOf(one.date) === monday).reduce((sum, one) => sum + one.distanceM, 0);
  for (const { monday } of programme.weeks) {
    if (runs.some((one) => mondayOf(one.date) === monday && one.part === "return-to-running")) continue;
    const before = Math.max(...[1, 2, 3, 4].map((back) => ofWeek(dayAfter(monday, -7 * back))));
    // A walk in heat counts with all its minutes, as if they were run at the assumed easy speed.
    const walkedM = programme.sessions
      .filter((one) => mondayOf(one.date) === monday && one.part === "heat" && one.distanceM === 0)
      .reduce((sum, one) => sum + one.durationS * (input.history.easySpeedMps ?? 2.6), 0);
    expect(ofWeek(monday) + walkedM, `week of ${monday}`).toBeLessThanOrEqual(Math.max(0, 1.1 * before) + 1);
  }
  const assumed = Math.min(known, input.history.longestRunM ?? 0.35 * known);
  for (const run of runs.filter((one) => one.part !== "return-to-running")) {
    const earlier = runs.filter((one) => one.date < run.date && daysBetween(one.date, run.date) <= 30);
    const fromBefore = daysBetween(dayAfter(input.startDate, -1), run.date) <= 30 ? assumed : 0;
    const longest = Math.max(fromBefore, ...earlier.map((one) => one.distanceM));
    // Without a run in 30 days half of the longest one is the start; 3 km are always allowed.
    const everM = Math.max(assumed, ...runs.filter((one) => one.date < run.date).map((one) => one.distanceM));
    const capM = Math.max(3000, longest === 0 ? 0.5 * everM : 1.1 * longest);
    expect(run.distanceM, `${run.id} on ${run.date}`).toBeLessThanOrEqual(capM + 1);
  }
  for (const one of of(programme, "heat")) {
    const earlier = runs.filter((run) => run.date < one.date && daysBetween(run.date, one.date) <= 30);
    const fromBefore = daysBetween(dayAfter(input.startDate, -1), one.date) <= 30 ? assumed : 0;
    const longestM = Math.max(fromBefore, 0.5 * assumed, 3000 / 1.1, ...earlier.map((run) => run.distanceM));
    const inHeatS = one.exercises.find((each) => each.exercise === "heat-session")?.dose.durationS ?? Infinity;
    expect(inHeatS, `${one.id} on ${one.date}`).toBeLessThanOrEqual((1.1 * longestM) / 2.6 + 60);
  }
}

function expectSpacing(sessions: readonly ProgrammeSession[]): void {
  const days = [...new Set(sessions.filter(isEccentric).map((one) => one.date))].sort();
  for (const [index, one] of days.entries()) {
    const next = days[index + 1];
    if (next !== undefined) expect(daysBetween(one, next), `${one} and ${next}`).toBeGreaterThan(1);
  }
  const hard = sessions
    .filter(isHardRun)
    .map((one) => one.date)
    .sort();
  for (const [index, one] of hard.entries()) {
    const next = hard[index + 1];
    if (next !== undefined) expect(daysBetween(one, next), `${one} and ${next}`).toBeGreaterThan(1);
  }
}

test("any athlete: load within its rules, a day between eccentric days, nothing on days that are not free, taper, the same twice", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const programme = built(input);
      expectLoadRule(programme);
      expectSpacing(programme.sessions);
      const raceDate = input.race?.date ?? null;
      for (const session of programme.sessions) {
        expect(input.unavailableWeekdays).not.toContain(weekdayIndexOf(session.date));
        expect(input.unavailableDates).not.toContain(session.date);
        expect(session.date >= input.startDate).toBe(true);
        expect(session.exercises.length).toBeGreaterThan(0);
        if (raceDate === null) continue;
        expect(session.date < raceDate).toBe(true);
        const left = daysBetween(session.date, raceDate);
        if (isEccentric(session)) expect(left).toBeGreaterThanOrEqual(10);
        if (session.isLong) expect(left).toBeGreaterThanOrEqual(8);
      }
      expect(new Set(programme.sessions.map((one) => one.id)).size).toBe(programme.sessions.length);
      expect(built(input)).toEqual(programme);
    }),
    { numRuns: 150, seed: 1 },
  );
}, 120_000);

test("any athlete: no jump before its criteria, no load on a region that is treated or whose criteria are open", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const programme = built(input);
      const { answers, injury } = input;
      const low = (a: unknown, b: unknown) => Math.min(Number(a ?? Number.NaN), Number(b ?? Number.NaN));
      const high = (a: unknown, b: unknown) => Math.max(Number(a ?? Number.NaN), Number(b ?? Number.NaN));
      const calf = [answers["tests.calf-left"], answers["tests.calf-right"]] as const;
      const hop = [answers["tests.hop-left-cm"], answers["tests.hop-right-cm"]] as const;
      const isReady =
        injury === null && low(...calf) >= 20 && high(...calf) - low(...calf) <= 6 && low(...hop) / high(...hop) >= 0.9;
      const jumps = of(programme, "plyometrics");
      if (!isReady) expect(jumps).toEqual([]);
      for (const jump of jumps) {
        const hips = of(programme, "hip-strength").filter((one) => one.date < jump.date);
        expect(hips.length).toBeGreaterThanOrEqual(8);
      }
      if (injury?.stage === "in-treatment")
        for (const session of programme.sessions)
          for (const { exercise } of session.exercises) expect(loadsRegion(exercise, injury.region)).toBe(false);
    }),
    { numRuns: 150, seed: 2 },
  );
}, 120_000);

test("any record: what is planned again keeps the rules, never makes up what was missed, and is the same twice", () => {
  fc.assert(
    fc.property(
      anyInput,
      fc.integer({ min: 1, max: 80 }),
      fc.array(fc.tuple(fc.constantFrom("done", "missed", "none"), fc.constantFrom(0, 0, 0, 3, 6, null)), {
        minLength: 5,
        maxLength: 60,
      }),
      (input, daysLater, fates) => {
        const programme = built(input);
        const today = dayAfter(input.startDate, daysLater);
        if (input.race !== null && input.race.date < today) {
          expect(replan(programme, [], today)).toMatchObject({ ok: false, reason: "race-is-over" });
          return;
        }
        const past = programme.sessions.filter((one) => one.date < today);
        const records = past.flatMap((session, index): SessionRecord[] => {
          const [state, painOfTen] = fates[index % fates.length] ?? ["none", null];
          return state === "done" || state === "missed"
            ? [{ sessionId: session.id, state, date: null, painOfTen: state === "done" ? painOfTen : null }]
            : [];
        });
        const again = replanned(programme, records, today);
        expect(replan(programme, records, today)).toEqual({ ok: true, programme: again });
        const ahead = again.sessions.filter((one) => one.date >= today);
        for (const session of ahead) expect(input.unavailableWeekdays).not.toContain(weekdayIndexOf(session.date));
        expectSpacing(ahead);
        const isDone = new Set(records.filter((one) => one.state === "done").map((one) => one.sessionId));
        const ran = past.filter((one) => isDone.has(one.id) && one.distanceM > 0);
        const first = mondayOf(today);
        const usualM = Math.max(
          input.history.weeklyDistanceM ?? 15_000,
          ...programme.weeks.filter((week) => week.monday < first).map((week) => week.distanceM),
        );
        const nextM = again.weeks.find((week) => week.monday === first)?.distanceM ?? 0;
        const hasLadder = again.sessions.some((one) => one.part === "return-to-running");
        if (!hasLadder) expect(nextM).toBeLessThanOrEqual(1.1 * usualM + 1);
        const gapDays = daysBetween(ran.at(-1)?.date ?? dayAfter(input.startDate, -1), today) - 1;
        if (gapDays >= 28 && !hasLadder) expect(nextM).toBeLessThanOrEqual(0.5 * usualM + 1);
        expect(new Set(again.sessions.map((one) => one.id)).size).toBe(again.sessions.length);
      },
    ),
    { numRuns: 150, seed: 3 },
  );
}, 120_000);

test("a marathon in 24 weeks: three hip phases in the weeks of the published case, then a taper of about half", () => {
  const programme = built(runner);
  const phases = programme.weeks.map((week) => week.hipPhase);
  expect(phases.slice(0, 5)).toEqual([1, 1, 1, 1, 1]);
  expect(new Set(phases.slice(6, 17))).toEqual(new Set([2]));
  expect(phases.slice(18, 23)).toEqual([3, 3, 3, 3, 3]);
  const largest = Math.max(...programme.weeks.map((week) => week.distanceM));
  const lastFortnight = programme.sessions
    .filter((one) => daysBetween(one.date, marathon.date) <= 14)
    .reduce((sum, one) => sum + one.distanceM, 0);
  expect(lastFortnight / 2 / largest).toBeGreaterThan(0.35);
  expect(lastFortnight / 2 / largest).toBeLessThan(0.65);
  expect(programme.leftOut).toEqual([]);
});

test("a marathon in four weeks: no eccentric work, no jumps and no descents are begun, and it says why", () => {
  const programme = built({ ...runner, race: { ...marathon, date: "2026-12-20" } });
  expect(programme.sessions.filter(isEccentric)).toEqual([]);
  for (const part of ["hamstring-eccentric", "calf-eccentric", "plyometrics", "downhill"])
    expect(programme.leftOut).toContainEqual({ part, reason: "too-few-weeks" });
  expect(programme.leftOut).toContainEqual({ part: "hip-strength", reason: "later-phase-needs-weeks" });
});

test("a race tomorrow leaves stretching only; a race of yesterday gives no programme", () => {
  const tomorrow = built({ ...runner, race: { ...marathon, date: "2026-11-24" } });
  expect(new Set(tomorrow.sessions.map((one) => one.part))).toEqual(new Set(["stretching"]));
  expect(buildProgramme({ ...runner, race: { ...marathon, date: "2026-11-22" } })).toMatchObject({
    reason: "race-is-over",
  });
});

test("a race in 40 weeks is planned to its day, across New Year and both changes of the clock", () => {
  const programme = built({ ...runner, race: { ...marathon, date: dayAfter(runner.startDate, 280) } });
  expect(programme.weeks.at(-1)?.kind).toBe("race");
  const mondays = programme.weeks.map((week) => week.monday);
  expect(mondays).toHaveLength(41);
  for (const monday of mondays) expect(weekdayIndexOf(monday)).toBe(0);
  expect(mondays).toContain("2026-12-28");
  expect(mondays).toContain("2027-03-29");
});

test("without a race it lasts as long as the published hip programme, without taper, race pace or heat", () => {
  const programme = built({ ...runner, race: null });
  expect(programme.weeks).toHaveLength(24);
  for (const part of ["taper", "race-pace", "downhill", "heat"]) expect(of(programme, part)).toEqual([]);
  expect(programme.leftOut).toContainEqual({ part: "heat", reason: "no-race" });
});

test("heat is trained only before a race that is warmer than what the athlete is used to, and never with a heart condition", () => {
  expect(of(built(runner), "heat").length).toBeGreaterThanOrEqual(5);
  const used = { ...runner.history, accustomedAirTemperatureC: 26 };
  expect(of(built({ ...runner, history: used }), "heat")).toEqual([]);
  const heart = { ...healthy, "health.conditions": ["heart"] };
  expect(buildProgramme({ ...runner, answers: heart })).toMatchObject({
    ok: false,
    reason: "ask-a-clinician",
    rules: ["heart or kidney condition"],
  });
  const cleared = built({ ...runner, answers: heart, clearedRules: ["heart or kidney condition"] });
  expect(of(cleared, "heat")).toEqual([]);
  expect(cleared.leftOut).toContainEqual({ part: "heat", reason: "heat-needs-clinician" });
});

test("a calf in treatment: no step on it, hip exercises lying down go on, and a clinician is named", () => {
  const injury = {
    region: "calf",
    stage: "in-treatment",
    sinceDate: "2026-11-01",
    painAtRestOfTen: 2,
    painWalkingOfTen: 4,
    canWalkHalfHour: false,
  } as const;
  const programme = built({ ...runner, injury });
  expect(of(programme, "conditioning")).toEqual([]);
  expect(of(programme, "calf-eccentric")).toEqual([]);
  const hip = new Set(of(programme, "hip-strength").flatMap((one) => one.exercises.map((each) => each.exercise)));
  expect(hip).toContain("clamshell");
  expect(hip).not.toContain("step-up");
  expect(programme.notices.map((one) => one.key)).toContain("refer-injury-in-treatment");
});

test("back from injury: criteria first, then walking and running every other day, then the rule; fast runs after an even hop", () => {
  const returning = {
    region: "calf",
    stage: "returning",
    sinceDate: "2026-10-01",
    painAtRestOfTen: 0,
    painWalkingOfTen: 0,
    canWalkHalfHour: true,
  } as const;
  const open = built({ ...runner, injury: { ...returning, painWalkingOfTen: 3 } });
  expect(of(open, "return-to-running")).toEqual([]);
  expect(open.notices.find((one) => one.key === "criteria-open")?.values.criteria).toBe("no-pain-walking");

  const programme = built({ ...runner, injury: returning });
  const ladder = of(programme, "return-to-running");
  expect(ladder[0]?.date).toBe("2026-11-23");
  expect(ladder).toHaveLength(18);
  for (const [index, one] of ladder.entries()) {
    const next = ladder[index + 1];
    if (next !== undefined) expect(daysBetween(one.date, next.date)).toBeGreaterThanOrEqual(2);
  }
  expect(of(programme, "conditioning")[0]?.date.localeCompare(ladder.at(-1)?.date ?? "")).toBe(1);
  expect(of(programme, "race-pace").length).toBeGreaterThan(0);
  expect(programme.notices.map((one) => one.key)).toContain("may-run");
  const uneven = built({ ...runner, injury: returning, answers: { ...healthy, "tests.hop-right-cm": 90 } });
  expect(of(uneven, "race-pace")).toEqual([]);
  expect(uneven.leftOut).toContainEqual({ part: "race-pace", reason: "criteria-not-met" });
});

test("pain of 6 goes a step back, pain of 3 keeps the step, pain of 0 moves on, no answer keeps it", () => {
  const programme = built(runner);
  const calf = of(programme, "calf-eccentric").slice(0, 4);
  const today = dayAfter(calf.at(-1)?.date ?? "", 1);
  const stepAfter = (pains: readonly (number | null)[]) =>
    replanned(
      programme,
      calf.map((one, index) => done(one, pains[index] ?? null)),
      today,
    ).progress["calf-eccentric"];
  expect(stepAfter([0, 0, 0, 0]).stepIndex).toBe(1);
  expect(stepAfter([0, 0, 3, 3])).toMatchObject({ stepIndex: 1, goodSessionCount: 0 });
  expect(stepAfter([0, 0, 6, 0])).toMatchObject({ stepIndex: 0, setbackCount: 1 });
  expect(stepAfter([null, null, null, null])).toMatchObject({ stepIndex: 0, doneCount: 4 });
});

test("three weeks missed: the next week starts at 60 %, ladders go back a step, nothing is stacked", () => {
  const programme = built(runner);
  const gapFrom = "2026-12-21";
  const today = "2027-01-11";
  const records = programme.sessions.filter((one) => one.date < gapFrom).map((one) => done(one));
  const again = replanned(programme, records, today);
  const before = Math.max(...programme.weeks.filter((week) => week.monday < gapFrom).map((week) => week.distanceM));
  const next = again.weeks.find((week) => week.monday === today)?.distanceM ?? 0;
  expect(next).toBeLessThanOrEqual(0.6 * before);
  expect(next).toBeGreaterThan(0.5 * before);
  expect(again.notices.map((one) => one.key)).toEqual(
    expect.arrayContaining(["missed-not-stacked", "gap-stepped-back"]),
  );
  const adherence = adherenceOf(again, records, today);
  expect(adherence.byWeek.find((week) => week.monday === "2026-12-28")?.done).toBe(0);
  expect(adherence.byWeek.find((week) => week.monday === "2026-12-07")).toMatchObject({
    done: programme.sessions.filter((one) => mondayOf(one.date) === "2026-12-07").length,
  });
});

test("twice too much pain in runs halves the week, takes the fast session away and names a clinician", () => {
  const programme = built(runner);
  const today = "2026-12-21";
  const past = programme.sessions.filter((one) => one.date < today);
  const late = past.filter((one) => one.distanceM > 0 && one.date >= "2026-12-16");
  const records = past.map((one) => done(one, late.includes(one) ? 6 : 0));
  const again = replanned(programme, records, today);
  const next = again.weeks.find((week) => week.monday === today);
  expect(next?.distanceM ?? 0).toBeLessThanOrEqual(0.5 * 42_000);
  expect(
    again.sessions.filter((one) => one.date >= today && one.date < "2026-12-28" && one.part === "race-pace"),
  ).toEqual([]);
  expect(again.notices.map((one) => one.key)).toContain("refer-pain");
});

test("a session moved ahead stays where it was put when the rest is planned again, and keeps its distance", () => {
  const programme = built(runner);
  const week = "2026-12-14";
  const calf = of(programme, "calf-eccentric").find((one) => mondayOf(one.date) === week);
  const to = dayAfter(calf?.date ?? "", 1);
  const records: SessionRecord[] = [{ sessionId: calf?.id ?? "", state: "moved", date: to, painOfTen: null }];
  const again = replanned(programme, records, "2026-12-14");
  expect(again.sessions.find((one) => one.id === calf?.id)?.date).toBe(to);
  expectSpacing(again.sessions.filter((one) => one.date >= week));
});

test("a move is never refused: it says what speaks against the day", () => {
  const programme = built({ ...runner, unavailableWeekdays: [2] });
  const calf = of(programme, "calf-eccentric");
  const [first, second] = calf;
  if (first === undefined || second === undefined) throw new Error("no calf sessions");
  const judged = (date: CalendarDay, sessionId = second.id) =>
    judgeMove({ programme, records: [], sessionId, date, today: runner.startDate });
  expect(judged(dayAfter(first.date, 1))).toContain("eccentric-next-day");
  expect(judged(dayAfter(marathon.date, -3))).toContain("race-too-near");
  expect(judged(dayAfter(marathon.date, 1))).toContain("after-race");
  expect(judged("2026-11-25")).toContain("day-not-free");
  expect(judged("2026-11-20")).toContain("in-the-past");
  expect(judged(second.date)).toEqual([]);
  const runs = programme.sessions.filter(isHardRun);
  const [one, two] = [runs[4], runs[5]];
  if (one === undefined || two === undefined) throw new Error("no hard runs");
  expect(judged(dayAfter(one.date, 1), two.id)).toContain("hard-runs-too-near");
});

test("a self-test changed only beyond its measuring error, and nothing is said where none was published", () => {
  const before = { "tests.calf-left": 20, "tests.calf-right": 20, "tests.hop-left-cm": 120 };
  const after = { "tests.calf-left": 24, "tests.calf-right": 28, "tests.hop-left-cm": 150 };
  expect(testChanges(before, after).map((one) => [one.test, one.side, one.verdict])).toEqual([
    ["calf", "left", "within-error"],
    ["calf", "right", "more"],
    ["hop", "left", "unknown"],
  ]);
});

test("every exercise of a ladder is in the table, and unreadable input is told by its field", () => {
  const programme = built(runner);
  for (const one of programme.sessions.flatMap((session) => session.exercises))
    expect(Object.keys(exercises)).toContain(one.exercise);
  expect(buildProgramme({ ...runner, startDate: "2026-02-30" })).toMatchObject({ field: "startDate" });
  expect(buildProgramme({ ...runner, race: { ...marathon, distanceM: Number.NaN } })).toMatchObject({
    reason: "number-out-of-range",
    field: "race.distanceM",
  });
});

test("chest pain stops the programme even where the question was not asked of somebody so young", () => {
  const result = buildProgramme({ ...runner, answers: { ...healthy, "health.heart-symptoms": true } });
  expect(result).toMatchObject({ ok: false, reason: "ask-a-clinician", rules: ["chest pain or breathlessness"] });
  const cleared = buildProgramme({
    ...runner,
    answers: { ...healthy, "health.heart-symptoms": true },
    clearedRules: ["chest pain or breathlessness"],
  });
  expect(cleared.ok).toBe(true);
});

test("hip strength is never on two days in a row, also not in the last weeks", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const result = buildProgramme(input);
      if (!result.ok) return;
      const days = [...new Set(of(result.programme, "hip-strength").map((one) => one.date))].sort();
      for (const [index, date] of days.slice(1).entries())
        expect(daysBetween(days[index] ?? date, date)).toBeGreaterThan(1);
    }),
    { numRuns: 60, seed: 6 },
  );
});

test("who cannot reach half of the race in safe steps is told so, and who can is not", () => {
  const keys = (input: ProgrammeInput) => built(input).notices.map((one) => one.key);
  const soon = { ...marathon, date: "2027-02-14" };
  const beginner = { ...runner.history, weeklyDistanceM: 0, longestRunM: 0, runsPerWeek: 0 };
  expect(keys({ ...runner, race: soon, history: beginner })).toContain("race-beyond-longest-run");
  expect(keys(runner)).not.toContain("race-beyond-longest-run");
  expect(keys({ ...runner, race: null, history: beginner })).not.toContain("race-beyond-longest-run");
});

const beginner: ProgrammeInput = {
  ...runner,
  race: { ...marathon, date: "2027-02-14", distanceM: 10_000, descentM: 0 },
  history: { ...runner.history, weeklyDistanceM: 4000, longestRunM: 1500, runsPerWeek: 2 },
};

test("who runs a mile at a time gets no hour in heat: no heat longer than the runs allow, or none with the reason", () => {
  const programme = built(beginner);
  const heat = of(programme, "heat");
  const longestM = Math.max(...programme.sessions.map((one) => one.distanceM));
  for (const one of heat) expect(one.durationS).toBeLessThanOrEqual((1.1 * longestM) / 2.7);
  expect(heat.length).toBeLessThanOrEqual(4);
  const short = built({ ...beginner, history: { ...beginner.history, weeklyDistanceM: 8000, runsPerWeek: 4 } });
  expect(of(short, "heat")).toEqual([]);
  expect(short.leftOut).toContainEqual({ part: "heat", reason: "heat-runs-too-short" });
});

test("leaving walk and run does not lower the week, nothing fast follows for three weeks, and a smaller week is not called building", () => {
  const { weeks, sessions } = built(beginner);
  const last = of(built(beginner), "return-to-running").at(-1)?.date ?? "";
  const after = weeks.find((week) => week.monday > last);
  const before = weeks.filter((week) => week.monday <= last).at(-1);
  expect(after?.distanceM ?? 0).toBeGreaterThanOrEqual(before?.distanceM ?? Infinity);
  for (const one of sessions.filter((each) => each.part === "race-pace"))
    expect(daysBetween(last, one.date)).toBeGreaterThanOrEqual(21);
  for (const [index, week] of weeks.entries())
    if (week.kind === "build" && index > 0) expect(week.distanceM).toBeGreaterThan(weeks[index - 1]?.distanceM ?? 0);
});

test("the taper before a marathon follows its source on any weekday: 41 to 60 % down over two weeks, more in the second", () => {
  for (const later of [0, 1, 2, 3, 4, 5, 6]) {
    const race = { ...marathon, date: dayAfter("2027-05-09", later), airTemperatureC: 10, descentM: 0 };
    const programme = built({ ...runner, race });
    const usualM = Math.max(...programme.weeks.map((week) => week.distanceM));
    const ratio = (from: number, to: number) =>
      programme.sessions
        .filter((one) => daysBetween(one.date, race.date) >= from && daysBetween(one.date, race.date) <= to)
        .reduce((sum, one) => sum + one.distanceM, 0) / usualM;
    const [first, second] = [ratio(8, 14), ratio(1, 7)];
    expect((first + second) / 2, `race on ${race.date}`).toBeLessThanOrEqual(0.62);
    expect((first + second) / 2, `race on ${race.date}`).toBeGreaterThanOrEqual(0.38);
    expect(second).toBeLessThan(first);
    expect(programme.weeks.filter((week) => week.kind === "taper").length).toBeGreaterThan(0);
    for (const week of programme.weeks.filter((one) => one.kind === "taper"))
      expect(week.distanceM).toBeLessThanOrEqual(0.85 * usualM);
  }
});

test("with 30 weeks the long run and the week grow to the end, to 3 h or 32 km, with the last long run three weeks before", () => {
  const race = { ...marathon, date: "2027-06-20" };
  const longsOf = (easySpeedMps: number) =>
    built({ ...runner, race, history: { ...runner.history, easySpeedMps } }).sessions.filter((one) => one.isLong);
  for (const [easySpeedMps, expectedM] of [
    [2.7, 29_100],
    [3.3, 32_000],
  ] as const) {
    const longs = longsOf(easySpeedMps);
    const longestM = Math.max(...longs.map((one) => one.distanceM));
    expect(longestM).toBeLessThanOrEqual(expectedM + 100);
    expect(longestM).toBeGreaterThan(0.93 * expectedM);
    const last = longs.findLast((one) => one.distanceM > 0.9 * longestM);
    expect(daysBetween(last?.date ?? "", race.date)).toBeGreaterThanOrEqual(20);
  }
  const { weeks } = built({ ...runner, race });
  expect(weeks.filter((week) => week.kind === "hold").length).toBeLessThanOrEqual(3);
});

test("weeks without running because of an injury are called waiting, not building or taper", () => {
  const injury = {
    region: "calf",
    stage: "in-treatment",
    sinceDate: "2026-11-01",
    painAtRestOfTen: 2,
    painWalkingOfTen: 4,
    canWalkHalfHour: false,
  } as const;
  const kinds = (input: ProgrammeInput) => [...new Set(built(input).weeks.map((week) => week.kind))];
  expect(kinds({ ...runner, injury })).toEqual(["waiting-for-clinician"]);
  const notices = built({ ...runner, injury }).notices.map((one) => one.key);
  expect(notices).toContain("race-while-in-treatment");
  expect(notices).not.toContain("race-beyond-longest-run");
  expect(kinds({ ...runner, injury: { ...injury, stage: "returning" } })).toEqual(["waiting-for-criteria"]);
});
