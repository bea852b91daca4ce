/** `operator`: Python's operators as functions. */
import { truthOf } from "../truth";
import { binaryOperation, comparison, unaryOperation } from "../operators";
import { subscriptOf } from "../subscripts";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  NONE,
  type Value,
  argumentsOf,
  bool,
  libraryFunction,
  tuple,
  unknown,
} from "../../../values/value";

type Call = (args: Arguments, context: Context) => Value;

const binary = { add: "+", sub: "-", mul: "*", truediv: "/", floordiv: "//", mod: "%", pow: "**" } as const;
const bits = { and_: "&", or_: "|", xor: "^", lshift: "<<", rshift: ">>" } as const;
const comparisons = {
  eq: "==",
  ne: "!=",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  is_: "is",
  is_not: "is not",
} as const;

/** Functions of Keras for the operators on tensors. */
const ofTensors: Readonly<Record<string, string>> = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "true_divide",
  "//": "floor_divide",
  "%": "mod",
  "**": "power",
};

const twoOf = (args: Arguments): readonly [Value, Value] => [
  args.positional[0] ?? NONE,
  args.positional[1] ?? NONE,
];

const operation =
  (operator: (typeof binary)[keyof typeof binary] | (typeof bits)[keyof typeof bits]): Call =>
  (args, context) => {
    const [a, b] = twoOf(args);
    if (a.kind !== "tensor" && b.kind !== "tensor")
      return binaryOperation(operator, a, b, args.site, context);
    const name = ofTensors[operator];
    return name === undefined
      ? unknown("not-supported", `operator ${operator} of tensors`)
      : context.call(context.library(`keras.ops.${name}`), argumentsOf(args.site, [a, b]));
  };

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
  ...Object.fromEntries(
    Object.entries({ ...binary, ...bits }).map(([name, sign]) => [name, operation(sign)]),
  ),
  ...Object.fromEntries(
    Object.entries(comparisons).map(([name, sign]): [string, Call] => [
      name,
      (args, context) => comparison(sign, ...twoOf(args), context),
    ]),
  ),
  neg: (args, context) => unaryOperation("-", twoOf(args)[0], args.site, context),
  not_: (args, context) => {
    const truth = truthOf(twoOf(args)[0], context);
    return truth === undefined ? unknown("data", "a truth") : bool(!truth);
  },
  getitem: (args, context) => subscriptOf(...twoOf(args), args.site, context),
  itemgetter: getter((value, key, args, context) => subscriptOf(value, key, args.site, context)),
  attrgetter: getter((value, key, _, context) =>
    key.kind === "str" && key.value !== undefined
      ? (context.attribute(value, key.value) ?? unknown("not-supported", key.value))
      : unknown("not-supported", "attrgetter"),
  ),
};

export const operatorNames: readonly (readonly [string, () => Value])[] = Object.entries(functions).map(
  ([name, call]) => [`operator.${name}`, () => libraryFunction(`operator.${name}`, call)] as const,
);
