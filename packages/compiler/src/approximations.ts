/**
 * Coefficients of the functions that the kernel evaluates in single precision. They are frozen as digits: computed
 * at build time they could change with the engine's `Math`, and the output bits with them. Fitted once by Lawson's
 * reweighting towards the least greatest relative error.
 */

/** 2^f for f in [−½, ½] is 1 + f·(c₀ + c₁f + …); relative error 9.2e-8. Exactly 1 at 0. */
export const exp2Coefficients = [
  0.6931469775990219, 0.2402224208525907, 0.055507337434514206, 0.00967151264497248, 0.0013264727137999048,
] as const;

/** log₂(1+f) for 1+f in [√½, √2] is f·(c₀ + c₁f + …); relative error 2.6e-8. */
export const log2Coefficients = [
  1.4426950036523123, -0.7213473468051443, 0.4809106429689853, -0.36070368269015374, 0.2879162472448055,
  -0.23894482339399586, 0.2157156161393884, -0.20726973701180412, 0.1258369819569966,
] as const;

/**
 * Arguments of exp₂ are held in these bounds. Below the lower one the result is 8e-31 and not smaller: still nothing,
 * but far enough from the denormal numbers that products of it stay fast.
 */
export const EXP2_LEAST = -100;
export const EXP2_MOST = 126;

/** Adding and subtracting it rounds a number below 2²² to the nearest whole one. */
export const ROUNDING_MAGIC = 12582912;

/** Bits of √½: subtracting them from a float's bits gives the exponent that brings the rest into [√½, √2]. */
export const SQRT_HALF_BITS = 0x3f3504f3;
