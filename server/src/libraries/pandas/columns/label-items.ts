/** Labels picked out of labels: `index[i]`, slices and masks of them. */
import { labelAtPlace } from "../rows/items";
import { maskedKeys } from "../rows/selection";
import { arrayOf, columnsOf, indexState } from "../tables";
import type { Table } from "../table-states";
import { labelOf } from "./label-values";
import { sliceIndices } from "../../builtins";
import { slicedLength } from "../../tensor-functions";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import { knownInteger } from "../../../values/known-number";
import { type Value, str, unknown } from "../../../values/value";
import { NOWHERE } from "../../../values/records/span";

/** The labels at listed places; undefined where one is not known, or past the end. */
function keysAt(keys: readonly string[], places: Value, context: Context): readonly string[] | undefined {
  if (places.kind !== "list" && places.kind !== "tensor") return undefined;
  const picked = context.iterate(places)?.map((place) => {
    const at = place.kind === "int" ? knownInteger(place) : undefined;
    return at === undefined ? undefined : keys.at(at);
  });
  return picked?.every((key) => key !== undefined) ? picked : undefined;
}

/** `index[i]` of labels. */
export function labelItem(
  state: Table & { readonly type: "index" },
  index: Value,
  context: Context,
): Table | Value {
  if (index.kind === "int") {
    const place = knownInteger(index);
    const key = place === undefined ? undefined : state.keys?.at(place);
    if (key !== undefined) return labelOf(key);
    return (
      labelAtPlace(state, index) ?? (state.index === undefined ? str(undefined) : unknown("data", "a label"))
    );
  }
  if (index.kind === "slice") {
    const places = state.keys && sliceIndices(index, state.keys.length);
    const keys = places?.flatMap((i) => state.keys?.[i] ?? []);
    return indexState(keys ? known(keys.length) : slicedLength(state.rows, index), keys);
  }
  const masked =
    state.keys && (maskedKeys(columnsOf(state.keys), index) ?? keysAt(state.keys, index, context));
  if (masked) return indexState(known(masked.length), masked);
  const picked = context.subscript(arrayOf(state), index, NOWHERE);
  return picked.kind === "tensor" && picked.shape.ranked && picked.shape.dims[0]
    ? indexState(picked.shape.dims[0])
    : unknown("data", "labels");
}
