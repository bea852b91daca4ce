/** Finds the layers of a Sequential that may have a certain name, without going through all of them for each that is added. */
import { type LayerState, layerStateOf, renamings, wasRenamed } from "../engine/layer-state";
import { type LayerName, mayBeAlike, withoutNumber } from "../engine/naming";
import type { ObjectValue } from "../../../values/value";

/** Layers whose names are alike with the same names: a name that was given, or all that are counted together. */
interface Group {
  readonly name: LayerName;
  readonly layers: ObjectValue[];
}

/** Of one list of layers, which is never changed. */
interface NameIndex {
  /** By what a name may be alike with: its text, and that without a number. */
  readonly groups: Map<string, Map<string, Group>>;
  /** Layers whose name has changed, or is not known: looked at each time. */
  readonly others: ObjectValue[];
  /** How many names had been changed when it was made. */
  readonly renamings: number;
}

/** Holds nothing but what follows from the lists themselves. */
const indices = new WeakMap<readonly ObjectValue[], NameIndex>();

const textOf = (name: LayerName): string => (typeof name === "string" ? name : name.prefix);
const groupOf = (name: LayerName): string =>
  typeof name === "string" ? `=${name}` : `${name.prefix} ${name.ordinal.key}`;
const keysOf = (name: LayerName): ReadonlySet<string> => new Set([textOf(name), withoutNumber(textOf(name))]);

function note({ groups, others }: NameIndex, layer: ObjectValue): void {
  const state = layerStateOf(layer);
  if (state?.name === undefined || wasRenamed(state)) {
    others.push(layer);
    return;
  }
  for (const key of keysOf(state.name)) {
    const alike = groups.get(key) ?? new Map<string, Group>();
    groups.set(key, alike);
    const group = alike.get(groupOf(state.name));
    if (group) group.layers.push(layer);
    else alike.set(groupOf(state.name), { name: state.name, layers: [layer] });
  }
}

function indexOf(layers: readonly ObjectValue[]): NameIndex {
  const known = indices.get(layers);
  if (known?.renamings === renamings()) return known;
  const index: NameIndex = { groups: new Map(), others: [], renamings: renamings() };
  for (const layer of layers) note(index, layer);
  indices.set(layers, index);
  return index;
}

/** The layers of a stack, `layer` itself aside, whose names may be the one of a layer in that state. */
export function rivalsIn(
  layers: readonly ObjectValue[],
  layer: ObjectValue,
  { name }: LayerState,
): readonly ObjectValue[] {
  if (name === undefined) return [];
  const { groups, others } = indexOf(layers);
  const rivals = new Set<ObjectValue>();
  for (const key of keysOf(name))
    for (const group of groups.get(key)?.values() ?? [])
      if (mayBeAlike(name, group.name)) for (const each of group.layers) rivals.add(each);
  for (const other of others) {
    const theirs = layerStateOf(other)?.name;
    if (theirs !== undefined && mayBeAlike(name, theirs)) rivals.add(other);
  }
  rivals.delete(layer);
  return [...rivals];
}

/** The list with one layer more, which takes over what is known of the names in the shorter one. */
export function withLayer(layers: readonly ObjectValue[], layer: ObjectValue): readonly ObjectValue[] {
  const longer = [...layers, layer];
  const index = indices.get(layers);
  if (index?.renamings !== renamings()) return longer;
  indices.delete(layers);
  note(index, layer);
  indices.set(longer, index);
  return longer;
}
