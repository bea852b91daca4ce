/** `tf.RaggedTensor`: rows of different lengths behind one another, of shape (rows, None, …). After `ragged_tensor.py`. */
import { type Entry, fn } from "../callables/entries";
import { argument, receiver, spanOfArgument } from "../callables/arguments";
import { shapeFromValue } from "../keras/engine/shapes/shapes-as-values";
import { tensorOf } from "../tensor-functions/core/operand";
import { dtypeName, ownDtype } from "../tensor-functions/core/dtype";
import { type Method, libraryClass } from "../library-class";
import { ITEMS_PER_CONTAINER } from "../../values/bounds/budgets";
import { NATIVE_ROLES, held } from "../../values/children";
import type { Context } from "../../values/context";
import { type Dim, OPEN, known, unknownDim } from "../../values/dimensions/dimension";
import { shapeOf } from "../../values/dimensions/shape";
import { knownInteger } from "../../values/known-number";
import type { InstanceHooks } from "../../values/native-state";
import type { Span } from "../../values/records/span";
import { reason } from "../../values/records/reason";
import {
  type Arguments,
  type NativeState,
  type ObjectValue,
  type TensorValue,
  type Value,
  int,
  intOf,
  list,
  unknown,
} from "../../values/value";

/** Rows of one more axis, whose lengths differ. */
interface RaggedState extends NativeState {
  readonly type: "ragged";
  readonly rows: Dim;
  /** How long each row is; undefined where that is not known. */
  readonly lengths: readonly number[] | undefined;
  /** The axes behind those of different lengths, which all have. */
  readonly inner: readonly Dim[];
  readonly dtype: string | undefined;
  /** The type of the numbers that say where rows begin and how long they are. */
  readonly indexType: string | undefined;
}

const RAGGED_HOLDS = held<RaggedState>({
  ...NATIVE_ROLES,
  rows: "inert",
  lengths: "held",
  inner: "held",
  dtype: "inert",
  indexType: "inert",
});

const ofData = (what: string): Dim => unknownDim(reason("data", what));

/** The state of ragged rows; undefined for anything else. */
function raggedOf(value: Value | undefined): RaggedState | undefined {
  return value?.kind === "object" && value.native?.type === "ragged"
    ? (value.native as RaggedState)
    : undefined;
}

const eager = (dims: readonly Dim[], dtype: string | undefined): TensorValue => ({
  kind: "tensor",
  flavour: "eager",
  shape: shapeOf(dims),
  dtype,
});

/** Whole numbers in a row, as TensorFlow gives lengths and places. */
const numbers = (
  values: readonly number[] | undefined,
  count: Dim,
  dtype: string | undefined,
): TensorValue => ({
  ...eager([values ? known(values.length) : count], dtype),
  content: values?.map((value) => int(value)),
});

/** Ragged rows as data sets and hints see them: a tensor with an open axis. */
export function asOpenTensor(value: Value): TensorValue | undefined {
  const state = raggedOf(value);
  return (
    state && {
      kind: "tensor",
      flavour: "eager",
      shape: shapeOf([state.rows, OPEN, ...state.inner]),
      dtype: state.dtype,
    }
  );
}

const hooks: InstanceHooks = {
  of: "ragged",
  told: (self) => {
    const tensor = asOpenTensor(self);
    return tensor && { kind: "tensor", tensor };
  },
  attribute: (self, name) => {
    const state = raggedOf(self);
    if (!state) return undefined;
    const { lengths, rows, inner, dtype, indexType } = state;
    const total = lengths ? known(sum(lengths)) : ofData("the values of ragged rows");
    switch (name) {
      case "shape":
        return {
          kind: "tuple",
          items: [rows, OPEN, ...inner].map((dim) => intOf(dim)),
          isTensorShape: true,
        };
      case "values":
      case "flat_values":
        return eager([total, ...inner], dtype);
      case "row_splits":
        return numbers(lengths && splitsOf(lengths), ofData("the rows of a ragged tensor"), indexType);
      case "ragged_rank":
        return int(1);
    }
    return undefined;
  },
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Where each row begins, and where the last one ends. */
function splitsOf(lengths: readonly number[]): readonly number[] {
  const splits = [0];
  for (const length of lengths) splits.push((splits.at(-1) ?? 0) + length);
  return splits;
}

const onRagged =
  (run: (state: RaggedState, args: Arguments, context: Context) => Value): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    const state = raggedOf(self);
    return state ? run(state, rest, context) : unknown("not-supported", "a ragged tensor");
  };

