// What nobody calls of a file shares one allowance: busy functions end before it does, and what stands behind them is shown.
import { expect, it } from "vitest";
import { type EditableAnalysis, openAnalysis } from "../../src/analysis/analyse";
import { labelText } from "../../src/features/hints/hint-label";
import { everyHint, inlayHints } from "../../src/features/hints/inlay-hints";
import { STEPS_FOR_OPEN_FUNCTIONS } from "../../src/interpreter/budgets";
import { pythonParser } from "../support/python-parser";

const FUNCTIONS = 12;

/** Functions of which each alone takes all that a function may, and one that makes a model. */
const program = (width: number): string => `import keras
from keras import layers

${Array.from({ length: FUNCTIONS }, (_, i) => busy(i)).join("\n\n")}

def small():
    inputs = keras.Input((8,))
    return layers.Dense(${width})(inputs)
`;

const busy = (i: number): string => `def busy_${i}(table):
    made = []
    for i in range(200):
        for key in (str(i), str(i + 1), str(i + ${i})):
            for j in range(7):
                for name in ("a", "b", "c", "d", "e", "f", "g", "h", "i", "k"):
                    entry = table[name] if key in table else (key, name, j)
                    if entry in table:
                        made.append((entry, name, key, i * 2 + j))
    return made`;

const noFiles = { keras: 3, resolve: () => null } as const;

it("ends with the steps for all of them, the last ones shown, and after an edit too", async () => {
  const parser = await pythonParser();
  const session = openAnalysis(parser, "/w/busy.py", program(4), noFiles);
  expect(session.report().places.map(({ layer }) => layer)).toContain("Dense");
  const opened = session.stepsRun();
  expect(opened).toBeGreaterThan(STEPS_FOR_OPEN_FUNCTIONS / 2);
  expect(opened).toBeLessThan(STEPS_FOR_OPEN_FUNCTIONS);

  const start = program(4).lastIndexOf("4)(inputs)");
  session.edit([{ start, end: start + 1, text: "32" }], 1);
  const fresh = openAnalysis(parser, "/w/busy.py", program(32), noFiles);
  const shown = ({ text, report, syntax }: EditableAnalysis): readonly string[] =>
    inlayHints({ text: text(), report: report(), syntax, analyse: report, syntaxOf: syntax }, everyHint).map(
      ({ offset, parts }) => `${offset}: ${labelText(parts())}`,
    );
  expect(shown(session).at(-1)).toMatch(/→ \(None, 32\) · 288$/);
  expect(shown(session)).toEqual(shown(fresh));
  // What was cut is not run again where as much is left to it as before.
  expect(session.stepsRun() - opened).toBeLessThan(opened / 10);
});
