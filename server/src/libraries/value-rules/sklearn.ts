/** Values that functions and estimators of scikit-learn refuse by themselves, with the words of its `validate_params`. */
import constraints from "../sklearn/parameter-constraints.json";
import type { ListedRules } from "./listed-rules";
import { type Refused, type Rule, oneOf, within } from "./rules";
import { isSince } from "../releases";
import { pythonText } from "../keras/arguments";
import { knownNumber } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { lookup } from "../../values/names/lookup";
import { shortName } from "../../values/names/short-name";
import type { Value } from "../../values/value";

type Entry = ListedRules[string];

/**
 * By canonical name the parameters that are given by position too, and what some of these and of the others take, as scikit-learn
 * itself states it (`scripts/truth/parameter_constraints.py`): `int [1, ∞); float (0, 1); among auto sqrt; none`.
 */
const stated: Readonly<Record<string, readonly unknown[]>> = constraints;

/** What `validate_params` says of a parameter before it lists what would do. */
const words = (owner: string, parameter: string) => (): string =>
  `InvalidParameterError: The '${parameter}' parameter of ${owner} must be`;

/** What a parameter takes of plain values. */
interface Domain {
  /** Intervals of numbers, and of which: whole ones, those with a fraction, or both. */
  readonly numbers: readonly { readonly of: "int" | "float" | "real"; readonly interval: string }[];
  readonly choices: string | undefined;
}

function domainOf(text: string): Domain {
  const parts = text.split("; ").map((part) => [part.split(" ", 1)[0] ?? "", part] as const);
  return {
    numbers: parts.flatMap(([of, part]) =>
      of === "int" || of === "float" || of === "real" ? [{ of, interval: part.slice(of.length + 1) }] : [],
    ),
    choices: parts.find(([kind]) => kind === "among")?.[1].slice("among ".length),
  };
}

/**
 * Words that releases before `CHECKED` took, or still took with a warning: penalties, losses, criteria and shares of
 * features. They are refused only where it is known that the release is none of those.
 */
const ONCE_TAKEN: ReadonlySet<string> = new Set(
  "none auto log deviance mse mae ls lad squared_loss full SAMME SAMME.R".split(" "),
);
const CHECKED = "1.4";

/** The release since which functions and estimators alike hold what they are given to what they state. */
const STATED = "1.3";

/** A number or a word that a parameter does not take; what else there is it may take. */
function statedRule(text: string, owner: string): Rule {
  const { numbers, choices } = domainOf(text);
  return (value, name, context): Refused | undefined => {
    if (isSince(context, "scikit-learn", STATED) === false) return undefined;
    const says = words(owner, name);
    const word = knownText(value);
    if (word !== undefined && ONCE_TAKEN.has(word) && isSince(context, "scikit-learn", CHECKED) !== true)
      return undefined;
    if (word !== undefined && choices !== undefined) return oneOf(choices, says)(value, name, context);
    const isWhole = value.kind === "int";
    const number = isWhole || value.kind === "float" ? knownNumber(value) : undefined;
    if (word === undefined && (number === undefined || Number.isNaN(number))) return undefined;
    const own = numbers.filter(({ of }) => number !== undefined && of !== (isWhole ? "float" : "int"));
    const refusals = own.map(({ interval }) => within(interval, says)(value, name, context));
    if (refusals.includes(undefined)) return undefined;
    return refusals.at(-1) ?? otherKind(value, name, owner, says());
  };
}

/** A word where numbers are taken alone, a number where words are, a float where whole numbers are counted. */
function otherKind(value: Value, name: string, owner: string, says: string): Refused {
  const [exception = "", text = ""] = says.split(": ");
  const facts = {
    call: `${owner}(${name}=${pythonText(value)})`,
    exception,
    words: `${text} …`,
  };
  return { code: "refused-value", facts, says };
}

const rulesRead = new Map<string, Entry>();

/** The rules that scikit-learn states of what has this name; they are read when it is first asked for. */
function statedRules(canonical: string): Entry | undefined {
  const known = rulesRead.get(canonical);
  const [parameters, all] = known ? [] : (lookup(stated, canonical) ?? []);
  if (known || typeof parameters !== "string" || typeof all !== "object" || all === null) return known;
  const owner = shortName(canonical);
  const rules = Object.entries(all).map(([name, text]) => [name, statedRule(String(text), owner)] as const);
  const placed = parameters.split(" ");
  const named = Object.keys(all).filter((name) => !placed.includes(name));
  const entry = [`${parameters} * ${named.join(" ")}`, Object.fromEntries(rules)] as const;
  rulesRead.set(canonical, entry);
  return entry;
}

/** Folds count at least two. */
const folds: Rule = within(
  "[2, ∞)",
  (given) =>
    `ValueError: k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got n_splits=${given}.`,
);

/** What no constraints are stated of: splitters look by themselves, and `shuffle` calls `resample`. */
const unstated: ListedRules = {
  "sklearn.utils.shuffle": [
    "* random_state",
    { random_state: within("[0, 4294967295]", words("resample", "random_state")) },
  ],
  "sklearn.model_selection.KFold": ["n_splits", { n_splits: folds }],
  "sklearn.model_selection.StratifiedKFold": ["n_splits", { n_splits: folds }],
  "sklearn.model_selection.GroupKFold": ["n_splits", { n_splits: folds }],
  "sklearn.model_selection.TimeSeriesSplit": ["n_splits", { n_splits: folds }],
};

/** Estimators have the names of classes, and look at what they were made with when they are fitted. */
const isEstimator = (canonical: string): boolean => /^[A-Z]/.test(shortName(canonical));

/** What is looked at when a function is called, or an object made. */
export const rulesOfCall = (canonical: string): Entry | undefined =>
  lookup(unstated, canonical) ?? (isEstimator(canonical) ? undefined : statedRules(canonical));

/** What is looked at when an estimator is fitted. */
export const rulesOfFitting = (canonical: string): Entry | undefined =>
  isEstimator(canonical) ? statedRules(canonical) : undefined;
