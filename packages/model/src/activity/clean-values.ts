import { presentCount, rangeOfPresent } from "./clean-columns.ts";
import type { RecordingColumns, Repair } from "./recording.ts";

/** What a sensor can truly have measured; outside it the value is a fault or a marker. */
interface ValueBounds {
  readonly lowest: number;
  readonly highest: number;
  readonly isZeroAbsent: boolean;
  readonly name: string;
  readonly kind: string;
}

const bounds = {
  altitudeM: { lowest: -450, highest: 9000, isZeroAbsent: false, name: "altitude", kind: "altitude" },
  heartRateBpm: { lowest: 25, highest: 250, isZeroAbsent: true, name: "heart rate", kind: "heart-rate" },
  cadencePerMin: { lowest: 0, highest: 400, isZeroAbsent: true, name: "cadence", kind: "cadence" },
  powerW: { lowest: 0, highest: 2500, isZeroAbsent: true, name: "power", kind: "power" },
  deviceTemperatureC: { lowest: -40, highest: 65, isZeroAbsent: true, name: "temperature", kind: "temperature" },
  coreTemperatureC: { lowest: 33, highest: 43, isZeroAbsent: true, name: "core temperature", kind: "core-temperature" },
} as const satisfies Record<string, ValueBounds>;

/**
 * Tells absent from zero: a column that is 0 throughout was never measured and becomes null; single values no body and
 * no sensor can give become NaN.
 */
export function cleanValues(columns: RecordingColumns): { columns: RecordingColumns; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const clean = (column: Float64Array | null, range: ValueBounds) => cleanColumn(column, range, repairs);
  return {
    columns: {
      ...columns,
      altitudeM: withoutFlatSea(clean(columns.altitudeM, bounds.altitudeM), repairs),
      heartRateBpm: clean(columns.heartRateBpm, bounds.heartRateBpm),
      cadencePerMin: clean(columns.cadencePerMin, bounds.cadencePerMin),
      powerW: clean(columns.powerW, bounds.powerW),
      deviceTemperatureC: clean(columns.deviceTemperatureC, bounds.deviceTemperatureC),
      coreTemperatureC: clean(columns.coreTemperatureC, bounds.coreTemperatureC),
    },
    repairs,
  };
}

function cleanColumn(column: Float64Array | null, range: ValueBounds, repairs: Repair[]): Float64Array | null {
  const found = rangeOfPresent(column);
  if (column === null || found === null) return null;
  if (range.isZeroAbsent && found.lowest === 0 && found.highest === 0) {
    const count = presentCount(column);
    repairs.push({
      kind: `absent-${range.kind}`,
      message: `${range.name} is 0 in all ${count} samples: taken as not measured`,
      sampleCount: count,
    });
    return null;
  }
  if (found.lowest >= range.lowest && found.highest <= range.highest) return column;
  let removedCount = 0;
  const cleaned = column.map((value) => {
    if (Number.isNaN(value) || (value >= range.lowest && value <= range.highest)) return value;
    removedCount += 1;
    return Number.NaN;
  });
  repairs.push({
    kind: `implausible-${range.kind}`,
    message: `${removedCount} values of ${range.name} outside ${range.lowest} to ${range.highest} were removed`,
    sampleCount: removedCount,
  });
  return presentCount(cleaned) === 0 ? null : cleaned;
}

/** Apps without a barometer write altitudes between 0 and 1 m: that is no flat course but no altitude. */
function withoutFlatSea(altitudeM: Float64Array | null, repairs: Repair[]): Float64Array | null {
  const found = rangeOfPresent(altitudeM);
  if (altitudeM === null || found === null || found.lowest < 0 || found.highest > 1) return altitudeM;
  const count = presentCount(altitudeM);
  repairs.push({
    kind: "absent-altitude",
    message: `altitude is 0 to 1 m in all ${count} samples: taken as not measured`,
    sampleCount: count,
  });
  return null;
}
