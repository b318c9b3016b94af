/** English: what frames every screen. */
export const enShell = {
  product: "Crampcast",
  skip: "Skip to the content",
  navigation: "Screens",
  documentTitle: "{{screen}} · Crampcast",
  nav: { forecast: "Forecast", whatIf: "What if", race: "Race", you: "You", import: "Import", evidence: "Evidence" },
  settings: {
    open: "Language, units and appearance",
    language: "Language",
    languageAuto: "As the device",
    units: "Units",
    metric: "Metric",
    imperial: "Imperial",
    appearance: "Appearance",
    light: "Light",
    dark: "Dark",
    auto: "As the device",
  },
  statementsInEnglish: "What studies found, and some notes, are in English here.",
  loading: "Loading…",
  update: {
    title: "A newer version is ready",
    text: "Your plan and your answers stay as they are.",
    now: "Use it now",
    later: "Later",
  },
  offlineReady: "Crampcast now also opens without a connection.",
  failure: {
    title: "This screen stopped working",
    text: "What you entered is kept. Reload to go on; if it happens again, the line below helps whoever looks into it.",
    reload: "Reload",
  },
  notFound: { title: "No such page", text: "The address leads nowhere in Crampcast.", home: "To the forecast" },
  footer: "For information and training decisions. No forecast is certain, and none replaces a doctor’s advice.",
} as const;

/** English: words that several screens share. */
export const enCommon = {
  save: "Save",
  saved: "Saved",
  cancel: "Cancel",
  remove: "Remove",
  yes: "Yes",
  no: "No",
  notAnswered: "Not answered",
  optional: "optional",
  allowedRange: "Allowed: {{min}} to {{max}}.",
  errorsTitle_one: "One thing needs another look",
  errorsTitle_other: "{{count}} things need another look",
  sport: {
    running: "Running",
    walking: "Walking",
    cycling: "Cycling",
    swimming: "Swimming",
    transition: "Changeover",
    other: "Other",
  },
  problems: {
    empty: "Please fill this in.",
    "not-a-number": "“{{text}}” is not a number.",
    "not-a-time": "“{{text}}” is not a time. Write it like 3:45:00 or 3 h 45 min.",
    "not-a-pace": "“{{text}}” is not a pace. Write minutes and seconds, like 5:20.",
    tooSmall: "{{value}} is too low. Allowed: {{min}} to {{max}}.",
    tooBig: "{{value}} is too high. Allowed: {{min}} to {{max}}.",
  },
  server: {
    unreachable: "The Crampcast server does not answer. Everything here keeps working on this device.",
    unreadable:
      "The server answered something this page cannot read. Reload the page; the two may be of different versions.",
    busy: "The server could not do this just now: {{detail}}",
    allowed: "allowed: {{allowed}}",
  },
} as const;
