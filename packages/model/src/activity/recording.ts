/** What kind of movement a recording or a race leg is. `other` is anything the physiology has no cost equation for. */
export type Sport = "running" | "walking" | "cycling" | "swimming" | "transition" | "other";

/**
 * What a device wrote, as columns of equal length. `NaN` marks an instant at which the device wrote nothing in that
 * column; a column the device never wrote is `null`. NaN is allowed here and in `Activity`, and nowhere after them.
 */
export interface RecordingColumns {
  /** Seconds since `startEpochMs`; never decreasing after cleaning. */
  readonly timeS: Float64Array;
  /** Degrees north, WGS 84. @unit degree */
  readonly latitudeDeg: Float64Array | null;
  /** Degrees east, WGS 84. @unit degree */
  readonly longitudeDeg: Float64Array | null;
  readonly altitudeM: Float64Array | null;
  /** Distance since the start as the device counts it. */
  readonly distanceM: Float64Array | null;
  readonly speedMps: Float64Array | null;
  readonly heartRateBpm: Float64Array | null;
  /** Steps (both feet), crank turns or strokes. */
  readonly cadencePerMin: Float64Array | null;
  readonly powerW: Float64Array | null;
  /** What the device felt: on a wrist this is some degrees above the air. */
  readonly deviceTemperatureC: Float64Array | null;
  readonly coreTemperatureC: Float64Array | null;
}

/** One lap or pool length group, as the device counts it. */
export interface Lap {
  readonly startS: number;
  readonly elapsedS: number;
  readonly distanceM: number | null;
}

/** Where a recording comes from. */
export interface RecordingOrigin {
  readonly format: "fit" | "tcx" | "gpx";
  readonly manufacturer: string | null;
  readonly product: string | null;
}

/** A stored estimate or unknown field of the device, kept as it stands. */
export interface DeviceField {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string | null;
}

/** One session of one device file, decoded to SI units but not cleaned. */
export interface Recording {
  readonly sport: Sport;
  /** The file's own finer word (`trail`, `lap_swimming`, `virtual_activity`), or null. */
  readonly subSport: string | null;
  readonly origin: RecordingOrigin;
  /** Title the file carries, or null. */
  readonly title: string | null;
  /** UTC, milliseconds since 1970. @unit ms */
  readonly startEpochMs: number;
  /** Totals as the device states them; null where it states none. */
  readonly statedElapsedS: number | null;
  readonly statedTimerS: number | null;
  readonly statedDistanceM: number | null;
  readonly statedAscentM: number | null;
  readonly columns: RecordingColumns;
  readonly laps: readonly Lap[];
  /** Pool length, for length swimming. */
  readonly poolLengthM: number | null;
  /** Beat-to-beat intervals in order, where the device wrote them. */
  readonly heartbeatIntervalsS: Float64Array | null;
  /** Device estimates (sweat loss …) and developer fields of the session. */
  readonly deviceFields: readonly DeviceField[];
  /** What had to be skipped or guessed while decoding, in plain words. */
  readonly decodingNotes: readonly string[];
}

/** One thing that cleaning changed. */
export interface Repair {
  /** Stable word for the kind of repair, for example `gap`, `speed-spike`, `clock-jump`, `absent-heart-rate`. */
  readonly kind: string;
  /** Plain words: what was wrong and what was done. */
  readonly message: string;
  /** How many samples were touched. */
  readonly sampleCount: number;
}

/** A cleaned recording: one session, ready to be learnt from. */
export interface Activity {
  readonly sport: Sport;
  readonly subSport: string | null;
  readonly origin: RecordingOrigin;
  readonly title: string | null;
  /** UTC, milliseconds since 1970. @unit ms */
  readonly startEpochMs: number;
  /** From first to last instant, pauses included. */
  readonly elapsedS: number;
  /** With the timer running. */
  readonly timerS: number;
  readonly distanceM: number | null;
  readonly ascentM: number | null;
  readonly descentM: number | null;
  readonly averageHeartRateBpm: number | null;
  readonly averagePowerW: number | null;
  readonly averageTemperatureC: number | null;
  readonly columns: RecordingColumns;
  readonly laps: readonly Lap[];
  readonly deviceFields: readonly DeviceField[];
  readonly repairs: readonly Repair[];
}
