/** Values that are offered for arguments which a call leaves out and must give. */
import { lookup } from "../../../values/names/lookup";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";

/**
 * By the names of arguments: what is written most often for those that decide no more than how much a layer can learn, and
 * what the documentation of Keras and TensorFlow gives where it shows the others.
 */
const USUAL: Readonly<Record<string, string>> = {
  kernel_size: "3",
  key_dim: "64",
  num_heads: "4",
  num_query_heads: "4",
  num_key_value_heads: "2",
  head_dim: "64",
  output_dim: "64",
  buffer_size: "1000",
  batch_size: "32",
  count: "1",
  decay_steps: "10000",
  decay_rate: "0.96",
  initial_learning_rate: "0.001",
  filepath: '"model.keras"',
};

/** An argument that is missing, with what its own description says is usual. */
interface Missing {
  readonly name: string;
  readonly usual?: string | undefined;
}

/** The call with usual values for all that is missing; nothing where one has none. */
export function withUsual(missing: readonly Missing[], call: Span): readonly Remedy[] {
  const values = missing.flatMap(({ name, usual = lookup(USUAL, name) }) =>
    usual === undefined ? [] : [{ kind: "setArgument", call, name, value: usual, isAbsent: true } as const],
  );
  if (values.length < missing.length) return [];
  return values.length === 1 ? values : [{ kind: "together", remedies: values }];
}
