/** Arguments that are an integer or a tuple of `rank` integers, after `keras/src/utils/argument_validation.py`. */
import { type ArgumentSpec, contradiction } from "../layer-definition";
import { dimensionOf } from "./integer";
import { type Dim, known, named, unknownDim } from "../../../values/dimension";
import { reason } from "../../../values/reason";

/**
 * `rank` dimensions. A single integer is repeated. Numbers below `minimum` (1 unless said) are the contradiction
 * `not-positive`, tuples of another length `wrong-tuple-length`. `fallback` serves arguments that default to
 * another one (`strides=None` in pooling): None gives undefined then.
 */
export function integerTuple(rank: number, options?: { default?: number; minimum?: number }): ArgumentSpec<readonly Dim[]> {
  const minimum = options?.minimum ?? 1;
  return {
    defaultText: options?.default === undefined ? undefined : String(options.default),
    parse: (value, { name, context }) => {
      if (value === undefined) {
        if (options?.default === undefined) {
          return contradiction("missing-argument", "call", { argument: name }, { kerasSays: `TypeError: missing required argument '${name}'` });
        }
        return Array.from({ length: rank }, () => named(known(options.default ?? minimum), name));
      }
      const refuse = (given: string) =>
        contradiction(
          "wrong-tuple-length",
          name,
          { argument: name, expected: rank, given },
          {
            kerasSays: `ValueError: The \`${name}\` argument must be a tuple of ${rank} integers. Received ${name}=${given}`,
          },
        );
      const single = dimensionOf(value);
      if (single) {
        if (single.kind === "known" && single.value < minimum) return notPositive(name, single.value, minimum);
        // An unknown may be an integer or a tuple, but either way it gives `rank` numbers.
        return Array.from({ length: rank }, () => named(single, name));
      }
      const items = context.iterate(value);
      if (items === undefined) {
        if (value.kind === "none" || value.kind === "str" || value.kind === "float") return refuse(value.kind);
        return Array.from({ length: rank }, () => unknownDim(reason("not-supported", name)));
      }
      if (items.length !== rank) return refuse(`${items.length} values`);
      const dims: Dim[] = [];
      for (const item of items) {
        const dim = dimensionOf(item);
        if (!dim) return refuse(item.kind);
        if (dim.kind === "known" && dim.value < minimum) return notPositive(name, dim.value, minimum);
        dims.push(named(dim, name));
      }
      return dims;
    },
  };
}

function notPositive(name: string, given: number, minimum: number) {
  return contradiction(
    "not-positive",
    name,
    { argument: name, given },
    {
      kerasSays: `ValueError: The \`${name}\` argument must be a tuple of integers ${minimum > 0 ? "> 0" : ">= 0"}. Received: ${given}`,
    },
  );
}
