/** Classes that libraries bring along. */
import type { Context } from "../values/context";
import { resolutionOrder } from "../values/resolution-order";
import { type Arguments, type ClassValue, type Value, libraryFunction } from "../values/value";
import { shortName } from "../values/names/short-name";

export type Method = (args: Arguments, context: Context) => Value;

/** A library class. Its methods bind their instance as first argument. */
export function libraryClass(
  canonical: string,
  bases: readonly ClassValue[] = [],
  options: {
    readonly methods?: Readonly<Record<string, Method>>;
    readonly classMethods?: Readonly<Record<string, Method>>;
    readonly initialise?: ClassValue["initialise"];
    readonly construct?: ClassValue["construct"];
    readonly subclassed?: ClassValue["subclassed"];
    readonly openBase?: ClassValue["openBase"];
    readonly unknownInstance?: ClassValue["unknownInstance"];
    readonly captured?: ClassValue["captured"];
    readonly holdsDefaults?: true;
    readonly attributes?: Iterable<readonly [string, Value]>;
  } = {},
): ClassValue {
  const attributes = new Map<string, Value>(options.attributes);
  for (const [name, call] of Object.entries(options.methods ?? {})) {
    attributes.set(name, libraryFunction(`${canonical}.${name}`, call, "instance"));
  }
  for (const [name, call] of Object.entries(options.classMethods ?? {})) {
    attributes.set(name, libraryFunction(`${canonical}.${name}`, call, "class"));
  }
  const type: ClassValue & { mro: readonly ClassValue[] } = {
    kind: "class",
    name: shortName(canonical),
    canonical,
    bases,
    mro: [],
    attributes,
    initialise: options.initialise,
    construct: options.construct,
    subclassed: options.subclassed,
    openBase: options.openBase,
    unknownInstance: options.unknownInstance,
    captured: options.captured,
    holdsDefaults: options.holdsDefaults,
  };
  type.mro = resolutionOrder(type, bases);
  return type;
}
