/** einops: axes that are named in a pattern are moved, merged, taken apart, repeated and reduced. */
import { AXES_PER_SHAPE } from "../../../values/bounds/budgets";
import { add, floorDivide, modulo, product } from "../../../values/dimensions/arithmetic";
import { type Dim, known, sameDim, unknownDim } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { type TensorValue, type Value, dictOf, intOf, list, tuple } from "../../../values/value";
import { meetDims } from "../core/broadcast";
import { type TensorCall, type TensorFunction, defineTensorFunction, part } from "../core/definition";
import { ELLIPSIS, type PatternSide, lengthWritten, patternSide, patternSides } from "../core/einops-pattern";
import { tensorOf } from "../core/operand";
import {
  dimsAt,
  dimsOf,
  dimsOfValue,
  given,
  itemsAt,
  tensorAt,
  textAt,
  whyUnreadable,
} from "../core/reading";
import { dimensionOfScalar } from "../core/scalars";
import { giveUp, refuse } from "../core/stops";

const unreadable = (): never => giveUp(reason("not-supported", "a pattern of einops"));

/** The lengths that the call gives by name. */
function lengthsGiven(call: TensorCall): Map<string, Dim> {
  const value = given(call, "lengths");
  if (value?.kind !== "dict" || !value.entries) return giveUp(whyUnreadable(value, "axes_lengths"));
  const lengths = new Map<string, Dim>();
  for (const { key, value: length } of value.entries.values()) {
    const why = whyUnreadable(length, "axes_lengths");
    if (key.kind === "str" && key.value !== undefined)
      lengths.set(key.value, dimensionOfScalar(length) ?? unknownDim(why));
  }
  return lengths;
}

/** Names for the axes that `...` stands for; no name in a pattern is written so. */
const ellipsisNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${ELLIPSIS}${i}`);

const expanded = ({ places }: PatternSide, rest: readonly string[]): readonly (readonly string[])[] =>
  places.flatMap((place) =>
    place.length === 1 && place[0] === ELLIPSIS
      ? rest.map((name) => [name])
      : [place.flatMap((name) => (name === ELLIPSIS ? rest : [name]))],
  );

/** Finds how long the axes are that are merged in one axis of the input, and notes it in `lengths`. */
function takeApart(place: readonly string[], dim: Dim, lengths: Map<string, Dim>, pattern: string): void {
  const named = place.filter((name) => lengthWritten(name) === undefined && !lengths.has(name));
  const [free, ...others] = named;
  if (others.length > 0) unreadable();
  const rest = product(
    place.flatMap((name) => {
      const written = lengthWritten(name);
      const length = written === undefined ? lengths.get(name) : known(written);
      return length ? [length] : [];
    }),
  );
  const left = free === undefined ? undefined : modulo(dim, rest);
  const fits = free === undefined ? sameDim(dim, rest) : left?.kind !== "known" || left.value === 0;
  if (fits === false && dim.kind === "known" && rest.kind === "known") {
    const says =
      free === undefined
        ? `EinopsError: Shape mismatch, ${dim.value} != ${rest.value}`
        : `EinopsError: Shape mismatch, can't divide axis of length ${dim.value} in chunks of ${rest.value}`;
    const written = place.length === 1 ? place.join("") : `(${place.join(" ")})`;
    refuse(
      "einops-length",
      "pattern",
      { axes: written, pattern, size: dim.value, product: rest.value },
      { says },
    );
  }
  if (free === undefined) return;
  const [only, ...more] = place;
  lengths.set(free, only !== undefined && more.length === 0 ? dim : floorDivide(dim, rest));
}

