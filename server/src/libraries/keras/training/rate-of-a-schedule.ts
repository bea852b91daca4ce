/** Callbacks that set a learning rate which a schedule gives, after `learning_rate` of `keras/src/optimizers/base_optimizer.py`. */
import { metAt } from "./losses/compiled";
import { pythonText } from "../arguments";
import { argument, spanOfArgument } from "../../callables/arguments";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import { knownNumber } from "../../../values/known-number";
import type { Span } from "../../../values/records/span";
import type { ObjectValue, Value } from "../../../values/value";

/** Whether a callback sets the rate, and whether it does so in the first epoch already. */
const SETTING: ReadonlyMap<string, boolean> = new Map([
  ["keras.callbacks.LearningRateScheduler", true],
  ["keras.callbacks.ReduceLROnPlateau", false],
]);

/** The schedule by which a model's optimizer goes. */
export function scheduleOf(
  model: ObjectValue,
): { optimizer: ObjectValue; schedule: ObjectValue } | undefined {
  const optimizer = model.attributes.get("optimizer");
  if (optimizer?.kind !== "object") return undefined;
  const schedule = optimizer.attributes.get("learning_rate");
  const isSchedule =
    schedule?.kind === "object" &&
    schedule.class.mro.some(
      ({ canonical }) => canonical === "keras.optimizers.schedules.LearningRateSchedule",
    );
  return isSchedule ? { optimizer, schedule } : undefined;
}

/** The rate that a schedule begins with, in its place. */
function firstRate(optimizer: ObjectValue, schedule: ObjectValue): readonly Remedy[] {
  const { arguments: made } = optimizer;
  const first = schedule.arguments && argument(schedule.arguments, 0, "initial_learning_rate");
  if (!made || !first || knownNumber(first) === undefined) return [];
  const span = spanOfArgument(made, 0, "learning_rate");
  return span === made.site ? [] : [{ kind: "replaceText", span, text: pythonText(first), preferred: true }];
}

/** Tells of a callback that sets such a rate. */
export function checkRateSetting(callback: Value, model: ObjectValue, site: Span, context: Context): void {
  if (context.keras === 2 || callback.kind !== "object") return;
  const isSetAtOnce = SETTING.get(callback.class.canonical ?? "");
  const found = isSetAtOnce === undefined ? undefined : scheduleOf(model);
  if (!found) return;
  context.report({
    code: "rate-of-a-schedule",
    severity: isSetAtOnce ? "error" : "warning",
    span: callback.constructed,
    facts: { callback: callback.class.name, schedule: found.schedule.class.name },
    kerasSays:
      "TypeError: This optimizer was created with a `LearningRateSchedule` object as its `learning_rate` constructor argument, hence its learning rate is not settable.",
    related: metAt(site),
    remedies: firstRate(found.optimizer, found.schedule),
  });
}
