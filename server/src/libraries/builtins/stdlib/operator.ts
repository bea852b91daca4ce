/** `operator`: Python's operators as functions. */
import type { Context } from "../../../values/context";
import type { BinaryOperator, ComparisonOperator, UnaryOperator } from "../../../values/names/operators";
import { type Arguments, NONE, type Value, libraryFunction, tuple, unknown } from "../../../values/value";

type Call = (args: Arguments, context: Context) => Value;

const binary: Readonly<Record<string, BinaryOperator>> = {
  add: "+",
  concat: "+",
  sub: "-",
  mul: "*",
  truediv: "/",
  floordiv: "//",
  mod: "%",
  pow: "**",
  matmul: "@",
  and_: "&",
  or_: "|",
  xor: "^",
  lshift: "<<",
  rshift: ">>",
};
const comparisons: Readonly<Record<string, ComparisonOperator>> = {
  eq: "==",
  ne: "!=",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  is_: "is",
  is_not: "is not",
};
const unary: Readonly<Record<string, UnaryOperator>> = {
  neg: "-",
  pos: "+",
  inv: "~",
  invert: "~",
  not_: "not",
};

const twoOf = (args: Arguments): readonly [Value, Value] => [
  args.positional[0] ?? NONE,
  args.positional[1] ?? NONE,
];

/** A function for each of several operators. */
function forEach<Operator>(
  operators: Readonly<Record<string, Operator>>,
  operate: (operator: Operator, args: Arguments, context: Context) => Value,
): Readonly<Record<string, Call>> {
  return Object.fromEntries(
    Object.entries(operators).map(([name, operator]): [string, Call] => [
      name,
      (args, context) => operate(operator, args, context),
    ]),
  );
}

/** `itemgetter(1)` and `attrgetter("name")`: several give a tuple. */
const getter =
  (get: (value: Value, key: Value, args: Arguments, context: Context) => Value): Call =>
  (keys) => ({
    kind: "function",
    name: "getter",
    binding: "static",
    captured: [keys],
    call: (args, context) => {
      const [value = NONE] = args.positional;
      const found = keys.positional.map((key) => get(value, key, args, context));
      return found.length === 1 && found[0] ? found[0] : tuple(found);
    },
  });

const functions: Readonly<Record<string, Call>> = {
  ...forEach(binary, (operator, args, context) => context.operate(operator, ...twoOf(args), args.site)),
  ...forEach(comparisons, (operator, args, context) => context.compare(operator, ...twoOf(args), args.site)),
  ...forEach(unary, (operator, args, context) => context.operateUnary(operator, twoOf(args)[0], args.site)),
  contains: (args, context) => {
    const [container, item] = twoOf(args);
    return context.compare("in", item, container, args.site);
  },
  truth: ({ positional: [value = NONE], site }, context) =>
    context.operateUnary("not", context.operateUnary("not", value, site), site),
  getitem: (args, context) => context.item(...twoOf(args), args.site),
  itemgetter: getter((value, key, args, context) => context.item(value, key, args.site)),
  attrgetter: getter((value, key, _, context) =>
    key.kind === "str" && key.value !== undefined
      ? (context.attribute(value, key.value) ?? unknown("not-supported", key.value))
      : unknown("not-supported", "attrgetter"),
  ),
};

export const operatorNames: readonly (readonly [string, () => Value])[] = Object.entries(functions).map(
  ([name, call]) => [`operator.${name}`, () => libraryFunction(`operator.${name}`, call)] as const,
);
