/** Core, recurrent, attention, merging and preprocessing layers against what real Keras says of random configurations. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answer, inputTensor } from "../../support/layer-expression";

interface Configuration {
  readonly call: string;
  readonly inputs: readonly (readonly (number | null)[])[];
  readonly outputs?: readonly (readonly (number | null)[])[];
  readonly params?: number;
  readonly trainableParams?: number;
  readonly error?: string;
  readonly message?: string;
}

/** Layers that take their inputs as one list. */
const LISTED = new Set([
  ...["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Dot"],
  ...["Attention", "AdditiveAttention"],
]);

const LAYERS = [
  ...["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Dot"],
  ...["Attention", "AdditiveAttention", "MultiHeadAttention", "GroupQueryAttention"],
  ...["Dense", "EinsumDense", "Embedding", "Identity", "Masking", "Rescaling"],
  ...[
    "LSTM",
    "GRU",
    "SimpleRNN",
    "ConvLSTM1D",
    "ConvLSTM2D",
    "ConvLSTM3D",
    "Bidirectional",
    "TimeDistributed",
  ],
];

function shown(shape: readonly (number | null)[]): string {
  const axes = shape.map((n) => (n === null ? "None" : String(n)));
  return axes.length === 1 ? `(${axes[0]},)` : `(${axes.join(", ")})`;
}

function keras(configuration: Configuration): string {
  if (configuration.error !== undefined) return "raises";
  const outputs = configuration.outputs?.map(shown).join(" ");
  return `${outputs} · ${configuration.params} (${configuration.trainableParams} trainable)`;
}

function ours(layer: string, { call, inputs }: Configuration): string {
  const how = LISTED.has(layer) ? "list" : inputs.length === 1 ? "one" : "arguments";
  const said = answer(
    call,
    inputs.map((shape) => inputTensor(shape)),
    how,
  );
  if (said.refused.length > 0) return "raises";
  return `${said.outputs.join(" ")} · ${said.params} (${said.trainable} trainable)`;
}

/** How many configurations of a layer may leave something unknown: honest, but to be few. */
const MOST_UNKNOWN = 2;

/** Whether an answer with unknowns leaves room for the truth: each "?" stands for anything. */
function leavesRoom(said: string, truth: string): boolean {
  const pattern = said.split("?").map((part) => part.replace(/[.*+^${}()|[\]\\]/g, "\\$&"));
  return pattern.length > 1 && new RegExp(`^${pattern.join(".*")}$`).test(truth);
}

describe.each(LAYERS)("%s", (layer) => {
  const path = new URL(
    `../../../../test-fixtures/truth/${layer.toLowerCase()}-configurations.json`,
    import.meta.url,
  );
  const { configurations } = JSON.parse(readFileSync(path, "utf8")) as { configurations: Configuration[] };

  it(`agrees with Keras on ${configurations.length} configurations`, () => {
    let unknown = 0;
    const differences = configurations.flatMap((configuration) => {
      const [said, truth] = [ours(layer, configuration), keras(configuration)];
      if (said === truth) return [];
      if (leavesRoom(said, truth) && ++unknown <= MOST_UNKNOWN) return [];
      return [
        `${configuration.call} on ${JSON.stringify(configuration.inputs)}: ${said} instead of ${truth} ${configuration.message ?? ""}`,
      ];
    });
    expect(differences).toEqual([]);
  });
});
