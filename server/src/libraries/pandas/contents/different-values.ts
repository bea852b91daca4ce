/** The different values of a column, and which of them each row has. */
import { untold } from "../tables";
import type { SeriesState } from "../table-states";
import { withValues } from "../../tensor-functions";
import {
  type ColumnContent,
  contentOfCells,
  differentIn,
  mappedContent,
} from "../../../values/contents/column-content";
import { type Dim, known } from "../../../values/dimensions/dimension";
import { shapeOf } from "../../../values/dimensions/shape";
import { type TensorValue, type Value, tuple } from "../../../values/value";

/** One number for each row, or for each value. */
const vector = (rows: SeriesState["rows"], dtype?: string): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape: shapeOf([rows]),
  dtype,
});

/** How many different values there are, a missing one among them. */
function differentValues(content: ColumnContent | undefined): Dim {
  const count = differentIn(content);
  return count === undefined ? untold("the number of different values") : known(count);
}

/** The different values in order of appearance; a missing one is one of them. */
export function uniqueValues({ content, dtype }: SeriesState): Value {
  const made = vector(differentValues(content), dtype);
  return content?.missing === 0 && content.values
    ? withValues(made, { all: contentOfCells(content.dtype, () => content.values ?? []) })
    : made;
}

/** The number of each row's value, and the different values without missing ones. */
export function factorized({ rows, content }: SeriesState): Value {
  const count = content?.values ? known(content.values.length) : untold("the number of different values");
  const places = new Map(content?.values?.map((value, place) => [value, String(place)]));
  const isWhole = content?.values !== undefined && content.missing === 0;
  const numbers = vector(rows, "int64");
  return tuple([
    isWhole
      ? withValues(numbers, { all: mappedContent(content, "int64", (cell) => places.get(cell)) })
      : numbers,
    vector(count),
  ]);
}
