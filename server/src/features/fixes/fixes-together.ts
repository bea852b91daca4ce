/** Fixes of several problems, tried out as one text: for each alone the program would run once more. */
import type { AnalysedDocument } from "../document";
import { together } from "./fix-all";
import { outcomeOfEdits, problemCount } from "./fix-outcome";
import { type Fix, type SoleFix, mends } from "./quick-fixes";

/** As many of them, in their order, as can be applied together. */
function compatible(soles: readonly SoleFix[]): readonly SoleFix[] {
  const chosen: SoleFix[] = [];
  for (const sole of soles) if (together([...chosen, sole])) chosen.push(sole);
  return chosen;
}

/**
 * The fixes of those problems that are mended where all of these are applied, and no other problem comes. Where one is not, the others are
 * tried out once more. No title says a shape, to which a fix alone need not lead.
 */
export function fixesTogether(
  document: AnalysedDocument,
  soles: readonly SoleFix[],
): ReadonlyMap<SoleFix, Fix> {
  let chosen = compatible(soles);
  for (let round = 0; round < 2 && chosen.length > 0; round++) {
    const edits = together(chosen);
    const outcome = edits && outcomeOfEdits(document, edits);
    if (!outcome) break;
    const mended = chosen.filter(({ mistake, before, edits }) =>
      mends(outcome, mistake, before, false, edits),
    );
    const [first] = mended;
    if (!first) break;
    const counted = mended.reduce((sum, sole) => sum + sole.counted, 0);
    const isClean = problemCount(outcome.report) <= first.before.count - counted;
    if (isClean && mended.length === chosen.length) return fixesOf(mended);
    chosen = mended;
  }
  return new Map();
}

const fixesOf = (soles: readonly SoleFix[]): ReadonlyMap<SoleFix, Fix> =>
  new Map(soles.map((sole) => [sole, { title: sole.title, edits: sole.edits, preferred: true }]));
