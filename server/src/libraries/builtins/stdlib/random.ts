/** `random`: numbers that only a run draws. An integer is the same one wherever it is used, so lengths made of it add up. */
import { argument, integerArgument } from "../../callables/arguments";
import { namesInSomeOrder } from "../paths/names-in-some-order";
import { likeEach } from "../like-each";
import { itemOf, itemsOf } from "../iteration/iteration";
import { setItems } from "../containers/list-contents";
import { libraryClass } from "../../library-class";
import { allElements, arrayValues, setElements } from "../../tensor-functions";
import { arePlacesOf, contentOfPlaces, inAnyOrder } from "../../../values/contents/column-content";
import { boundsOf } from "../../../values/dimensions/between";
import { type Dim, known } from "../../../values/dimensions/dimension";
import type { Between } from "../../../values/dimensions/polynomial";
import { boundsOfRange } from "../../../values/dimensions/range-length";
import { integerDim } from "../numbers/python-number";
import { knownInteger } from "../../../values/known-number";
import { knownText } from "../../../values/known-text";
import { changedInside } from "../../../values/none";
import { reason } from "../../../values/records/reason";
import { oneOf } from "../../../values/one-of";
import { symbol } from "../../../values/dimensions/symbols";
import type { Context } from "../../../values/context";
import { identity } from "../../../values/heap/identity";
import {
  type Arguments,
  NONE,
  type TensorValue,
  type Value,
  float,
  libraryFunction,
  list,
  unknown,
} from "../../../values/value";

/** Items beyond which a sample is data. */
const ITEMS = 10_000;

type Call = (args: Arguments, context: Context) => Value;

const drawn = (name: string) => reason("data", `random.${name}`);

/** A number of its own at each call, so that no two calls are taken to draw the same one, and what it lies between. */
const integer =
  (name: string, boundsBy: (args: Arguments) => Between | undefined): Call =>
  (args) => {
    const id = `random ${identity(args)}`;
    const { dim, reason: why } = symbol(id, `random.${name}(…)`, drawn(name), boundsBy(args));
    return dim ? { kind: "int", dim } : unknown(why);
  };

const numberAt = (args: Arguments, position: number, name: string): Dim | undefined => {
  const value = argument(args, position, name);
  return value && integerDim(value);
};

/** `randint(a, b)`, which may draw either end. */
const betweenBoth = (args: Arguments): Between | undefined =>
  boundsOf(numberAt(args, 0, "a"), numberAt(args, 1, "b"));

/** `randrange(stop)` and `randrange(start, stop, step=1)`, which takes what `range` takes. */
function amongRange(args: Arguments): Between | undefined {
  const [first, second] = [numberAt(args, 0, "start"), numberAt(args, 1, "stop")];
  const [start, stop] = second ? [first, second] : [known(0), first];
  const step = numberAt(args, 2, "step") ?? known(1);
  return start && stop && boundsOfRange({ kind: "range", start, stop, step });
}

const real: Call = () => float(undefined);

/** One item: what is known of all of them, listed or not. */
function oneDrawn(from: Value, context: Context): Value {
  const items = itemsOf(from, context);
  if (!items) return itemOf(from, context) ?? unknown(drawn("choice"));
  if (items.length === 0) return unknown(drawn("choice"));
  const any = likeEach(items);
  return any.kind === "unknown" && items.length > 1 ? oneOf(items, drawn("choice")) : any;
}

const choice: Call = (args, context) => oneDrawn(argument(args, 0, "seq") ?? NONE, context);

/** So many items, of which each is like all: `sample(population, k)`, and `choices(population, weights, *, k=1)`. */
const several =
  (countOf: (args: Arguments) => number | undefined): Call =>
  (args, context) => {
    const count = countOf(args);
    const one = oneDrawn(argument(args, 0, "population") ?? NONE, context);
    if (count === undefined || count < 0 || count > ITEMS) return list(undefined, drawn("sample"));
    return list(Array.from({ length: count }, () => one));
  };

const sample = several((args) => integerArgument(args, 1, "k"));
const choices = several(({ keywords }) => {
  const count = keywords.get("k");
  return count ? knownInteger(count) : 1;
});

/** The rows of an array in some order: the same elements, of which each may stand anywhere. */
function shuffleRows(array: TensorValue, context: Context): void {
  const all = allElements(array);
  const columns = arrayValues(array)?.columns;
  setElements(array, undefined, NONE, context);
  if (!all && !columns) return;
  const [rows] = array.shape.ranked && array.shape.dims.length === 1 ? array.shape.dims : [];
  const count = rows?.kind === "known" ? rows.value : undefined;
  const places = count !== undefined && arePlacesOf(all, count, count) ? contentOfPlaces(count) : undefined;
  context.heap.write(array, "values", {
    of: array.shape,
    all: places ?? (all && inAnyOrder(all)),
    columns: columns?.map((column) => column && inAnyOrder(column)),
  });
}

/** Puts the items into some order: each may be any of them, which is known where all are alike. */
const shuffle: Call = (args, context) => {
  const items = argument(args, 0, "x");
  if (items?.kind === "list" && items.items) {
    const any = likeEach(items.items);
    const texts = items.items.map((item) => knownText(item));
    // Which comes first is not known, only that each stands once.
    const names = texts.every((text) => text !== undefined) ? namesInSomeOrder(texts) : undefined;
    setItems(items, names ?? items.items.map(() => any), context.heap);
  }
  if (items?.kind === "tensor") shuffleRows(items, context);
  return changedInside(args.site, "shuffle", "argument");
};

const calls: Readonly<Record<string, Call>> = {
  randint: integer("randint", betweenBoth),
  randrange: integer("randrange", amongRange),
  getrandbits: integer("getrandbits", () => undefined),
  random: real,
  uniform: real,
  gauss: real,
  normalvariate: real,
  triangular: real,
  expovariate: real,
  betavariate: real,
  choice,
  sample,
  choices,
  shuffle,
  seed: () => NONE,
};

/** The same of a generator of the program's own, which is the first argument. */
const ofGenerator =
  (call: Call): Call =>
  (args, context) =>
    call(
      { ...args, positional: args.positional.slice(1), positionalSpans: args.positionalSpans.slice(1) },
      context,
    );

const generatorClass = libraryClass("random.Random", [], {
  methods: {
    __init__: () => NONE,
    ...Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, ofGenerator(call)])),
  },
  openBase: { code: "not-modelled", detail: "random.Random" },
});

export const randomFunctions: readonly (readonly [string, () => Value])[] = [
  ...Object.entries(calls).map(([name, call]) => [`random.${name}`, call] as const),
  ["numpy.random.shuffle", shuffle] as const,
].map(([name, call]) => [name, () => libraryFunction(name, call)]);

export const randomClasses: readonly (readonly [string, () => Value])[] = [
  ["random.Random", () => generatorClass],
  ["random.SystemRandom", () => generatorClass],
];
