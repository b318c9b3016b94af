import type { ScreeningResult } from "../screen.ts";
import type { ScreeningWords } from "../text/words.ts";
import type { Reference, Resource } from "./resources.ts";

/** What can be changed as a FHIR R4 `CarePlan`: a proposal from the answers, of nobody's order. */
export function carePlan(input: {
  readonly result: ScreeningResult;
  readonly subject: Reference;
  readonly basis: Reference;
  /** ISO 8601 */
  readonly at: string;
  readonly words: ScreeningWords;
}): Resource {
  const { result, subject, basis, at, words } = input;
  const changes = result.changeable.map((finding) => ({
    status: "not-started",
    reasonCode: [{ text: words.factors[finding.key].title }],
    description: words.factors[finding.key].change,
  }));
  const visits = result.clinician.map((advice) => ({
    status: "not-started",
    reasonCode: [{ text: words.rules[advice.key].reason }],
    description: words.rules[advice.key].action,
  }));
  const activity = [...visits, ...changes].map((detail) => ({ detail }));
  return {
    resourceType: "CarePlan",
    status: "draft",
    intent: "proposal",
    title: words.result.changeTitle,
    description: words.result.disclaimer,
    category: [{ text: words.report.activityInformation }],
    subject,
    created: at,
    author: subject,
    supportingInfo: [basis],
    ...(activity.length === 0 ? {} : { activity }),
  };
}
