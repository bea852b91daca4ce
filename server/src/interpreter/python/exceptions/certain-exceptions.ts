/** Exceptions that Python certainly raises for an expression: missing items, keys and attributes, and values that do not unpack. */
import { builtinException, isCertain, isOfProgram, mayBeCaught, noteRaised, raiseBuiltin } from "./raising";
import type { Machine } from "../../machine";
import {
  abstractMethodsOf,
  toldKey,
  countGiven,
  fullyDescribedType,
  itemCount,
  lacksItem,
  membersByName,
  mayLackItem,
  refusedAttribute,
  textOf,
  truthOf,
} from "../../../libraries/builtins";
import { emptied, itemSet, looped, missingAttribute, unpacked } from "../../../libraries/rules";
import type { ProblemCode } from "../../../messages/problem-codes";
import type { Facts, Finding, Remedy } from "../../../values/records/finding";
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import { mayBeSet } from "../../../syntax/names/attributes-set";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { BinaryOperator } from "../../../values/names/operators";
import { isCertainNone } from "../../../values/none";
import { scalarType } from "../../../values/scalar-type";
import { knownInteger } from "../../../values/known-number";
import type { Span } from "../../../values/records/span";
import type { IteratorValue } from "../../../values/iterator-value";
import type { ClassValue, FloatValue, IntValue, NoneValue, ObjectValue, Value } from "../../../values/value";

/** One of Python's exceptions, with its words, and the problem that tells it. */
interface PythonError<Code extends ProblemCode> {
  readonly exception: string;
  readonly message: string;
  readonly code: Code;
  readonly facts: Facts<Code>;
  /** Whether what is known proves it, and not only what our model of a library lets expect. */
  readonly isProven: boolean;
  /** Whether it is proven inside code that a library calls, too. */
  readonly onPlaceholders?: boolean;
  readonly remedies?: readonly Remedy[];
  readonly unlessSet?: MissingAttribute["unlessSet"];
}

/**
 * Raises inside a `try`, whose handlers may wait for it. Elsewhere the program would end, and an error says so, while
 * what follows is still run for its hints. Gives whether that is told.
 */
export function fail<Code extends ProblemCode>(
  m: Machine,
  { exception, message, code, facts, isProven, onPlaceholders, remedies, unlessSet }: PythonError<Code>,
  site: Span,
): boolean {
  const pythonSays = `${exception}: ${message}`;
  if (unlessSet && mayBeSetElsewhere(m, unlessSet, site)) return false;
  const told: Finding<Code> = { code, severity: "error", span: site, facts, pythonSays, remedies };
  const finding = unlessSet ? { ...told, unlessSet } : told;
  if (mayBeCaught(m, exception)) raiseBuiltin(m, exception, message, site, isProven ? finding : undefined);
  const isTold = isProven && (isOfProgram(m) || (onPlaceholders === true && isCertain(m)));
  if (isTold) m.context.report(finding);
  return isTold;
}

/**
 * Whether a line of another file than the checked one may set an attribute, which the report looks at. Packages set on their
 * classes what they like.
 */
function mayBeSetElsewhere(
  m: Machine,
  { attribute, files, classes }: NonNullable<MissingAttribute["unlessSet"]>,
  site: Span,
): boolean {
  const concerned = new Set([...files, site.file]);
  return [...m.modules.values()].some(({ file, source }) => {
    if (!source) return file !== m.mainFile && concerned.has(file);
    return source.isInstalled ? concerned.has(file) : mayBeSet(source.syntax, attribute, classes);
  });
}

/** The same of what Python or a library certainly refuses, where it does. Gives whether that is told. */
export const failIf = (m: Machine, refusal: NotIterable | undefined, site: Span): boolean =>
  refusal !== undefined && fail(m, { ...refusal, isProven: true }, site);

/** Content that the program wrote out itself: what is empty so far, or given to others, may be filled by them. */
function isOwn(value: Value): boolean {
  if (value.kind === "tuple") return true;
  // A list that a library left empty, and says why, is not filled later.
  if (value.kind === "list")
    return value.escaped !== true && (value.why !== undefined || (value.items?.length ?? 0) > 0);
  return value.kind === "dict" && value.escaped !== true && (value.entries?.size ?? 0) > 0;
}

