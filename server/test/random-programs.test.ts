// Random programs over every layer of Keras 2 and 3, held to the stored answers of the real ones.
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "./support/analysed-program";
import { pythonParser } from "./support/python-parser";
import { lineIndex } from "../src/analysis/line-index";
import { fileFacts } from "../src/features/facts/facts-merging";
import type { ShapeFacts } from "../src/features/facts/facts";
import type { PythonParser } from "../src/syntax/parser";
import type { KerasVersion } from "../src/values/context";

interface Program {
  readonly call?: string;
  readonly inputs?: readonly (readonly (number | null)[])[];
  readonly dtype?: string;
  /** Layers of a Sequential, instead of `call` and `inputs`. */
  readonly sequential?: readonly string[];
  readonly outputs?: readonly (readonly (number | null)[])[];
  readonly params?: number | null;
  readonly trainableParams?: number | null;
  readonly error?: string;
}
interface Stored {
  readonly keras: KerasVersion;
  readonly programs: readonly Program[];
}

const folder = path.resolve(import.meta.dirname, "../../test-fixtures/truth");
const stored = readdirSync(folder)
  .filter((name) => name.endsWith("-programs.json"))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Stored) }));

const listed = new Set(
  "Add Subtract Multiply Average Maximum Minimum Concatenate Dot Attention AdditiveAttention".split(" "),
);
const shapeText = (shape: readonly (number | null)[]): string =>
  `(${shape.map((size) => `${size ?? "None"}, `).join("")})`;

/** The program that `scripts/truth/random_programs.py` ran. */
function sourceOf({ call, inputs = [], dtype, sequential }: Program): string {
  const head = ["import keras", "from keras import layers"];
  if (sequential) return [...head, `made = keras.Sequential([${sequential.join(", ")}])`, ""].join("\n");
  const names = inputs.map((_, i) => `x${i}`);
  const typed = dtype === undefined ? "" : `, dtype='${dtype}'`;
  const given = listed.has(call?.split("(")[0] ?? "") ? `[${names.join(", ")}]` : names.join(", ");
  return [
    ...head,
    ...inputs.map((shape, i) => `x${i} = keras.Input(batch_shape=${shapeText(shape)}${typed})`),
    `made = layers.${call ?? ""}`,
    `y = made(${given})`,
    "",
  ].join("\n");
}

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** How a claim stands to the answer of Keras; "missed" and "unknown" claim nothing false of a program that runs. */
type Verdict = "exact" | "unknown" | "missed" | "wrong";

const isUnknownShape = (shape: ShapeFacts): boolean =>
  shape === null || shape.some((dim) => typeof dim === "string");

function judge(keras: KerasVersion, program: Program): { readonly verdict: Verdict; readonly said: string } {
  const text = sourceOf(program);
  const lines = lineIndex(text);
  const facts = fileFacts(analysedProgram(parser, "random-program.py", text, { keras }), {
    pathOf: (file) => file,
    linesOf: () => lines,
  });
  const raises = program.error !== undefined;
  const error = facts.problems.find(({ severity }) => severity === "error");
  if (error) return { verdict: raises ? "exact" : "wrong", said: error.message };
  const last = text.split("\n").length - 1;
  const claim = program.sequential
    ? facts.models.at(-1)
    : facts.layers.find((place) => place.line === last)?.visits[0];
  const said = JSON.stringify(claim);
  if (raises) {
    const isSilent = !claim || claim.outputs.some(isUnknownShape) || claim.params === null;
    return { verdict: isSilent ? "unknown" : "missed", said };
  }
  if (!claim) return { verdict: "unknown", said };
  const counts = [claim.params, claim.trainableParams];
  const real = [program.params, program.trainableParams];
  if (counts.some((count, i) => count !== null && count !== real[i])) return { verdict: "wrong", said };
  const outputs = program.outputs ?? [];
  if (claim.outputs.some(isUnknownShape) || counts.includes(null)) {
    const differs = claim.outputs.some(
      (shape, i) => !isUnknownShape(shape) && JSON.stringify(shape) !== JSON.stringify(outputs[i]),
    );
    return { verdict: differs ? "wrong" : real.includes(null) ? "exact" : "unknown", said };
  }
  return { verdict: JSON.stringify(claim.outputs) === JSON.stringify(outputs) ? "exact" : "wrong", said };
}

/** Hundreds of programs; on a busy machine each takes tens of milliseconds. */
const PATIENCE_MILLISECONDS = 180_000;
/** Rare refusals, such as floats for groups or a hash of floats, are not looked for; the rest must be known. */
const EXACT_SHARE = 0.94;

describe("random programs agree with real Keras", () => {
  for (const { name, keras, programs } of stored) {
    it(`${name}: ${programs.length}`, { timeout: PATIENCE_MILLISECONDS }, () => {
      const verdicts = programs.map((program) => ({ program, ...judge(keras, program) }));
      expect(verdicts.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
      const rest = verdicts.filter(({ verdict }) => verdict !== "exact");
      expect(rest.length, JSON.stringify(rest, undefined, 1)).toBeLessThanOrEqual(
        (1 - EXACT_SHARE) * programs.length,
      );
    });
  }
});
