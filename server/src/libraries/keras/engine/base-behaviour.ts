/** What a layer does that only the user's code describes: nothing by itself. */
import { type Behaviour, className, update } from "./layer-state";
import { reason } from "../../../values/reason";
import { unknown } from "../../../values/value";

/** The behaviour of `keras.layers.Layer` itself. */
export const baseBehaviour: Behaviour = {
  build: ({ state, context }) => {
    update(state.build, { built: true }, context);
    return undefined;
  },
  call: ({ layer, state, context }) => {
    // Without a `call` that we can see there may be a graph that we can't see, and parameters with it.
    const why = reason("not-modelled", `${className(layer)}.call`);
    update(state.build, { unknown: why }, context);
    return { value: unknown(why) };
  },
};
