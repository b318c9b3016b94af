import type { EffortOverlap } from "./same-activity.ts";

/**
 * What may be said of a file that was to become an activity, one sentence a key. Names in braces are the values that the
 * sentence needs; a value whose name ends in `Fraction` is told in percent. Another language has a table of the same keys.
 */
export const fileReasonSentences = {
  "file-empty": "the file is empty",
  "zip-within": "a zip archive: its files are read one by one",
  "not-as-named": "the content is not FIT, TCX or GPX, whatever the name says",
  "no-known-format": "neither FIT nor TCX nor GPX",
  "other-xml": 'an XML file of another kind ("{root}")',
  "compressed-damaged": "the compressed data is damaged ({detail})",
  "compressed-cut-off": "the compressed data ends too early",
  "unpacks-too-large": "it would unpack to more than {limitMegabytes} MB",
  "zip-empty": "the zip is empty",
  "zip-too-many": "the zip holds {entryCount} entries; {limitCount} are allowed",
  "zip-without-directory": "the zip is damaged or incomplete: its directory is missing",
  "zip-too-large": "the zip is larger than 4 GB or holds more than 65,534 files: unpack it first",
  "zip-directory-cut-off": "the zip is damaged: its directory breaks off at entry {entry} of {entryCount}",
  "zip-entry-damaged": "the zip is damaged where this file should be",
  "zip-path-leads-out": "its path leads out of the archive",
  "zip-password": "it is protected with a password",
  "zip-total-too-large": "the archive as a whole is too large",
  "zip-method": "it is packed with method {method}, which is not supported",
  "system-note": "a note of the operating system, not a recording",
  "other-ending": "a {ending} file, not a recording",
  "fit-no-messages": "the FIT file holds no messages",
  "fit-other-type": "the file says it is a {fileType} file, not an activity",
  "fit-unknown-type": "the file says it is a file of type {typeNumber}, not an activity",
  "fit-nothing-recorded": "the file says it is an activity but holds neither a session nor a record",
  "fit-foreign-bytes": "{byteCount} bytes after byte {offset} are not FIT data",
  "fit-header": "the header at byte {offset} says it is {byteCount} bytes long; 12 or 14 are possible",
  "fit-checksum": "the checksum at the end does not match: some bytes were changed or lost after the device wrote them",
  "fit-never-closed":
    "the recording was never closed (the header says it holds 0 bytes): what follows was read as far as it goes",
  "fit-ends-early": "the file ends {byteCount} bytes early: what is there was read",
  "fit-breaks-off": "the file breaks off inside byte {offset}",
  "fit-undefined-layout": "byte {offset} refers to a message layout that was never defined; reading stopped there",
  "fit-message-cut-off": "the last message, at byte {offset}, is cut off",
  "xml-broken-at": "the XML breaks at line {line}, column {column}: {detail}",
  "xml-broken": "the XML breaks: {detail}",
  "tcx-no-activity": "the TCX file holds no activity",
  "gpx-no-track": "the GPX file holds no track",
  "planned-course": "a planned course, not a recording",
  "planned-route": "a planned route, not a recording",
  "planned-workout": "a planned workout, not a recording",
  "points-without-times": "a planned course: its points carry no times",
  "too-few-points": "a track with fewer than two timed points",
  "only-waypoints": "only waypoints, no recorded track",
  "no-way": "the file holds no way: fewer than two positions",
  "no-samples": "the recording holds no samples and states no duration",
  "too-long": "it lasts {durationDays} days: that is not one activity",
  "times-made-up": "it moves at {speedMps} m/s: its times are made up (a course, not a recording)",
  "no-session": "it holds no session",
  "bytes-missing": "its bytes could not be had",
  "decoder-failed": "the decoder failed on it, which is a fault of Crampcast worth reporting: {detail}",
  "same-bytes": "the same file, byte for byte, was imported before",
  "same-effort-same-second":
    "the same effort as {fileName}: they start at the same second and {overlapFraction} of the shorter lies inside the other",
  "same-effort":
    "the same effort as {fileName}: they start {apartS} s apart and {overlapFraction} of the shorter lies inside the other",
  "this-one-kept": "this recording is the richer one and stands for both",
  "other-one-kept": "that recording is kept in use",
} as const;

/** Which sentence. */
export type FileReasonKey = keyof typeof fileReasonSentences;

/** The names in braces of a sentence. */
type ValueName<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ValueName<Rest>
  : never;

type ReasonOf<Key extends FileReasonKey> = [ValueName<(typeof fileReasonSentences)[Key]>] extends [never]
  ? { readonly key: Key; readonly values?: undefined }
  : {
      readonly key: Key;
      readonly values: Readonly<Record<ValueName<(typeof fileReasonSentences)[Key]>, string | number>>;
    };

/** A reason as data: its key, and the values its sentence needs. */
export type FileReason = { [Key in FileReasonKey]: ReasonOf<Key> }[FileReasonKey];

/** A sentence with its values in place; null when one is missing, as in what another version wrote. */
export function filledSentence(
  sentence: string,
  values: Readonly<Record<string, string | number>> | undefined,
): string | null {
  let isWhole = true;
  const text = sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values?.[name];
    if (value === undefined) isWhole = false;
    return name.endsWith("Fraction") ? `${Math.round(Number(value) * 100)} %` : String(value);
  });
  return isWhole ? text : null;
}

/** A reason in English. */
export function sayFileReason(reason: FileReason): string {
  const text = filledSentence(fileReasonSentences[reason.key], reason.values);
  if (text === null)
    throw new Error(`sayFileReason got "${reason.key}" without all its values; its type asks for them`);
  return text;
}

/** Whether a key is one of this version's. */
export function isFileReasonKey(key: string): key is FileReasonKey {
  return Object.hasOwn(fileReasonSentences, key);
}

/** Why a recording counts as one effort with another, and which of the two stands for it. */
export function sameEffortReasons({
  fileName,
  overlap,
  isRicher,
}: {
  /** Of the other recording. */
  readonly fileName: string;
  readonly overlap: EffortOverlap;
  /** Whether this one tells more than the other. */
  readonly isRicher: boolean;
}): FileReason[] {
  const { startsApartS, overlapFraction } = overlap;
  const twin: FileReason =
    startsApartS === 0
      ? { key: "same-effort-same-second", values: { fileName, overlapFraction } }
      : { key: "same-effort", values: { fileName, apartS: startsApartS, overlapFraction } };
  return [twin, { key: isRicher ? "this-one-kept" : "other-one-kept" }];
}
