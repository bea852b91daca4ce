/**
 * The last of many rounds. All rounds of a long loop are run as one, of which nobody knows the number; the last one is the
 * first to look behind the end of what it goes over, so it is run once more by itself for what it certainly refuses.
 */
import { runForErrors } from "../../aside";
import type { GrowingList } from "../../paths/growing-lists";
import { type Machine, spanOf } from "../../machine";
import { recordedNow } from "../../yields";
import { likeEach } from "../../../libraries/builtins";
import type { Expression } from "../../../syntax/ast";
import { type Fact, type Finding, type Remedy, numberOfFact } from "../../../values/records/finding";
import { known, sameDim, unknownDim } from "../../../values/dimensions/dimension";
import { shapesDiffer } from "../../../values/dimensions/shape";
import { reason } from "../../../values/records/reason";
import { sameSpan } from "../../../values/records/span";
import type { StatementResult } from "../../../values/records/statement-result";
import type { EndsOfRounds, ListValue, Value } from "../../../values/value";

const UNTOLD = unknownDim(reason("loop"));
const NONE_YET = known(0);

/** How the rounds are counted. */
export interface Rounds {
  /** What they go over, as it is written and as a value. */
  readonly written: Expression;
  readonly over: Value;
  /** What the last of them is over. */
  readonly last: Value;
}

/** Expressions that a number can be taken from without parentheses. */
const BOUND_AS_TIGHT: ReadonlySet<Expression["kind"]> = new Set([
  "Call",
  "Name",
  "Constant",
  "Attribute",
  "Subscript",
]);

const isSum = (expression: Expression): boolean =>
  expression.kind === "BinaryOperation" && ["+", "-", "*", "//"].includes(expression.operator);

/** A `range` that ends so much earlier that what its last round reaches is `short` places nearer to the beginning. */
function endingEarlier(m: Machine, { written, over, last }: Rounds, short: number): readonly Remedy[] {
  if (written.kind !== "Call" || over.kind !== "range" || last.kind !== "int" || short < 1) return [];
  const stop = written.arguments[written.arguments.length === 1 ? 0 : 1];
  const isWritten = stop && stop.name === undefined && stop.spread === undefined;
  if (!isWritten || !(BOUND_AS_TIGHT.has(stop.value.kind) || isSum(stop.value))) return [];
  const isUp = over.step.kind === "known" && over.step.value > 0;
  if (!isUp || over.stop.kind !== "known" || last.dim.kind !== "known") return [];
  const after = ` - ${over.stop.value - 1 - last.dim.value + short}`;
  return [{ kind: "wrapText", span: spanOf(m, stop.value), before: "", after, preferred: true }];
}

/** The loop made shorter, where its last round looks behind the end of an axis. */
function remediesOf(m: Machine, { code, facts }: Finding, rounds: Rounds): readonly Remedy[] {
  if (code !== "index-past-axis") return [];
  const { index, length } = facts as Readonly<Record<string, Fact | undefined>>;
  const [at, end] = [numberOfFact(index), numberOfFact(length)];
  return at === undefined || end === undefined ? [] : endingEarlier(m, rounds, at - end + 1);
}

const isToldBefore = (told: readonly Finding[], { code, span }: Finding): boolean =>
  told.some((other) => other.code === code && sameSpan(other.span, span));

/** A finding of the last round over what is `written` there. */
const ofLastRound = (m: Machine, finding: Finding, written: Expression): Finding => ({
  ...finding,
  isOfLastRound: true,
  related: [...(finding.related ?? []), { span: spanOf(m, written), message: "problem.lastRound.place" }],
});

/** Says of what was found since `from`, in the last of rounds that are run one by one, that no other round has met it. */
export function noteMetLast(m: Machine, from: number, written: Expression): void {
  const { findings } = m.recordings;
  const before = findings.slice(0, from);
  for (let i = from; i < findings.length; i++) {
    const finding = findings[i];
    if (finding?.severity === "error" && !isToldBefore(before, finding))
      findings[i] = ofLastRound(m, finding, written);
  }
}