/** The longest row, as far as it is known. */
const longest = ({ lengths }: RaggedState): Dim =>
  lengths
    ? known(lengths.reduce((most, length) => Math.max(most, length), 0))
    : ofData("the longest of ragged rows");

/** `to_tensor(default_value, name, shape)`: all rows as long as the longest, or as is asked for. */
const toTensor = onRagged((state, args, context) => {
  const given = argument(args, 2, "shape");
  const asked = given && given.kind !== "none" ? shapeFromValue(given, context) : undefined;
  const own = [state.rows, longest(state), ...state.inner];
  if (given && given.kind !== "none" && !asked?.ranked) return unknown("not-supported", "to_tensor");
  const wanted = asked?.ranked ? asked.dims : [];
  return eager(
    own.map((dim, i) => {
      const dimension = wanted[i];
      return dimension === undefined || dimension.kind === "open" ? dim : dimension;
    }),
    state.dtype,
  );
});

const raggedClass = libraryClass("tensorflow.RaggedTensor", [], {
  openBase: { code: "not-modelled", detail: "tensorflow.RaggedTensor" },
  methods: {
    to_tensor: toTensor,
    row_lengths: onRagged(({ lengths, rows, indexType }) => numbers(lengths, rows, indexType)),
    row_starts: onRagged(({ lengths, rows, indexType }) =>
      numbers(lengths && splitsOf(lengths).slice(0, -1), rows, indexType),
    ),
    nrows: onRagged(({ rows, indexType }) => ({
      ...eager([], indexType),
      content: rows.kind === "known" ? [int(rows.value)] : undefined,
    })),
    bounding_shape: onRagged((state) => {
      const dims = [state.rows, longest(state), ...state.inner];
      const sizes = dims.flatMap((dim) => (dim.kind === "known" ? [dim.value] : []));
      return numbers(sizes.length === dims.length ? sizes : undefined, known(dims.length), state.indexType);
    }),
    to_list: onRagged(({ rows, lengths, inner }) => {
      if (!lengths || inner.length > 0 || rows.kind !== "known" || sum(lengths) > ITEMS_PER_CONTAINER)
        return list(undefined, reason("data", "the rows of a ragged tensor"));
      const item = unknown("data", "a value of a ragged tensor");
      return list(lengths.map((length) => list(Array.from({ length }, () => item))));
    }),
    __getitem__: onRagged((state, args) => {
      const [key] = args.positional;
      const place = knownInteger(key);
      if (place === undefined || !state.lengths)
        return unknown("not-supported", "a subscript of ragged rows");
      const length = state.lengths.at(place);
      return length === undefined
        ? unknown("not-supported", "a subscript of ragged rows")
        : eager([known(length), ...state.inner], state.dtype);
    }),
  },
  classMethods: {
    from_row_splits: from(
      (given) => {
        const splits = given;
        return splits?.slice(1).map((split, i) => split - (splits[i] ?? 0));
      },
      "row_splits",
      -1,
    ),
    from_row_lengths: from((given) => given, "row_lengths", 0),
  },
});

/** Whether numbers say where rows end, or how long they are, that no rows are like, after `RowPartition`. */
function areWrongRows(
  parameter: string,
  given: readonly number[],
  lengths: readonly number[],
  all: Dim,
): boolean {
  const isOfSplits = parameter === "row_splits";
  if (isOfSplits && (given[0] ?? 0) !== 0) return true;
  if (lengths.some((length) => length < 0)) return true;
  return all.kind === "known" && sum(lengths) !== all.value && !(isOfSplits && given.length === 0);
}

