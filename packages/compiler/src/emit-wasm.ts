import {
  EXP2_LEAST,
  EXP2_MOST,
  exp2Coefficients,
  log2Coefficients,
  ROUNDING_MAGIC,
  SQRT_HALF_BITS,
} from "./approximations.ts";
import type { Plan } from "./binding-times.ts";
import { isPerMember, isPerStep, type NodeId } from "./graph.ts";
import { isTruthValued, type Operation } from "./operations.ts";
import { floatLanes, integerLanes, instruction as op, section, text, unsigned, vector } from "./wasm-bytes.ts";

/** Members computed together: two groups of four, interleaved so that one works while the other waits. */
export const TILE = 8;
const GROUPS = [0, 1] as const;

/** Where the table of constants begins in the memory of the kernel, in bytes. */
const CONSTANTS_AT = 16;

// Arguments of every kernel function.
const MEMBERS = 0;
const STATES = 1;
const ROW = 2;
const ROW_END = 3;
const FIRST_VECTOR = 4;

const simple = new Map<Operation, readonly number[]>([
  ["add", op.f32x4Add],
  ["subtract", op.f32x4Subtract],
  ["multiply", op.f32x4Multiply],
  ["divide", op.f32x4Divide],
  ["negate", op.f32x4Negate],
  ["abs", op.f32x4Abs],
  ["sqrt", op.f32x4Sqrt],
  ["less", op.f32x4Less],
  ["lessOrEqual", op.f32x4LessOrEqual],
  ["equal", op.f32x4Equal],
  ["and", op.and],
  ["or", op.or],
  ["not", op.not],
]);

/** Constants of all kernel functions, four equal lanes each, kept in memory: an engine may rebuild an immediate at every use. */
class ConstantTable {
  readonly #at = new Map<string, number>();
  readonly bytes: number[] = [];

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

/** Writes the body of one kernel function. */
class FunctionWriter {
  readonly #plan: Plan;
  readonly #constants: ConstantTable;
  readonly #constantLocals = new Map<number, number>();
  /** Locals of values, one map for each group of lanes. */
  readonly #locals = GROUPS.map(() => new Map<NodeId, number>());
  #localCount = FIRST_VECTOR;
  readonly #argument = this.#newLocal();
  readonly #rounded = this.#newLocal();
  readonly #whole = this.#newLocal();
  #group = 0;

  constructor(plan: Plan, constants: ConstantTable) {
    this.#plan = plan;
    this.#constants = constants;
  }

  /** Bytes of the function with its locals. */
  write(): number[] {
    const body: number[] = [];
    for (const action of this.#plan.actions) {
      for (const group of GROUPS) {
        this.#group = group;
        if (action.kind === "store") {
          body.push(...op.localGet(STATES), ...this.#value(action.id));
          body.push(...op.v128Store(4 * TILE * action.slot + 16 * group));
        } else if (!this.#staysOnStack(action.id)) body.push(...this.#keep(action.id, group));
      }
    }
    const rowBytes = 4 * this.#plan.stepValues.length;
    const prologue = [...this.#constantLocals].flatMap(([address, local]) => [
      ...op.i32Const(0),
      ...op.v128Load(address),
      ...op.localSet(local),
    ]);
    const next = [...op.localGet(ROW), ...op.i32Const(rowBytes), ...op.i32Add, ...op.localTee(ROW)];
    const again = [...next, ...op.localGet(ROW_END), ...op.i32LessUnsigned, ...op.brIf(0)];
    const code = [...prologue, ...op.loop([...body, ...again]), ...op.end];
    return [1, ...unsigned(this.#localCount - FIRST_VECTOR), 0x7b, ...code];
  }

  #newLocal(): number {
    this.#localCount += 1;
    return this.#localCount - 1;
  }

  #isState(id: NodeId): boolean {
    return this.#plan.graph.at(id).path.startsWith("s.");
  }

  /** Values used once need no local. Old states are always kept: their place may be overwritten before the use. */
  #staysOnStack(id: NodeId): boolean {
    const node = this.#plan.graph.at(id);
    return node.operation === "constant" || (this.#plan.useCount.get(id) === 1 && !this.#isState(id));
  }

  #keep(id: NodeId, group: number): number[] {
    const own = this.#locals[group];
    const first = this.#locals[0]?.get(id);
    // Inputs are the same for both groups.
    if (group > 0 && first !== undefined && isPerStep(this.#plan.graph.at(id).dependsOn)) {
      own?.set(id, first);
      return [];
    }
    const bytes = this.#expression(id);
    const local = this.#newLocal();
    own?.set(id, local);
    return [...bytes, ...op.localSet(local)];
  }

  #value(id: NodeId): number[] {
    const node = this.#plan.graph.at(id);
    if (node.operation === "constant") return this.#constant(floatLanes(node.value));
    const local = this.#locals[this.#group]?.get(id);
    return local === undefined ? this.#expression(id) : op.localGet(local);
  }

  #constant(lanes: readonly number[]): number[] {
    const address = this.#constants.addressOf(lanes);
    let local = this.#constantLocals.get(address);
    if (local === undefined) {
      local = this.#newLocal();
      this.#constantLocals.set(address, local);
    }
    return op.localGet(local);
  }

