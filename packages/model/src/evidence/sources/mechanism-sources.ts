import type { Source } from "./source.ts";

/** Publications on how a cramp comes about: electrolytes, water, nerve and muscle. */
export const mechanismSources = {
  stofan2005: {
    title: "Stofan 2005: sweat sodium of cramp-prone football players",
    doi: "10.1123/ijsnem.15.6.641",
    design: "matched observation",
    participantCount: 10,
  },
  ranchordas2017: {
    title: "Ranchordas 2017: sweat sodium of professional team players",
    doi: "10.1186/s12970-017-0197-4",
    design: "field database",
    participantCount: 696,
  },
  lau2019: {
    title: "Lau 2019: water against oral rehydration solution and the cramp threshold",
    doi: "10.1136/bmjsem-2018-000478",
    design: "crossover trial",
    participantCount: 10,
  },
  lau2021: {
    title: "Lau 2021: water against oral rehydration solution during exercise in heat",
    doi: "10.1186/s12970-021-00414-8",
    design: "crossover trial",
    participantCount: 10,
  },
  miller2010threshold: {
    title: "Miller 2010: dehydration and electrically induced cramp",
    doi: "10.1249/MSS.0b013e3181dd5e3a",
    design: "before and after",
    participantCount: 10,
  },
  braulick2013: {
    title: "Braulick 2013: strong dehydration and the cramp threshold",
    doi: "10.1136/bjsports-2012-091501",
    design: "before and after",
    participantCount: 10,
  },
  jung2005: {
    title: "Jung 2005: fluid, electrolytes and the onset of calf cramp in heat",
    reference: "J Athl Train 40(2):71–75",
    withoutIdentifier: "not printed where read",
    design: "crossover trial",
    participantCount: 13,
  },
  anastasiou2009: {
    title: "Anastasiou 2009: sodium replacement and blood sodium in heat",
    doi: "10.4085/1062-6050-44.2.117",
    design: "randomised crossover",
    participantCount: 13,
  },
  rugbySweat: {
    title: "Sweat sodium and cramps in professional rugby, author and year unknown",
    reference: "one line in a list of references",
    withoutIdentifier: "not printed where read",
    design: "observation",
  },
  bergeron2003: {
    title: "Bergeron 2003: heat cramps, fluid and electrolytes in tennis",
    doi: "10.1016/S1440-2440(03)80005-1",
    design: "narrative review",
    participantCount: 17,
  },
  bergeron2008: {
    title: "Bergeron 2008: muscle cramps in exercise, fatigue or sodium deficit",
    doi: "10.1249/JSR.0b013e31817f476a",
    design: "narrative review",
  },
  maughanShirreffs2019: {
    title: "Maughan and Shirreffs 2019: muscle cramping in exercise, causes and open questions",
    doi: "10.1007/s40279-019-01162-1",
    design: "narrative review",
  },
  jahicBegic2018: {
    title: "Jahić and Begić 2018: exercise-associated cramp, doubts about the cause",
    reference: "Mater Sociomed 2018, bibliomed 291047",
    withoutIdentifier: "not printed where read",
    design: "narrative review",
  },
  sulzer2005: {
    title: "Sulzer 2005: electrolytes and muscle activity of Ironman triathletes with cramp",
    doi: "10.1249/01.mss.0000169723.79558.cf",
    design: "field study",
  },
  almond2005: {
    title: "Almond 2005: low sodium in marathon finishers",
    doi: "10.1056/NEJMoa043901",
    design: "prospective cohort",
    participantCount: 488,
  },
  hewButler2015summary: {
    title:
      "Hew-Butler 2015: third consensus on exercise-associated hyponatraemia, short statement, read with a guide of 2018",
    doi: "10.1136/bjsports-2015-095004",
    design: "consensus",
  },
  hoffman2013: {
    title: "Hoffman 2013: low sodium in 161 km finishers",
    doi: "10.1080/15438627.2012.757230",
    design: "observation",
    participantCount: 207,
  },
  speedy2001: {
    title: "Speedy 2001: fluid balance in an Ironman",
    reference: "Clin J Sport Med 11(1):44–50",
    withoutIdentifier: "not printed where read",
    design: "observation",
    participantCount: 18,
  },
  sawka2007: {
    title: "Sawka 2007: position stand on fluid replacement",
    doi: "10.1249/mss.0b013e31802ca597",
    design: "position stand",
  },
  gonzalez2012: {
    title: "Gonzalez 2012: sweat prediction in cool and sunny field conditions",
    reference: "J Appl Physiol 2012 (15 April), p. 1300",
    withoutIdentifier: "not printed where read",
    design: "field validation",
    participantCount: 33,
  },
  cheuvront2023: {
    title: "Cheuvront 2023: forecast of sweat loss of runners",
    doi: "10.3389/fspor.2023.1277070",
    design: "validation",
    participantCount: 33,
  },
  millerKnight2009: {
    title: "Miller and Knight 2009: cramp threshold with and without a history",
    doi: "10.1002/mus.21170",
    design: "laboratory, case-control",
    participantCount: 31,
  },
  millerKnight2012: {
    title: "Miller and Knight 2012: how the cramp threshold is searched for",
    doi: "10.4085/1062-6050-47.5.12",
    design: "crossover",
    participantCount: 20,
  },
  khanBurne2007: {
    title: "Khan and Burne 2007: tendon inhibition of a calf cramp",
    doi: "10.1152/jn.00371.2007",
    design: "laboratory",
    participantCount: 13,
  },
  stone2010: {
    title: "Stone 2010: local fatigue and the cramp threshold",
    doi: "10.1080/02640410903508854",
    design: "crossover",
    participantCount: 16,
  },
  drayton2018: {
    title: "Drayton 2018: fatigue and the cramp threshold, thesis",
    reference: "North Dakota State University, hdl:10365/27401",
    withoutIdentifier: "thesis",
    design: "within person",
    participantCount: 10,
  },
  bertolasi1993: {
    title: "Bertolasi 1993: muscle length, nerve block and cramp",
    doi: "10.1002/ana.410330207",
    design: "laboratory",
    participantCount: 10,
  },
  rossThomas1995: {
    title: "Ross and Thomas 1995: motor units during cramp",
    reference: "Brain 118(4):983–993",
    withoutIdentifier: "not printed where read",
    design: "laboratory, intramuscular recordings",
    participantCount: 7,
  },
  minetto2013: {
    title: "Minetto 2013: origin and development of muscle cramps",
    pmid: "23038243",
    design: "review",
  },
} as const satisfies Record<string, Source>;
