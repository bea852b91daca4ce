/** What Keras's data adapters refuse of data in batches of its own, before any model sees it. */
import { type BatchSource, partsOfBatch } from "./batch-source";
import { refusedUnfinished } from "../own-code/own-classes";
import { isPyDataset, isUncounted } from "./py-dataset";
import { type DataPart } from "./data-part";
import { pythonText } from "../../arguments";
import { metAt } from "../losses/compiled";
import { datasetOf } from "../../../tensorflow/data/dataset";
import { leavesOf } from "../../engine/structure";
import { type Dim, isOne, sameDim } from "../../../../values/dimensions/dimension";
import { equalAxes } from "../../../../values/dimensions/equal-axes";
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import { formatShape } from "../../../../values/dimensions/shape";
import { type Span, endOf } from "../../../../values/records/span";
import { furtherOf } from "../../../../values/stream";
import type { Arguments, ListValue, Value } from "../../../../values/value";

/** Python's name for the type of a value, as far as it helps to tell what is wrong. */
function typeName(value: Value): string {
  if (value.kind === "tensor") return "numpy.ndarray";
  if (value.kind === "tuple") return `tuple of ${value.items.length}`;
  return value.kind;
}

/** The first list among the parts of a batch; lists of numbers are refused like lists of arrays. */
const listIn = boundedWalk(findList, (): ListValue | undefined => undefined);

function findList(value: Value): ListValue | undefined {
  if (value.kind === "list") return value;
  const inner =
    value.kind === "tuple"
      ? value.items
      : value.kind === "dict"
        ? [...(value.entries?.values() ?? [])].map((entry) => entry.value)
        : [];
  for (const item of inner) {
    const found = listIn(item);
    if (found) return found;
  }
  return undefined;
}

const arguments_ = {
  y: ["y", "the targets"],
  sample_weight: ["sample_weights", "the sample weights"],
} as const;

/** The second of two positional arguments left out. */
function withoutSecond({ positionalSpans: [first, second] }: Arguments): readonly Remedy[] {
  if (!second || first?.file !== second.file || first.end >= second.end) return [];
  return [{ kind: "replaceText", span: endOf(second, second.end - first.end), text: "", preferred: true }];
}

/** A data set of inputs alone together with one of the targets, in batches as long as its own. */
function zippedWith({ positional: [x], positionalSpans: [at], site }: Arguments): readonly Remedy[] {
  const [leaf] = x ? leavesOf(datasetOf(x)?.first ?? x) : [];
  const [rows] = leaf?.kind === "tensor" && leaf.shape.ranked ? leaf.shape.dims : [];
  if (!at || rows?.kind !== "known") return [];
  const written = `tf.data.Dataset.zip(({#0}, tf.data.Dataset.from_tensor_slices({#1}).batch(${rows.value})))`;
  return [
    {
      kind: "rewriteArguments",
      call: site,
      changes: [{ remove: ["#0", "#1"], set: { x: written } }],
    },
  ];
}

/** Targets and weights that stand beside data which has its own, after `raise_unsupported_arg`. */
function refuseArguments({ name }: BatchSource, args: Arguments, context: Context): boolean {
  for (const keyword of ["y", "sample_weight"] as const) {
    const value =
      keyword === "y" ? (args.positional[1] ?? args.keywords.get("y")) : args.keywords.get(keyword);
    if (!value || value.kind === "none" || value.kind === "unknown") continue;
    const [argument, meaning] = arguments_[keyword];
    context.report({
      code: "not-with-this-data",
      severity: "error",
      span:
        (keyword === "y" ? args.positionalSpans[1] : undefined) ??
        args.keywordSpans.get(keyword) ??
        args.site,
      facts: { argument: keyword, source: name },
      kerasSays: `ValueError: When providing \`x\` as a ${name}, \`${argument}\` should not be passed. Instead, ${meaning} should be included as part of the ${name}.`,
      remedies:
        keyword === "y" && args.positional[1]
          ? [...withoutSecond(args), ...zippedWith(args)]
          : [{ kind: "removeArgument", call: args.site, name: keyword, preferred: true }],
    });
    return true;
  }
  const weights = args.keywords.get("class_weight");
  if (name !== "generator" || !weights || weights.kind === "none" || weights.kind === "unknown") return false;
  context.report({
    code: "not-with-this-data",
    severity: "error",
    span: args.keywordSpans.get("class_weight") ?? args.site,
    facts: { argument: "class_weight", source: name },
    kerasSays: `ValueError: Argument \`class_weight\` is not supported for Python generator inputs. Received: class_weight=${pythonText(weights)}`,
    remedies: [{ kind: "removeArgument", call: args.site, name: "class_weight", preferred: true }],
  });
  return true;
}

