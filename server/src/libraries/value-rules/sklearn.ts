/** Values that functions and estimators of scikit-learn refuse by themselves, with the words of its `validate_params`. */
import { type Rule, oneOf, within } from "./rules";
import type { ListedRules } from "./listed-rules";
import { shortName } from "../../values/names/short-name";

/** What `validate_params` says of a parameter before it lists what would do. */
const words = (owner: string, parameter: string) => (): string =>
  `InvalidParameterError: The '${parameter}' parameter of ${owner} must be`;

type Of = (owner: string, parameter: string) => Rule;

const number =
  (interval: string): Of =>
  (owner, parameter) =>
    within(interval, words(owner, parameter));

const word =
  (choices: string): Of =>
  (owner, parameter) =>
    oneOf(choices, words(owner, parameter));

const seed = number("[0, 4294967295]");
const count = number("[1, ∞)");

/** A share, or how many there are of at least so many. */
const shareOr =
  (counts: string): Of =>
  (owner, parameter) =>
  (value, name, context) =>
    number(value.kind === "float" ? "(0, 1)" : counts)(owner, parameter)(value, name, context);

/** A share of the samples, or how many of them. */
const part = shareOr("[1, ∞)");

/** Folds count at least two. */
const folds: Of = () =>
  within(
    "[2, ∞)",
    (given) =>
      `ValueError: k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got n_splits=${given}.`,
  );

const seeded = { random_state: seed };
/** Words in which they are listed in no order. */
const photographs: Of = (owner, parameter) =>
  oneOf(
    "china.jpg flower.jpg",
    (given) =>
      `InvalidParameterError: The '${parameter}' parameter of ${owner} must be a str among {…}. Got '${given}' instead.`,
  );

const made = { n_samples: count, ...seeded };

/** By what is called: its parameters as far as they are needed, what is looked at, and what it calls itself. */
const listed: Readonly<Record<string, readonly [string, Readonly<Record<string, Of>>, string?]>> = {
  "sklearn.model_selection.train_test_split": [
    "* test_size train_size random_state",
    { test_size: part, train_size: part, ...seeded },
  ],
  "sklearn.utils.shuffle": ["* random_state", seeded, "resample"],
  "sklearn.utils.resample": ["* random_state", seeded],
  "sklearn.datasets.make_classification": [
    "n_samples n_features * random_state",
    { ...made, n_features: count },
  ],
  "sklearn.datasets.load_sample_image": ["image_name", { image_name: photographs }],
  "sklearn.datasets.make_regression": ["n_samples n_features * random_state", { ...made, n_features: count }],
  "sklearn.datasets.make_blobs": [
    "n_samples n_features * centers random_state",
    { ...made, n_features: count, centers: count },
  ],
  "sklearn.datasets.make_moons": [
    "n_samples * noise random_state",
    { n_samples: count, noise: number("[0, ∞)"), ...seeded },
  ],
  "sklearn.datasets.make_circles": ["n_samples * noise random_state", { noise: number("[0, ∞)"), ...seeded }],
  "sklearn.model_selection.KFold": ["n_splits", { n_splits: folds }],
  "sklearn.model_selection.StratifiedKFold": ["n_splits", { n_splits: folds }],
  "sklearn.model_selection.GroupKFold": ["n_splits", { n_splits: folds }],
  "sklearn.model_selection.TimeSeriesSplit": ["n_splits", { n_splits: folds }],
};

/** Estimators look at what they were made with when they are fitted. */
const fitted: typeof listed = {
  "sklearn.preprocessing.OneHotEncoder": [
    "* handle_unknown",
    { handle_unknown: word("warn error infrequent_if_exist ignore") },
  ],
  "sklearn.impute.SimpleImputer": ["* strategy", { strategy: word("median mean most_frequent constant") }],
  "sklearn.impute.KNNImputer": ["* n_neighbors", { n_neighbors: count }],
  "sklearn.decomposition.PCA": [
    "n_components * random_state",
    { n_components: shareOr("[0, ∞)"), ...seeded },
  ],
  "sklearn.decomposition.TruncatedSVD": ["n_components * random_state", { n_components: count, ...seeded }],
  "sklearn.feature_extraction.text.TfidfVectorizer": ["* max_features", { max_features: count }],
  "sklearn.feature_extraction.text.CountVectorizer": ["* max_features", { max_features: count }],
};

const rulesOf = (all: typeof listed): ListedRules =>
  Object.fromEntries(
    Object.entries(all).map(([canonical, [parameters, rules, called]]) => {
      const owner = called ?? shortName(canonical);
      const made = Object.entries(rules).map(([name, of]) => [name, of(owner, name)] as const);
      return [canonical, [parameters, Object.fromEntries(made)] as const];
    }),
  );

/** What is looked at when a function is called, or an object made. */
export const sklearnRules: ListedRules = rulesOf(listed);

/** What is looked at when an estimator is fitted. */
export const estimatorRules: ListedRules = rulesOf(fitted);
