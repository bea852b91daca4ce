/** Arrays that lie in files: what `np.load`, `np.loadtxt` and `h5py` give, and that `np.save` writes them. */
import { noteWritten, pathOf } from "../builtins";
import { type Entry, fn } from "../keras/parts/entries";
import { argument, receiver } from "../keras/engine/class-values";
import { type Method, libraryClass } from "../library-class";
import { tensorOf } from "../tensor-functions";
import { NATIVE_ROLES, held } from "../../values/children";
import type { Context } from "../../values/context";
import { type ArrayFacts, type RecordsFacts, told } from "../../values/data-file";
import { type Dim, known } from "../../values/dimension";
import { reason } from "../../values/reason";
import { type Shape, shapeOf } from "../../values/shape";
import {
  type Arguments,
  NONE,
  type NativeState,
  type ObjectValue,
  type TensorValue,
  type Value,
  bool,
  libraryFunction,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";

const array = (shape: Shape, dtype?: string): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape,
  dtype,
});
/** An array of which nothing is known takes the names of whatever it is bound to. */
const someArray = (what: string): Value => unknown("data", what);

const arrayIn = ({ shape, dtype }: ArrayFacts, file: string): TensorValue =>
  array(shapeOf(shape.map((axis) => told(axis, file))), dtype);

/** Arrays by name, as an `.npz` archive or an HDF5 group holds them; undefined where the file is not known. */
interface ArchiveState extends NativeState {
  readonly type: "archive";
  readonly arrays: ReadonlyMap<string, Value> | undefined;
  /** The names before the ones of this group. */
  readonly group: string;
}

const ARCHIVE_HOLDS = held<ArchiveState>({ ...NATIVE_ROLES, arrays: "held", group: "inert" });

const archiveOf = (value: Value | undefined): ArchiveState | undefined =>
  value?.kind === "object" && value.native?.type === "archive" ? (value.native as ArchiveState) : undefined;

function archive(arrays: ReadonlyMap<string, Value> | undefined, args: Arguments, group = ""): ObjectValue {
  const native: ArchiveState = { type: "archive", holds: ARCHIVE_HOLDS, arrays, group };
  return { kind: "object", class: archiveClass, attributes: new Map(), native, constructed: args.site };
}

/** The names directly in a group, in the file's order. */
function namesIn({ arrays, group }: ArchiveState): readonly string[] | undefined {
  const inside = arrays && [...arrays.keys()].filter((name) => name.startsWith(group));
  return inside && [...new Set(inside.map((name) => name.slice(group.length).split("/")[0] ?? name))];
}

function member(state: ArchiveState, name: string, args: Arguments): Value {
  const full = state.group + name.replace(/^\//, "");
  const found = state.arrays?.get(full);
  if (found) return found;
  const isGroup = [...(state.arrays?.keys() ?? [])].some((key) => key.startsWith(`${full}/`));
  return isGroup ? archive(state.arrays, args, `${full}/`) : someArray("an array of a file");
}

const onArchive =
  (run: (state: ArchiveState, rest: Arguments) => Value): Method =>
  (args) => {
    const { self, rest } = receiver(args);
    const state = archiveOf(self);
    return state ? run(state, rest) : unknown("not-supported", "an archive of arrays");
  };

const named = onArchive((state, args) => {
  const [name] = args.positional;
  return name?.kind === "str" && name.value !== undefined
    ? member(state, name.value, args)
    : someArray("an array of a file");
});

const names = onArchive((state) => {
  const all = namesIn(state);
  return all ? list(all.map((name) => str(name))) : list(undefined, reason("data", "the arrays of a file"));
});

/** `numpy.lib.npyio.NpzFile` and `h5py.File`, which are read alike. */
const archiveClass = libraryClass("numpy.lib.npyio.NpzFile", [], {
  openBase: { code: "data", detail: "an archive of arrays" },
  methods: {
    __getitem__: named,
    get: named,
    keys: names,
    __iter__: names,
    values: onArchive((state, args) => {
      const all = namesIn(state);
      return all
        ? list(all.map((name) => member(state, name, args)))
        : unknown("data", "the arrays of a file");
    }),
    items: onArchive((state, args) => {
      const all = namesIn(state);
      return all
        ? list(all.map((name) => tuple([str(name), member(state, name, args)])))
        : unknown("data", "the arrays of a file");
    }),
    __contains__: onArchive((state, { positional: [name] }) => {
      const all = namesIn(state);
      return all && name?.kind === "str" && name.value !== undefined
        ? bool(all.includes(name.value))
        : unknown("data", "the arrays of a file");
    }),
    __enter__: (args) => args.positional[0] ?? NONE,
    __exit__: () => bool(false),
    close: () => NONE,
  },
  attributes: [
    ["files", { kind: "property", get: libraryFunction("numpy.lib.npyio.NpzFile.files", names, "instance") }],
  ],
});

/** The arrays of a file, by name. */
function arraysOf(path: string | undefined, context: Context): ReadonlyMap<string, Value> | undefined {
  const found = path === undefined ? undefined : context.dataFile(path, { as: "arrays" });
  return found && new Map(found.facts.map((facts) => [facts.name, arrayIn(facts, found.file)]));
}

function load(args: Arguments, context: Context): Value {
  const path = pathOf(argument(args, 0, "file"));
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
    );
  }
  const arrays = arraysOf(path, context);
  const isArchive = path?.endsWith(".npz") === true;
  if (isArchive) return archive(arrays, args);
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
  noteWritten(withEnding(args.positional[0], ".npz"), written, context);
  return NONE;
}

