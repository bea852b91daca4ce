/** Tables as training data: what Keras's `array_slicing` makes of pandas' frames and series. */
import { leavesOf, mapLeaves } from "../../engine/structure";
import type { Context } from "../../../../values/context";
import { known } from "../../../../values/dimensions/dimension";
import { shapeOf } from "../../../../values/dimensions/shape";
import { type Arguments, type ObjectValue, type Value, argumentsOf } from "../../../../values/value";

const isTable = (leaf: Value): leaf is ObjectValue =>
  leaf.kind === "object" && leaf.class.canonical?.startsWith("pandas.") === true;

/** A table as the array that is fed; a series becomes a column (`PandasSeriesSliceable`). */
export function arrayFed(leaf: Value, context: Context): Value {
  if (!isTable(leaf)) return leaf;
  const method = context.attribute(leaf, "__array__");
  const array = method && context.call(method, argumentsOf(leaf.constructed, []));
  if (array?.kind !== "tensor") return leaf;
  const { shape } = array;
  const { values } = array;
  if (leaf.class.canonical !== "pandas.Series" || !shape.ranked)
    return { ...array, values: values && { ...values, ofTable: "frame" } };
  const column = shapeOf([...shape.dims, known(1)]);
  return { ...array, shape: column, values: values && { all: values.all, of: column, ofTable: "series" } };
}

/** The arguments of `fit` and its like, with arrays in place of tables. */
export function withArrays(args: Arguments, context: Context): Arguments {
  const fed = (value: Value): Value => mapLeaves(value, (leaf) => arrayFed(leaf, context));
  const leaves = [...args.positional, ...args.keywords.values()].flatMap((value) => leavesOf(value));
  if (!leaves.some(isTable)) return args;
  return {
    ...args,
    positional: args.positional.map(fed),
    keywords: new Map([...args.keywords].map(([name, value]) => [name, fed(value)])),
  };
}
