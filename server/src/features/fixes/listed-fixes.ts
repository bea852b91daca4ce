/** The fixes of all problems of a listing, within what it may try out. */
import type { AnalysedDocument } from "../document";
import { PLAIN_STEPS_TRIED_ALONE, STEPS_TRIED, STEPS_TRIED_ALONE } from "./budgets";
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
  // By the code of problems of which one was mended alone, how long the others are tried out alone as well.
  const helped = new Map<string, number>();
  const asked = new Map<SoleFix, Fix | undefined>();
  const isOfKnownKind = ({ mistake }: SoleFix): boolean => tried() >= (helped.get(mistake.code) ?? Infinity);
  return prepared.map((fixes, i) => {
    if (!fixes) return [];
    const { sole } = fixes;
    const known = sole && asked.get(sole);
    if (known) return [known];
    if (tried() >= STEPS_TRIED) return [];
    if (sole && !asked.has(sole) && isOfKnownKind(sole)) {
      const rest = solesOf(prepared.slice(i)).filter((one) => isOfKnownKind(one) && !asked.has(one));
      const together = fixesTogether(document, rest);
      for (const one of rest) asked.set(one, together.get(one));
      const fix = asked.get(sole);
      if (fix) return [fix];
    }
    const found = fixes.tried();
    const best = found.find(({ preferred }) => preferred);
    if (sole && best) {
      const isPlain = best.title === sole.title && helped.get(sole.mistake.code) !== STEPS_TRIED_ALONE;
      helped.set(sole.mistake.code, isPlain ? PLAIN_STEPS_TRIED_ALONE : STEPS_TRIED_ALONE);
    }
    return found;
  });
}

const solesOf = (prepared: readonly (PreparedFixes | undefined)[]): readonly SoleFix[] =>
  prepared.flatMap((fixes) => (fixes?.sole ? [fixes.sole] : []));
