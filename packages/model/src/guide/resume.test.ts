import { expect, test } from "vitest";
import { beginGuide, type GuideEvent, type GuideSession, stepGuide, tickGuide } from "./machine.ts";
import { redFlagKeys } from "./red-flags.ts";
import { canGoOn, goOnWithinS, mustGoOn, readGuideSession } from "./resume.ts";

const place = { muscle: "soleus", side: "left" } as const;
const choose = (choice: Extract<GuideEvent, { kind: "choice" }>["choice"]): GuideEvent => ({ kind: "choice", choice });
const after = (events: readonly GuideEvent[], nowS = 1000): GuideSession =>
  events.reduce((session, event) => stepGuide(session, event, nowS), beginGuide(place, nowS));
const kept = (session: GuideSession) => readGuideSession(JSON.parse(JSON.stringify(session)));

test("a session kept on the device comes back as it was, in whatever state it was left", () => {
  const walks = [
    "same-muscle",
    "held",
    "still-hard",
    "held",
    "still-hard",
    "have-pickle-juice",
    "drunk",
    "let-go",
  ] as const;
  let session = beginGuide(place, 1000);
  for (const choice of walks) {
    session = stepGuide(session, choose(choice), session.enteredAtS + 7);
    expect(kept(session)).toEqual(session);
    expect(canGoOn(session, session.enteredAtS + 60)).toBe(true);
  }
});

test("a stretch that was left in its tenth second asks twenty minutes later whether it has let go", () => {
  const back = kept(after([choose("same-muscle")])) ?? beginGuide(null, 0);
  expect(tickGuide(back, 1010).session.state).toBe("stretch");
  const later = tickGuide(back, 1000 + 1200);
  expect(later.session.state).toBe("check");
  expect(later.says.at(-1)).toBe("held-long-enough");
});

test("nothing is offered before a first step, after the end, an hour later, or from a clock that ran ahead", () => {
  const stretching = after([choose("same-muscle")]);
  expect(canGoOn(beginGuide(place, 1000), 1001)).toBe(false);
  expect(canGoOn(after([{ kind: "something-else" }]), 1001)).toBe(false);
  expect(canGoOn({ ...stretching, state: "finished" }, 1001)).toBe(false);
  expect(canGoOn(stretching, 1000 + goOnWithinS + 1)).toBe(false);
  expect(canGoOn(stretching, 900)).toBe(false);
});

test.each(redFlagKeys)("%s, once reported, opens the guide at help, until it is taken back", (flag) => {
  const raised = after([choose("same-muscle"), { kind: "red-flag", flag }]);
  expect(mustGoOn(kept(raised) ?? beginGuide(null, 0), 1500)).toBe(true);
  const listed = stepGuide(raised, { kind: "something-else" }, 1100);
  expect(listed.state).toBe("red-flags");
  expect(mustGoOn(listed, 1500)).toBe(true);
  expect(mustGoOn(stepGuide(raised, choose("false-alarm"), 1200), 1500)).toBe(false);
});

test("what another app or an older version wrote is no session", () => {
  const good = after([choose("same-muscle")]);
  const broken: readonly unknown[] = [
    null,
    "stretch",
    {},
    { ...good, state: "dance" },
    { ...good, returnTo: "get-help" },
    { ...good, firedCount: 9 },
    { ...good, firedCount: 0.5 },
    { ...good, enteredAtS: Number.NaN },
    { ...good, flags: ["boredom"] },
    { ...good, flags: "confusion" },
    { ...good, place: { muscle: "tail", side: "left" } },
    { ...good, done: ["prayed"] },
    { ...good, state: "get-help", flags: [] },
  ];
  for (const raw of broken) expect(readGuideSession(raw), JSON.stringify(raw)).toBe(null);
});
