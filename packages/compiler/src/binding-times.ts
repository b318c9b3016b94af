import { CompileError } from "./compile-error.ts";
import { type Graph, isPerMember, isPerStep, type NodeId } from "./graph.ts";
import { type Operation, onlyOutsideTheLoop } from "./operations.ts";

/** What one pass of the inner loop does, in order. */
export type Action =
  | { readonly kind: "value"; readonly id: NodeId }
  /** Powers of two, or logarithms, that do not depend on each other and share their constants. */
  | { readonly kind: "batch"; readonly ids: readonly NodeId[] }
  | { readonly kind: "store"; readonly slot: number; readonly id: NodeId };

/** One variant of the step: what is computed when, and where it lies. */
export interface Plan {
  readonly graph: Graph;
  /** Values known from the inputs of a step: one row of numbers for each step. */
  readonly stepValues: readonly NodeId[];
  /** Values known from a member's parameters: one block of numbers for each member. */
  readonly memberValues: readonly NodeId[];
  readonly stepSlotOf: ReadonlyMap<NodeId, number>;
  readonly memberSlotOf: ReadonlyMap<NodeId, number>;
  readonly stateSlotOf: ReadonlyMap<string, number>;
  readonly actions: readonly Action[];
  /** How often a value of the inner loop is used. */
  readonly useCount: ReadonlyMap<NodeId, number>;
}

/** New values of the state variables of one variant, by path. */
export type Writes = ReadonlyMap<string, NodeId>;

/** State paths that must be kept between steps: those observed, and those that a kept one is computed from. */
export const keptStates = (graph: Graph, variants: readonly Writes[], observed: readonly string[]): string[] => {
  const kept = new Set(observed);
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    const seen = new Set<NodeId>();
    const visit = (id: NodeId): void => {
      if (seen.has(id)) return;
      seen.add(id);
      const node = graph.at(id);
      if (node.operation === "leaf" && node.path.startsWith("s.")) kept.add(node.path);
      node.operands.forEach(visit);
    };
    for (const writes of variants) {
      for (const path of [...kept]) {
        const id = writes.get(path);
        if (id !== undefined) visit(id);
      }
    }
  }
  return [...kept];
};

/** Kept states that are only ever added to: their sums may be split, because nothing reads the old value. */
export const accumulatedStates = (graph: Graph, variants: readonly Writes[], kept: readonly string[]): string[] =>
  kept.filter((path) => {
    const leaf = graph.leaf("s", path.slice(2));
    return variants.every((writes) => {
      const value = writes.get(path);
      if (value === undefined || value === leaf) return readsOf(graph, writes, kept, leaf) === 0;
      const node = graph.at(value);
      const isSum = node.operation === "add" && node.operands.includes(leaf);
      return isSum && readsOf(graph, writes, kept, leaf) === 1 && readsOf(graph, writes, kept, value) === 0;
    });
  });

const readsOf = (graph: Graph, writes: Writes, kept: readonly string[], leaf: NodeId): number => {
  const seen = new Set<NodeId>();
  let count = 0;
  const visit = (id: NodeId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const operand of graph.at(id).operands) {
      if (operand === leaf) count += 1;
      visit(operand);
    }
  };
  for (const path of kept) {
    const id = writes.get(path);
    if (id === undefined || id === leaf) continue;
    visit(id);
  }
  const owners = [...writes].filter(([path, id]) => id === leaf && kept.includes(path)).length;
  // The one that holds the value is no reader.
  return count + Math.max(0, owners - 1);
};

