/** Values that functions and classes of Keras 3 beside layers refuse by themselves, each with its words. */
import { type NamesDtype, unknownDtype } from "../../tensor-functions/core/dtype-names";
import { type NamedPart, pythonText, unknownName } from "../arguments";
import type { ProblemCode } from "../../../messages/problem-codes";
import type { Context } from "../../../values/context";
import type { Facts, Remedy } from "../../../values/finding";
import { knownNumber } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/lookup";
import { nearestNames } from "../../../values/nearest-names";
import type { Arguments, Value } from "../../../values/value";

interface Refused<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  readonly facts: Facts<Code>;
  readonly says: string;
  /** Texts near to it that may be meant. */
  readonly instead?: readonly string[];
}

/** Says what is wrong with a value; undefined where nothing is, or nobody can tell. */
type Rule = (value: Value, name: string, context: Context) => Refused | undefined;

/** One of a few words. */
const oneOf =
  (choices: string, says: (given: string) => string): Rule =>
  (value, name) => {
    const words = choices.split(" ");
    const given = knownText(value);
    if (given === undefined || words.includes(given)) return undefined;
    const listed = words.map((word) => `'${word}'`).join(", ");
    const near = nearestNames(given, words);
    return {
      code: "unknown-choice",
      facts: { argument: name, given, choices: listed },
      says: says(given),
      instead: near,
    };
  };

/** The name of a dtype, or of a policy. */
const nameOf =
  (of: NamesDtype): Rule =>
  (value) => {
    const unknown = unknownDtype(value, of);
    return unknown && { code: "unknown-identifier", ...unknown, instead: unknown.near ? [unknown.near] : [] };
  };

/** More than 0. */
const positive =
  (says: (given: string) => string): Rule =>
  (value, name) => {
    const number = knownNumber(value);
    return number === undefined || number > 0
      ? undefined
      : {
          code: "not-positive",
          facts: { argument: name, given: pythonText(value) },
          says: says(pythonText(value)),
        };
  };

/** From 0 to 1. */
const share =
  (says: (given: string) => string): Rule =>
  (value, name) => {
    const number = knownNumber(value);
    return number === undefined || (number >= 0 && number <= 1)
      ? undefined
      : {
          code: "outside-unit-interval",
          facts: { argument: name, given: pythonText(value) },
          says: says(pythonText(value)),
        };
  };

/** A name of an initializer, a regularizer or a constraint. */
const named = (kind: NamedPart): Readonly<Record<string, Rule>> => ({
  identifier: (value, _, context) => {
    const unknown = unknownName(kind, value, context);
    return (
      unknown && {
        code: "unknown-identifier",
        facts: unknown.facts,
        says: unknown.kerasSays,
        instead: unknown.near,
      }
    );
  },
});

const dataFormat = oneOf(
  "channels_first channels_last",
  (given) =>
    `ValueError: The \`data_format\` argument must be one of {'channels_first', 'channels_last'}. Received: data_format=${given}`,
);

const floatx = oneOf(
  "float64 float16 float32 bfloat16",
  (given) => `ValueError: Unknown \`floatx\` value: ${given}`,
);

const padding = {
  padding: oneOf("pre post", (given) => `ValueError: Padding type "${given}" not understood`),
  truncating: oneOf("pre post", (given) => `ValueError: Truncating type "${given}" not understood`),
  dtype: nameOf("NumPy"),
};

const decaySteps = (says: (given: string) => string): Readonly<Record<string, Rule>> => ({
  decay_steps: positive(says),
});

const mustBePositive = (given: string): string =>
  `ValueError: Argument \`decay_steps\` must be > 0. Received: decay_steps=${given}`;

/** By canonical name and parameter. */
const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  "keras.utils.pad_sequences": padding,
  "keras.preprocessing.sequence.pad_sequences": padding,
  "keras.mixed_precision.DTypePolicy": { name: nameOf("layer") },
  "keras.mixed_precision.Policy": { name: nameOf("layer") },
  "keras.backend.set_image_data_format": { data_format: dataFormat },
  "keras.config.set_image_data_format": { data_format: dataFormat },
  "keras.backend.set_floatx": { value: floatx },
  "keras.config.set_floatx": { value: floatx },
  "keras.metrics.AUC": {
    curve: oneOf(
      "PR ROC PRGAIN pr roc prgain",
      (given) =>
        `ValueError: Invalid AUC curve value: "${given}". Expected values are ["PR", "ROC", "PRGAIN"]`,
    ),
  },
  "keras.metrics.Precision": {
    thresholds: share((given) => `ValueError: Threshold values must be in [0, 1]. Received: [${given}]`),
  },
  "keras.metrics.Recall": {
    thresholds: share((given) => `ValueError: Threshold values must be in [0, 1]. Received: [${given}]`),
  },
  "keras.initializers.get": named("initializer"),
  "keras.regularizers.get": named("regularizer"),
  "keras.constraints.get": named("constraint"),
  "keras.initializers.VarianceScaling": {
    mode: oneOf(
      "fan_out fan_in fan_avg",
      (given) => `ValueError: Invalid \`mode\` argument: ${given}. Please use one of`,
    ),
  },
  "keras.optimizers.schedules.ExponentialDecay": decaySteps(mustBePositive),
  "keras.optimizers.schedules.CosineDecay": decaySteps(mustBePositive),
  "keras.optimizers.schedules.PolynomialDecay": decaySteps(mustBePositive),
  "keras.optimizers.schedules.InverseTimeDecay": decaySteps(mustBePositive),
};

/** Where the words are those of one list for all losses. */
const reduction = oneOf(
  "none sum mean sum_over_batch_size mean_with_sample_weight",
  // What follows is a set, whose order is another one in each run.
  () => "ValueError: Invalid value for argument `reduction`. Expected one of {",
);

const ruleFor = (canonical: string, parameter: string): Rule | undefined => {
  if (parameter === "reduction" && canonical.startsWith("keras.losses.")) return reduction;
  const own = lookup(rules, canonical);
  return own && lookup(own, parameter);
};

/** In place of a text that is written out, those that may be meant. */
function textsInstead(value: Value, instead: readonly string[] = []): readonly Remedy[] {
  const span = value.kind === "str" ? value.span : undefined;
  return span
    ? instead.map((text, i) => ({
        kind: "replaceText",
        span,
        text: JSON.stringify(text),
        preferred: i === 0,
      }))
    : [];
}

/** Reports values that the function or class called `canonical` certainly refuses. */
export function refusedValues(
  canonical: string,
  parameters: readonly string[],
  args: Arguments,
  context: Context,
): void {
  for (const [i, name] of parameters.entries()) {
    const rule = ruleFor(canonical, name);
    const value = rule && (args.positional[i] ?? args.keywords.get(name));
    const refused = value && rule(value, name, context);
    if (!refused) continue;
    const place = args.positionalSpans[i] ?? args.keywordSpans.get(name) ?? args.site;
    context.report({
      code: refused.code,
      severity: "error",
      span: (value.kind === "str" ? value.span : undefined) ?? place,
      facts: refused.facts,
      kerasSays: refused.says,
      remedies: textsInstead(value, refused.instead),
    });
  }
}
