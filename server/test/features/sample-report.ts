// A report made by hand, for tests of features that need no interpreter: the question's Conv1D.
import type { AnalysedDocument } from "../../src/features/document";
import type { Place, Report, Visit } from "../../src/analysis/report";
import type { PythonParser } from "../../src/syntax/parser";
import { parseModule } from "../../src/syntax/module-syntax";
import type { ParameterCounts, Weight } from "../../src/values/records/application";
import { known, named, OPEN, type Dim } from "../../src/values/dimensions/dimension";
import { add, floorDivide, product, subtract, sum } from "../../src/values/dimensions/arithmetic";
import { shapeOf } from "../../src/values/dimensions/shape";
import type { Span } from "../../src/values/records/span";

const file = "sample.py";

/** The span of the one place where a text stands. */
export function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`${part} is not in the text`);
  return { file, start, end: start + part.length };
}

export function countsOf(weights: readonly Weight[]): ParameterCounts {
  const size = (chosen: readonly Weight[]): Dim => sum(chosen.map(({ shape }) => product(shape)));
  const frozen = weights.filter(({ trainable }) => !trainable);
  return {
    total: size(weights),
    trainable: size(weights.filter((w) => w.trainable)),
    nonTrainable: size(frozen),
  };
}

export function visitOf(visit: Partial<Visit>): Visit {
  const weights = visit.weights ?? [];
  return {
    inputs: [],
    outputs: [],
    weights,
    counts: countsOf(weights),
    calledFrom: [],
    story: () => undefined,
    openWorld: false,
    ...visit,
  };
}

export function reportOf(parts: Partial<Report>): Report {
  return {
    file,
    version: 1,
    places: [],
    models: [],
    modelsElsewhere: [],
    findings: [],
    met: [],
    bindings: [],
    results: [],
    unknowns: [],
    needs: [],
    dependencies: [],
    failures: [],
    gaps: [],
    ...parts,
  };
}

/** A document whose edited texts are analysed by `analyse`. */
export function documentOf(
  parser: PythonParser,
  text: string,
  report: Report,
  analyse: (text: string) => Report = () => reportOf({}),
): AnalysedDocument {
  return {
    text,
    report,
    analyse,
    syntax: () => parseModule(parser, text),
    syntaxOf: (edited) => parseModule(parser, edited),
  };
}

/** The convolution of the question: (None, 128, 9) → (None, 119, 100), with its formula. */
export function convolutionVisit(text: string): Visit {
  const steps = known(128, { span: spanOf(text, "128") });
  const features = known(9, { span: spanOf(text, "9") });
  const kernel = named(known(10, { span: spanOf(text, "10") }), "kernel_size");
  const filters = named(known(100, { span: spanOf(text, "100") }), "filters");
  const length = add(floorDivide(subtract(steps, kernel), known(1)), known(1));
  return visitOf({
    inputs: [shapeOf([OPEN, steps, features])],
    outputs: [shapeOf([OPEN, length, filters])],
    weights: [
      { name: "kernel", shape: [kernel, features, filters], trainable: true },
      { name: "bias", shape: [filters], trainable: true },
    ],
    story: () => ({
      summary: "Slides windows.",
      axes: [
        { axis: "time", dim: length, because: { key: "conv.padding.valid" } },
        { axis: "features", dim: filters },
      ],
      picture: {
        kind: "window",
        input: [steps, features],
        window: [kernel, features],
        output: [length, filters],
        channels: "summed",
        strides: [known(1)],
        dilation: [known(1)],
      },
    }),
  });
}

/** The place of an application whose constructor call is a part of it. */
export function placeOf(
  text: string,
  layer: string,
  application: string,
  constructor: string,
  visits: readonly Visit[],
): Place {
  const [span, constructed] = [spanOf(text, application), spanOf(text, constructor)];
  return { layer, span, constructed, visits, times: visits.length };
}
