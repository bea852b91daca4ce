// The hover of every layer of the catalogue says what became of each axis, and what every parameter is for.
import { readFileSync, readdirSync } from "node:fs";
import * as path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { fixtureCells } from "../support/fixture-cells";
import { readMarkers } from "../support/fixture-markers";
import { pythonParser } from "../support/python-parser";
import type { Visit } from "../../src/analysis/report";
import type { AnalysedDocument } from "../../src/features/document";
import { hover } from "../../src/features/hovers/hover";
import { hoverText } from "../../src/features/hovers/hover-text";
import { layerDefinitions } from "../../src/libraries/keras/layers";
import type { PythonParser } from "../../src/syntax/parser";
import { dimKey, formatDim } from "../../src/values/dimensions/dimension";
import { shapeKey } from "../../src/values/dimensions/shape";

const root = path.resolve(import.meta.dirname, "../../../test-fixtures/layers");
const described = new Set(layerDefinitions.map(({ names: [name] }) => name.slice(name.lastIndexOf(".") + 1)));

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** Lengths of an output that the input does not have at the same place. */
function changed({ inputs, outputs }: Visit): readonly string[] {
  const [input] = inputs;
  const [output] = outputs;
  if (!output?.ranked || !input?.ranked) return [];
  return output.dims
    .slice(1)
    .filter((dim, i) => {
      const before = input.dims.length === output.dims.length ? input.dims[i + 1] : undefined;
      return before === undefined || dimKey(before) !== dimKey(dim);
    })
    .filter(({ kind }) => kind === "known")
    .map(formatDim);
}

/** What a hover leaves out. */
function missing(visit: Visit, said: string): readonly string[] {
  const faults = changed(visit)
    .filter((length) => !new RegExp(`(^|[^\\d])${length}([^\\d]|$)`).test(said))
    .map((length) => `nothing is said of ${length}`);
  const total = visit.counts.total;
  if (total.kind === "known" && total.value > 0)
    for (const { name } of visit.weights.slice(0, 6))
      if (!said.includes(name)) faults.push(`no weight ${name}`);
  const [output] = visit.outputs;
  const isKnown = [...visit.inputs, ...visit.outputs].every((shape) => shape.ranked);
  const same = visit.inputs.every((input) => output && shapeKey(input) === shapeKey(output));
  if (isKnown && same && !/\n {2}•/.test(said)) faults.push("no line says that the axes stay");
  return faults;
}

function judged(document: AnalysedDocument, found: Map<string, readonly string[]>): void {
  for (const { constructed, layer, visits } of document.report.places) {
    const end = document.text.indexOf("(", constructed.start);
    const told = end < 0 ? undefined : hover(document, end - 1, () => "line 1");
    const visit = visits.find(({ inputs }) => inputs.length > 0);
    if (told?.sections[0]?.kind !== "answer" || !visit || visits.length > 1) continue;
    if (!described.has(layer)) continue;
    // A part of a layer, such as a projection of its heads, is constructed by no call of the program.
    if (constructed.start === constructed.end) continue;
    found.set(layer, [...(found.get(layer) ?? []), ...missing(visit, hoverText(told))]);
  }
}

describe("the hovers of all layers", () => {
  it("tell each axis and each weight", () => {
    const found = new Map<string, readonly string[]>();
    for (const family of readdirSync(root))
      for (const name of readdirSync(path.join(root, family)).filter((file) => file.endsWith(".py"))) {
        const file = path.join(root, family, name);
        for (const cell of fixtureCells(readFileSync(file, "utf8")))
          judged(analysedProgram(parser, file, readMarkers(cell).program, cell), found);
      }
    const faults = [...found].flatMap(([layer, what]) => [...new Set(what)].map((one) => `${layer}: ${one}`));
    expect(faults).toEqual([]);
    // Those that no fixture applies on their own: a layer with nothing but layers inside, and ones of Keras 2 only.
    expect(found.size).toBeGreaterThan(110);
  });
});
