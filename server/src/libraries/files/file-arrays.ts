/** Arrays that lie in files: what `np.load`, `loadmat` and `h5py` give, and that `np.save` writes them. */
import { archive, someArray } from "./archives";
import { noteWritten, pathOf } from "../builtins";
import { fileStateOf, moveIn } from "../builtins/paths/file-paths";
import { type Entry, fn } from "../callables/entries";
import { argument, spanOfArgument } from "../callables/arguments";
import { array, arrayIn, onlyElement } from "./stored-values";
import { tensorOf } from "../tensor-functions";
import { dtypeName } from "../tensor-functions/core/dtype";
import { compute } from "../../values/dimensions/arithmetic";
import type { Context } from "../../values/context";
import { sparseMatrix } from "../sparse-matrices";
import { SPARSE, told } from "../../values/contents/data-file";
import { type Dim, known, unknownDim } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { reason } from "../../values/records/reason";
import { shapeOf } from "../../values/dimensions/shape";
import { type Arguments, NONE, type TensorValue, type Value, dictOf, str, unknown } from "../../values/value";

/** The arrays of a file, by name. */
function arraysOf(path: string | undefined, context: Context): ReadonlyMap<string, Value> | undefined {
  const found = path === undefined ? undefined : context.dataFile(path, { as: "arrays" });
  return (
    found &&
    new Map(
      found.facts.map((facts) => [facts.name, arrayIn(facts, { file: found.file, areOldBytes: false })]),
    )
  );
}

function load(args: Arguments, context: Context): Value {
  const file = argument(args, 0, "file");
  const path = pathOf(file);
  // An open file may hold one array after the other.
  moveIn(fileStateOf(file), undefined, context);
  const written = path === undefined ? undefined : context.writtenFile(path);
  if (written) {
    if (written.kind !== "dict") return written;
    const entries = [...(written.entries?.values() ?? [])];
    return archive(
      new Map(
        entries.flatMap(({ key, value }) =>
          key.kind === "str" && key.value !== undefined ? [[key.value, value]] : [],
        ),
      ),
      args,
      { isWhole: path !== undefined && !context.openWorld && !context.mayBeWrittenOver(path) },
    );
  }
  const arrays = arraysOf(path, context);
  const isArchive = path?.endsWith(".npz") === true;
  if (isArchive) return archive(arrays, args, { isWhole: true });
  const single = arrays?.get("");
  return single ?? unknown("data", "numpy.load");
}

/** The name that NumPy writes to: its ending is added where it is missing. */
function withEnding(target: Value | undefined, ending: string): Value | undefined {
  const path = pathOf(target);
  return path === undefined || path.endsWith(ending) ? target : str(path + ending);
}

function save(args: Arguments, context: Context): Value {
  const data = argument(args, 1, "arr");
  const written = data && tensorOf(data, context);
  noteWritten(
    withEnding(argument(args, 0, "file"), ".npy"),
    written ? plain(written) : unknown("data", "a file"),
    context,
    ".npy",
  );
  return NONE;
}

const plain = (tensor: TensorValue): TensorValue => array(tensor.shape, tensor.dtype);

function saveArchive(args: Arguments, context: Context): Value {
  const given: (readonly [string, Value])[] = [
    ...args.positional.slice(1).map((value, i) => [`arr_${i}`, value] as const),
    ...args.keywords,
  ];
  const entries = given.map(([name, value]) => {
    const tensor = tensorOf(value, context);
    return [
      `s:${name}`,
      { key: str(name), value: tensor ? plain(tensor) : unknown("data", "an array") },
    ] as const;
  });
  const written: Value = args.rest ? unknown("data", "a file") : { kind: "dict", entries: new Map(entries) };
  noteWritten(withEnding(args.positional[0], ".npz"), written, context, ".npz");
  return NONE;
}

/** Bytes of one element of a dtype, also in NumPy's short form `<f4`; undefined where it is not one of numbers. */
function widthOf(dtype: string | undefined): number | undefined {
  if (dtype === "bool") return 1;
  const short = /^[<>=|]?[fiuc](\d+)$/.exec(dtype ?? "")?.[1];
  if (short !== undefined) return Number(short);
  const bits = /^(?:u?int|float|complex)(\d+)$/.exec(dtype ?? "")?.[1];
  return bits === undefined ? undefined : Number(bits) / 8;
}

/** The elements of a file of nothing but numbers: its bytes over those of one element. */
function elementsOf(args: Arguments, context: Context): Dim | undefined {
  const dtype = argument(args, 1, "dtype");
  const width = widthOf(dtype ? dtypeName(dtype) : "float64");
  // An open file is read from where it was left.
  const file = fileStateOf(args.positional[0]);
  const path =
    file?.path ?? pathOf(args.positional[0] ?? args.keywords.get("file") ?? args.keywords.get("filename"));
  const found = path === undefined ? undefined : context.dataFile(path, { as: "size" });
  const start = file ? file.position : 0;
  return found && width !== undefined && start !== undefined
    ? told(Math.max(0, Math.floor((found.facts - start) / width)), found.file)
    : undefined;
}

/** `np.fromfile(file, dtype, count)`: one axis. */
function fromFile(args: Arguments, context: Context): Value {
  const dtype = argument(args, 1, "dtype");
  const name = dtype ? dtypeName(dtype) : "float64";
  // A structured dtype may bring axes of its own.
  if (widthOf(name) === undefined) return someArray("an array of a file");
  const count = argument(args, 2, "count");
  const isPlain = !args.keywords.has("offset") && args.keywords.get("sep") === undefined;
  const all = isPlain ? elementsOf(args, context) : undefined;
  const limit = count ? knownInteger(count) : -1;
  const file = fileStateOf(args.positional[0]);
  const isCounted = limit !== undefined && limit >= 0 && file?.position !== undefined;
  moveIn(file, isCounted ? file.position + limit * (widthOf(name) ?? 0) : undefined, context);
  const rows = all && limit !== undefined ? (limit < 0 ? all : compute("min", all, known(limit))) : undefined;
  return array(shapeOf([rows ?? unknownDim(reason("data", "the numbers in a file"))]), name);
}

