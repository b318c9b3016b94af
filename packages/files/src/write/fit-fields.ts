import { FitWriter } from "@markw65/fit-file-writer";

/** Sports as FIT files name them. */
export const fitSports = {
  running: "running",
  walking: "walking",
  cycling: "cycling",
  swimming: "swimming",
} as const;

/**
 * A text as a field of so many bytes: plain ASCII, ended by a zero. The writer puts down the codes of letters as they are
 * and ends nothing.
 */
export const fitText = (text: string, byteCount: number): string =>
  text
    .replace(/[^ -~]/g, "?")
    .slice(0, byteCount - 1)
    .padEnd(byteCount, "\0");

/** Semicircles of an angle in degrees. */
export const semicircles = (writer: FitWriter, angleDeg: number): number => writer.latlng((angleDeg * Math.PI) / 180);

/**
 * A quantity that the writer turns into a whole number of 1/`scale`: it cuts off instead of rounding, so that 100.29 m
 * would become 100.28 m; a quarter of the last place keeps it on the right side.
 */
export const onGrid = (value: number, scale: number): number => (Math.round(value * scale) + 0.25) / scale;

/** A writer with the message that says what the file is. Product 0 of the manufacturer for development: nobody's device. */
export function startFit(type: "course" | "workout", createdEpochMs: number): FitWriter {
  const writer = new FitWriter();
  writer.writeMessage(
    "file_id",
    {
      type,
      manufacturer: "development",
      product: 0,
      // Watches tell files of one maker apart by number and time; any number but 0 will do.
      serial_number: 1 + (Math.floor(createdEpochMs / 1000) % 2_000_000_000),
      time_created: writer.time(createdEpochMs),
    },
    null,
    true,
  );
  return writer;
}

/** The bytes of a finished file. */
export function fitBytes(writer: FitWriter): Uint8Array {
  const { buffer, byteOffset, byteLength } = writer.finish();
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}
