/** Knowing less never makes an error and never another answer: arguments, axes and ranks are taken away one by one. */
import { describe, expect, it } from "vitest";
import { applyDescribed } from "../../support/described-layer";
import { type LiteralCall, literalCall } from "../../support/literal-call";
import { type Configuration, storedConfigurations } from "../../support/stored-configurations";
import type { LayerDefinition } from "../../../src/libraries/keras/layer-definition";
import { activationLayers } from "../../../src/libraries/keras/layers/activations";
import { convolutionalLayers } from "../../../src/libraries/keras/layers/convolutional";
import { normalizationLayers } from "../../../src/libraries/keras/layers/normalization";
import { poolingLayers } from "../../../src/libraries/keras/layers/pooling";
import { regularizationLayers } from "../../../src/libraries/keras/layers/regularization";
import { reshapingLayers } from "../../../src/libraries/keras/layers/reshaping";
import { product, sum } from "../../../src/values/dimensions/arithmetic";
import { OPEN, type Dim, fromPolynomial, known, unknownDim } from "../../../src/values/dimensions/dimension";
import { atom, ofAtom } from "../../../src/values/dimensions/polynomial";
import { type Shape, formatShape, shapeOf, unrankedShape } from "../../../src/values/dimensions/shape";
import { unknown } from "../../../src/values/value";

const definitions = [
  ...activationLayers,
  ...convolutionalLayers,
  ...normalizationLayers,
  ...poolingLayers,
  ...regularizationLayers,
  ...reshapingLayers,
];
const byName = new Map(
  definitions.flatMap((d) => d.names.map((name) => [name.replace("keras.layers.", ""), d] as const)),
);

const mystery = unknown("data", "this test");
const symbol = (name: string): Dim => fromPolynomial(ofAtom(atom(name, name)));

/** The call with one argument less known, for each argument. */
function withoutOne(call: LiteralCall): readonly LiteralCall[] {
  const positional = call.positional.map((_, i) => ({
    ...call,
    positional: call.positional.map((value, j) => (i === j ? mystery : value)),
  }));
  const named = [...call.keywords.keys()].map((name) => ({
    ...call,
    keywords: new Map([...call.keywords, [name, mystery] as const]),
  }));
  return [...positional, ...named];
}

/** The input with one axis unknown or a symbol, for each axis, and without its rank. */
function lessKnown(dims: readonly Dim[]): readonly Shape[] {
  const replaced = (by: (index: number) => Dim) =>
    dims.map((_, i) => shapeOf(dims.map((dim, j) => (i === j ? by(j) : dim))));
  return [
    ...replaced(() => unknownDim(mystery.reason)),
    ...replaced((i) => symbol(`n${i}`)),
    unrankedShape(mystery.reason),
  ];
}

/** What contradicts the truth in what is said with less knowledge; undefined where nothing does. */
function contradicted(definition: LayerDefinition, call: LiteralCall, input: Shape, truth: Configuration) {
  const outcome = applyDescribed(definition, call, input);
  const where = `${truth.call} on ${formatShape(input)}`;
  if ("refused" in outcome) return `${where}: ${outcome.refused.kerasSays ?? outcome.refused.code}`;
  const { output, weights } = outcome;
  if (!("ranked" in output) || !output.ranked) return undefined;
  const [expected] = truth.outputs ?? [];
  const agrees = output.dims.every((dim, i) => {
    if (dim.kind === "known") return dim.value === expected?.[i];
    return dim.kind !== "open" || expected?.[i] === null;
  });
  if (output.dims.length !== expected?.length || !agrees) {
    return `${where}: ${formatShape(output)} instead of ${JSON.stringify(expected)}`;
  }
  const isUncertain = weights.some((w) => w.uncertain);
  const total = sum(weights.map((w) => product(w.shape)));
  if (isUncertain || total.kind !== "known" || total.value === truth.params) return undefined;
  return `${where}: ${total.value} parameters instead of ${truth.params ?? "?"}`;
}

for (const { layer, configurations } of storedConfigurations((name) => byName.has(name))) {
  describe(layer, () => {
    it("says nothing wrong where less is known", () => {
      // Every second configuration: each is asked a dozen times.
      const wrong = configurations
        .filter(({ error }, i) => error === undefined && i % 2 === 0)
        .flatMap((truth) => {
          const call = literalCall(truth.call);
          const definition = call && byName.get(call.name);
          const [input] = truth.inputs;
          if (!call || !definition || !input) return [`${truth.call} can't be read`];
          const dims = input.map((length) => (length === null ? OPEN : known(length)));
          return [
            ...withoutOne(call).map((less) => contradicted(definition, less, shapeOf(dims), truth)),
            ...lessKnown(dims).map((less) => contradicted(definition, call, less, truth)),
          ].filter((found) => found !== undefined);
        });
      expect(wrong).toEqual([]);
    });
  });
}