/** Refuses labels given to `predict`, whose second argument is the size of a batch; arrays are cut into batches of it. */
export function refusedLabels(args: Arguments, context: Context): boolean {
  const [x, second] = args.positional;
  const isArray = second?.kind === "tensor" && second.flavour === "numpy" && second.shape.ranked;
  const isOne =
    isArray &&
    (second.shape.dims.length === 0 ||
      second.shape.dims.every((dim) => dim.kind !== "known" || dim.value === 1));
  if (x?.kind !== "tensor" || !isArray || isOne) return false;
  context.report({
    code: "wrong-argument-type",
    severity: "error",
    span: args.positionalSpans[1] ?? args.site,
    facts: { argument: "batch_size", expected: "an integer", given: `an array ${formatShape(second.shape)}` },
    kerasSays: "ValueError: The truth value of an array with more than one element is ambiguous.",
    // A model of several inputs takes them in a list.
    remedies: [...withoutSecond(args), { kind: "groupArguments", call: args.site, brackets: "[]" }],
  });
  return true;
}

/** A share for validation is cut of arrays only, after `train_validation_split`. */
function refuseSplit({ name }: BatchSource, args: Arguments, context: Context): boolean {
  const split = args.keywords.get("validation_split");
  if (!split || split.kind === "none" || context.truth(split) !== true) return false;
  context.report({
    code: "not-with-this-data",
    severity: "error",
    span: args.keywordSpans.get("validation_split") ?? args.site,
    facts: { argument: "validation_split", source: name },
    kerasSays: "ValueError: Argument `validation_split` is only supported for tensors or NumPy arrays.",
    remedies: [{ kind: "removeArgument", call: args.site, name: "validation_split", preferred: true }],
  });
  return true;
}

/** The inputs of a batch as one part: all but the labels, or all but labels and weights, whichever goes with the model. */
const groupedInputs = (count: number, definedAt: Span): readonly Remedy[] => [
  ...[count - 1, count - 2]
    .filter((inputs) => inputs > 1)
    .map(
      (inputs, i) =>
        ({ kind: "changeResults", definedAt, form: "grouped", count: inputs, preferred: i === 0 }) as const,
    ),
  // What stands behind inputs and labels may be told for other uses, such as the names of files.
  { kind: "changeResults", definedAt, form: "kept", count: 2 },
];

