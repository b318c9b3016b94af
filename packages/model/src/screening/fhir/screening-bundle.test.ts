import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Fhir } from "fhir";
import { describe, expect, test } from "vitest";
import { forecastRace } from "../../forecast/index.ts";
import type { RaceRequest } from "../../scenario/index.ts";
import { answersOfResponse, english, type ScreeningAnswers, type ScreeningExport, screeningBundle } from "../index.ts";
import { derivedId } from "./derived-id.ts";
import { questionnaireResource } from "./questionnaire-resource.ts";
import { responseResource } from "./response-resource.ts";

const request: RaceRequest = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../../../examples/easy-run.json"), "utf8"),
);
const made = forecastRace({ request: { ...request, memberCount: 20 }, inputHash: "0".repeat(64) });
const forecast = made.ok ? made.forecast : null;

const answers: ScreeningAnswers = {
  "you.sex": "female",
  "you.age-years": 41,
  "you.height-cm": 168,
  "you.mass-kg": 61.5,
  "cramps.of-last-ten": 3,
  "cramps.family": "yes",
  "cramps.muscles": ["calf", "hamstring"],
  "cramps.settle": true,
  "cramps.signs": ["none"],
  "training.strength-per-week": 0,
  "race.start-pace": "bit-faster",
  "health.conditions": ["lungs", "gut"],
  "medicines.regular": true,
  "medicines.kinds": ["long-acting-beta-agonist"],
  "injury.last-year": true,
  "injury.rehabilitation": "in-rehabilitation",
  "tests.do": true,
  "tests.bridge-left": 18,
  "tests.bridge-right": 26,
  "tests.hop-left-cm": 120.5,
};

const order: ScreeningExport = {
  id: "0b6f1f9e-4f0c-4c0e-9d51-ffffffffffff",
  answers,
  isCompleted: true,
  answeredEpochMs: Date.UTC(2026, 10, 20, 9),
  nowEpochMs: Date.UTC(2026, 10, 23, 9),
  personName: "Ada",
  forecast,
  words: english,
  translations: [],
};
const bundle = screeningBundle(order);

/**
 * Errors and warnings of the public validator. It carries only a part of the codes for `Observation.code` and `Condition.code`,
 * whose bindings are examples: that one warning is left out.
 */
function complaintsOf(resource: object): string[] {
  const { messages } = new Fhir().validate(JSON.parse(JSON.stringify(resource)), { errorOnUnexpected: true });
  return messages
    .filter((message) => message.severity === "error" || message.severity === "fatal" || message.severity === "warning")
    .map((message) => `${message.severity} ${message.location}: ${message.message}`)
    .filter(
      (line) =>
        !/^warning (Bundle\.entry\[\d+\]\.resource\.)?(Observation|Condition)\.code: .*not found in value set$/.test(
          line,
        ),
    );
}

