/** TextVectorization: texts as rows of word numbers, or as counts. After `keras/src/layers/preprocessing/text_vectorization.py`. */
import {
  encodedDtype,
  type LookupArguments,
  explainLookup,
  givenTokens,
  lookupRefused,
  lookupShape,
  outputModeArgument,
  sparseRefused,
  specialTokens,
  withLearnt,
} from "./index-lookup";
import { refusedWithoutVocabulary } from "./not-adapted";
import { elementsOf, placing } from "./places-of-tokens";
import { type Splitting, wordsIn } from "./text-splitting";
import { vocabularyMethods } from "./vocabulary";
import { anything, flag, optionalInteger } from "../../arguments";
import { argument, spanOfArgument } from "../../../callables/arguments";
import { datasetOf } from "../../../tensorflow/data/dataset";
import type { Context } from "../../../../values/context";
import { tensorOf } from "../../../tensor-functions";
import {
  type ArgumentSpec,
  contradiction,
  defineLayer,
  isUnknown,
  type LayerInput,
  type LayerScope,
} from "../../layer-definition";
import { ITEMS_ALWAYS_HELD } from "../../../../values/bounds/budgets";
import { type Dim, OPEN, known, sameDim, unknownDim } from "../../../../values/dimensions/dimension";
import { reason } from "../../../../values/records/reason";
import { type Shape, formatShape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import type { Remedy } from "../../../../values/records/finding";
import { type Arguments, NONE, type Value, int, str } from "../../../../values/value";

/** The lookup inside: words only, with an empty mask token. */
function lookup<A extends object>(a: A) {
  return { ...a, num_oov_indices: known(1), mask_token: str(""), oov_token: str("[UNK]") };
}

type TextArguments = Omit<LookupArguments, "num_oov_indices" | "mask_token" | "oov_token"> & Splitting;

/** How many words a row has where nobody says: open in a graph, and of texts at hand as many as the longest has. */
const wordsOf = ({ tensor, dims }: LayerInput): Dim =>
  tensor.flavour === "keras" || dims.some(({ kind }) => kind === "open")
    ? OPEN
    : unknownDim(reason("data", "the words of the longest text"));

/**
 * How many rows of words come out. Words of whitespace are found in ragged rows, of which a graph does not tell how many
 * there are, however many texts there were: in `Dataset.map` one text in a list gives `(None, 16)`.
 */
function rowsOf(a: TextArguments, { tensor, dims }: LayerInput): readonly Dim[] {
  const [batch] = dims;
  if (!batch) return [];
  const isRagged =
    tensor.placeholder !== undefined && a.split.kind === "str" && a.split.value === "whitespace";
  return [isRagged ? OPEN : batch];
}

/** What is done to a text: one of a few words, of which the first is the default, a callable, or None. */
function stepArgument(step: "standardize" | "split", choices: readonly string[]): ArgumentSpec<Value> {
  const [standard = ""] = choices;
  return {
    defaultText: `'${standard}'`,
    choices,
    parse: (value, { name }) => {
      if (value?.kind !== "str" || value.value === undefined || choices.includes(value.value))
        return value ?? str(standard);
      const listed = choices.map((choice) => `'${choice}'`).join(", ");
      return contradiction(
        "unknown-choice",
        name,
        { argument: name, given: value.value, choices: listed },
        {
          kerasSays: `ValueError: Unknown value for \`${step}\` argument of TextVectorization. Allowed values are: (${listed}). Received: ${step}=${value.value}`,
          remedies: choices.map((choice) => ({ kind: "setArgument", name, value: `'${choice}'` }) as const),
        },
      );
    },
  };
}

/** The words of each row as one text. */
function joinedWords({ positional: [value], positionalSpans: [span] }: Arguments): readonly Remedy[] {
  if (!span || value?.kind !== "tensor" || !value.shape.ranked || value.shape.dims.length !== 2) return [];
  return [
    { kind: "wrapText", span, before: 'np.array([" ".join(row) for row in ', after: "])", needs: "np" },
  ];
}

const ONE_TEXT_EACH =
  "ValueError: When using `TextVectorization` to tokenize strings, the input rank must be 1 or the last shape dimension must be 1.";

/** A column of texts is split, not a table of them. */
const isTableOfTexts = ({ split }: Pick<TextArguments, "split">, shape: Shape): boolean =>
  shape.ranked &&
  shape.dims.length > 1 &&
  split.kind === "str" &&
  sameDim(shape.dims.at(-1) ?? OPEN, known(1)) === false;

const vocabulary = vocabularyMethods<TextArguments>({
  special: (a) => specialTokens(lookup(a)),
  tokens: wordsIn,
  given: (a) => givenTokens(lookup(a)),
});

/** Refuses a data set of texts with their labels: each batch is packed into one tensor, which numbers don't fit into. */
function refusePairs(data: Value | undefined, args: Arguments, context: Context): void {
  const element = datasetOf(data)?.element;
  const parts = element?.kind === "tuple" ? element.items : [];
  const [texts, ...labels] = parts.map((part) => (part.kind === "tensor" ? part.dtype : undefined));
  const [label] = labels;
  if (labels.length !== 1 || texts !== "string" || label === undefined || label === "string") return;
  const span = spanOfArgument(args, 0, "data");
  context.report({
    code: "wrong-inputs",
    severity: "error",
    span,
    facts: { layer: "TextVectorization", expected: 1, given: parts.length },
    kerasSays: `InvalidArgumentError: cannot compute Pack as input #1(zero-based) was expected to be a string tensor but is a ${label} tensor`,
    remedies: [
      { kind: "wrapText", span, before: "", after: ".map(lambda text, label: text)", preferred: true },
    ],
  });
}

/** The places of the words of each text, filled up or cut to one length, which is that of the longest where none is given. */
function wordPlaces(
  a: TextArguments & { readonly output_sequence_length: Dim | undefined; readonly ragged: unknown },
  { tensor }: LayerInput,
  { self, context }: LayerScope,
): readonly Value[] | undefined {
  const given = a.output_sequence_length;
  if (a.ragged !== false || (given && given.kind !== "known")) return undefined;
  const place = placing(lookup(a), self);
  const rows = place && elementsOf(tensor)?.map((text) => wordsIn([text], a, context)?.map(place));
  if (!rows?.every((row) => row !== undefined)) return undefined;
  const length = given?.value ?? Math.max(0, ...rows.map((row) => row.length));
  if (rows.length * length > ITEMS_ALWAYS_HELD) return undefined;
  const places = rows.flatMap((row) => Array.from({ length }, (_, i) => (i < row.length ? row[i] : 0)));
  return places.every((each) => each !== undefined) ? places.map((each) => int(each)) : undefined;
}

export const textVectorization = defineLayer({
  names: ["keras.layers.TextVectorization"],
  summary:
    "Splits texts into words and replaces them by their places in a vocabulary, or encodes them as vectors.",
  keptElsewhere: "all",
  args: {
    max_tokens: optionalInteger(),
    standardize: stepArgument("standardize", ["lower_and_strip_punctuation", "lower", "strip_punctuation"]),
    split: stepArgument("split", ["whitespace", "character"]),
    ngrams: anything(),
    output_mode: outputModeArgument("TextVectorization"),
    output_sequence_length: optionalInteger(),
    pad_to_max_tokens: flag(false),
    vocabulary: anything(),
    idf_weights: anything(),
    sparse: anything("False"),
    ragged: flag(false),
    encoding: anything("'utf-8'"),
  },
  input: { kind: "tensor" },
  construct: (a) => {
    if (!isUnknown(a.output_mode) && a.output_mode !== "int" && a.output_sequence_length?.kind === "known") {
      return contradiction(
        "sequence-length-without-int",
        "output_sequence_length",
        { mode: a.output_mode },
        {
          kerasSays: `ValueError: \`output_sequence_length\` must not be set if \`output_mode\` is not 'int'. Received output_sequence_length=${a.output_sequence_length.value}.`,
          remedies: [
            { kind: "removeArgument", name: "output_sequence_length" },
            { kind: "removeArgument", name: "output_mode" },
          ],
        },
      );
    }
    return sparseRefused(a) ?? lookupRefused(lookup(a));
  },
  checks: [
    (a, x, scope) => refusedWithoutVocabulary("TextVectorization", a, x, scope),
    (a, x, { context, call }) => {
      // Keras 3 finds out on data alone.
      if ((context.keras === 3 && x.tensor.flavour === "keras") || !isTableOfTexts(a, x.shape))
        return undefined;
      return contradiction(
        "wrong-input-shape",
        "input",
        { layer: "TextVectorization", expected: "(None, 1)", given: formatShape(x.shape) },
        { kerasSays: ONE_TEXT_EACH, remedies: joinedWords(call) },
      );
    },
  ],
  output: (a, x, { context, self }) => {
    if (!x.shape.ranked) return x.shape;
    if (isUnknown(a.output_mode)) return unrankedShape(a.output_mode.reason);
    const rows = rowsOf(a, x);
    if (a.output_mode === "int") {
      // Ragged rows have no one length, whatever is asked for.
      if (a.ragged !== false) return unrankedShape({ code: "not-supported", detail: "ragged tensors" });
      // One text by itself is one row of words.
      return shapeOf([...rows, a.output_sequence_length ?? wordsOf(x)]);
    }
    if (context.keras === 2)
      return unrankedShape({ code: "not-supported", detail: "TextVectorization in Keras 2" });
    if (a.split.kind === "unknown") return unrankedShape(a.split.reason);
    const splits = a.split.kind !== "none";
    const dims = splits
      ? [...rows, ...x.dims.slice(rows.length), OPEN]
      : x.dims.length <= 1
        ? [...x.dims, known(1)]
        : x.dims;
    return lookupShape(withLearnt(lookup(a), self), dims, shapeOf(dims));
  },
  dtype: (a, x) => encodedDtype(a.output_mode, x),
  elements: wordPlaces,
  methods: {
    ...vocabulary,
    adapt: (a, scope) => {
      const data = argument(scope.args, 0, "data");
      if (scope.context.keras === 3) refusePairs(data, scope.args, scope.context);
      const tensor = data && data.kind !== "unknown" ? tensorOf(data, scope.context) : undefined;
      if (tensor && scope.context.keras === 3 && isTableOfTexts(a, tensor.shape))
        scope.context.report({
          code: "wrong-input-shape",
          severity: "error",
          span: spanOfArgument(scope.args, 0, "data"),
          facts: { layer: "TextVectorization", expected: "(None, 1)", given: formatShape(tensor.shape) },
          kerasSays: ONE_TEXT_EACH,
          remedies: joinedWords(scope.args),
        });
      return vocabulary.adapt?.(a, scope) ?? NONE;
    },
  },
  explain: (a, x, output, _weights, { self }) => {
    if (a.output_mode !== "int") return explainLookup(withLearnt(lookup(a), self));
    const words = output.ranked ? output.dims.at(-1) : undefined;
    return {
      axes: words && x.shape.ranked ? [{ axis: "words", dim: words, because: { key: "text.words" } }] : [],
      element: "y[w] = the place of word w in the vocabulary",
    };
  },
});
