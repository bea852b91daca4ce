/** Classes that libraries bring along. */
import type { Context } from "../../values/context";
import type { Arguments, ClassValue, Value } from "../../values/value";

/** A library class under its canonical name; `construct` makes what calling it gives. */
export function libraryClass(
  canonical: string,
  options: {
    readonly bases?: readonly ClassValue[];
    readonly construct?: (args: Arguments, context: Context) => Value;
    readonly attributes?: Iterable<readonly [string, Value]>;
  } = {},
): ClassValue {
  const bases = options.bases ?? [];
  const type: ClassValue & { mro: readonly ClassValue[] } = {
    kind: "class",
    name: canonical.slice(canonical.lastIndexOf(".") + 1),
    canonical,
    bases,
    mro: [],
    attributes: new Map(options.attributes),
    construct: options.construct,
  };
  type.mro = [type, ...bases.flatMap((base) => base.mro)];
  return type;
}
