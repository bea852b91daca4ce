/** Comparing structures that share their parts looks at each part a bounded number of times. */
import { expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import { workDone } from "../../src/values/bounds/work";
import { pythonParser } from "../support/python-parser";

const doublings = "s = (s, s)\nt = (t, t)\n".repeat(40);

/** How often each goes over the tuples: what orders them without an answer also asks what both are like. */
const walks: readonly (readonly [question: string, walks: number])[] = [
  ...["s == t", "s != t", "s < t", "s in [t]", "[s].index(t)", "bisect.bisect([s], t)"].map(
    (question) => [question, 1] as const,
  ),
  ...["sorted([s, t])", "max(s, t)", "heapq.heapify([s, t])"].map((question) => [question, 2] as const),
];

it.each(walks)("%s of tuples of 2 to the 40th", async (question, count) => {
  const text = `import bisect, heapq\ns = (1,)\nt = (1,)\n${doublings}`;
  const work = async (program: string): Promise<number> => {
    const before = workDone();
    const session = openAnalysis(await pythonParser(), "/w/a.py", program, {
      keras: 3,
      resolve: () => null,
    });
    expect(session.report().failures).toEqual([]);
    session.close();
    return workDone() - before;
  };
  // A walk looks at twenty thousand values; none of those may begin a walk of its own.
  expect((await work(`${text}${question}\n`)) - (await work(text))).toBeLessThan(200_000 * count);
});
