/** The parts of FHIR R4 that are written here; nothing of FHIR is imported, so that the model has no dependency. */
export interface Coding {
  readonly system?: string;
  readonly code: string;
  readonly display?: string;
}

/** A thing in words, with codes where they are certain. */
export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

/** A pointer to another resource of the same bundle. */
export interface Reference {
  readonly reference: string;
  /** Kind of the resource, which a reference by UUID does not tell. */
  readonly type: string;
}

/** An extension with one value. */
export interface Extension {
  readonly url: string;
  readonly [value: `value${string}`]: unknown;
  readonly extension?: readonly Extension[];
}

/** A text with its translations. */
export interface TranslatedText {
  readonly extension: readonly Extension[];
}

/** `Questionnaire.item`. */
export interface QuestionnaireItem {
  readonly linkId: string;
  readonly text: string;
  readonly _text?: TranslatedText;
  readonly type: "group" | "display" | "boolean" | "integer" | "decimal" | "choice";
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly enableWhen?: readonly Readonly<Record<string, unknown>>[];
  readonly enableBehavior?: "any";
  readonly answerOption?: readonly Readonly<Record<string, unknown>>[];
  readonly extension?: readonly Extension[];
  readonly item?: readonly QuestionnaireItem[];
}

/** One answer of a `QuestionnaireResponse`. */
export interface ResponseAnswer {
  readonly valueBoolean?: boolean;
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
  readonly valueCoding?: Coding;
}

/** `QuestionnaireResponse.item`. */
export interface ResponseItem {
  readonly linkId: string;
  readonly text?: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
}

/** Any resource: what is common to all. */
export interface Resource {
  readonly resourceType: string;
  readonly id?: string;
  readonly [key: string]: unknown;
}

/** One resource of a bundle under its own name. */
export interface BundleEntry {
  readonly fullUrl: string;
  readonly resource: Resource;
}

/** A `Bundle` of type `collection`. */
export interface Bundle {
  readonly resourceType: "Bundle";
  readonly id: string;
  readonly type: "collection";
  readonly timestamp: string;
  readonly entry: readonly BundleEntry[];
}
