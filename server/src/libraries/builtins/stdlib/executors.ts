/** Pools of threads and processes (`concurrent.futures`, `multiprocessing`): what they give is what a plain call gives. */
import { type Method, libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import { type ClassValue, FALSE, NONE, type Value, argumentsOf, list, unknown } from "../../../values/value";

/** The results of calls, one an item, in their order; they are made at once, whether or not somebody asks for them. */
function resultsOf(fn: Value | undefined, items: readonly Value[], site: Span, context: Context): Value {
  if (!fn || items.length === 0) return unknown("data", "a pool's results");
  const results = context.call(context.library("builtins.map"), argumentsOf(site, [fn, ...items]));
  return context.call(context.library("builtins.list"), argumentsOf(site, [results]));
}

/** `pool.map(function, items)`. */
const mappedList: Method = ({ positional: [, fn, ...items], site }, context) =>
  resultsOf(fn, items.slice(0, 1), site, context);

/** `executor.map(function, items…)`, which goes through its results once. */
const mapped: Method = ({ positional: [, fn, ...items], site }, context) =>
  context.call(context.library("builtins.iter"), argumentsOf(site, [resultsOf(fn, items, site, context)]));

/** `pool.imap(function, items)`. */
const mappedOnce: Method = ({ positional: [self = NONE, fn = NONE, items = NONE], site }, context) =>
  mapped(argumentsOf(site, [self, fn, items]), context);

/** `pool.starmap(function, rows)`: each row is the arguments of a call. */
const mappedRows: Method = ({ positional: [, fn, rows], site }, context) => {
  const items = rows && context.iterate(rows);
  const calls = items?.map((row) => context.iterate(row));
  if (!fn || !calls?.every((call) => call !== undefined)) return unknown("data", "a pool's results");
  return list(calls.map((call) => context.call(fn, argumentsOf(site, call))));
};

/** What a call in another thread will give: the call is made at once. */
const futureClass: ClassValue = libraryClass("concurrent.futures.Future", [], {
  openBase: { code: "not-modelled", detail: "concurrent.futures.Future" },
  methods: {
    result: ({ positional: [self] }) =>
      (self?.kind === "object" ? self.attributes.get(RESULT) : undefined) ??
      unknown("data", "a pool's result"),
  },
});

/** The attribute that holds what a call gave, under a name that no program can write. */
const RESULT = "result of a call";

const submitted: Method = ({ positional: [, fn, ...given], keywords, site }, context) => {
  if (!fn) return unknown("data", "a pool's result");
  const result: Value = context.call(fn, { ...argumentsOf(site, given), keywords });
  return { kind: "object", class: futureClass, attributes: new Map([[RESULT, result]]), constructed: site };
};

const poolClass = (canonical: string, methods: Readonly<Record<string, Method>>): ClassValue =>
  libraryClass(canonical, [], {
    openBase: { code: "not-modelled", detail: canonical },
    methods: {
      __init__: () => NONE,
      __enter__: ({ positional: [self] }) => self ?? NONE,
      __exit__: () => FALSE,
      shutdown: () => NONE,
      close: () => NONE,
      join: () => NONE,
      terminate: () => NONE,
      ...methods,
    },
  });

const executor = (name: string): readonly [string, () => Value] => {
  const canonical = `concurrent.futures.${name}`;
  const type = poolClass(canonical, { map: mapped, submit: submitted });
  return [canonical, () => type];
};

const pool = (canonical: string): readonly [string, () => Value] => {
  const type = poolClass(canonical, { map: mappedList, imap: mappedOnce, starmap: mappedRows });
  return [canonical, () => type];
};

/** Pools, by name. */
export const executorNames: readonly (readonly [string, () => Value])[] = [
  executor("ThreadPoolExecutor"),
  executor("ProcessPoolExecutor"),
  pool("multiprocessing.Pool"),
  pool("multiprocessing.pool.ThreadPool"),
];
