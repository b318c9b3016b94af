import type { ClaimKey } from "../../evidence/index.ts";

/** German: what the claims say on which findings and advice of the intake rest. */
export const germanClaims: Readonly<Partial<Record<ClaimKey, string>>> = {
  "rf-rl-hist": "Ein Wadenkrampf in der Saison davor ist das stärkste bekannte Zeichen für einen in dieser.",
  "rf-s11-56-hist":
    "Alle, die in einem Rennen über 56 km krampften, hatten schon Krämpfe gehabt; von den anderen etwa die Hälfte.",
  "rf-s11im":
    "Im Ironman zeigten nur ein schnelleres Rennen und Krämpfe in den letzten zehn Rennen an, wer krampfte; Gewicht und Salze im Blut nicht.",
  "rf-s11-56-pace":
    "Wer in einem Rennen über 56 km krampfte, lief die erste Hälfte 8 % schneller als andere mit gleichen Bestzeiten.",
  "rf-safer38-disease": "Mit jeder weiteren dauerhaften Krankheit sind frühere Krämpfe um etwa ein Drittel häufiger.",
  "rf-safer36-disease":
    "Bei Menschen auf dem Rad sind frühere Krämpfe mit je zwei weiteren dauerhaften Krankheiten um ein Drittel häufiger.",
  "rf-safer29-56-chronic":
    "Gemeldete für 56 km mit einer dauerhaften Krankheit berichten häufiger von früheren Krämpfen.",
  "rf-safer38-collapse":
    "Wer in einem Rennen zusammengebrochen ist, berichtet fast doppelt so häufig von früheren Krämpfen.",
  "rf-rl-lbp": "Spieler, denen Schmerz im unteren Rücken Spielzeit kostete, krampften häufiger.",
  "rf-s18-muscleinj": "Laufende mit einer Muskelverletzung berichten fast doppelt so häufig von früheren Krämpfen.",
  "rf-safer36-acuteinj": "Nach einer plötzlichen Verletzung berichten Menschen auf dem Rad häufiger von Krämpfen.",
  "rf-s18-inj": "Laufende mit irgendeiner Laufverletzung berichten häufiger von früheren Krämpfen.",
  "rf-safer29-56-injury": "Gemeldete für 56 km mit einer Verletzung im letzten Jahr berichten häufiger von Krämpfen.",
  "rf-safer29-21_1-injury":
    "Gemeldete für den Halbmarathon mit einer Verletzung im letzten Jahr berichten häufiger von Krämpfen.",
  "pv-wagner-out":
    "Ein Triathlet beendete danach drei Rennen ohne die Krämpfe im hinteren Oberschenkel, die er gehabt hatte.",
  "rf-manjra-family": "Laufende mit Krämpfen haben doppelt so oft Verwandte, die krampfen.",
  "rf-shang":
    "Im Triathlon sind Menschen mit Krämpfen größer und schwerer und gehen Rennen bei gleichen Bestzeiten schneller an. Öfter liegt es in der Familie, oder eine Sehne oder ein Band war verletzt.",
  "tf-mk09-fam": "Menschen, die oft krampfen, haben viel öfter Verwandte mit Krämpfen als Menschen ganz ohne.",
  "rf-safer38-sex": "Männer vor einem Rennen über 90 km berichten etwa doppelt so häufig von Krämpfen wie Frauen.",
  "rf-safer29-sex-age": "Männer und Laufende über 40 hatten häufiger schon Krämpfe.",
  "rf-s18-allergy": "Laufende mit Allergien berichten häufiger von früheren Krämpfen.",
  "rf-safer36-allergy": "Menschen auf dem Rad mit einer Allergie berichten etwas häufiger von früheren Krämpfen.",
  "rf-safer29-56-allergy": "Gemeldete für 56 km mit einer Allergie berichten etwas häufiger von früheren Krämpfen.",
  "rf-s18-statin": "Laufende, die ein Statin nehmen, berichten etwas häufiger von früheren Krämpfen.",
  "rf-med-statin": "Nach dem Beginn eines Statins bekamen Ältere etwas häufiger ein Mittel gegen Krämpfe in der Nacht.",
  "rf-med-diur": "Nach dem Beginn eines Diuretikums bekamen Ältere häufiger ein Mittel gegen Krämpfe in der Nacht.",
  "rf-med-laba":
    "Nach dem Beginn eines lang wirkenden Asthmamittels (Beta-2) bekamen Ältere häufiger ein Mittel gegen Krämpfe in der Nacht.",
  "rf-s18-regmed": "Laufende, die regelmäßig Medikamente nehmen, berichten häufiger von früheren Krämpfen.",
  "rf-s18-racemed": "Wer im Rennen Medikamente nimmt, berichtet fast doppelt so häufig von früheren Krämpfen.",
  "rf-safer36-meds":
    "Menschen auf dem Rad, die vor oder im Rennen Medikamente nehmen, berichten häufiger von früheren Krämpfen.",
  "rf-mn-strength": "Wer vor dem Marathon Kraft trainiert hatte, krampfte seltener; das kann Zufall sein.",
  "rf-s11-56-taper":
    "Wer in einem Rennen über 56 km krampfte, hatte in den letzten drei Tagen länger trainiert; das kann Zufall sein.",
  "rf-cooper16-wbgt":
    "Im Football nehmen Hitzeschäden, drei Viertel davon Krämpfe, ab einem Hitzeindex (WBGT) von 27,8 °C und in den ersten zwei Wochen zu.",
  "rf-manjra-stretch": "Laufende mit Krämpfen dehnten knapp zwei Minuten am Tag weniger als andere.",
  "rf-manjra-exp": "Laufende mit Krämpfen liefen seit etwa einem Jahr länger.",
  "rf-safer36-years":
    "Mit je fünf weiteren Jahren auf dem Rad ist der Anteil derer, die schon gekrampft haben, 3 % höher.",
  "scr-q":
    "Acht Fragen weisen zur Ursache eines Krampfs: Krankheit, neue Medikamente, Gewohnheit, Anstrengung, wann in der Einheit, Schlaf, Hitze, und was neu war.",
  "scr-sev":
    "Ein Krampf ist ernst, wenn Schwindel, Zusammenbruch, Übelkeit, dunkler Urin oder Verwirrung dabei sind: Halt an und lass die Ursache suchen.",
  "scr-ehi": "Verwirrung bei großer Hitze ist ein Hitzschlag: Kühl sofort den ganzen Körper in kaltem Wasser.",
  "scr-ehs":
    "Ein heißes Rennen über 11 km bringt zwei Hitzschläge auf tausend im Ziel, und kaltes Wasser rettete alle.",
  "rf-s18-cvdsymp":
    "Zeichen einer Herzkrankheit gehen von allen gefragten Krankheiten am stärksten mit früheren Krämpfen einher.",
  "er-genetic":
    "Zerfällt Muskel mehr als einmal, oder steigt die Creatinkinase über das Fünfzigfache der Grenze, lohnt die Suche nach einer Erbkrankheit.",
  "er-ck-wser": "Gesunde im Ziel eines Rennens über 161 km haben hundertmal so viel Creatinkinase wie üblich.",
  "scr-dvt":
    "Eine Wade, die auf einer Seite geschwollen und warm bleibt, kann ein Gerinnsel haben; ein Krampf ist ein harter Knoten, der in Minuten geht.",
  "er-epi": "Muskelzerfall durch Anstrengung trifft im Jahr etwa vier von zehntausend beim Militär.",
  "scr-acs":
    "Schmerz, den Dehnen schlimmer macht und Ruhe nicht lindert, ist kein Krampf: Es kann ein akutes Kompartmentsyndrom sein.",
  "scr-sct":
    "Mit Sichelzell-Anlage sackt man zusammen, die Muskeln sind schwach und sehen aus wie sonst; beim Krampf ist der Muskel hart und zieht sich sichtbar zusammen.",
  "scr-sct-2min":
    "Mit Sichelzell-Anlage kann es schon nach zwei oder drei Minuten Sprint schlimm werden: Halt beim ersten Zeichen an.",
  "rf-s18-kidney": "Laufende mit kranken Nieren oder kranker Blase berichten häufiger von früheren Krämpfen.",
  "rf-s18-cvdrisk": "Laufende mit einem Risiko für Herzkrankheit berichten ein wenig häufiger von früheren Krämpfen.",
  "scr-cecs":
    "Ein chronisches Kompartmentsyndrom schmerzt bei jedem Lauf zur gleichen Zeit oder Anstrengung, das Bein ist prall, und nach zwanzig Minuten ist es weg.",
  "tx-quin": "Chinin macht Krämpfe in der Nacht um etwa ein Viertel seltener und kann ernsthaft schaden.",
  "noct-epi": "Bis zu sechs von zehn Erwachsenen berichten von Wadenkrämpfen in der Nacht.",
  "noct-hall": "Wade und hinteren Oberschenkel vor dem Schlafen zu dehnen nimmt in jeder Nacht etwa einen Krampf weg.",
  "inc-mn":
    "Von den Freiwilligen im Ziel eines Marathons krampfte dabei oder gleich danach etwa jeder Vierte bis Fünfte.",
  "rf-s11-56-null":
    "In einem Rennen über 56 km zeigten Alter, Geschlecht, BMI, Bestzeiten, Muskelschmerz davor und der Umfang des Trainings nicht an, wer krampfte.",
  "tf-stretch18": "Drei Minuten Dehnen machten einen Fußmuskel nicht schwerer zum Krampfen zu bringen.",
  "tf-stretch17": "Ruhiges Dehnen änderte nicht, wie leicht ein Muskel krampft.",
  "em-chest-pain": "Brustschmerz, der bei Erwachsenen beginnt, ist ein Grund, sofort den Notruf zu wählen.",
  "em-lung-clot":
    "Plötzliche Atemnot oder Schmerz beim Einatmen kann ein Gerinnsel sein, das vom Bein in die Lunge kam.",
};
