/** Comparing structures that share their parts looks at each part a bounded number of times. */
import { expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import { workDone } from "../../src/values/bounds/work";
import { pythonParser } from "../support/python-parser";

const doublings = "s = (s, s)\nt = (t, t)\n".repeat(40);

it.each(["s == t", "s != t", "s in [t]", "[s].index(t)"])(
  "%s of tuples of 2 to the 40th",
  async (question) => {
    const text = `s = (1,)\nt = (1,)\n${doublings}`;
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
    expect((await work(`${text}${question}\n`)) - (await work(text))).toBeLessThan(200_000);
  },
);
