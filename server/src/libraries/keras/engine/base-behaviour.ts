/** What a layer does that only the user's code describes: nothing by itself. */
import { type Behaviour, className, update } from "./layer-state";
import { unknown } from "../../../values/value";

/** The behaviour of `keras.layers.Layer` itself. */
export const baseBehaviour: Behaviour = {
  build: ({ state, context }) => {
    update(state.build, { built: true }, context);
    return undefined;
  },
  call: ({ layer }) => ({ value: unknown("not-modelled", `${className(layer)}.call`) }),
};
