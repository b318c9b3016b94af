import type { DeepText } from "./deep-text.ts";
import type { enScreening } from "./en-screening.ts";

/** German: the frame of the screening screen. The questions and results themselves stand with the questionnaire. */
export const deScreening = {
  title: "Fragebogen",
  lead: "Was bei dir mit Krämpfen zusammenhängt, was du ändern kannst und ob du ärztlich fragen sollst. Drei bis sechs Minuten; die Selbsttests kommen dazu.",
  offer: {
    title: "Fragebogen und Bericht",
    text: "Fragen zu Gesundheit, Training und früheren Krämpfen, vier Selbsttests und ein Bericht für Physiotherapie oder Arztpraxis.",
    open: "Fragebogen öffnen",
  },
  privacy:
    "Deine Antworten bleiben auf diesem Gerät und auf deinem eigenen Server von Crampcast. Niemand sonst bekommt sie. Lass weg, was du nicht sagen willst.",
  begin: "Beginnen",
  resume: "Dort weitermachen, wo du warst",
  progress: "Teil {{current}} von {{total}}",
  form: "Fragen",
  back: "Zurück",
  next: "Weiter",
  finish: "Zum Ergebnis",
  clear: "Antwort auf „{{question}}“ leeren",
  clearShort: "Leeren",
  choose: "Wähle eine.",
  computed: "{{value}} kg/m²",
  notYetComputed: "Braucht Größe und Gewicht.",
  howTo: "So geht es",
  saved: {
    device: "Entwurf auf diesem Gerät behalten.",
    server: "Entwurf auf diesem Gerät und deinem Server behalten.",
    saving: "Entwurf wird behalten …",
  },
  result: {
    title: "Dein Ergebnis",
    lead: "Aus {{answered}} von {{asked}} Fragen, beantwortet am {{date}}.",
    change: "Antworten ändern",
    again: "Neu beginnen",
    againSure: "Neu beginnen? Die Antworten dieses Fragebogens werden entfernt.",
    againYes: "Ja, entfernen und neu beginnen",
    cancel: "Abbrechen",
    sources: "Woher kommt das?",
    against: "Wer anderes fand",
    founded: "{{certainty}}",
    use: {
      title: "Für deine Prognosen verwenden",
      text: "Übernimmt diese Antworten in dein Profil. Zahlen aus deinem Training bleiben, wie sie sind.",
      button: "In mein Profil übernehmen",
      done: "Dein Profil hat sie. Die nächste Prognose rechnet damit.",
      device: "Auf diesem Gerät behalten; dein Server antwortete nicht.",
    },
    report: {
      title: "Ein Bericht zum Weitergeben",
      text: "Eine Seite mit den Gründen neben den Zahlen, dann die Einzelheiten. Deine letzte Prognose ist dabei, wenn du eine gemacht hast.",
      pdf: "PDF",
      html: "Seite zum Drucken",
      fhir: "FHIR-Datei",
      pdfNeedsServer: "Das PDF macht dein Server, und der antwortet gerade nicht. Die anderen beiden gehen ohne ihn.",
      fhirHint: "Die FHIR-Datei (R4) ist für Programme von Kliniken. Wer sie bekommt, kann alle Antworten lesen.",
    },
  },
} as const satisfies DeepText<typeof enScreening>;
