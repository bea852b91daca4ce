/** `LearningRateScheduler`: its function of the program's own must give a float for the first epoch. */
import { metAt } from "../losses/compiled";
import { pythonText } from "../../arguments";
import { knownInteger } from "../../../../values/known-number";
import { someInteger } from "../../../builtins";
import { argument, spanOfArgument } from "../../../callables/arguments";
import { isUserCode } from "../../../callables/class-members";
import { refuseMisfit } from "../own-code/own-methods";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import { type Arguments, type Value, argumentsOf, float, int } from "../../../../values/value";

/** What a schedule gives that is certainly no float, as a text; undefined where it is, or may be one. */
function noFloat(given: Value, { keras }: Context): string | undefined {
  if (given.kind === "none" || given.kind === "str" || given.kind === "bool") return pythonText(given);
  if (given.kind === "int" && given.dim.kind === "known") return pythonText(given);
  // Keras 2 takes a tensor of TensorFlow as well.
  return given.kind === "tensor" && given.flavour === "eager" && keras === 3 ? "a tensor" : undefined;
}

/** The schedules of Keras's for optimizers, which compute with tensors. */
const OPTIMIZERS = /^keras\.optimizers\.schedules\.\w+$/;

/** How many epochs a schedule is run for one by one: enough for most trainings, few enough to be at once. */
const MOST_EPOCHS = 60;

interface Refused {
  readonly epoch: number;
  readonly rate: Value;
}

/** What a schedule gives in the first epoch in which that is no float; undefined where there is none, or it is not known. */
function firstRefused(
  epochs: Value | undefined,
  given: Value,
  call: (epoch: Value) => Value,
  context: Context,
): Refused | undefined {
  const count = knownInteger(epochs) ?? 1;
  for (let epoch = 0; epoch < Math.min(count, MOST_EPOCHS); epoch++) {
    const rate = epoch === 0 ? given : call(int(epoch));
    if (noFloat(rate, context) !== undefined) return { epoch, rate };
  }
  return undefined;
}

/** Refuses a schedule for optimizers, such as `ExponentialDecay`: called with a step, each of Keras's gives a tensor. */
function refuseOptimizersSchedule(args: Arguments, schedule: Value, site: Span, context: Context): void {
  const type = schedule.kind === "object" ? schedule.class : undefined;
  if (!type || !OPTIMIZERS.test(type.canonical ?? "")) return;
  const span = spanOfArgument(args, 0, "schedule");
  context.report({
    code: "schedule-not-a-float",
    severity: "error",
    span,
    facts: { given: "a tensor", function: type.name, epoch: 0 },
    related: metAt(site),
    remedies: [
      { kind: "wrapText", span, before: "lambda epoch: float(", after: "(epoch))", preferred: true },
    ],
    kerasSays: "ValueError: The output of the `schedule` function should be a float. Got:",
  });
}

/**
 * Runs a schedule for the epochs of a training with the rate that the optimizer has, after `learning_rate_scheduler.py`;
 * it is asked for the rate of an epoch before this begins.
 */
export function checkSchedule(
  callback: Value,
  epochs: Value | undefined,
  site: Span,
  context: Context,
): void {
  if (callback.kind !== "object" || callback.class.canonical !== "keras.callbacks.LearningRateScheduler")
    return;
  const args = callback.arguments;
  const schedule = args && !args.rest ? argument(args, 0, "schedule") : undefined;
  if (args && schedule && context.keras === 3) refuseOptimizersSchedule(args, schedule, site, context);
  if (!args || !isUserCode(schedule) || schedule.decorated || !schedule.parameters) return;
  const { length } = schedule.parameters;
  if (length === 0 && context.keras === 3) {
    refuseMisfit(
      schedule,
      { says: "takes 0 positional arguments but 1 was given", missing: "epoch", site },
      context,
    );
    return;
  }
  if (length < 1 || length > 2 || schedule.parameters.some((name) => name.startsWith("*"))) return;
  const values = length === 2 ? [int(0), float(undefined)] : [int(0)];
  const given = context.callBack(schedule, argumentsOf(site, values), { isExact: true });
  // What it does in later epochs is looked at as well, such as names that are gone.
  context.callBack(schedule, argumentsOf(site, [someInteger(), ...values.slice(1)]), { isRepeated: true });
  const call = (epoch: Value): Value =>
    context.callBack(schedule, argumentsOf(site, [epoch, ...values.slice(1)]), {
      isRepeated: true,
      isExact: true,
    });
  const refused = firstRefused(epochs, given, call, context);
  const shown = refused && noFloat(refused.rate, context);
  if (refused === undefined || shown === undefined) return;
  context.report({
    code: "schedule-not-a-float",
    severity: "error",
    span: spanOfArgument(args, 0, "schedule"),
    facts: { given: shown, function: schedule.name, epoch: refused.epoch },
    related: metAt(site),
    remedies: schedule.definedAt
      ? refused.rate.kind === "none" && length === 2
        ? [{ kind: "endWithReturn", definedAt: schedule.definedAt, parameter: 1, preferred: true }]
        : [{ kind: "changeResults", definedAt: schedule.definedAt, form: "floats", preferred: true }]
      : [],
    kerasSays: `ValueError: The output of the \`schedule\` function should be a float. Got: ${shown}`.replace(
      / a tensor$/,
      "",
    ),
  });
}
