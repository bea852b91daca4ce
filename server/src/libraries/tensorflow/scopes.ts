/** Context managers of TensorFlow and distribution strategies: they say where code runs, and change no shape. */
import { type Entry, fn, opaqueClasses } from "../callables/entries";
import { argument, receiver } from "../callables/arguments";
import { type Method, libraryClass } from "../library-class";
import { type Arguments, NONE, type Value, argumentsOf, int, unknown } from "../../values/value";

/** A class whose instances are entered and left, and are nothing else. */
const scopeClass = libraryClass("tensorflow.scope", [], {
  methods: {
    __init__: () => NONE,
    __enter__: (args) => receiver(args).self ?? NONE,
    __exit__: () => NONE,
  },
});

const scope = ({ site }: Arguments): Value => ({
  kind: "object",
  class: scopeClass,
  attributes: new Map(),
  constructed: site,
});

/** `strategy.run(fn, args, kwargs)` runs the function as it is, on each replica. */
const run: Method = (args, context) => {
  const { rest } = receiver(args);
  const fnValue = argument(rest, 0, "fn");
  const given = argument(rest, 1, "args");
  const keywords = argument(rest, 2, "kwargs");
  if (!fnValue) return unknown("not-supported", "Strategy.run");
  const positional = given && given.kind !== "none" ? context.iterate(given) : [];
  if (!positional) return unknown("not-supported", "Strategy.run");
  const named =
    keywords?.kind === "dict" && keywords.entries
      ? [...keywords.entries.values()].flatMap(({ key, value }) =>
          key.kind === "str" && key.value !== undefined ? [[key.value, value] as const] : [],
        )
      : [];
  return context.call(fnValue, argumentsOf(args.site, positional, named));
};

/** Gives back what it is handed: a dataset whose batches are split over the replicas, a value of one replica. */
const handedOn =
  (position: number): Method =>
  (args) =>
    receiver(args).rest.positional[position] ?? unknown("not-supported", "a distributed value");

const strategyMethods: Readonly<Record<string, Method>> = {
  __init__: () => NONE,
  scope: (args) => scope(args),
  run,
  experimental_run_v2: run,
  experimental_distribute_dataset: handedOn(0),
  experimental_local_results: handedOn(0),
  reduce: () => unknown("data", "Strategy.reduce"),
};

/** On a machine that is not told of, one replica. */
const strategyEntries = (names: string): readonly Entry[] =>
  names.split(" ").map((name): Entry => {
    const canonical = `tensorflow.distribute.${name}`;
    return [
      canonical,
      () =>
        libraryClass(canonical, [], {
          methods: strategyMethods,
          attributes: [["num_replicas_in_sync", int(1)]],
        }),
    ];
  });

export const scopeEntries: readonly Entry[] = [
  ...["device", "name_scope", "control_dependencies", "init_scope", "profiler.experimental.Profile"].map(
    (name) => fn(`tensorflow.${name}`, scope),
  ),
  ...strategyEntries(
    "MirroredStrategy OneDeviceStrategy TPUStrategy MultiWorkerMirroredStrategy CentralStorageStrategy ParameterServerStrategy experimental.TPUStrategy experimental.CentralStorageStrategy experimental.MultiWorkerMirroredStrategy",
  ),
  ...opaqueClasses("tensorflow.distribute", "ReduceOp"),
];
