/** Vectorizers: a column for each term of the texts that they are fitted to, found as scikit-learn takes texts apart. */
import type { EstimatorMethod } from "./estimator-method";
import { arrayGiven, estimatorClass, matrixOf, parameter, samplesOf, untold } from "./estimators";
import { labelContent } from "./categories";
import { afterLearning, hasLearntWidth, learnWidth, widthLearnt } from "./learnt-width";
import stopWords from "./stop-words.json";
import { sparseMatrix, sparseOf } from "../sparse-matrices";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { wholeEntries } from "../../values/whole-entries";
import { hashKey } from "../../values/hash-key";
import { knownNumber } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import {
  type Arguments,
  type DictEntry,
  type ObjectValue,
  type Value,
  int,
  str,
  unknown,
} from "../../values/value";

type Entry = readonly [string, () => Value];

/** Characters of texts that are taken apart; of more than these nobody waits for the number of terms. */
const MOST_CHARACTERS = 2_000_000;
/** Terms of one length from another that are looked for: each is found at every place of a text. */
const MOST_LENGTHS = 5;
/** Terms that are kept one by one, for whoever looks a word up. */
const MOST_TERMS = 10_000;

/** What a vectorizer was told, as far as its terms depend on it. */
interface Settings {
  readonly analyzer: "word" | "char" | "char_wb";
  readonly lengths: readonly [number, number];
  readonly isLowered: boolean;
  readonly words: RegExp;
  readonly left: ReadonlySet<string>;
  readonly least: number | { readonly part: number };
  readonly most: number | { readonly part: number };
  readonly count: number;
}

/** Runs of word characters, as Python's `\w` has them: letters, numbers and the underscore. */
const PATTERNS: ReadonlyMap<string, RegExp> = new Map([
  ["(?u)\\b\\w\\w+\\b", /[\p{L}\p{N}_]{2,}/gu],
  ["\\b\\w\\w+\\b", /[\p{L}\p{N}_]{2,}/gu],
  ["(?u)\\b\\w+\\b", /[\p{L}\p{N}_]+/gu],
  ["\\b\\w+\\b", /[\p{L}\p{N}_]+/gu],
  ["\\w+", /[\p{L}\p{N}_]+/gu],
  ["\\w{1,}", /[\p{L}\p{N}_]+/gu],
  ["\\w{2,}", /[\p{L}\p{N}_]{2,}/gu],
]);

/** Parameters that decide nothing about which terms there are. */
const HARMLESS =
  "max_features min_df max_df ngram_range lowercase analyzer token_pattern stop_words binary dtype norm use_idf smooth_idf sublinear_tf encoding decode_error";

function lengthsOf(value: Value | undefined): readonly [number, number] | undefined {
  if (!value) return [1, 1];
  const items = value.kind === "tuple" || value.kind === "list" ? value.items : undefined;
  const [from, to] = items?.map(knownNumber) ?? [];
  return from !== undefined && to !== undefined && from > 0 && to - from < MOST_LENGTHS && to <= 20
    ? [from, to]
    : undefined;
}

/** In how many texts a term has to be: a number of them, or a part of all. */
function limitOf(value: Value | undefined, otherwise: Settings["least"]): Settings["least"] | undefined {
  const number = knownNumber(value);
  if (!value) return otherwise;
  return number === undefined ? undefined : value.kind === "float" ? { part: number } : number;
}

