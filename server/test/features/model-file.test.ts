// Models in `.keras` and `.h5` files: the configurations that real Keras stores give the models that it stored.
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { modelGraphs } from "../../src/features/model-graph/describe";
import { modelFileProgram } from "../../src/features/model-file-program";
import { dataReaders } from "../../src/host/data-files";
import { parseJson, plainValue } from "../../src/values/contents/plain-value";
import type { PythonParser } from "../../src/syntax/parser";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";

interface Stored {
  readonly keras: string;
  readonly name: string;
  readonly params: number;
  readonly layers: Readonly<Record<string, number>>;
  readonly outputs: readonly string[];
  readonly config: unknown;
}
const file = path.resolve(import.meta.dirname, "../../../test-fixtures/truth/model-files.json");
const { models } = JSON.parse(readFileSync(file, "utf8")) as { models: readonly Stored[] };

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

describe("a model in a file", () => {
  it.each(models)("$name of Keras $keras", ({ name, params, layers, outputs, config }) => {
    const program = modelFileProgram(plainValue(parseJson(JSON.stringify(config))));
    const model = modelGraphs(analysedProgram(parser, "file.py", program ?? ""), () => null).at(-1);
    expect(model?.name).toBe(name);
    expect(model?.totals.params.value, program).toBe(params);
    expect(model?.outputs.map(({ text }) => text)).toEqual(outputs);
    const found = new Map(model?.graph.nodes.map((node) => [node.name, node.params]));
    for (const [layer, count] of Object.entries(layers))
      expect([layer, found.get(layer)]).toEqual([layer, count]);
  });

  it("is read out of the archive, whose texts are no code", () => {
    const config = { class_name: "Sequential", config: { name: 'a")\nimport os\n("', layers: [] } };
    const bytes = zipSync({ "config.json": strToU8(JSON.stringify(config)) });
    const found = dataReaders.model({ bytes, size: bytes.length }, { as: "model" }, "a.keras");
    expect(found && modelFileProgram(found.config)).toBe(
      'import keras\nmodel_1 = keras.Sequential([], name="a\\")\\nimport os\\n(\\"")\n',
    );
  });

  it("that is no model says so", () => {
    expect(modelFileProgram(new Map())).toBeUndefined();
    expect(modelFileProgram(null)).toBeUndefined();
  });
});