/** Ragged rows of values that lie behind one another; `lengthsOf` tells their lengths by the numbers that say where they begin. */
function from(
  lengthsOf: (given: readonly number[] | undefined) => readonly number[] | undefined,
  parameter: string,
  more: number,
): Method {
  return (args, context) => {
    const rest = receiver(args).rest;
    const [values, partition] = [argument(rest, 0, "values"), argument(rest, 1, parameter)];
    const flat = values && tensorOf(values, context);
    const places = partition && tensorOf(partition, context);
    if (!values || !partition || !flat?.shape.ranked || !places?.shape.ranked)
      return unknown("not-supported", "a ragged tensor");
    const given = wholeNumbers(partition, places, context);
    const stated = lengthsOf(given);
    const [all, isValidated] = [flat.shape.dims[0], rest.keywords.get("validate") === undefined];
    if (isValidated && given && stated && all && areWrongRows(parameter, given, stated, all)) {
      const call = `tf.RaggedTensor.from_${parameter}`;
      const exception = "InvalidArgumentError";
      const words = "Arguments to … do not form a valid …";
      context.report({
        code: "refused-value",
        severity: "error",
        span: spanOfArgument(rest, 1, parameter),
        facts: { call, exception, words },
        raisedBy: "TensorFlow",
        kerasSays: `${exception}: ${words}`,
      });
      return unknown("already-reported");
    }
    // TensorFlow refuses rows that end before they begin.
    const lengths = stated?.every((length) => length >= 0) === true ? stated : undefined;
    const [count] = places.shape.dims;
    const rows = lengths
      ? known(lengths.length)
      : more === 0 && count
        ? count
        : ofData("the rows of a ragged tensor");
    return raggedTensor(
      {
        rows,
        lengths,
        inner: flat.shape.dims.slice(1),
        dtype: ownDtype(values, flat.dtype),
        // A list of numbers becomes what TensorFlow prefers.
        indexType: partition.kind === "tensor" ? partition.dtype : "int64",
      },
      rest.site,
    );
  };
}

function wholeNumbers(value: Value, tensor: TensorValue, context: Context): readonly number[] | undefined {
  const items = tensor.content ?? (value.kind === "tensor" ? undefined : context.iterate(value));
  const found = items?.map((item) => knownInteger(item));
  return found?.every((number) => number !== undefined) === true ? found : undefined;
}

function raggedTensor(
  known: Pick<RaggedState, "rows" | "lengths" | "inner" | "dtype" | "indexType">,
  site: Span,
): ObjectValue {
  const state: RaggedState = { type: "ragged", holds: RAGGED_HOLDS, hooks, ...known };
  return { kind: "object", class: raggedClass, attributes: new Map(), constructed: site, native: state };
}

/** `tf.ragged.constant(pylist, dtype)` of lists of numbers; deeper ones are not followed. */
function constant(args: Arguments, context: Context): Value {
  const lost = unknown("not-supported", "ragged tensors of several ragged axes");
  const given = argument(args, 0, "pylist");
  const rows = given && given.kind !== "tensor" ? context.iterate(given) : undefined;
  if (!rows || rows.length > ITEMS_PER_CONTAINER || args.rest) return lost;
  // Without rows there are no axes of different lengths either, and what is made is a plain tensor.
  if (rows.length === 0) return lost;
  const rank = argument(args, 2, "ragged_rank");
  const inner = argument(args, 3, "inner_shape");
  if ((rank && knownInteger(rank) !== 1) || (inner && inner.kind !== "none")) return lost;
  const lengths: number[] = [];
  let first: Value | undefined;
  for (const row of rows) {
    const items = row.kind === "list" || row.kind === "tuple" ? context.iterate(row) : undefined;
    if (!items?.every(({ kind }) => kind === "int" || kind === "float" || kind === "str" || kind === "bool"))
      return lost;
    lengths.push(items.length);
    first ??= items[0];
  }
  const stated = argument(args, 1, "dtype");
  const own = first && tensorOf(first, context);
  const dtype = stated && stated.kind !== "none" ? dtypeName(stated) : first && ownDtype(first, own?.dtype);
  const indexType = argument(args, 5, "row_splits_dtype");
  return raggedTensor(
    {
      rows: known(lengths.length),
      lengths,
      inner: [],
      dtype,
      indexType: indexType ? dtypeName(indexType) : "int64",
    },
    args.site,
  );
}

/** Rows of texts that were taken apart: as many as there were texts. */
export const raggedTexts = (rows: Dim, lengths: readonly number[] | undefined, site: Span): ObjectValue =>
  raggedTensor({ rows, lengths, inner: [], dtype: "string", indexType: "int64" }, site);

export const raggedEntries: readonly Entry[] = [
  ["tensorflow.RaggedTensor", () => raggedClass],
  fn("tensorflow.ragged.constant", constant),
];