function settingsOf(self: ObjectValue, context: Context): Settings | undefined {
  const plain = new Set(HARMLESS.split(" "));
  for (const name of self.attributes.keys())
    if (PARAMETERS.has(name) && !plain.has(name) && parameter(self, name)) return undefined;
  const [analyzer, pattern, stop, lower, features] = [
    "analyzer",
    "token_pattern",
    "stop_words",
    "lowercase",
    "max_features",
  ].map((name) => parameter(self, name));
  const how = analyzer ? knownText(analyzer) : "word";
  const words = pattern
    ? pattern.kind === "str"
      ? PATTERNS.get(pattern.value ?? "")
      : undefined
    : /[\p{L}\p{N}_]{2,}/gu;
  const lengths = lengthsOf(parameter(self, "ngram_range"));
  const [least, most] = [
    limitOf(parameter(self, "min_df"), 1),
    limitOf(parameter(self, "max_df"), { part: 1 }),
  ];
  const isEnglish = stop?.kind === "str" && stop.value === "english";
  const left = stop ? (stop.kind === "str" ? undefined : context.iterate(stop)) : [];
  const gone = isEnglish ? stopWords.english.split(" ") : left?.map((word) => knownText(word));
  const isLowered = lower ? context.truth(lower) : true;
  const count = features ? knownNumber(features) : Infinity;
  if (how !== "word" && how !== "char" && how !== "char_wb") return undefined;
  if (!words || !lengths || least === undefined || most === undefined || isLowered === undefined)
    return undefined;
  if (!gone?.every((word) => word !== undefined) || count === undefined) return undefined;
  return { analyzer: how, lengths, isLowered, words, left: new Set(gone), least, most, count };
}

/** All parameters of a vectorizer; what else stands on one is not asked for. */
const PARAMETERS: ReadonlySet<string> = new Set(
  `input strip_accents preprocessor tokenizer vocabulary ${HARMLESS}`.split(" "),
);

/** Pieces of `size` neighbours, put together. */
const pieces = (parts: readonly string[], size: number, between: string): readonly string[] =>
  Array.from({ length: Math.max(0, parts.length - size + 1) }, (_, i) =>
    parts.slice(i, i + size).join(between),
  );

/** The terms of one text (`_VectorizerMixin.build_analyzer`). */
function termsOf(
  text: string,
  { analyzer, lengths: [from, to], isLowered, words, left }: Settings,
): Set<string> {
  const plain = isLowered ? text.toLowerCase() : text;
  const sizes = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (analyzer === "word") {
    const tokens = (plain.match(words) ?? []).filter((token) => !left.has(token));
    return new Set(sizes.flatMap((size) => pieces(tokens, size, " ")));
  }
  const even = plain.replace(/\s\s+/g, " ");
  if (analyzer === "char") return new Set(sizes.flatMap((size) => pieces(Array.from(even), size, "")));
  return new Set(
    even
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((word) =>
        sizes.flatMap((size) => {
          const padded = Array.from(` ${word} `);
          return padded.length <= size ? [padded.join("")] : pieces(padded, size, "");
        }),
      ),
  );
}

const threshold = (limit: Settings["least"], texts: number): number =>
  typeof limit === "number" ? limit : limit.part * texts;

