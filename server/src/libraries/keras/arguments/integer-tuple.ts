/** Arguments that are an integer or a tuple of `rank` integers, after `keras/src/utils/argument_validation.py`. */
import { type ArgumentSpec, type Contradiction, type RemedyDraft, contradiction } from "../layer-definition";
import { dimensionOf } from "./integer";
import { isNumPyScalar, noPythonInteger, numberText } from "./numpy-number";
import { missingArgument, wrongType } from "./refusals";
import { printed, pythonText } from "./python-text";
import type { Context } from "../../../values/context";
import { type Dim, known, named, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import type { Value } from "../../../values/value";

/** How `standardize_tuple` is called, and what becomes of the numbers afterwards. */
export interface TupleOptions {
  readonly default?: number;
  /** 1 unless `allow_zero`. */
  readonly minimum?: 0 | 1;
  /**
   * `standardize_tuple` lets floats in tuples pass. Where the numbers only enter a division they stay accepted; where
   * they become an axis of a variable, Keras refuses them later; where they change an axis of the output, Keras
   * refuses them only if that axis is not open, and we say nothing ("unknown", which is what is meant by default).
   */
  readonly floats?: "accepted" | "refused" | "unknown";
}

/**
 * `rank` dimensions. A single integer is repeated. Numbers below `minimum` are the contradiction `not-positive`,
 * tuples of another length `wrong-tuple-length`.
 */
export function integerTuple(rank: number, options: TupleOptions = {}): ArgumentSpec<readonly Dim[]> {
  return {
    defaultText: options.default === undefined ? undefined : defaultText(rank, options.default),
    parse: (value, { name, layer, context }) => {
      if (value !== undefined) return standardizeTuple(value, rank, name, context, options);
      if (options.default === undefined) return missingArgument(layer, name);
      return repeated(known(options.default), rank, name);
    },
  };
}

function defaultText(rank: number, value: number): string {
  return rank === 1 ? String(value) : `(${Array.from({ length: rank }, () => value).join(", ")})`;
}

const repeated = (dim: Dim, rank: number, name: string): readonly Dim[] =>
  Array.from({ length: rank }, () => named(dim, name));

/** `standardize_tuple(value, rank, name)`; `blame` is the argument, where `name` is only a part of it. */
export function standardizeTuple(
  value: Value,
  rank: number,
  name: string,
  context: Context,
  options: TupleOptions = {},
  blame: string = name,
): readonly Dim[] | Contradiction {
  const minimum = options.minimum ?? 1;
  // An unknown may be an integer or a tuple; a symbol for it could only stand for all its numbers if there is just one.
  if (value.kind === "unknown" && rank > 1) return repeated(unknownDim(value.reason), rank, name);
  const single = value.kind === "tensor" ? undefined : dimensionOf(value);
  if (single && blame === name && context.keras === 3 && isNumPyScalar(value)) {
    const words = `ValueError: The \`${name}\` argument must be a tuple of ${rank} integers. Received ${name}=${numberText(value)}`;
    return noPythonInteger(name, value, words);
  }
  if (single) return tooSmall([single], value, minimum, rank, name, blame) ?? repeated(single, rank, name);
  if (value.kind === "bigint") return repeated(unknownDim(reason("not-supported", name)), rank, name);
  const says = `ValueError: The \`${name}\` argument must be a tuple of ${rank} integers. Received ${name}=${printed(value)}`;
  if (
    value.kind === "none" ||
    value.kind === "float" ||
    value.kind === "function" ||
    value.kind === "module"
  ) {
    return wrongType(blame, `an integer or a tuple of ${rank}`, value, says);
  }
  const items = context.iterate(value);
  if (items === undefined) return repeated(unknownDim(reason("not-supported", name)), rank, name);
  if (items.length !== rank) {
    const facts = { argument: name, expected: rank, given: pythonText(value) };
    return contradiction("wrong-tuple-length", blame, facts, {
      kerasSays: says,
      remedies: oneForAll(items, blame, name),
    });
  }
  const dims: Dim[] = [];
  for (const item of items) {
    const dim = elementOf(item, name, says, blame, options);
    if (dim.kind === "contradiction") return dim;
    dims.push(named(dim, name));
  }
  return tooSmall(dims, value, minimum, rank, name, blame) ?? dims;
}

/** `(3, 3)` where one number is needed: 3, if they agree. Only for a whole argument, not for a part of one. */
function oneForAll(items: readonly Value[], blame: string, name: string): readonly RemedyDraft[] {
  const [first] = items;
  if (blame !== name || first?.kind !== "int" || first.dim.kind !== "known") return [];
  const value = first.dim.value;
  const isSame = items.every(
    (item) => item.kind === "int" && item.dim.kind === "known" && item.dim.value === value,
  );
  return isSame ? [{ kind: "setArgument", name: blame, value: String(value), preferred: true }] : [];
}

function elementOf(
  item: Value,
  name: string,
  says: string,
  blame: string,
  options: TupleOptions,
): Dim | Contradiction {
  const dim = dimensionOf(item);
  if (dim) return dim;
  const isNumber = item.kind === "float" || item.kind === "bigint";
  if (isNumber && options.floats === "accepted") {
    const number = item.kind === "float" ? item.value : undefined;
    if (number !== undefined && Number.isInteger(number)) return known(number);
    return unknownDim(reason("not-supported", `${name} that is not an integer`));
  }
  if (item.kind === "float" && options.floats !== "refused") {
    return unknownDim(reason("not-supported", `${name} that is not an integer`));
  }
  if (item.kind === "float") {
    const words = `ValueError: Found invalid dimension '${pythonText(item)}' of type '<class 'float'>'.`;
    return wrongType(blame, "integers", item, words);
  }
  // `int("3")` passes; the comparison that follows does not.
  if (item.kind === "str" && /^\s*[+-]?\d+\s*$/.test(item.value ?? "")) {
    const sign = (options.minimum ?? 1) > 0 ? "<=" : "<";
    const words = `TypeError: '${sign}' not supported between instances of 'str' and 'int'`;
    return wrongType(blame, "integers", item, words);
  }
  const type = item.kind === "none" ? "NoneType" : item.kind;
  return wrongType(
    blame,
    "integers",
    item,
    `${says}including element ${printed(item)} of type <class '${type}'>`,
  );
}

function tooSmall(
  dims: readonly Dim[],
  value: Value,
  minimum: 0 | 1,
  rank: number,
  name: string,
  blame: string,
): Contradiction | undefined {
  const small = dims.flatMap((dim) => (dim.kind === "known" && dim.value < minimum ? [dim.value] : []));
  const [first] = small;
  if (first === undefined) return undefined;
  const sign = minimum > 0 ? "> 0" : ">= 0";
  return contradiction(
    minimum > 0 ? "not-positive" : "negative",
    blame,
    { argument: name, given: first },
    {
      kerasSays: `ValueError: The \`${name}\` argument must be a tuple of ${rank} integers. Received ${name}=${printed(value)}, including values {${[...new Set(small)].join(", ")}} that do not satisfy \`value ${sign}\``,
    },
  );
}
