/** Makes a program that breaks the analysis as small as it can be, by leaving lines out while it still breaks. */
import type { AnalysingChild } from "./analysing-child";
import type { Outcome } from "./messages";

/** Programs that are tried for one find; each may take as long as the bounds allow. */
const TRIALS = 120;

/** The smallest program found that ends in the same way. */
export async function minimise(child: AnalysingChild, outcome: Outcome): Promise<string> {
  let lines = outcome.program.text.split("\n");
  let trials = 0;
  for (let size = Math.ceil(lines.length / 2); size >= 1 && trials < TRIALS; size = Math.floor(size / 2)) {
    for (let at = 0; at < lines.length && trials < TRIALS;) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + size)];
      trials += 1;
      const { kind } = await child.run({ ...outcome.program, text: fewer.join("\n"), edits: [] });
      if (kind === outcome.kind) lines = fewer;
      else at += size;
    }
  }
  return lines.join("\n");
}
