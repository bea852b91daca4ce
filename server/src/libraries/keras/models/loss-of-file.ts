/** Short names of losses, which Keras 3 can't read again from the `.h5` files that it writes them to. */
import { compiledOf, spanOfArgument } from "../training/losses/compiled";
import { argument } from "../../callables/arguments";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { type Arguments, type ObjectValue, str } from "../../../values/value";

/**
 * The names under which the same losses are read again. `keras/src/legacy/saving/legacy_h5_format.py` hands the short ones to
 * `deserialize` of the metrics, whose functions of those names are no objects that Keras saves.
 */
const longNames: Readonly<Record<string, string>> = {
  mse: "mean_squared_error",
  mae: "mean_absolute_error",
  mape: "mean_absolute_percentage_error",
  msle: "mean_squared_logarithmic_error",
  kld: "kl_divergence",
  bce: "binary_crossentropy",
};

/** Kept on a model for each file that it was written to: the name of the loss that it was compiled with then. */
const lossIn = (path: string): string => `__loss in ${path}__`;

const OLD_FORMAT = /\.(?:h5|hdf5)$/;

/** Notes the loss that goes into a file. */
export function noteLoss(model: ObjectValue, path: string | undefined, context: Context): void {
  if (path === undefined || !OLD_FORMAT.test(path)) return;
  const loss = knownText(compiledOf(model)?.loss);
  context.heap.set(model.attributes, lossIn(path), str(loss ?? ""));
}

/** Refuses to read such a file with its loss; the long name in `compile` means the same. */
export function refuseShortLoss(written: ObjectValue, path: string, args: Arguments, context: Context): void {
  const loss = knownText(written.attributes.get(lossIn(path)));
  const long = lookup(longNames, loss?.toLowerCase() ?? "");
  const compiled = compiledOf(written);
  const compiles = argument(args, 2, "compile");
  const isCompiled = compiles === undefined || context.truth(compiles) === true;
  if (context.keras === 2 || long === undefined || !isCompiled) return;
  // What was compiled again since it was written says nothing of the file.
  if (!compiled || knownText(compiled.loss) !== loss) return;
  const span = spanOfArgument(compiled.args, 1, "loss");
  context.report({
    code: "loss-not-loaded",
    severity: "error",
    span: args.site,
    facts: { loss: loss ?? "", long },
    kerasSays: `ValueError: Could not deserialize 'keras.metrics.${loss}' because it is not a KerasSaveable subclass`,
    remedies: [
      { kind: "replaceText", span, text: `"${long}"`, preferred: true, isSafe: true },
      {
        kind: "setArgument",
        call: args.site,
        name: "compile",
        value: "False",
        isAbsent: compiles === undefined,
      },
    ],
  });
}
