/** Arguments that are one integer or any number of them, such as the `output_shape` of attention and `EinsumDense`. */
import { type ArgumentSpec, type Maybe } from "../layer-definition";
import { dimensionOf } from "./integer";
import { missingArgument } from "./refusals";
import { type Dim, OPEN, named } from "../../../values/dimensions/dimension";
import { unknown } from "../../../values/value";

/**
 * A sequence of dimensions, `None` inside it being an open one; undefined for None as a whole. A single integer is a
 * sequence of one. `required` makes a missing argument the contradiction `missing-argument`.
 */
export function integers(
  options: { required?: boolean } = {},
): ArgumentSpec<Maybe<readonly Dim[] | undefined>> {
  return {
    defaultText: options.required ? undefined : "None",
    parse: (value, { name, layer, context }) => {
      if (value === undefined && options.required) {
        return missingArgument(layer, name);
      }
      if (value === undefined || value.kind === "none") return undefined;
      // Without knowing what it is, not even the number of integers is known.
      if (value.kind === "unknown") return value;
      const single = dimensionOf(value);
      if (single) return [named(single, name)];
      const items = context.iterate(value);
      if (items === undefined) return unknown("not-supported", name);
      const dims = items.map((item) => (item.kind === "none" ? OPEN : dimensionOf(item)));
      if (dims.some((dim) => dim === undefined)) return unknown("not-supported", name);
      return dims.flatMap((dim) => (dim === undefined ? [] : [named(dim, name)]));
    },
  };
}
