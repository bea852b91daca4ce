/** Methods along a class's resolution order, and whose they are. */
import type { ClassValue, FunctionValue, Value } from "../../values/value";

/** A method along the resolution order; undefined where no class has it. */
export function methodOf(type: ClassValue, name: string): Value | undefined {
  for (const c of type.mro) {
    const value = c.attributes.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether something of the program's own, seen or not, stands in a class under a name, and not what a library has there. */
export function isReplaced(type: ClassValue, name: string): boolean {
  const method = methodOf(type, name);
  return method !== undefined && !(method.kind === "function" && method.canonical !== undefined);
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
