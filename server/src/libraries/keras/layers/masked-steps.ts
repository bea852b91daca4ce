/** Masks that a call gives of other steps than those of what is masked, which Keras 3 refuses once the layer runs on data. */
import { callArgument } from "../arguments";
import { placeOfInput } from "../engine/findings";
import { type Contradiction, type LayerInput, type LayerScope, contradiction } from "../layer-definition";
import type { Dim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Shape } from "../../../values/dimensions/shape";
import type { Value } from "../../../values/value";

/** The steps of a mask (batch, steps); undefined for anything else. */
const stepsOf = (mask: Value | undefined): Dim | undefined =>
  mask?.kind === "tensor" && mask.shape.ranked && mask.shape.dims.length === 2
    ? mask.shape.dims[1]
    : undefined;

/** What is masked, and with what. */
interface Masking {
  readonly layer: string;
  readonly mask: Value | undefined;
  readonly masked: Shape;
  /** What a graph says of it, and what the layer itself says where it is called on data. */
  readonly kerasSays: (mask: number, steps: number, isOfData: boolean) => string | undefined;
  /** Whether these lengths are refused. */
  readonly differ: (mask: number, steps: number) => boolean;
}

function refusedSteps(
  { layer, mask, masked, kerasSays, differ }: Masking,
  x: LayerInput,
  { call, context }: LayerScope,
): Contradiction | undefined {
  const given = stepsOf(mask);
  const steps = masked.ranked && masked.dims.length === 3 ? masked.dims[1] : undefined;
  if (context.keras === 2 || mask?.kind !== "tensor") return undefined;
  if (given?.kind !== "known" || steps?.kind !== "known") return undefined;
  if (!differ(given.value, steps.value)) return undefined;
  const code = "mask-steps";
  const facts = { mask: mask.shape, layer, given, input: masked, steps };
  const isOfData = x.tensor.flavour !== "keras";
  const says = kerasSays(given.value, steps.value, isOfData);
  const remedies = equalAxes([[given, steps]]);
  const blame = call.keywords.has("mask") ? "mask" : "input";
  if (isOfData) return contradiction(code, blame, facts, { kerasSays: says, remedies });
  const span = call.keywordSpans.get("mask") ?? placeOfInput(call);
  context.report({ code, severity: "error", onData: "later", span, facts, kerasSays: says, remedies });
  return undefined;
}

/** A recurrent layer reads its mask step by step, and finds none at the end of one that is too short. */
export const recurrentMask =
  (layer: string) =>
  (_: unknown, x: LayerInput, scope: LayerScope): Contradiction | undefined =>
    refusedSteps(
      {
        layer,
        mask: callArgument(scope.call, "mask", 2),
        masked: x.shape,
        kerasSays: (given) =>
          `OutOfRangeError: …Tried to read from index ${given} but array size is: ${given}`,
        differ: (given, steps) => given < steps,
      },
      x,
      scope,
    );

/** The mask of the value masks the scores, that of the query what comes out. */
export const attentionMasks =
  (layer: string) =>
  (_: unknown, x: LayerInput, scope: LayerScope): Contradiction | undefined => {
    const masks = callArgument(scope.call, "mask", 1);
    const items = masks?.kind === "list" || masks?.kind === "tuple" ? masks.items : undefined;
    for (const [i, input] of x.all.slice(0, 2).entries()) {
      const refused = refusedSteps(
        {
          layer,
          mask: items?.[i],
          masked: input.shape,
          kerasSays: (given, steps, isOfData) =>
            isOfData ? undefined : `ValueError: Dimensions must be equal, but are ${given} and ${steps}`,
          differ: (given, steps) => given !== steps && given !== 1 && steps !== 1,
        },
        x,
        scope,
      );
      if (refused) return refused;
    }
    return undefined;
  };
