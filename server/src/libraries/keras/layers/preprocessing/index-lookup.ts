/** What StringLookup, IntegerLookup and TextVectorization share, after `keras/src/layers/preprocessing/index_lookup.py`. */
import { ITEMS_PER_CONTAINER } from "../../../../values/bounds/budgets";
import {
  REPEATED_TERM,
  type SpecialTokens,
  isRepeated,
  learntBy,
  vocabularyMethods,
  withoutHead,
} from "./vocabulary";
import { encodedElement, OLD_MODES, OUTPUT_MODES, type OutputMode, manyHot, oneHot } from "./one-hot-shape";
import { exactChoice } from "../../arguments";
import {
  type Contradiction,
  type Explanation,
  type LayerInput,
  type LayerScope,
  type Maybe,
  contradiction,
  isUnknown,
} from "../../layer-definition";
import { add } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, known, named, unknownDim } from "../../../../values/dimensions/dimension";
import { type Shape, unrankedShape } from "../../../../values/dimensions/shape";
import { refusedWithoutVocabulary } from "./not-adapted";
import { hashKey } from "../../../../values/hash-key";
import { valuesOfCells } from "../../../../values/contents/cell-values";
import { allElements } from "../../../tensor-functions/core/known-elements";
import { type ObjectValue, type Value, list, unknown } from "../../../../values/value";

export interface LookupArguments {
  readonly max_tokens: Dim | undefined;
  readonly num_oov_indices: Dim;
  readonly mask_token: Value;
  readonly oov_token: Value;
  readonly vocabulary: Value;
  readonly output_mode: Maybe<OutputMode>;
  readonly pad_to_max_tokens: Maybe<boolean>;
}

/** The `output_mode` argument of a lookup layer. */
export function outputModeArgument(layer: string) {
  return exactChoice(OUTPUT_MODES, {
    default: "int",
    alternatives: OLD_MODES,
    says: (given) =>
      `ValueError: Unknown value for \`output_mode\` argument of ${layer}. Allowed values are: ('int', 'one_hot', 'multi_hot', 'count', 'tf_idf'). Received: output_mode=${given}`,
  });
}

/** What `__init__` refuses of `sparse`: place numbers are never sparse. */
export function sparseRefused(a: {
  readonly sparse: Value;
  readonly output_mode: Maybe<string>;
}): Contradiction | undefined {
  if (a.sparse.kind !== "bool" || !a.sparse.value || a.output_mode !== "int") return undefined;
  return contradiction(
    "wrong-argument-type",
    "sparse",
    { argument: "sparse", expected: "False for output_mode='int'", given: "True" },
    {
      kerasSays:
        "ValueError: `sparse` may only be true if `output_mode` is `'one_hot'`, `'multi_hot'`, `'count'` or `'tf_idf'`. Received: sparse=True and output_mode=int",
      remedies: [{ kind: "removeArgument", name: "sparse", preferred: true }],
    },
  );
}

/** What `__init__` refuses: a limit too small, padding to no limit, and words given too many for the limit. */
export function lookupRefused(a: LookupArguments): Contradiction | undefined {
  if (a.max_tokens?.kind === "known" && a.max_tokens.value <= 1) {
    const says = `ValueError: If \`max_tokens\` is set for \`…\`, it must be greater than 1. Received: max_tokens=${formatDim(a.max_tokens)}`;
    return contradiction(
      "not-positive",
      "max_tokens",
      { argument: "max_tokens", given: a.max_tokens },
      { kerasSays: says },
    );
  }
  if (a.pad_to_max_tokens === true && a.max_tokens === undefined) {
    return contradiction(
      "pad-without-max-tokens",
      "pad_to_max_tokens",
      {},
      {
        kerasSays:
          "ValueError: If pad_to_max_tokens is True, must set `max_tokens`. Received: max_tokens=None",
        remedies: [{ kind: "removeArgument", name: "pad_to_max_tokens" }],
      },
    );
  }
  const tokens = tokensRefused(a);
  if (tokens) return tokens;
  const size = vocabularySize(a);
  if (size?.kind !== "known" || a.max_tokens?.kind !== "known" || size.value <= a.max_tokens.value)
    return undefined;
  return contradiction(
    "vocabulary-too-large",
    "vocabulary",
    { size, max: a.max_tokens },
    {
      kerasSays: `ValueError: Attempted to set a vocabulary larger than the maximum vocab size. Received vocabulary size is ${size.value}; \`max_tokens\` is ${a.max_tokens.value}.`,
      remedies: [{ kind: "setArgument", name: "max_tokens", value: String(size.value) }],
    },
  );
}

/** The special tokens of a lookup, and what they stand before; undefined where that is not known. */
export function specialTokens(a: LookupArguments): SpecialTokens | undefined {
  if (isUnknown(a.output_mode) || a.num_oov_indices.kind !== "known" || a.mask_token.kind === "unknown")
    return undefined;
  if (a.max_tokens && a.max_tokens.kind !== "known") return undefined;
  const masks = a.output_mode === "int" && a.mask_token.kind !== "none" ? [a.mask_token] : [];
  const others = Math.max(a.num_oov_indices.value, 0);
  if (others > ITEMS_PER_CONTAINER) return undefined;
  return {
    head: [...masks, ...Array.from({ length: others }, () => a.oov_token)],
    uncounted: [a.mask_token, a.oov_token],
    most: a.max_tokens?.value,
  };
}

