/** Under which names training and evaluation give their numbers, after `compile_utils.py` and `trainer.py`. */
import { type Compiled, compiledOf } from "./losses/compiled";
import { outputCount } from "./losses/loss-pairs";
import { isUserCode, methodOf } from "../../callables/class-members";
import { leavesOf } from "../engine/structure";
import { sublayersOf } from "../engine/weights/tracking";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import type { KerasVersion } from "../../../values/context";
import { knownNumber } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { type Arguments, type ObjectValue, type Value, float, list, unknown } from "../../../values/value";

/** What a model of the program's own may do otherwise than Keras's. */
const OWN = [
  "compile",
  "train_step",
  "test_step",
  "compute_loss",
  "compute_metrics",
  "get_metrics_result",
  "fit",
  "evaluate",
  "metrics",
];

/** Whether every layer inside is Keras's: one of the program's own may have metrics of its own. */
const hasOnlyKerasLayers = boundedWalk(onlyKerasLayers, (): boolean => false);

function onlyKerasLayers(layer: ObjectValue): boolean {
  const { layers, unknown } = sublayersOf(layer);
  return (
    !unknown && layers.every((inner) => inner.class.canonical !== undefined && hasOnlyKerasLayers(inner))
  );
}

/** Whether a model gives the numbers of what it was compiled with, and no others. */
function isPlain(model: ObjectValue): boolean {
  const isOwn = OWN.some((name) => model.attributes.has(name) || isUserCode(methodOf(model.class, name)));
  const isOpen = model.class.mro.some((type) => type.openBase !== undefined);
  return !isOwn && !isOpen && hasOnlyKerasLayers(model);
}

/** The metrics of a model with one output, laid flat; undefined where they are not all known. */
function metricsOf({ metrics, weightedMetrics, args }: Compiled): readonly Value[] | undefined {
  if (args.rest) return undefined;
  const given = [metrics, weightedMetrics].filter((value) => value !== undefined && value.kind !== "none");
  const found = given.flatMap(leavesOf);
  const isKnown = found.every(
    ({ kind }) => kind === "str" || kind === "function" || kind === "object" || kind === "class",
  );
  return isKnown ? found : undefined;
}

/** The name of a metric; undefined where it hangs on what else the program makes. */
function metricName(metric: Value): string | undefined {
  if (metric.kind === "str") return metric.value;
  if (metric.kind === "function") return metric.name;
  if (metric.kind !== "object") return undefined;
  const name = metric.arguments?.keywords.get("name");
  return knownText(name);
}

/** Metrics that give one number each. */
const givesOneNumber = (metric: Value): boolean =>
  metric.kind !== "object" || metric.class.canonical !== undefined;

/** How many numbers `evaluate` gives: the loss, and one for each metric. */
function evaluatedCount(model: ObjectValue, compiled: Compiled | undefined): number | undefined {
  if (!compiled || outputCount(model) !== 1 || !isPlain(model)) return undefined;
  const metrics = metricsOf(compiled);
  if (!metrics?.every(givesOneNumber)) return undefined;
  const names = metrics.map(metricName).filter((name) => name !== undefined);
  // Of two under one name the last one stays.
  return new Set(names).size === names.length ? metrics.length + 1 : undefined;
}

/** The names of the metrics that a model was compiled with, in order; undefined where one of them is not known. */
function metricNames(model: ObjectValue, compiled: Compiled | undefined): readonly string[] | undefined {
  if (!compiled || outputCount(model) !== 1 || !isPlain(model)) return undefined;
  const names = metricsOf(compiled)?.map(metricName);
  return names?.every((name) => name !== undefined) ? names : undefined;
}

/** Metrics of Keras's that count and do not say which direction is better. */
const COUNTING: ReadonlySet<string> = new Set(
  ["FalseNegatives", "FalsePositives", "TrueNegatives", "TruePositives", "Mean", "Sum"].map(
    (name) => `keras.metrics.${name}`,
  ),
);

/** The names of the metrics of which Keras does not know whether more is better: functions of the program's own, and counts. */
export function undirected(compiled: Compiled | undefined): ReadonlySet<string> {
  const found = (compiled && metricsOf(compiled)) ?? [];
  const open = found.filter(
    (metric) =>
      isUserCode(metric) || (metric.kind === "object" && COUNTING.has(metric.class.canonical ?? "")),
  );
  return new Set(open.flatMap((metric) => metricName(metric) ?? []));
}

/** Callbacks of Keras that give numbers to the logs. */
export const addingRate: ReadonlySet<string> = new Set(["ReduceLROnPlateau", "LearningRateScheduler"]);
/** Callbacks of Keras that leave the logs as they are. */
const leavingLogs: ReadonlySet<string> = new Set([
  "EarlyStopping",
  "ModelCheckpoint",
  "TensorBoard",
  "CSVLogger",
  "TerminateOnNaN",
  "BackupAndRestore",
  "ProgbarLogger",
  "History",
]);