/** Why a pattern can't be carried out, whatever the input; undefined where it can. */
function namesAtFault(
  name: string,
  left: PatternSide,
  right: PatternSide,
  lengths: ReadonlyMap<string, Dim>,
): readonly string[] {
  const only = (one: PatternSide, other: PatternSide): readonly string[] =>
    [...one.names].filter((axis) => !other.names.has(axis) && lengthWritten(axis) === undefined);
  if (name.endsWith("rearrange")) return [...only(left, right), ...only(right, left)];
  if (name.endsWith("reduce")) return only(right, left);
  return [...only(left, right), ...only(right, left).filter((axis) => !lengths.has(axis))];
}

/** The shape that a pattern makes of the input's, after `_prepare_transformation_recipe` in `einops/einops.py`. */
function transformed(call: TensorCall): readonly Dim[] {
  const pattern = textAt(call, "pattern", "");
  const [left, right] = patternSides(pattern) ?? unreadable();
  const lengths = lengthsGiven(call);
  const atFault = namesAtFault(call.name, left, right, lengths);
  if (atFault.length > 0) {
    const names = `{${atFault.map((axis) => `'${axis}'`).join(", ")}}`;
    const isNew = call.name.endsWith("repeat") && !atFault.some((axis) => left.names.has(axis));
    const says = isNew
      ? `EinopsError: … Specify sizes for new axes in repeat: ${names}`
      : `EinopsError: … Identifiers only on one side of expression (should be on both): ${names}`;
    refuse("einops-names", "pattern", { names: atFault.join(", "), pattern }, { says });
  }
  const { shape } = tensorAt(call, "x");
  const hasEllipsis = left.names.has(ELLIPSIS);
  const written = left.places.length - (hasEllipsis ? 1 : 0);
  if (hasEllipsis && !shape.ranked) giveUp(shape.reason);
  // A pattern names every axis of its input, so it tells how many there are.
  const dims = shape.ranked ? shape.dims : left.places.map(() => unknownDim(shape.reason));
  if (hasEllipsis ? dims.length < written : dims.length !== written) {
    const says = `EinopsError: Wrong shape: expected ${hasEllipsis ? ">=" : ""}${written} dims. Received ${dims.length}-dim tensor.`;
    refuse("einops-rank", "pattern", { pattern, axes: written, input: shape }, { says });
  }
  const rest = ellipsisNames(dims.length - written);
  for (const [i, place] of expanded(left, rest).entries())
    takeApart(place, dims[i] ?? unreadable(), lengths, pattern);
  const places = expanded(right, rest);
  if (places.length > AXES_PER_SHAPE) unreadable();
  return places.map((place) =>
    product(
      place.map((name) => {
        const length = lengthWritten(name);
        return length === undefined ? (lengths.get(name) ?? unreadable()) : known(length);
      }),
    ),
  );
}

const transformations = defineTensorFunction({
  names: [
    ["einops.rearrange einops.repeat ops.rearrange", "x=tensor pattern **lengths"],
    ["einops.reduce", "x=tensor pattern reduction **lengths"],
  ],
  result: (call) => ({ shape: shapeOf(transformed(call)), dtype: tensorAt(call, "x").dtype }),
});

/** `einsum(a, b, "i j, j k -> i k")`: axes of one name are equally long, and those that the right side lacks are summed over. */
const einsum = defineTensorFunction({
  names: [["einops.einsum", "*operands"]],
  result: (call) => {
    const items = itemsAt(call, "operands");
    const pattern = items.at(-1);
    if (pattern?.kind !== "str" || pattern.value === undefined)
      return giveUp(whyUnreadable(pattern, "pattern"));
    const [before = "", after] = pattern.value.split("->");
    const terms = before.split(",").map((term) => patternSide(term) ?? unreadable());
    const right = after === undefined ? unreadable() : (patternSide(after) ?? unreadable());
    if (terms.length !== items.length - 1 || pattern.value.includes(ELLIPSIS)) unreadable();
    const lengths = new Map<string, Dim>();
    for (const [i, { places }] of terms.entries()) {
      const item = items[i] ?? unreadable();
      const tensor: TensorValue = tensorOf(item, call.context) ?? giveUp(whyUnreadable(item, "tensors"));
      const dims = dimsOf(tensor);
      if (dims.length !== places.length)
        refuse("einops-rank", "call", { pattern: pattern.value, axes: places.length, input: tensor.shape });
      for (const [j, [name = ""]] of places.entries()) {
        const [dim, had] = [dims[j] ?? unreadable(), lengths.get(name)];
        const met = had ? meetDims(had, dim) : dim;
        const facts = { left: had ?? dim, right: dim, first: name, second: tensor.shape };
        lengths.set(name, met ?? refuse("inner-axes-differ", "call", facts));
      }
    }
    return { shape: shapeOf(right.places.map(([name = ""]) => lengths.get(name) ?? unreadable())) };
  },
});

