/** Functions that call a function of the program for elements of arrays, or in one of several cases. */
import { type Entry, type Rule, calling } from "./calling";
import { argument } from "../callables/arguments";
import { tensorOf } from "./core/operand";
import { tryBroadcast } from "./core/broadcast";
import { product } from "../../values/dimensions/arithmetic";
import type { Dim } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { shapeOf } from "../../values/dimensions/shape";
import { type TensorValue, type Value, argumentsOf, tuple } from "../../values/value";

const array = (dims: readonly Dim[], dtype?: string): TensorValue => ({
  kind: "tensor",
  flavour: "numpy",
  shape: shapeOf(dims),
  dtype,
});

/** What a vectorised function gives: for each element of the arguments, broadcast together, one number or several. */
const vectorised =
  (fn: Value, outputs?: number): Rule =>
  (args, context) => {
    const given = [...args.positional, ...args.keywords.values()].map((each) => tensorOf(each, context));
    let dims: readonly Dim[] | undefined = [];
    for (const each of given) {
      if (!each?.shape.ranked || !dims) return undefined;
      dims = tryBroadcast(dims, each.shape.dims);
    }
    const scalars = given.map((each) => array([], each?.dtype));
    const handed = argumentsOf(args.site, scalars);
    // `vectorize` calls it once more, to see what it gives.
    const calls = outputs === undefined ? undefined : product(dims ?? []);
    const made = context.forMany(calls, () => context.call(fn, handed));
    const count =
      outputs ?? (made.kind === "tuple" ? made.items.length : made.kind === "unknown" ? undefined : 1);
    if (!dims || count === undefined) return undefined;
    const all = dims;
    return count === 1 ? array(all) : tuple(Array.from({ length: count }, () => array(all)));
  };

/** `np.vectorize(f)`, a decorator as well; with a signature it goes over more than elements. */
const vectorize: Rule = (args) => {
  const fn = argument(args, 0, "pyfunc");
  if (!fn || args.positional.length > 1 || ["signature", "excluded"].some((name) => args.keywords.has(name)))
    return undefined;
  return calling("numpy.vectorize", vectorised(fn))[1]();
};

/** `np.frompyfunc(f, nin, nout)`. */
const fromPythonFunction: Rule = (args) => {
  const fn = argument(args, 0, "func");
  const outputs = knownInteger(argument(args, 2, "nout"));
  return fn && outputs !== undefined ? calling("numpy.frompyfunc", vectorised(fn, outputs))[1]() : undefined;
};

/** `tf.case(pairs, default)` and `tf.switch_case(index, functions)`: all branches give tensors of one shape. */
const branching =
  (at: number, name: string, isPair: boolean): Rule =>
  (args, context) => {
    const branches = argument(args, at, name);
    const [first] = (branches?.kind === "list" ? branches.items : undefined) ?? [];
    const fn = isPair && first?.kind === "tuple" ? first.items[1] : isPair ? undefined : first;
    return fn && context.call(fn, argumentsOf(args.site, []));
  };

export const arrayCallEntries: readonly Entry[] = [
  calling("numpy.vectorize", vectorize),
  calling("numpy.frompyfunc", fromPythonFunction),
  calling("tensorflow.case", branching(0, "pred_fn_pairs", true)),
];
