/** Binding a constructor call to a layer's parameters, as Python and Keras's own `__init__` would. */
import { mayBeLeftOut } from "../../../../values/left-out";
import {
  type Contradiction,
  type LayerDefinition,
  contradiction,
  isContradiction,
} from "../../layer-definition";
import { pythonText } from "../../arguments";
import { withUsual } from "../../arguments/usual-values";
import { keywordRemedies } from "../../migration/unknown-keyword";
import type { Remedy } from "../../../../values/records/finding";
import type { Context } from "../../../../values/context";
import { type Arguments, type Value, unknown } from "../../../../values/value";
import { lookup } from "../../../../values/names/lookup";

/** Keywords that the base class takes for every layer, after `Layer.__init__` of each version. */
const commonKeywords: Readonly<Record<2 | 3, ReadonlySet<string>>> = {
  3: new Set(["name", "trainable", "dtype", "autocast", "activity_regularizer", "input_shape", "input_dim"]),
  2: new Set([
    ...["name", "trainable", "dtype", "autocast", "activity_regularizer", "input_shape", "input_dim"],
    ...[
      "batch_input_shape",
      "batch_size",
      "weights",
      "implementation",
      "dynamic",
      "input_dtype",
      "experimental_autocast",
    ],
  ]),
};

export interface BoundArguments {
  /** What each parameter was given; absent where it has its default. */
  readonly given: ReadonlyMap<string, Value>;
  /** Mistakes that leave the layer usable for what follows, such as a keyword too many. */
  readonly slips: readonly Contradiction[];
  /** A mistake that leaves nothing to go on with. */
  readonly refusal?: Contradiction;
}

type Specs = readonly (readonly [string, LayerDefinition["args"][string]])[];

/** What a version of Keras makes of a definition's arguments. */
interface Parameters {
  /** Those of every version, as the definition lists them. */
  readonly all: Specs;
  /** The parameters that the class has in this Keras. */
  readonly specs: Specs;
  /** Those of them that have no default. */
  readonly required: Specs;
  readonly names: ReadonlySet<string>;
  readonly positional: readonly string[];
}

/** Found once per definition and version: every layer that is made asks for them. */
const parameters: Readonly<Record<2 | 3, WeakMap<LayerDefinition, Parameters>>> = {
  2: new WeakMap(),
  3: new WeakMap(),
};

function parametersOf(definition: LayerDefinition, { keras }: Context): Parameters {
  const known = parameters[keras].get(definition);
  if (known) return known;
  const all = Object.entries(definition.args);
  const specs = all.filter(([, spec]) => spec.keras === undefined || spec.keras === keras);
  const found: Parameters = {
    all,
    specs,
    required: specs.filter(([, spec]) => spec.defaultText === undefined),
    names: new Set(specs.map(([name]) => name)),
    positional: specs.flatMap(([name, spec]) => (spec.keywordOnly === true ? [] : [name])),
  };
  parameters[keras].set(definition, found);
  return found;
}

function tooMany(
  definition: LayerDefinition,
  layer: string,
  names: readonly string[],
  args: Arguments,
): Contradiction {
  const required = names.filter((name) => lookup(definition.args, name)?.defaultText === undefined).length;
  const most = names.length + 1;
  const count = required === names.length ? `${most}` : `from ${required + 1} to ${most}`;
  const given = args.positional.length + 1;
  return contradiction(
    "too-many-arguments",
    "call",
    { layer, most: names.length, given: args.positional.length },
    {
      kerasSays: `TypeError: ${layer}.__init__() takes ${count} positional argument${most === 1 ? "" : "s"} but ${given} were given`,
      // Numbers that were given one by one where the layer takes a tuple of them.
      remedies: [{ kind: "groupArguments", call: args.site, brackets: "()", preferred: true }],
    },
  );
}

/** What Keras says of a keyword that neither the layer nor its base class takes; `text` is its value. */
function refusalText(layer: string, name: string, text: string, { keras }: Context): string {
  return keras === 2
    ? `TypeError: ('Keyword argument not understood:', '${name}')`
    : `ValueError: Unrecognized keyword arguments passed to ${layer}: {'${name}': ${text}}`;
}

