/** Operators on Python's built-in types: numbers, text, sequences, sets and dicts. */
import { asciiOf } from "./text/bytes-values";
import { counterOperation, isCounter } from "./containers/counters";
import { changedAttributes } from "./objects/attribute-dict";
import { contains, equals, isSame } from "./equality";
import {
  compareNumbers,
  integerDim,
  integerOperation,
  numberOf,
  numberOperation,
} from "./numbers/python-number";
import { appendItems, setItems } from "./containers/list-contents";
import { itemsOf } from "./iteration/iteration";
import { pathAsText, pathTextOf } from "./paths/file-paths";
import { putTogether } from "./paths/names-in-some-order";
import { objectComparison, objectOperation, objectUnary } from "./objects/object-operators";
import { percentFormat } from "./text/value-text";
import { scalarResult } from "./numbers/numpy-scalars";
import { likewiseUntilGiven } from "./until-given";
import { isLess } from "../../values/dimensions/arithmetic";
import { boundedWalk } from "../../values/bounds/bounded-walk";
import { countCopied, mayHold } from "../../values/bounds/work";
import type { Context } from "../../values/context";
import type { BinaryOperator, ComparisonOperator } from "../../values/names/operators";
import { sameDim, known } from "../../values/dimensions/dimension";
import { type Reason, reason } from "../../values/records/reason";
import type { Span } from "../../values/records/span";
import { putEntry } from "../../values/first-keys";
import { hashKey } from "../../values/hash-key";
import { ofSameType, scalarType } from "../../values/scalar-type";
import { isScalarValue, scalarLike } from "../../values/scalar-value";
import { ownClassOf } from "../../values/special-methods";
import {
  type DictEntry,
  type DictValue,
  type FloatValue,
  type IntValue,
  type SetValue,
  type UnknownValue,
  type Value,
  bool,
  bytes,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

/** Elements beyond which a repetition is data rather than structure. */
const REPETITION = 10_000;

/** An unknown among the operands: stays the number that it is called, where the other is one too. */
function unknownOperation(operator: BinaryOperator, left: Value, right: Value, span: Span): Value {
  const blame = (left.kind === "unknown" ? left : right) as UnknownValue;
  const a = left.kind === "unknown" ? left.dim : integerDim(left);
  const b = right.kind === "unknown" ? right.dim : integerDim(right);
  const made = scalarLike(unknown(blame.reason), [left, right]);
  if (!a || !b || operator === "@") return made;
  const result = integerOperation(operator, a, b, span);
  return { ...made, dim: result?.kind === "int" ? result.dim : undefined };
}

function repeat(items: readonly Value[], times: number): readonly Value[] | undefined {
  const count = items.length === 0 ? 0 : Math.max(0, times);
  if (items.length * count > REPETITION) return undefined;
  const [only] = items;
  if (items.length === 1 && only) return new Array<Value>(count).fill(only);
  return Array.from({ length: count }, () => items).flat();
}

/** What an operator makes of the characters of bytes, as bytes; unknown ones where it gives no text. */
const ofCharacters = (result: Value | undefined): Value =>
  bytes(result?.kind === "str" ? result.value : undefined);

function repetition(sequence: Value, times: Value): Value | undefined {
  if (sequence.kind === "bytes")
    return integerDim(times) && ofCharacters(repetition(str(asciiOf(sequence)), times));
  if (sequence.kind !== "list" && sequence.kind !== "tuple" && sequence.kind !== "str") return undefined;
  const count = integerDim(times);
  if (!count) return undefined;
  if (sequence.kind === "str") {
    const text = sequence.value;
    return str(
      text !== undefined && count.kind === "known" && text.length * count.value <= REPETITION
        ? text.repeat(text === "" ? 0 : Math.max(0, count.value))
        : undefined,
    );
  }
  const items = sequence.items && count.kind === "known" ? repeat(sequence.items, count.value) : undefined;
  if (sequence.kind === "list")
    return list(items, items ? undefined : (sequence.why ?? reason("budget", "repetition")));
  return items ? tuple(items) : unknown("budget", "repetition");
}

/** Items one after another; undefined for more than are known one by one. */
function together(first: readonly Value[], rest: readonly Value[]): readonly Value[] | undefined {
  const count = first.length + rest.length;
  if (!mayHold(count)) return undefined;
  countCopied(count);
  return first.concat(rest);
}

function concatenation(left: Value, right: Value): Value | undefined {
  if (left.kind === "bytes" && right.kind === "bytes")
    return ofCharacters(concatenation(str(asciiOf(left)), str(asciiOf(right))));
  if (left.kind === "str" && right.kind === "str") {
    const [head, tail] = [pathTextOf(left), pathTextOf(right)];
    return head === undefined || tail === undefined
      ? str(undefined)
      : putTogether(pathAsText(head + tail), [left, right]);
  }
  if (left.kind === "tuple" && right.kind === "tuple") {
    const items = together(left.items, right.items);
    if (!items) return unknown("budget", "items of a tuple");
    const both = tuple(items);
    // TensorFlow's shape on either side makes one of both.
    return (left.isTensorShape ?? right.isTensorShape) ? { ...both, isTensorShape: true } : both;
  }
  if (left.kind === "list" && right.kind === "list") {
    if (!left.items || !right.items) return list(undefined, left.why ?? right.why);
    const items = together(left.items, right.items);
    return list(items, items ? undefined : reason("budget", "items of a list"));
  }
  return undefined;
}

/** The keys of a dict, which are a list here, are a set to these operators. */
function asKeys(value: Value): Value {
  if (value.kind !== "list" || !value.items) return value;
  const keyed = value.items.map((item) => [hashKey(item), item] as const);
  const members = keyed.flatMap(([key, item]) => (key === undefined ? [] : [[key, item] as const]));
  return members.length === keyed.length ? { kind: "set", members: new Map(members) } : value;
}

/** The entries of two dicts together, where they are not too many to be known one by one. */
export function entriesWithin(
  first: ReadonlyMap<string, DictEntry>,
  second: ReadonlyMap<string, DictEntry>,
): Pick<DictValue, "entries" | "why"> {
  if (!mayHold(first.size + second.size))
    return { entries: undefined, why: reason("budget", "entries of a dict") };
  const entries = new Map(first);
  for (const [hash, entry] of second) putEntry(entries, hash, entry);
  return { entries };
}

function setOperation(operator: BinaryOperator, one: Value, other: Value): Value | undefined {
  if (one.kind === "dict" && other.kind === "dict" && isCounter(one) && isCounter(other))
    return counterOperation(operator, one, other);
  const [left, right] = "|&-^".includes(operator) ? [asKeys(one), asKeys(other)] : [one, other];
  if (operator === "|" && left.kind === "dict" && right.kind === "dict") {
    return {
      kind: "dict",
      ...(left.entries && right.entries
        ? entriesWithin(left.entries, right.entries)
        : { entries: undefined }),
    };
  }
  if (left.kind !== "set" || right.kind !== "set") return undefined;
  const [a, b] = [left.members, right.members];
  // What comes out is frozen where the left one is.
  const of = (members: SetValue["members"], why?: Reason): SetValue => ({
    kind: "set",
    members,
    isFrozen: left.isFrozen,
    why,
  });
  if (!a || !b) return of(undefined, left.why ?? right.why);
  switch (operator) {
    case "|":
      return !mayHold(a.size + b.size)
        ? of(undefined, reason("budget", "members of a set"))
        : of(new Map([...a, ...[...b].filter(([key]) => !a.has(key))]));
    case "&":
      return of(new Map([...a].filter(([key]) => b.has(key))));
    case "-":
      return of(new Map([...a].filter(([key]) => !b.has(key))));
    case "^":
      return of(new Map([...[...a].filter(([k]) => !b.has(k)), ...[...b].filter(([k]) => !a.has(k))]));
    default:
      return undefined;
  }
}

const isNumber = (value: Value): value is IntValue | FloatValue =>
  value.kind === "int" || value.kind === "float";

/**
 * Whether a scalar of NumPy goes over the items of a list or a tuple, as an array does: where it is multiplied it repeats
 * them or is refused, and for `+=` Python asks the list alone.
 */
export function goesOverItems(
  operator: BinaryOperator,
  left: Value,
  right: Value,
  isInPlace: boolean,
): boolean {
  const isSequence = (value: Value): boolean => value.kind === "list" || value.kind === "tuple";
  const scalar = isSequence(left) ? right : isSequence(right) ? left : undefined;
  if (!scalar || !isNumber(scalar) || !scalar.ofNumPy || (isInPlace && operator === "+")) return false;
  return operator === "+" || operator === "-" || operator === "/";
}

/** `left operator right` for anything but tensors. */
export function binaryOperation(
  operator: BinaryOperator,
  left: Value,
  right: Value,
  span: Span,
  context: Context,
): Value {
  if (ownClassOf(left) ?? ownClassOf(right)) {
    const result = objectOperation(operator, left, right, span, context);
    if (result) return result;
  }
  if (left.kind === "unknown" || right.kind === "unknown")
    return unknownOperation(operator, left, right, span);
  if (operator !== "@") {
    const number = numberOperation(operator, left, right, span);
    if (number) return likewiseUntilGiven(scalarResult(operator, left, right, number, context), left, right);
  }
  if (operator === "%" && left.kind === "str") return str(percentFormat(left.value, right));
  const result =
    (operator === "+" ? concatenation(left, right) : undefined) ??
    (operator === "*" ? (repetition(left, right) ?? repetition(right, left)) : undefined) ??
    setOperation(operator, left, right);
  return result ?? unknown("not-supported", `${left.kind} ${operator} ${right.kind}`);
}

/** `operator operand` for anything but tensors. */
export function unaryOperation(
  operator: "+" | "-" | "~",
  operand: Value,
  span: Span,
  context: Context,
): Value {
  if (operand.kind === "object")
    return objectUnary(operator, operand, span, context) ?? unknown("not-supported", "operators of objects");
  const own = ownClassOf(operand) && objectUnary(operator, operand, span, context);
  if (own) return own;
  if (operator === "+") return operand;
  if (operator === "-") {
    const ofNumPy = scalarType(operand);
    if (operand.kind === "float")
      return { kind: "float", value: operand.value === undefined ? undefined : -operand.value, ofNumPy };
    if (operand.kind === "int" && operand.dim.kind === "known")
      return ofSameType({ kind: "int", dim: known(-operand.dim.value, { span }) }, ofNumPy);
    return binaryOperation("-", { kind: "int", dim: known(0) }, operand, span, context);
  }
  return binaryOperation(
    "-",
    binaryOperation("-", { kind: "int", dim: known(0) }, operand, span, context),
    { kind: "int", dim: known(1) },
    span,
    context,
  );
}

const order = boundedWalk(orderOf, (): number | undefined => undefined);

function orderOf(a: Value, b: Value, context: Context): number | undefined {
  if (a.kind === "object" || b.kind === "object") {
    const [less, greater] = [objectComparison("<", a, b, context), objectComparison("<", b, a, context)];
    if (less === true) return -1;
    if (greater === true) return 1;
    return less === false && greater === false ? 0 : undefined;
  }
  if (a.kind === "str" && b.kind === "str") {
    if (a.value === undefined || b.value === undefined) return undefined;
    return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  }
  const dims = [a, b].map((v) => (v.kind === "unknown" ? v.dim : integerDim(v)));
  const [x, y] = dims;
  if (x && y) {
    if (isLess(x, y) === true) return -1;
    if (isLess(y, x) === true) return 1;
    return sameDim(x, y) === true && x.kind !== "open" ? 0 : undefined;
  }
  if ((a.kind === "tuple" || a.kind === "list") && a.kind === b.kind) {
    const [p, q] = [itemsOf(a, context), itemsOf(b, context)];
    if (!p || !q) return undefined;
    for (const [i, item] of p.entries()) {
      const other = q[i];
      if (!other) return 1;
      const result = order(item, other, context);
      if (result !== 0) return result;
    }
    return p.length === q.length ? 0 : -1;
  }
  return numberOf(a) === undefined && a.kind !== "bigint" ? undefined : compareNumbers(a, b);
}

/** Python's order of two values for `sorted`, `min` and `max`; undefined where it can't be told. */
export const compareOrder = order;

/** Whether one set holds all of the other, as `<=` and its like compare sets. */
function setOrder(operator: ComparisonOperator, left: SetValue, right: SetValue): boolean | undefined {
  const [a, b] = operator.startsWith("<") ? [left.members, right.members] : [right.members, left.members];
  if (!a || !b) return undefined;
  const isIn = [...a.keys()].every((key) => b.has(key));
  return operator.endsWith("=") ? isIn : isIn && a.size < b.size;
}

/** A truth value; where it can't be told it is one all the same, unless what is compared may be an array. */
const answer = (
  truth: boolean | undefined,
  a: Value,
  b: Value,
  isTruth = isNoArray(a) && isNoArray(b),
): Value => {
  if (truth !== undefined) return bool(truth);
  const blame = a.kind === "unknown" ? a : b.kind === "unknown" ? b : undefined;
  const why = blame ? blame.reason : reason("data", "a comparison");
  return { kind: "unknown", reason: why, isScalar: isTruth || undefined };
};

const comparedWhole: ReadonlySet<Value["kind"]> = new Set(["none", "tuple", "list", "dict", "set"] as const);

/** Whether Python certainly compares a value with others of this kind by one answer, as it does whole lists. */
const isNoArray = (value: Value): boolean => isScalarValue(value) || comparedWhole.has(value.kind);

const negate = (truth: boolean | undefined): boolean | undefined =>
  truth === undefined ? undefined : !truth;

/** `left operator right`, a bool or an unknown. */
export function comparison(operator: ComparisonOperator, left: Value, right: Value, context: Context): Value {
  switch (operator) {
    case "==":
      return answer(equals(left, right, context), left, right);
    case "!=":
      return answer(negate(equals(left, right, context)), left, right);
    case "is":
      return answer(isSame(left, right), left, right, true);
    case "is not":
      return answer(negate(isSame(left, right)), left, right, true);
    case "in":
      return answer(contains(right, left, context), left, right, true);
    case "not in":
      return answer(negate(contains(right, left, context)), left, right, true);
    default: {
      const own = objectComparison(operator, left, right, context);
      if (own !== "none") return answer(own, left, right);
      if (left.kind === "set" && right.kind === "set")
        return answer(setOrder(operator, left, right), left, right);
      const result = order(left, right, context);
      if (result === undefined) return answer(undefined, left, right);
      const truth =
        operator === "<"
          ? result < 0
          : operator === "<="
            ? result <= 0
            : operator === ">"
              ? result > 0
              : result >= 0;
      return bool(truth);
    }
  }
}

/**
 * `target operator= value` where that changes the object itself (lists with `+`, sets and dicts with `|`): true
 * when it was done.
 */
export function augmentInPlace(
  operator: BinaryOperator,
  target: Value,
  value: Value,
  context: Context,
): boolean {
  if (target.kind === "list" && operator === "+") {
    const added = itemsOf(value, context);
    if (added) appendItems(target, added, context.heap);
    else setItems(target, undefined, context.heap);
    return true;
  }
  if (target.kind === "set" && value.kind === "set" && !target.isFrozen) {
    const changed = setOperation(operator, target, value);
    if (changed?.kind !== "set") return false;
    context.heap.write(target, "members", changed.members);
    return true;
  }
  if (target.kind === "dict" && operator === "|" && value.kind === "dict" && !isCounter(target)) {
    if (target.attributesOf)
      return changedAttributes(
        target.attributesOf,
        (plain) => augmentInPlace(operator, plain, value, context),
        context,
      );
    context.heap.write(
      target,
      "entries",
      target.entries && value.entries ? entriesWithin(target.entries, value.entries).entries : undefined,
    );
    if (target.each) context.heap.write(target, "each", undefined);
    return true;
  }
  return false;
}
