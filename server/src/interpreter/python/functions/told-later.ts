/** What a generator's body made and what was wrong in it, kept until somebody asks for the items behind it. */
import { isCertain as isCertainNow } from "../exceptions/raising";
import { type Frame, type Machine, RaiseSignal } from "../../machine";
import type { Recorded, Yields } from "../../yields";
import type { TellUntil } from "../../../values/records/untold-results";

/** More items than any generator is asked for by number, and all of them. */
const SOME = Number.MAX_SAFE_INTEGER;
const ALL = Number.POSITIVE_INFINITY;

/** Takes back what was recorded behind the first item of a generator, errors as well, until somebody asks for more. */
export function tellLater(m: Machine, { recorded, end }: Yields): TellUntil | undefined {
  const [first] = recorded;
  // Whatever nobody calls is shown as a whole.
  if (m.openWorld || first === undefined) return undefined;
  const results = m.recordings.results.splice(first.results);
  const findings = m.recordings.findings.splice(first.findings);
  if (results.length === 0 && findings.length === 0) return undefined;
  /** What follows the first item until so many are given, or as far as the body ran; its last round comes after all others. */
  const until = (items: number): Recorded => {
    const place = recorded[Math.max(items, 1) - 1] ?? (items < ALL ? end?.before : undefined);
    return place
      ? { results: place.results - first.results, findings: place.findings - first.findings }
      : { results: results.length, findings: findings.length };
  };
  return (items, told) => {
    const asked = items === "all" ? ALL : items === "some" ? SOME : items;
    if (m.silent === 0 && asked > told) {
      const [from, to] = [until(told), until(asked)];
      m.recordings.results.push(...results.slice(from.results, to.results));
      m.recordings.findings.push(...findings.slice(from.findings, to.findings));
    }
    return asked;
  };
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
