// Engines may differ in the last bit of Math.log and Math.exp. These use only + − × ÷ and the bits of a number, all of
// which IEEE 754 fixes, so that the same seed draws the same people everywhere.

const asDouble = new Float64Array(1);
const asWords = new Uint32Array(asDouble.buffer);
asDouble[0] = 1;
// The word that holds sign and exponent, on either byte order.
const HIGH = asWords[1] === 0x3ff00000 ? 1 : 0;

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const oddReciprocals = [1 / 19, 1 / 17, 1 / 15, 1 / 13, 1 / 11, 1 / 9, 1 / 7, 1 / 5, 1 / 3];

/** Natural logarithm of a normal positive number, within 2 units of the last place; identical in every engine. */
export const exactLog = (x: number): number => {
  asDouble[0] = x;
  const high = asWords[HIGH] ?? 0;
  let exponent = (high >>> 20) - 1023;
  asWords[HIGH] = (high & 0xfffff) | 0x3ff00000;
  let mantissa = asDouble[0] ?? 1;
  if (mantissa > Math.SQRT2) {
    mantissa *= 0.5;
    exponent += 1;
  }
  // ln m = 2 artanh((m − 1)/(m + 1)); the argument stays under 0.1716, so ten terms suffice.
  const s = (mantissa - 1) / (mantissa + 1);
  const q = s * s;
  let series = 1 / 21;
  for (const term of oddReciprocals) series = series * q + term;
  return exponent * LN2_HIGH + (2 * s + (2 * s * q * series + exponent * LN2_LOW));
};

/** e to the power x for |x| up to 700, within 2 units of the last place; identical in every engine. */
export const exactExp = (x: number): number => {
  const bounded = Math.min(700, Math.max(-700, x));
  const power = Math.floor(bounded / Math.LN2 + 0.5);
  const rest = bounded - power * LN2_HIGH - power * LN2_LOW;
  let series = 1;
  for (let n = 14; n >= 1; n--) series = 1 + (rest * series) / n;
  asWords[HIGH] = (power + 1023) << 20;
  asWords[1 - HIGH] = 0;
  return series * (asDouble[0] ?? 0);
};
