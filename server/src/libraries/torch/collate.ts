/** How samples become one batch, after `default_collate` of torch/utils/data/_utils/collate.py. */
import { mapLeaves } from "../keras/engine/structure";
import type { Context } from "../../values/context";
import type { Dim } from "../../values/dimensions/dimension";
import { type Shape, shapeOf, unrankedShape } from "../../values/dimensions/shape";
import { type Value, unknown } from "../../values/value";

/** Samples of a kind on top of one another; numbers of Python's own become tensors of 64 bits. */
export function collated(sample: Value, rows: Dim, context: Context): Value {
  const batch = (shape: Shape, dtype: string | undefined): Value => ({
    kind: "tensor",
    flavour: "eager",
    shape: shape.ranked ? shapeOf([rows, ...shape.dims]) : unrankedShape(shape.reason),
    dtype,
  });
  return mapLeaves(sample, (leaf) => {
    switch (leaf.kind) {
      case "tensor":
        return batch(leaf.shape, leaf.dtype);
      case "int":
        return batch(shapeOf([]), context.keras === 3 ? "int64" : undefined);
      case "float":
        return batch(shapeOf([]), "float64");
      case "bool":
        return batch(shapeOf([]), "bool");
      default:
        return unknown("data", "a batch of samples");
    }
  });
}
