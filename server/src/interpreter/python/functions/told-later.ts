/** What a generator's body made and what was wrong in it, kept until somebody asks for the items behind it. */
import { isCertain as isCertainNow, noteRaised } from "../exceptions/raising";
import { type Frame, type Machine, RaiseSignal, type TryScope } from "../../machine";
import { type Recorded, type Yields, recordedNow } from "../../yields";
import type { Finding } from "../../../values/records/finding";
import { withoutValue } from "../results";
import type { IteratorValue, ReadLater } from "../../../values/iterator-value";
import { streamValue } from "../../../values/stream";
import type { Value } from "../../../values/value";
import type { ItemsAsked, TellUntil } from "../../../values/records/untold-results";

/** More items than any generator is asked for by number, and all of them. */
const SOME = Number.MAX_SAFE_INTEGER;
export const ALL = Number.POSITIVE_INFINITY;

/** How many items are asked for, as a number. */
export const itemsAsked = (items: ItemsAsked): number =>
  items === "all" ? ALL : items === "some" ? SOME : items;

/** Takes back what was recorded behind the first item of a generator, errors as well, until somebody asks for more. */
export function tellLater(
  m: Machine,
  { recorded, end }: Pick<Yields, "recorded" | "end">,
): TellUntil | undefined {
  const [first] = recorded;
  // Whatever nobody calls is shown as a whole.
  if (m.openWorld || first === undefined) return undefined;
  const results = m.recordings.results.splice(first.results);
  const findings = m.recordings.findings.splice(first.findings);
  const raised = takeRaised(m, first);
  if (results.length === 0 && findings.length === 0 && raised.length === 0) return undefined;
  /** What follows the first item until so many are given, or as far as the body ran; its last round comes after all others. */
  const until = (items: number): Recorded => {
    const place = recorded[Math.max(items, 1) - 1] ?? (items < ALL ? end?.before : undefined);
    return place
      ? {
          results: place.results - first.results,
          findings: place.findings - first.findings,
          raised: place.raised - first.raised,
        }
      : { results: results.length, findings: findings.length, raised: raised.length };
  };
  return (items, told) => {
    const asked = itemsAsked(items);
    if (m.silent === 0 && asked > told) {
      const [from, to] = [until(told), until(asked)];
      m.recordings.results.push(...results.slice(from.results, to.results));
      const found = findings.slice(from.findings, to.findings);
      // What is asked for on one of several ways, or perhaps, is no certain error, whatever it was when the body ran.
      const isAsked = isCertainNow(m) && items !== "some";
      m.recordings.findings.push(...(isAsked ? found : found.map(inDoubt)));
      for (const { exception, finding } of raised.slice(from.raised, to.raised))
        noteRaised(m, exception, finding);
    }
    return asked;
  };
}

const inDoubt = (finding: Finding): Finding =>
  finding.severity === "error" ? { ...finding, severity: "warning" } : finding;

/** Takes back what was noted for the `try` around a generator behind its first item: whoever asks for more may stand in another. */
function takeRaised(m: Machine, first: Recorded): TryScope["raised"] {
  const scope = m.tries.at(-1);
  const raised = scope?.raised.splice(first.raised) ?? [];
  if (scope?.raised.length === 0) scope.first = undefined;
  return raised;
}

/** Whether what the body of a generator raises is raised where somebody asks for its items, and not where it is called. */
export const waitsForItems = (m: Machine, { yields, onYield, returns }: Frame): boolean =>
  yields !== undefined && onYield === undefined && returns.length === 0 && !m.openWorld;

/** Tells what `tell` does, and raises what ended a generator once somebody asks for more than the items that it gave. */
export function raisingLater(
  m: Machine,
  raised: RaiseSignal | undefined,
  given: number,
  tell: TellUntil | undefined,
): TellUntil | undefined {
  if (!raised) return tell;
  const { exception, span, isCertain, callPath, finding } = raised;
  return (items, told) => {
    const end = tell?.(items, told) ?? told;
    if (items === "some" || (items !== "all" && items <= given)) return end;
    throw new RaiseSignal(exception, span, isCertain && m.silent === 0 && isCertainNow(m), callPath, finding);
  };
}

/**
 * Tells what `tell` does, where what the body reads is as it was when it ran. Once somebody has changed that, what its
 * statements make is not known, nor whether what was wrong still is.
 */
export function tellWhere(
  m: Machine,
  isSame: boolean,
  tell: TellUntil,
  items: ItemsAsked,
  told: number,
): number {
  if (isSame) return tell(items, told);
  const { results, findings } = m.recordings;
  const [from, found] = [results.length, findings.length];
  try {
    return tell(items, told);
  } catch (signal) {
    if (!(signal instanceof RaiseSignal)) throw signal;
    return itemsAsked(items);
  } finally {
    findings.length = found;
    results.push(...results.splice(from).map(withoutValue));
  }
}

/** Tells what `tell` does as long as what the body reads `isSame`. */
export const tellUnchanged =
  (m: Machine, isSame: ReadLater["isSame"], tell: TellUntil): TellUntil =>
  (items, told) =>
    tellWhere(m, isSame(told), tell, items, told);

/**
 * Runs what lists the items of an iterator, and says of each that it is there: what is told behind the first of them, and
 * what is raised, waits until somebody asks for as many. `isSettled` tells whether it is certain which they are.
 */
export function listItems(
  m: Machine,
  list: (given: () => void) => void,
  isSettled: () => boolean,
): Pick<IteratorValue, "raises" | "tellUntil"> {
  const recorded: Recorded[] = [];
  let raised: RaiseSignal | undefined;
  try {
    list(() => {
      recorded.push(recordedNow(m, m.tries.length));
    });
  } catch (signal) {
    if (!(signal instanceof RaiseSignal) || m.openWorld || !isSettled()) throw signal;
    raised = signal;
  }
  const tell = tellLater(m, { recorded });
  return { raises: raised?.exception, tellUntil: raisingLater(m, raised, recorded.length, tell) };
}

/** See `Context.itemByItem`. */
export function itemByItem(
  m: Machine,
  rows: readonly Value[],
  itemOf: (row: Value) => Value | undefined,
  most = rows.length,
): IteratorValue {
  const items: Value[] = [];
  const list = (given: () => void): void => {
    for (const row of rows) {
      if (items.length >= most) return;
      const item = itemOf(row);
      if (item === undefined) continue;
      items.push(item);
      given();
    }
  };
  const later = listItems(m, list, () => true);
  return { ...streamValue(items, undefined), ...later };
}