/** Notes what the last round of a loop yields, where it certainly comes. */
function noteEnd(m: Machine, item: Value | undefined): void {
  const { yields, partial } = m.frame;
  if (!yields) return;
  const before = recordedNow(m, yields.triesAround);
  const isCertain = m.undecided === yields.undecided && !partial;
  yields.end = { behind: yields.items.length, item: isCertain ? item : undefined, before };
}

/** Runs `round` for the last item, and tells what it refuses and the other rounds were not seen to. */
export function tellLastRound<T>(m: Machine, rounds: Rounds, round: () => T): T | undefined {
  const { gives, yielded, errors, results } = runForErrors(m, round);
  noteEnd(m, yielded.at(-1));
  noteOtherShapes(m, results);
  const { findings } = m.recordings;
  for (const error of errors) {
    if (isToldBefore(findings, error)) continue;
    const remedies = [...remediesOf(m, error, rounds), ...(error.remedies ?? [])];
    findings.push({ ...ofLastRound(m, error, rounds.written), remedies });
  }
  return gives;
}

/** Notes where a statement made something of another shape in the last round, so that no hint says that all are alike. */
function noteOtherShapes(m: Machine, made: readonly StatementResult[]): void {
  for (const result of made) {
    if (result.value.kind !== "tensor") continue;
    const { tensor } = result.value;
    const before = m.recordings.results.findLast(({ span }) => sameSpan(span, result.span));
    if (before?.value.kind !== "tensor" || !shapesDiffer(before.value.tensor.shape, tensor.shape)) continue;
    const each = likeEach([before.value.tensor, tensor]);
    if (each.kind === "tensor")
      m.recordings.results.push({ ...result, value: { kind: "tensor", tensor: each } });
  }
}

/** By how much the last of two tensors is shorter along the first axis in which they differ. */
function shortness(first: Value, last: Value): number {
  if (first.kind !== "tensor" || last.kind !== "tensor" || !first.shape.ranked || !last.shape.ranked)
    return 0;
  for (const [i, dim] of first.shape.dims.entries()) {
    const other = last.shape.dims[i];
    if (dim.kind === "known" && other?.kind === "known" && dim.value !== other.value)
      return dim.value - other.value;
  }
  return 0;
}

/** What the first and the last of many rounds made. */
export const endsOf = (m: Machine, first: Value, last: Value, rounds: Rounds): EndsOfRounds => ({
  items: [first, last],
  remedies: endingEarlier(m, rounds, shortness(first, last)),
});

/** An item of each list that grew, where the last round tells it. */
type Items = ReadonlyMap<ListValue, Value>;

/** An item of each list that the rounds before added, read where none of the others has run yet. */
export const firstItems = (lists: readonly GrowingList[]): Items =>
  new Map(
    lists.flatMap(({ list }) => {
      const item = list.items?.at(-1);
      return item ? [[list, item] as const] : [];
    }),
  );

/** The last round, where it certainly comes: what it begins with. */
export interface LastRound extends Rounds {
  readonly begin: () => void;
}

/** Runs the last round, and notes on the lists that grow what the first and the last one added. */
export function noteLastRound(
  m: Machine,
  lists: readonly GrowingList[],
  firsts: Items,
  rounds: LastRound,
  body: () => boolean,
): void {
  const growing = lists.filter(({ list }) => !list.items);
  const lasts = tellLastRound(m, rounds, () => {
    for (const { list } of growing)
      if (list.grown)
        m.heap.write(list, "grown", {
          ...list.grown,
          latest: list.grown.each,
          more: NONE_YET,
          ends: undefined,
        });
    rounds.begin();
    if (!body()) return undefined;
    return growing.map(({ list }) => (list.items ? undefined : list.grown));
  });
  if (!lasts) return;
  for (const [i, { list, more }] of growing.entries()) {
    const [first, last] = [firsts.get(list), lasts[i]];
    if (!list.grown) continue;
    // A condition may have decided otherwise for it: `if len(window) == 16: windows.append(window)`.
    const isEven = last?.more !== undefined && more !== undefined && sameDim(last.more, more) === true;
    const ends = first && last?.latest && endsOf(m, first, last.latest, rounds);
    m.heap.write(list, "grown", isEven ? { ...list.grown, ends } : { each: list.grown.each, count: UNTOLD });
  }
}