/** How many axes stand before and behind the `*` of a pattern such as `"b * d"`. */
function aroundStar(call: TensorCall): readonly [number, number] {
  const names = textAt(call, "pattern", "").split(/\s+/).filter(Boolean);
  const star = names.indexOf("*");
  return star < 0 ? unreadable() : [star, names.length - star - 1];
}

/** Tensors side by side along one axis, each with the axes under `*` merged; and what those were. */
const pack = defineTensorFunction({
  gives: "value",
  names: [["einops.pack", "x=tensors pattern"]],
  result: (call) => {
    const [before, after] = aroundStar(call);
    const shapes: Value[] = [];
    let around: readonly Dim[] | undefined;
    const lengths = itemsAt(call, "x").map((item) => {
      const dims = dimsOf(tensorOf(item, call.context) ?? giveUp(whyUnreadable(item, "tensors")));
      if (dims.length < before + after) unreadable();
      const packed = dims.slice(before, dims.length - after);
      shapes.push(tuple(packed.map(intOf)));
      around ??= [...dims.slice(0, before), ...dims.slice(dims.length - after)];
      return product(packed);
    });
    const kept = around ?? unreadable();
    const length = lengths.reduce(add, known(0));
    const shape = shapeOf([...kept.slice(0, before), length, ...kept.slice(before)]);
    return { structure: tuple([part({ shape, dtype: itemDtype(call) }), list(shapes)]) };
  },
});

const itemDtype = (call: TensorCall): string | undefined => {
  const [first] = itemsAt(call, "x");
  return first && tensorOf(first, call.context)?.dtype;
};

const unpack = defineTensorFunction({
  gives: "value",
  names: [["einops.unpack", "x=tensor shapes=packed_shapes pattern"]],
  result: (call) => {
    const [before, after] = aroundStar(call);
    const { dtype } = tensorAt(call, "x");
    const dims = dimsAt(call, "x");
    if (dims.length !== before + after + 1) unreadable();
    const pieces = itemsAt(call, "shapes").map((value) => {
      const shape = dimsOfValue(value, call) ?? giveUp(whyUnreadable(value, "packed_shapes"));
      if (shape.some((dim) => dim.kind === "known" && dim.value < 0)) unreadable();
      return part({ shape: shapeOf([...dims.slice(0, before), ...shape, ...dims.slice(before + 1)]), dtype });
    });
    return { structure: list(pieces) };
  },
});

/** `parse_shape(x, "b _ c")`: the lengths of the axes that have a name. */
const parseShape = defineTensorFunction({
  names: [["einops.parse_shape", "x pattern"]],
  result: (call) => {
    const dims = dimsAt(call, "x");
    const names = textAt(call, "pattern", "").split(/\s+/).filter(Boolean);
    if (names.length !== dims.length || names.includes(ELLIPSIS)) unreadable();
    const entries = names.flatMap((name, i): (readonly [string, Value])[] => {
      const dim = dims[i];
      return name === "_" || !dim ? [] : [[name, intOf(dim)]];
    });
    return { value: dictOf(entries) };
  },
});

export const einops: readonly TensorFunction[] = [transformations, einsum, pack, unpack, parseShape];
