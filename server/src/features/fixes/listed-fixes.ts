/** The fixes of all problems of a listing, within what it may try out. */
import type { AnalysedDocument } from "../document";
import { STEPS_TRIED, STEPS_TRIED_ALONE } from "./budgets";
import { fixesTogether } from "./fixes-together";
import type { Fix, PreparedFixes, SoleFix } from "./quick-fixes";

/**
 * The fixes of each problem, in the order in which they are given. Each is tried out alone; once that has taken long, those
 * of the rest are tried out together that are of a kind of which one has helped alone.
 */
export function listedFixes(
  document: AnalysedDocument,
  prepared: readonly (PreparedFixes | undefined)[],
): readonly (readonly Fix[])[] {
  const before = document.stepsTried?.() ?? 0;
  const tried = (): number => (document.stepsTried?.() ?? 0) - before;
  const helped = new Set<string>();
  const asked = new Map<SoleFix, Fix | undefined>();
  const isOfKnownKind = ({ mistake }: SoleFix): boolean => helped.has(mistake.code);
  return prepared.map((fixes, i) => {
    if (!fixes) return [];
    const { sole } = fixes;
    const known = sole && asked.get(sole);
    if (known) return [known];
    if (tried() >= STEPS_TRIED) return [];
    if (sole && !asked.has(sole) && isOfKnownKind(sole) && tried() >= STEPS_TRIED_ALONE) {
      const rest = solesOf(prepared.slice(i)).filter((one) => isOfKnownKind(one) && !asked.has(one));
      const together = fixesTogether(document, rest);
      for (const one of rest) asked.set(one, together.get(one));
      const fix = asked.get(sole);
      if (fix) return [fix];
    }
    const found = fixes.tried();
    if (sole && found.some(({ preferred }) => preferred)) helped.add(sole.mistake.code);
    return found;
  });
}

const solesOf = (prepared: readonly (PreparedFixes | undefined)[]): readonly SoleFix[] =>
  prepared.flatMap((fixes) => (fixes?.sole ? [fixes.sole] : []));
