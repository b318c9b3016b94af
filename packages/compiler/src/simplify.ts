import { type Graph, isInvariant, mayJoin, type NodeId } from "./graph.ts";
import { isTruthValued, type Operation } from "./operations.ts";
import { powers } from "./powers.ts";

/**
 * Builds operations and simplifies them on the way. The rules move work out of the inner loop: quotients by an
 * invariant become products with its reciprocal, invariants are gathered, and an operation on a choice between two
 * invariants becomes a choice between two results. They may change the last bits, never the meaning.
 */
export class Simplifier {
  readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  build(operation: Operation, ...operands: NodeId[]): NodeId {
    const distributed = this.#overChoice(operation, operands);
    if (distributed !== undefined) return distributed;
    const [a = -1, b = -1, c = -1] = operands;
    if (operation === "add") return this.#add(a, b);
    if (operation === "subtract") return this.#subtract(a, b);
    if (operation === "multiply") return this.#multiply(a, b);
    if (operation === "divide") return this.#divide(a, b);
    if (operation === "negate") return this.#negate(a);
    if (operation === "select") return this.#select(a, b, c);
    if (operation === "not") return this.#not(a);
    if (operation === "equal" && [a, b].every((id) => isTruthValued(this.graph.at(id).operation))) {
      // Lane masks are not numbers: two of them are equal when both hold or neither does.
      const neither = this.build("and", this.#not(a), this.#not(b));
      return this.build("or", this.build("and", a, b), neither);
    }
    if (operation === "and" || operation === "or") return this.#logic(operation, a, b);
    if (operation === "exp" || operation === "log" || operation === "tanh") return powers[operation](this, a);
    if (operation === "pow") return powers.pow(this, a, b);
    if (operation === "min" || operation === "max") return this.#extreme(operation, a, b);
    if (operation === "less" || operation === "lessOrEqual") return this.#compare(operation, a, b);
    return this.graph.operation(operation, operands);
  }

  /** f(c ? a : b) is c ? f(a) : f(b) when both become invariant: a choice costs one instruction, f may cost twenty. */
  #overChoice(operation: Operation, operands: readonly NodeId[]): NodeId | undefined {
    if (operation === "select" || isTruthValued(operation)) return undefined;
    let condition: NodeId | undefined;
    for (const id of operands) {
      const node = this.graph.at(id);
      if (node.operation !== "select" || this.graph.isHoistable(id)) continue;
      if (condition !== undefined && node.operands[0] !== condition) return undefined;
      condition = node.operands[0];
    }
    if (condition === undefined) return undefined;
    const sides: NodeId[] = [];
    for (const side of [1, 2] as const) {
      const chosen = operands.map((id) => {
        const node = this.graph.at(id);
        const isChoice = node.operation === "select" && !this.graph.isHoistable(id);
        return isChoice ? (node.operands[side] ?? id) : id;
      });
      if (!mayJoin(this.graph, ...chosen)) return undefined;
      sides.push(this.build(operation, ...chosen));
    }
    const [whenTrue, whenFalse] = sides;
    if (whenTrue === undefined || whenFalse === undefined) return undefined;
    return this.#select(condition, whenTrue, whenFalse);
  }

