/** Tables as training data: what Keras's `array_slicing` makes of pandas' frames and series. */
import { mapLeaves } from "../engine/structure";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimension";
import { shapeOf } from "../../../values/shape";
import { type Arguments, type Value, argumentsOf } from "../../../values/value";

/** A table as the array that is fed; a series becomes a column (`PandasSeriesSliceable`). */
function arrayFed(leaf: Value, context: Context): Value {
  if (leaf.kind !== "object" || leaf.class.canonical?.startsWith("pandas.") !== true) return leaf;
  const method = context.attribute(leaf, "__array__");
  const array = method && context.call(method, argumentsOf(leaf.constructed, []));
  if (array?.kind !== "tensor") return leaf;
  const { shape } = array;
  if (leaf.class.canonical !== "pandas.Series" || !shape.ranked) return array;
  return { ...array, shape: shapeOf([...shape.dims, known(1)]) };
}

/** The arguments of `fit` and its like, with arrays in place of tables. */
export function withArrays(args: Arguments, context: Context): Arguments {
  const fed = (value: Value): Value => mapLeaves(value, (leaf) => arrayFed(leaf, context));
  if (![...args.positional, ...args.keywords.values()].some((value) => holdsObject(value))) return args;
  return {
    ...args,
    positional: args.positional.map(fed),
    keywords: new Map([...args.keywords].map(([name, value]) => [name, fed(value)])),
  };
}

const holdsObject = (value: Value): boolean => {
  switch (value.kind) {
    case "object":
      return value.class.canonical?.startsWith("pandas.") === true;
    case "tuple":
      return value.items.some(holdsObject);
    case "list":
      return value.items?.some(holdsObject) === true;
    case "dict":
      return [...(value.entries?.values() ?? [])].some((entry) => holdsObject(entry.value));
    default:
      return false;
  }
};
