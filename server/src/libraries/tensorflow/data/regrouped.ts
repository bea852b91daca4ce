/** Elements put together otherwise, after `rebatch_op.py`, `scan_op.py` and `group_by_window_op.py`. */
import { datasetOf, datasetState } from "./dataset";
import { asElement, batched, sliced } from "./elements";
import { type Transformation, returned } from "./transformations";
import { argument } from "../../callables/arguments";
import { dimensionOfScalar } from "../../tensor-functions/core/scalars";
import { type Dim, OPEN, sameDim, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { type TensorValue, type Value, tuple, unknown } from "../../../values/value";

const untold = (what: string): Dim => unknownDim(reason("data", what));

/** The one size that all batches have; undefined where they may have several. */
function sizeOf(sizes: Value | undefined): Dim | undefined {
  const items = sizes?.kind === "list" || sizes?.kind === "tuple" ? sizes.items : sizes && [sizes];
  const [first, ...others] = (items ?? []).map(dimensionOfScalar);
  return first && others.every((other) => other && sameDim(first, other) === true) ? first : undefined;
}

/** `rebatch(batch_size, drop_remainder)`: the rows of all batches, in batches of another size. */
const rebatch: Transformation = (dataset, args, context) => {
  const drop = argument(args, 1, "drop_remainder");
  const drops = drop !== undefined && context.truth(drop) === true;
  const size = drops ? sizeOf(argument(args, 0, "batch_size")) : undefined;
  const [element, first] = [dataset.element, dataset.first].map((each) =>
    batched(sliced(each), size ?? OPEN),
  );
  if (!element || !first) return unknown("not-supported", "rebatch");
  const count = untold("the batches of a dataset");
  return {
    ...dataset,
    element,
    first,
    isBatched: true,
    uniform: false,
    count,
    lastRows: undefined,
    wholes: undefined,
  };
};

/** `scan(initial_state, scan_func)`: what the function gives beside the next state. */
const scan: Transformation = (dataset, args, context) => {
  const [state, fn] = [argument(args, 0, "initial_state"), argument(args, 1, "scan_func")];
  if (!state || !fn) return unknown("not-supported", "scan");
  const made = returned(fn, tuple([asElement(state, context), dataset.element]), args, context);
  const element = made.kind === "tuple" && made.items.length === 2 ? made.items[1] : undefined;
  return element
    ? datasetState(asElement(element, context), untold("the elements of a dataset"))
    : unknown(made.kind === "unknown" ? made.reason : reason("not-supported", "scan"));
};

/** A number of TensorFlow's, which a function gave for the group of an element. */
const KEY: TensorValue = { kind: "tensor", flavour: "eager", shape: shapeOf([]), dtype: "int64" };

/** `group_by_window(key_func, reduce_func, window_size)`: the elements of what the function makes of each window. */
const groupByWindow: Transformation = (dataset, args, context, self) => {
  const fn = argument(args, 1, "reduce_func");
  if (!fn) return unknown("not-supported", "group_by_window");
  const window: Value = {
    ...self,
    native: datasetState(dataset.element, untold("the elements of a window"), dataset.first),
    constructed: args.site,
  };
  const made = returned(fn, tuple([KEY, window]), args, context);
  const inner = datasetOf(made);
  return inner
    ? { ...inner, uniform: false, count: untold("the elements of a dataset"), lastRows: undefined }
    : unknown(made.kind === "unknown" ? made.reason : reason("not-supported", "group_by_window"));
};

/** Method name → what it makes. */
export const regroupings: Readonly<Record<string, Transformation>> = {
  rebatch,
  scan,
  group_by_window: groupByWindow,
};
