/** Small makers for the tables of libraries; each makes what stands under one dotted name. */
import { type Method, libraryClass } from "../library-class";
import type { Context } from "../../values/context";
import { type Arguments, type ClassValue, NONE, type Value, libraryFunction } from "../../values/value";

export type Entry = readonly [name: string, make: () => Value];

/** The arguments of a call of what is called `canonical`, once the library has looked at them and told what it refuses. */
type Check = (canonical: string, args: Arguments, context: Context) => Arguments;

/** What a library looks at before a function runs, and before an instance is made, which is then the first argument. */
export interface Checks {
  readonly called: Check;
  readonly constructed: Check;
}

export interface EntryMakers {
  /** A library function under its dotted name. */
  readonly fn: (name: string, call: (args: Arguments, context: Context) => Value) => Entry;
  /** Functions that do nothing that we follow. */
  readonly silent: (prefix: string, names: string) => readonly Entry[];
  /**
   * Classes whose instances decide no shape: they take any arguments, and what is read from them is not known.
   * `names` are the classes' own; `base` is what they derive from.
   */
  readonly opaqueClasses: (prefix: string, names: string, base?: () => ClassValue) => readonly Entry[];
  /** One class of that kind; the same one for the same name. `ofInstance` is what a fresh instance is given. */
  readonly opaqueClass: (
    canonical: string,
    base?: () => ClassValue,
    methods?: Readonly<Record<string, Method>>,
    ofInstance?: ClassValue["initialise"],
  ) => ClassValue;
}

/** The makers for a library that checks arguments in its own way. */
export function entryMakers({ called, constructed }: Checks): EntryMakers {
  const made = new Map<string, ClassValue>();
  const fn: EntryMakers["fn"] = (name, call) => [
    name,
    () => libraryFunction(name, (args, context) => call(called(name, args, context), context)),
  ];
  const opaqueClass: EntryMakers["opaqueClass"] = (canonical, base, methods = {}, ofInstance) => {
    const found = made.get(canonical);
    if (found) return found;
    const { __init__: initialise = (): Value => NONE } = methods;
    const type = libraryClass(canonical, base ? [base()] : [], {
      methods: {
        ...methods,
        __init__: (args, context) => initialise(constructed(canonical, args, context), context),
      },
      openBase: { code: "not-modelled", detail: canonical },
      initialise: ofInstance,
    });
    made.set(canonical, type);
    return type;
  };
  return {
    fn,
    opaqueClass,
    silent: (prefix, names) => names.split(" ").map((name) => fn(`${prefix}.${name}`, () => NONE)),
    opaqueClasses: (prefix, names, base) =>
      names
        .split(" ")
        .map((name): Entry => [`${prefix}.${name}`, () => opaqueClass(`${prefix}.${name}`, base)]),
  };
}

const asGiven: Check = (_, args) => args;

/** The makers for libraries whose signatures nobody has listed: arguments are taken as they are. */
export const { fn, silent, opaqueClass, opaqueClasses } = entryMakers({
  called: asGiven,
  constructed: asGiven,
});

/** Methods that do nothing that we follow. */
export function silentMethods(names: string): Readonly<Record<string, Method>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, (): Value => NONE]));
}

/** The same values under other names. */
export function aliases(entries: readonly Entry[], from: string, to: string): readonly Entry[] {
  return entries.flatMap(([name, make]): readonly Entry[] =>
    name.startsWith(`${from}.`) ? [[to + name.slice(from.length), make]] : [],
  );
}
