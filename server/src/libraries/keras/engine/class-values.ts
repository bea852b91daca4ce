/** Methods along a class's resolution order, and reading the arguments they are called with. */
import type { ClassValue, FunctionValue, Value } from "../../../values/value";
import type { Arguments } from "../../../values/value";
import type { Span } from "../../../values/records/span";

/** A method along the resolution order; undefined where no class has it. */
export function methodOf(type: ClassValue, name: string): Value | undefined {
  for (const c of type.mro) {
    const value = c.attributes.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether a class of the program's own derives from something that can't be seen. */
export const hasUnseenBase = ({ mro }: ClassValue): boolean => unseenBase(mro) !== undefined;

/** Why not all that a class of the program's own derives from can be seen. */
export const unseenBase = (mro: readonly ClassValue[]): ClassValue["openBase"] =>
  mro.find(({ canonical, openBase }) => canonical === undefined && openBase !== undefined)?.openBase;

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

/** Where one argument stands; the whole call where it is not given. */
export const spanOfArgument = (args: Arguments, position: number, name: string): Span =>
  args.positionalSpans[position] ?? args.keywordSpans.get(name) ?? args.site;
