// Keras Applications, interpreted from Keras's own source, as it ships and as it is installed: against real Keras.
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { kerasSource } from "./support/keras-source";
import { pythonParser } from "./support/python-parser";
import { lineIndex } from "../src/analysis/line-index";
import type { ModelFacts, ShapeFacts } from "../src/features/facts/facts";
import { fileFacts } from "../src/features/facts/facts-merging";
import type { PythonParser } from "../src/syntax/parser";
import type { KerasVersion } from "../src/values/context";

interface Application {
  /** What follows `keras.applications.` in the call. */
  readonly call: string;
  readonly inputs: readonly ShapeFacts[];
  readonly outputs: readonly ShapeFacts[];
  readonly params: number;
  readonly trainableParams: number;
  readonly nonTrainableParams: number;
}

/** What real Keras answered, as `scripts/truth/applications.py` stored it. */
function stored(file: string): readonly Application[] {
  const text = readFileSync(path.resolve(import.meta.dirname, "../../test-fixtures/truth", file), "utf8");
  return (JSON.parse(text) as { applications: readonly Application[] }).applications;
}
const keras3 = stored("applications.json");
const keras2 = stored("applications-keras2.json");
/** The first run downloads Keras's source, and the largest model has a thousand layers. */
const PATIENCE_MILLISECONDS = 180_000;

let parser: PythonParser;
let installed: string;
beforeAll(async () => {
  parser = await pythonParser();
  installed = await kerasSource();
}, PATIENCE_MILLISECONDS);

describe.each([
  ["as it ships, of Keras 3", 3, keras3, () => []],
  ["as it ships, of Keras 2.15", 2, keras2, () => []],
  ["as it is installed", 3, keras3, () => [installed]],
] as const)("keras.applications, %s", (_, keras, applications, searchPaths) => {
  it.each(applications)("$call", { timeout: PATIENCE_MILLISECONDS }, (application) => {
    const { model, problems } = modelOf(application.call, keras, searchPaths());
    expect(problems).toEqual([]);
    expect(model && pick(model)).toEqual(pick(application));
  });
});

describe("what the builders refuse", () => {
  it.each([
    [3, "InceptionV3(weights=None, include_top=False, input_shape=(50, 50, 3))", "at least 75x75"],
    [2, "InceptionV3(weights=None, include_top=False, input_shape=(50, 50, 3))", "at least 75x75"],
    [3, "ResNet50(classes=10)", "`classes` should be 1000"],
    [2, "VGG16(weights=None, input_shape=(224, 224))", "three integers"],
    [3, "MobileNet(alpha=0.3)", "alpha can be one of"],
  ] as const)("under Keras %s: %s", (keras, call, words) => {
    const { problems } = modelOf(call, keras, []);
    expect(problems.map(({ code }) => code)).toEqual(["raised"]);
    expect(problems[0]?.message).toContain(words);
  });
});

/** The model that the call alone makes, with what is told about it. */
function modelOf(
  call: string,
  keras: KerasVersion,
  searchPaths: readonly string[],
): Pick<ReturnType<typeof fileFacts>, "problems"> & { readonly model: ModelFacts | undefined } {
  const text = `import keras\n\nmodel = keras.applications.${call}\n`;
  const document = analysedProgram(parser, "application.py", text, { keras, searchPaths });
  const lines = lineIndex(text);
  const { models, problems } = fileFacts(document, { pathOf: (file) => file, linesOf: () => lines });
  return { problems, model: models.find(({ line, column }) => line === 3 && column === 9) };
}

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
