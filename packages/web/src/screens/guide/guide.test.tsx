import {
  advice,
  differentialQuestions,
  guideStateKeys,
  guideStates,
  questionKeys,
  redFlagKeys,
  redFlags,
} from "@crampcast/model/guide";
import { muscleGroups } from "@crampcast/model/physiology";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { sampleRequest } from "../../client/sample-request.ts";
import { enDifferential, enGuide } from "../../text/en-guide.ts";
import { answerRest } from "./answer-rest.ts";
import { StretchDrawing } from "./stretch-drawing.tsx";
import { stretchFigures } from "./stretch-figures.ts";
import { breathAt } from "./use-guide.ts";

const says = (table: Readonly<Record<string, string>>, key: string) => expect(table[key] ?? "", key).toMatch(/\w/);

test("every state, clock, answer, flag and piece of advice has its words", () => {
  for (const key of guideStateKeys) {
    says(enGuide.state, key);
    for (const each of guideStates[key].says) says(enGuide.says, each);
    for (const timer of guideStates[key].timers) says(enGuide.timer, timer.says);
    for (const choice of guideStates[key].choices) says(enGuide.choice, choice.event);
  }
  for (const key of redFlagKeys) {
    says(enGuide.flag, key);
    for (const word of [...redFlags[key].doNow, ...redFlags[key].doNot, ...redFlags[key].tellHelpers])
      says(enGuide.flagWord, word);
  }
  for (const key of Object.keys(advice)) says(enGuide.adviceWord, key);
  for (const key of questionKeys)
    for (const answer of differentialQuestions[key].answers) says(enDifferential.answer, answer);
});

test.each(muscleGroups)(
  "the drawing of %s has a title, a description, a coloured muscle and stays in its frame",
  (muscle) => {
    const svg = renderToStaticMarkup(
      <StretchDrawing
        muscle={muscle}
        isMirrored
        title={enGuide.muscle[muscle]}
        description={enGuide.picture[muscle]}
      />,
    );
    expect(svg).toContain(`>${enGuide.picture[muscle]}</desc>`);
    expect(svg).toContain('class="gd-muscle"');
    const figure = stretchFigures[muscle];
    const { trunk, nearLeg, farLeg, nearArm, farArm, muscle: along } = figure;
    const lines = [figure.head.join(","), trunk, nearLeg, farLeg, nearArm, farArm, along].join(" ").split(" ");
    expect(lines.length).toBeGreaterThanOrEqual(20);
    const places = lines.map((place) => place.split(",").map(Number));
    for (const [x, y] of places) {
      expect(x).toBeGreaterThan(5);
      expect(x).toBeLessThan(235);
      expect(y).toBeGreaterThan(5);
      expect(y).toBeLessThan(185);
    }
  },
);

test("one breath is four seconds in and six out", () => {
  expect(breathAt(0)).toEqual({ phase: "in", fullFraction: 0 });
  expect(breathAt(3.99).phase).toBe("in");
  expect(breathAt(4)).toEqual({ phase: "out", fullFraction: 1 });
  expect(breathAt(10)).toEqual({ phase: "in", fullFraction: 0 });
});

test("the rest of the sample race: slower from 30 km means later and fewer cramps", () => {
  const answer = answerRest({
    id: 1,
    request: sampleRequest,
    fromDistanceM: 30_000,
    muscle: "gastrocnemius",
    slowerFractions: [0, 0.1, 0.2],
  });
  if (!answer.ok) throw new Error(answer.reason);
  const chances = answer.options.map(({ another }) => another.crampProbability.central);
  expect(chances).toEqual([...chances].sort((a, b) => b - a));
  const finishes = answer.options.map(({ another }) => another.finishS);
  expect(finishes).toEqual([...finishes].sort((a, b) => a - b));
  console.log(
    `sample marathon, cramp at 30 km: ${chances.map((chance) => chance.toFixed(3)).join(", ")} at +0, +10, +20 %`,
  );
});

test("a place behind the finish is answered with a reason", () => {
  const question = { id: 1, request: sampleRequest, fromDistanceM: 99_000, muscle: null, slowerFractions: [0] };
  expect(answerRest(question)).toMatchObject({ ok: false, reason: expect.stringContaining("fromDistanceM") });
});