/** Raises where `value[index]` is known to be absent, or a slice steps by nothing. */
export function raiseForMissingItem(m: Machine, holder: Value, index: Value, site: Span): void {
  const value = membersByName(holder) ?? holder;
  const exception = lacksItem(value, index);
  const possible = exception === undefined ? mayLackItem(value, index) : undefined;
  const awaited = m.tries.at(-1)?.awaited;
  if (possible !== undefined && (awaited?.has(possible) === true || awaited?.has("LookupError") === true))
    noteRaised(m, builtinException(m, possible, undefined, site));
  if (exception === "KeyError") {
    const missing = missingKey(value, index);
    fail(m, { ...missing, remedies: [...(missing.remedies ?? []), ...zeroInstead(value, site)] }, site);
  } else if (exception === "IndexError")
    fail(m, { ...outOfRange(value, index), ...lastInstead(value, index, site) }, site);
  else if (exception === "ValueError")
    fail(
      m,
      { exception, message: "slice step cannot be zero", code: "zero-slice-step", facts: {}, isProven: true },
      site,
    );
}

/** Raises where `list[index] = …` or `del value[index]` finds no such place; a key that is set comes to be. */
export function raiseForMissingPlace(
  m: Machine,
  value: Value,
  index: Value,
  isSet: boolean,
  site: Span,
): void {
  const exception = isSet && value.kind !== "list" ? undefined : lacksItem(value, index);
  if (exception === "KeyError") fail(m, missingKey(value, index), site);
  else if (exception === "IndexError" && value.kind === "list")
    fail(m, { ...outOfRange(value, index), message: "list assignment index out of range" }, site);
}

/** Zero for what a dict of whole numbers does not have, as a word that a vocabulary lacks. */
function zeroInstead(value: Value, span: Span): readonly Remedy[] {
  const entries = value.kind === "dict" ? [...(value.entries?.values() ?? [])] : [];
  if (entries.length === 0 || !entries.every((entry) => entry.value.kind === "int")) return [];
  return [{ kind: "dropSubscript", span, after: ".get({index}, 0)" }];
}

function missingKey(value: Value, index: Value): PythonError<"missing-key"> {
  const { key, keys, remedies } = toldKey(value, index);
  return {
    exception: "KeyError",
    message: key,
    code: "missing-key",
    facts: { key, keys },
    isProven: isOwn(value),
    remedies,
  };
}

function outOfRange(value: Value, index: Value): PythonError<ProblemCode> {
  const empty = value.kind === "list" ? emptied(value, index) : undefined;
  if (empty) return { ...empty, isProven: isOwn(value) };
  const isRange = value.kind === "range";
  const isListed = value.kind === "list" || value.kind === "tuple";
  const count = isListed ? (value.items?.length ?? 0) : (itemCount(value) ?? 0);
  const container = value.kind === "str" ? "string" : value.kind;
  return {
    exception: "IndexError",
    message: `${isRange ? "range object" : container} index out of range`,
    code: "index-out-of-range",
    facts: { index: textOf(index) ?? "?", container, count, last: count - 1 },
    isProven: (value.kind === "str" || isRange || isOwn(value)) && count > 0,
  };
}

/** The last item for the one behind it: places are counted from 0. */
function lastInstead(
  value: Value,
  index: Value,
  span: Span,
): Pick<PythonError<"index-out-of-range">, "remedies"> | undefined {
  // A tuple, such as a shape, has as many items as it is to have.
  const count = value.kind === "list" ? value.items?.length : undefined;
  return count !== undefined && count > 0 && knownInteger(index) === count
    ? { remedies: [{ kind: "dropSubscript", span, after: "[-1]", preferred: true }] }
    : undefined;
}

const dividing: ReadonlySet<BinaryOperator> = new Set(["/", "//", "%"]);

