import type { Action, Plan } from "./binding-times.ts";
import { carryOverBody } from "./carry-over.ts";
import { ConstantTable } from "./constant-table.ts";
import { isPerMember, isPerStep, type NodeId } from "./graph.ts";
import { exp2InLockstep, log2InLockstep } from "./lockstep.ts";
import { isTruthValued, type Operation } from "./operations.ts";
import { floatLanes, instruction as op, section, text, unsigned, vector } from "./wasm-bytes.ts";

/** Members computed together: two groups of four, interleaved so that one works while the other waits. */
export const TILE = 8;
const GROUPS = [0, 1] as const;

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
  // pmin(a, b) is b < a ? b : a in one machine instruction; min would carry the rules of NaN and −0.
  ["min", op.f32x4PseudoMin],
  ["max", op.f32x4PseudoMax],
]);

/** Writes the body of one kernel function. */
class FunctionWriter {
  readonly #plan: Plan;
  readonly #constants: ConstantTable;
  readonly #constantLocals = new Map<number, number>();
  /** Locals of values, one map for each group of lanes. */
  readonly #locals = GROUPS.map(() => new Map<NodeId, number>());
  #localCount = FIRST_VECTOR;
  #group = 0;

  constructor(plan: Plan, constants: ConstantTable) {
    this.#plan = plan;
    this.#constants = constants;
  }

  /** Bytes of the function with its locals. */
  write(): number[] {
    const body = this.#plan.actions.flatMap((action) => this.#perform(action));
    // A row without numbers still has a length, or the loop would not end.
    const rowBytes = 4 * Math.max(1, this.#plan.stepValues.length);
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

  #perform(action: Action): number[] {
    if (action.kind === "batch") return this.#lockstep(action.ids);
    return GROUPS.flatMap((group) => {
      this.#group = group;
      if (action.kind === "value") return this.#staysOnStack(action.id) ? [] : this.#keep(action.id, group);
      const place = 4 * TILE * action.slot + 16 * group;
      return [...op.localGet(STATES), ...this.#value(action.id), ...op.v128Store(place)];
    });
  }

  /** Powers or logarithms that do not depend on each other, for both groups at once. */
  #lockstep(ids: readonly NodeId[]): number[] {
    const lanes = ids.flatMap((id) =>
      GROUPS.map((group) => {
        this.#group = group;
        const [operand = id] = this.#plan.graph.at(id).operands;
        const argument = this.#value(operand);
        const result = this.#newLocal();
        this.#locals[group]?.set(id, result);
        return { argument, result };
      }),
    );
    const load = (bytes: readonly number[]) => [...op.i32Const(0), ...op.v128Load(this.#constants.addressOf(bytes))];
    const setting = { newLocal: () => this.#newLocal(), load };
    const operation = this.#plan.graph.at(ids[0] ?? 0).operation;
    return operation === "exp2" ? exp2InLockstep(lanes, setting) : log2InLockstep(lanes, setting);
  }

  #newLocal(): number {
    this.#localCount += 1;
    return this.#localCount - 1;
  }

  /** Values used once need no local. Old states are always kept: their place may be overwritten before the use. */
  #staysOnStack(id: NodeId): boolean {
    const node = this.#plan.graph.at(id);
    return node.operation === "constant" || (this.#plan.useCount.get(id) === 1 && !node.path.startsWith("s."));
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
    if (node.operation === "constant") return this.#constant(node.value);
    const local = this.#locals[this.#group]?.get(id);
    return local === undefined ? this.#expression(id) : op.localGet(local);
  }

  #constant(value: number): number[] {
    const address = this.#constants.addressOf(floatLanes(value));
    let local = this.#constantLocals.get(address);
    if (local === undefined) {
      local = this.#newLocal();
      this.#constantLocals.set(address, local);
    }
    return op.localGet(local);
  }

  #expression(id: NodeId): number[] {
    const node = this.#plan.graph.at(id);
    const loaded = this.#load(id);
    if (loaded !== undefined) {
      return isTruthValued(node.operation) ? [...this.#constant(0), ...loaded, ...op.f32x4Less] : loaded;
    }
    if (node.operation === "select") return this.#select(node.operands);
    const bytes = simple.get(node.operation);
    if (bytes !== undefined) return [...node.operands.flatMap((operand) => this.#value(operand)), ...bytes];
    throw new TypeError(`${node.operation} in the inner loop: the simplifier should have replaced it`);
  }

  /** A choice against 0 is a mask; any other takes three instructions. */
  #select([condition = 0, whenTrue = 0, whenFalse = 0]: readonly NodeId[]): number[] {
    const { graph } = this.#plan;
    if (Object.is(graph.constantOf(whenFalse), 0))
      return [...this.#value(whenTrue), ...this.#value(condition), ...op.and];
    if (Object.is(graph.constantOf(whenTrue), 0))
      return [...this.#value(whenFalse), ...this.#value(condition), ...op.andNot];
    return [...this.#value(whenTrue), ...this.#value(whenFalse), ...this.#value(condition), ...op.bitselect];
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
}

const slotIn = <Key>(slots: ReadonlyMap<Key, number>, key: Key): number => {
  const slot = slots.get(key);
  if (slot === undefined) throw new RangeError(`no slot for ${String(key)}: the plan and the kernel disagree`);
  return slot;
};

/** A kernel module and where its memory is free. */
export interface KernelModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** First byte that the caller may use. */
  readonly freeFrom: number;
}

/**
 * One module with a function for each plan, exported by name: `(members, states, row, rowEnd)`, all byte addresses.
 * Each call runs one tile through the rows. `carryOver(sums, states, 0, 0)` adds the accumulated slots to sums in double
 * precision. The module exports its `memory`.
 */
export const emitWasm = (plans: ReadonlyMap<string, Plan>, accumulatedSlots: readonly number[] = []): KernelModule => {
  const constants = new ConstantTable();
  const bodies = [...plans.values()].map((plan) => new FunctionWriter(plan, constants).write());
  bodies.push(carryOverBody(accumulatedSlots, TILE));
  const names = [...plans.keys(), "carryOver"];
  const data = constants.bytes;
  const dataEnd = constants.startsAt + data.length;
  const bytes = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector([[0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 0]])),
    ...section(3, vector(names.map(() => [0]))),
    ...section(5, vector([[0, ...unsigned(1 + Math.ceil(dataEnd / 65_536))]])),
    ...section(7, vector([[...text("memory"), 2, 0], ...names.map((name, n) => [...text(name), 0, ...unsigned(n)])])),
    ...section(10, vector(bodies.map((body) => [...unsigned(body.length), ...body]))),
    ...section(11, vector([[0, ...op.i32Const(constants.startsAt), 0x0b, ...unsigned(data.length), ...data]])),
  ];
  return { bytes: new Uint8Array(bytes), freeFrom: Math.ceil(dataEnd / 64) * 64 };
};
