/** What a generator's body made and what was wrong in it, kept until somebody asks for the items behind it. */
import type { Machine } from "../../machine";
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