/** The tokens of the given vocabulary without special ones at their head; undefined where it is not given or not known. */
export function givenTokens(a: LookupArguments): readonly Value[] | undefined {
  const { vocabulary } = a;
  const items =
    vocabulary.kind === "tensor"
      ? (vocabulary.content ?? valuesOfCells(allElements(vocabulary)))
      : vocabulary.kind === "list" || vocabulary.kind === "tuple"
        ? vocabulary.items
        : undefined;
  const special = items && specialTokens({ ...a, max_tokens: undefined });
  return special && withoutHead(items, special.head);
}

/** The arguments of a layer with the vocabulary that it has learnt since. */
export const withLearnt = <A extends LookupArguments>(a: A, self: ObjectValue): A => {
  const learnt = learntBy(self);
  if (learnt?.kind !== "list" || !learnt.items) return learnt ? { ...a, vocabulary: learnt } : a;
  // What was learnt stands behind the special tokens, and none of it is one of these, whatever it is.
  const head = specialTokens({ ...a, max_tokens: undefined })?.head;
  return { ...a, vocabulary: head ? list([...head, ...learnt.items]) : unknown("data", "the vocabulary") };
};

/** The tokens of a vocabulary with the special ones before them; undefined where that is not known. */
function vocabularySize(a: LookupArguments): Dim | undefined {
  const [tokens, special] = [givenTokens(a), specialTokens({ ...a, max_tokens: undefined })];
  return tokens && special && named(add(known(special.head.length), known(tokens.length)), "vocabulary");
}

/** What `set_vocabulary` refuses of the tokens themselves: repeated ones, and the mask token among them. */
function tokensRefused(a: LookupArguments): Contradiction | undefined {
  const tokens = givenTokens(a);
  if (!tokens) return undefined;
  if (isRepeated(tokens))
    return contradiction(
      "vocabulary-tokens",
      "vocabulary",
      { says: REPEATED_TERM },
      { kerasSays: REPEATED_TERM },
    );
  const mask = a.mask_token.kind === "none" ? undefined : hashKey(a.mask_token);
  if (mask === undefined || !tokens.some((token) => hashKey(token) === mask)) return undefined;
  const reserved = "ValueError: Found reserved mask token at unexpected location in `vocabulary`.";
  return contradiction("vocabulary-tokens", "vocabulary", { says: reserved }, { kerasSays: reserved });
}

/** The length of encoded vectors: `max_tokens` where padded, else the size of the vocabulary, which `adapt` may set. */
function encodingDepth(a: LookupArguments): Dim {
  if (isUnknown(a.pad_to_max_tokens)) return unknownDim(a.pad_to_max_tokens.reason);
  if (a.pad_to_max_tokens && a.max_tokens) return a.max_tokens;
  return vocabularySize(a) ?? unknownDim({ code: "data", detail: "the vocabulary" });
}

/** The output of a lookup over axes `dims`. */
export function lookupShape(a: LookupArguments, dims: readonly Dim[], same: Shape): Shape {
  if (isUnknown(a.output_mode)) return unrankedShape(a.output_mode.reason);
  if (a.output_mode === "int") return same;
  const depth = encodingDepth(a);
  if (a.output_mode === "one_hot") return oneHot(dims, depth) ?? unrankedShape({ code: "shape" });
  return manyHot(dims, depth);
}

/** The story of a lookup. */
export function explainLookup(a: LookupArguments): Explanation {
  return {
    axes:
      a.output_mode === "int"
        ? []
        : [{ axis: "features", dim: encodingDepth(a), because: { key: "encoding.depth" } }],
    element: encodedElement(a.output_mode, "the place of x in the vocabulary"),
  };
}

/** What StringLookup and IntegerLookup do alike: each element of the data is a token. */
export const lookupRules = (layer: "StringLookup" | "IntegerLookup") => ({
  input: { kind: "tensor" } as const,
  construct: (a: LookupArguments & { readonly sparse: Value }) => sparseRefused(a) ?? lookupRefused(a),
  checks: [
    (a: LookupArguments, x: LayerInput, scope: LayerScope) => refusedWithoutVocabulary(layer, a, x, scope),
  ],
  output: (a: LookupArguments, x: LayerInput, { context, self }: LayerScope): Shape => {
    if (!x.shape.ranked) return x.shape;
    if (context.keras === 2 && a.output_mode !== "int")
      return unrankedShape({ code: "not-supported", detail: `${layer} in Keras 2` });
    return lookupShape(withLearnt(a, self), x.dims, x.shape);
  },
  methods: vocabularyMethods<LookupArguments>({
    special: specialTokens,
    tokens: (elements) => elements,
    given: givenTokens,
  }),
  explain: (a: LookupArguments, _x: LayerInput, _output: Shape, _weights: unknown, { self }: LayerScope) =>
    explainLookup(withLearnt(a, self)),
});

/** The dtype of what a lookup gives: of data numbers are counted whole, where Keras infers floats. */
export function encodedDtype(mode: Maybe<string>, x: LayerInput): string | undefined {
  if (isUnknown(mode)) return undefined;
  if (mode === "int") return "int64";
  return mode === "tf_idf" || x.tensor.flavour === "keras" ? "float32" : "int64";
}
