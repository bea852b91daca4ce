/** `pd.MultiIndex`: labels in several levels, made of tuples, of arrays or of all that stand beside one another. */
import { given } from "../arguments";
import { joinedKey } from "./nested-columns";
import { indexState, untold } from "../tables";
import type { IndexState } from "../table-states";
import { ITEMS_PER_CONTAINER } from "../../../values/bounds/budgets";
import type { Context } from "../../../values/context";
import { known } from "../../../values/dimensions/dimension";
import { hashKey } from "../../../values/hash-key";
import type { Arguments, Value } from "../../../values/value";

/** The keys of each of several lists; undefined where one is not known. */
function keysOfLists(lists: Value | undefined, context: Context): readonly (readonly string[])[] | undefined {
  const items = lists && context.iterate(lists);
  const keys = items?.map((list) => context.iterate(list)?.map((item) => hashKey(item)));
  const isTold = keys?.every((each) => each?.every((key) => key !== undefined));
  return isTold === true ? keys?.map((each) => each?.flatMap((key) => key ?? []) ?? []) : undefined;
}

const ofKeys = (keys: readonly (readonly string[])[] | undefined): IndexState =>
  keys
    ? indexState(known(keys.length), keys.map(joinedKey))
    : { ...indexState(untold("labels of several levels")), hasLevels: true };

/** `MultiIndex.from_tuples(tuples)`. */
export const fromTuples = (args: Arguments, context: Context): IndexState =>
  ofKeys(keysOfLists(given(args, 0, "tuples"), context));

/** The labels of which each list holds one level, as `columns=[["a", "a"], ["x", "y"]]` has them; undefined where one is not known. */
export function keysOfLevels(lists: Value | undefined, context: Context): readonly string[] | undefined {
  const levels = keysOfLists(lists, context);
  const [first] = levels ?? [];
  const areAlike = levels?.every(({ length }) => length === first?.length) === true;
  return areAlike ? first?.map((_, i) => joinedKey(levels.map((level) => level[i] ?? ""))) : undefined;
}

/** `MultiIndex.from_arrays(arrays)`: an array for each level. */
export function fromArrays(args: Arguments, context: Context): IndexState {
  const levels = keysOfLists(given(args, 0, "arrays"), context);
  const [first] = levels ?? [];
  const areAlike = levels?.every(({ length }) => length === first?.length) === true;
  return ofKeys(areAlike ? first?.map((_, i) => levels.map((level) => level[i] ?? "")) : undefined);
}

/** `MultiIndex.from_product(iterables)`: each label of a level with each of those below. */
export function fromProduct(args: Arguments, context: Context): IndexState {
  const levels = keysOfLists(given(args, 0, "iterables"), context);
  const count = levels?.reduce((all, { length }) => all * length, 1) ?? Infinity;
  if (!levels || count > ITEMS_PER_CONTAINER) return ofKeys(undefined);
  return ofKeys(
    levels.reduce<readonly (readonly string[])[]>(
      (made, level) => made.flatMap((before) => level.map((key) => [...before, key])),
      [[]],
    ),
  );
}