  #float(value: number): number[] {
    return this.#constant(floatLanes(value));
  }

  #expression(id: NodeId): number[] {
    const node = this.#plan.graph.at(id);
    const loaded = this.#load(id);
    if (loaded !== undefined)
      return isTruthValued(node.operation) ? [...this.#float(0), ...loaded, ...op.f32x4Less] : loaded;
    const [a = id, b = id, c = id] = node.operands;
    const bytes = simple.get(node.operation);
    if (bytes !== undefined) return [...node.operands.flatMap((operand) => this.#value(operand)), ...bytes];
    // pmin(a, b) is b < a ? b : a in one machine instruction; min would carry the rules of NaN and −0.
    if (node.operation === "min") return [...this.#value(a), ...this.#value(b), ...op.f32x4PseudoMin];
    if (node.operation === "max") return [...this.#value(a), ...this.#value(b), ...op.f32x4PseudoMax];
    if (node.operation === "select") return [...this.#value(b), ...this.#value(c), ...this.#value(a), ...op.bitselect];
    if (node.operation === "exp2") return this.#exp2(this.#value(a));
    if (node.operation === "log2") return this.#log2(this.#value(a));
    throw new TypeError(`${node.operation} in the inner loop: the simplifier should have replaced it`);
  }

  #load(id: NodeId): number[] | undefined {
    const { graph, stepSlotOf, memberSlotOf, stateSlotOf } = this.#plan;
    const node = graph.at(id);
    if (isPerStep(node.dependsOn)) return [...op.localGet(ROW), ...op.v128Load32Splat(4 * slotIn(stepSlotOf, id))];
    const lane = 16 * this.#group;
    if (isPerMember(node.dependsOn)) {
      return [...op.localGet(MEMBERS), ...op.v128Load(4 * TILE * slotIn(memberSlotOf, id) + lane)];
    }
    if (node.operation !== "leaf") return undefined;
    return [...op.localGet(STATES), ...op.v128Load(4 * TILE * slotIn(stateSlotOf, node.path) + lane)];
  }

  #horner(coefficients: readonly number[], x: number): number[] {
    const bytes = [...this.#float(coefficients.at(-1) ?? 0)];
    for (const coefficient of coefficients.slice(0, -1).reverse()) {
      bytes.push(...op.localGet(x), ...op.f32x4Multiply, ...this.#float(coefficient), ...op.f32x4Add);
    }
    return bytes;
  }

  /** 2^k·2^f with k whole: the polynomial of 2^f, then k added to the exponent bits. */
  #exp2(argument: readonly number[]): number[] {
    const magic = this.#float(ROUNDING_MAGIC);
    return [
      ...[...argument, ...this.#float(EXP2_LEAST), ...op.f32x4PseudoMax],
      ...[...this.#float(EXP2_MOST), ...op.f32x4PseudoMin, ...op.localTee(this.#argument)],
      ...[...magic, ...op.f32x4Add, ...op.localTee(this.#rounded)],
      ...[...magic, ...op.f32x4Subtract, ...op.localSet(this.#whole)],
      ...[...op.localGet(this.#argument), ...op.localGet(this.#whole), ...op.f32x4Subtract],
      ...op.localSet(this.#argument),
      ...this.#horner([1, ...exp2Coefficients], this.#argument),
      ...[...op.localGet(this.#rounded), ...op.i32Const(23), ...op.i32x4ShiftLeft, ...op.i32x4Add],
    ];
  }

  /** k + log₂(1+f): k from the exponent bits, the rest from the polynomial. */
  #log2(argument: readonly number[]): number[] {
    return [
      ...[...argument, ...op.localTee(this.#argument), ...this.#constant(integerLanes(SQRT_HALF_BITS))],
      ...[...op.i32x4Subtract, ...op.i32Const(23), ...op.i32x4ShiftRight, ...op.localTee(this.#rounded)],
      ...[...op.f32x4FromI32x4, ...op.localSet(this.#whole)],
      ...[...op.localGet(this.#argument), ...op.localGet(this.#rounded), ...op.i32Const(23), ...op.i32x4ShiftLeft],
      ...[...op.i32x4Subtract, ...this.#float(1), ...op.f32x4Subtract, ...op.localSet(this.#argument)],
      ...[...op.localGet(this.#whole), ...this.#horner(log2Coefficients, this.#argument)],
      ...[...op.localGet(this.#argument), ...op.f32x4Multiply, ...op.f32x4Add],
    ];
  }
}

const slotIn = <Key>(slots: ReadonlyMap<Key, number>, key: Key): number => {
  const slot = slots.get(key);
  if (slot === undefined) throw new RangeError(`no slot for ${String(key)}: the plan and the kernel disagree`);
  return slot;
};

/** A kernel module and where its memory is free. */
export interface KernelModule {
  readonly bytes: Uint8Array;
  /** First byte that the caller may use. */
  readonly freeFrom: number;
}

/**
 * One module with a function for each plan, exported by name: `(members, states, row, rowEnd)`, all byte addresses.
 * Each call runs one tile through the rows. The module exports its `memory`.
 */
export const emitWasm = (plans: ReadonlyMap<string, Plan>): KernelModule => {
  const constants = new ConstantTable();
  const bodies = [...plans.values()].map((plan) => new FunctionWriter(plan, constants).write());
  const names = [...plans.keys()];
  const data = constants.bytes;
  const pages = Math.ceil((CONSTANTS_AT + data.length + 65_536) / 65_536);
  const bytes = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector([[0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 0]])),
    ...section(3, vector(names.map(() => [0]))),
    ...section(5, vector([[0, ...unsigned(pages)]])),
    ...section(7, vector([[...text("memory"), 2, 0], ...names.map((name, n) => [...text(name), 0, ...unsigned(n)])])),
    ...section(10, vector(bodies.map((body) => [...unsigned(body.length), ...body]))),
    ...section(11, vector([[0, ...op.i32Const(CONSTANTS_AT), 0x0b, ...unsigned(data.length), ...data]])),
  ];
  return { bytes: new Uint8Array(bytes), freeFrom: Math.ceil((CONSTANTS_AT + data.length) / 64) * 64 };
};
