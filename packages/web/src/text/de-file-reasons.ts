/**
 * German for what became of a file: the decoders tell it in English sentences, which are kept with the import. Each key
 * is the pattern of one sentence; `$1`, `$2` are its names and figures. What is not here stays English and is marked so.
 */
export const deFileReasons: Readonly<Record<string, string>> = {
  "^the file is empty$": "Die Datei ist leer",
  "^a zip archive: its files are read one by one$": "ein Zip-Archiv: Seine Dateien werden einzeln gelesen",
  "^the content is not FIT, TCX or GPX, whatever the name says$":
    "Der Inhalt ist weder FIT noch TCX noch GPX, was auch der Name sagt",
  "^neither FIT nor TCX nor GPX$": "weder FIT noch TCX noch GPX",
  '^an XML file of another kind \\("(.*)"\\)$': "eine XML-Datei anderer Art („$1“)",
  "^the FIT file holds no messages$": "In der FIT-Datei steht nichts",
  "^the file says it is an activity but holds neither a session nor a record$":
    "Die Datei nennt sich Aktivität, enthält aber keine Aufzeichnung",
  "^the file says it is an? (.+), not an activity$": "Die Datei nennt sich „$1“, nicht Aktivität",
  "^the TCX file holds no activity$": "In der TCX-Datei steht keine Aktivität",
  "^the GPX file holds no track$": "In der GPX-Datei steht keine Aufzeichnung",
  "^a planned course, not a recording$": "eine geplante Strecke, keine Aufzeichnung",
  "^a planned route, not a recording$": "eine geplante Route, keine Aufzeichnung",
  "^a planned course: its points carry no times$": "eine geplante Strecke: Ihre Punkte haben keine Zeiten",
  "^a track with fewer than two timed points$": "ein Weg mit weniger als zwei Punkten mit Zeit",
  "^only waypoints, no recorded track$": "nur Wegpunkte, kein aufgezeichneter Weg",
  "^the file ends (\\d+) bytes early: what is there was read$":
    "Die Datei endet $1 Bytes zu früh: Gelesen ist, was da ist",
  "^a planned workout, not a recording$": "ein geplantes Training, keine Aufzeichnung",
  "^a note of the operating system, not a recording$": "eine Notiz des Betriebssystems, keine Aufzeichnung",
  "^a (\\.\\w+) file, not a recording$": "eine Datei mit der Endung $1, keine Aufzeichnung",
  "^the XML breaks at line (\\d+), column (\\d+): .*$": "Das XML bricht in Zeile $1, Spalte $2 ab",
  "^what came before was read$": "gelesen ist, was davor steht",
  "^the zip is empty$": "Das Zip-Archiv ist leer",
  "^the zip is damaged or incomplete: its directory is missing$":
    "Das Zip-Archiv ist beschädigt oder unvollständig: Sein Verzeichnis fehlt",
  "^the zip is larger than 4 GB or holds more than 65,534 files: unpack it first$":
    "Das Zip-Archiv ist größer als 4 GB oder hat mehr als 65.534 Dateien: Packe es vorher aus",
  "^the zip is damaged: its directory breaks off at entry (\\d+) of (\\d+)$":
    "Das Zip-Archiv ist beschädigt: Sein Verzeichnis bricht bei Eintrag $1 von $2 ab",
  "^the zip is damaged where this file should be$": "Das Zip-Archiv ist dort beschädigt, wo diese Datei liegen soll",
  "^its path leads out of the archive$": "Ihr Pfad führt aus dem Archiv hinaus",
  "^it is protected with a password$": "mit einem Passwort geschützt",
  "^the archive as a whole is too large$": "Das Archiv ist im Ganzen zu groß",
  "^it is packed with method (\\d+), which is not supported$": "gepackt mit Verfahren $1, das hier nicht gelesen wird",
  "^the compressed data is damaged.*$": "Die gepackten Daten sind beschädigt",
  "^the compressed data ends too early$": "Die gepackten Daten enden zu früh",
  "^it would unpack to more than (\\d+) MB$": "Ausgepackt wären es mehr als $1 MB",
  "^it holds no session$": "Sie enthält keine Einheit",
  "^the recording holds no samples and states no duration$":
    "Die Aufzeichnung hat keine Messwerte und nennt keine Dauer",
  "^it lasts ([\\d.]+) days: that is not one activity$": "Sie dauert $1 Tage: Das ist nicht eine Aktivität",
  "^it moves at (\\d+) m/s: its times are made up \\(a course, not a recording\\)$":
    "Sie bewegt sich mit $1 m/s: Ihre Zeiten sind erfunden (eine Strecke, keine Aufzeichnung)",
  "^the same file, byte for byte, was imported before$": "Dieselbe Datei, Byte für Byte, ist schon importiert",
  "^the same effort as (.+): they start at the same second and (\\d+) % of the shorter lies inside the other$":
    "dieselbe Einheit wie $1: Beide beginnen zugleich. $2 % der kürzeren liegen in der anderen",
  "^the same effort as (.+): they start (\\d+) s apart and (\\d+) % of the shorter lies inside the other$":
    "dieselbe Einheit wie $1: Beide beginnen im Abstand von $2 s. $3 % der kürzeren liegen in der anderen",
  "^this recording is the richer one and stands for both$": "Diese Aufzeichnung ist die reichere und steht für beide",
  "^that recording is kept in use$": "Verwendet wird weiter jene",
};