/** A batch must be a tuple of one to three parts, of which none is or holds a list. */
function refuseBatch({ name, given, madeBy }: BatchSource, span: Span, context: Context): boolean {
  if (!given || given.kind === "unknown") return false;
  const isTuple = given.kind === "tuple" || (name === "PyDataset" && given.kind === "list");
  // Keras 2 made a tuple of a list by itself; what yields an array alone may have forgotten the targets.
  const isSafe = given.kind !== "tensor" && given.kind !== "dict";
  const asTuples: readonly Remedy[] = madeBy
    ? [{ kind: "batchesAsTuples", definedAt: madeBy, preferred: true, isSafe }]
    : [];
  const takesAlone = name === "PyDataset" && (given.kind === "dict" || given.kind === "tensor");
  if ((!isTuple && !takesAlone) || partsOfBatch(given) === undefined) {
    // The type of anything else is not known well enough.
    if (given.kind !== "tuple" && given.kind !== "list" && given.kind !== "tensor" && given.kind !== "dict")
      return false;
    const kerasSays =
      name === "PyDataset"
        ? "ValueError: PyDataset.__getitem__() must return a tuple or a dict. If a tuple, it must be ordered either (input,) or (inputs, targets) or (inputs, targets, sample_weights)."
        : isTuple
          ? "ValueError: Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`"
          : "ValueError: When passing a Python generator to a Keras model, the generator must return a tuple, either (input,) or (inputs, targets) or (inputs, targets, sample_weights).";
    context.report({
      code: "batch-not-a-tuple",
      severity: "error",
      span,
      facts: { source: name, given: typeName(given) },
      kerasSays,
      remedies: given.kind === "tuple" && madeBy ? groupedInputs(given.items.length, madeBy) : asTuples,
    });
    return true;
  }
  const list = (partsOfBatch(given) ?? []).map(listIn).find((found) => found !== undefined);
  if (!list) return false;
  context.report({
    code: "list-in-batch",
    severity: "error",
    span,
    facts: { source: name, count: list.items ? `${list.items.length}` : "?" },
    remedies: asTuples,
    kerasSays:
      "TypeError: `output_signature` must contain objects that are subclass of `tf.TypeSpec` but found <class 'list'> which is not.",
  });
  return true;
}

/** A batch of a data set may hold anything, but a tuple has one to three parts; of more, all but the last may be the inputs. */
function refuseParts({ given }: BatchSource, span: Span, context: Context): boolean {
  if (given?.kind !== "tuple" || given.items.length <= 3) return false;
  const together = ".map(lambda *parts: (tf.stack(parts[:-1], axis=-1), parts[-1]))";
  context.report({
    code: "batch-not-a-tuple",
    severity: "error",
    span,
    facts: { source: "tf.data.Dataset", given: typeName(given) },
    kerasSays:
      "ValueError: Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`",
    remedies: [{ kind: "wrapText", span, before: "", after: together, needs: "tf", preferred: true }],
  });
  return true;
}

/** How many rows each tensor of a batch has, as far as they are told by numbers. */
const rowsOf = (batch: Value | undefined): readonly (Dim | undefined)[] =>
  (batch ? leavesOf(batch) : []).map((leaf) =>
    leaf.kind === "tensor" && leaf.shape.ranked ? leaf.shape.dims[0] : undefined,
  );

/** The rows of the first element of a data set; an axis that is the same for all elements is none of batches. */
function firstRows(value: Value): readonly (Dim | undefined)[] {
  const dataset = datasetOf(value);
  const rows = rowsOf(dataset?.first);
  return rowsOf(dataset?.element).map((dim, i) => (dim?.kind === "open" ? rows[i] : undefined));
}

/** Two parts of one batch that have certainly another number of rows; a single row goes with any. */
export interface UnevenBatch {
  readonly source: BatchSource["name"];
  readonly first: Dim;
  readonly other: Dim;
  readonly span: Span;
}

/** Where inputs and targets of one batch differ in length. */
export function unevenBatch(
  { name, given }: BatchSource,
  { value, span }: DataPart,
): UnevenBatch | undefined {
  const lengths = name === "tf.data.Dataset" ? firstRows(value) : rowsOf(given);
  const first = lengths.find((dim) => dim !== undefined);
  const other = lengths.find((dim) => dim && first && sameDim(dim, first) === false);
  if (!first || !other || isOne(first) || isOne(other)) return undefined;
  return { source: name, first, other, span };
}

/** Tells it of a model whose losses Keras computes: a step of the program's own may do with its data what it likes. */
export function tellUneven({ source, first, other, span }: UnevenBatch, context: Context): void {
  context.report({
    code: "sample-counts-differ",
    severity: "error",
    span,
    facts: { first, argument: `a batch of this ${source}`, other },
    kerasSays: "InvalidArgumentError: Graph execution error",
    remedies: equalAxes([[first, other]]),
  });
}

