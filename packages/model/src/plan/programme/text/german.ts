import type { ProgrammeWords } from "./words.ts";

/** German: the same keys as English. */
export const german: ProgrammeWords = {
  language: "de",
  title: "Vorbeugeprogramm",
  disclaimer:
    "Übungsrat aus deinen eigenen Antworten. Er ersetzt keine Untersuchung. Für keine Übung hier ist in einer Studie gezeigt, dass sie Krämpfe im Wettkampf abwendet.",
  everyStop:
    "Hör für heute auf bei stechendem Schmerz, Schwellung, Hinken, Taubheit, Schwindel oder Brustschmerz. Bei Brustschmerz, Zusammenbruch oder Verwirrtheit: Notruf.",
  painRule:
    "Schmerz in der Einheit oder am Morgen danach, 0 bis 10: 0 bis 2 zählt für die nächste Stufe, 3 oder 4 hält die Stufe, ab 5 geht es eine Stufe zurück. Gewöhnlicher Muskelkater, der in zwei Tagen vergeht, ist nicht gemeint.",
  painRuleSource:
    "Nach einer Studie, in der Läufer mit schmerzender Achillessehne unter einer Grenze von 5 von 10 weiterliefen. Die strengeren Grenzen und alle anderen Verletzungen sind unser Urteil.",
  parts: {
    conditioning: {
      title: "Laufen",
      aim: "Ausdauer für die Strecke. Ungewohnte Last und frühe Ermüdung gehen mit Krämpfen einher.",
      progression:
        "Eine Woche hat höchstens ein Zehntel mehr als die größte der vier davor; jede vierte ist leichter. Kein Lauf ist über ein Zehntel länger als der längste der letzten 30 Tage. Vor einem Marathon wächst der lange Lauf bis 32 km oder drei Stunden, je nachdem, was zuerst kommt: üblich in Plänen, nicht geprüft.",
      stop: "Kein Lauf mit Fieber, oder wenn du nach zehn Minuten hinkst.",
      notShown:
        "Die Grenze für den einzelnen Lauf kommt aus einer Studie mit 5205 Läufern. Die für die Woche nicht: Die 10-%-Regel ersparte in einem Versuch keine Verletzungen. Gegen Krämpfe wurde keine geprüft.",
    },
    "race-pace": {
      title: "Wettkampftempo",
      aim: "Das Tempo üben, mit dem du starten willst. Wer schneller startet als geübt, bekommt öfter Krämpfe.",
      progression: "Ab der dritten Woche einmal in der Woche, höchstens die Hälfte der Einheit so hart wie im Rennen.",
      stop: "Locker weiter, wenn du keinen kurzen Satz mehr sagen kannst oder ein Muskel zuckt.",
      notShown:
        "Dass Übung im Tempo die Gefahr senkt, wurde nicht geprüft; eine Marathon-Studie sah am Anfang des Rennens keinen Unterschied.",
    },
    downhill: {
      title: "Bergab",
      aim: "Die Schenkel ans Bremsen gewöhnen. Der zweite Abstieg schadet weit weniger als der erste.",
      progression:
        "Jede zweite Woche, ab 100 m Abstieg, jedes Mal die Hälfte mehr, bis 60 % des Rennens. Der letzte mindestens zehn Tage davor.",
      stop: "Aufhören, wenn ein Knie schmerzt oder die Schenkel zittern. Zwei Tage Muskelkater sind zu erwarten.",
      notShown: "Weniger Schaden und weniger Muskelkater sind gezeigt. Weniger Krämpfe nicht.",
    },
    "return-to-running": {
      title: "Gehen und Laufen",
      aim: "Zurück zu einer halben Stunde Laufen, ohne zu viel und ohne zu lange zu warten.",
      progression:
        "Acht Stufen, jede zweimal mit Schmerz von 0 bis 2, mit einem Tag dazwischen. Zwei gute Einheiten: weiter.",
      stop: "Schmerz ab 5: eine Stufe zurück. Drei Schritte zurück im Ganzen: zur Ärztin oder zum Physiotherapeuten.",
      notShown: "Die Leiter ist klinischer Brauch; keine Studie, die Leitern vergleicht, wurde gelesen.",
    },
    "hip-strength": {
      title: "Hüfte und Gesäß",
      aim: "Eine starke Hüfte nimmt der hinteren Schenkelmuskulatur Arbeit ab.",
      progression:
        "Drei Phasen wie in dem einen veröffentlichten Fall: Woche 1 bis 5 im Liegen, 6 bis 17 im Stand, ab 18 mit Last und Tempo.",
      stop: "Eine Übung lassen, wenn Rücken oder Leiste schmerzen, bis zur nächsten Einheit.",
      notShown:
        "Ein Triathlet, ohne Vergleich, hatte in drei Rennen keine Krämpfe hinten am Schenkel mehr. Bei 720 Marathon-Neulingen ersparte Krafttraining keine Verletzungen. Die Wahl der Übungen ist unsere.",
    },
    "hamstring-eccentric": {
      title: "Hinterer Oberschenkel",
      aim: "Muskeln, die halten, während sie länger werden, wie am Ende jedes Schritts.",
      progression:
        "Halten, dann gleiten, dann Nordic. Nie an zwei Tagen nacheinander. Nichts Neues in den letzten drei Wochen vor dem Rennen.",
      stop: "Aufhören bei plötzlichem Schmerz hinten am Schenkel.",
      notShown: "Etwa halb so viele Zerrungen, meist im Ballsport. Krämpfe wurden nicht gezählt.",
    },
    "calf-eccentric": {
      title: "Waden",
      aim: "Waden, die durchhalten. Sie krampfen bei Läufern am häufigsten.",
      progression:
        "Beide Beine, ein Bein, dann langsames Senken der Ferse von einer Stufe, dann mit Last. Nie an zwei Tagen nacheinander.",
      stop: "Aufhören, wenn die Achillessehne mit jeder Wiederholung mehr schmerzt.",
      notShown: "Langsames Senken half schmerzenden Achillessehnen. Gegen Krämpfe hat es niemand geprüft.",
    },
    plyometrics: {
      title: "Sprünge",
      aim: "Straffe, schnelle Füße, die bei jedem Schritt weniger kosten.",
      progression:
        "Einmal in der Woche, erst wenn die Bedingungen erfüllt sind: Fersenheben, gleicher Sprung, Wochen mit Kraft. Erst beide Beine, dann eines.",
      stop: "Aufhören, wenn die Landung laut wird oder ein Gelenk schmerzt.",
      notShown: "Klinischer Brauch; keine Quelle gelesen. Zu Krämpfen ist nichts gezeigt.",
    },
    heat: {
      title: "Hitze",
      aim: "Früher schwitzen und kühler bleiben in einem Rennen, das wärmer ist als dein Training.",
      progression:
        "Bis zu zehn Einheiten in den 16 Tagen vor dem Rennen: deine lockeren Läufe, dazu Gehen in Hitze, soweit die ruhigen Wochen Platz lassen; die Minuten zählen wie gelaufen. Erst eine halbe Stunde, später bis zu einer Stunde, nie über ein Zehntel länger als dein längster Lauf aus 30 Tagen. Keine in den letzten zwei Tagen.",
      stop: "Sofort aufhören und kühlen bei Schwindel, Kopfweh, Frösteln, Übelkeit, oder wenn du nicht mehr schwitzt. Nie allein. Nicht nach Fieber. Wer messen kann: bei 39 °C im Körper aufhören.",
      notShown:
        "Weniger Belastung und bessere Leistung sind gezeigt. Weniger Krämpfe nicht. Die Anpassung vergeht um etwa 2,5 % am Tag.",
    },
    stretching: {
      title: "Dehnen",
      aim: "Eine feste Gewohnheit, nach dem Training oder am Abend.",
      progression: "Fünf Tage in der Woche, zweimal 30 s je Muskel. Sanft hinein; es soll ziehen, nicht schmerzen.",
      stop: "Eine frische Zerrung wird nicht gedehnt.",
      notShown:
        "Läufer mit Krämpfen dehnten etwas weniger. Zwei Versuche mit Dehnen kurz davor fanden keine Änderung. Nachts half es Menschen über 55.",
    },
    "warm-up": {
      title: "Aufwärmen",
      aim: "Bereit für schnelles Laufen und Sprünge.",
      progression: "Fünf Minuten locker laufen, dann drei Übungen in Bewegung.",
      stop: "Was schmerzt, bleibt weg.",
      notShown: "Es hilft der Leistung danach ein wenig. Krämpfe hat niemand geprüft.",
    },
    taper: {
      title: "Ruhiger vor dem Rennen",
      aim: "Ausgeruht ankommen. Harte letzte Tage gingen in einer Studie mit Krämpfen einher.",
      progression:
        "Zwei Wochen mit etwa der Hälfte der Strecke, so oft und so schnell wie zuvor: 35 % weniger, dann 60 % weniger. Eine Woche vor kurzen Rennen; vor einem Marathon eine leichtere Woche davor. Wie sich das verteilt, ist unsere Annahme.",
      stop: "Jetzt nichts Neues.",
      notShown: "Sportler wurden schneller. Eine weitere Studie fand keinen Zusammenhang mit Krämpfen.",
    },
  },
  exercises: {
    "leg-swings": {
      name: "Beinpendel",
      how: "Halte dich fest. Ein Bein nach vorn und hinten schwingen, jedes Mal etwas höher.",
      mind: "Der Rumpf bleibt ruhig.",
    },
    "walking-lunges": {
      name: "Ausfallschritte",
      how: "Ein langer Schritt nach vorn, sinken, bis das hintere Knie fast den Boden berührt, dann weiter.",
      mind: "Das vordere Knie zeigt über die Zehen.",
    },
    "high-knees": {
      name: "Kniehebelauf",
      how: "Auf der Stelle laufen, Knie bis zur Hüfte, leicht auf dem Ballen.",
      mind: "Groß bleiben.",
    },
    "easy-run": {
      name: "Lockerer Lauf",
      how: "So laufen, dass du in ganzen Sätzen sprechen kannst.",
      mind: "Langsamer, wenn das nicht geht.",
    },
    "long-run": {
      name: "Langer Lauf",
      how: "Locker laufen. Getränk und Essen des Rennens ausprobieren.",
      mind: "Langsamer ist gut, länger nicht.",
    },
    "walk-run": {
      name: "Gehen und Laufen",
      how: "Fünf Minuten gehen. Dann laufen und gehen im Wechsel wie angegeben. Am Ende fünf Minuten gehen.",
      mind: "Ebener Boden, lockeres Tempo.",
    },
    "race-pace-run": {
      name: "Wettkampftempo",
      how: "Locker einlaufen. Dann die Abschnitte so hart wie im Rennen, dazwischen traben.",
      mind: "Der letzte soll nicht härter sein als der erste.",
    },
    "downhill-run": {
      name: "Bergab",
      how: "Ein Hang von 5 bis 10 %. Mit kurzen, schnellen Schritten hinunter, hinauf gehen.",
      mind: "Knie weich, Rumpf aufrecht, keine langen Bremsschritte.",
    },
    "heat-session": {
      name: "Locker in der Hitze",
      how: "Wo es warm ist, oder in warmer Kleidung: locker laufen, wo eine Strecke steht, sonst nur gehen. Trinken nach Durst. Sag jemandem Bescheid.",
      mind: "Nach Gefühl, nicht nach Tempo. Im Schatten abkühlen.",
    },
    bridge: {
      name: "Brücke",
      how: "Auf dem Rücken, Füße am Boden. Hüfte heben, bis Schulter, Hüfte und Knie eine Linie bilden. Halten, senken.",
      mind: "Gesäß anspannen, kein Hohlkreuz.",
    },
    clamshell: {
      name: "Muschel",
      how: "Auf der Seite, Knie gebeugt, Füße zusammen. Das obere Knie heben und langsam senken.",
      mind: "Das Becken rollt nicht zurück.",
    },
    "side-leg-raise": {
      name: "Bein seitlich heben",
      how: "Auf der Seite, oberes Bein gestreckt. Mit der Ferse voran heben und langsam senken.",
      mind: "Zehen nach vorn, nicht nach oben.",
    },
    "kneeling-hip-extension": {
      name: "Bein heben im Vierfüßler",
      how: "Auf Händen und Knien. Ein Bein nach hinten strecken, bis es waagrecht ist, und zurück.",
      mind: "Der Rücken bleibt flach.",
    },
    "single-leg-bridge": {
      name: "Brücke auf einem Bein",
      how: "Brücke mit einem Fuß am Boden, das andere Bein gestreckt. Hüfte heben und senken.",
      mind: "Das Becken bleibt gerade.",
    },
    "step-up": {
      name: "Aufsteigen",
      how: "Ein Fuß auf einer kniehohen Stufe. Hochsteigen und langsam herunter.",
      mind: "Das Knie fällt nicht nach innen; der hintere Fuß schiebt nicht.",
    },
    "band-side-steps": {
      name: "Seitschritte mit Band",
      how: "Ein Band um die Schienbeine, Knie leicht gebeugt. Schritte zur Seite, zehn hin und zehn zurück.",
      mind: "Das Band bleibt gespannt.",
    },
    "single-leg-deadlift": {
      name: "Standwaage",
      how: "Auf einem Bein, Knie weich. Mit flachem Rücken nach vorn kippen, das andere Bein geht zurück, dann hoch.",
      mind: "Die Hüfte bleibt gerade zum Boden.",
    },
    "split-squat": {
      name: "Kniebeuge im Ausfallschritt",
      how: "Ein Fuß weit vorn. Gerade nach unten sinken, bis das hintere Knie fast den Boden berührt, dann hoch.",
      mind: "Gewicht auf der vorderen Ferse.",
    },
    "step-down": {
      name: "Absteigen",
      how: "Auf einer Stufe auf einem Bein stehen. Knie langsam beugen, bis die andere Ferse den Boden berührt, dann hoch.",
      mind: "Knie über den Zehen, Becken gerade.",
    },
    "knee-drive-step-up": {
      name: "Aufsteigen mit Knieschwung",
      how: "Schnell hochsteigen und das andere Knie zur Hüfte ziehen. Kurz stehen, langsam herunter.",
      mind: "Oben ganz aufrecht.",
    },
    "band-hip-extension": {
      name: "Hüftstreckung mit Band",
      how: "Ein Band um den Knöchel, vorn befestigt. Das gestreckte Bein nach hinten drücken und langsam kommen lassen.",
      mind: "Der Rumpf neigt sich nicht.",
    },
    "long-bridge-hold": {
      name: "Lange Brücke halten",
      how: "Auf dem Rücken, Fersen weit vom Gesäß, Knie fast gestreckt. Hüfte heben und halten.",
      mind: "Weiteratmen. Zieht es stark, die Fersen näher stellen.",
    },
    "hamstring-slider": {
      name: "Fersen gleiten",
      how: "Brücke mit den Fersen auf einem Tuch. Langsam weggleiten lassen, Hüfte oben, dann absetzen und zurück.",
      mind: "Vier Sekunden hinaus.",
    },
    nordic: {
      name: "Nordic",
      how: "Knien, Füße gehalten. Gerade von Knie bis Kopf nach vorn sinken und bremsen, solange es geht. Mit den Händen abfangen und hochdrücken.",
      mind: "Langsam hinunter, Hüfte nicht beugen.",
    },
    "heel-raise-two": {
      name: "Fersenheben",
      how: "Auf beiden Füßen an der Wand. Auf die Zehen, halten, langsam senken.",
      mind: "Bis ganz nach oben.",
    },
    "heel-raise-one": {
      name: "Fersenheben auf einem Bein",
      how: "Auf einem Fuß an der Wand. Auf die Zehen, halten, langsam senken.",
      mind: "Knie gestreckt, kein Schwung.",
    },
    "heel-drop-straight": {
      name: "Ferse senken, Knie gestreckt",
      how: "Ballen auf einer Stufe. Mit beiden hoch, dann die Ferse des einen in drei Sekunden unter die Stufe senken.",
      mind: "Mit zweien hoch, mit einem hinunter.",
    },
    "heel-drop-bent": {
      name: "Ferse senken, Knie gebeugt",
      how: "Dasselbe mit leicht gebeugtem Knie.",
      mind: "Die Beugung ändert sich nicht.",
    },
    "ankle-hops": {
      name: "Fußgelenk-Hüpfer",
      how: "Auf beiden Füßen hüpfen, schnell und flach, Knie fast gestreckt.",
      mind: "Leise landen.",
    },
    "squat-jump": {
      name: "Sprung aus der Hocke",
      how: "Halb in die Hocke, hochspringen, weich landen und kurz stehen.",
      mind: "Knie bei der Landung über den Zehen.",
    },
    "single-leg-hops": {
      name: "Hüpfer auf einem Bein",
      how: "Kleine Hüpfer nach vorn auf einem Bein, dann auf dem anderen.",
      mind: "Becken gerade, leise landen.",
    },
    bounding: {
      name: "Sprunglauf",
      how: "In langen Sprüngen von Bein zu Bein, Knie hoch.",
      mind: "Auf weichem, ebenem Boden.",
    },
    "stretch-calf": {
      name: "Wade dehnen",
      how: "Hände an die Wand, hinteres Bein gestreckt, Ferse unten. Nach vorn lehnen.",
      mind: "Zehen zeigen zur Wand.",
    },
    "stretch-soleus": {
      name: "Untere Wade dehnen",
      how: "Dasselbe, aber das hintere Knie beugen.",
      mind: "Die Ferse bleibt unten.",
    },
    "stretch-hamstring": {
      name: "Hinteren Oberschenkel dehnen",
      how: "Im Sitzen, ein Bein gestreckt. Mit langem Rücken aus der Hüfte nach vorn kippen.",
      mind: "Knie weich.",
    },
    "stretch-quadriceps": {
      name: "Vorderen Oberschenkel dehnen",
      how: "Auf einem Bein stehen und die andere Ferse zum Gesäß ziehen.",
      mind: "Knie nebeneinander, Becken nach vorn.",
    },
    "stretch-hip": {
      name: "Gesäß dehnen",
      how: "Auf dem Rücken, Knöchel über das andere Knie. Diesen Schenkel zur Brust ziehen.",
      mind: "Die Schultern bleiben unten.",
    },
  },
  because: {
    "any-athlete": "gehört in jedes Programm",
    "race-ahead": "ein Rennen steht an",
    "race-descends": "dein Rennen geht bergab",
    "race-warmer": "dein Rennen ist wärmer als dein Training",
    "open-injury": "du kommst aus einer Verletzung zurück",
    "little-running": "du läufst jetzt wenig",
    "cramps-in-calf": "deine Wade krampft",
    "cramps-in-hamstring": "dein hinterer Oberschenkel krampft",
    "cramps-in-quadriceps": "dein vorderer Oberschenkel krampft",
    "cramps-in-foot": "dein Fuß krampft",
    "cramps-in-hip": "deine Hüfte krampft",
    unaccustomed: "der letzte Krampf kam bei ungewohnter Last",
    "cramped-before": "du hattest schon Krämpfe",
    "starts-faster-than-practised": "du startest schneller als geübt",
    "muscle-injury": "du hattest eine Muskelverletzung",
    "injury-last-year": "du warst im letzten Jahr verletzt",
    "rehabilitation-unfinished": "diese Verletzung ist nicht vorbei",
    "no-strength-work": "du machst kein Krafttraining",
    "low-back-pain": "Kreuzschmerz hat dich Training gekostet",
    "heat-without-practice": "ein heißes Rennen ohne Übung in Hitze",
    "little-stretching": "du dehnst selten",
    "hard-last-days": "du trainierst in den letzten Tagen hart",
  },
  certainty: {
    high: "gut belegt",
    moderate: "mäßig belegt",
    low: "schwach belegt",
    "very low": "kaum belegt",
    practice: "klinischer Brauch, keine Quelle gelesen",
  },
  crampEvidence: {
    "one-person": "Gegen Krämpfe: bei einem Menschen gesehen.",
    "goes-with-fewer": "Gegen Krämpfe: geht in Befragungen mit weniger einher; kein Versuch.",
    "nothing-shown": "Gegen Krämpfe: nichts gezeigt.",
  },
  leftOut: {
    "too-few-weeks": "Zu wenige Wochen bis zum Rennen. Neue Last würde jetzt mehr kosten als bringen.",
    "later-phase-needs-weeks":
      "Die letzte Phase braucht 18 Wochen; dein Rennen kommt vorher. Du machst die Phasen, die hineinpassen.",
    "injury-region": "Es würde die verletzte Stelle belasten.",
    "criteria-not-met": "Die Bedingungen dafür sind noch nicht erfüllt.",
    "tests-missing": "Es braucht das Fersenheben und den Sprungtest des Screenings, an beiden Beinen.",
    "not-a-runner": "Das Programm plant Laufen nur für Laufrennen.",
    "race-is-flat": "Dein Rennen geht wenig bergab.",
    "race-not-warmer": "Dein Rennen ist, soweit bekannt, nicht wärmer als gewohnt.",
    "heat-runs-too-short":
      "Deine Läufe sind noch zu kurz für Training in Hitze, oder es blieb kein Tag. Gewöhne dich in Ruhe an die Wärme: darin sitzen, im Schatten gehen.",
    "heat-needs-clinician": "Mit deinen Antworten gehört Training in Hitze unter ärztliche Aufsicht.",
    "no-race": "Es gibt kein Rennen als Ziel.",
    "no-free-day": "Dafür blieb kein freier Tag.",
  },
  notices: {
    "refer-injury-in-treatment":
      "Deine Verletzung wird behandelt. Das Programm belastet die Stelle nicht. Frag, wer dich behandelt, was du darfst.",
    "refer-criteria-fail": "Die Bedingungen sind seit längerem nicht erfüllt. Geh zur Physiotherapie oder zum Arzt.",
    "refer-setbacks": "Auf einer Leiter ging es {{count}}-mal zurück. Geh zur Physiotherapie oder zum Arzt.",
    "refer-pain":
      "{{count}} Läufe der letzten zwei Wochen schmerzten zu sehr. Die Woche ist halbiert. Geh zur Physiotherapie oder zum Arzt.",
    "criteria-open": "Vor dem ersten Lauf muss erfüllt sein: {{criteria}}.",
    "may-ask-to-start":
      "Deine Antworten erfüllen die Bedingungen für Gehen und Laufen. Frag, wer dich behandelt, ob du beginnen darfst; dann wähle „auf dem Rückweg“.",
    "may-run":
      "Deine Antworten erfüllen die Bedingungen: Du darfst mit Gehen und Laufen beginnen. Schmerz an einem Punkt am Knochen, in der Nacht, beim Hüpfen oder tief in der Leiste: Lauf nicht, lass es erst ansehen.",
    "distance-assumed":
      "Deine Strecke in der Woche ist nicht bekannt. Angenommen sind {{distance}}. Importiere dein Training oder tippe sie ein.",
    "longest-assumed": "Dein längster Lauf ist nicht bekannt. Angenommen sind {{distance}}.",
    "region-not-told": "Du hast nicht gesagt, wo die Verletzung ist. Das ganze Bein wird geschont.",
    "race-beyond-longest-run":
      "Dein längster Lauf vor dem Rennen hat {{distance}}, weniger als die Hälfte dessen, was es verlangt. In sicheren Schritten reicht die Zeit nicht. Wähle ein späteres oder kürzeres Rennen, oder gehe viel davon.",
    "race-while-in-treatment":
      "Kein Laufen ist geplant, bevor es dir erlaubt wird von dem, der dich behandelt. Von da an dauert Gehen und Laufen bis zur halben Stunde sechs Wochen oder mehr. Frag, ob dieses Rennen klug ist, und denk an ein späteres.",
    "programme-cut-at-a-year": "Das Rennen ist über ein Jahr entfernt. Geplant ist das erste Jahr.",
    "race-in-days": "Noch {{days}} Tage bis zum Rennen: keine neue bremsende Arbeit, keine Sprünge.",
    "gap-stepped-back":
      "{{days}} Tage ohne Laufen: Die Woche beginnt mit {{percent}} % von vorher. Leitern gehen je drei Wochen eine Stufe zurück.",
    "missed-not-stacked":
      "{{count}} Einheiten blieben aus. Sie werden nicht nachgeholt; die Regeln gehen von dem aus, was du getan hast.",
    "pain-stepped-back":
      "{{count}} Einheiten schmerzten mit 5 oder mehr: dort eine Stufe zurück, und eine Woche ohne schnelle Läufe und Sprünge.",
    "outside-evidence": "Deine Antworten liegen außerhalb dessen, was Studien ansahen.",
  },
  criteria: {
    "no-pain-at-rest": "kein Schmerz in Ruhe",
    "no-pain-walking": "Schmerz von 0 oder 1 beim Gehen",
    "walks-half-hour": "eine halbe Stunde Gehen",
    "heel-rises-enough": "15 Fersenheben auf jedem Bein",
    "heel-rises-even": "Fersenheben höchstens 6 auseinander",
    "hop-even": "ein Sprung von 90 % des anderen Beins",
    "hip-sessions-done": "acht Hüft-Einheiten getan",
    "calf-sessions-done": "sechs Waden-Einheiten getan",
    "no-open-injury": "keine offene Verletzung",
    "walk-run-done": "Gehen und Laufen abgeschlossen",
  },
  regions: {
    calf: "Wade",
    achilles: "Achillessehne",
    foot: "Fuß",
    shin: "Schienbein",
    knee: "Knie",
    quadriceps: "Oberschenkel vorn",
    hamstring: "Oberschenkel hinten",
    hip: "Hüfte oder Leiste",
    back: "Rücken",
  },
  warnings: {
    "eccentric-next-day": "Am Tag davor oder danach steht harte Muskelarbeit. Muskeln brauchen einen Tag dazwischen.",
    "eccentric-same-day": "Bergab und Kraft an einem Tag ist zu viel Bremsen.",
    "hard-runs-too-near":
      "Ein anderer langer oder schneller Lauf liegt an dem Tag oder daneben. Lass einen leichten Tag dazwischen.",
    "day-not-free": "Du hast gesagt, dass du an dem Tag keine Zeit hast.",
    "race-too-near": "Zu nah am Rennen: Muskelkater und Müdigkeit kämen mit.",
    "after-race": "Das ist am Renntag oder danach.",
    "in-the-past": "Der Tag ist vorbei.",
    "week-too-full": "Die Woche stiege um mehr als ein Zehntel über die größte der vier davor.",
    "run-too-long": "An dem Tag wäre er über ein Zehntel länger als jeder Lauf der 30 Tage davor.",
    "same-part-that-day": "Die gleiche Art Einheit steht an dem Tag schon.",
    "walk-run-next-day": "Gehen und Laufen braucht einen Tag dazwischen.",
    "phase-order": "Eine spätere Stufe käme vor dieser.",
  },
  weekKinds: {
    build: "Aufbau",
    easy: "Leichtere Woche",
    hold: "Halten",
    taper: "Ruhiger",
    race: "Rennwoche",
    "waiting-for-clinician": "Kein Laufen: warten auf Arzt oder Physiotherapie",
    "waiting-for-criteria": "Kein Laufen: Bedingungen noch nicht erfüllt",
  },
  verdicts: {
    more: "mehr als der Messfehler",
    less: "weniger, um mehr als den Messfehler",
    "within-error": "im Messfehler: keine Änderung gezeigt",
    unknown: "kein Messfehler veröffentlicht: dazu lässt sich nichts sagen",
  },
  dose: {
    sets: "{{sets}} × {{what}}",
    repetitions: "{{count}}",
    holdEach: "je {{seconds}} s halten",
    hold: "{{seconds}} s",
    eachSide: "je Seite",
    tempo: "{{up}} s hoch, {{hold}} s halten, {{down}} s senken",
    tempoDown: "{{down}} s senken",
    run: "{{time}} laufen",
    walk: "{{time}} gehen dazwischen",
    rest: "{{time}} Pause",
    load: "mit {{kg}} % der Körpermasse",
    effort: "Anstrengung {{effort}} von 10",
    descent: "{{metres}} m abwärts im Ganzen",
  },
  painHint: "0 keiner, 10 der stärkste, den du dir denken kannst",
  adherence: "{{done}} von {{planned}}",
  print: {
    subtitle: "Ab {{from}}. {{race}}.",
    noRace: "Kein Rennen gewählt",
    rules: "Regeln",
    adherence: "Bisher getan",
    reasons: "Warum jeder Teil da ist",
    leftOut: "Weggelassen, und warum",
    weeks: "Die Wochen",
    weekOf: "Woche ab {{day}}",
    day: "Tag",
    session: "Einheit",
    what: "Was",
    optional: "darf entfallen",
    how: "So geht es",
    progression: "Wann es weitergeht, wann aufhören, was nicht gezeigt ist",
    notShown: "Nicht gezeigt:",
    sources: "Quellen:",
    footer: "Crampcast. Zur Information und für Trainingsentscheidungen; ersetzt keinen ärztlichen Rat.",
    pages: "{{page}} von {{count}}",
  },
  noProgramme: {
    "ask-a-clinician": "Noch kein Programm: Einige deiner Antworten brauchen zuerst ärztlichen Rat.",
    "race-is-over": "Das Rennen ist vorbei. Wähle ein neues.",
    "date-unreadable": "Ein Datum ist nicht lesbar: {{field}}.",
    "number-out-of-range": "Eine Zahl liegt außerhalb des Bereichs: {{field}}.",
    "time-zone-unknown": "Diese Zeitzone ist nicht bekannt: {{field}}.",
  },
};
