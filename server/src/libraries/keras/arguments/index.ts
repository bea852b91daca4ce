/** Readers of constructor arguments, one per type that Keras's own `standardize_*` functions accept. */
export { anything, callableOrName, layerValue } from "./opaque";
export { choice, text } from "./choice";
export { flag } from "./flag";
export { integer, positiveInteger } from "./integer";
export { integerTuple } from "./integer-tuple";
export { real } from "./real";
