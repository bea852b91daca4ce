/** `Tokenizer` and its like: texts as lists of numbers, word by word where the texts are known. After `keras/src/legacy/preprocessing/text.py`. */
import { fn, opaqueClass } from "./entries";
import type { Entry } from "../../callables/entries";
import { type Vocabulary, countedWords, indexOfWords, numbersOf, wordsOf } from "./words";
import { type Method } from "../../library-class";
import { alikeList } from "../../builtins";
import { argument, receiver } from "../../callables/arguments";
import { axisDim } from "../engine/shapes/shapes-as-values";
import { ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import type { Context } from "../../../values/context";
import { type Dim, known, unknownDim } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import {
  type Arguments,
  type DictValue,
  type ObjectValue,
  type TensorValue,
  type Value,
  NONE,
  TRUE,
  argumentsOf,
  bool,
  dictOf,
  int,
  intOf,
  list,
  str,
  unknown,
} from "../../../values/value";

/** What `Tokenizer` takes apart at unless it is told otherwise. */
const FILTERS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n';

/** The arguments in their order, with their defaults; each is an attribute of the same name. */
const SETTINGS: readonly (readonly [name: string, standard: Value])[] = [
  ["num_words", NONE],
  ["filters", str(FILTERS)],
  ["lower", TRUE],
  ["split", str(" ")],
  ["char_level", bool(false)],
  ["oov_token", NONE],
  ["analyzer", NONE],
];

const attributeOf = (self: ObjectValue, name: string): Value =>
  self.attributes.get(name) ?? unknown("not-modelled", `Tokenizer.${name}`);

/** How one text becomes words; undefined where a setting is not known or is code of the program's. */
function splitterOf(
  self: ObjectValue,
): ((text: Value, context: Context) => readonly string[] | undefined) | undefined {
  const [filters, lower, split, byCharacter, analyzer] = [
    "filters",
    "lower",
    "split",
    "char_level",
    "analyzer",
  ].map((name) => attributeOf(self, name));
  if (lower?.kind !== "bool" || byCharacter?.kind !== "bool" || analyzer?.kind !== "none") return undefined;
  if (filters?.kind !== "str" || filters.value === undefined) return undefined;
  if (split?.kind !== "str" || split.value === undefined) return undefined;
  const how = { filters: filters.value, split: split.value, lower: lower.value };
  return (text, context) => {
    const isList = text.kind === "list";
    if (text.kind === "str" && text.value !== undefined && !byCharacter.value)
      return wordsOf(text.value, how);
    const items = isList || text.kind === "str" ? context.iterate(text) : undefined;
    const words = items?.map((item) => knownText(item));
    if (!words?.every((word) => word !== undefined)) return undefined;
    return lower.value ? words.map((word) => word.toLowerCase()) : words;
  };
}

/** The words of each of some texts; undefined where one is not known. */
function taken(
  self: ObjectValue,
  texts: Value | undefined,
  context: Context,
): readonly (readonly string[])[] | undefined {
  const split = splitterOf(self);
  const items = texts && texts.kind !== "unknown" && split ? context.iterate(texts) : undefined;
  if (!items || !split) return undefined;
  const words: (readonly string[])[] = [];
  for (const item of items) {
    const found = split(item, context);
    if (!found) return undefined;
    words.push(found);
  }
  return words;
}

/** Text → number, in a dict of the program's; undefined where an entry is not known. */
function vocabularyIn(value: Value | undefined): Vocabulary | undefined {
  if (value?.kind !== "dict" || !value.entries || value.escaped) return undefined;
  const found = new Map<string, number>();
  for (const { key, value: number } of value.entries.values()) {
    if (key.kind !== "str" || key.value === undefined) return undefined;
    if (number.kind !== "int" || number.dim.kind !== "known") return undefined;
    found.set(key.value, number.dim.value);
  }
  return found;
}

const dictOfNumbers = (entries: Vocabulary): DictValue =>
  dictOf([...entries].map(([word, number]) => [word, int(number)] as const));

const wordsByNumber = (entries: Vocabulary): DictValue => ({
  kind: "dict",
  entries: new Map(
    [...entries].map(([word, number]) => [`n:${number}`, { key: int(number), value: str(word) }]),
  ),
});

const initialise: Method = (args, context) => {
  const { self, rest } = receiver(args);
  if (self?.kind !== "object") return NONE;
  const set = (name: string, value: Value): void => {
    context.heap.set(self.attributes, name, value);
  };
  SETTINGS.forEach(([name, standard], position) => {
    // Keras 1 counted the words under another name, which is taken to this day.
    const older = name === "num_words" ? rest.keywords.get("nb_words") : undefined;
    set(name, argument(rest, position, name) ?? older ?? rest.rest ?? standard);
  });
  for (const name of ["word_counts", "word_index", "index_word"]) set(name, dictOf([]));
  set("document_count", int(0));
  return NONE;
};

/** Counts the words of texts, on top of those that were counted before, and numbers them. */
const fitOnTexts: Method = (args, context) => {
  const { self, rest } = receiver(args);
  if (self?.kind !== "object") return NONE;
  const texts = taken(self, argument(rest, 0, "texts"), context);
  const before = vocabularyIn(self.attributes.get("word_counts"));
  const oov = attributeOf(self, "oov_token");
  const first =
    oov.kind === "none" ? [] : oov.kind === "str" && oov.value !== undefined ? [oov.value] : undefined;
  const counted = texts && before && countedWords(texts, before);
  const counts = counted && counted.size <= ITEMS_PER_CONTAINER ? counted : undefined;
  const index = counts && first && indexOfWords(counts, first);
  const lost = unknown("data", "the words of texts");
  const set = (name: string, value: Value): void => {
    context.heap.set(self.attributes, name, value);
  };
  set("word_counts", counts ? dictOfNumbers(counts) : lost);
  set("word_index", index ? dictOfNumbers(index) : lost);
  set("index_word", index ? wordsByNumber(index) : lost);
  const documents = attributeOf(self, "document_count");
  set(
    "document_count",
    texts && documents.kind === "int" && documents.dim.kind === "known"
      ? int(documents.dim.value + texts.length)
      : lost,
  );
  return NONE;
};

/** How many texts there are. */
function countOf(texts: Value | undefined, context: Context): Dim {
  if (texts?.kind === "tensor" && texts.shape.ranked && texts.shape.dims[0]) return texts.shape.dims[0];
  if (texts?.kind === "list" && !texts.items && texts.grown) return texts.grown.count;
  if (texts?.kind === "object") {
    const count = context.call(context.library("builtins.len"), argumentsOf(texts.constructed, [texts]));
    return count.kind === "int" ? count.dim : unknownDim(reason("data", "the number of texts"));
  }
  const items =
    texts && texts.kind !== "unknown" && texts.kind !== "tensor" ? context.iterate(texts) : undefined;
  return items ? known(items.length) : unknownDim(reason("data", "the number of texts"));
}

const someTokens = (): Value =>
  alikeList(intOf(unknownDim(reason("data", "a token"))), unknownDim(reason("data", "the length of a text")));

/** Tokens of all texts beyond these are not listed: what matters of them is how many texts there are. */
const MOST_TOKENS = 200_000;

/** The numbers of the words of some texts, one list a text; undefined where they are not known or too many. */
function numbered(self: ObjectValue, texts: Value | undefined, context: Context): Value | undefined {
  const index = vocabularyIn(self.attributes.get("word_index"));
  const words = index && taken(self, texts, context);
  const [limit, oov] = [attributeOf(self, "num_words"), attributeOf(self, "oov_token")];
  if (!words || (limit.kind !== "none" && (limit.kind !== "int" || limit.dim.kind !== "known")))
    return undefined;
  if (oov.kind !== "none" && oov.kind !== "str") return undefined;
  const rules = {
    index,
    most: limit.kind === "int" && limit.dim.kind === "known" ? limit.dim.value : 0,
    unseen: oov.kind === "str" && oov.value !== undefined ? index.get(oov.value) : undefined,
  };
  const rows = words.map((each) => numbersOf(each, rules));
  if (rows.reduce((sum, row) => sum + row.length, 0) > MOST_TOKENS) return undefined;
  const values = new Map<number, Value>();
  const valueOf = (number: number): Value => {
    const found = values.get(number) ?? int(number);
    values.set(number, found);
    return found;
  };
  const made = list(rows.map((row) => list(row.map(valueOf))));
  return made.items && made;
}

const toSequences: Method = (args, context) => {
  const { self, rest } = receiver(args);
  const texts = argument(rest, 0, "texts");
  const made = self?.kind === "object" ? numbered(self, texts, context) : undefined;
  return made ?? alikeList(someTokens(), countOf(texts, context));
};

/** A row per text, a column per word that is kept. */
const toMatrix =
  (name: string): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    const words = self?.kind === "object" ? attributeOf(self, "num_words") : undefined;
    const index = self?.kind === "object" ? vocabularyIn(self.attributes.get("word_index")) : undefined;
    const stated = words?.kind === "int" ? axisDim(words) : undefined;
    // Without a number and without words it raises.
    const counted = words?.kind === "none" && index && index.size > 0 ? known(index.size + 1) : undefined;
    const columns = stated ?? counted ?? unknownDim(reason("data", "the number of words"));
    const array: TensorValue = {
      kind: "tensor",
      flavour: "numpy",
      shape: shapeOf([countOf(argument(rest, 0, name), context), columns]),
      dtype: "float64",
    };
    return array;
  };

