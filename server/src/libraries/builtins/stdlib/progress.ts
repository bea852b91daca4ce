/** Bars that tell how far a loop is (`tqdm`, `rich.progress.track`): they give what they go through, item by item. */
import { argument } from "../../callables/arguments";
import { type Method, libraryClass } from "../../library-class";
import {
  type Arguments,
  type ClassValue,
  FALSE,
  NONE,
  type Value,
  argumentsOf,
  libraryFunction,
  unknown,
} from "../../../values/value";

/** What a bar goes through; undefined for one that the program moves by hand. */
function iterableOf({ positional: [self] }: Arguments): Value | undefined {
  const args = self?.kind === "object" ? self.arguments : undefined;
  return args && argument(args, 0, "iterable");
}

const through: Method = (args) => iterableOf(args) ?? unknown("data", "a bar without items");

/** `len(bar)`, which is that of what it goes through, or what the program says it is. */
const length: Method = (args, context) => {
  const [self] = args.positional;
  const total = self?.kind === "object" ? self.arguments?.keywords.get("total") : undefined;
  const iterable = iterableOf(args);
  if (total && total.kind !== "none") return total;
  return iterable
    ? context.call(context.library("builtins.len"), argumentsOf(args.site, [iterable]))
    : unknown("data", "a bar without items");
};

/** `tqdm.tqdm`: an iterable that is also a bar to be moved and labelled. */
const bar: ClassValue = libraryClass("tqdm.tqdm", [], {
  openBase: { code: "not-modelled", detail: "tqdm.tqdm" },
  construct: (args) => ({
    kind: "object",
    class: bar,
    attributes: new Map(),
    constructed: args.site,
    arguments: args,
  }),
  methods: {
    __iter__: through,
    __len__: length,
    __enter__: ({ positional: [self = NONE] }) => self,
    __exit__: () => FALSE,
    // Whether it was drawn anew, or None.
    update: () => unknown("not-modelled", "tqdm"),
    ...Object.fromEntries(
      "close refresh reset clear display set_description set_description_str set_postfix set_postfix_str"
        .split(" ")
        .map((name): [string, Method] => [name, () => NONE]),
    ),
  },
  classMethods: { write: () => NONE, pandas: () => NONE },
});

/** `trange(…)` is `tqdm(range(…))`. */
function countedBar(args: Arguments, context: Parameters<Method>[1]): Value {
  const numbers = context.call(context.library("builtins.range"), argumentsOf(args.site, args.positional));
  return context.call(bar, { ...args, positional: [numbers] });
}

const first =
  (name: string, keyword: string) =>
  (args: Arguments): Value =>
    argument(args, 0, keyword) ?? unknown("not-supported", name);

const MODULES = ["tqdm", "tqdm.auto", "tqdm.notebook", "tqdm.std", "tqdm.autonotebook", "tqdm.rich"];

export const progressNames: readonly (readonly [string, () => Value])[] = [
  ...MODULES.flatMap((module): (readonly [string, () => Value])[] => [
    [`${module}.tqdm`, () => bar],
    [`${module}.trange`, () => libraryFunction("tqdm.trange", countedBar)],
  ]),
  ["tqdm.tqdm_notebook", () => bar],
  ["tqdm.tnrange", () => libraryFunction("tqdm.trange", countedBar)],
  ...(
    [
      ["rich.progress.track", "sequence"],
      ["progressbar.progressbar", "iterator"],
      ["alive_progress.alive_it", "it"],
      ["fastprogress.progress_bar", "gen"],
      ["fastprogress.master_bar", "gen"],
    ] as const
  ).map(([name, keyword]): readonly [string, () => Value] => [
    name,
    () => libraryFunction(name, first(name, keyword)),
  ]),
];
