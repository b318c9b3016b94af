import { exactExp, exactLog } from "./exact-functions.ts";

// The two words of the last call; read at once, never kept.
let word0 = 0;
let word1 = 0;

const rounds = (key0: number, key1: number, counter0: number, counter1: number): void => {
  const key2 = 0x1bd11bda ^ key0 ^ key1;
  let a = (counter0 + key0) | 0;
  let b = (counter1 + key1) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key1) | 0;
  b = (b + key2 + 1) | 0;
  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + key2) | 0;
  b = (b + key0 + 2) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key0) | 0;
  b = (b + key1 + 3) | 0;
  a = (a + b) | 0;
  b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0;
  b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0;
  b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0;
  b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + key1) | 0;
  b = (b + key2 + 4) | 0;
  a = (a + b) | 0;
  b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0;
  b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0;
  b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0;
  b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + key2) | 0;
  b = (b + key0 + 5) | 0;
  word0 = a >>> 0;
  word1 = b >>> 0;
};

/**
 * Threefry-2x32 with 20 rounds: two 32-bit words from a two-word key and a two-word counter. Counter-based: nothing is
 * kept between calls, so a member's draws do not depend on who else was drawn.
 * @source Salmon 2011, Parallel random numbers: as easy as 1, 2, 3
 */
export const threefry = (key0: number, key1: number, counter0: number, counter1: number): [number, number] => {
  rounds(key0, key1, counter0, counter1);
  return [word0, word1];
};

/** Source of chance for one quantity of one member. Every draw has its own place, so asking twice gives two draws. */
export interface Random {
  /** Between 0 and 1, never either. */
  readonly uniform: () => number;
  /** Mean 0, standard deviation 1. */
  readonly normal: () => number;
  /** Gamma with this shape and scale 1. */
  readonly gamma: (shape: number) => number;
}

/** Source of chance for all quantities of one member: one stream for each. */
export interface MemberRandom extends Random {
  /** Goes to the first draw of a stream. */
  readonly startStream: (streamIndex: number) => void;
}

/** Chance for one member under a seed; seed and member are whole numbers from 0 to 4294967295. */
export const randomOfMember = (seed: number, memberIndex: number): MemberRandom => {
  let stream = 0;
  let place = 0;
  const startStream = (streamIndex: number): void => {
    stream = streamIndex | 0;
    place = 0;
  };
  const uniform = (): number => {
    rounds(seed | 0, memberIndex | 0, stream, place++);
    return (word0 + 0.5) / 4294967296;
  };
  // Polar method: needs only a logarithm and a square root, and both are the same everywhere.
  const normal = (): number => {
    for (;;) {
      rounds(seed | 0, memberIndex | 0, stream, place++);
      const u = (word0 + 0.5) / 2147483648 - 1;
      const v = (word1 + 0.5) / 2147483648 - 1;
      const square = u * u + v * v;
      if (square < 1 && square > 0) return u * Math.sqrt((-2 * exactLog(square)) / square);
    }
  };
  // Marsaglia and Tsang 2000; below shape 1 from the shape above, by a power of a uniform.
  const gamma = (shape: number): number => {
    const raised = shape < 1 ? shape + 1 : shape;
    const d = raised - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal();
      const root = 1 + c * z;
      const cube = root * root * root;
      const chance = uniform();
      if (cube > 0 && exactLog(chance) < 0.5 * z * z + d - d * cube + d * exactLog(cube)) {
        return shape < 1 ? d * cube * exactExp(exactLog(uniform()) / shape) : d * cube;
      }
    }
  };
  return { uniform, normal, gamma, startStream };
};

/** Chance for one stream of one member under a seed. */
export const randomFor = (seed: number, memberIndex: number, streamIndex: number): Random => {
  const random = randomOfMember(seed, memberIndex);
  random.startStream(streamIndex);
  return random;
};
