/** Small makers for the tables of Keras's other parts. */
import { type Method, libraryClass } from "../../library-class";
import { checkedBySignature } from "./signatures";
import { hasUnseenBase, receiver } from "../engine/class-values";
import type { Context } from "../../../values/context";
import { type Arguments, type ClassValue, NONE, type Value, libraryFunction } from "../../../values/value";

export type Entry = readonly [name: string, make: () => Value];

/** A library function under its dotted name. */
export function fn(name: string, call: (args: Arguments, context: Context) => Value): Entry {
  return [
    name,
    () => libraryFunction(name, (args, context) => call(checkedBySignature(name, args, context), context)),
  ];
}

/** Methods that do nothing that we follow. */
export function silentMethods(names: string): Readonly<Record<string, Method>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, (): Value => NONE]));
}

/** Functions that do nothing that we follow. */
export function silent(prefix: string, names: string): readonly Entry[] {
  return names.split(" ").map((name) => fn(`${prefix}.${name}`, () => NONE));
}

/**
 * Classes whose instances decide no shape: they take any arguments, and what is read from them is not known.
 * `names` are the classes' own; `base` is what they derive from.
 */
export function opaqueClasses(prefix: string, names: string, base?: () => ClassValue): readonly Entry[] {
  return names
    .split(" ")
    .map((name): Entry => [`${prefix}.${name}`, () => opaqueClass(`${prefix}.${name}`, base)]);
}

const made = new Map<string, ClassValue>();

/** One class of that kind; the same one for the same name. */
export function opaqueClass(
  canonical: string,
  base?: () => ClassValue,
  methods: Readonly<Record<string, Method>> = {},
): ClassValue {
  const found = made.get(canonical);
  if (found) return found;
  const { __init__: initialise = (): Value => NONE } = methods;
  const type = libraryClass(canonical, base ? [base()] : [], {
    methods: {
      ...methods,
      __init__: (args, context) => {
        const { self, rest } = receiver(args);
        const isSeen = self?.kind !== "object" || !hasUnseenBase(self.class);
        const checked = isSeen ? checkedBySignature(canonical, rest, context) : rest;
        const own = self ? [self] : [];
        return initialise(
          {
            ...checked,
            positional: [...own, ...checked.positional],
            positionalSpans: [...own.map(() => undefined), ...checked.positionalSpans],
          },
          context,
        );
      },
    },
    openBase: { code: "not-modelled", detail: canonical },
  });
  made.set(canonical, type);
  return type;
}

/** The same values under other names. */
export function aliases(entries: readonly Entry[], from: string, to: string): readonly Entry[] {
  return entries.flatMap(([name, make]): readonly Entry[] =>
    name.startsWith(`${from}.`) ? [[to + name.slice(from.length), make]] : [],
  );
}
