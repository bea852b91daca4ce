/** The functional forms `keras.layers.add([…])` and the like: each makes the layer and calls it at once. */
import { inOneList } from "./inputs";
import { type Arguments, type FunctionValue, type Value, libraryFunction } from "../../../../values/value";
import type { Context } from "../../../../values/context";

/** Function name, and the layer that it makes. */
const forms = [
  ["add", "Add"],
  ["average", "Average"],
  ["concatenate", "Concatenate"],
  ["dot", "Dot"],
  ["maximum", "Maximum"],
  ["minimum", "Minimum"],
  ["multiply", "Multiply"],
  ["subtract", "Subtract"],
] as const;

/** The arguments without `inputs`, for the constructor: what is left keeps its place to blame. */
function constructorArguments(args: Arguments, defaults: readonly (readonly [string, Value])[]): Arguments {
  const keywords = new Map([...defaults, ...args.keywords]);
  keywords.delete("inputs");
  const skip = args.keywords.has("inputs") ? 0 : 1;
  return {
    ...args,
    positional: args.positional.slice(skip),
    positionalSpans: args.positionalSpans.slice(skip),
    keywords,
  };
}

function apply(layer: string, args: Arguments, context: Context): Value {
  const inputs = args.keywords.get("inputs") ?? args.positional[0] ?? args.rest;
  // `dot` counts its axes from the end unless told otherwise; the layer has no default of its own.
  const defaults: (readonly [string, Value])[] =
    layer === "Dot" && args.positional.length < 2
      ? [["axes", { kind: "int", dim: { kind: "known", value: -1 } }]]
      : [];
  const made = context.call(context.library(`keras.layers.${layer}`), constructorArguments(args, defaults));
  if (inputs === undefined) return made;
  const span = args.keywordSpans.get("inputs") ?? args.positionalSpans[0];
  return context.call(made, {
    site: args.site,
    positional: [inputs],
    positionalSpans: [span],
    keywords: new Map(),
    keywordSpans: new Map(),
    ifMisfit: inOneList(args),
  });
}

/** `keras.layers.add(inputs, **kwargs)` and its seven siblings. */
export const mergingFunctions: readonly FunctionValue[] = forms.map(([name, layer]) =>
  libraryFunction(`keras.layers.${name}`, (args, context) => apply(layer, args, context)),
);
