/** Functions of nested structures: `tf.nest` and `keras.tree`, for which lists, tuples and dicts are branches. */
import { type Entry, type Rule, calling } from "./calling";
import { argument } from "../callables/arguments";
import { leavesOf, mapLeaves } from "../keras/engine/structure";
import { FALSE, NONE, TRUE, type Value, argumentsOf, list } from "../../values/value";

/** A container of which the items are not known, or something that nobody knows: it may be a branch or a leaf. */
const isOpen = (leaf: Value): boolean =>
  leaf.kind === "unknown" || leaf.kind === "list" || leaf.kind === "dict" || leaf.kind === "object";

/** What a function gives for the leaves at each place of one structure, or of several alike. */
const mapStructure: Rule = (args, context) => {
  const [fn, ...structures] = args.positional;
  const [first] = structures;
  if (!fn || !first || args.rest) return undefined;
  const columns = structures.map(leavesOf);
  const count = columns[0]?.length;
  if (columns.some((leaves) => leaves.length !== count || leaves.some(isOpen))) return undefined;
  let at = 0;
  return mapLeaves(first, () => {
    const leaves = columns.flatMap((column) => column.slice(at, at + 1));
    at++;
    return context.call(fn, argumentsOf(args.site, leaves));
  });
};

/** The leaves in a list, those of dicts in the order of their keys. */
const flattened: Rule = (args) => {
  const structure = argument(args, 0, "structure");
  const leaves = structure && leavesOf(structure);
  return leaves?.some(isOpen) === false ? list(leaves) : undefined;
};

/** A flat list in the form of a structure. */
const packed: Rule = (args, context) => {
  const [structure, flat] = [argument(args, 0, "structure"), argument(args, 1, "flat_sequence")];
  const items = flat && context.iterate(flat);
  const places = structure && leavesOf(structure).length;
  if (!structure || !items || places !== items.length) return undefined;
  let at = 0;
  return mapLeaves(structure, (leaf) => items[at++] ?? leaf);
};

const isUnclear = ({ kind }: Value): boolean => kind === "unknown" || kind === "object";

const isNested: Rule = (args) => {
  const structure = argument(args, 0, "structure");
  if (!structure || isUnclear(structure)) return undefined;
  return structure.kind === "tuple" || structure.kind === "list" || structure.kind === "dict" ? TRUE : FALSE;
};

const rules: Readonly<Record<string, Rule>> = {
  map_structure: mapStructure,
  flatten: flattened,
  pack_sequence_as: packed,
  is_nested: isNested,
  assert_same_structure: () => NONE,
};

/** `tf.nest` and `keras.tree`, which agree in all of these. After keras/src/tree/tree_api.py. */
export const structureEntries: readonly Entry[] = ["tensorflow.nest", "keras.tree"].flatMap((home) =>
  Object.entries(rules).map(([own, rule]) => calling(`${home}.${own}`, rule)),
);
