import {
  type Condition,
  type OptionSet,
  optionSets,
  type Question,
  questions,
  sections,
} from "../questionnaire/items.ts";
import { optionWord, questionWords, type ScreeningWords, sectionWords } from "../text/words.ts";
import { ownUri, questionnaireVersion, systems } from "./code-systems.ts";
import type { Coding, Extension, QuestionnaireItem, Resource, TranslatedText } from "./resources.ts";

const definition = "http://hl7.org/fhir/StructureDefinition";
const sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition";

/** `_text` with one translation for each further language; nothing when there is none. */
function translated(
  translations: readonly ScreeningWords[],
  say: (words: ScreeningWords) => string,
): { readonly _text?: TranslatedText } {
  if (translations.length === 0) return {};
  const extension = translations.map((words) => ({
    url: `${definition}/translation`,
    extension: [
      { url: "lang", valueCode: words.language },
      { url: "content", valueString: say(words) },
    ],
  }));
  return { _text: { extension } };
}

/** An answer's code with its word. */
export function codingOf(words: ScreeningWords, set: OptionSet, code: string): Coding {
  return { system: ownUri.answers, code: `${set}.${code}`, display: optionWord(words, set, code) };
}

function enabledWhen(condition: Condition): Readonly<Record<string, unknown>> {
  const { question, operator, answer } = condition;
  const asked = questions.find((one) => one.linkId === question);
  const given =
    typeof answer === "boolean"
      ? { answerBoolean: answer }
      : typeof answer === "number"
        ? asked?.type === "decimal"
          ? { answerDecimal: answer }
          : { answerInteger: answer }
        : { answerCoding: { system: ownUri.answers, code: `${asked?.options}.${answer}` } };
  return { question, operator, ...given };
}

const whenPart = (when: readonly Condition[] | undefined) =>
  when === undefined
    ? {}
    : { enableWhen: when.map(enabledWhen), ...(when.length > 1 ? { enableBehavior: "any" as const } : {}) };

/** BMI from the answers above it; LHC-Forms and others work it out while the form is filled in. */
const bodyMassIndexExpression =
  "(%resource.item.where(linkId='you').item.where(linkId='you.mass-kg').answer.value / " +
  "((%resource.item.where(linkId='you').item.where(linkId='you.height-cm').answer.value / 100).power(2))).round(1)";

function extensionsOf(question: Question, words: ScreeningWords): Extension[] {
  const value = question.type === "integer" ? "valueInteger" : "valueDecimal";
  const extensions: Extension[] = [];
  const isNumber = question.type === "integer" || question.type === "decimal";
  if (isNumber && question.min !== undefined) extensions.push({ url: `${definition}/minValue`, [value]: question.min });
  if (isNumber && question.max !== undefined) extensions.push({ url: `${definition}/maxValue`, [value]: question.max });
  if (question.unit !== undefined) {
    const shown: Readonly<Record<string, string>> = words.report.units;
    const display = shown[question.unit] ?? question.unit.replace(/[{}]/g, "");
    const valueCoding = { system: systems.ucum, code: question.unit, display };
    extensions.push({ url: `${definition}/questionnaire-unit`, valueCoding });
  }
  if (question.type === "choices" || question.type === "choice") {
    const code = question.type === "choices" ? "check-box" : "radio-button";
    const coding = [{ system: "http://hl7.org/fhir/questionnaire-item-control", code }];
    extensions.push({ url: `${definition}/questionnaire-itemControl`, valueCodeableConcept: { coding } });
  }
  if (question.type === "computed") {
    const valueExpression = { language: "text/fhirpath", expression: bodyMassIndexExpression };
    extensions.push({ url: `${sdc}/sdc-questionnaire-calculatedExpression`, valueExpression });
  }
  return extensions;
}

const typeOf = (question: Question): QuestionnaireItem["type"] =>
  question.type === "choices" ? "choice" : question.type === "computed" ? "decimal" : question.type;

function itemOf(question: Question, words: ScreeningWords, translations: readonly ScreeningWords[]): QuestionnaireItem {
  const { linkId, options } = question;
  const extension = extensionsOf(question, words);
  const { hint } = questionWords(words, linkId);
  const help: QuestionnaireItem = {
    linkId: `${linkId}.hint`,
    text: hint,
    ...translated(translations, (other) => questionWords(other, linkId).hint),
    type: "display",
    extension: [
      {
        url: `${definition}/questionnaire-itemControl`,
        valueCodeableConcept: { coding: [{ system: "http://hl7.org/fhir/questionnaire-item-control", code: "help" }] },
      },
    ],
  };
  return {
    linkId,
    text: questionWords(words, linkId).text,
    ...translated(translations, (other) => questionWords(other, linkId).text),
    type: typeOf(question),
    ...whenPart(question.when),
    ...(question.isRequired ? { required: true } : {}),
    ...(question.type === "choices" ? { repeats: true } : {}),
    ...(question.type === "computed" ? { readOnly: true } : {}),
    ...(options === undefined
      ? {}
      : { answerOption: optionSets[options].map((code) => ({ valueCoding: codingOf(words, options, code) })) }),
    ...(extension.length === 0 ? {} : { extension }),
    ...(hint === "" ? {} : { item: [help] }),
  };
}

/** The intake as a FHIR R4 `Questionnaire`, in one language with translations to others beside it. */
export function questionnaireResource(words: ScreeningWords, translations: readonly ScreeningWords[] = []): Resource {
  return {
    resourceType: "Questionnaire",
    language: words.language,
    url: ownUri.questionnaire,
    version: questionnaireVersion,
    name: "CrampScreening",
    title: words.title,
    status: "active",
    experimental: true,
    subjectType: ["Patient"],
    description: words.description,
    item: sections.map(
      (section): QuestionnaireItem => ({
        linkId: section.linkId,
        text: sectionWords(words, section.linkId).title,
        ...translated(translations, (other) => sectionWords(other, section.linkId).title),
        type: "group",
        ...whenPart("when" in section ? section.when : undefined),
        item: section.questions.map((question) => itemOf(question, words, translations)),
      }),
    ),
  };
}
