/** `keras.initializers`: called with a shape they give a tensor of that shape. */
import { fn, opaqueClass } from "./entries";
import type { Entry } from "../../callables/entries";
import { checkedBySignature } from "./signatures";
import { type Method, libraryClass } from "../../library-class";
import { argument, receiver } from "../../callables/arguments";
import { shapeFromValue } from "../engine/shapes/shapes-as-values";
import { knownText } from "../../../values/known-text";
import { lookup } from "../../../values/names/lookup";
import { reason } from "../../../values/records/reason";
import { unrankedShape } from "../../../values/dimensions/shape";
import { type ClassValue, NONE, type Value, argumentsOf, unknown } from "../../../values/value";
import type { Context } from "../../../values/context";
import type { Arguments } from "../../../values/value";

/** A tensor of the shape that an argument gives. */
export function tensorOfShape(value: Value | undefined, context: Context): Value {
  const shape = value && shapeFromValue(value, context);
  return {
    kind: "tensor",
    flavour: "eager",
    isOfBackend: true,
    shape: shape ?? unrankedShape(reason("not-supported", "a shape")),
    dtype: "float32",
  };
}

/** In Keras 1 an initializer made a variable with a name, which `add_weight` does today. */
function refuseName({ self, rest }: ReturnType<typeof receiver>, context: Context): void {
  if (context.keras === 2 || !rest.keywords.has("name") || self?.kind !== "object") return;
  const method = `${self.class.name}.__call__`;
  const { calleeName, site } = rest;
  const call = `{self}.add_weight(shape={shape}, initializer={self}.${calleeName ?? ""}, name={name})`;
  context.report({
    code: "arguments-do-not-fit",
    severity: "error",
    span: rest.nameSpan?.("name") ?? site,
    facts: { function: method, parameters: "shape, dtype" },
    pythonSays: `TypeError: ${method}() got an unexpected keyword argument 'name'`,
    remedies:
      calleeName === undefined
        ? []
        : [
            {
              kind: "rewriteCall",
              target: site,
              name: calleeName,
              form: { call, parameters: ["shape", "name"] },
              preferred: true,
              isSafe: true,
            },
          ],
  });
}

const call = (args: Arguments, context: Context): Value => {
  const given = receiver(args);
  refuseName(given, context);
  return tensorOfShape(argument(given.rest, 0, "shape"), context);
};

/** The class alone tells what its instances give. */
const again: Method = (args, context) => {
  const { self } = receiver(args);
  return self ? context.call(self, argumentsOf(args.site, [])) : unknown("not-supported", "from_config");
};

const base = () => opaqueClass("keras.initializers.Initializer");
const made = new Map<string, ClassValue>();

function initializerClass(canonical: string): ClassValue {
  const found = made.get(canonical);
  if (found) return found;
  const type = libraryClass(canonical, [base()], {
    methods: {
      __init__: (args, context) => {
        checkedBySignature(canonical, receiver(args).rest, context);
        return NONE;
      },
      __call__: call,
      get_config: () => ({ kind: "dict", entries: undefined, why: reason("data", "an initializer") }),
    },
    classMethods: { from_config: again },
  });
  made.set(canonical, type);
  return type;
}

/** Each class with the lower-case name that Keras also gives it. */
const names = [
  ["Constant", "constant"],
  ["GlorotNormal", "glorot_normal"],
  ["GlorotUniform", "glorot_uniform"],
  ["HeNormal", "he_normal"],
  ["HeUniform", "he_uniform"],
  ["Identity", "identity"],
  ["LecunNormal", "lecun_normal"],
  ["LecunUniform", "lecun_uniform"],
  ["Ones", "ones"],
  ["Orthogonal", "orthogonal"],
  ["RandomNormal", "random_normal"],
  ["RandomUniform", "random_uniform"],
  ["TruncatedNormal", "truncated_normal"],
  ["VarianceScaling", "variance_scaling"],
  ["Zeros", "zeros"],
] as const;

/** Names that only texts have, of Keras 1. */
const aliases: Readonly<Record<string, string>> = {
  normal: "RandomNormal",
  one: "Ones",
  uniform: "RandomUniform",
  zero: "Zeros",
};

/** TensorFlow's own, older than Keras's and called the same way. */
const ofTensorFlow = ["constant", "ones", "random_normal", "random_uniform", "zeros"].map(
  (name) => `tensorflow.${name}_initializer`,
);

export const initializerEntries: readonly Entry[] = [
  ["keras.Initializer", base],
  ["keras.initializers.Initializer", base],
  ...names.flatMap(([name, lower]): readonly Entry[] => [
    [`keras.initializers.${name}`, () => initializerClass(`keras.initializers.${name}`)],
    [`keras.initializers.${lower}`, () => initializerClass(`keras.initializers.${name}`)],
  ]),
  ...ofTensorFlow.map((name): Entry => [name, () => initializerClass(name)]),
  fn("keras.initializers.get", (args, context) => {
    const identifier = argument(args, 0, "identifier") ?? unknown("not-supported", "keras.initializers.get");
    const name = knownText(identifier);
    const today = name === undefined ? undefined : (lookup(aliases, name) ?? name);
    const found = names.find((each) => each.some((spelling) => spelling === today))?.[0];
    if (found === undefined) return name === undefined ? identifier : unknown("not-modelled", name);
    return context.call(context.library(`keras.initializers.${found}`), argumentsOf(args.site, []));
  }),
  fn("keras.initializers.serialize", () => unknown("not-modelled", "keras.initializers.serialize")),
  fn("keras.initializers.deserialize", () => unknown("not-modelled", "keras.initializers.deserialize")),
];