/** Raises where Python's own numbers are divided by zero. */
export function raiseForZeroDivision(
  m: Machine,
  operator: BinaryOperator,
  left: Value,
  right: Value,
  site: Span,
): void {
  if (!dividing.has(operator) || scalarType(left) || scalarType(right)) return;
  const [isLeft, isRight] = [numbers.has(left.kind), numbers.has(right.kind)];
  const mayDivide = (isLeft || left.kind === "unknown") && (isRight || right.kind === "unknown");
  const truth = mayDivide ? truthOf(right, m.context) : true;
  if (truth === true) return;
  if (isLeft && isRight && truth === false) {
    fail(m, dividedByZero(operator, left, right), site);
    return;
  }
  if (!mayBeCaught(m, "ZeroDivisionError")) return;
  // Where just this is waited for, a number that nobody knows may be zero.
  const awaited = m.tries.at(-1)?.awaited;
  const isAwaited = awaited?.has("ZeroDivisionError") === true || awaited?.has("ArithmeticError") === true;
  if (isAwaited) noteRaised(m, builtinException(m, "ZeroDivisionError", undefined, site));
}

/** Python's versions word it each in its own way. */
function dividedByZero(operator: BinaryOperator, left: Value, right: Value): PythonError<"refused-value"> {
  const exception = "ZeroDivisionError";
  const words = "division by zero";
  const isPlain = operator === "/" && left.kind !== "float" && right.kind !== "float";
  const call = `${textOf(left) ?? "…"} ${operator} ${textOf(right) ?? "0"}`;
  return {
    exception,
    message: isPlain ? words : "…",
    code: "refused-value",
    facts: { call, exception, words },
    isProven: true,
  };
}

const numbers: ReadonlySet<Value["kind"]> = new Set(["int", "bool", "float", "bigint"]);

/** Raises where a class has yet to define methods, which a `try` may ask by making an instance. */
export function raiseForAbstract(m: Machine, type: ClassValue, site: Span): void {
  if (m.tries.length === 0 || !mayBeCaught(m, "TypeError")) return;
  const [first, ...more] = abstractMethodsOf(type) ?? [];
  if (first === undefined) return;
  const names = [first, ...more].map((name) => `'${name}'`).join(", ");
  const what = `abstract method${more.length > 0 ? "s" : ""} ${names}`;
  raiseBuiltin(
    m,
    "TypeError",
    `Can't instantiate abstract class ${type.name} without an implementation for ${what}`,
    site,
  );
}

/** Raises where a library does not let the program go through a value with `for`. */
export function raiseForLooping(m: Machine, value: Value, site: Span): void {
  failIf(m, looped(value, site, m.context), site);
}

/** The first name takes the value itself. */
const firstName = (span: Span): readonly Remedy[] => [
  { kind: "takeItems", span, count: 1, isAlone: true, preferred: true },
];

const numberApart = (
  value: FloatValue | IntValue,
  names: number,
  span: Span,
): PythonError<"not-iterable"> => ({
  exception: "TypeError",
  message: `cannot unpack non-iterable ${value.kind} object`,
  code: "not-iterable",
  facts: { given: value.kind === "int" ? `The number ${textOf(value) ?? "?"}` : "A number", names },
  isProven: true,
  remedies: firstName(span),
});

const noneApart = ({ ifUsed }: NoneValue, names: number): PythonError<"not-iterable"> => ({
  exception: "TypeError",
  message: "cannot unpack non-iterable NoneType object",
  code: "not-iterable",
  facts: { given: "None", names },
  isProven: true,
  remedies: ifUsed,
});

/** The names that take the items of a value. */
interface Unpacking {
  readonly names: number;
  readonly hasRest: boolean;
  readonly isMade: boolean;
  readonly taken: number | undefined;
}

/** Whether an iterator certainly gives what is listed: no list that it goes through may be filled by others. */
function isSettled({ list, asking, raises }: IteratorValue): boolean {
  if (raises || (list && !isOwn(list))) return false;
  return asking?.sources.every(isSettled) !== false;
}