describe("the bundle", () => {
  test("passes a public FHIR R4 validator with every resource it promises", () => {
    expect(complaintsOf(bundle)).toEqual([]);
    for (const { resource } of bundle.entry) expect(complaintsOf(resource)).toEqual([]);
    const kinds = new Set(bundle.entry.map(({ resource }) => resource.resourceType));
    expect([...kinds].sort()).toEqual(
      [
        "CarePlan",
        "Condition",
        "Observation",
        "Patient",
        "Questionnaire",
        "QuestionnaireResponse",
        "RiskAssessment",
      ].sort(),
    );
  });

  test("is refused by the same validator once it is broken: an unknown field, a missing field, a wrong code", () => {
    const broken = (change: (resource: Record<string, unknown>) => void, kind: string) => {
      const found = bundle.entry.find(({ resource }) => resource.resourceType === kind)?.resource;
      const copy = JSON.parse(JSON.stringify(found));
      change(copy);
      return complaintsOf(copy);
    };
    expect(broken((one) => Object.assign(one, { mood: "good" }), "Patient").join()).toMatch(/mood/);
    expect(broken((one) => delete one.subject, "RiskAssessment").join()).toMatch(/subject/);
    expect(broken((one) => Object.assign(one, { status: "finished" }), "Observation").join()).toMatch(/status/);
  });

  test("points only at resources that are in it, each under its own name", () => {
    const names = bundle.entry.map((entry) => entry.fullUrl);
    expect(new Set(names).size).toBe(names.length);
    const referenced = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map((match) => match[1]);
    expect(referenced.length).toBeGreaterThan(20);
    expect(referenced.filter((one) => !names.includes(String(one)))).toEqual([]);
    for (const { fullUrl, resource } of bundle.entry) {
      expect(fullUrl).toBe(`urn:uuid:${resource.id}`);
      expect(fullUrl).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
  });

  test("is the same bytes for the same screening, and names wrap round at the end of the UUID", () => {
    expect(JSON.stringify(screeningBundle(order))).toBe(JSON.stringify(bundle));
    expect(derivedId(order.id, 1)).toBe("0b6f1f9e-4f0c-4c0e-9d51-000000000000");
  });

  test("carries a chance for any cramp and for each of the eight muscle groups, with the model's version", () => {
    const found = bundle.entry.find(({ resource }) => resource.resourceType === "RiskAssessment")?.resource;
    const text = JSON.stringify(found);
    const chances = [...text.matchAll(/"probabilityDecimal":([\d.e-]+)/g)].map((match) => Number(match[1]));
    expect(chances).toHaveLength(9);
    expect(chances[0]).toBeCloseTo(forecast?.crampProbability ?? Number.NaN, 3);
    for (const chance of chances) expect(chance).toBeLessThanOrEqual(chances[0] ?? 0);
    expect(text).toContain(forecast?.modelVersion);
  });

  test("without a forecast there is no risk assessment, without a name there is none", () => {
    const bare = screeningBundle({ ...order, forecast: null, personName: null });
    expect(bare.entry.some(({ resource }) => resource.resourceType === "RiskAssessment")).toBe(false);
    expect(bare.entry[0]?.resource).not.toHaveProperty("name");
    expect(complaintsOf(bare)).toEqual([]);
  });

  test("an intake with nothing answered is still a valid bundle", () => {
    expect(complaintsOf(screeningBundle({ ...order, answers: {}, isCompleted: false, forecast: null }))).toEqual([]);
  });

  test("uses only codes that were looked up: LOINC for the body, ICD-10-CM for cramp, UCUM for units", () => {
    const foreign = [...JSON.stringify(bundle).matchAll(/"system":"(http[^"]+)","code":"([^"]+)"/g)]
      .filter((match) => !/terminology\.hl7|item-control|unitsofmeasure/.test(match[1] ?? ""))
      .map((match) => `${match[1]}|${match[2]}`);
    expect([...new Set(foreign)].sort()).toEqual([
      "http://hl7.org/fhir/sid/icd-10-cm|R25.2",
      "http://loinc.org|29463-7",
      "http://loinc.org|39156-5",
      "http://loinc.org|8302-2",
    ]);
  });
});

describe("the questionnaire", () => {
  const questionnaire = questionnaireResource(english);
  test("has each linkId once, and conditions only on questions that it holds", () => {
    const text = JSON.stringify(questionnaire);
    const ids = [...text.matchAll(/"linkId":"([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, question] of text.matchAll(/"question":"([^"]+)"/g)) expect(ids).toContain(question);
  });
  test("asks for symptoms of the heart on effort without any condition, in every program that fills it in", () => {
    const { item } = JSON.parse(JSON.stringify(questionnaireResource(english)));
    const health = item.find((one: { linkId: string }) => one.linkId === "health");
    const asked = health.item.find((one: { linkId: string }) => one.linkId === "health.heart-symptoms");
    expect(asked).toMatchObject({ type: "boolean" });
    expect([health, asked].filter((one) => "enableWhen" in one)).toEqual([]);
  });

  test("carries a translation beside each text when there is one", () => {
    const german = { ...english, language: "de", sections: { ...english.sections, you: { title: "Sie", lead: "" } } };
    const translated = questionnaireResource(english, [german]);
    expect(complaintsOf(translated)).toEqual([]);
    expect(JSON.stringify(translated)).toContain('{"url":"content","valueString":"Sie"}');
  });
});

describe("a response", () => {
  const response = responseResource({
    answers,
    isCompleted: true,
    authoredEpochMs: order.answeredEpochMs,
    subject: null,
    words: english,
  });
  test("that another program filled in gives the answers back", () => {
    expect(answersOfResponse(JSON.parse(JSON.stringify(response)))).toEqual({ ok: true, answers });
  });
  test("of another questionnaire, with an unknown question or a wrong answer is refused with the reason", () => {
    const reasonOf = (raw: unknown) => {
      const read = answersOfResponse(raw);
      return read.ok ? "" : `${read.field} ${read.reason}`;
    };
    expect(reasonOf({ resourceType: "Patient" })).toMatch(/no QuestionnaireResponse/);
    expect(reasonOf({ ...response, questionnaire: "urn:other" })).toMatch(/another questionnaire/);
    const item = [{ linkId: "you", item: [{ linkId: "you.age-years", answer: [{ valueString: "old" }] }] }];
    expect(reasonOf({ ...response, item })).toMatch(/you.age-years/);
    expect(reasonOf({ ...response, item: [{ linkId: "shoe", answer: [{ valueInteger: 43 }] }] })).toMatch(/shoe/);
  });
});
