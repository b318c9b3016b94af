import type { DeepText } from "./deep-text.ts";
import type { enCommon, enShell } from "./en-shell.ts";

/** German: what frames every screen. */
export const deShell = {
  product: "Crampcast",
  skip: "Zum Inhalt springen",
  navigation: "Seiten",
  documentTitle: "{{screen}} · Crampcast",
  nav: {
    forecast: "Prognose",
    whatIf: "Was wenn",
    race: "Rennen",
    plan: "Plan",
    programme: "Programm",
    you: "Du",
    import: "Import",
    evidence: "Belege",
  },
  more: "Mehr",
  settings: {
    open: "Sprache, Einheiten und Aussehen",
    language: "Sprache",
    languageAuto: "Wie das Gerät",
    units: "Einheiten",
    metric: "Metrisch",
    imperial: "Imperial",
    appearance: "Aussehen",
    light: "Hell",
    dark: "Dunkel",
    auto: "Wie das Gerät",
  },
  statementsInEnglish: "Was Studien fanden, und einzelne Hinweise stehen hier auf Englisch.",
  loading: "Wird geladen …",
  update: {
    title: "Eine neuere Version ist bereit",
    text: "Dein Plan und deine Antworten bleiben, wie sie sind.",
    now: "Jetzt verwenden",
    later: "Später",
  },
  offlineReady: "Crampcast öffnet sich jetzt auch ohne Verbindung.",
  failure: {
    title: "Diese Seite funktioniert gerade nicht",
    text: "Deine Eingaben bleiben erhalten. Lade neu. Passiert es wieder, hilft die Zeile unten bei der Suche nach dem Fehler.",
    reload: "Neu laden",
  },
  notFound: { title: "Diese Seite gibt es nicht", text: "Die Adresse führt zu nichts.", home: "Zur Prognose" },
  footer:
    "Zur Information und für dein Training. Keine Prognose ist gewiss, und keine ersetzt den Rat einer Ärztin oder eines Arztes.",
} as const satisfies DeepText<typeof enShell>;

/** German: words that several screens share. */
export const deCommon = {
  save: "Speichern",
  saved: "Gespeichert",
  cancel: "Abbrechen",
  remove: "Entfernen",
  yes: "Ja",
  no: "Nein",
  notAnswered: "Keine Antwort",
  optional: "freiwillig",
  inUnit: "In {{unit}}.",
  allowedRange: "Erlaubt: {{min}} bis {{max}}.",
  errorsTitle_one: "Eine Angabe passt noch nicht",
  errorsTitle_other: "{{count}} Angaben passen noch nicht",
  sport: {
    running: "Laufen",
    walking: "Gehen",
    cycling: "Radfahren",
    swimming: "Schwimmen",
    transition: "Wechsel",
    other: "Anderes",
  },
  problems: {
    empty: "Bitte ausfüllen.",
    "not-a-number": "„{{text}}“ ist keine Zahl.",
    "not-a-time": "„{{text}}“ ist keine Zeit. Schreib zum Beispiel 3:45:00 oder 3 h 45 min.",
    "not-a-pace": "„{{text}}“ ist kein Tempo. Schreib Minuten und Sekunden, zum Beispiel 5:20.",
    tooSmall: "{{value}} ist zu wenig. Erlaubt: {{min}} bis {{max}}.",
    tooBig: "{{value}} ist zu viel. Erlaubt: {{min}} bis {{max}}.",
  },
  server: {
    unreachable: "Der Server von Crampcast antwortet nicht. Auf diesem Gerät geht alles weiter.",
    unreadable:
      "Diese Seite versteht die Antwort des Servers nicht. Lade sie neu; vielleicht passen die Versionen nicht.",
    busy: "Der Server konnte das gerade nicht tun: {{detail}}",
    allowed: "erlaubt: {{allowed}}",
  },
} as const satisfies DeepText<typeof enCommon>;