/** What is said of a keyword that neither the layer nor its base class takes. */
export function unknownKeyword(
  layer: string,
  name: string,
  value: Value,
  args: Arguments,
  free: readonly string[],
  context: Context,
): Contradiction {
  return contradiction(
    "unknown-argument",
    name,
    { layer, argument: name },
    {
      kerasSays: refusalText(layer, name, pythonText(value), context),
      remedies: [
        // Keras 3 takes the batch of a first layer from its Input only.
        ...(name === "batch_input_shape" || name === "batch_size"
          ? [{ kind: "giveInput", name, call: args.site, preferred: true, isSafe: true } as const]
          : []),
        ...keywordRemedies(name, free, args.site),
      ],
    },
  );
}

/** The keywords that every layer takes. */
export const commonNames = (context: Context): readonly string[] => [...commonKeywords[context.keras]];

/** Whether a layer takes a keyword, by itself or as every layer does. */
export function takesKeyword(definition: LayerDefinition, name: string, context: Context): boolean {
  if (parametersOf(definition, context).names.has(name) || isCommonKeyword(name, context)) return true;
  if (context.keras === 3 && definition.dropsKeywords) return true;
  return context.keras === 2 && lookup(definition.formerNames ?? {}, name) !== undefined;
}

/**
 * What is said of one keyword that a layer does not take: Python comes first, and misses the parameter that should have
 * been given under another name.
 */
export function refusalOfKeyword(
  definition: LayerDefinition,
  layer: string,
  args: Arguments,
  context: Context,
): (name: string, text: string) => string {
  return (name, text) => {
    const { specs, positional } = parametersOf(definition, context);
    const absent = specs.flatMap(([parameter, { defaultText }]) => {
      const index = positional.indexOf(parameter);
      const isGiven = args.keywords.has(parameter) || (index >= 0 && index < args.positional.length);
      return defaultText === undefined && !isGiven ? [parameter] : [];
    });
    return absent.length > 0 && !args.rest
      ? missingText(layer, absent)
      : refusalText(layer, name, text, context);
  };
}

/** Whether every layer takes this keyword. */
export function isCommonKeyword(name: string, context: Context): boolean {
  return commonKeywords[context.keras].has(name);
}

/**
 * An argument as the specifications read it. What becomes of integers beyond every length is up to the backend: some are
 * taken, some are refused in its own words, so nothing is said of them.
 */
function withinLengths(value: Value): Value {
  if (value.kind === "bigint") return unknown("budget", "an integer beyond every length");
  if (value.kind !== "tuple" && value.kind !== "list") return value;
  const { items } = value;
  return items?.some(({ kind }) => kind === "bigint") ? { ...value, items: items.map(withinLengths) } : value;
}

/** The parameter that a keyword stands for: Keras 2 takes a few names that it had before. */
const parameterFor = (
  { formerNames = {} }: LayerDefinition,
  keyword: string,
  value: Value,
  { keras }: Context,
): string => (keras === 2 ? (lookup(formerNames, keyword)?.(value) ?? keyword) : keyword);

