import fc from "fast-check";
import { expect, test } from "vitest";
import {
  beginGuide,
  type ChoiceKey,
  type CrampPlace,
  choicesOf,
  type GuideEvent,
  type GuideSession,
  type GuideState,
  type GuideStateKey,
  guideStateKeys,
  guideStates,
  isCrampPlace,
  redFlagKeys,
  stepGuide,
  tickGuide,
} from "./index.ts";

const calf: CrampPlace = { muscle: "gastrocnemius", side: "left" };
const choose = (choice: ChoiceKey): GuideEvent => ({ kind: "choice", choice, place: calf });
const table: Readonly<Record<string, GuideState>> = guideStates;

/** A session that stands in a state, reached by the shortest way of answers. */
function sessionIn(wanted: GuideStateKey): GuideSession {
  const queue: GuideSession[] = [beginGuide(calf, 0)];
  const seen = new Set<string>();
  for (let session = queue.shift(); session !== undefined; session = queue.shift()) {
    if (session.state === wanted) return session;
    if (seen.has(session.state)) continue;
    seen.add(session.state);
    for (const choice of choicesOf(session)) queue.push(stepGuide(session, choose(choice), 0));
    queue.push(stepGuide(session, { kind: "something-else" }, 0));
    queue.push(stepGuide(session, { kind: "red-flag", flag: "confusion" }, 0));
  }
  throw new Error(`no way to ${wanted}`);
}

test.each(guideStateKeys)("%s can be reached, and left by an answer", (state) => {
  const session = sessionIn(state);
  const ways = choicesOf(session).map((choice) => stepGuide(session, choose(choice), 1).state);
  expect(ways.some((next) => next !== state)).toBe(true);
});

test.each(guideStateKeys)(
  "every clock of %s says something, later than the one before, and answers what is offered",
  (state) => {
    let lastS = 0;
    for (const timer of guideStates[state].timers) {
      expect(timer.says.length).toBeGreaterThan(3);
      expect(timer.afterS).toBeGreaterThan(lastS);
      lastS = timer.afterS;
      if (timer.event !== null) expect(choicesOf(sessionIn(state))).toContain(timer.event);
    }
  },
);

test.each(guideStateKeys)("in %s each red flag leads to help at once", (state) => {
  for (const flag of redFlagKeys) {
    const helped = stepGuide(sessionIn(state), { kind: "red-flag", flag }, 2);
    expect(helped.state).toBe("get-help");
    expect(helped.flags).toContain(flag);
  }
});

test.each(guideStateKeys)(
  "in %s the list of red flags is one press away, and leads back when none is there",
  (state) => {
    const session = sessionIn(state);
    const list = stepGuide(session, { kind: "something-else" }, 3);
    expect(list.state).toBe("red-flags");
    const back = stepGuide(list, choose("none-of-these"), 4);
    const ordinary = state === "red-flags" || state === "get-help" ? session.returnTo : state;
    expect(back.state).toBe(session.flags.length > 0 ? "get-help" : ordinary);
  },
);

test("every target of every answer is a state", () => {
  for (const { choices } of Object.values(table))
    for (const { to } of choices) expect([...guideStateKeys, "back"]).toContain(to);
});

test("from every state help, the end and a new start are within reach", () => {
  const reach = (from: GuideStateKey) => {
    const seen = new Set<string>([from]);
    for (const state of seen) for (const { to } of table[state]?.choices ?? []) if (to !== "back") seen.add(to);
    return seen;
  };
  for (const state of guideStateKeys) {
    if (state === "red-flags" || state === "get-help") continue;
    expect([...reach(state)], state).toContain("finished");
    expect([...reach(state)], state).toContain("start");
  }
});

test("with the muscle of the last time one answer leads to the stretch, otherwise two", () => {
  const known = stepGuide(beginGuide(calf, 0), choose("same-muscle"), 1);
  expect(known.state).toBe("stretch");
  const fresh = beginGuide(null, 0);
  expect(choicesOf(fresh)).toEqual(["one-muscle"]);
  expect(stepGuide(fresh, choose("same-muscle"), 1)).toBe(fresh);
  const asked = stepGuide(stepGuide(fresh, choose("one-muscle"), 1), choose("told-muscle"), 2);
  expect([asked.state, asked.place]).toEqual(["stretch", calf]);
});

