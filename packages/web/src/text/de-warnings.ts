/**
 * German for the warnings of a forecast, by `key-severity`. The model writes them in English; one that is not here stays
 * English and is marked so.
 */
export const deWarnings: Readonly<Record<string, string>> = {
  "low-sodium-stop":
    "In einigen simulierten Rennen fällt das Natrium im Blut unter {{plasmaSodiumMmolPerL}}: Das kann gefährlich sein. Trink nicht mehr, als der Durst verlangt.",
  "low-sodium-warning":
    "In einigen simulierten Rennen fällt das Natrium im Blut unter {{plasmaSodiumMmolPerL}}: Es bleibt mehr Wasser im Körper, als Salz dafür da ist. Trink nach Durst, nicht nach der Uhr.",
  "high-sodium-stop":
    "In den meisten simulierten Rennen steigt das Natrium im Blut über {{plasmaSodiumMmolPerL}}: zu wenig Wasser für das Salz. Lass Kapseln weg und trink nach Durst. Die Simulation ist für trockene Körper zu salzig, der wahre Wert kann niedriger sein.",
  "high-sodium-warning":
    "In den meisten simulierten Rennen steigt das Natrium im Blut über {{plasmaSodiumMmolPerL}}: zu wenig Wasser für das Salz. Lass Kapseln weg und trink nach Durst. Die Simulation ist für trockene Körper zu salzig, der wahre Wert kann niedriger sein.",
  "drying-out-stop":
    "Mit diesem Plan bist du in den meisten simulierten Rennen am Ende über 8 % leichter als am Anfang: So soll niemand weitermachen. Trink mehr, mach langsamer, oder starte nicht.",
  "drying-out-warning":
    "Mit diesem Plan bist du in den meisten simulierten Rennen am Ende über 5 % leichter als am Anfang: Trink, wenn du Durst hast, auch über den Plan hinaus.",
  "mass-gain-stop":
    "Mit diesem Plan bist du in einigen simulierten Rennen am Ende über 2 % schwerer als am Anfang: So viel zu trinken kann töten. Trink weniger, nach Durst.",
  "mass-gain-warning":
    "Mit diesem Plan bist du in einigen simulierten Rennen am Ende schwerer als am Anfang: Trink weniger, nach Durst.",
  "hot-core-stop":
    "Bis zum Ende gehalten, bringt dieses Tempo den Körperkern in den meisten simulierten Rennen über {{coreTemperatureC}}: Das ist der Bereich des Hitzschlags.",
  "hot-core-warning":
    "Bis zum Ende gehalten, bringt dieses Tempo den Körperkern in einigen simulierten Rennen über {{coreTemperatureC}}: Werde langsamer, wenn es sich heiß anfühlt.",
  "over-critical-power-warning":
    "Das Ziel verlangt mehr, als dein Grenztempo oder deine Grenzleistung zulässt: Es kann zu hoch sein, oder die Zahl zu klein.",
  "stomach-full-note":
    "In einigen simulierten Rennen bleiben mehr als {{stomachKg}} im Magen: Das bekommt dir vielleicht nicht.",
  "outside-evidence-warning":
    "Hinter einer Zahl für dieses Rennen steht keine Studie: {{what}}. Deshalb steht hier keine, nur die Spanne der Simulation. Lies sie als Vermutung.",
  "model-limit-warning":
    "In einigen simulierten Rennen verließ die Kerntemperatur den Bereich, dem das Modell folgen kann.",
  "weather-missing-warning":
    "Das Wetter deckt {{weatherMissingH}} des Rennens nicht ab: Dort gilt die nächste bekannte Stunde.",
  "weather-missing-note":
    "Das Wetter deckt {{weatherMissingH}} des Rennens nicht ab: Dort gilt die nächste bekannte Stunde.",
};
