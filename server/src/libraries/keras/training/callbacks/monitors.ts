/** Callbacks that wait for a number which training does not give, after `monitor_callback.py`. */
import { meantNames } from "../../../../values/names/nearest-names";
import { checkpointArguments } from "./checkpoints";
import { argument } from "../../../callables/arguments";
import { metAt } from "../losses/compiled";
import { nameOfToday } from "../logs";
import { callbacksOf } from "./own-callbacks";
import type { Context } from "../../../../values/context";
import { knownText } from "../../../../values/known-text";
import type { Span } from "../../../../values/records/span";
import type { Arguments, ObjectValue, StrValue, Value } from "../../../../values/value";

/** Where callbacks take the name of what they monitor, and the direction that is better. */
const monitoring: Readonly<Record<string, { readonly monitor: number; readonly mode: number }>> = {
  EarlyStopping: { monitor: 0, mode: 4 },
  ModelCheckpoint: { monitor: 1, mode: 5 },
  ReduceLROnPlateau: { monitor: 0, mode: 4 },
};

interface Monitor {
  readonly callback: ObjectValue;
  readonly type: string;
  readonly name: string;
  readonly given: StrValue | undefined;
  /** Whether Keras must find out by itself whether more is better. */
  readonly isAutomatic: boolean;
}

const isTrue = (value: Value | undefined): boolean => value?.kind === "bool" && value.value;

function monitorOf(callback: Value): Monitor | undefined {
  if (callback.kind !== "object" || !callback.arguments || callback.arguments.rest) return undefined;
  const type = /^keras\.callbacks\.(\w+)$/.exec(callback.class.canonical ?? "")?.[1];
  const places = type === undefined ? undefined : new Map(Object.entries(monitoring)).get(type);
  if (type === undefined || !places) return undefined;
  const args: Arguments = callback.arguments;
  // Without it every epoch is saved, whatever is monitored.
  if (type === "ModelCheckpoint" && !isTrue(argument(args, 3, "save_best_only"))) return undefined;
  const given = argument(args, places.monitor, "monitor");
  if (given && given.kind !== "str") return undefined;
  const mode = argument(args, places.mode, "mode");
  if (mode && mode.kind !== "str") return undefined;
  const name = given ? given.value : "val_loss";
  if (name === undefined) return undefined;
  return { callback, type, name, given, isAutomatic: mode === undefined || mode.value === "auto" };
}

/** The numbers that may be meant; the name of today alone, where an older one is given. */
function namesFor(name: string, logs: readonly string[]): readonly string[] {
  const today = nameOfToday(name, logs);
  return today === undefined ? meantNames(name, logs) : [today];
}

/** The names in the fields of a checkpoint's file, `{val_loss:.2f}`; none where it is written within an epoch. */
function fieldsOf(text: string, args: Arguments): readonly string[] {
  if (args.keywords.has("save_freq") || args.positional.length > 6) return [];
  return [...text.replaceAll(/\{\{|\}\}/g, "").matchAll(/\{(\w+)[^{}]*\}/g)].flatMap(
    ([, name]) => name ?? [],
  );
}

/** Refuses a checkpoint whose file has a name of numbers that this training does not give, after `_get_file_path`. */
function refuseFields(callback: Value, logs: readonly string[], site: Span, context: Context): void {
  const args = checkpointArguments(callback);
  const path = args && argument(args, 0, "filepath");
  const text = knownText(path);
  if (!args || text === undefined) return;
  const missing = fieldsOf(text, args).find((name) => name !== "epoch" && !logs.includes(name));
  if (missing === undefined) return;
  const span = path?.kind === "str" ? path.span : undefined;
  context.report({
    code: "monitor-not-logged",
    severity: "error",
    span: span ?? args.site,
    related: metAt(site),
    facts: { callback: "ModelCheckpoint", monitor: missing, logs: logs.join(", ") },
    kerasSays: `KeyError: Failed to format this callback filepath: "${text}". Reason: '${missing}'`,
    remedies: span
      ? [...namesFor(missing, logs), "epoch"].map((near, i) => ({
          kind: "replaceText",
          span,
          text: JSON.stringify(
            text.replaceAll(new RegExp(`\\{${missing}\\b([^{}]*)\\}`, "g"), (_, format: string) =>
              near === "epoch" ? "{epoch:02d}" : `{${near}${format}}`,
            ),
          ),
          preferred: i === 0,
          // The name that the number had in older releases says which is meant.
          isSafe: i === 0 && nameOfToday(missing, logs) !== undefined,
        }))
      : [],
  });
}

