/** `keras.utils.PyDataset`, once called `Sequence`: batches by their number, which the program's own classes give. */
import { isSeenBut, typedWrong } from "../../../builtins/objects/near-members";
import { opaqueClass } from "../../parts/entries";
import { silentMethods, type Entry } from "../../../callables/entries";
import { ownLength } from "../../../builtins/objects/own-lengths";
import { isUserCode, methodOf } from "../../../callables/class-members";
import type { Context } from "../../../../values/context";
import { knownInteger } from "../../../../values/known-number";
import { OTHERS } from "../../../../values/names/marks";
import type { NativeState } from "../../../../values/native-state";
import type { MissingAttribute } from "../../../../values/records/missing-attribute";
import type { Span } from "../../../../values/records/span";
import {
  type ClassValue,
  ESCAPED,
  type ObjectValue,
  type Value,
  argumentsOf,
  int,
} from "../../../../values/value";

/** What Keras's base class has. */
const MEMBERS: readonly string[] =
  "workers use_multiprocessing max_queue_size num_batches on_epoch_begin on_epoch_end".split(" ");

const DATASET = "keras.utils.PyDataset";

/** Whether all of an instance is seen, and nobody else has it. */
const isSeenWhole = ({ attributes, class: type }: ObjectValue): boolean =>
  !attributes.has(ESCAPED) && !attributes.has(OTHERS) && isSeenBut(DATASET, type);

/** An attribute that an instance of a program's own class lacks, where another one's name is near. */
function missing(
  dataset: ObjectValue,
  attribute: string,
  site: Span,
  { openWorld }: Context,
): MissingAttribute<"unknown-attribute"> | undefined {
  return openWorld || !isSeenWhole(dataset) ? undefined : typedWrong(dataset, attribute, site, MEMBERS);
}

const state: NativeState = { type: "dataset class", holds: [], hooks: { of: "dataset class", missing } };

/** `keras.utils.PyDataset`. What it does not have is not known, for a subclass may be of a library that is not seen. */
export const pyDatasetClass = (): ClassValue =>
  opaqueClass(DATASET, undefined, silentMethods("on_epoch_begin on_epoch_end"), (dataset, _, { heap }) => {
    if (dataset.class.canonical === undefined) heap.write(dataset, "native", state);
  });

export const pyDatasetEntries: readonly Entry[] = [
  [DATASET, pyDatasetClass],
  ["keras.utils.Sequence", pyDatasetClass],
];

/** Whether a value is an instance of `PyDataset`. */
export function isPyDataset(value: Value): boolean {
  return value.kind === "object" && value.class.mro.includes(pyDatasetClass());
}

/** Whether a PyDataset is certain not to say how many batches it has. */
export function isUncounted({ class: type }: ObjectValue): boolean {
  // A base that is not seen may have either.
  if (type.mro.some((c) => c.openBase !== undefined && c !== pyDatasetClass())) return false;
  return methodOf(type, "__len__") === undefined && methodOf(type, "num_batches") === undefined;
}

/**
 * The batch of a number, as `__getitem__` returns it; undefined where no code for it is seen. Keras certainly asks for it, so
 * that what the code raises is as certain as if the program asked.
 */
export function numberedBatch(
  dataset: ObjectValue,
  index: number,
  site: Span,
  context: Context,
): Value | undefined {
  const method = methodOf(dataset.class, "__getitem__");
  if (method?.kind !== "function") return undefined;
  return context.callHandingOn({ ...method, self: dataset }, argumentsOf(site, [int(index)]));
}

/** Runs `__len__`, which Keras asks first, so that what it refuses is told; gives the number of batches where it is known. */
export function countBatches(dataset: ObjectValue, site: Span, context: Context): number | undefined {
  const method = methodOf(dataset.class, "__len__");
  return isUserCode(method)
    ? knownInteger(ownLength({ ...method, self: dataset }, site, context))
    : undefined;
}