/**
 * Refuses arrays that hold no sample: Keras 2 whatever is done with them, Keras 3 for `predict`, which then has no batch
 * whose outputs it could put together.
 */
export function refusedNoSamples(
  { value, span }: DataPart,
  purpose: "training" | "prediction" | "one batch",
  context: Context,
): boolean {
  if (purpose === "one batch") return false;
  const [first] = leavesOf(value);
  const rows = first?.kind === "tensor" && first.shape.ranked ? first.shape.dims[0] : undefined;
  if (rows?.kind !== "known" || rows.value !== 0 || (context.keras === 3 && purpose === "training"))
    return false;
  context.report({
    code: "no-batches",
    severity: "error",
    span,
    facts: { source: "array" },
    kerasSays:
      context.keras === 3
        ? "UnboundLocalError: cannot access local variable 'batch_outputs' where it is not associated with a value"
        : "ValueError: Expected input data to be non-empty.",
  });
  return true;
}

function refuseEmpty(x: DataPart, { name }: BatchSource, context: Context): boolean {
  const { value, span } = x;
  if (value.kind === "object" && isPyDataset(value) && isUncounted(value)) {
    context.report({
      code: "no-batches",
      severity: "error",
      span,
      facts: { source: name },
      kerasSays: "NotImplementedError: You need to implement the `num_batches` property",
    });
    return true;
  }
  const isEmpty = value.kind === "iterator" && value.items.length === 0 && !furtherOf(value);
  if (!isEmpty) return false;
  context.report({
    code: "no-batches",
    severity: "error",
    span,
    facts: { source: name },
    kerasSays:
      "ValueError: When passing a Python generator to a Keras model, the generator must yield at least one batch. Received an empty generator.",
  });
  return true;
}

/** A data set whose first element is refused as soon as it is taken, told where the elements are declared. */
function refusedElement({ value }: DataPart, args: Arguments, context: Context): boolean {
  const refusal = datasetOf(value)?.refusal;
  if (!refusal) return false;
  context.report({ ...refusal, severity: "error", related: metAt(args.site) });
  return true;
}

/** Whether batches, or what is given beside them, are refused; whatever is, is reported. */
export function refusedSource(x: DataPart, source: BatchSource, args: Arguments, context: Context): boolean {
  if (context.keras === 2) return false;
  if (refusedElement(x, args, context)) return true;
  return (
    refuseSplit(source, args, context) ||
    refuseArguments(source, args, context) ||
    refuseEmpty(x, source, context) ||
    refusedUnfinished(x.value, x, context) ||
    (source.name === "tf.data.Dataset"
      ? refuseParts(source, x.span, context)
      : // What PyTorch puts together may be of any form.
        source.name !== "torch DataLoader" && refuseBatch(source, x.span, context))
  );
}

/** The arrays that a `zip` was given, as inputs and targets. */
const unzipped = (target: Span): Remedy => ({
  kind: "rewriteCall",
  target,
  name: "zip",
  form: { parameters: ["x", "y"], call: "{x}, {y}" },
  preferred: true,
});

/** Whether something is given that is no data at all, such as a generator function that was not called, or the path of a file. */
export function refusedKind({ name, value, span }: DataPart, context: Context): boolean {
  const isPlain = value.kind === "iterator" && !value.isGenerator && !furtherOf(value);
  const isText = value.kind === "str" && !value.instance;
  const isCode = value.kind === "function" || value.kind === "class";
  if (context.keras === 2 || !(isCode || isPlain || isText)) return false;
  context.report({
    code: "not-data",
    severity: "error",
    span,
    facts: { argument: name, given: value.kind },
    kerasSays: `ValueError: Unrecognized data type: ${name}=${value.kind === "str" ? (value.value ?? "…") : pythonText(value)}`,
    remedies:
      value.kind === "function" && value.parameters?.length === 0
        ? [{ kind: "replaceText", span, text: `${value.name}()`, preferred: true }]
        : isPlain
          ? [unzipped(span)]
          : [],
  });
  return true;
}
