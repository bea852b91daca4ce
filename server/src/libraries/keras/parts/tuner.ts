/** KerasTuner: hyperparameters with their defaults, and tuners, which build the model once with these when they are made. */
import type { Entry } from "../../callables/entries";
import { argument, receiver } from "../../callables/arguments";
import { type Method, libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  type ClassValue,
  FALSE,
  NONE,
  type Value,
  argumentsOf,
  list,
  unknown,
} from "../../../values/value";

/** A parameter of a method, by its place behind the name of the hyperparameter or by its own name. */
const part = (args: Arguments, position: number, name: string): Value | undefined => {
  const value = argument(receiver(args).rest, position, name);
  return value?.kind === "none" ? undefined : value;
};

const UNTOLD = (): Value => unknown("data", "a hyperparameter");

/** The default that is given, else the first of the values that it may have (`hyperparameters/hp_types`). */
const withDefault =
  (defaultAt: number, first: (args: Arguments, context: Context) => Value | undefined): Method =>
  (args, context) =>
    args.rest ? UNTOLD() : (part(args, defaultAt, "default") ?? first(args, context) ?? UNTOLD());

const hyperparameters = libraryClass("keras_tuner.HyperParameters", [], {
  openBase: { code: "not-modelled", detail: "keras_tuner.HyperParameters" },
  methods: {
    Int: withDefault(5, (args) => part(args, 1, "min_value")),
    Float: withDefault(5, (args) => part(args, 1, "min_value")),
    Choice: withDefault(3, (args, context) => {
      const values = part(args, 1, "values");
      return values && context.iterate(values)?.[0];
    }),
    Boolean: withDefault(1, () => FALSE),
    Fixed: (args) => part(args, 1, "value") ?? UNTOLD(),
    get: UNTOLD,
  },
});

const instanceOf = (
  type: ClassValue,
  args: Arguments,
  attributes: readonly (readonly [string, Value])[] = [],
): Value => ({
  kind: "object",
  class: type,
  attributes: new Map(attributes),
  constructed: args.site,
});

/** Tuners call the function, or the method `build` of the object, to learn which hyperparameters there are. */
function populate(hypermodel: Value | undefined, args: Arguments, context: Context): void {
  if (!hypermodel) return;
  const build = hypermodel.kind === "object" ? context.attribute(hypermodel, "build") : hypermodel;
  if (build?.kind !== "function") return;
  context.callBack(build, argumentsOf(args.site, [instanceOf(hyperparameters, args)]));
}

function tunerClass(name: string): ClassValue {
  const canonical = `keras_tuner.${name}`;
  return libraryClass(canonical, [], {
    openBase: { code: "not-modelled", detail: canonical },
    initialise: (instance, args, context) => {
      const hypermodel = argument(args, 0, "hypermodel");
      populate(hypermodel, args, context);
      if (hypermodel) context.heap.set(instance.attributes, "hypermodel", hypermodel);
    },
    methods: {
      search: () => NONE,
      search_space_summary: () => NONE,
      results_summary: () => NONE,
      reload: () => NONE,
      get_best_models: () => list(undefined, { code: "data", detail: "what a search found best" }),
      get_best_hyperparameters: () => list(undefined, { code: "data", detail: "what a search found best" }),
    },
  });
}

const TUNERS = "RandomSearch BayesianOptimization Hyperband GridSearch".split(" ");
const made = new Map<string, ClassValue>();

function tuner(name: string): ClassValue {
  const found = made.get(name) ?? tunerClass(name);
  made.set(name, found);
  return found;
}

const hypermodelClass = libraryClass("keras_tuner.HyperModel", [], {
  openBase: { code: "not-modelled", detail: "keras_tuner.HyperModel" },
});

export const tunerEntries: readonly Entry[] = ["keras_tuner", "kerastuner"].flatMap((module): Entry[] => [
  ...["", ".tuners"].flatMap((inner) =>
    TUNERS.map((name): Entry => [`${module}${inner}.${name}`, () => tuner(name)]),
  ),
  ...["", ".engine.hyperparameters"].map((inner): Entry => [
    `${module}${inner}.HyperParameters`,
    () => hyperparameters,
  ]),
  [`${module}.HyperModel`, () => hypermodelClass],
]);
