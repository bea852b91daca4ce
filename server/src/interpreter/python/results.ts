/** Records what statements make, for the hints: the value that is bound, returned or yielded, as it is at that time. */
import { evaluate } from "./evaluate";
import { type Machine, spanOf } from "../machine";
import { added } from "../session/recordings";
import type { Expression, Range } from "../../syntax/ast";
import { sameDim } from "../../values/dimensions/dimension";
import type { Application } from "../../values/records/application";
import { sameShape, shapeKey } from "../../values/dimensions/shape";
import { placeKey, sameSpan } from "../../values/records/span";
import type { Made, StatementResult } from "../../values/records/statement-result";
import { countWork } from "../../values/bounds/work";
import { WORK_PER_RESULT } from "../budgets";
import type { DictEntry, Value } from "../../values/value";

/** Items of a tuple, list or dict that are looked at; a hint has no room for more. */
const ITEMS_TOLD = 8;
/** Tensors that are looked at in a longer one, such as the gradients of a model: `[(3, 3, 3, 8) and 17 more]`. */
const TENSORS_TOLD = 64;
/** Items that are looked at in a longer one, which has room where all of them have one shape: `[30 × (4, 11)]`. */
const ITEMS_ALIKE = 256;
/** Containers inside one another that are looked into. */
const DEPTH_TOLD = 3;

const PLAIN: Made = { kind: "plain" };
const UNKNOWN: Made = { kind: "unknown" };

/** A value as far as a hint can tell it. */
function madeOf(value: Value, depth = DEPTH_TOLD): Made {
  switch (value.kind) {
    case "tensor":
      // As it is now: `set_shape` changes the tensor itself.
      return { kind: "tensor", tensor: { ...value } };
    case "unknown":
      return value.isScalar ? PLAIN : UNKNOWN;
    case "tuple":
      return sequenceOf(value.items, false, depth);
    case "list":
      return value.items ? sequenceOf(value.items, true, depth) : UNKNOWN;
    case "dict":
      return value.entries ? dictOf([...value.entries.values()], depth) : UNKNOWN;
    case "object":
      return value.native?.hooks?.told?.(value, (inside) => madeOf(inside, depth)) ?? PLAIN;
    default:
      return PLAIN;
  }
}

/** Whether all items are tensors, surely of one shape. */
function areAlike(items: readonly Value[]): boolean {
  const [first] = items;
  if (items.length > ITEMS_ALIKE || first?.kind !== "tensor") return false;
  const key = shapeKey(first.shape);
  return (
    sameShape(first.shape, first.shape) === true &&
    items.every((item) => item.kind === "tensor" && shapeKey(item.shape) === key)
  );
}

function sequenceOf(items: readonly Value[], isList: boolean, depth: number): Made {
  if (depth === 0) return PLAIN;
  const isOfTensors = items.length <= TENSORS_TOLD && items.every(({ kind }) => kind === "tensor");
  if (items.length > ITEMS_TOLD && (isOfTensors || areAlike(items)))
    return { kind: "sequence", isList, items: items.map((item) => madeOf(item, depth - 1)) };
  const told = items.slice(0, ITEMS_TOLD).map((item) => madeOf(item, depth - 1));
  // A container of nothing but numbers and the like is as plain as they are.
  if (told.every(({ kind }) => kind === "plain")) return PLAIN;
  return told.length < items.length ? UNKNOWN : { kind: "sequence", isList, items: told };
}

function dictOf(entries: readonly DictEntry[], depth: number): Made {
  const items = entries.map(({ value }) => value);
  const made = sequenceOf(items, false, depth);
  return made.kind === "sequence" ? { kind: "dict", items: made.items } : made;
}

interface Place {
  /** What stands in the source: the statement, or what its header says. */
  readonly range: Range;
  readonly expression?: Expression;
  readonly target?: Expression;
  readonly isInner?: boolean;
}

/** What a call may give instead of what it is asked for, as `get` of a dict does; written out it is no news. */
const isNoneOfCall = (value: Value, expression: Expression | undefined): boolean =>
  value.kind === "none" && expression?.kind === "Call";

/** Whether nobody takes what a call gives back: the variable that it wrote to, which is no news. */
const isLeft = (value: Value, { range, expression, target }: Place): boolean =>
  value.kind === "tensor" &&
  value.variable !== undefined &&
  target === undefined &&
  expression?.kind === "Call" &&
  expression.start === range.start &&
  expression.end === range.end;

/** Records that a statement made `value`. */
export function recordResult(m: Machine, place: Place, value: Value, application?: Application): void {
  if (m.silent > 0 || isLeft(value, place)) return;
  const made: Made = isNoneOfCall(value, place.expression) ? { kind: "none" } : madeOf(value);
  const isPlain = made.kind === "plain";
  // Of other files only what can be told is kept: they may be whole packages.
  if ((isPlain || made.kind === "unknown") && m.frame.file !== m.mainFile) return;
  // `None` that is written out is no news either.
  if (isPlain && (value.kind === "none" || m.rehearsing > 0)) return;
  const { range, expression, target, isInner = false } = place;
  if (isPlain || (made.kind === "unknown" && !application && m.rehearsing === 0)) {
    const which = isPlain ? "plainResults" : "unknownResults";
    const seen = m.recordings[which];
    if (seen.has(range)) return;
    m.recordings[which] = added(seen, range);
  }
  countWork(WORK_PER_RESULT);
  m.recordings.results.push({
    span: spanOf(m, range),
    expression: expression && spanOf(m, expression),
    target: target?.kind === "Name" ? target.id : undefined,
    isInner,
    isUnpacked: target?.kind === "Tuple" || target?.kind === "List",
    value: made,
    application,
    calledFrom: m.callPath,
    openWorld: m.openWorld,
    isRehearsed: m.rehearsing > 0,
  });
}

/**
 * Records that the statements which made something since `from` may have made other things in rounds and calls that were
 * never run: what was seen of them is not all.
 */
export function recordUnseenResults(m: Machine, from: number): void {
  if (m.silent > 0) return;
  const { results } = m.recordings;
  const last = new Map(results.slice(from).map((result) => [placeKey(result.span), result]));
  for (const result of last.values()) results.push(withoutValue(result));
}

/** What a statement made of which it is no longer known what it is. */
export const withoutValue = (result: StatementResult): StatementResult => ({
  ...result,
  value: UNKNOWN,
  application: undefined,
});

const isSameLayer = (a: Application, b: Application): boolean =>
  a === b ||
  (a.layer === b.layer &&
    sameSpan(a.constructed, b.constructed) &&
    // One line of a class makes a layer for each of its objects, which may differ.
    sameDim(a.counts().total, b.counts().total) === true);

/** Evaluates the expression that gives a statement its value, lets `bind` do what is done with it, and records that. */
export function evaluateResult(
  m: Machine,
  place: Place & { readonly expression: Expression },
  bind: (value: Value) => Value,
): void {
  const { applications } = m.recordings;
  const before = applications.length;
  const value = evaluate(m, place.expression);
  const site = spanOf(m, place.expression);
  const last = applications.length > before ? applications.at(-1) : undefined;
  // A layer given to `map` is called where `map` is, and what it makes is not yet the value.
  const isItsCall = last !== undefined && sameSpan(last.site, site) && value.kind !== "iterator";
  // Where one of several layers is called, the value is that of none.
  const isOfOne =
    isItsCall &&
    applications.slice(before).every((one) => !sameSpan(one.site, site) || isSameLayer(one, last));
  const bound = bind(value);
  if (isOfOne) recordResult(m, place, value, last);
  else recordResult(m, place, bound);
}
