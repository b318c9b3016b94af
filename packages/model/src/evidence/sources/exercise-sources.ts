import type { Source } from "./source.ts";

/** Publications on training load, strengthening, warm-up, taper and return from injury. */
export const exerciseSources = {
  frandsen2025: {
    title: "Frandsen 2025: single long runs and running injury in 5,205 runners",
    doi: "10.1136/bjsports-2024-109380",
    design: "prospective cohort, 18 months, watch data",
    participantCount: 5205,
  },
  buist2008: {
    title: "Buist 2008: graded training by the 10 % rule and injury in novice runners",
    doi: "10.1177/0363546507307505",
    design: "randomised trial",
    participantCount: 532,
  },
  toresdahl2020: {
    title: "Toresdahl 2020: strength work before a first New York marathon and overuse injury",
    doi: "10.1177/1941738119877180",
    design: "randomised trial",
    participantCount: 720,
  },
  vanDyk2019: {
    title: "van Dyk 2019: programmes with the Nordic hamstring exercise and hamstring injury",
    doi: "10.1136/bjsports-2018-100045",
    design: "meta-analysis of 15 studies",
    participantCount: 8459,
  },
  alfredson1998: {
    title: "Alfredson 1998: heavy eccentric calf training for a painful Achilles tendon",
    doi: "10.1177/03635465980260030301",
    design: "before and after, compared with 15 earlier patients",
    participantCount: 15,
  },
  silbernagel2007: {
    title: "Silbernagel 2007: running on with a painful Achilles tendon under a pain limit",
    doi: "10.1177/0363546506298279",
    design: "randomised trial",
    participantCount: 38,
  },
  bosquet2007: {
    title: "Bosquet 2007: tapering and performance",
    doi: "10.1249/mss.0b013e31806010e0",
    design: "meta-analysis of 27 studies",
  },
  behm2016: {
    title: "Behm 2016: stretching before sport, performance and injury",
    doi: "10.1139/apnm-2015-0235",
    design: "systematic review",
  },
  racinais2015: {
    title: "Racinais 2015: consensus on training and competing in heat",
    doi: "10.1136/bjsports-2015-094915",
    design: "consensus statement",
  },
} as const satisfies Record<string, Source>;
