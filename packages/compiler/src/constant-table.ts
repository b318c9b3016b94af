/** Where the table of constants begins in the memory of the kernel, in bytes. */
const CONSTANTS_AT = 16;

/**
 * Constants of all kernel functions, four equal lanes each. They lie in memory, because an engine may rebuild a constant
 * of the code at every use.
 */
export class ConstantTable {
  readonly #at = new Map<string, number>();
  readonly bytes: number[] = [];
  readonly startsAt = CONSTANTS_AT;

  /** Byte address of a constant. */
  addressOf(lanes: readonly number[]): number {
    const key = lanes.slice(0, 4).join();
    let index = this.#at.get(key);
    if (index === undefined) {
      index = this.#at.size;
      this.#at.set(key, index);
      this.bytes.push(...lanes);
    }
    return CONSTANTS_AT + 16 * index;
  }
}
