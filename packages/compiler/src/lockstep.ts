import {
  EXP2_LEAST,
  EXP2_MOST,
  exp2Coefficients,
  log2Coefficients,
  ROUNDING_MAGIC,
  SQRT_HALF_BITS,
} from "./approximations.ts";
import { floatLanes, integerLanes, instruction as op } from "./wasm-bytes.ts";

/** One of several arguments that go through the same function side by side. */
interface Lane {
  /** Bytes that leave the argument on the stack. */
  readonly argument: readonly number[];
  /** Local that receives the result; also a scratch place on the way. */
  readonly result: number;
}

/** What the sequences need from the function they are part of. */
export interface LockstepSetting {
  readonly newLocal: () => number;
  /** Bytes that load a constant from the table. */
  readonly load: (lanes: readonly number[]) => readonly number[];
}

/** Loads a constant once and runs a few instructions with it for every lane. */
type WithConstant = (lanes: readonly number[], each: (index: number) => readonly number[]) => void;

/**
 * 2^x for several arguments in lockstep: each constant is loaded once for all of them, and while one waits for a
 * multiplication the others work. 2^k·2^f with k whole: the polynomial of 2^f, then k added to the exponent bits.
 */
export const exp2InLockstep = (given: readonly Lane[], setting: LockstepSetting): number[] => {
  const bytes: number[] = [];
  const constant = setting.newLocal();
  const fractions = given.map(() => setting.newLocal());
  const rounded = given.map(() => setting.newLocal());
  const withConstant: WithConstant = (lanes, each) => {
    bytes.push(...setting.load(lanes), ...op.localSet(constant));
    for (const index of given.keys()) bytes.push(...each(index));
  };
  const fraction = (index: number): number => fractions[index] ?? 0;
  const whole = (index: number): number => rounded[index] ?? 0;
  const result = (index: number): number => given[index]?.result ?? 0;
  const get = op.localGet;

  for (const [index, lane] of given.entries()) bytes.push(...lane.argument, ...op.localSet(fraction(index)));
  withConstant(floatLanes(EXP2_LEAST), (n) => [
    ...[...get(fraction(n)), ...get(constant), ...op.f32x4PseudoMax, ...op.localSet(fraction(n))],
  ]);
  withConstant(floatLanes(EXP2_MOST), (n) => [
    ...[...get(fraction(n)), ...get(constant), ...op.f32x4PseudoMin, ...op.localSet(fraction(n))],
  ]);
  withConstant(floatLanes(ROUNDING_MAGIC), (n) => [
    ...[...get(fraction(n)), ...get(fraction(n)), ...get(constant), ...op.f32x4Add, ...op.localTee(whole(n))],
    ...[...get(constant), ...op.f32x4Subtract, ...op.f32x4Subtract, ...op.localSet(fraction(n))],
  ]);
  const [last, ...others] = [1, ...exp2Coefficients].reverse();
  withConstant(floatLanes(last ?? 0), (n) => [
    ...[...get(fraction(n)), ...get(constant), ...op.f32x4Multiply, ...op.localSet(result(n))],
  ]);
  for (const [place, coefficient] of others.entries()) {
    const isEnd = place === others.length - 1;
    withConstant(floatLanes(coefficient), (n) => [
      ...[...get(result(n)), ...get(constant), ...op.f32x4Add],
      ...(isEnd ? [] : [...get(fraction(n)), ...op.f32x4Multiply]),
      ...op.localSet(result(n)),
    ]);
  }
  for (const index of given.keys()) {
    bytes.push(...get(result(index)), ...get(whole(index)), ...op.i32Const(23), ...op.i32x4ShiftLeft);
    bytes.push(...op.i32x4Add, ...op.localSet(result(index)));
  }
  return bytes;
};

/** log₂ x for several arguments in lockstep: k from the exponent bits, log₂(1+f) from the polynomial. */
export const log2InLockstep = (given: readonly Lane[], setting: LockstepSetting): number[] => {
  const bytes: number[] = [];
  const constant = setting.newLocal();
  const fractions = given.map(() => setting.newLocal());
  const exponents = given.map(() => setting.newLocal());
  const withConstant: WithConstant = (lanes, each) => {
    bytes.push(...setting.load(lanes), ...op.localSet(constant));
    for (const index of given.keys()) bytes.push(...each(index));
  };
  const fraction = (index: number): number => fractions[index] ?? 0;
  const exponent = (index: number): number => exponents[index] ?? 0;
  const result = (index: number): number => given[index]?.result ?? 0;
  const get = op.localGet;

  for (const [index, lane] of given.entries()) bytes.push(...lane.argument, ...op.localSet(fraction(index)));
  withConstant(integerLanes(SQRT_HALF_BITS), (n) => [
    ...[...get(fraction(n)), ...get(constant), ...op.i32x4Subtract, ...op.i32Const(23), ...op.i32x4ShiftRight],
    ...op.localSet(exponent(n)),
  ]);
  withConstant(floatLanes(1), (n) => [
    ...[...get(fraction(n)), ...get(exponent(n)), ...op.i32Const(23), ...op.i32x4ShiftLeft, ...op.i32x4Subtract],
    ...[...get(constant), ...op.f32x4Subtract, ...op.localSet(fraction(n))],
  ]);
  const [last, ...others] = [...log2Coefficients].reverse();
  withConstant(floatLanes(last ?? 0), (n) => [
    ...[...get(fraction(n)), ...get(constant), ...op.f32x4Multiply, ...op.localSet(result(n))],
  ]);
  for (const coefficient of others) {
    withConstant(floatLanes(coefficient), (n) => [
      ...[...get(result(n)), ...get(constant), ...op.f32x4Add, ...get(fraction(n)), ...op.f32x4Multiply],
      ...op.localSet(result(n)),
    ]);
  }
  for (const index of given.keys()) {
    bytes.push(...get(exponent(index)), ...op.f32x4FromI32x4, ...get(result(index)), ...op.f32x4Add);
    bytes.push(...op.localSet(result(index)));
  }
  return bytes;
};
