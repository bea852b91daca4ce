/** `keras.optimizers`: they decide no shape, but Keras 3 refuses keywords of older versions such as `lr`. */
import { followOptimizer } from "../training/foreign-optimizer";
import { refusedValues } from "./argument-values";
import { opaqueClass, opaqueClasses } from "./entries";
import type { Entry } from "../../callables/entries";
import { initialiseOptimizer, optimizerBase } from "./training-objects";
import { type Method, libraryClass } from "../../library-class";
import { receiver } from "../../callables/arguments";
import { mayBeLeftOut } from "../../../values/left-out";
import { currentArguments } from "../migration/tell-older-arguments";
import { keywordRemedies } from "../migration/unknown-keyword";
import { pythonText } from "../arguments";
import type { Context } from "../../../values/context";
import { type Arguments, type ClassValue, NONE } from "../../../values/value";
import { isZero } from "../../../values/dimensions/dimension";
import { lookup } from "../../../values/names/lookup";

/** Keywords of `BaseOptimizer.__init__` in `keras/src/optimizers/base_optimizer.py`; `decay` is only warned about. */
const common: ReadonlySet<string> = new Set([
  ...["learning_rate", "weight_decay", "clipnorm", "clipvalue", "global_clipnorm", "use_ema", "ema_momentum"],
  ...["ema_overwrite_frequency", "loss_scale_factor", "gradient_accumulation_steps", "name", "decay"],
]);

/** Keywords that a class has beside the common ones. */
const own: Readonly<Record<string, string>> = {
  Adadelta: "rho epsilon",
  Adafactor: "beta_2_decay epsilon_1 epsilon_2 clip_threshold relative_step",
  Adagrad: "initial_accumulator_value epsilon",
  Adam: "beta_1 beta_2 epsilon amsgrad",
  AdamW: "beta_1 beta_2 epsilon amsgrad",
  Adamax: "beta_1 beta_2 epsilon",
  Ftrl: "learning_rate_power initial_accumulator_value l1_regularization_strength l2_regularization_strength l2_shrinkage_regularization_strength beta",
  Lamb: "beta_1 beta_2 epsilon",
  Lion: "beta_1 beta_2",
  Muon: "adam_beta_1 adam_beta_2 adam_weight_decay epsilon exclude_layers exclude_embeddings muon_a muon_b muon_c adam_lr_ratio momentum ns_steps nesterov rms_rate",
  Nadam: "beta_1 beta_2 epsilon",
  RMSprop: "rho momentum epsilon centered",
  SGD: "momentum nesterov",
};

const base = optimizerBase;
const made = new Map<string, ClassValue>();

/** Tells a decay of Keras 2, which `BaseOptimizer.__init__` takes off the keywords with no more than a warning. */
function tellIgnoredDecay(name: string, args: Arguments, context: Context): void {
  const decay = args.keywords.get("decay");
  const isNothing =
    decay?.kind === "none" ||
    (decay?.kind === "float" && decay.value === 0) ||
    (decay?.kind === "int" && isZero(decay.dim));
  if (!decay || isNothing || mayBeLeftOut(args, "decay")) return;
  context.report({
    code: "ignored-argument",
    severity: "warning",
    span: args.nameSpan?.("decay") ?? args.keywordSpans.get("decay") ?? args.site,
    facts: { owner: name, argument: "decay" },
    remedies: [
      {
        kind: "rewriteArguments",
        call: args.site,
        changes: [{ remove: ["decay"], set: {} }],
        isSafe: true,
      },
    ],
  });
}

/** The arguments of today; what Keras 3 does not take is told. */
function checkedArguments(
  name: string,
  taken: ReadonlySet<string>,
  given: Arguments,
  context: Context,
): Arguments {
  if (context.keras === 2) return given;
  const takes = (keyword: string): boolean => common.has(keyword) || taken.has(keyword);
  const says = (keyword: string, text: string): string =>
    `ValueError: Argument(s) not recognized: {'${keyword}': ${text}}`;
  const args = currentArguments(given, takes, { owner: name, says }, context);
  const free = [...common, ...taken].filter((keyword) => !args.keywords.has(keyword));
  for (const [keyword, value] of args.keywords) {
    if (takes(keyword) || mayBeLeftOut(args, keyword)) continue;
    context.report({
      code: "unknown-argument",
      severity: "error",
      span: args.nameSpan?.(keyword) ?? args.keywordSpans.get(keyword) ?? args.site,
      facts: { layer: name, argument: keyword },
      kerasSays: says(keyword, pythonText(value)),
      remedies: keywordRemedies(keyword, free, args.site),
    });
  }
  tellIgnoredDecay(name, args, context);
  refusedValues(`keras.optimizers.${name}`, ["learning_rate", ...taken, ...common], args, context);
  return args;
}

function optimizerClass(name: string): ClassValue {
  const found = made.get(name);
  if (found) return found;
  const canonical = `keras.optimizers.${name}`;
  const taken = new Set((lookup(own, name) ?? "").split(" "));
  const type = libraryClass(canonical, [base()], {
    methods: {
      __init__: (args, context) => {
        const { self, rest } = receiver(args);
        followOptimizer(self, context);
        initialiseOptimizer(self, checkedArguments(name, taken, rest, context), context);
        return NONE;
      },
    },
    openBase: { code: "not-modelled", detail: canonical },
  });
  made.set(name, type);
  return type;
}

/** `LegacyOptimizerWarning`: the classes of `legacy` can be named in Keras 3, and raise when they are called. */
function refuseLegacy(name: string): Method {
  return (args, context) => {
    if (context.keras === 2) return NONE;
    context.report({
      code: "only-in-keras-2",
      severity: "error",
      span: args.site,
      facts: { name: `keras.optimizers.legacy.${name}` },
      kerasSays: "ImportError: `keras.optimizers.legacy` is not supported in Keras 3.",
      remedies: [{ absent: ["decay"] }, undefined].map((when) => ({
        kind: "rewriteCall",
        target: args.site,
        name,
        form: { callee: `@optimizers.${name}`, when },
        preferred: true,
        // The optimizers of today take a decay, and do nothing with it.
        isSafe: when !== undefined,
      })),
    });
    return NONE;
  };
}

/** The classes by name; Keras also takes these names, in any case, for the optimizer itself. */
export const optimizerNames: readonly string[] = Object.keys(own);

/** The optimizer classes; those of `legacy` and `experimental` belong to Keras 2. */
export const optimizerEntries: readonly Entry[] = [
  ["keras.Optimizer", base],
  ["keras.optimizers.Optimizer", base],
  ...Object.keys(own).map((name): Entry => [`keras.optimizers.${name}`, () => optimizerClass(name)]),
  ...opaqueClasses("keras.optimizers", "LossScaleOptimizer MultiOptimizer ScheduleFreeAdamW", base),
  [
    "keras.mixed_precision.LossScaleOptimizer",
    () => opaqueClass("keras.optimizers.LossScaleOptimizer", base),
  ],
  ...["Optimizer", ...Object.keys(own)].map((name): Entry => {
    const canonical = `keras.optimizers.legacy.${name}`;
    return [canonical, () => opaqueClass(canonical, base, { __init__: refuseLegacy(name) })];
  }),
  ...opaqueClasses("keras.optimizers.experimental", `Optimizer ${Object.keys(own).join(" ")}`, base),
];