  #add(a: NodeId, b: NodeId): NodeId {
    if (this.graph.constantOf(a) === 0) return b;
    if (this.graph.constantOf(b) === 0) return a;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const node = this.graph.at(one);
      if (node.operation === "negate" && node.operands[0] === other) return this.graph.constant(0);
      if (isInvariant(this.graph, one)) continue;
      const [left = one, right = one] = node.operands;
      if (node.operation === "negate") return this.#subtract(other, left);
      // min(c, v) + k is min(c + k, v + k): the constant may meet one in v.
      const isExtreme = node.operation === "min" || node.operation === "max";
      const isShift = this.graph.constantOf(other) !== undefined;
      if (isExtreme && isShift && [left, right].some((id) => this.graph.constantOf(id) !== undefined)) {
        return this.build(node.operation, this.build("add", left, other), this.build("add", right, other));
      }
      // (h − v) + k is (h + k) − v.
      if (node.operation === "subtract" && mayJoin(this.graph, left, other)) {
        return this.#subtract(this.build("add", left, other), right);
      }
    }
    return this.#gather("add", a, b) ?? this.#floatConstant(a, b) ?? this.#commutative("add", a, b);
  }

  /** (v + c) + w is (v + w) + c, so that c can meet another constant further out. */
  #floatConstant(a: NodeId, b: NodeId): NodeId | undefined {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const shifted = this.#shiftOf(one);
      if (shifted === undefined || isInvariant(this.graph, other)) continue;
      return this.build("add", this.build("add", shifted.value, other), shifted.by);
    }
    return undefined;
  }

  /** The two parts of v + c with c constant and v varying. */
  #shiftOf(id: NodeId): { readonly value: NodeId; readonly by: NodeId } | undefined {
    const node = this.graph.at(id);
    if (node.operation !== "add" || isInvariant(this.graph, id)) return undefined;
    const [left = id, right = id] = node.operands;
    if (this.graph.constantOf(left) !== undefined) return { value: right, by: left };
    return this.graph.constantOf(right) === undefined ? undefined : { value: left, by: right };
  }

  #extreme(operation: "min" | "max", a: NodeId, b: NodeId): NodeId {
    if (a === b) return a;
    const first = this.#shiftOf(a);
    const second = this.#shiftOf(b);
    if (first !== undefined && first.by === second?.by) {
      return this.build("add", this.build(operation, first.value, second.value), first.by);
    }
    return this.graph.operation(operation, [a, b]);
  }

  /** v + h < k is v < k − h. */
  #compare(operation: "less" | "lessOrEqual", a: NodeId, b: NodeId): NodeId {
    const withoutShift = (id: NodeId, bound: NodeId): [NodeId, NodeId] | undefined => {
      const node = this.graph.at(id);
      if (node.operation !== "add" || isInvariant(this.graph, id)) return undefined;
      const [left = id, right = id] = node.operands;
      for (const [varying, shift] of [
        [left, right],
        [right, left],
      ] as const) {
        if (mayJoin(this.graph, shift, bound)) return [varying, this.build("subtract", bound, shift)];
      }
      return undefined;
    };
    const leftFree = withoutShift(a, b);
    if (leftFree !== undefined) return this.#compare(operation, leftFree[0], leftFree[1]);
    const rightFree = withoutShift(b, a);
    if (rightFree !== undefined) return this.#compare(operation, rightFree[1], rightFree[0]);
    return this.graph.operation(operation, [a, b]);
  }

  #subtract(a: NodeId, b: NodeId): NodeId {
    if (this.graph.constantOf(b) === 0) return a;
    if (this.graph.constantOf(a) === 0) return this.#negate(b);
    if (a === b) return this.graph.constant(0);
    const second = this.graph.at(b);
    const isFree = isInvariant(this.graph, b);
    if (isFree && !isInvariant(this.graph, a)) return this.build("add", a, this.#negate(b));
    if (second.operation === "negate") return this.build("add", a, second.operands[0] ?? b);
    const firstShift = this.#shiftOf(a);
    if (firstShift !== undefined) return this.build("add", this.build("subtract", firstShift.value, b), firstShift.by);
    const secondShift = this.#shiftOf(b);
    if (secondShift !== undefined) {
      return this.build("add", this.build("subtract", a, secondShift.value), this.#negate(secondShift.by));
    }
    if (second.operation === "add" && !isFree) {
      // h − (v + k) is (h − k) − v.
      const [left = b, right = b] = second.operands;
      for (const [varying, invariant] of [
        [left, right],
        [right, left],
      ] as const) {
        if (mayJoin(this.graph, a, invariant)) return this.#subtract(this.build("subtract", a, invariant), varying);
      }
    }
    return this.graph.operation("subtract", [a, b]);
  }

  #multiply(a: NodeId, b: NodeId): NodeId {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const value = this.graph.constantOf(one);
      if (value === 1) return other;
      if (value === -1) return this.#negate(other);
      if (value === 0) return one;
    }
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const node = this.graph.at(one);
      if (node.operation !== "negate" || isInvariant(this.graph, one)) continue;
      return this.#negate(this.build("multiply", node.operands[0] ?? one, other));
    }
    return this.#gather("multiply", a, b) ?? this.#commutative("multiply", a, b);
  }

  #divide(a: NodeId, b: NodeId): NodeId {
    if (this.graph.constantOf(b) === 1) return a;
    if (this.graph.constantOf(a) === 0) return a;
    if (isInvariant(this.graph, b) && !mayJoin(this.graph, a, b))
      return this.build("multiply", a, this.build("divide", this.graph.constant(1), b));
    const first = this.graph.at(a);
    if (first.operation === "divide" && !this.graph.isHoistable(a)) {
      return this.build("divide", first.operands[0] ?? a, this.build("multiply", first.operands[1] ?? a, b));
    }
    return this.graph.operation("divide", [a, b]);
  }

  #negate(a: NodeId): NodeId {
    const node = this.graph.at(a);
    const known = this.graph.constantOf(a);
    if (known !== undefined) return this.graph.constant(-known);
    if (node.operation === "negate") return node.operands[0] ?? a;
    if (node.operation === "subtract") return this.#subtract(node.operands[1] ?? a, node.operands[0] ?? a);
    if (node.operation === "multiply" || node.operation === "divide") {
      // A sign costs nothing on an invariant factor.
      const [left = a, right = a] = node.operands;
      const isLeft = isInvariant(this.graph, left);
      const isRight = isInvariant(this.graph, right);
      if (isLeft && !isRight) return this.build(node.operation, this.#negate(left), right);
      if (isRight && !isLeft && node.operation === "multiply") return this.build("multiply", left, this.#negate(right));
    }
    return this.graph.operation("negate", [a]);
  }

  #select(condition: NodeId, whenTrue: NodeId, whenFalse: NodeId): NodeId {
    const known = this.graph.constantOf(condition);
    if (known !== undefined) return known !== 0 ? whenTrue : whenFalse;
    if (whenTrue === whenFalse) return whenTrue;
    const node = this.graph.at(condition);
    if (node.operation === "not") return this.#select(node.operands[0] ?? condition, whenFalse, whenTrue);
    return this.graph.operation("select", [condition, whenTrue, whenFalse]);
  }

  #not(a: NodeId): NodeId {
    const node = this.graph.at(a);
    const [left = a, right = a] = node.operands;
    if (node.operation === "not") return left;
    if (node.operation === "less") return this.graph.operation("lessOrEqual", [right, left]);
    if (node.operation === "lessOrEqual") return this.graph.operation("less", [right, left]);
    return this.graph.operation("not", [a]);
  }

  #logic(operation: "and" | "or", a: NodeId, b: NodeId): NodeId {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.graph.constantOf(one);
      if (known === undefined) continue;
      return (known !== 0) === (operation === "and") ? other : one;
    }
    return a === b ? a : this.#commutative(operation, a, b);
  }

  /** (v∘h)∘k is v∘(h∘k) when h and k leave the loop together. */
  #gather(operation: "add" | "multiply", a: NodeId, b: NodeId): NodeId | undefined {
    for (const [varying, invariant] of [
      [a, b],
      [b, a],
    ] as const) {
      const node = this.graph.at(varying);
      if (node.operation !== operation || isInvariant(this.graph, varying)) continue;
      const [left = a, right = a] = node.operands;
      if (mayJoin(this.graph, right, invariant))
        return this.build(operation, left, this.build(operation, right, invariant));
      if (mayJoin(this.graph, left, invariant))
        return this.build(operation, right, this.build(operation, left, invariant));
    }
    return undefined;
  }

  #commutative(operation: Operation, a: NodeId, b: NodeId): NodeId {
    return this.graph.operation(operation, a <= b ? [a, b] : [b, a]);
  }
}
