/** Estimators that are asked for what they learnt before they learnt anything. */
import type { EstimatorMethod } from "./estimator-method";
import type { Context } from "../../values/context";
import { lookup } from "../../values/names/lookup";
import { OTHERS } from "../../values/names/marks";
import { followedState } from "../../values/native-state";
import type { Remedy } from "../../values/records/finding";
import {
  type Arguments,
  ESCAPED,
  FALSE,
  type ObjectValue,
  TRUE,
  type Value,
  unknown,
} from "../../values/value";

/** Who has an estimator may fit it. */
const state = followedState("estimator");

/** Kept on an estimator: true from its making until something is done to it by which it may learn. */
const UNFITTED = "not fitted";

/** What only a fitted estimator can do. */
const NEEDS_FIT =
  /^(transform|inverse_transform|predict|predict_proba|predict_log_proba|decision_function|score|score_samples)$/;

/** Those that learn nothing, and those that hold others, which may be fitted already. */
const ALWAYS_READY =
  /\.(Normalizer|Binarizer|FunctionTransformer|HashingVectorizer|FeatureHasher|Pipeline|FeatureUnion|SelectFromModel|SequentialFeatureSelector|RFE|RFECV)$/;

/** Words of those that look for what they learnt by themselves; null where it is another exception. */
const WORDS: Readonly<Record<string, string | null>> = {
  "CountVectorizer.transform": "Vocabulary not fitted or provided",
  "CountVectorizer.inverse_transform": "Vocabulary not fitted or provided",
  "TfidfVectorizer.transform": "The TF-IDF vectorizer is not fitted",
  "TfidfVectorizer.inverse_transform": "Vocabulary not fitted or provided",
  "TargetEncoder.transform": null,
  "TruncatedSVD.inverse_transform": null,
  "KernelPCA.inverse_transform": null,
  "LogisticRegressionCV.score": null,
  "BaggingClassifier.decision_function": null,
  "SVC.predict_proba": null,
  "SVC.predict_log_proba": null,
  "NuSVC.predict_proba": null,
  "NuSVC.predict_log_proba": null,
  "SGDClassifier.predict_proba": null,
  "SGDClassifier.predict_log_proba": null,
};

/** How deep steps stand in the arguments of what is made of them: `Pipeline([("scale", scaler)])`. */
const DEPTH = 4;

/** What is made of other estimators fits these themselves, or copies of them. */
function handOver(value: Value, context: Context, depth = 0): void {
  if (depth > DEPTH) return;
  if (value.kind === "object" && value.attributes.has(UNFITTED))
    context.heap.set(value.attributes, UNFITTED, FALSE);
  const items = value.kind === "tuple" || value.kind === "list" ? (value.items ?? []) : [];
  for (const item of items) handOver(item, context, depth + 1);
}

/** Notes that an estimator has just been made. */
export function noteMade(estimator: ObjectValue, args: Arguments, context: Context): void {
  for (const value of [...args.positional, ...args.keywords.values()]) handOver(value, context);
  const { canonical } = estimator.class;
  // A class of the program may keep what it learns in its own way.
  if (canonical === undefined || ALWAYS_READY.test(canonical)) return;
  context.heap.write(estimator, "native", state);
  context.heap.set(estimator.attributes, UNFITTED, TRUE);
}

/** Whether an estimator certainly has learnt nothing; what ends in an underscore is what one learns, whoever sets it. */
function isUnfitted({ attributes }: ObjectValue): boolean {
  const mark = attributes.get(UNFITTED);
  const isSeen = mark?.kind === "bool" && mark.value && !attributes.has(ESCAPED) && !attributes.has(OTHERS);
  // A vocabulary that is given needs no learning.
  return (
    isSeen && !attributes.has("vocabulary") && [...attributes.keys()].every((name) => !/[^_]_$/.test(name))
  );
}

/** Fits first, where that takes nothing but the data that is there. */
const fitFirst = (name: string, { site }: Arguments): readonly Remedy[] =>
  name === "transform"
    ? [
        {
          kind: "rewriteCall",
          target: site,
          name,
          form: { callee: "{self}.fit_transform", parameters: ["X"] },
        },
      ]
    : [];

/** A method of an estimator: what needs a fitted one is refused before that, and whatever fits it takes the mark away. */
export const heedingFit = (name: string, run: EstimatorMethod): EstimatorMethod =>
  NEEDS_FIT.test(name) ? refusing(name, run) : learning(name, run);

const refusing =
  (name: string, run: EstimatorMethod): EstimatorMethod =>
  (self, args, context) => {
    const estimator = self.class.name;
    const own = lookup(WORDS, `${estimator}.${name}`);
    if (context.openWorld || own === null || !isUnfitted(self)) return run(self, args, context);
    const words =
      own ??
      `This ${estimator} instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.`;
    context.report({
      code: "not-fitted",
      severity: "error",
      span: args.site,
      facts: { estimator, method: name },
      raisedBy: "scikit-learn",
      kerasSays: `NotFittedError: ${words}`,
      remedies: fitFirst(name, args),
    });
    return unknown("already-reported");
  };

const learning =
  (name: string, run: EstimatorMethod): EstimatorMethod =>
  (self, args, context) => {
    if (name.includes("fit") && self.attributes.has(UNFITTED))
      context.heap.set(self.attributes, UNFITTED, FALSE);
    return run(self, args, context);
  };
