/** A class of layers where an activation is wanted: it would be made of the numbers, which comes out on data alone. */
import { type LayerSuspicion, placeOf } from "./suspicion";
import { activationNames } from "../arguments";
import { lookup } from "../../../values/names/lookup";
import { words } from "../../../values/names/words";
import type { ClassValue, Value } from "../../../values/value";

const ACTIVATIONS = words("activation recurrent_activation");

const isLayerClass = (value: Value | undefined): value is ClassValue =>
  value?.kind === "class" && value.canonical !== undefined && value.mro.some(isLayer);

const isLayer = ({ canonical }: ClassValue): boolean => canonical === "keras.layers.Layer";

/** The name of the function that a layer is called after: `leaky_relu` for `LeakyReLU`. */
const asFunction = (type: string): string | undefined =>
  [...activationNames].find((name) => name.replaceAll("_", "") === type.toLowerCase());

export const activationClass: LayerSuspicion = ({ layer, state }, context) => {
  for (const argument of ACTIVATIONS) {
    const given = state.parsed && (lookup(state.parsed, argument) as Value | undefined);
    if (context.keras === 2 || !isLayerClass(given)) continue;
    const meant = asFunction(given.name);
    context.report({
      code: "activation-class",
      severity: "warning",
      span: placeOf(layer, argument),
      facts: { argument, given: given.name },
      remedies:
        meant === undefined
          ? []
          : [
              {
                kind: "setArgument",
                call: layer.constructed,
                name: argument,
                value: `"${meant}"`,
                preferred: true,
              },
            ],
    });
  }
};