/** Decides for one variant what leaves the inner loop, and in which order the rest runs. */
export const planOf = (graph: Graph, writes: Writes, stateSlotOf: ReadonlyMap<string, number>): Plan => {
  const stepSlotOf = new Map<NodeId, number>();
  const memberSlotOf = new Map<NodeId, number>();
  const useCount = new Map<NodeId, number>();
  const actions: Action[] = [];
  const done = new Set<NodeId>();
  const stores = [...writes]
    .flatMap(([path, id]) => {
      const slot = stateSlotOf.get(path);
      return slot === undefined || graph.at(id).path === path ? [] : [{ path, id, slot }];
    })
    .sort((a, b) => a.id - b.id);

  const batchOf = batchesOf(graph, stores);
  const use = (id: NodeId): void => {
    useCount.set(id, (useCount.get(id) ?? 0) + 1);
    if (done.has(id)) return;
    done.add(id);
    const node = graph.at(id);
    if (node.operation === "constant") return;
    if (isPerStep(node.dependsOn)) stepSlotOf.set(id, stepSlotOf.size);
    else if (isPerMember(node.dependsOn)) memberSlotOf.set(id, memberSlotOf.size);
    else if (isBatched(node.operation)) {
      const ids = (batchOf.get(id) ?? [id]).filter((other) => other === id || !done.has(other));
      for (const other of ids) {
        done.add(other);
        graph.at(other).operands.forEach(use);
      }
      actions.push({ kind: "batch", ids });
      return;
    } else if (node.operation !== "leaf") {
      if (onlyOutsideTheLoop.has(node.operation)) {
        const what = `${node.operation} of a value that changes with the member's state`;
        throw new CompileError("the step function", what, "an expression of inputs alone, or of parameters alone");
      }
      node.operands.forEach(use);
    }
    actions.push({ kind: "value", id });
  };
  for (const { path, id, slot } of stores) {
    use(id);
    // The old value must be in hand before it is overwritten.
    const old = graph.leaf("s", path.slice(2));
    if (reaches(graph, stores, old) && !done.has(old)) {
      done.add(old);
      actions.push({ kind: "value", id: old });
    }
    actions.push({ kind: "store", slot, id });
  }
  return {
    graph,
    stepValues: [...stepSlotOf.keys()],
    memberValues: [...memberSlotOf.keys()],
    stepSlotOf,
    memberSlotOf,
    stateSlotOf,
    actions,
    useCount,
  };
};

const isBatched = (operation: Operation): boolean => operation === "exp2" || operation === "log2";

/** Values of a batch. With the two groups of members these are eight chains; of 1, 2, 3, 4 and 8 values four ran fastest. */
const BATCH = 4;

/**
 * Batches of powers and logarithms. Two on the same level, counted by how many others lie below, cannot depend on each
 * other; neighbours in the text are mostly the same line for two muscles.
 */
const batchesOf = (graph: Graph, stores: readonly { readonly id: NodeId }[]): Map<NodeId, readonly NodeId[]> => {
  const levels = new Map<NodeId, number>();
  const byLevel = new Map<string, NodeId[]>();
  const levelOf = (id: NodeId): number => {
    const known = levels.get(id);
    if (known !== undefined) return known;
    const node = graph.at(id);
    const isFree = graph.isHoistable(id);
    const below = isFree ? 0 : Math.max(0, ...node.operands.map(levelOf));
    const level = !isFree && isBatched(node.operation) ? below + 1 : below;
    levels.set(id, level);
    if (!isFree && isBatched(node.operation)) {
      const key = `${node.operation} ${level}`;
      byLevel.set(key, [...(byLevel.get(key) ?? []), id]);
    }
    return level;
  };
  for (const { id } of stores) levelOf(id);
  const batches = new Map<NodeId, readonly NodeId[]>();
  for (const ids of byLevel.values()) {
    ids.sort((a, b) => a - b);
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = ids.slice(from, from + BATCH);
      for (const id of batch) batches.set(id, batch);
    }
  }
  return batches;
};

const reachCache = new WeakMap<readonly { readonly id: NodeId }[], ReadonlySet<NodeId>>();

const reaches = (graph: Graph, stores: readonly { readonly id: NodeId }[], wanted: NodeId): boolean => {
  let seen = reachCache.get(stores);
  if (seen === undefined) {
    const all = new Set<NodeId>();
    const visit = (id: NodeId): void => {
      if (all.has(id)) return;
      all.add(id);
      graph.at(id).operands.forEach(visit);
    };
    for (const { id } of stores) visit(id);
    seen = all;
    reachCache.set(stores, seen);
  }
  return seen.has(wanted);
};