/**
 * Raises where a tuple has another number of items than there are names to take them, or a value gives none.
 * `isMade` says that the code itself made the value, so that code which a library calls proves it as well; `taken` how many
 * items were taken of an iterator. Gives whether that is told.
 */
export function raiseForUnpacking(
  m: Machine,
  value: Value,
  { names, hasRest, isMade, taken }: Unpacking,
  site: Span,
): boolean {
  if (value.kind === "float" || value.kind === "int") {
    return fail(m, numberApart(value, names, site), site);
  }
  if (isCertainNone(value)) return fail(m, noneApart(value, names), site);
  const refusal = unpacked(value, m.context);
  if (refusal) {
    const remedies = [...(refusal.remedies ?? []), ...firstName(site)];
    return fail(m, { ...refusal, isProven: true, remedies }, site);
  }
  const count =
    value.kind === "iterator" ? (isSettled(value) ? taken : undefined) : countGiven(value, m.context);
  if (count === undefined || count === names || (hasRest && count >= names)) return false;
  const message =
    count > names
      ? `too many values to unpack (expected ${names})`
      : `not enough values to unpack (expected ${hasRest ? "at least " : ""}${names}, got ${count})`;
  return fail(
    m,
    {
      exception: "ValueError",
      message,
      code: "wrong-unpacking",
      facts: { count, names },
      isProven:
        value.kind === "tensor" ||
        isFixed(value) ||
        (value.kind === "iterator" && count > 0) ||
        (isOwn(value) && (value.kind === "tuple" ? !value.fields : true)),
      onPlaceholders: isMade,
      remedies:
        hasRest || count === 0
          ? []
          : [...partsTaken(value, names, site), { kind: "takeItems", span: site, count, preferred: true }],
    },
    site,
  );
}

/** What Python made once for all, or gives so many of each time. */
const isFixed = (value: Value): boolean =>
  value.kind === "str" || value.kind === "range" || (value.kind === "set" && value.isFrozen === true);

/** Names for the parts of the items, where there are as many as all items have together: those of two pairs are four. */
function partsTaken(value: Value, names: number, span: Span): readonly Remedy[] {
  const items = (value.kind === "tuple" || value.kind === "list" ? value.items : undefined) ?? [];
  const parts = items.map((item) => (item.kind === "tuple" ? item.items.length : 0));
  const isWhole = parts.every((length) => length > 0) && parts.reduce((sum, n) => sum + n, 0) === names;
  return isWhole ? [{ kind: "takeItems", span, count: items.length, parts, preferred: true }] : [];
}

/**
 * Raises where `value` certainly has no such attribute: a library says so, or all that its type has is known. Gives whether
 * that was told, where the program goes on all the same.
 */
export function raiseForMissingAttribute(m: Machine, value: Value, attribute: string, site: Span): boolean {
  const missing = missingAttribute(value, attribute, site, m.context);
  if (missing) return fail(m, { exception: "AttributeError", ...missing }, site);
  const type = fullyDescribedType(value);
  if (type !== undefined && mayBeCaught(m, "AttributeError"))
    raiseBuiltin(m, "AttributeError", `'${type}' object has no attribute '${attribute}'`, site);
  return false;
}

/** Raises where `value.attribute = …` is written of a value whose type takes no attributes. */
export function raiseForSettingAttribute(m: Machine, value: Value, attribute: string, site: Span): void {
  const refusal = refusedAttribute(value, attribute, site);
  if (refusal) fail(m, { exception: "AttributeError", ...refusal }, site);
}

/** Raises where `value[index] = …` is written of a value whose items can't be set. */
export function raiseForSettingItem(m: Machine, value: Value, site: Span): void {
  failIf(m, itemSet(value, m.context), site);
}

/** Raises where a library says that its instance certainly lacks an attribute that others of its class have. */
export function raiseForMissingMember(m: Machine, object: ObjectValue, attribute: string, site: Span): void {
  const missing = object.native?.hooks?.missing?.(object, attribute, site, m.context);
  if (missing) fail(m, { exception: "AttributeError", ...missing }, site);
}