/** `np.memmap(filename, dtype, mode, offset, shape)`: the shape that is written, or one axis. */
function mapped(args: Arguments, context: Context): Value {
  const shape = argument(args, 4, "shape");
  if (shape && shape.kind !== "none") {
    const dims = shape.kind === "int" ? [shape.dim] : shapeArgument(shape, context);
    return dims ? array(shapeOf(dims)) : someArray("an array of a file");
  }
  const isPlain = !args.keywords.has("offset") && args.positional.length < 4;
  const rows = (isPlain ? elementsOf(args, context) : undefined) ?? unknownDim(reason("data", "a file"));
  return array(shapeOf([rows]));
}

const shapeArgument = (shape: Value, context: Context): readonly Dim[] | undefined => {
  const items = context.iterate(shape);
  const dims = items?.flatMap((item) => (item.kind === "int" ? [item.dim] : []));
  return dims?.length === items?.length ? dims : undefined;
};

/** `scipy.io.loadmat`: a dict of the file's variables, whose arrays have at least two axes. */
function loadMatrices(args: Arguments, context: Context): Value {
  const written = pathOf(argument(args, 0, "file_name"));
  const path = written === undefined || written.endsWith(".mat") ? written : `${written}.mat`;
  const found = path === undefined ? undefined : context.dataFile(path, { as: "matrices" });
  const named = args.keywords.get("variable_names");
  const squeeze = args.keywords.get("squeeze_me");
  const isSqueezed = squeeze ? context.truth(squeeze) : false;
  if (!found || named || isSqueezed === undefined) return unknown("data", "the contents of a file");
  const entries = found.facts.variables.map((facts): readonly [string, Value] => {
    const { shape, name, dtype, elements } = facts;
    if (dtype === SPARSE)
      return [name, sparseMatrix(array(shapeOf(shape.map((length) => known(length)))), args)];
    const dims = isSqueezed ? shape.filter((axis) => axis !== 1) : shape;
    // What has one element only becomes that element.
    if (isSqueezed && dims.length === 0)
      return [name, onlyElement(elements?.[0], dtype ?? "") ?? unknown("data", "a value of a file")];
    return [name, arrayIn({ ...facts, shape: dims }, { file: found.file, areOldBytes: false })];
  });
  const notes = ["__header__", "__version__", "__globals__"].map(
    (name) => [name, unknown("data", "a note of a file")] as const,
  );
  return dictOf(found.facts.isNoted ? [...notes, ...entries] : entries);
}

/** What `np.savetxt` refuses: arrays of other axes than rows and columns, formats for another number of columns. */
function refusedFormat(args: Arguments, context: Context): boolean {
  const [given, format] = [argument(args, 1, "X"), argument(args, 2, "fmt")];
  const shape = given && tensorOf(given, context)?.shape;
  if (!shape?.ranked) return false;
  const { length } = shape.dims;
  const isTable = length === 1 || length === 2;
  const columns = length === 1 ? known(1) : shape.dims[1];
  const words = isTable
    ? format && columns?.kind === "known" && wordsForFormat(format, columns.value)
    : `ValueError: Expected 1D or 2D array, got ${length}D array instead`;
  if (words === undefined || words === false) return false;
  const at = words.indexOf(": ");
  context.report({
    code: "refused-value",
    severity: "error",
    span: isTable ? spanOfArgument(args, 2, "fmt") : spanOfArgument(args, 1, "X"),
    facts: { call: "np.savetxt", exception: words.slice(0, at), words: words.slice(at + 2) },
    raisedBy: "NumPy",
    kerasSays: words,
  });
  return true;
}

/** A text is for one number, or for each of a row; a list has one for each. */
function wordsForFormat(format: Value, columns: number): string | undefined {
  const text = knownText(format);
  if (text !== undefined) {
    const count = text.split("%").length - 1;
    return count === 1 || count === columns
      ? undefined
      : `ValueError: fmt has wrong number of % formats:  ${text}`;
  }
  if ((format.kind !== "list" && format.kind !== "tuple") || !format.items) return undefined;
  return format.items.length === columns ? undefined : "AttributeError: fmt has wrong shape.  …";
}

export const fileArrayEntries: readonly Entry[] = [
  fn("numpy.load", load),
  fn("numpy.save", save),
  fn("numpy.savez", saveArchive),
  fn("numpy.savez_compressed", saveArchive),
  fn("numpy.savetxt", (args, context) => {
    if (refusedFormat(args, context)) return unknown("already-reported");
    noteWritten(argument(args, 0, "fname"), unknown("data", "a file"), context);
    return NONE;
  }),
  fn("numpy.fromfile", fromFile),
  fn("numpy.memmap", mapped),
  fn("scipy.io.loadmat", loadMatrices),
  fn("h5py.File", (args, context) => {
    const mode = argument(args, 1, "mode");
    const isRead = !mode || (mode.kind === "str" && mode.value === "r");
    const path = pathOf(argument(args, 0, "name"));
    if (!isRead) noteWritten(argument(args, 0, "name"), unknown("data", "a file"), context);
    return archive(isRead ? arraysOf(path, context) : undefined, args);
  }),
];