test("with both hands on the leg the clocks alone lead through three stretches to help", () => {
  let session = stepGuide(beginGuide(calf, 0), choose("same-muscle"), 0);
  const visited: string[] = [];
  for (let nowS = 0; nowS < 400; nowS++) {
    const before = session.state;
    session = tickGuide(session, nowS).session;
    if (session.state !== before) visited.push(session.state);
  }
  expect(visited).toEqual([
    "check",
    "stretch-again",
    "check-again",
    "second-line",
    "stretch-last",
    "check-last",
    "not-ending",
  ]);
  expect(session.done).toEqual(["stretch"]);
});

test("no clock starts a run: who walks after a cramp walks until an answer says that walking went well", () => {
  let session = sessionIn("restart");
  const spoken: string[] = [];
  for (let nowS = 0; nowS < 900; nowS++) {
    const tick = tickGuide(session, nowS);
    session = tick.session;
    spoken.push(...tick.says);
  }
  expect(session.state).toBe("restart");
  expect(spoken.at(-1)).toBe("start-easy");
  expect(stepGuide(session, choose("walked-enough"), 900).state).toBe("easy");
});

test("a phone that slept for an hour wakes one step further and not at the end", () => {
  const session = stepGuide(beginGuide(calf, 0), choose("same-muscle"), 0);
  const woken = tickGuide(session, 3600);
  expect(woken.session.state).toBe("check");
  expect(woken.session.enteredAtS).toBe(3600);
  expect(woken.says).toEqual(["twenty-seconds-more", "ten-seconds-more", "held-long-enough"]);
  expect(tickGuide(woken.session, 3601).session.state).toBe("check");
});

test("each clock speaks once", () => {
  let session = beginGuide(null, 0);
  const said: string[] = [];
  for (let nowS = 0; nowS < 100; nowS += 0.25) {
    const tick = tickGuide(session, nowS);
    session = tick.session;
    said.push(...tick.says);
  }
  expect(said).toEqual(["choose-when-you-can"]);
});

test("a raised flag stays through every walk until somebody says false alarm", () => {
  const event: fc.Arbitrary<GuideEvent> = fc.oneof(
    fc
      .constantFrom(...guideStateKeys.flatMap((state) => guideStates[state].choices.map(({ event: key }) => key)))
      .map(choose),
    fc.constantFrom(...redFlagKeys).map((flag): GuideEvent => ({ kind: "red-flag", flag })),
    fc.constant<GuideEvent>({ kind: "something-else" }),
  );
  const walk = fc.array(fc.record({ event, waitS: fc.integer({ min: 0, max: 400 }) }), { maxLength: 80 });
  fc.assert(
    fc.property(walk, fc.boolean(), (steps, isRemembered) => {
      let session = beginGuide(isRemembered ? calf : null, 0);
      let nowS = 0;
      const raised = new Set<string>();
      for (const step of steps) {
        nowS += step.waitS;
        session = tickGuide(session, nowS).session;
        const isFalseAlarm =
          session.state === "get-help" && step.event.kind === "choice" && step.event.choice === "false-alarm";
        session = stepGuide(session, step.event, nowS);
        if (isFalseAlarm) raised.clear();
        if (step.event.kind === "red-flag") raised.add(step.event.flag);
        expect([...session.flags].sort()).toEqual([...raised].sort());
        // With a flag raised the guide shows help, or the list on the way to it; nothing else.
        if (raised.size > 0) expect(["get-help", "red-flags"]).toContain(session.state);
        expect(choicesOf(session).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

test("an answer that is not offered changes nothing: a wet thumb presses twice", () => {
  const check = sessionIn("check");
  const released = stepGuide(check, choose("let-go"), 9);
  expect(stepGuide(released, choose("let-go"), 9)).toBe(released);
});

test("what was done and when it let go is kept for the log", () => {
  let session = stepGuide(beginGuide(calf, 100), choose("same-muscle"), 105);
  for (const choice of ["held", "still-hard", "held", "still-hard", "have-pickle-juice", "drunk", "let-go"] as const)
    session = stepGuide(session, choose(choice), 160);
  expect(session).toMatchObject({
    state: "released",
    startedAtS: 100,
    letGoAtS: 160,
    done: ["stretch", "pickle-juice"],
  });
  session = stepGuide(session, choose("back-again"), 170);
  expect(session.letGoAtS).toBe(null);
});

test("a place that was kept on the device is checked", () => {
  expect(isCrampPlace(calf)).toBe(true);
  expect(isCrampPlace({ muscle: "elsewhere", side: "both" })).toBe(true);
  for (const wrong of [null, "calf", {}, { muscle: "biceps", side: "left" }, { muscle: "soleus", side: "up" }])
    expect(isCrampPlace(wrong)).toBe(false);
});
