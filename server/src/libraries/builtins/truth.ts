/** Python's truth of a value. */
import { integerDim } from "./numbers/python-number";
import { isLess } from "../../values/dimensions/arithmetic";
import { boundedWalk } from "../../values/bounds/bounded-walk";
import type { Context } from "../../values/context";
import { known } from "../../values/dimensions/dimension";
import { argumentsOf, type Value } from "../../values/value";

/** `bool(value)`; undefined where it can't be known. */
export const truthOf = boundedWalk(truthFrom, (): boolean | undefined => undefined);

function truthFrom(value: Value, context: Context): boolean | undefined {
  switch (value.kind) {
    case "none":
      return false;
    case "bool":
      return value.value;
    case "int": {
      const dim = integerDim(value);
      return dim?.kind === "known" ? dim.value !== 0 : undefined;
    }
    case "bigint":
      return value.value !== 0n;
    case "float":
      return value.value === undefined ? undefined : value.value !== 0;
    case "str":
      return value.value === undefined ? undefined : value.value.length > 0;
    case "tuple":
      return value.items.length > 0;
    case "list":
      return value.items === undefined ? undefined : value.items.length > 0;
    case "dict":
      if (value.entries === undefined) return undefined;
      if ([...value.entries.values()].some(({ mayLack }) => !mayLack)) return true;
      return value.entries.size > 0 ? undefined : false;
    case "set":
      return value.members === undefined ? undefined : value.members.size > 0;
    case "tensor": {
      // While code is traced no `if` decides: TensorFlow refuses to be asked, and AutoGraph traces both of its branches.
      if (value.placeholder !== undefined) return undefined;
      const [only] = value.content ?? [];
      return value.content?.length === 1 && only ? truthOf(only, context) : undefined;
    }
    case "object": {
      // Only a class of the user's own may define truth or length; asking for a library instance's is never wrong.
      for (const name of ["__bool__", "__len__"]) {
        const method = value.class.mro.some((c) => c.attributes.has(name))
          ? context.attribute(value, name)
          : undefined;
        if (method) return truthOf(context.call(method, argumentsOf(value.constructed, [])), context);
      }
      return true;
    }
    case "function":
    case "class":
    case "module":
    case "ellipsis":
    case "slice":
    case "iterator":
    case "property":
      return true;
    case "range": {
      const isUpward = isLess(known(0), value.step);
      return isUpward === undefined
        ? undefined
        : isUpward
          ? isLess(value.start, value.stop)
          : isLess(value.stop, value.start);
    }
    case "bytes":
      return value.text && truthOf(value.text, context);
    case "unknown":
      return undefined;
  }
}
