/** PyTorch, as far as it decides shapes of programs that run Keras over it. */
import { callRow } from "./calls";
import { dataEntries } from "./data";
import { ownFunctions } from "./own-functions";
import { rows } from "./rows";
import { type LibraryTable, libraryTable } from "../library";
import { type Entry, type Rule, calling } from "../tensor-functions/calling";
import { part } from "../tensor-functions/core/definition";
import { under } from "../tensor-functions/on-behalf";
import { dimensionOfScalar } from "../tensor-functions/core/scalars";
import { shapeFromValue } from "../keras/engine/shapes/shapes-as-values";
import { shapeOf } from "../../values/dimensions/shape";
import { str } from "../../values/value";

/** `randint(low, high, size)`, of which the first may be left out. */
const randint: Rule = (args, context) => {
  const size = args.keywords.get("size") ?? args.positional[2] ?? args.positional[1];
  const isListed = size?.kind === "tuple" || size?.kind === "list";
  const shape = isListed && !args.rest ? shapeFromValue(size, context) : undefined;
  const dtype = args.keywords.has("dtype") ? undefined : "int64";
  return shape && part({ shape, dtype });
};

/** Whole numbers below one in any order. */
const randperm: Rule = (args) => {
  const [n] = args.positional;
  const length = n && !args.rest ? dimensionOfScalar(n) : undefined;
  const dtype = args.keywords.has("dtype") ? undefined : "int64";
  return length && part({ shape: shapeOf([length]), dtype });
};

const types: Readonly<Record<string, string>> = {
  float32: "float32",
  float: "float32",
  float64: "float64",
  double: "float64",
  float16: "float16",
  half: "float16",
  bfloat16: "bfloat16",
  int64: "int64",
  long: "int64",
  int32: "int32",
  int: "int32",
  int16: "int16",
  short: "int16",
  int8: "int8",
  uint8: "uint8",
  bool: "bool",
};

const entries: readonly Entry[] = [
  ...rows.flatMap((row) =>
    row.names
      .split(" ")
      .map((name) => calling(`torch.${name}`, (args, context) => callRow(row, args, context))),
  ),
  ...Object.entries(ownFunctions).map(([name, rule]) => calling(`torch.${name}`, under("torch", rule))),
  calling("torch.randint", under("torch", randint)),
  calling("torch.randperm", under("torch", randperm)),
  ...Object.entries(types).map(([name, dtype]): Entry => [`torch.${name}`, () => str(dtype)]),
  ...dataEntries,
];

export const torchTable: LibraryTable = libraryTable(entries);
