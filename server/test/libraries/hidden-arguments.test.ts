/** Calls whose answer is stored, with an argument that nobody knows: nothing else than the answer may be said of them. */
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { withHiddenArguments } from "../support/hidden-arguments";
import { judgedCalls } from "../support/judged-calls";
import { pythonParser } from "../support/python-parser";
import type { PythonParser } from "../../src/syntax/parser";

const truth = path.resolve(import.meta.dirname, "../../../test-fixtures/truth");

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("an argument that nobody knows is not taken for another", () => {
  // How many calls something wrong is said of; whoever mends one lowers the number.
  const sources = [
    { name: "data-functions", wrong: 0 },
    { name: "tensor-calls", wrong: 0 },
    { name: "keyword-calls", wrong: 2 },
    // Labels that nobody sees may be others than the two that were learnt.
    { name: "estimator-calls", wrong: 1 },
    { name: "table-calls", wrong: 0 },
    { name: "dataset-calls", wrong: 0 },
    { name: "python-calls", wrong: 0 },
  ] as const;
  it.each(sources)("$name", ({ name, wrong: most }) => {
    const judged = judgedCalls(parser, path.join(truth, `${name}.json`), `${name}.py`, (file) =>
      withHiddenArguments(parser, file),
    );
    const wrong = judged.filter(
      ({ outcome, claims }) => outcome === "wrong" || claims.some(({ said, right }) => said !== right),
    );
    if (process.env.SHOW_CALLS !== undefined)
      for (const { call, right, ours, claims } of wrong) {
        const said = claims.filter((claim) => claim.said !== claim.right);
        process.stdout.write(`${name}: ${call} → (${right}), ours (${ours}) ${JSON.stringify(said)}\n`);
      }
    expect(wrong.length).toBeLessThanOrEqual(most);
  });
});