/** What Keras says where it does not know whether more is better. */
const noDirection = ({ type, name }: Monitor): string =>
  `ValueError: ${type} callback received monitor=${name}, but Keras isn't able to automatically determine whether that metric should be maximized or minimized. Pass \`mode='max'\` in order to monitor based on the highest metric value, or pass \`mode='min'\` in order to use the lowest value.`;

/** What training gives. */
interface Logged {
  readonly logs: readonly string[];
  /** The names of the metrics of which Keras does not know whether more is better. */
  readonly undirected: ReadonlySet<string>;
}

/** Names of numbers of which less is better. */
const OF_LESS = /loss|err|dist|mse|mae|rmse|perplexity/i;

/** Refuses a callback that is to find out by itself whether more is better, of a metric that does not say. */
function refuseUndirected(
  monitor: Monitor,
  undirected: ReadonlySet<string>,
  site: Span,
  context: Context,
): void {
  const { callback, type, name, given, isAutomatic } = monitor;
  if (context.keras === 2 || !isAutomatic) return;
  if (!undirected.has(name.replace(/^val_/, ""))) return;
  const modes = OF_LESS.test(name) ? ["min", "max"] : ["max", "min"];
  context.report({
    code: "monitor-without-direction",
    severity: "error",
    span: given?.span ?? callback.constructed,
    related: metAt(site),
    facts: { callback: type, monitor: name },
    kerasSays: noDirection(monitor),
    remedies: modes.map((mode, i) => ({
      kind: "setArgument",
      call: callback.constructed,
      name: "mode",
      value: `"${mode}"`,
      preferred: i === 0,
    })),
  });
}

/** Tells callbacks of a `fit` whose number is none of its logs. */
export function checkMonitors(
  callbacks: Value | undefined,
  { logs, undirected }: Logged,
  site: Span,
  context: Context,
): void {
  for (const callback of callbacksOf(callbacks)) {
    refuseFields(callback, logs, site, context);
    const monitor = monitorOf(callback);
    if (monitor && logs.includes(monitor.name)) refuseUndirected(monitor, undirected, site, context);
    if (!monitor || logs.includes(monitor.name)) continue;
    const { name, type, given, isAutomatic } = monitor;
    const plain = name.replace(/^val_/, "");
    // Keras looks among its metrics for which direction is the better one; a rate on a plateau asks the name alone.
    const raises =
      context.keras === 3 && isAutomatic && type !== "ReduceLROnPlateau" && !logs.includes(plain);
    context.report({
      code: "monitor-not-logged",
      severity: raises ? "error" : "warning",
      span: given?.span ?? monitor.callback.constructed,
      related: raises ? metAt(site) : undefined,
      facts: { callback: type, monitor: name, logs: logs.join(", ") },
      kerasSays: raises ? noDirection(monitor) : undefined,
      remedies: namesFor(name, logs).map((near, i) =>
        given?.span
          ? {
              kind: "replaceText",
              span: given.span,
              text: `"${near}"`,
              preferred: i === 0,
              isSafe: near === nameOfToday(name, logs),
            }
          : {
              kind: "setArgument",
              call: monitor.callback.constructed,
              name: "monitor",
              value: `"${near}"`,
              preferred: i === 0,
            },
      ),
    });
  }
}
