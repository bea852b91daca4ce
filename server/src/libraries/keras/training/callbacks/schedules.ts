/** `LearningRateScheduler`: its function of the program's own must give a float for the first epoch. */
import { metAt } from "../losses/compiled";
import { pythonText } from "../../arguments";
import { someInteger } from "../../../builtins";
import { argument } from "../../../callables/arguments";
import { isUserCode } from "../../../callables/class-members";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import { type Value, argumentsOf, float, int } from "../../../../values/value";

/** What a schedule gives that is certainly no float, as a text; undefined where it is, or may be one. */
function noFloat(given: Value, { keras }: Context): string | undefined {
  if (given.kind === "none" || given.kind === "str" || given.kind === "bool") return pythonText(given);
  if (given.kind === "int" && given.dim.kind === "known") return pythonText(given);
  // Keras 2 takes a tensor of TensorFlow as well.
  return given.kind === "tensor" && given.flavour === "eager" && keras === 3 ? "a tensor" : undefined;
}

/** Runs a schedule for epoch 0 with the rate that the optimizer has, after `learning_rate_scheduler.py`. */
export function checkSchedule(callback: Value, site: Span, context: Context): void {
  if (callback.kind !== "object" || callback.class.canonical !== "keras.callbacks.LearningRateScheduler")
    return;
  const args = callback.arguments;
  const schedule = args && !args.rest ? argument(args, 0, "schedule") : undefined;
  if (!args || !isUserCode(schedule) || schedule.decorated || !schedule.parameters) return;
  const { length } = schedule.parameters;
  if (length < 1 || length > 2 || schedule.parameters.some((name) => name.startsWith("*"))) return;
  const values = length === 2 ? [int(0), float(undefined)] : [int(0)];
  const given = context.callBack(schedule, argumentsOf(site, values), { isExact: true });
  // What it does in later epochs is looked at as well, such as names that are gone.
  context.callBack(schedule, argumentsOf(site, [someInteger(), ...values.slice(1)]), { isRepeated: true });
  const shown = noFloat(given, context);
  if (shown === undefined) return;
  context.report({
    code: "schedule-not-a-float",
    severity: "error",
    span: args.positionalSpans[0] ?? args.keywordSpans.get("schedule") ?? args.site,
    facts: { given: shown, function: schedule.name },
    related: metAt(site),
    remedies: schedule.definedAt
      ? given.kind === "none" && length === 2
        ? [{ kind: "endWithReturn", definedAt: schedule.definedAt, parameter: 1, preferred: true }]
        : [{ kind: "changeResults", definedAt: schedule.definedAt, form: "floats", preferred: true }]
      : [],
    kerasSays: `ValueError: The output of the \`schedule\` function should be a float. Got: ${shown}`.replace(
      / a tensor$/,
      "",
    ),
  });
}
