import type { Source } from "./source.ts";

/** Publications that equations and parameters of the body rest on. */
export const physiologySources = {
  // Energy cost
  minetti2002: {
    title: "Minetti 2002: energy cost of walking and running on steep slopes",
    doi: "10.1152/japplphysiol.01177.2001",
    design: "laboratory, treadmill",
    participantCount: 10,
  },
  looney2019: {
    title: "Looney 2019: load carriage decision aid, graded walking",
    doi: "10.1249/MSS.0000000000002002",
    design: "pooled laboratory data, regression",
  },
  acsm: {
    title: "ACSM metabolic equations for walking, running and leg cycling",
    reference: "ACSM's Guidelines for Exercise Testing and Prescription (textbook, recalled)",
    withoutIdentifier: "textbook",
    design: "textbook",
  },
  pugh1971: {
    title: "Pugh 1971: air resistance in walking and running",
    doi: "10.1113/jphysiol.1971.sp009381",
    design: "laboratory, climatic chamber",
  },
  daSilva2021: {
    title: "da Silva, Kram and Hoogkamer 2021: metabolic price of horizontal force in running",
    reference: "preprint, 2021",
    withoutIdentifier: "preprint",
    design: "laboratory, treadmill",
  },
  martin1998: {
    title: "Martin 1998: validation of a mathematical model of road cycling power",
    doi: "10.1123/jab.14.3.276",
    design: "field validation",
  },
  moseley2001: {
    title: "Moseley and Jeukendrup 2001: reliability of cycling efficiency",
    reference: "Med Sci Sports Exerc 33:621",
    withoutIdentifier: "not printed where read",
    design: "laboratory",
  },
  ettema2009: {
    title: "Ettema and Lorås 2009: efficiency in cycling, a review",
    doi: "10.1007/s00421-009-1008-7",
    design: "review",
  },
  toussaint1990: {
    title: "Toussaint 1990: propelling efficiency of swimmers and triathletes",
    pmid: "2381311",
    design: "laboratory, swimming",
  },
  // Heat
  iso7933: {
    title: "ISO 7933: predicted heat strain, as the open implementations give it",
    reference: "editions 2004 and 2023, read through open implementations",
    withoutIdentifier: "standard",
    design: "standard",
  },
  ashraeTwoNode: {
    title: "Two-node model of body temperature as in the ASHRAE comfort standard",
    reference: "ASHRAE Handbook of Fundamentals, convection table and two-node model",
    withoutIdentifier: "standard",
    design: "standard",
  },
  kuwabara2021: {
    title: "Kuwabara 2021: sweating efficiency and skin wettedness",
    doi: "10.14814/phy2.14694",
    design: "laboratory",
  },
  byrne2006: {
    title: "Byrne 2006: continuous core temperature in a 21-km road race in heat",
    doi: "10.1249/01.mss.0000218134.74238.6a",
    design: "field study",
    participantCount: 18,
  },
  lee2010: {
    title: "Lee 2010: core temperature of half-marathon runners in heat",
    pmid: "20237797",
    design: "field study",
  },
  siegel2010: {
    title: "Siegel 2010: ice slurry before exercise in heat",
    doi: "10.1249/MSS.0b013e3181bf257a",
    design: "crossover trial",
    participantCount: 10,
  },
  jayMorris2018: {
    title: "Jay and Morris 2018: cold fluid during exercise and less sweating",
    doi: "10.1007/s40279-017-0842-8",
    design: "review",
  },
  daanen2018: {
    title: "Daanen 2018: decay of heat acclimation",
    doi: "10.1007/s40279-017-0808-x",
    design: "meta-analysis",
  },
  // Sweat
  gonzalez2009: {
    title: "Gonzalez 2009: expanded prediction equations of sweating rate",
    doi: "10.1152/japplphysiol.00089.2009",
    design: "laboratory, regression",
  },
  barnes2019: {
    title: "Barnes 2019: normative sweat rate and sweat sodium by sport",
    doi: "10.1080/02640414.2019.1633159",
    design: "field database",
    participantCount: 1303,
  },
  baker2016: {
    title: "Baker 2016: normative sweat rate and sodium of athletes",
    doi: "10.1080/02640414.2015.1055291",
    design: "field database",
  },
  baker2020: {
    title: "Baker 2020: from sweat patches to whole-body sweat",
    doi: "10.14814/phy2.14524",
    design: "laboratory",
  },
  buono2007: {
    title: "Buono 2007: heat acclimation and sweat sodium",
    doi: "10.1152/japplphysiol.00015.2007",
    design: "laboratory, before and after",
  },
  buono2008: {
    title: "Buono 2008: sodium ion secretion and reabsorption with sweat rate",
    doi: "10.1152/japplphysiol.90503.2008",
    design: "laboratory",
  },
  holmes2016: {
    title: "Holmes 2016: sweat sodium from easy riding to time trial",
    reference: "Ann Sports Med Res 3:1063",
    withoutIdentifier: "not printed where read",
    design: "laboratory",
  },
  // Fluids
  nguyenKurtz2004: {
    title: "Nguyen and Kurtz 2004: equation for plasma sodium from mass balance",
    doi: "10.1152/ajprenal.00393.2003",
    design: "theory",
  },
  weschler2005: {
    title: "Weschler 2005: exercise-associated hyponatraemia, a review",
    pmid: "16180947",
    design: "review",
  },
  baker2008: {
    title: "Baker 2008: plasma sodium equations tested in exercise",
    doi: "10.1152/japplphysiol.00130.2008",
    design: "laboratory",
  },
  noakes2005: {
    title: "Noakes 2005: three causes of exercise-associated hyponatraemia",
    doi: "10.1073/pnas.0509096102",
    design: "pooled field data",
    participantCount: 2135,
  },
  hewButler2015: {
    title: "Hew-Butler 2015: third consensus on exercise-associated hyponatraemia, full statement",
    doi: "10.1097/JSM.0000000000000221",
    design: "consensus",
  },
  montain2006: {
    title: "Montain 2006: hyponatraemia in marathon running, a quantitative model",
    doi: "10.1136/bjsm.2005.018481",
    design: "model",
  },
  rogers1997: {
    title: "Rogers 1997: water budget of an ultra-endurance event",
    doi: "10.1097/00005768-199711000-00014",
    design: "field study",
  },
  duchman1997: {
    title: "Duchman 1997: gastric emptying of dilute carbohydrate drinks",
    reference: "Med Sci Sports Exerc 29:482",
    withoutIdentifier: "not printed where read",
    design: "laboratory",
  },
  hoffman2018: {
    title: "Hoffman 2018: weight loss needed to hold body water in long races",
    doi: "10.1007/s40279-017-0782-3",
    design: "model and review",
  },
  watson1980: {
    title: "Watson 1980: total body water from age, height and mass",
    reference: "Am J Clin Nutr 33:27",
    withoutIdentifier: "not printed where read",
    design: "pooled dilution studies",
  },
  nadler1962: {
    title: "Nadler 1962: blood volume from height and mass",
    reference: "Surgery 51:224",
    withoutIdentifier: "not printed where read",
    design: "laboratory",
  },
  dillCostill1974: {
    title: "Dill and Costill 1974: change of plasma volume from haemoglobin and haematocrit",
    doi: "10.1152/jappl.1974.37.2.247",
    design: "method",
  },
  robertson: {
    title: "Robertson: vasopressin against plasma osmolality",
    reference: "recalled from textbooks",
    withoutIdentifier: "textbook",
    design: "laboratory",
  },
  hughes2018: {
    title: "Hughes, Mythen and Montgomery 2018: osmolality from which thirst rises, a systematic review",
    doi: "10.1186/s13741-017-0081-4",
    design: "systematic review of 12 trials",
    participantCount: 167,
  },
  thompson1986: {
    title: "Thompson 1986: osmotic thresholds of thirst and of vasopressin",
    doi: "10.1042/cs0710651",
    design: "laboratory, infusion of strong saline",
    participantCount: 10,
  },
  engell1987: {
    title: "Engell 1987: thirst and drinking after graded dehydration",
    doi: "10.1016/0031-9384(87)90212-5",
    design: "crossover, laboratory",
    participantCount: 7,
  },
  nose1988: {
    title: "Nose, Mack, Shi and Nadel 1988: osmolality and plasma volume while people drink themselves back",
    doi: "10.1152/jappl.1988.65.1.325",
    design: "crossover, laboratory",
    participantCount: 6,
  },
  figaroMack1997: {
    title: "Figaro and Mack 1997: swallowing quenches thirst before water is absorbed",
    doi: "10.1152/ajpregu.1997.272.6.R1740",
    design: "crossover, laboratory",
    participantCount: 6,
  },
  nolte2010: {
    title: "Nolte, Noakes and van Vuuren 2010: drinking freely on a four-hour march",
    doi: "10.1249/MSS.0b013e3181d6f9d0",
    design: "field study",
    participantCount: 15,
  },
  zouhal2011: {
    title: "Zouhal 2011: loss of body mass and finishing time of 643 marathon runners",
    doi: "10.1136/bjsm.2010.074641",
    design: "prospective cohort",
    participantCount: 643,
  },
  passe2007: {
    title: "Passe 2007: runners who drink freely from stations replace a third of their sweat",
    doi: "10.1123/ijsnem.17.3.284",
    design: "field study",
    participantCount: 18,
  },
  // Muscle
  freyLaw2012: {
    title: "Frey-Law 2012: three-compartment fatigue of sustained holds",
    doi: "10.1016/j.jbiomech.2012.04.018",
    design: "model fitted to meta-analysis",
  },
  looft2018: {
    title: "Looft 2018: three-compartment fatigue with extra recovery at rest",
    doi: "10.1016/j.jbiomech.2018.06.005",
    design: "model fitted to published data",
  },
  rakshit2021: {
    title: "Rakshit 2021: three-compartment fatigue parameters by joint",
    doi: "10.1016/j.jbiomech.2021.110695",
    design: "model fitted to laboratory data",
  },
  skiba2012: {
    title: "Skiba 2012 and 2015: recovery of work capacity above critical power",
    reference: "Med Sci Sports Exerc 44:1526; Eur J Appl Physiol 115:703",
    withoutIdentifier: "not printed where read",
    design: "laboratory",
  },
  smythMuniz2020: {
    title: "Smyth and Muniz-Pumares 2020: critical speed and marathon pace from training data",
    reference: "Med Sci Sports Exerc 52:2637",
    withoutIdentifier: "not printed where read",
    design: "observational, training records",
  },
  zanini2025: {
    title: "Zanini 2025: durability of threshold speed in trained runners",
    doi: "10.1111/sms.70076",
    design: "laboratory",
  },
  millet2011: {
    title: "Millet 2011: neuromuscular fatigue after a mountain ultra-marathon",
    doi: "10.1371/journal.pone.0017059",
    design: "field study",
  },
  maeo2017: {
    title: "Maeo 2017: muscle damage of downhill running",
    doi: "10.1038/s41598-017-06129-8",
    design: "laboratory",
  },
  bontemps2020: {
    title: "Bontemps 2020: downhill running, a review",
    doi: "10.1007/s40279-020-01355-z",
    design: "review",
  },
  schache2015: {
    title: "Schache 2015: joint work in running with speed",
    reference: "J Exp Biol 218:2472",
    withoutIdentifier: "not printed where read",
    design: "laboratory",
  },
  ericson1986: {
    title: "Ericson 1986: muscular work in ergometer cycling",
    doi: "10.1007/bf02343792",
    design: "laboratory",
  },
} as const satisfies Record<string, Source>;