/** Binds a call to the parameters of a definition; `args` without the instance. */
export function bindArguments(
  definition: LayerDefinition,
  layer: string,
  args: Arguments,
  context: Context,
): BoundArguments {
  const given = new Map<string, Value>();
  const slips: Contradiction[] = [];
  const { names: taken, positional: names } = parametersOf(definition, context);
  const surplus = args.positional.slice(names.length);
  // Some classes take the base class's `name` or `dtype` by position too, which their definitions leave out.
  if (surplus.some((value) => value.kind !== "str" && value.kind !== "none" && value.kind !== "unknown"))
    return { given, slips, refusal: tooMany(definition, layer, names, args) };
  for (const [i, value] of args.positional.entries()) {
    const name = names[i];
    if (name !== undefined) given.set(name, withinLengths(value));
  }
  for (const [written, value] of args.keywords) {
    const name = parameterFor(definition, written, value, context);
    if (given.has(name)) {
      if (mayBeLeftOut(args, written)) continue;
      const kerasSays = `TypeError: ${layer}.__init__() got multiple values for argument '${name}'`;
      return {
        given,
        slips,
        refusal: contradiction(
          "repeated-argument",
          name,
          { layer, argument: name },
          {
            kerasSays,
            remedies: [
              ...(lookup(definition.args, name)?.ifRepeated ?? []),
              { kind: "removeArgument", call: args.site, name: written, preferred: true },
            ],
          },
        ),
      };
    }
    if (taken.has(name)) given.set(name, withinLengths(value));
    else if (!takesKeyword(definition, name, context) && !mayBeLeftOut(args, name)) {
      const free = [...names.slice(args.positional.length), ...taken, ...commonKeywords[context.keras]];
      const open = free.filter((parameter) => !args.keywords.has(parameter));
      slips.push(unknownKeyword(layer, name, value, args, open, context));
    }
  }
  return { given, slips };
}

/** What Python says of parameters without a default that are not given. */
function missingText(layer: string, names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.at(-1) ?? "";
  const listed = quoted.length < 3 ? quoted.join(" and ") : `${quoted.slice(0, -1).join(", ")}, and ${last}`;
  return `TypeError: ${layer}.__init__() missing ${names.length} required positional argument${names.length === 1 ? "" : "s"}: ${listed}`;
}

/** A width that is not given is most likely the height that is. */
function squared(
  names: readonly string[],
  { positional, positionalSpans, site }: Arguments,
): readonly Remedy[] {
  const [height] = positional;
  const isOne = names.length === 1 && names[0] === "width" && positional.length === 1;
  const value = height?.kind === "int" && height.dim.kind === "known" ? `${height.dim.value}` : undefined;
  return isOne && value !== undefined && positionalSpans[0]
    ? [{ kind: "setArgument", call: site, name: "width", value, isAbsent: true, preferred: true }]
    : [];
}

function missing(layer: string, absent: Specs, args: Arguments): Contradiction {
  const names = absent.map(([name]) => name);
  const usual = withUsual(
    absent.map(([name, spec]) => ({ name, usual: spec.usual })),
    args.site,
  );
  return contradiction(
    "missing-argument",
    "call",
    { layer, argument: names.join(", ") },
    { kerasSays: missingText(layer, names), remedies: [...squared(names, args), ...usual] },
  );
}

/** Reads every parameter by its own specification; the first that Keras refuses ends it. */
export function parseArguments(
  definition: LayerDefinition,
  layer: string,
  bound: BoundArguments,
  args: Arguments,
  context: Context,
): Readonly<Record<string, unknown>> | Contradiction {
  const { all, required } = parametersOf(definition, context);
  const absent = required.filter(([name]) => !bound.given.has(name));
  // `Conv2D(*args)` in a function that nobody calls is given what its callers give.
  const isOpen = context.openWorld && args.spread === true;
  if (absent.length > 0 && !args.rest && !isOpen) return missing(layer, absent, args);
  const parsed: Record<string, unknown> = {};
  for (const [name, spec] of all) {
    // Behind `**unknown` a parameter may have been given anything.
    const isLeftOpen = isOpen && spec.defaultText === undefined;
    const open = isLeftOpen ? unknown("parameter", name) : undefined;
    const found = bound.given.get(name) ?? (args.rest ? unknown(args.rest.reason) : open);
    // `filters=None` where nobody calls says that callers give it, or that a class of the program's own goes without.
    const isForCallers = context.openWorld && found?.kind === "none" && spec.defaultText === undefined;
    const value = isForCallers ? unknown("parameter", name) : found;
    const fact = spec.parse(value, { name, layer, context });
    if (isContradiction(fact)) {
      // `units=None` in the head of a function that nobody calls says that callers give it.
      if (!context.openWorld || value?.kind !== "none") return fact;
      parsed[name] = spec.parse(unknown("parameter", name), { name, layer, context });
      continue;
    }
    parsed[name] = fact;
  }
  return parsed;
}
