// Engines may differ in the last bit of Math.log and Math.exp. These use only + − × ÷ and the bits of a number, all of
// which IEEE 754 fixes, so that the same seed draws the same people everywhere.

const asDouble = new Float64Array(1);
const asWords = new Uint32Array(asDouble.buffer);
asDouble[0] = 1;
/** Which of the two words of a double holds sign and exponent: depends on the byte order of the machine. @unit index */
export const HIGH = asWords[1] === 0x3ff00000 ? 1 : 0;

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** 2 to the power −e, at e + 1022: scales a number to its mantissa without a bit lost. */
const downscale = Float64Array.from({ length: 2046 }, (_, place) => 2 ** (1022 - place));

/** Natural logarithm of a normal positive number, within 2 units of the last place; identical in every engine. */
export const exactLog = (x: number): number => {
  asDouble[0] = x;
  let exponent = ((asWords[HIGH] ?? 0) >>> 20) - 1023;
  // Not by writing the exponent's bits: reading a number that was just written in halves keeps a processor waiting.
  let mantissa = x * (downscale[exponent + 1022] ?? Number.NaN);
  if (mantissa > Math.SQRT2) {
    mantissa *= 0.5;
    exponent += 1;
  }
  // ln m = 2 artanh((m − 1)/(m + 1)); the argument stays under 0.1716, so ten terms suffice.
  const s = (mantissa - 1) / (mantissa + 1);
  const q = s * s;
  let series = 1 / 21;
  series = series * q + 1 / 19;
  series = series * q + 1 / 17;
  series = series * q + 1 / 15;
  series = series * q + 1 / 13;
  series = series * q + 1 / 11;
  series = series * q + 1 / 9;
  series = series * q + 1 / 7;
  series = series * q + 1 / 5;
  series = series * q + 1 / 3;
  return exponent * LN2_HIGH + (2 * s + (2 * s * q * series + exponent * LN2_LOW));
};

/** e to the power x for |x| up to 700, within 2 units of the last place; identical in every engine. */
export const exactExp = (x: number): number => {
  const bounded = Math.min(700, Math.max(-700, x));
  const power = Math.floor(bounded / Math.LN2 + 0.5);
  const rest = bounded - power * LN2_HIGH - power * LN2_LOW;
  // The even and the odd terms of the series, each a chain of its own: a processor works on both at once.
  const q = rest * rest;
  let even = 1 / 87_178_291_200;
  let odd = 1 / 6_227_020_800;
  even = even * q + 1 / 479_001_600;
  odd = odd * q + 1 / 39_916_800;
  even = even * q + 1 / 3_628_800;
  odd = odd * q + 1 / 362_880;
  even = even * q + 1 / 40_320;
  odd = odd * q + 1 / 5040;
  even = even * q + 1 / 720;
  odd = odd * q + 1 / 120;
  even = even * q + 1 / 24;
  odd = odd * q + 1 / 6;
  even = even * q + 1 / 2;
  odd = odd * q + 1;
  const series = 1 + (rest * odd + q * even);
  asWords[HIGH] = (power + 1023) << 20;
  asWords[1 - HIGH] = 0;
  return series * (asDouble[0] ?? 0);
};
