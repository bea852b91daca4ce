/** Counts of epochs, steps and samples that are no whole numbers, of which Keras 3 makes a `range`. */
import { validates } from "./logs";
import { pythonText } from "../arguments";
import { argument, spanOfArgument } from "../../callables/arguments";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import { known } from "../../../values/dimensions/dimension";
import { knownInteger, knownNumber } from "../../../values/known-number";
import type { Span } from "../../../values/records/span";
import type { Arguments, Value } from "../../../values/value";

/** The position of `steps` in `predict`, which alone has its `batch_size` in the second place. */
export const PREDICT_STEPS = 3;

/** The position of what has none: it is asked for by its name. */
const BY_NAME = Number.POSITIVE_INFINITY;

/** The counts of a method and their positions; those of validation are only looked at where there is some. */
const COUNTS = {
  fit: [
    ["epochs", 3],
    ["initial_epoch", 11],
    ["steps_per_epoch", 12],
    ["validation_steps", 13],
    ["validation_freq", 15],
  ],
  evaluate: [["steps", 5]],
  predict: [["steps", PREDICT_STEPS]],
} as const;

/** The whole number that was meant: the number itself, or at least one of what a division gives. */
function whole(name: string, value: Value, span: Span): Remedy {
  const number = knownNumber(value);
  // A whole number is meant whatever gives it.
  if (number !== undefined && Number.isInteger(number))
    return { kind: "wrapText", span, before: "int(", after: ")", preferred: true, isSafe: true };
  const [before, after] = name.includes("steps") ? ["max(1, int(", "))"] : ["int(", ")"];
  return { kind: "wrapText", span, before, after, preferred: true };
}

/** What Python says of a float, and of a text where that is refused for certain. */
interface Words {
  readonly float: string;
  readonly text?: string;
}

/** Refuses the argument at a position where it is a float, or the text of a number as options and files give it. */
function refusedCount(
  name: string,
  position: number,
  words: Words,
  args: Arguments,
  context: Context,
): boolean {
  const value = argument(args, position, name);
  const says = value?.kind === "float" ? words.float : value?.kind === "str" ? words.text : undefined;
  if (!value || says === undefined) return false;
  const span = spanOfArgument(args, position, name);
  context.report({
    code: "wrong-argument-type",
    severity: "error",
    span,
    facts: { argument: name, expected: "an integer", given: pythonText(value) },
    pythonSays: says,
    remedies: span === args.site ? [] : [whole(name, value, span)],
  });
  return true;
}

/** The number of steps that a method is asked for, with its place; `batchAt` is the position of its `batch_size`. */
export function stepsOf(
  args: Arguments,
  batchAt: number,
): { readonly name: string; readonly value: Value; readonly span: Span } | undefined {
  const name = args.keywords.has("steps_per_epoch") ? "steps_per_epoch" : "steps";
  const position = batchAt === 1 ? PREDICT_STEPS : BY_NAME;
  const value = argument(args, position, name);
  return value && { name, value, span: spanOfArgument(args, position, name) };
}

/** Refuses fewer steps than none where arrays are cut into that many batches, as they are without a `batch_size`. */
export function refusedNegativeSteps(args: Arguments, batchAt: number, context: Context): boolean {
  const steps = stepsOf(args, batchAt);
  const count = knownInteger(steps?.value);
  if (!steps || count === undefined || count >= 0) return false;
  context.report({
    code: "negative",
    severity: "error",
    span: steps.span,
    facts: { argument: steps.name, given: known(count) },
    kerasSays: "ValueError: Invalid value in tensor used for shape",
  });
  return true;
}

/** Refuses a batch of a part of a sample, or of a text, where arrays are cut into batches. */
export const refusedBatchType = (args: Arguments, position: number, context: Context): boolean =>
  refusedCount(
    "batch_size",
    position,
    {
      float: "TypeError: Expected int32 passed to parameter 'size' of op 'Slice'",
      text: "TypeError: … 'int' and 'str'",
    },
    args,
    context,
  );

const NO_RANGE_OF_TEXT = "TypeError: 'str' object cannot be interpreted as an integer";

/** Refuses counts of `fit`, `evaluate` and `predict` that are floats, such as `steps_per_epoch=len(x) / 32`, or texts. */
export function refuseOtherCounts(method: keyof typeof COUNTS, args: Arguments, context: Context): void {
  if (context.keras === 2) return;
  for (const [name, position] of COUNTS[method]) {
    if (name.startsWith("validation_") && validates(args) !== true) continue;
    const float =
      name === "validation_freq"
        ? "ValueError: Expected `validation_freq` to be a list or int."
        : "TypeError: 'float' object cannot be interpreted as an integer";
    // What is made of a text as a number of steps hangs on the data.
    const text = name === "epochs" || name === "initial_epoch" ? NO_RANGE_OF_TEXT : undefined;
    if (refusedCount(name, position, { float, text }, args, context)) return;
  }
}
