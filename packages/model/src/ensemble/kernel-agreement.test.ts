import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parameters } from "../physiology/parameters.ts";
import { type StepInput, sportIndexOf } from "../physiology/step-input.ts";
import type { EnsembleRun } from "./columns.ts";
import { drawMember, populationPrior } from "./draw-members.ts";
import { STATE_COUNT, TILE } from "./kernel.gen.ts";
import { bytesOfBase64, startKernel } from "./kernel-engine.ts";
import { extremeNames, type OutputName, outputNames } from "./outputs.ts";
import { membersInTurns, runEnsemble, runMembers } from "./run-ensemble.ts";
import { runReferenceEnsemble, runReferenceMembers } from "./run-reference.ts";
import { layOut, runTile } from "./tiles.ts";

const drawn = (count: number, seed = 3): Parameters[] =>
  Array.from({ length: count }, (_, member) => drawMember(populationPrior(), seed, member));

const atRest: StepInput = {
  stepS: 30,
  sportIndex: sportIndexOf.resting,
  speedMps: 0,
  gradeRatio: 0,
  mechanicalPowerW: 0,
  airTemperatureC: 22,
  vapourPressurePa: 1500,
  meanRadiantTemperatureC: 35,
  airDensityKgPerM3: 1.18,
  headWindMps: 1,
  crossWindMps: 0.5,
  clothingClo: 0.2,
  waterTemperatureC: 20,
  wetsuitResistance: 0,
  drinkKg: 0,
  drinkTemperatureC: 15,
  sodiumIntakeMmol: 0,
  carbohydrateIntakeG: 0,
  offeredDrinkKg: 0,
  offeredSodiumMmol: 0,
  offeredCarbohydrateG: 0,
};

const run30s = (index: number): StepInput => ({
  ...atRest,
  sportIndex: sportIndexOf.running,
  speedMps: 3 + 0.3 * Math.sin(index / 30),
  gradeRatio: 0.06 * Math.sin(index / 17) + 0.03 * Math.sin(index / 5),
  headWindMps: 2 * Math.sin(index / 40),
  drinkKg: index % 40 === 10 ? 0.25 : 0,
  sodiumIntakeMmol: index % 40 === 10 ? 5 : 0,
  carbohydrateIntakeG: index % 40 === 10 ? 12 : 0,
});

const marathon = Array.from({ length: 480 }, (_, index) => run30s(index));

/** A short triathlon with an odd last step in every leg. */
const triathlon: StepInput[] = [
  ...Array.from({ length: 60 }, () => ({
    ...atRest,
    sportIndex: sportIndexOf.swimming,
    speedMps: 1,
    wetsuitResistance: 0.08,
  })),
  { ...atRest, sportIndex: sportIndexOf.swimming, speedMps: 1, stepS: 11.5 },
  ...Array.from({ length: 8 }, () => atRest),
  ...Array.from({ length: 200 }, (_, n) => ({
    ...run30s(n),
    sportIndex: sportIndexOf.cycling,
    speedMps: 9 + Math.sin(n / 9),
    mechanicalPowerW: 190 + 60 * Math.sin(n / 11),
  })),
  { ...atRest, stepS: 17.25 },
  ...Array.from({ length: 120 }, (_, n) =>
    n % 20 < 3 ? { ...run30s(n), sportIndex: sportIndexOf.walking, speedMps: 1.6 } : run30s(n),
  ),
];

/** The marathon with cups offered every twenty minutes and a bottle always at hand, drunk to thirst. */
const toThirst = marathon.map((input, index) => ({
  ...input,
  drinkKg: 0,
  sodiumIntakeMmol: 0,
  carbohydrateIntakeG: 0,
  offeredDrinkKg: index % 40 === 10 ? 0.3 : 0.01,
  offeredSodiumMmol: index % 40 === 10 ? 6 : 0,
  offeredCarbohydrateG: index % 40 === 10 ? 18 : 0,
}));

const lastOf = (run: EnsembleRun, name: OutputName): Float32Array =>
  run.columns[name].subarray((run.timesS.length - 1) * run.memberCount);

const totalHazards = (run: EnsembleRun): number[] => {
  const parts = (["fatigue", "interaction", "electrolyte"] as const).map((cause) =>
    lastOf(run, `${cause}CumulativeHazard`),
  );
  return Array.from({ length: run.memberCount }, (_, member) =>
    parts.reduce((sum, part) => sum + (part[member] ?? 0), 0),
  );
};

/** How far a member's quantity may be from the one in double precision, in its own unit. */
const tolerances = {
  coreTemperatureC: 1e-3,
  skinTemperatureC: 5e-3,
  bodyMassLossFraction: 1e-5,
  plasmaSodiumMmolPerL: 1e-2,
  sweatKg: 1e-3,
  sweatSodiumLossMmol: 5e-2,
  urineKg: 1e-4,
  drunkKg: 1e-3,
  extracellularContractionFraction: 1e-4,
  stomachKg: 2e-3,
  reserveFraction: 1e-3,
  gastrocnemiusFatigueFraction: 1e-5,
} as const satisfies Partial<Record<OutputName, number>>;

