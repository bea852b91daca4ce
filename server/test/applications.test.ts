// Keras Applications, interpreted from Keras's own source: totals and output shape of each, against real Keras.
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { kerasSource } from "./support/keras-source";
import { pythonParser } from "./support/python-parser";
import { lineIndex } from "../src/analysis/line-index";
import type { ModelFacts, ShapeFacts } from "../src/features/facts";
import { fileFacts } from "../src/features/facts-merging";
import type { PythonParser } from "../src/syntax/parser";

interface Application {
  readonly function: string;
  readonly inputs: readonly ShapeFacts[];
  readonly outputs: readonly ShapeFacts[];
  readonly params: number;
  readonly trainableParams: number;
  readonly nonTrainableParams: number;
}

const stored = path.resolve(import.meta.dirname, "../../test-fixtures/truth/applications.json");
const { applications } = JSON.parse(readFileSync(stored, "utf8")) as { applications: readonly Application[] };
/** The first run downloads Keras's source, and the largest model has a thousand layers. */
const PATIENCE_MILLISECONDS = 180_000;

let parser: PythonParser;
let source: string;
beforeAll(async () => {
  parser = await pythonParser();
  source = await kerasSource();
}, PATIENCE_MILLISECONDS);

describe("keras.applications", () => {
  it.each(applications)("$function", { timeout: PATIENCE_MILLISECONDS }, (application) => {
    const text = `import keras\n\nmodel = keras.applications.${application.function}(weights=None)\n`;
    const document = analysedProgram(parser, "application.py", text, { searchPaths: [source] });
    const lines = lineIndex(text);
    const { models, problems } = fileFacts(document, { pathOf: (file) => file, linesOf: () => lines });
    expect(problems).toEqual([]);
    const [model] = models.filter(({ line, column }) => line === 3 && column === 9);
    expect(model && pick(model)).toEqual(pick(application));
  });
});

/** The facts that are compared; the stored ones carry their line as well. */
function pick({
  inputs,
  outputs,
  params,
  trainableParams,
  nonTrainableParams,
}: Application | ModelFacts): object {
  return { inputs, outputs, params, trainableParams, nonTrainableParams };
}
