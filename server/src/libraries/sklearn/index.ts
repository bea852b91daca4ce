/** The little of scikit-learn that carries shapes: splitting data and scaling it. */
import { type LibraryTable, libraryTable } from "../library";
import { subtract } from "../../values/arithmetic";
import { type Dim, known, unknownDim } from "../../values/dimension";
import { reason } from "../../values/reason";
import { shapeOf } from "../../values/shape";
import { type Arguments, type Value, libraryFunction, list, unknown } from "../../values/value";

/** Rows of the test part, after `_validate_shuffle_split`: ⌈n · test_size⌉ for a fraction, the number itself else. */
function testRows(rows: Dim, size: Value | undefined): Dim {
  if (size?.kind === "int") return size.dim;
  const fraction = size === undefined ? 0.25 : size.kind === "float" ? size.value : undefined;
  if (fraction === undefined || rows.kind !== "known")
    return unknownDim(reason("data", "the size of a split"));
  return known(Math.ceil(rows.value * fraction), { formula: { operation: "*", operands: [rows] } });
}

function trainTestSplit(args: Arguments): Value {
  const parts: Value[] = [];
  for (const array of args.positional) {
    if (array.kind !== "tensor" || !array.shape.ranked) {
      parts.push(unknown("data", "a split"), unknown("data", "a split"));
      continue;
    }
    const [rows, ...rest] = array.shape.dims;
    if (!rows) continue;
    const test = args.keywords.has("train_size")
      ? unknownDim(reason("data", "train_size"))
      : testRows(rows, args.keywords.get("test_size"));
    const train = subtract(rows, test);
    parts.push(
      { ...array, shape: shapeOf([train, ...rest]), content: undefined },
      { ...array, shape: shapeOf([test, ...rest]), content: undefined },
    );
  }
  return args.rest ? unknown(args.rest.reason) : list(parts);
}

export const sklearnTable: LibraryTable = libraryTable([
  [
    "sklearn.model_selection.train_test_split",
    () => libraryFunction("sklearn.model_selection.train_test_split", trainTestSplit),
  ],
]);
