/** Unsigned number in LEB128. */
export const unsigned = (value: number): number[] => {
  const bytes: number[] = [];
  let rest = value >>> 0;
  do {
    const low = rest & 127;
    rest >>>= 7;
    bytes.push(rest ? low | 128 : low);
  } while (rest);
  return bytes;
};

/** Signed number in LEB128. */
export const signed = (value: number): number[] => {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    if ((rest === 0 && !(low & 64)) || (rest === -1 && low & 64)) return [...bytes, low];
    bytes.push(low | 128);
  }
};

/** Length, then the items. */
export const vector = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];

/** A section of a module. */
export const section = (id: number, body: readonly number[]): number[] => [id, ...unsigned(body.length), ...body];

/** Name in UTF-8 with its length. */
export const text = (name: string): number[] => {
  const bytes = [...new TextEncoder().encode(name)];
  return [...unsigned(bytes.length), ...bytes];
};

/** Four equal lanes of a single-precision number. */
export const floatLanes = (value: number): number[] => lanes(new Uint8Array(new Float32Array([value]).buffer));

/** Four equal lanes of a whole number. */
export const integerLanes = (value: number): number[] => lanes(new Uint8Array(new Int32Array([value]).buffer));

const lanes = (bytes: Uint8Array): number[] => [...bytes, ...bytes, ...bytes, ...bytes];

const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];

/** Instructions that the kernel uses; names as in the WebAssembly text format. */
export const instruction = {
  localGet: (index: number) => [0x20, ...unsigned(index)],
  localSet: (index: number) => [0x21, ...unsigned(index)],
  localTee: (index: number) => [0x22, ...unsigned(index)],
  i32Const: (value: number) => [0x41, ...signed(value)],
  i32Add: [0x6a],
  i32LessUnsigned: [0x49],
  brIf: (depth: number) => [0x0d, ...unsigned(depth)],
  loop: (body: readonly number[]) => [0x03, 0x40, ...body, 0x0b],
  end: [0x0b],
  v128Load: (offset: number) => [...simd(0), 4, ...unsigned(offset)],
  v128Store: (offset: number) => [...simd(11), 4, ...unsigned(offset)],
  v128Load32Splat: (offset: number) => [...simd(9), 2, ...unsigned(offset)],
  v128Zero: [...simd(12), ...Array.from({ length: 16 }, () => 0)],
  /** `swapHalves(a, a)` is a with its two upper lanes before the two lower ones. */
  swapHalves: [...simd(13), 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7],
  f64x2FromLowF32x4: simd(95),
  f64x2Add: simd(240),
  not: simd(77),
  and: simd(78),
  /** `andNot(a, b)` is a and not b. */
  andNot: simd(79),
  or: simd(80),
  bitselect: simd(82),
  f32x4Equal: simd(65),
  f32x4Less: simd(67),
  f32x4LessOrEqual: simd(69),
  f32x4Abs: simd(224),
  f32x4Negate: simd(225),
  f32x4Sqrt: simd(227),
  f32x4Add: simd(228),
  f32x4Subtract: simd(229),
  f32x4Multiply: simd(230),
  f32x4Divide: simd(231),
  f32x4PseudoMin: simd(234),
  f32x4PseudoMax: simd(235),
  i32x4ShiftLeft: simd(171),
  i32x4ShiftRight: simd(172),
  i32x4Add: simd(174),
  i32x4Subtract: simd(177),
  f32x4FromI32x4: simd(250),
} as const;
