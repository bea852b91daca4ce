// The hover of the question's Conv1D says all that the person needs, read off the report.
import { message } from "../../src/values/records/application";
import { beforeAll, describe, expect, it } from "vitest";
import { hover } from "../../src/features/hovers/hover";
import { hoverMarkdown } from "../../src/features/hovers/hover-markdown";
import { hoverText } from "../../src/features/hovers/hover-text";
import type { AnalysedDocument } from "../../src/features/document";
import type { PythonParser } from "../../src/syntax/parser";
import { OPEN, known } from "../../src/values/dimensions/dimension";
import { multiply } from "../../src/values/dimensions/arithmetic";
import { shapeOf } from "../../src/values/dimensions/shape";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { convolutionVisit, documentOf, placeOf, reportOf, spanOf, visitOf } from "./sample-report";

const constructor = "Conv1D(filters=100, kernel_size=10, activation='relu')";
const application = `${constructor}(x)`;
const text = `from keras.layers import Conv1D\nx = Input((128, 9))\ny = ${application}\n`;
const keptApart = "DepthwiseConv1D(kernel_size=10, activation='relu', depth_multiplier=100)";

let parser: PythonParser;
let document: AnalysedDocument;

beforeAll(async () => {
  parser = await pythonParser();
  const visit = convolutionVisit(text);
  const remedy = {
    kind: "replaceLayer",
    call: spanOf(text, constructor),
    layer: "DepthwiseConv1D",
    set: { depth_multiplier: "100" },
    remove: ["filters"],
  } as const;
  const story = () => {
    const own = visit.story();
    return (
      own && {
        ...own,
        experiment: "print(ones(x))",
        alternatives: [{ message: message("conv.alternative.depthwise"), remedy }],
      }
    );
  };
  const report = reportOf({
    places: [placeOf(text, "Conv1D", application, constructor, [{ ...visit, story }])],
  });
  document = documentOf(parser, text, report, (edited) =>
    reportOf({
      places: [
        placeOf(edited, "DepthwiseConv1D", `${keptApart}(x)`, keptApart, [
          visitOf({
            outputs: [shapeOf([OPEN, known(119), multiply(known(9), known(100))])],
            weights: [{ name: "kernel", shape: [known(10), known(9), known(100)], trainable: true }],
          }),
        ]),
      ],
    }),
  );
});

const at = (part: string): number => text.indexOf(part, text.indexOf("y = "));
const describeSpan = (): string => "line 2";
const plainText = (part: string): string => {
  const found = hover(document, at(part), describeSpan);
  return found ? hoverText(found) : "";
};

describe("a hover", () => {
  it.each([
    ["the result", "Conv1D (None, 128, 9) → (None, 119, 100) · 9,100 parameters"],
    ["the formula of the time axis", "time: 119 = ⌊(128 − 10) / 1⌋ + 1, padding is 'valid'"],
    ["the parameters", "parameters: (10 · 9 + 1) · 100 = 9,100 (kernel (10, 9, 100), bias (100,))"],
    ["a picture", "128 × 9"],
    ["the alternative with its own result", `${keptApart} → (None, 119, 900) · 9,000 parameters`],
    ["what a person can run", "Check it yourself:\n  print(ones(x))"],
    ["where the numbers are written", "128 line 2, 10 line 2"],
  ])("tells %s", (_, expected) => {
    expect(plainText("Conv1D(")).toContain(expected);
  });

  it("stands on the name and on shape-relevant arguments, and nowhere else", () => {
    for (const part of ["Conv1D(", "filters=", "100", "kernel_size", "10,"])
      expect(plainText(part), part).toContain("119");
    for (const part of ["activation", "'relu'", "y = "]) expect(plainText(part), part).toBe("");
  });

  it("has a picture in the colours of the theme, as an image below 40 kB", () => {
    const found = hover(document, at("Conv1D("), describeSpan);
    if (!found) throw new Error("there is no hover");
    const pictures = (["light", "dark", "high-contrast-dark", "high-contrast-light"] as const).map(
      (theme) => {
        const markdown = hoverMarkdown(found, { theme, link: () => undefined });
        const [, encoded = ""] = /data:image\/svg\+xml;base64,([\w+/=]+)/.exec(markdown) ?? [];
        expect(encoded.length).toBeLessThan(40_000);
        return Buffer.from(encoded, "base64").toString("utf8");
      },
    );
    expect(new Set(pictures).size).toBe(4);
    for (const svg of pictures)
      for (const number of ["128", "119", "100", "10 × 9"]) expect(svg).toContain(number);
    expect(hoverMarkdown(found, { link: () => undefined })).toContain("```text");
  });

  it("links to places where the client follows links", () => {
    const found = hover(document, at("Conv1D("), describeSpan);
    if (!found) throw new Error("there is no hover");
    expect(hoverMarkdown(found, { link: (span) => `command:go?${span.start}` })).toContain(
      "[line 2](command:go?",
    );
  });

  it("says nothing inside code that does not parse", () => {
    const gap = { file: "sample.py", start: 0, end: text.length };
    expect(
      hover({ ...document, report: { ...document.report, gaps: [gap] } }, at("Conv1D("), describeSpan),
    ).toBeUndefined();
  });

  it("lists the visits of a block that is called with different shapes", () => {
    const [place] = document.report.places;
    if (!place) throw new Error("there is no place");
    const other = visitOf({
      inputs: [shapeOf([OPEN, known(50), known(9)])],
      outputs: [shapeOf([OPEN, known(41), known(100)])],
      calledFrom: [spanOf(text, "Input")],
    });
    const report = { ...document.report, places: [{ ...place, visits: [...place.visits, other] }] };
    const found = hover({ ...document, report }, at("Conv1D("), describeSpan);
    expect(found && hoverText(found)).toContain(
      "(None, 50, 9) → (None, 41, 100) · no parameters, called from line 2",
    );
  });

  it("tells no memory of an output that is not known", () => {
    const source = "import keras\nx = keras.Input((4, 5))\ny = keras.layers.TimeDistributed(inner)(x)\n";
    const told = (program: string): string => {
      const found = hover(analysedProgram(parser, "p.py", program), program.indexOf("TimeD"), () => "");
      if (!found) throw new Error("There is no hover.");
      return hoverText(found);
    };
    expect(told(source)).not.toContain("memory of the output");
    expect(told(source.replace("inner", "keras.layers.Dense(3)"))).toContain("memory of the output");
  });
});