const tokenizer = () =>
  opaqueClass("keras.preprocessing.text.Tokenizer", undefined, {
    __init__: initialise,
    fit_on_texts: fitOnTexts,
    texts_to_sequences: toSequences,
    texts_to_matrix: toMatrix("texts"),
    sequences_to_matrix: toMatrix("sequences"),
  });

/** The words of one text, as the functions beside `Tokenizer` take it apart. */
function wordsOfCall(
  args: Arguments,
  position: number,
  text: Value | undefined,
): readonly string[] | undefined {
  const filters = argument(args, position, "filters") ?? str(FILTERS);
  const lower = argument(args, position + 1, "lower") ?? TRUE;
  const split = argument(args, position + 2, "split") ?? str(" ");
  if (text?.kind !== "str" || text.value === undefined || lower.kind !== "bool") return undefined;
  if (filters.kind !== "str" || filters.value === undefined) return undefined;
  if (split.kind !== "str" || split.value === undefined) return undefined;
  return wordsOf(text.value, { filters: filters.value, split: split.value, lower: lower.value });
}

/** `Tokenizer` and the functions beside it. */
export const textEntries: readonly Entry[] = [
  ["keras.preprocessing.text.Tokenizer", tokenizer],
  fn("keras.preprocessing.text.text_to_word_sequence", (args) => {
    const words = wordsOfCall(args, 1, argument(args, 0, "input_text"));
    return words
      ? list(words.map((word) => str(word)))
      : alikeList(str(undefined), unknownDim(reason("data", "the length of a text")));
  }),
  // Which number a word has is a matter of its hash; how many there are is not.
  fn("keras.preprocessing.text.one_hot", (args) => {
    const words = wordsOfCall(args, 2, argument(args, 0, "input_text"));
    const token = intOf(unknownDim(reason("data", "a token")));
    return words ? list(words.map(() => token)) : someTokens();
  }),
];
