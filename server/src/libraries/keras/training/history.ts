/** What `fit` gives: the numbers of each epoch, and which epochs there were. */
import { addingRate, callbackNames, keysOfToday } from "./logs";
import { libraryClass } from "../../library-class";
import { alikeList, someInteger } from "../../builtins";
import type { Context } from "../../../values/context";
import { type Dim, known } from "../../../values/dimensions/dimension";
import {
  type Arguments,
  type ObjectValue,
  type Value,
  dictOf,
  float,
  list,
  unknown,
} from "../../../values/value";

const historyClass = libraryClass("keras.callbacks.History", []);

/** Callbacks of Keras that let training go on to its end. */
const neverStopping: ReadonlySet<string> = new Set([
  ...addingRate,
  "ModelCheckpoint",
  "TensorBoard",
  "CSVLogger",
  "ProgbarLogger",
  "History",
]);

/** How many epochs are trained; undefined where that is not known, as with a callback that may end training early. */
function trainedEpochs(args: Arguments, callbacks: Value | undefined): Dim | undefined {
  const names = callbackNames(callbacks);
  if (!names?.every((name) => name !== undefined && neverStopping.has(name)) || args.rest) return undefined;
  if (args.keywords.has("initial_epoch") || args.keywords.has("steps_per_epoch")) return undefined;
  const epochs = args.keywords.get("epochs") ?? args.keywords.get("nb_epoch") ?? args.positional[3];
  if (!epochs) return known(1);
  return epochs.kind === "int" ? epochs.dim : undefined;
}

/** What a history keeps of each number: one for each epoch, of which there are so many where that is known. */
const recorded = (names: readonly string[], epochs: Dim | undefined): Value => ({
  ...dictOf(
    names.map((name) => [
      name,
      epochs
        ? alikeList(float(undefined), epochs)
        : list(undefined, { code: "data", detail: `History.history["${name}"]` }),
    ]),
  ),
  keyOfToday: keysOfToday(names),
});

/** The history of a training whose numbers have these names; without names it holds what is not known. */
export function historyOf(
  model: ObjectValue,
  logs: readonly string[] | undefined,
  args: Arguments,
  context: Context,
): ObjectValue {
  const epochs = trainedEpochs(args, args.keywords.get("callbacks") ?? args.positional[5]);
  const history: ObjectValue = {
    kind: "object",
    class: historyClass,
    attributes: new Map(),
    constructed: args.site,
  };
  const kept = new Map<string, Value>([
    ["epoch", epochs ? alikeList(someInteger(), epochs) : unknown("data", "History.epoch")],
    ["params", unknown("data", "History.params")],
    ["history", logs ? recorded(logs, epochs) : unknown("data", "History.history")],
    ["model", model],
  ]);
  for (const [name, value] of kept) context.heap.set(history.attributes, name, value);
  return history;
}
