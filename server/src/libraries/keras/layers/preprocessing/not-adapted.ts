/** Layers that are called on data before they have learnt a vocabulary, or the bounds of bins, from any. */
import { learntBy } from "./vocabulary";
import { contradiction } from "../../layer-definition";
import type { Contradiction, LayerInput, LayerScope } from "../../layer-definition";
import type { Value } from "../../../../values/value";

/** Whether a call computes with data, as only one of Keras 3 that the program makes by itself certainly does. */
const isOnData = ({ tensor }: LayerInput, { context }: LayerScope): boolean =>
  context.keras === 3 && context.isEager && tensor.flavour !== "keras" && tensor.shape.ranked;

/** What such a layer says where it is called, as far as all releases say it alike. */
export function refusedUnlearnt(
  layer: string,
  says: string,
  x: LayerInput,
  scope: LayerScope,
): Contradiction | undefined {
  const { self, call } = scope;
  if (!isOnData(x, scope) || learntBy(self) !== undefined || self.class.canonical === undefined)
    return undefined;
  const method = "adapt";
  return contradiction(
    "not-adapted",
    "input",
    { layer },
    {
      kerasSays: says,
      remedies: [{ kind: "callBefore", call: call.site, method, given: "{0}", preferred: true }],
    },
  );
}

/** The same of a lookup with these arguments. */
export function refusedWithoutVocabulary(
  layer: string,
  a: { readonly vocabulary: Value; readonly output_mode: unknown; readonly pad_to_max_tokens?: unknown },
  x: LayerInput,
  scope: LayerScope,
): Contradiction | undefined {
  if (a.vocabulary.kind !== "none" || typeof a.output_mode !== "string") return undefined;
  const isSized = a.output_mode !== "int" && a.pad_to_max_tokens === false;
  const says = isSized
    ? `RuntimeError: …When using \`output_mode=${a.output_mode}\` and \`pad_to_max_tokens=False\`, you must set the layer's vocabulary before calling it.…`
    : "FailedPreconditionError: …Table not initialized.…";
  return refusedUnlearnt(layer, says, x, scope);
}
