/** `einops.layers.tensorflow` and `.keras`: the functions of einops as layers, classes that derive from Keras's `Layer` as a program's do. */
import type { Entry } from "../../callables/entries";
import { receiver } from "../../callables/arguments";
import { layerClass } from "../engine/layer-class";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  NONE,
  type ObjectValue,
  type Value,
  argumentsOf,
  dictOf,
  unknown,
} from "../../../values/value";
import type { Context } from "../../../values/context";

/** Keywords of `Layer.__init__`; any other names the length of an axis. */
const OF_LAYER = new Set(["name", "trainable", "dtype"]);

const PATTERN = "pattern";
const REDUCTION = "reduction";
const LENGTHS = "axes_lengths";

/** A method that is no code of Keras's own, so that Keras runs it like that of any class that derives from `Layer`. */
const method = (
  name: string,
  parameters: readonly string[],
  run: (self: ObjectValue, args: Arguments, context: Context) => Value,
): FunctionValue => ({
  kind: "function",
  name,
  binding: "instance",
  parameters: ["self", ...parameters],
  captured: [],
  call: (args, context) => {
    const { self, rest } = receiver(args);
    return self?.kind === "object" ? run(self, rest, context) : unknown("not-supported", name);
  },
});

/** `__init__(pattern, **axes_lengths)`, and `reduction` behind the pattern where the function takes one. */
const initialise = (own: readonly string[]): FunctionValue =>
  method("__init__", [...own, "**axes_lengths"], (self, args, context) => {
    const base = layerClass.attributes.get("__init__");
    const isOfLayer = ([name]: readonly [string, Value]): boolean => OF_LAYER.has(name);
    const keywords = [...args.keywords];
    if (base) context.call(base, argumentsOf(args.site, [self], keywords.filter(isOfLayer)));
    const lengths = keywords.filter((entry) => !isOfLayer(entry) && !own.includes(entry[0]));
    for (const [i, name] of own.entries()) {
      const given = args.positional[i] ?? args.keywords.get(name) ?? unknown("not-supported", name);
      context.setPlainly(self, name, given, args.site);
    }
    const all = args.rest ? unknown(args.rest.reason) : dictOf(lengths);
    context.setPlainly(self, LENGTHS, all, args.site);
    return NONE;
  });

/** What a layer was made with: its own attributes, and the lengths of axes by name; undefined where those are not known. */
function heldBy(
  self: ObjectValue,
  own: readonly string[],
  context: Context,
): Readonly<Record<"held" | "lengths", readonly (readonly [string, Value])[]>> | undefined {
  const lengths = context.attribute(self, LENGTHS);
  if (lengths?.kind !== "dict" || !lengths.entries) return undefined;
  return {
    held: own.map((name) => [name, context.attribute(self, name) ?? unknown("not-supported", name)] as const),
    lengths: [...lengths.entries.values()].flatMap(({ key, value }): [string, Value][] =>
      key.kind === "str" && key.value !== undefined ? [[key.value, value]] : [],
    ),
  };
}

/** `call(inputs)`: the function of einops with what the layer was made with. */
const applying = (name: string, own: readonly string[]): FunctionValue =>
  method("call", ["inputs"], (self, args, context) => {
    const [inputs] = args.positional;
    const made = heldBy(self, own, context);
    if (!inputs || !made) return unknown("not-supported", name);
    return context.call(
      context.library(`einops.${name}`),
      argumentsOf(args.site, [inputs, ...made.held.map(([, value]) => value)], made.lengths),
    );
  });

/** `{pattern: …, **axes_lengths}`. */
const configuring = (own: readonly string[]): FunctionValue =>
  method("get_config", [], (self, _, context) => {
    const made = heldBy(self, own, context);
    if (!made) return unknown("not-supported", "get_config");
    return dictOf([...made.held, ...made.lengths]);
  });

function classOf(name: string, own: readonly string[]): ClassValue {
  const methods = [initialise(own), applying(name.toLowerCase(), own), configuring(own)];
  const attributes = new Map<string, Value>(methods.map((value) => [value.name, value]));
  const mro: ClassValue[] = [];
  const type: ClassValue = { kind: "class", name, bases: [layerClass], mro, attributes, captured: [] };
  mro.push(type, ...layerClass.mro);
  return type;
}

const rearrange = classOf("Rearrange", [PATTERN]);
const reduce = classOf("Reduce", [PATTERN, REDUCTION]);

export const einopsLayerEntries: readonly Entry[] = ["tensorflow", "keras"].flatMap(
  (backend): readonly Entry[] => [
    [`einops.layers.${backend}.Rearrange`, () => rearrange],
    [`einops.layers.${backend}.Reduce`, () => reduce],
  ],
);
