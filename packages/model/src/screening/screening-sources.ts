import { type Source, type SourceKey, sources } from "../evidence/index.ts";

/** Publications on the self-tests and on turning odds ratios into ratios of risks. */
export const selfTestSources = {
  freckleton2014: {
    title: "Freckleton 2014: single-leg bridge and hamstring injury in Australian football",
    doi: "10.1136/bjsports-2013-092356",
    design: "prospective cohort; the bands were read second-hand",
    participantCount: 482,
  },
  hebertLosier2017: {
    title: "Hébert-Losier 2017: norms and repeatability of the single-leg heel rise",
    doi: "10.1016/j.physio.2017.03.002",
    design: "cross-sectional, repeated in 32",
    participantCount: 566,
  },
  sleeswijkVisser2025: {
    title: "Sleeswijk Visser 2025: norms of the heel-rise endurance test",
    doi: "10.1016/j.bjpt.2025.101188",
    design: "cross-sectional",
    participantCount: 500,
  },
  almalki2021: {
    title: "Almalki 2021: single-leg hop for distance in active men of 18 to 44 years",
    doi: "10.4103/sjsm.sjsm_23_21",
    design: "cross-sectional",
    participantCount: 105,
  },
  hopProcedures2018: {
    title: "Agreement between procedures of the single-leg hop for distance, 2018",
    doi: "10.1186/s13102-018-0104-6",
    design: "cross-sectional, injured legs",
    participantCount: 23,
  },
  calatayud2015: {
    title: "Calatayud 2015: measuring the bend of the ankle by tape, knee to wall",
    pmid: "25883868",
    design: "repeated measures, male students",
    participantCount: 26,
  },
  hochMcKeon2011: {
    title: "Hoch and McKeon 2011: knee to wall in healthy adults, and how far two legs differ",
    reference: "Manual Therapy 16(5):516–519; read second-hand",
    withoutIdentifier: "not printed where read",
    design: "cross-sectional",
    participantCount: 35,
  },
  kneeToWall2026: {
    title: "Knee to wall by age and sex in three countries, 2026",
    pmid: "41723909",
    design: "cross-sectional",
    participantCount: 899,
  },
  myers2014: {
    title: "Myers 2014: hop tests of young basketball and soccer players by sex",
    pmid: "25328822",
    design: "cross-sectional",
    participantCount: 372,
  },
  powden2015: {
    title: "Powden 2015: smallest detectable change of the knee-to-wall test",
    doi: "10.1016/j.math.2015.01.004",
    design: "systematic review of 12 studies",
  },
  zhangYu1998: {
    title: "Zhang and Yu 1998: what an odds ratio means where the outcome is frequent",
    doi: "10.1001/jama.280.19.1690",
    design: "method",
  },
} as const satisfies Record<string, Source>;

/** Key of a publication that the screening rests on. */
export type ScreeningSourceKey = SourceKey | keyof typeof selfTestSources;

/** The publication of a key. */
export function screeningSourceOf(key: ScreeningSourceKey): Source {
  return Object.hasOwn(selfTestSources, key)
    ? selfTestSources[key as keyof typeof selfTestSources] // hasOwn has just looked
    : sources[key as SourceKey]; // and otherwise it is one of the other table
}

/** Where a publication can be found, in short: DOI, PubMed number, or the reference itself. */
export function whereToFind(source: Source): string {
  if (source.doi !== undefined) return `doi:${source.doi}`;
  return source.pmid === undefined ? (source.reference ?? "") : `PMID ${source.pmid}`;
}
