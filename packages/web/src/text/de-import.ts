import type { DeepText } from "./deep-text.ts";
import type { enImport } from "./en-import.ts";

/** German: the screen Import. */
export const deImport = {
  title: "Import",
  lead: "Leg hier ab, was deine Uhr aufgezeichnet hat: FIT, TCX oder GPX, auch gepackt (gz, zip). Der ganze Export deines Kontos ist auch gut.",
  drop: {
    title: "Deine Dateien",
    here: "Dateien, einen Ordner oder ein Zip hier ablegen",
    release: "Loslassen zum Einlesen",
    or: "oder",
    files: "Dateien wählen",
    folder: "Ordner wählen",
    privacyServer:
      "Sie bleiben unverändert auf dem Rechner, auf dem Crampcast läuft. Sonst wird nichts irgendwohin gesendet.",
    privacyDevice:
      "Der Server antwortet nicht. Die Dateien werden auf diesem Gerät gelesen und behalten. Du kannst sie später dem Server geben.",
    busy: "Es wird gerade eingelesen.",
  },
  progress: {
    sending: "{{count}} Dateien werden übertragen: {{percent}}",
    reading: "Datei {{done}} von {{total}} wird gelesen",
    readingFirst: "Die Dateien werden gelesen …",
    bar: "Stand des Imports",
    failed: "Der Import brach ab: {{reason}}",
    lost: "Der Server antwortet nicht mehr. Was er gelesen hat, bleibt. Er macht weiter, sobald er wieder da ist.",
  },
  result: {
    title: "Was aus jeder Datei wurde",
    announced: "{{count}} Dateien gelesen: {{parts}}.",
    onDevice: "Auf diesem Gerät",
    none: "Es war keine Datei darin.",
    filter: "Zeigen",
    all: "Alle {{count}}",
    more: "{{count}} weitere zeigen",
    undo: "Diesen Import rückgängig machen",
    undoSpoken: "Den Import von {{when}} rückgängig machen",
    outcomes: {
      imported: "eingelesen",
      "same-activity": "gleiche Aktivität",
      "duplicate-file": "gleiche Datei nochmals",
      "not-an-activity": "keine Aktivität",
      unreadable: "nicht lesbar",
    },
  },
  undo: {
    question: "Die Aktivitäten aus diesem Import entfernen?",
    yes: "Entfernen",
    no: "Behalten",
    done: "Der Import ist rückgängig gemacht.",
    failed: "Das ging nicht rückgängig zu machen: {{reason}}",
  },
  weather: {
    title: "Wetter früherer Aktivitäten",
    lead: "Training in der Hitze gewöhnt dich daran. Uhren messen am Handgelenk, Handys gar nicht: Das Wetterarchiv weiß es besser. Nur wenn du fragst, gehen der Ort auf etwa zehn Kilometer und der Tag jeder Aktivität an Open-Meteo.",
    ask: "Wetter nachschlagen",
    attached_one: "{{count}} Aktivität hat ihr Wetter; {{remainingCount}} fehlen noch.",
    attached_other: "{{count}} Aktivitäten haben ihr Wetter; {{remainingCount}} fehlen noch.",
    failed: "Der Server antwortet nicht. Nichts wurde geändert.",
  },
  learnt: {
    title: "Was dein Training sagt",
    nothing: "Aus diesen Dateien lässt sich noch nichts über Tempo oder Ausdauer ablesen.",
    link: "Jede Zahl ansehen und ändern",
  },
  activities: {
    title: "Aktivitäten",
    empty: "Noch keine Aktivitäten.",
    count_one: "{{count}} Aktivität",
    count_other: "{{count}} Aktivitäten",
    date: "Datum",
    sport: "Sport",
    distance: "Strecke",
    time: "Zeit",
    load: "Last",
    loadHint: "Last: 100 ist eine Stunde im schnellsten Tempo, das du gleichmäßig halten kannst.",
    noLoad: "keine: {{reason}}",
    repairs_one: "{{count}} Korrektur",
    repairs_other: "{{count}} Korrekturen",
    more: "{{count}} weitere zeigen",
  },
  earlier: {
    title: "Frühere Importe",
    line: "{{when}}: {{parts}}",
  },
  device: {
    title: "Auf diesem Gerät behalten",
    text_one: "{{count}} Aktivität liegt nur in diesem Browser.",
    text_other: "{{count}} Aktivitäten liegen nur in diesem Browser.",
    send: "Dem Server geben",
    sent: "Der Server hat sie jetzt.",
  },
} as const satisfies DeepText<typeof enImport>;
