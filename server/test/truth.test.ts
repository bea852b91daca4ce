// Random configurations of layers as whole programs, from source text to facts, against the stored answers of real Keras.
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { pythonParser } from "./support/python-parser";
import { lineIndex } from "../src/analysis/line-index";
import type { ShapeFacts } from "../src/features/facts/facts";
import { fileFacts } from "../src/features/facts/facts-merging";
import type { PythonParser } from "../src/syntax/parser";

interface Configuration {
  readonly call: string;
  readonly inputs: readonly (readonly (number | null)[])[];
  readonly outputs?: readonly ShapeFacts[];
  readonly params?: number;
  readonly trainableParams?: number;
  readonly error?: string;
  readonly message?: string;
}
interface Answers {
  readonly layer: string;
  readonly configurations: readonly Configuration[];
}

const folder = path.resolve(import.meta.dirname, "../../test-fixtures/truth");
const answers = readdirSync(folder)
  .filter((name) => name.endsWith("-configurations.json"))
  .map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Answers);

/** Layers whose inputs go in one list; the script that asked real Keras does the same. */
const listed = new Set(
  "Add Subtract Multiply Average Maximum Minimum Concatenate Dot Attention AdditiveAttention".split(" "),
);

const python = (shape: readonly (number | null)[]): string =>
  `(${shape.map((size) => size ?? "None").join(", ")}${shape.length === 1 ? "," : ""})`;

function programOf(layer: string, { call, inputs }: Configuration): string {
  const names = inputs.map((_, i) => `x${i}`);
  return [
    "import keras",
    "from keras import layers",
    ...inputs.map((shape, i) => `x${i} = keras.Input(batch_shape=${python(shape)})`),
    `made = layers.${call}`,
    `y = made(${listed.has(layer) ? `[${names.join(", ")}]` : names.join(", ")})`,
    "",
  ].join("\n");
}

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

type Verdict = "exact" | "silent" | "wrong";

/** What the command line would say of one configuration, held to what Keras said. */
function judge(
  layer: string,
  configuration: Configuration,
): { readonly verdict: Verdict; readonly said: string } {
  const text = programOf(layer, configuration);
  const document = analysedProgram(parser, "configuration.py", text);
  const lines = lineIndex(text);
  const { layers, problems } = fileFacts(document, { pathOf: (file) => file, linesOf: () => lines });
  const error = problems.find(({ severity }) => severity === "error");
  if (error) return { verdict: configuration.error === undefined ? "wrong" : "exact", said: error.message };
  const visit = layers.find((place) => place.layer !== "InputLayer")?.visits[0];
  const said = JSON.stringify(visit);
  if (!visit || visit.outputs.some((shape) => shape === null || shape.includes("?")) || visit.params === null)
    return { verdict: "silent", said };
  if (configuration.error !== undefined) return { verdict: "wrong", said };
  const { outputs, params, trainableParams } = configuration;
  const agrees =
    JSON.stringify([visit.outputs, visit.params, visit.trainableParams]) ===
    JSON.stringify([outputs, params, trainableParams]);
  return { verdict: agrees ? "exact" : "wrong", said };
}

/** Hundreds of programs; on a busy machine each takes tens of milliseconds. */
const PATIENCE_MILLISECONDS = 120_000;
/** Of what is drawn, numbers such as `strides=(2.5,)` may stay unknown; this much must be known exactly. */
const KNOWN_SHARE = 0.98;

describe("random configurations agree with real Keras", () => {
  for (const { layer, configurations } of answers) {
    it(`${layer}: ${configurations.length}`, { timeout: PATIENCE_MILLISECONDS }, () => {
      const verdicts = configurations.map((configuration) => ({
        configuration,
        ...judge(layer, configuration),
      }));
      const having = (verdict: Verdict): typeof verdicts => verdicts.filter((one) => one.verdict === verdict);
      expect(having("wrong")).toEqual([]);
      const exact = having("exact").length;
      expect(exact, JSON.stringify(having("silent"), undefined, 1)).toBeGreaterThanOrEqual(
        KNOWN_SHARE * configurations.length,
      );
    });
  }
});
