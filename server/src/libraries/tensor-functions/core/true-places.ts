/** Where the elements of an array are true or not zero, as far as its elements are known. */
import { type ColumnContent, contentOfCells } from "../../../values/contents/column-content";
import { type Dim, known } from "../../../values/dimensions/dimension";
import type { TensorValue } from "../../../values/value";
import type { TensorCall } from "./definition";
import { allElements, truthsCounted } from "./known-elements";
import { counted } from "./reading";

/** Whether each element is true; undefined where one is not known. */
function truthsOf(tensor: TensorValue): readonly boolean[] | undefined {
  const all = allElements(tensor);
  if (!all?.cells || all.missing !== 0 || !/^(bool|u?int\d+|float(32|64))$/.test(all.dtype ?? ""))
    return undefined;
  return all.cells.map((cell) => (all.dtype === "bool" ? cell === "True" : Number(cell) !== 0));
}

/** How many elements are true: a number where they are known, or one that the data decides. */
export function truePlacesCount(call: TensorCall, tensor: TensorValue): Dim {
  const count = truthsCounted(tensor) ?? truthsOf(tensor)?.filter(Boolean).length;
  return count === undefined ? counted(call, "the elements that are not zero") : known(count);
}

/** The places of the true elements of a vector, in their order. */
export function truePlaces(tensor: TensorValue): ColumnContent | undefined {
  if (!tensor.shape.ranked || tensor.shape.dims.length !== 1) return undefined;
  const truths = truthsOf(tensor);
  return (
    truths &&
    contentOfCells("int64", () => truths.flatMap((isTrue, place) => (isTrue ? [String(place)] : [])))
  );
}
