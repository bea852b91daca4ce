// The graphs of Keras Applications, against real Keras; multiply-adds against TensorFlow's profiler.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { kerasSource } from "./support/keras-source";
import { pythonParser } from "./support/python-parser";
import { modelGraphs } from "../src/features/model-graph/describe";
import type { NodeFacts } from "../src/features/model-graph/facts";
import type { PythonParser } from "../src/syntax/parser";

interface Stored {
  readonly function: string;
  readonly operations: number;
  readonly graph?: string;
  readonly multiplyAdds?: number;
}

const stored = path.resolve(import.meta.dirname, "../../test-fixtures/truth/application-graphs.json");
const { applications } = JSON.parse(readFileSync(stored, "utf8")) as { applications: readonly Stored[] };
/** The first run downloads Keras's source, and the largest model has a thousand layers. */
const PATIENCE_MILLISECONDS = 180_000;

/** A line per operation, as `scripts/truth/application_graphs.py` writes them. */
function linesOf(nodes: readonly NodeFacts[]): readonly string[] {
  const operations = new Map<number, NodeFacts[]>();
  for (const node of nodes) operations.set(node.layer, [...(operations.get(node.layer) ?? []), node]);
  const layerOf = new Map(nodes.map(({ id, layer }) => [id, layer]));
  const position = new Map([...operations.keys()].map((layer, i) => [layer, i]));
  const producer = (from: string | null): string =>
    String(position.get(layerOf.get(from ?? "") ?? -1) ?? "?");
  return [...operations.values()].map((own) => {
    const shapes = own.flatMap(({ outputs }) => outputs.map(({ text }) => text.replace(",)", ")")));
    const from = own.flatMap(({ inputs }) => inputs.map((input) => producer(input.from)));
    const [first] = own;
    return `${first?.type ?? ""} ${shapes.join(" ")} ${first?.params ?? "?"} ${first?.trainableParams ?? "?"} <- ${from.join(" ")}`;
  });
}

let parser: PythonParser;
let source: string;
beforeAll(async () => {
  parser = await pythonParser();
  source = await kerasSource();
}, PATIENCE_MILLISECONDS);

describe("the graphs of keras.applications", () => {
  it.each(applications)("$function", { timeout: PATIENCE_MILLISECONDS }, (application) => {
    const text = `import keras\n\nmodel = keras.applications.${application.function}(weights=None)\n`;
    const document = analysedProgram(parser, "application.py", text, { searchPaths: [source] });
    const [model] = modelGraphs(document, () => null);
    const lines = linesOf(model?.graph.nodes ?? []);
    expect(lines).toHaveLength(application.operations);
    const digest = createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 16);
    if (application.graph !== undefined) expect(digest).toBe(application.graph);
    if (application.multiplyAdds !== undefined)
      expect(model?.totals.multiplyAdds.value).toBe(application.multiplyAdds);
  });
});
