/** `tnp.experimental_enable_numpy_behavior`: from then on TensorFlow's tensors have methods of arrays, and promote dtypes. */
import { type Entry, fn } from "../callables/entries";
import type { Context } from "../../values/context";
import { NONE, TRUE } from "../../values/value";

/** Set once the program has asked for it; nothing takes it back. */
const NUMPY_BEHAVIOR = "tensorflow numpy behavior";

/** Whether the program has asked TensorFlow's tensors to be like NumPy's arrays. */
export const hasNumpyBehavior = ({ settings }: Context): boolean => settings.has(NUMPY_BEHAVIOR);

/** Where it can be found (`tensorflow/python/ops/numpy_ops/np_config.py`); all of these are one function. */
const places = [
  "tensorflow.experimental.numpy.experimental_enable_numpy_behavior",
  "tensorflow.compat.v2.experimental.numpy.experimental_enable_numpy_behavior",
  "tensorflow.python.ops.numpy_ops.np_config.enable_numpy_behavior",
];

export const numpyBehaviorEntries: readonly Entry[] = places.map((place) =>
  fn(place, (_, context) => {
    context.heap.set(context.settings, NUMPY_BEHAVIOR, TRUE);
    return NONE;
  }),
);
