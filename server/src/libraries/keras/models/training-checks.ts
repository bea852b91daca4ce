/** Checks the data of a training, evaluation or prediction in Keras's order: the arrays, the model on them, the labels. */
import { type Batching, stepBatching, withBatch } from "./data-batches";
import { type DataPart, refuseLabels, refusedArrays } from "./training-data";
import { lossName } from "./training-losses";
import { HIDDEN, applyLayer } from "../engine/apply-layer";
import { argument, isUserCode, methodOf } from "../engine/class-values";
import { firstRefusal } from "../engine/first-refusal";
import { stackStateOf } from "./stack-state";
import { layerStateOf } from "../engine/layer-state";
import { leavesOf } from "../engine/structure";
import type { Context } from "../../../values/context";
import { type Dim, OPEN } from "../../../values/dimension";
import { type Arguments, type ObjectValue, type Value, argumentsOf } from "../../../values/value";

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
}

function part(
  args: Arguments,
  position: number,
  name: DataPart["name"],
  keyword: string = name,
): DataPart | undefined {
  const value = argument(args, position, keyword);
  if (value === undefined || value.kind === "none") return undefined;
  return {
    name,
    value,
    span: args.positionalSpans[position] ?? args.keywordSpans.get(keyword) ?? args.site,
  };
}

/** An element of a dataset as the parts that it stands for. */
function elementOf(x: DataPart, context: Context): readonly DataPart[] {
  const spec = context.attribute(x.value, "element_spec");
  if (spec?.kind !== "tuple") return spec ? [{ ...x, value: spec }] : [x];
  const names = ["x", "y", "sample_weight"] as const;
  return spec.items.flatMap((value, i) => {
    const name = names[i];
    return name ? [{ name, value, span: x.span }] : [];
  });
}

/** What `fit` or `evaluate` is given, by arguments or by a dataset. `size` is the position of `batch_size`. */
export function feedOf(args: Arguments, size: number, context: Context): Feed | undefined {
  const x = part(args, 0, "x");
  if (!x) return undefined;
  if (x.value.kind === "object") return { parts: elementOf(x, context), batching: asItIs, split: false };
  const y = part(args, 1, "y");
  const weights = part(args, Number.POSITIVE_INFINITY, "sample_weight");
  const kept = args.keywords.get("validation_split");
  const split = kept !== undefined && !(kept.kind === "float" && kept.value === 0);
  return {
    parts: [x, y, weights].filter((each) => each !== undefined),
    batching: stepBatching(args, size, context),
    split,
  };
}

/** What `train_on_batch` is given. */
export function batchFeed(args: Arguments): Feed | undefined {
  const x = part(args, 0, "x");
  const y = part(args, 1, "y");
  if (!x) return undefined;
  return { parts: y ? [x, y] : [x], batching: asItIs, split: false, isBatch: true };
}

/** What `validation_data` gives: a pair, a triple, or a dataset. */
export function validationFeed(args: Arguments, context: Context): Feed | undefined {
  const data = args.keywords.get("validation_data");
  const span = args.keywordSpans.get("validation_data") ?? args.site;
  if (data?.kind === "object") {
    const parts = elementOf({ name: "x", value: data, span }, context);
    return { parts, batching: asItIs, split: false };
  }
  if ((data?.kind !== "tuple" && data?.kind !== "list") || !data.items) return undefined;
  const names = ["x", "y", "sample_weight"] as const;
  const parts = data.items.flatMap((value, i) => {
    const name = names[i];
    return name && value.kind !== "none" ? [{ name, value, span }] : [];
  });
  const [x] = parts;
  // `validation_batch_size` is that of training unless it is given.
  const size = args.keywords.get("validation_batch_size") ?? argument(args, 2, "batch_size");
  const keywords = new Map(size ? [["batch_size", size]] : []);
  const batching = stepBatching({ ...args, positional: [], keywords }, 0, context);
  return x && { parts, batching, split: false };
}

/** A structure of one tensor stands for that tensor. */
function unpacked(value: Value): Value {
  const [only, ...more] = leavesOf(value);
  return only && more.length === 0 && value.kind !== "dict" ? only : value;
}

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
}

/** Whether data is refused; whatever is, is reported. */
export function refusedFeed(model: ObjectValue, feed: Feed, looking: Looking, context: Context): boolean {
  const { step, batched, wasBuilt, site } = looking;
  if (!feed.isBatch && refusedArrays(feed.parts, feed.split, context)) return true;
  const [x, y] = feed.parts;
  if (!x || !leavesOf(x.value).every((leaf) => leaf.kind === "tensor")) return false;
  // Layers that a caller gives are not there yet.
  if (stackStateOf(layerStateOf(model))?.layers.length === 0) return false;
  const labels = step && y?.name === "y" && lossName(model.attributes.get("loss")) !== undefined;
  // What code of the user's refuses is reported where it stands.
  if (!labels && isUserCode(methodOf(model.class, "call"))) return false;
  const one = unpacked(batched(x.value));
  const call: Arguments = { ...argumentsOf(site, [one]), positionalSpans: [x.span] };
  const { value, refused } = firstRefusal(context, (watched) => applyLayer(model, call, watched, HIDDEN));
  if (refused) {
    if (wasBuilt) context.report({ ...refused, span: x.span, remedies: undefined });
    return true;
  }
  if (labels) refuseLabels(model, step, y, value, rowsOf(withBatch(x.value, feed.batching)), context);
  return false;
}
