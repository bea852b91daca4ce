/** What `np.array` makes of an object that is no sequence to NumPy: an array without axes, which holds the object itself. */
import type { Library } from "./definition";
import { shapeOf } from "../../../values/dimensions/shape";
import type { TensorValue, Value } from "../../../values/value";

/** The array round such an object; undefined for everything else, and where TensorFlow or Keras convert. */
export const arrayAround = (source: Value | undefined, library: Library): TensorValue | undefined =>
  library === "numpy" && source?.kind === "object" && source.native?.hooks?.isOneElement
    ? { kind: "tensor", flavour: "numpy", shape: shapeOf([]), dtype: "object", content: [source] }
    : undefined;
