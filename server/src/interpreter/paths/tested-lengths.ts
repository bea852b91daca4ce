/**
 * What an undecided test of a length says of the array on each of its ways: behind `if len(part) == n:` the part has `n`
 * rows, and so it has behind `if part.shape[0] != n: continue`.
 */
import { evaluate } from "../python/evaluate";
import { type Machine, readName, writeName } from "../machine";
import { type Decided, decidedIn, turned } from "./decided-comparisons";
import { leaving } from "../../syntax/leaving";
import { targetsOf } from "../../syntax/names/mutated-names";
import type { Expression, Statement } from "../../syntax/ast";
import type { Dim, KnownDim } from "../../values/dimensions/dimension";
import { constantOf } from "../../values/dimensions/polynomial";
import type { TensorValue, Value } from "../../values/value";

/** An axis of what a name holds. */
interface TestedAxis {
  readonly name: string;
  readonly axis: number;
}

/** A whole number as it is written; undefined for anything else. */
function writtenNumber(index: Expression): number | undefined {
  if (index.kind === "UnaryOperation" && index.operator === "-") {
    const number = writtenNumber(index.operand);
    return number === undefined ? undefined : -number;
  }
  return index.kind === "Constant" && index.value.type === "int" ? Number(index.value.value) : undefined;
}

/** `len(name)` or `name.shape[axis]`. */
function testedAxis(expression: Expression): TestedAxis | undefined {
  if (expression.kind === "Call") {
    const { callee, arguments: given } = expression;
    const [only, ...more] = given;
    const isLength = callee.kind === "Name" && callee.id === "len" && more.length === 0;
    if (!isLength || only?.value.kind !== "Name") return undefined;
    return { name: only.value.id, axis: 0 };
  }
  if (expression.kind !== "Subscript" || expression.value.kind !== "Attribute") return undefined;
  const { name: attribute, value: holder } = expression.value;
  const axis = writtenNumber(expression.index);
  if (attribute !== "shape" || holder.kind !== "Name" || axis === undefined) return undefined;
  return { name: holder.id, axis };
}

/** Reading these runs no code of the program's. */
const isPlain = (expression: Expression): boolean =>
  expression.kind === "Name" || (expression.kind === "Constant" && expression.value.type === "int");

/** What is said of an axis: that it is as long as what is written, or at least as long. */
interface Said extends TestedAxis {
  readonly length: Expression;
  readonly isLeast: boolean;
}

/** What a comparison says of an axis where it holds, or where it does not. */
function saidBy({ comparison: { operands, operators }, holds }: Decided): Said | undefined {
  const [left, right] = operands;
  const [operator] = operators;
  if (operators.length !== 1 || !left || !right || operator === undefined) return undefined;
  const said = (axis: TestedAxis, by: string | undefined, length: Expression): Said | undefined => {
    const [equal, least] = holds ? ["==", ">="] : ["!=", "<"];
    return by === equal || by === least ? { ...axis, length, isLeast: by === least } : undefined;
  };
  const [a, b] = [testedAxis(left), testedAxis(right)];
  if (a && isPlain(right)) return said(a, operator, right);
  return b && isPlain(left) ? said(b, turned(operator), left) : undefined;
}

/** The most that a length can be, as of a slice that may be cut at the end. */
function mostOf(dim: Dim): number | undefined {
  const formula = dim.origin?.formula;
  const least = formula?.operation === "min" && formula.operands.find(({ kind }) => kind === "known");
  if (least && least.kind === "known") return least.value;
  const [term, ...more] = dim.kind === "symbolic" ? dim.form.terms : [];
  const [only, ...others] = term?.coefficient === 1 && more.length === 0 ? term.atoms : [];
  const between = dim.kind === "unknown" ? dim.between : others.length === 0 ? only?.between : undefined;
  return between?.most && constantOf(between.most);
}

/** The array with one axis as long as it was found to be; undefined where nothing new is said of it. */
function withLength(value: Value, { axis, isLeast }: Said, length: KnownDim): TensorValue | undefined {
  if (value.kind !== "tensor" || !value.shape.ranked || value.content || value.variable) return undefined;
  const { dims } = value.shape;
  const index = axis < 0 ? axis + dims.length : axis;
  const dim = dims[index];
  if (dim?.kind !== "unknown" && dim?.kind !== "symbolic") return undefined;
  if (isLeast && mostOf(dim) !== length.value) return undefined;
  return { ...value, values: undefined, shape: { ...value.shape, dims: dims.with(index, length) } };
}

/** Whether a block never goes on behind itself. */
function leavesAtEnd(block: readonly Statement[]): boolean {
  const last = block.at(-1);
  return last !== undefined && leaving.has(last.kind);
}

/** Whether a block gives a name another value, so that what it held before does not meet what it holds now. */
const assigns = (block: readonly Statement[], name: string): boolean =>
  block.some((statement) =>
    targetsOf(statement).some((target) => target.kind === "Name" && target.id === name),
  );

/**
 * Runs one way of a test with the lengths that hold there. They hold behind the `if` as well where the `other` way leaves,
 * or where it makes something of the array that is as long: `if len(part) < n: part = filled(part, n)`.
 */
export function withTestedLengths<T>(
  m: Machine,
  test: Expression,
  holds: boolean,
  other: readonly Statement[],
  way: () => T,
): T {
  const { names } = m.frame.scope;
  const before = new Map<string, { readonly old: Value; readonly narrowed: Value }>();
  for (const decided of decidedIn(test, holds)) {
    const said = saidBy(decided);
    const old = said && !m.frame.scope.redirected?.has(said.name) && readName(m, names, said.name);
    if (!said || !old) continue;
    const length = evaluate(m, said.length);
    if (length.kind !== "int" || length.dim.kind !== "known") continue;
    const narrowed = withLength(old, said, length.dim);
    if (!narrowed) continue;
    // They are one array, and what is written to either is in both: what its elements are is not followed any further.
    if (old.kind === "tensor" && old.values) m.heap.write(old, "values", undefined);
    before.set(said.name, { old: before.get(said.name)?.old ?? old, narrowed });
    writeName(m, names, said.name, narrowed);
  }
  const result = way();
  if (before.size > 0 && !leavesAtEnd(other))
    for (const [name, { old, narrowed }] of before)
      if (names.get(name) === narrowed && !assigns(other, name)) writeName(m, names, name, old);
  return result;
}