/** The terms that are kept of texts; of those only the number where the most frequent ones are asked for. */
function vocabularyOf(
  texts: readonly string[],
  settings: Settings,
): { readonly count: number; readonly terms: readonly string[] | undefined } {
  const frequencies = new Map<string, number>();
  for (const text of texts)
    for (const term of termsOf(text, settings)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const [least, most] = [threshold(settings.least, texts.length), threshold(settings.most, texts.length)];
  const terms = [...frequencies].flatMap(([term, count]) => (count >= least && count <= most ? [term] : []));
  return settings.count < terms.length
    ? { count: settings.count, terms: undefined }
    : { count: terms.length, terms: terms.sort() };
}

const given = (args: Arguments): Value | undefined =>
  args.positional[0] ?? args.keywords.get("raw_documents") ?? args.keywords.get("X");

/** The texts that a vectorizer is given, where all are known and not too long. */
function textsOf(value: Value | undefined, context: Context): readonly string[] | undefined {
  const content = labelContent(value, context);
  if (content?.dtype !== "string" && content?.dtype !== "object") return undefined;
  const { cells } = content;
  const isShort = (cells?.reduce((sum, cell) => sum + (cell?.length ?? 0), 0) ?? Infinity) <= MOST_CHARACTERS;
  return isShort && cells?.every((cell) => cell !== undefined) ? cells : undefined;
}

/** The terms that the program gives itself, in the order of their columns; undefined where it gives none. */
function termsGiven(self: ObjectValue, context: Context): readonly Value[] | "unknown" | undefined {
  const given = parameter(self, "vocabulary");
  if (!given || given.kind === "none") return undefined;
  if (given.kind === "dict") {
    const entries = wholeEntries(given);
    return entries ? [...entries.values()].map(({ key }) => key) : "unknown";
  }
  return context.iterate(given) ?? "unknown";
}

function learn(self: ObjectValue, args: Arguments, context: Context): void {
  const stated = termsGiven(self, context);
  if (stated) {
    learnWidth(self, stated === "unknown" ? undefined : known(stated.length), context);
    return;
  }
  const settings = settingsOf(self, context);
  const texts = settings && textsOf(given(args), context);
  const found = settings && texts && vocabularyOf(texts, settings);
  learnWidth(self, found && found.count > 0 ? known(found.count) : undefined, context);
  const terms = found?.terms;
  const entries =
    terms && terms.length <= MOST_TERMS
      ? new Map(
          terms.flatMap((term, i): readonly (readonly [string, DictEntry])[] => {
            const key = hashKey(str(term));
            return key === undefined ? [] : [[key, { key: str(term), value: int(i) }]];
          }),
        )
      : undefined;
  context.heap.set(self.attributes, "vocabulary_", {
    kind: "dict",
    entries,
    why: entries ? undefined : { code: "data", detail: "the terms of texts" },
  });
}

const counted: EstimatorMethod = (self, args, context) => {
  // Terms that are given need no texts to be learnt from.
  if (!hasLearntWidth(self) && termsGiven(self, context)) learn(self, args, context);
  return sparseMatrix(arrayGiven([samplesOf(given(args), context), widthLearnt(self)]), args);
};

const learning = afterLearning(learn);

const vectorizer = (name: string): Entry => {
  const canonical = `sklearn.feature_extraction.text.${name}`;
  return [
    canonical,
    () =>
      estimatorClass(canonical, {
        fit: learning((self) => self),
        transform: counted,
        fit_transform: learning(counted),
        get_feature_names_out: (self) => arrayGiven([widthLearnt(self)], "string"),
        inverse_transform: () => unknown("data", "the terms of texts"),
      }),
  ];
};

/** Features that a hash picks, of which there are as many as are asked for. */
const hashed: EstimatorMethod = (self, args, context) => {
  const asked = parameter(self, "n_features");
  const width = !asked ? known(HASHED) : asked.kind === "int" ? asked.dim : untold("the number of features");
  return sparseMatrix(arrayGiven([samplesOf(given(args), context), width]), args);
};
const HASHED = 1_048_576;

/** A sparse matrix with other numbers in it. */
const reweighted: EstimatorMethod = (_, args, context) => {
  const matrix = given(args);
  const sparse = sparseOf(matrix);
  const dims = sparse ? ([sparse.rows, sparse.columns] as const) : matrixOf(matrix, context);
  return dims ? sparseMatrix(arrayGiven(dims, "float64"), args) : unknown("data", "a sparse matrix");
};

export const vectorizers: readonly Entry[] = [
  vectorizer("CountVectorizer"),
  vectorizer("TfidfVectorizer"),
  [
    "sklearn.feature_extraction.text.HashingVectorizer",
    () =>
      estimatorClass(
        "sklearn.feature_extraction.text.HashingVectorizer",
        { transform: hashed, fit_transform: hashed, fit: (self) => self },
        [],
      ),
  ],
  [
    "sklearn.feature_extraction.text.TfidfTransformer",
    () =>
      estimatorClass(
        "sklearn.feature_extraction.text.TfidfTransformer",
        { transform: reweighted, fit_transform: reweighted, fit: (self) => self },
        [],
      ),
  ],
];