/** The classes of callbacks, undefined for one that is not Keras's; undefined where not all callbacks are known. */
export function callbackNames(callbacks: Value | undefined): readonly (string | undefined)[] | undefined {
  if (!callbacks || callbacks.kind === "none") return [];
  if (callbacks.kind !== "list" && callbacks.kind !== "tuple") return undefined;
  if (!callbacks.items || (callbacks.kind === "list" && callbacks.escaped)) return undefined;
  return callbacks.items.map((item) =>
    item.kind === "object" ? /^keras\.callbacks\.(\w+)$/.exec(item.class.canonical ?? "")?.[1] : undefined,
  );
}

/** The name that callbacks give the rate by; undefined where what a callback does to the logs is not known. */
function rateOf(callbacks: Value | undefined, keras: KerasVersion): readonly string[] | undefined {
  const names = callbackNames(callbacks);
  if (!names?.every((name) => name !== undefined && (addingRate.has(name) || leavingLogs.has(name))))
    return undefined;
  const adds = names.some((name) => name !== undefined && addingRate.has(name));
  return adds ? [keras === 3 ? "learning_rate" : "lr"] : [];
}

/** Whether `fit` validates after any of its epochs; undefined where that is not known. */
export function validates(args: Arguments): boolean | undefined {
  if (args.rest) return undefined;
  const data = args.keywords.get("validation_data") ?? args.positional[7];
  const split = args.keywords.get("validation_split") ?? args.positional[6];
  const isGiven = data?.kind === "unknown" ? undefined : data !== undefined && data.kind !== "none";
  if (isGiven) return true;
  const share = !split || split.kind === "none" ? 0 : knownNumber(split);
  // A share of 0 is none.
  return share === 0 ? isGiven : share === undefined ? undefined : true;
}

/** Whether at least one epoch is certain to be trained. */
function trains({ keywords, positional }: Arguments): boolean {
  const epochs = keywords.get("epochs") ?? keywords.get("nb_epoch") ?? positional[3];
  if (keywords.has("initial_epoch")) return false;
  return (
    epochs === undefined || (epochs.kind === "int" && epochs.dim.kind === "known" && epochs.dim.value > 0)
  );
}

/** The names of the numbers that training gives: those of a batch, and all that an epoch ends with. */
export interface LogNames {
  readonly trained: readonly string[];
  readonly all: readonly string[];
}

/** The names under which training gives numbers to its first callback; undefined where they are not all known. */
export function trainedNames(
  model: ObjectValue,
  compiled: Compiled | undefined,
  args: Arguments,
): LogNames | undefined {
  const metrics = metricNames(model, compiled);
  const isValidated = args.keywords.has("validation_freq") ? undefined : validates(args);
  if (!metrics || isValidated === undefined || !trains(args)) return undefined;
  const trained = [...metrics, "loss"];
  return { trained, all: [...trained, ...(isValidated ? trained.map((name) => `val_${name}`) : [])] };
}

/** All names that a history has in the end, with what Keras's callbacks add; undefined where one may add others. */
export function logNames(
  names: LogNames | undefined,
  callbacks: Value | undefined,
  keras: KerasVersion,
): readonly string[] | undefined {
  const rate = rateOf(callbacks, keras);
  return names && rate && [...names.all, ...rate];
}

/** Whether a callback is one of Keras's own that leaves the logs as they are. */
export const leavesLogs = (callback: ObjectValue): boolean =>
  leavingLogs.has(/^keras\.callbacks\.(\w+)$/.exec(callback.class.canonical ?? "")?.[1] ?? "");

/** What older releases called numbers, whatever name the program gave them; Keras 3 keeps the program's. */
const OLDER: Readonly<Record<string, readonly string[]>> = {
  acc: ["accuracy"],
  accuracy: ["acc"],
  lr: ["learning_rate"],
  mean_absolute_error: ["mae", "MAE"],
  mean_absolute_percentage_error: ["mape", "MAPE"],
  mean_squared_error: ["mse", "MSE"],
  mean_squared_logarithmic_error: ["msle", "MSLE"],
};

/** The name by which training gives today what it gave by another one; undefined where that one means nothing else. */
export function nameOfToday(older: string, names: readonly string[]): string | undefined {
  const [, prefix = "", plain = older] = /^(val_)?(.*)$/.exec(older) ?? [];
  if (names.includes(older)) return undefined;
  return lookup(OLDER, plain)
    ?.map((name) => `${prefix}${name}`)
    .find((name) => names.includes(name));
}

/** For each name that an older release would have used, the one that stands in a history today. */
export const keysOfToday = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(OLDER)
      .flatMap((name) => [name, `val_${name}`])
      .flatMap((older) => {
        const today = nameOfToday(older, names);
        return today === undefined ? [] : [[older, today] as const];
      }),
  );

/** What `evaluate` gives: the loss, or a list of the loss and the metrics. */
export function evaluated(model: ObjectValue, args: Arguments): Value {
  const asDict = args.keywords.get("return_dict");
  const count = evaluatedCount(model, compiledOf(model));
  if (count === undefined || args.rest || (asDict && !(asDict.kind === "bool" && !asDict.value)))
    return unknown("data", "evaluate");
  return count === 1 ? float(undefined) : list(Array.from({ length: count }, () => float(undefined)));
}
