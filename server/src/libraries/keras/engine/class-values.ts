/** Library classes as values: their resolution order and methods. */
import { type ClassValue, type FunctionValue, type Value, libraryFunction } from "../../../values/value";
import type { Arguments } from "../../../values/value";
import type { Context } from "../../../values/context";

export type Method = (args: Arguments, context: Context) => Value;

/** C3 linearisation; library classes never contradict each other. */
function linearise(type: ClassValue, bases: readonly ClassValue[]): readonly ClassValue[] {
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const order: ClassValue[] = [type];
  for (;;) {
    const left = sequences.filter((sequence) => sequence.length > 0);
    const head = left.map(([first]) => first).find((c) => c && !left.some((s) => s.indexOf(c) > 0));
    if (!head) return order;
    order.push(head);
    for (const sequence of left) if (sequence[0] === head) sequence.shift();
  }
}

/** A library class. Its methods bind their instance as first argument. */
export function libraryClass(
  canonical: string,
  bases: readonly ClassValue[],
  options: {
    readonly methods?: Readonly<Record<string, Method>>;
    readonly classMethods?: Readonly<Record<string, Method>>;
    readonly initialise?: ClassValue["initialise"];
    readonly construct?: ClassValue["construct"];
    readonly openBase?: ClassValue["openBase"];
  } = {},
): ClassValue {
  const attributes = new Map<string, Value>();
  for (const [name, call] of Object.entries(options.methods ?? {})) {
    attributes.set(name, libraryFunction(`${canonical}.${name}`, call, "instance"));
  }
  for (const [name, call] of Object.entries(options.classMethods ?? {})) {
    attributes.set(name, libraryFunction(`${canonical}.${name}`, call, "class"));
  }
  const type: ClassValue & { mro: readonly ClassValue[] } = {
    kind: "class",
    name: canonical.slice(canonical.lastIndexOf(".") + 1),
    canonical,
    bases,
    mro: [],
    attributes,
    initialise: options.initialise,
    construct: options.construct,
    openBase: options.openBase,
  };
  type.mro = linearise(type, bases);
  return type;
}

/** A method along the resolution order; undefined where no class has it. */
export function methodOf(type: ClassValue, name: string): Value | undefined {
  for (const c of type.mro) {
    const value = c.attributes.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether a method is the user's own code, and not one of ours. */
export function isUserCode(method: Value | undefined): method is FunctionValue {
  return method?.kind === "function" && method.canonical === undefined;
}

/** A method's arguments taken apart: the instance it is bound to, and what was given to it. */
export function receiver(args: Arguments): { self: Value | undefined; rest: Arguments } {
  const [self, ...positional] = args.positional;
  return { self, rest: { ...args, positional, positionalSpans: args.positionalSpans.slice(1) } };
}

/** One argument by its position or its name; undefined where it is not given. */
export function argument(args: Arguments, position: number, name: string): Value | undefined {
  return args.positional[position] ?? args.keywords.get(name);
}