const expectClose = (fast: EnsembleRun, exact: EnsembleRun): void => {
  for (const [name, tolerance] of Object.entries(tolerances)) {
    // Object.entries gives plain strings; the table fixes what they are.
    const column = name as keyof typeof tolerances;
    let worst = 0;
    for (const [at, value] of exact.columns[column].entries())
      worst = Math.max(worst, Math.abs((fast.columns[column][at] ?? 0) - value));
    expect(worst, name).toBeLessThan(tolerance);
  }
  const exactHazards = totalHazards(exact);
  for (const [member, hazard] of totalHazards(fast).entries()) {
    expect(Math.abs(hazard - (exactHazards[member] ?? 0)), `hazard of member ${member}`).toBeLessThan(
      1e-5 * (exactHazards[member] ?? 0) + 1e-9,
    );
  }
};

const bitsOf = (run: EnsembleRun): string => createHash("sha256").update(new Uint8Array(run.buffer)).digest("hex");

describe("the compiled kernel", () => {
  it("starts in this runtime", () => {
    expect(startKernel()).toMatchObject({ ok: true });
  });

  it.each([
    ["a hilly marathon", marathon],
    ["a triathlon with odd steps", triathlon],
    ["a marathon in which one drinks to thirst", toThirst],
  ])("agrees with the readable model on %s: total hazard within 1e-5", (_, steps) => {
    const members = drawn(100);
    const request = { steps, memberFrom: 0, displayEverySteps: 10 };
    expectClose(runMembers(members, request), runReferenceMembers(members, request));
  });

  it("agrees with the readable model on random members and random courses", () => {
    const leg = fc.record({
      sportIndex: fc.integer({ min: 0, max: 4 }),
      stepS: fc.constantFrom(30, 30, 50, 100, 12.5, 1),
      count: fc.integer({ min: 1, max: 40 }),
      speedShare: fc.double({ min: 0.1, max: 1, noNaN: true }),
      gradeRatio: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      airTemperatureC: fc.double({ min: -5, max: 38, noNaN: true }),
      vapourShare: fc.double({ min: 0.2, max: 0.95, noNaN: true }),
      headWindMps: fc.double({ min: -8, max: 8, noNaN: true }),
      drinkKg: fc.constantFrom(0, 0, 0.02, 0.2),
      offeredDrinkKg: fc.constantFrom(0, 0, 0.02, 0.5),
    });
    const topSpeeds = [4.5, 2, 13, 1.4, 0];
    const toSteps = (legs: readonly (typeof leg extends fc.Arbitrary<infer Leg> ? Leg : never)[]): StepInput[] =>
      legs.flatMap((each) =>
        Array.from({ length: each.count }, () => ({
          ...atRest,
          stepS: each.stepS,
          sportIndex: each.sportIndex,
          speedMps: each.speedShare * (topSpeeds[each.sportIndex] ?? 0),
          gradeRatio: each.gradeRatio,
          mechanicalPowerW: each.sportIndex === sportIndexOf.cycling ? 300 * each.speedShare : 0,
          airTemperatureC: each.airTemperatureC,
          vapourPressurePa:
            each.vapourShare * 610.5 * Math.exp((17.27 * each.airTemperatureC) / (each.airTemperatureC + 237.3)),
          meanRadiantTemperatureC: each.airTemperatureC + 10,
          headWindMps: each.headWindMps,
          drinkKg: each.drinkKg,
          sodiumIntakeMmol: 20 * each.drinkKg,
          carbohydrateIntakeG: 40 * each.drinkKg,
          offeredDrinkKg: each.offeredDrinkKg,
          offeredSodiumMmol: 20 * each.offeredDrinkKg,
          offeredCarbohydrateG: 40 * each.offeredDrinkKg,
        })),
      );
    fc.assert(
      fc.property(fc.array(leg, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 10_000 }), (legs, seed) => {
        const steps = toSteps(legs);
        const members = drawn(9, seed);
        const request = { steps, memberFrom: 0, displayEverySteps: 7 };
        expectClose(runMembers(members, request), runReferenceMembers(members, request));
      }),
      { numRuns: 200, seed: 20260 },
    );
  });

  it("gives a member the same bits whoever its neighbours are and wherever it stands", () => {
    const members = drawn(21);
    const request = { steps: triathlon, memberFrom: 0, displayEverySteps: 25 };
    const together = runMembers(members, request);
    for (const alone of [0, 5, 8, 20]) {
      const member = members[alone];
      if (member === undefined) continue;
      const run = runMembers([member], { ...request, memberFrom: alone });
      for (const name of outputNames) {
        for (const [time, value] of run.columns[name].entries()) {
          expect(Object.is(value, together.columns[name][time * 21 + alone]), `${name} of member ${alone}`).toBe(true);
        }
      }
      for (const name of extremeNames) expect(run.extremes[name][0]).toBe(together.extremes[name][alone]);
    }
  });

  it("gives the same end whether it is looked at once or after every step", () => {
    const members = drawn(8);
    const once = runMembers(members, { steps: marathon, memberFrom: 0, displayEverySteps: 480 });
    const often = runMembers(members, { steps: marathon, memberFrom: 0, displayEverySteps: 1 });
    for (const name of ["coreTemperatureC", "plasmaSodiumMmolPerL", "stomachKg"] as const) {
      expect([...lastOf(often, name)]).toEqual([...lastOf(once, name)]);
    }
    // Hazards are summed in double precision between looks, so only the last digits of single precision may move.
    for (const [member, hazard] of totalHazards(often).entries())
      expect(hazard / (totalHazards(once)[member] ?? 0)).toBeCloseTo(1, 5);
  });

  it("takes the same arguments as the readable model and draws the same people", () => {
    const request = {
      steps: marathon,
      prior: populationPrior(),
      seed: 11,
      memberFrom: 40,
      memberTo: 57,
      displayEverySteps: 60,
    };
    const fast = runEnsemble(request);
    expect(fast.memberFrom).toBe(40);
    expect([...fast.timesS]).toEqual([...runReferenceEnsemble(request).timesS]);
    expectClose(fast, runReferenceEnsemble(request));
  });

  it("tells a waiting person how far it is, up to the end, and can be left at any tile", () => {
    const turns = membersInTurns(drawn(20), { steps: marathon.slice(0, 10), memberFrom: 0, displayEverySteps: 10 });
    expect([...turns]).toEqual([8 / 20, 16 / 20, 1]);
  });

  it("keeps two runs apart that are taken in turns", () => {
    const members = drawn(24);
    const requests = [
      { steps: marathon.slice(0, 60), memberFrom: 0, displayEverySteps: 20 },
      { steps: triathlon, memberFrom: 0, displayEverySteps: 50 },
    ];
    const turns = requests.map((request) => membersInTurns(members, request));
    const ends = new Map<number, string>();
    while (ends.size < turns.length) {
      for (const [index, each] of turns.entries()) {
        if (ends.has(index)) continue;
        const turn = each.next();
        if (turn.done) ends.set(index, bitsOf(turn.value));
      }
    }
    for (const [index, request] of requests.entries())
      expect(ends.get(index)).toBe(bitsOf(runMembers(members, request)));
  });

  it("stays finite through 24 hours without a drink, and never computes with denormal numbers, which are slow", () => {
    const day = Array.from({ length: 2880 }, (_, index) => ({
      ...run30s(index),
      drinkKg: index === 0 ? 0.5 : 0,
      sodiumIntakeMmol: 0,
      carbohydrateIntakeG: index === 0 ? 20 : 0,
      speedMps: index < 2000 ? 1.2 : 0,
      sportIndex: index < 2000 ? sportIndexOf.walking : sportIndexOf.resting,
    }));
    const members = drawn(8);
    const run = runMembers(members, { steps: day, memberFrom: 0, displayEverySteps: 120 });
    for (const name of outputNames) expect([...run.columns[name]].every(Number.isFinite), name).toBe(true);

    const kernel = startKernel();
    if (!kernel.ok) throw new Error(kernel.reason);
    const denormals = new Set<string>();
    const course = layOut(kernel.engine, day, { displayEverySteps: 60 });
    runTile(course, members, undefined, (displayIndex, { states, statesAt }) => {
      for (let slot = 0; slot < STATE_COUNT; slot++) {
        const value = Math.abs(states[statesAt + slot * TILE] ?? 0);
        if (value > 0 && value < 2 ** -126) denormals.add(`slot ${slot} at instant ${displayIndex}`);
      }
    });
    expect([...denormals]).toEqual([]);
  });
});

describe("a runtime without the kernel", () => {
  it("says so and runs the readable model instead", () => {
    const wasm: unknown = Reflect.get(globalThis, "WebAssembly");
    Reflect.deleteProperty(globalThis, "WebAssembly");
    try {
      expect(startKernel()).toEqual({ ok: false, reason: "this runtime has no WebAssembly" });
    } finally {
      Reflect.set(globalThis, "WebAssembly", wasm);
    }
  });
});

describe("base64", () => {
  it("reads what Node writes, for every length of the last group", () => {
    for (const length of [0, 1, 2, 3, 4, 5, 255, 256, 257]) {
      const bytes = Uint8Array.from({ length }, (_, n) => (n * 37 + length) % 256);
      expect([...bytesOfBase64(Buffer.from(bytes).toString("base64"))]).toEqual([...bytes]);
    }
  });
});
