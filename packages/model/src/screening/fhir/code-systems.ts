import type { CodeableConcept } from "./resources.ts";

/**
 * Names of what this project defines itself. The project owns no address on the web, so they are fixed UUIDs, which
 * FHIR takes wherever it takes an address; they never change.
 */
export const ownUri = {
  questionnaire: "urn:uuid:6a2f4c1e-8d37-4b59-9c0a-1e5f7d3b2a40",
  answers: "urn:uuid:6a2f4c1e-8d37-4b59-9c0a-1e5f7d3b2a41",
  selfTests: "urn:uuid:6a2f4c1e-8d37-4b59-9c0a-1e5f7d3b2a42",
  outcomes: "urn:uuid:6a2f4c1e-8d37-4b59-9c0a-1e5f7d3b2a43",
} as const;

/** Version of the questionnaire: another first number when an old answer can no longer be read. */
export const questionnaireVersion = "1.0.0";

/** Systems of others. */
export const systems = {
  loinc: "http://loinc.org",
  ucum: "http://unitsofmeasure.org",
  icd10cm: "http://hl7.org/fhir/sid/icd-10-cm",
  observationCategory: "http://terminology.hl7.org/CodeSystem/observation-category",
  conditionClinical: "http://terminology.hl7.org/CodeSystem/condition-clinical",
  conditionVerification: "http://terminology.hl7.org/CodeSystem/condition-ver-status",
  conditionCategory: "http://terminology.hl7.org/CodeSystem/condition-category",
} as const;

/** Codes that were looked up; whatever was not is written in words only. */
export const codes = {
  bodyMass: { coding: [{ system: systems.loinc, code: "29463-7", display: "Body weight" }] },
  bodyHeight: { coding: [{ system: systems.loinc, code: "8302-2", display: "Body height" }] },
  bodyMassIndex: { coding: [{ system: systems.loinc, code: "39156-5", display: "Body mass index (BMI) [Ratio]" }] },
  cramp: { coding: [{ system: systems.icd10cm, code: "R25.2", display: "Cramp and spasm" }] },
} as const satisfies Record<string, CodeableConcept>;