const numberOf = (value: Value | undefined, fallback: number): number | undefined =>
  value === undefined || value.kind === "none"
    ? fallback
    : value.kind === "int" && value.dim.kind === "known"
      ? value.dim.value
      : undefined;

/** How many columns are read: those of `usecols`, else those of the first row. */
function columnsOf(
  used: Value | undefined,
  facts: RecordsFacts,
  skipped: number,
  file: string,
  context: Context,
): Dim | undefined {
  if (used && used.kind !== "none") {
    if (used.kind === "int") return known(1);
    const items = context.iterate(used);
    return items && known(items.length);
  }
  const first = facts.records[skipped];
  return first && told(first.length, file);
}

/** Arguments that are not about the table's extent. */
const PLAIN_ARGUMENTS = new Set(
  "fname delimiter skiprows skip_header usecols max_rows dtype encoding comments ndmin missing_values filling_values unpack invalid_raise".split(
    " ",
  ),
);

/** `np.loadtxt` and `np.genfromtxt`: axes of length 1 are dropped. */
const readText =
  (skip: string) =>
  (args: Arguments, context: Context): Value => {
    const path = pathOf(argument(args, 0, "fname"));
    const lost = someArray("an array of a file");
    const delimiter = args.keywords.get("delimiter");
    const separator =
      !delimiter || delimiter.kind === "none"
        ? "\\s+"
        : delimiter.kind === "str"
          ? delimiter.value
          : undefined;
    const skipped = numberOf(args.keywords.get(skip), 0);
    const most = numberOf(args.keywords.get("max_rows"), Infinity);
    const isPlain = [...args.keywords.keys()].every((name) => PLAIN_ARGUMENTS.has(name));
    const comments = args.keywords.get("comments");
    const sign = comments === undefined ? "#" : comments.kind === "str" ? comments.value : undefined;
    const unpack = args.keywords.get("unpack");
    const swapped = unpack ? context.truth(unpack) : false;
    const dtype = args.keywords.get("dtype");
    const minimum = numberOf(args.keywords.get("ndmin"), 0);
    // Structured types make records.
    const isNumeric =
      !dtype ||
      dtype.kind === "class" ||
      dtype.kind === "function" ||
      (dtype.kind === "str" && dtype.value?.includes(",") === false);
    if (path === undefined || separator === undefined || skipped === undefined || most === undefined)
      return lost;
    if (!isPlain || sign === undefined || !isNumeric || swapped === undefined || minimum === undefined)
      return lost;
    const found = context.dataFile(path, { as: "records", separator, comment: sign });
    if (found?.facts.total === undefined) return lost;
    const columns = columnsOf(args.keywords.get("usecols"), found.facts, skipped, found.file, context);
    if (!columns) return lost;
    const rows = told(Math.max(0, Math.min(found.facts.total - skipped, most)), found.file);
    const dims = [rows, columns].filter((dim) => minimum >= 2 || !(dim.kind === "known" && dim.value === 1));
    return array(shapeOf(swapped ? dims.toReversed() : dims), "float64");
  };

export const fileArrayEntries: readonly Entry[] = [
  fn("numpy.load", load),
  fn("numpy.save", save),
  fn("numpy.savez", saveArchive),
  fn("numpy.savez_compressed", saveArchive),
  fn("numpy.savetxt", (args, context) => {
    noteWritten(argument(args, 0, "fname"), unknown("data", "a file"), context);
    return NONE;
  }),
  fn("numpy.loadtxt", readText("skiprows")),
  fn("numpy.genfromtxt", readText("skip_header")),
  fn("h5py.File", (args, context) => {
    const mode = argument(args, 1, "mode");
    const isRead = !mode || (mode.kind === "str" && mode.value === "r");
    const path = pathOf(argument(args, 0, "name"));
    if (!isRead) noteWritten(argument(args, 0, "name"), unknown("data", "a file"), context);
    return archive(isRead ? arraysOf(path, context) : undefined, args);
  }),
];
