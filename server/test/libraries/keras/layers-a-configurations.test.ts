/** Descriptions of layers against real Keras: every stored random configuration agrees, or is honestly unknown. */
import { describe, expect, it } from "vitest";
import { applyDescribed } from "../../support/described-layer";
import { literalCall } from "../../support/literal-call";
import { type Configuration, storedConfigurations } from "../../support/stored-configurations";
import { activationLayers } from "../../../src/libraries/keras/layers/activations";
import { convolutionalLayers } from "../../../src/libraries/keras/layers/convolutional";
import { normalizationLayers } from "../../../src/libraries/keras/layers/normalization";
import { poolingLayers } from "../../../src/libraries/keras/layers/pooling";
import { regularizationLayers } from "../../../src/libraries/keras/layers/regularization";
import { reshapingLayers } from "../../../src/libraries/keras/layers/reshaping";
import { product, sum } from "../../../src/values/dimensions/arithmetic";
import { OPEN, type Dim, known } from "../../../src/values/dimensions/dimension";
import { shapeOf } from "../../../src/values/dimensions/shape";

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

/** Numbers where we know them, None as null, our ignorance as "?". */
function shown(dim: Dim): number | string | null {
  if (dim.kind === "known") return dim.value;
  return dim.kind === "open" ? null : "?";
}

/** What we say of a configuration, in the terms of the stored truth. */
function answer({ call, inputs }: Configuration) {
  const literal = literalCall(call);
  const definition = literal && byName.get(literal.name);
  const [input] = inputs;
  if (!literal || !definition || !input) return undefined;
  const shape = shapeOf(input.map((length) => (length === null ? OPEN : known(length))));
  const outcome = applyDescribed(definition, literal, shape);
  if ("refused" in outcome) return { raises: outcome.refused.kerasSays ?? "" };
  const { output, weights } = outcome;
  if (!("ranked" in output) || !output.ranked) return { unknown: true };
  const count = (trainable: boolean) =>
    shown(sum(weights.filter((w) => w.trainable || !trainable).map((w) => product(w.shape))));
  return { outputs: [output.dims.map(shown)], params: count(false), trainableParams: count(true) };
}

/** Whether an answer says nothing that Keras does not: "?" may stand for any number. */
function agrees(ours: ReturnType<typeof answer>, truth: Configuration): boolean {
  if (!ours) return false;
  if ("unknown" in ours) return true;
  if ("raises" in ours) return truth.error !== undefined;
  if (truth.error !== undefined) return JSON.stringify(ours).includes('"?"');
  const same = (a: unknown, b: unknown): boolean =>
    a === "?" ||
    (Array.isArray(a) && Array.isArray(b)
      ? a.length === b.length && a.every((e, i) => same(e, b[i]))
      : a === b);
  return (["outputs", "params", "trainableParams"] as const).every((key) => same(ours[key], truth[key]));
}

/** Keras's message without what differs from run to run and what surrounds it. */
function plain(message: string): string {
  return message
    .replace(/^\w+: /, "")
    .replace(/^Exception encountered when calling [\w.]+\(\)\.\s*/, "")
    .replaceAll(String.fromCharCode(27) + "[1m", "")
    .replaceAll(String.fromCharCode(27) + "[0m", "")
    .replace(/\n\nArguments received[\s\S]*/, "")
    .replace(/layer '[^']*'|path='[^']*'/g, "…")
    .replace(/layer '….*|path='….*/g, "…");
}

for (const truth of storedConfigurations((layer) => byName.has(layer))) {
  describe(truth.layer, () => {
    it("agrees with Keras on every stored configuration", () => {
      const wrong = truth.configurations
        .map((configuration) => ({ configuration, ours: answer(configuration) }))
        .filter(({ configuration, ours }) => !agrees(ours, configuration));
      expect(wrong).toEqual([]);
    });

    it("says what Keras says where it refuses", () => {
      const refused = truth.configurations.filter(({ error }) => error !== undefined);
      const differ = refused.filter((configuration) => {
        const ours = answer(configuration);
        if (!ours || !("raises" in ours)) return false;
        const theirs = plain(configuration.message ?? "");
        const said = plain(ours.raises ?? "");
        return !said.startsWith(theirs.slice(0, 80)) && !theirs.includes(said);
      });
      // Where two arguments are wrong at once, Keras may come upon the other one first.
      expect(differ.length).toBeLessThanOrEqual(2 + refused.length * 0.06);
    });

    it("leaves hardly anything unknown", () => {
      const unsure = truth.configurations.filter((configuration) => {
        const ours = answer(configuration);
        return !ours || "unknown" in ours || ("outputs" in ours && JSON.stringify(ours).includes('"?"'));
      });
      expect(unsure.length).toBeLessThanOrEqual(truth.configurations.length * 0.03);
    });
  });
}
