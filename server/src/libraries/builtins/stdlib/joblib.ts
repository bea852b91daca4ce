/** `joblib.Parallel(n_jobs)(delayed(function)(item) for item in items)`: what plain calls give, as a list in their order. */
import { type Method, libraryClass } from "../../library-class";
import { unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import {
  type ClassValue,
  FALSE,
  NONE,
  type Value,
  argumentsOf,
  intOf,
  libraryFunction,
  unknown,
} from "../../../values/value";

/** What the calls gave, all at once unless the program asks for one after the other. */
const gathered: Method = ({ positional: [self, tasks], site }, context) => {
  const how = self?.kind === "object" ? self.arguments?.keywords.get("return_as") : undefined;
  const isList = how === undefined || (how.kind === "str" && how.value === "list");
  if (!tasks || !isList) return unknown("data", "results of calls");
  return context.call(context.library("builtins.list"), argumentsOf(site, [tasks]));
};

const parallelClass: ClassValue = libraryClass("joblib.Parallel", [], {
  openBase: { code: "not-modelled", detail: "joblib.Parallel" },
  construct: (args) => ({
    kind: "object",
    class: parallelClass,
    attributes: new Map(),
    constructed: args.site,
    arguments: args,
  }),
  methods: {
    __call__: gathered,
    __enter__: ({ positional: [self = NONE] }) => self,
    __exit__: () => FALSE,
  },
});

export const joblibNames: readonly (readonly [string, () => Value])[] = [
  ["joblib.Parallel", () => parallelClass],
  // A call that is put off is made where it is written: nothing stands between it and the list of results.
  [
    "joblib.delayed",
    () => libraryFunction("joblib.delayed", ({ positional: [fn] }) => fn ?? unknown("data", "a function")),
  ],
  [
    "joblib.cpu_count",
    () =>
      libraryFunction("joblib.cpu_count", () =>
        intOf(unknownDim(reason("data", "the number of processors"))),
      ),
  ],
];
