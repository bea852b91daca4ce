/** Checks the data of a training, evaluation or prediction in Keras's order: the arrays, the model on them, the labels. */
import { type UnevenBatch, refusedKind, refusedNoSamples, refusedSource, unevenBatch } from "./data/adapters";
import { batchSourceOf, isArrays, partsOfBatch } from "./data/batch-source";
import {
  type Batching,
  batchLengths,
  openBatch,
  refusedBatchSize,
  stepBatching,
  withBatch,
} from "./data/batching";
import { refuseCounts, refusePlainNumbers, refusedArrays, refusedBatch } from "./data/arrays";
import { type DataPart } from "./data/data-part";
import { checkCompiled } from "./losses/compiled-checks";
import { refusedWithoutRank } from "./data/without-rank";
import { compiledOf, isTracedByTraining } from "./losses/compiled";
import { refusedFirstBatch, refusedInside } from "./first-batch";
import { dataRemedies, grouped, isPair } from "./data/data-remedies";
import { refusedIndices } from "./data/known-values";
import { refusedShare } from "./data/validation-split";
import { refusedClassWeight, refusedWeightLists } from "./data/weights-of-samples";
import type { BatchLengths } from "./data/batch-lengths";
import { functionalStateOf } from "../models/functional-state";
import { stepArguments } from "./own-code/step-arguments";
import { HIDDEN, applyLayer } from "../engine/applying/apply-layer";
import { argument } from "../../callables/arguments";
import { hasUnseenBase, isUserCode, methodOf } from "../../callables/class-members";
import { floatxName } from "../engine/floatx";
import { firstRefusal } from "../engine/applying/first-refusal";
import { asPlaceholder } from "../../tensor-functions";
import { datasetOf, lastRowsOf } from "../../tensorflow/data/dataset";
import { stackStateOf } from "../models/stack-state";
import { layerStateOf } from "../engine/layer-state";
import { leavesOf, mapLeaves } from "../engine/structure";
import type { Context } from "../../../values/context";
import { type Dim, OPEN, known, sameDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Fact, Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { type Arguments, type ObjectValue, type Value } from "../../../values/value";

/** Lengths of batches beyond which nobody is offered another one. */
const MOST_BATCH = 4096;

/** A batch that is given as it is. */
const asItIs: Batching = ({ shape }) => (shape.ranked ? shape.dims[0] : undefined) ?? OPEN;

/** What one run is given, and how it is batched. */
export interface Feed {
  readonly parts: readonly DataPart[];
  readonly batching: Batching;
  /** Whether some rows are kept for validation. */
  readonly split: boolean;
  /** Whether the data is one batch as it is, which no adapter looks at. */
  readonly isBatch?: boolean;
  /** The batch as a step of the user's own gets it, where the data comes in batches. */
  readonly element?: Value;
  /** The inputs of the first batch, where the data comes in batches. */
  readonly first?: Value;
  /** Parts of a batch of other lengths, which only a run meets, when the model is built. */
  readonly uneven?: UnevenBatch;
  /** How long the batches of arrays and of some data sets are; that of other data is open. */
  readonly lengths?: BatchLengths;
  /** Whether everything that is given is seen, so that labels that are not there are missing. */
  readonly isComplete?: boolean;
}

function part(
  args: Arguments,
  position: number,
  name: DataPart["name"],
  keyword: string = name,
): DataPart | undefined {
  const value = argument(args, position, keyword);
  if (value === undefined || value.kind === "none") return undefined;
  const span = args.positionalSpans[position] ?? args.keywordSpans.get(keyword);
  return { name, value, span: span ?? args.site, isWhole: span !== undefined };
}

const NAMES = ["x", "y", "sample_weight"] as const;

/** The parts of a batch, all blamed where the data stands. */
function named(
  parts: readonly Value[],
  span: Span,
  isOfDataset?: boolean,
  firsts: readonly Value[] = [],
  madeBy?: Span,
): readonly DataPart[] {
  return parts.flatMap((value, i) => {
    const name = NAMES[i];
    return name && value.kind !== "none"
      ? [{ name, value, span, isOfDataset, first: firsts[i], madeBy }]
      : [];
  });
}

/** An element of a data set of which not even the axes are known may be a pair as well as a tensor. */
const hasAxes = (leaf: Value): boolean => leaf.kind === "tensor" && leaf.shape.ranked;

const inputsOfFirst = (batch: Value | undefined): Value | undefined => batch && partsOfBatch(batch)?.[0];

/** Arguments that may end training before the last batch of a data set. */
const STEPS = ["steps_per_epoch", "steps", "validation_steps"];

const mayStop = (args: Arguments): boolean =>
  args.rest !== undefined || STEPS.some((name) => args.keywords.has(name));

/** How long the batches of a data set are when they run, where the first one is known, or the last one to be shorter. */
function lengthsOfDataset(value: Value, args: Arguments): BatchLengths | undefined {
  const dataset = datasetOf(value);
  const rows = dataset && lastRowsOf(dataset);
  if (rows) return { traced: OPEN, first: rows.full, last: mayStop(args) ? undefined : rows.last };
  const [element, first] = [dataset?.element, dataset?.first].map((batch) => inputsOfFirst(batch));
  if (dataset?.isBatched !== true || !element || !first) return undefined;
  const length = rowsOf(first);
  return length.kind === "known" ? { traced: rowsOf(element), first: length, last: undefined } : undefined;
}

/** Data that comes in batches; "refused" where Keras does not take it, undefined where it is something else. */
function batchesOf(x: DataPart, args: Arguments, context: Context): Feed | "refused" | undefined {
  if (x.value.kind !== "object" && x.value.kind !== "iterator") return undefined;
  const source = batchSourceOf(x.value, args.site, mayStop(args), context);
  if (!source) return undefined;
  if (refusedSource(x, source, args, context)) return "refused";
  const { element } = source;
  const parts = element && partsOfBatch(element);
  const isPeeked = source.name === "generator" || source.name === "PyDataset";
  const firsts = isPeeked && source.given ? partsOfBatch(source.given) : undefined;
  return {
    parts: parts ? named(parts, x.span, source.name === "tf.data.Dataset", firsts, source.madeBy) : [],
    batching: asItIs,
    split: false,
    element,
    first: inputsOfFirst(datasetOf(x.value)?.first ?? source.given),
    lengths: lengthsOfDataset(x.value, args),
    uneven: context.keras === 3 ? unevenBatch(source, x) : undefined,
    isComplete: element !== undefined && isArrays(element) && leavesOf(element).every(hasAxes),
  };
}

/**
 * What `fit`, `evaluate` or `predict` is given; "refused" where Keras takes it for no data. `size` is the position of
 * `batch_size`; `predict_on_batch` takes one batch of any length, an empty one as well.
 */
export function feedOf(
  args: Arguments,
  size: number,
  context: Context,
  purpose: "training" | "prediction" | "one batch" = "training",
): Feed | "refused" | undefined {
  const x = part(args, 0, "x") ?? part(args, 0, "x", "generator");
  if (!x) return undefined;
  if (refusedKind(x, context)) return "refused";
  const batches = batchesOf(x, args, context);
  if (batches) return batches;
  if (x.value.kind === "object" || x.value.kind === "iterator") return undefined;
  const y = part(args, 1, "y");
  const weights = part(args, Number.POSITIVE_INFINITY, "sample_weight");
  const kept = args.keywords.get("validation_split");
  // Data for validation that is given beside the share is used, and nothing is cut.
  const beside = args.keywords.get("validation_data");
  const isCut = beside === undefined || beside.kind === "none";
  const split = isCut && kept !== undefined && !(kept.kind === "float" && kept.value === 0);
  const batching = stepBatching(args, size);
  const given = [x, y, weights].filter((each) => each !== undefined);
  if (refusedBatchSize(args, size, context) || refusedNoSamples(x, purpose, context)) return "refused";
  if (refusedShare(x, args, context) || refusedClassWeight(given, args, context)) return "refused";
  if (refusedWeightLists(given, context)) return "refused";
  return {
    parts: given,
    batching,
    split,
    lengths: {
      ...batchLengths(args, size, x.value, rowsOf(withBatch(x.value, batching))),
      floats: floatxName(context),
    },
    isComplete: !args.rest && isArrays(x.value),
  };
}

/** What `train_on_batch` is given. */
export function batchFeed(args: Arguments): Feed | undefined {
  const x = part(args, 0, "x");
  const y = part(args, 1, "y");
  const weights = part(args, 2, "sample_weight");
  if (!x) return undefined;
  const parts = [x, y, weights].filter((each) => each !== undefined);
  const [rows, isComplete] = [rowsOf(x.value), !args.rest && isArrays(x.value)];
  const lengths = { traced: rows, first: rows, last: undefined };
  return { parts, batching: asItIs, split: false, isBatch: true, lengths, isComplete };
}

/** What `validation_data` gives: a pair, a triple, or batches. */
export function validationFeed(args: Arguments, context: Context): Feed | "refused" | undefined {
  const data = args.keywords.get("validation_data") ?? args.positional[7];
  const span = args.keywordSpans.get("validation_data") ?? args.site;
  if (!data) return undefined;
  if (data.kind === "object" || data.kind === "iterator") {
    const steps = args.keywords.get("validation_steps");
    const alone = {
      ...args,
      positional: [data],
      positionalSpans: [span],
      keywords: new Map<string, Value>(steps ? [["validation_steps", steps]] : []),
    };
    return batchesOf({ name: "x", value: data, span }, alone, context);
  }
  const isPair = data.kind === "tuple" || data.kind === "list" || data.kind === "tensor";
  const parts = isPair ? partsOfBatch(data) : undefined;
  if (!parts) {
    const count = data.kind === "tuple" || data.kind === "list" ? data.items?.length : undefined;
    if (count !== undefined) refuseParts(count, span, context);
    return count === undefined ? undefined : "refused";
  }
  // `validation_batch_size` is that of training unless it is given.
  const size = args.keywords.get("validation_batch_size") ?? argument(args, 2, "batch_size");
  const keywords = new Map(size ? [["batch_size", size]] : []);
  const batching = stepBatching({ ...args, positional: [], keywords }, 0);
  const isDisplay = data.kind === "tuple" || data.kind === "list";
  const of = named(parts, span).map((part, item) => (isDisplay ? { ...part, item } : part));
  const [x] = of;
  if (x?.name !== "x") return undefined;
  const traced = rowsOf(withBatch(x.value, batching));
  const lengths = { traced, first: undefined, last: undefined, floats: floatxName(context) };
  return { parts: of, batching, split: false, lengths, isComplete: isArrays(data) };
}

function refuseParts(count: number, span: Span, context: Context): void {
  if (context.keras === 2) return;
  context.report({
    code: "batch-not-a-tuple",
    severity: "error",
    span,
    facts: { source: "validation_data", given: `tuple of ${count}` },
    kerasSays:
      "ValueError: Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`",
    remedies: count > 3 ? [{ kind: "takeItems", span, count: 3, preferred: true }] : [],
  });
}

/** One batch as `train_step` and `test_step` get it: x alone, or with targets and weights, or an element of batches. */
export function batchOf({ parts, element, lengths }: Feed): Value | undefined {
  if (element) return isArrays(element) ? withBatch(element, openBatch) : undefined;
  if (parts.length === 0 || !parts.every(({ value }) => isArrays(value))) return undefined;
  const [only, ...more] = parts.map(({ value }) => withBatch(value, openBatch, lengths?.floats));
  return only && more.length === 0 ? only : { kind: "tuple", items: only ? [only, ...more] : [] };
}

/** A structure of one tensor stands for that tensor. */
function unpacked(value: Value): Value {
  const [only, ...more] = leavesOf(value);
  return only && more.length === 0 && value.kind !== "dict" ? only : value;
}

const asTraced = (leaf: Value): Value => (leaf.kind === "tensor" ? asPlaceholder("traced")(leaf) : leaf);

function rowsOf(batch: Value): Dim {
  const [first] = leavesOf(batch);
  const rows = first?.kind === "tensor" && first.shape.ranked ? first.shape.dims[0] : undefined;
  return rows ?? OPEN;
}

/** How one feed is looked at. */
export interface Looking {
  /** The step that compares labels with outputs; undefined where there are none. */
  readonly step: "train_step" | "test_step" | undefined;
  /** Gives data the batch that the model is called with. */
  readonly batched: (data: Value) => Value;
  /** Whether the model was built before, so that what building it on this data refuses is not yet reported. */
  readonly wasBuilt: boolean;
  readonly site: Arguments["site"];
  /** The lengths that open batches have when they run, where the length counts. */
  readonly lengths?: readonly Dim[];
}

/** What the model gives where the data itself is not known: what it is made to give. */
function ownOutput(model: ObjectValue): Value | undefined {
  const state = layerStateOf(model);
  const functional = functionalStateOf(state);
  const stack = stackStateOf(state);
  if (functional && !functional.graph.incomplete) return functional.outputs;
  return stack && !stack.unknown && stack.outputs.length === stack.layers.length
    ? stack.outputs.at(-1)
    : undefined;
}

/** Whether the data is refused before the model sees any of it; a base that can't be seen may take data of its own kind. */
export function refusedBeforeModel(model: ObjectValue, feed: Feed, context: Context): boolean {
  if (hasUnseenBase(model.class)) return false;
  return feed.isBatch
    ? context.keras === 3 && refusePlainNumbers(feed.parts, context, true)
    : refusedArrays(feed.parts, feed.split, context);
}

/** Whether data is refused; whatever is, is reported. */
export function refusedFeed(model: ObjectValue, feed: Feed, looking: Looking, context: Context): boolean {
  const { step, batched, wasBuilt, site } = looking;
  if (refusedBeforeModel(model, feed, context)) return true;
  if (step && refusedWithoutRank(model, feed.parts, context)) return true;
  const [x, y, weights] = feed.parts;
  if (!x) return false;
  // Layers that a caller gives are not there yet.
  if (stackStateOf(layerStateOf(model))?.layers.length === 0) return false;
  const compare = (predicted: Value | undefined): void => {
    if (!step) return;
    const labels = y?.name === "y" ? y : undefined;
    if (feed.isBatch && predicted && compiledOf(model) && refusedBatch(predicted, feed.parts, context))
      return;
    const traced = rowsOf(withBatch(x.value, feed.batching));
    const lengths = feed.lengths ?? { traced, first: undefined, last: undefined };
    const isPaired = x.isWhole === true && isPair(x.value);
    const isUnlabelled = !labels && feed.isComplete === true;
    checkCompiled(
      model,
      { step, labels, predicted, lengths, isUnlabelled, isPaired, data: x, site, blame: x.span, weights },
      context,
    );
  };
  const refusedElements = (): boolean =>
    !feed.isBatch && x.isOfDataset === true && refuseCounts(feed.parts, feed.split, context);
  if (!isArrays(x.value)) {
    if (refusedElements()) return true;
    compare(ownOutput(model));
    return false;
  }
  const isOwn = isUserCode(methodOf(model.class, "call"));
  // What code of the user's refuses is reported where it stands.
  if (isOwn && (!step || !compiledOf(model))) return refusedElements();
  const batch = unpacked(batched(x.value));
  // Training traces the code of the program's own, of models and of layers inside.
  const isTraced = feed.isBatch !== true && isTracedByTraining(model, context);
  const one = isTraced ? mapLeaves(batch, asTraced) : batch;
  const given = stepArguments(model, one, step === "train_step", site);
  const call: Arguments = { ...given, positionalSpans: [x.span] };
  const { value, refused } = firstRefusal(context, (watched) => applyLayer(model, call, watched, HIDDEN));
  if (refused) {
    // Layers can be put before those of the model's own, not before the data.
    const others = refused.remedies?.filter(({ kind }) => kind !== "insertLayerBefore") ?? [];
    const remedies = [...dataRemedies(model, x), ...grouped(model, feed.parts), ...others];
    if (wasBuilt) context.report({ ...refused, span: x.span, remedies });
    return true;
  }
  if (refusedIndices(model, x, context) || refusedLength(model, x, looking, context)) return true;
  if (refusedElements()) return true;
  if (!isOwn && wasBuilt && refusedFirstBatch(model, x, feed.first, context)) return true;
  if (!isOwn && refusedInside(model, x, batch, feed.lengths?.first, context)) return true;
  compare(value);
  return false;
}

/** Another length for batches of which all samples fill a whole number, the next shorter one; `size` is what they have. */
function evenBatches(rows: Dim, batch: Fact | undefined, size: Dim): readonly Remedy[] {
  if (rows.kind !== "known" || typeof batch !== "object" || "ranked" in batch || batch.kind !== "known")
    return [];
  const most = Math.min(batch.value, MOST_BATCH);
  for (let length = most; length > 1; length--) {
    if (rows.value % length !== 0) continue;
    const [both, alone] = [[batch, size], [batch]].map((dims) => {
      const pairs = dims.map((dim) => [known(length), dim] as const);
      return equalAxes(pairs.filter(([, dim]) => sameDim(dim, known(length)) !== true));
    });
    return [...(both ?? []).slice(0, 1), ...(alone ?? []).slice(0, 1)];
  }
  return [];
}

/** Whether a batch is refused that is longer or shorter than those that the model was traced with. */
function refusedLength(
  model: ObjectValue,
  x: DataPart,
  { lengths = [], site, step }: Looking,
  context: Context,
): boolean {
  return lengths.some((length) => {
    const one = unpacked(withBatch(x.value, () => length));
    const given = stepArguments(model, one, step === "train_step", site);
    const call: Arguments = { ...given, positionalSpans: [x.span] };
    const { refused } = firstRefusal(context, (watched) => applyLayer(model, call, watched, HIDDEN));
    if (!refused) return false;
    const { expected } = refused.facts as Readonly<Record<string, Fact | undefined>>;
    const isOfState = refused.code === "stateful-batch-differs";
    const remedies = isOfState ? evenBatches(rowsOf(x.value), expected, lengths[0] ?? length) : [];
    context.report({ ...refused, span: x.span, remedies });
    return true;
  });
}
