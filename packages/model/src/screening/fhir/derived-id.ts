const tailLength = 12;

/**
 * The n-th name derived from a UUID: the same in, the same out, and different for every n. Only the last twelve
 * hexadecimal digits move, so that names of two screenings cannot meet by more than chance.
 */
export function derivedId(uuid: string, n: number): string {
  const head = uuid.slice(0, -tailLength);
  const tail = (Number.parseInt(uuid.slice(-tailLength), 16) + n) % 16 ** tailLength;
  return head + tail.toString(16).padStart(tailLength, "0");
}
