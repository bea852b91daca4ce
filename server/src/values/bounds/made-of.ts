/** What structures are made of, however deep, shared or endless they are. */
import { boundedWalk } from "./bounded-walk";
import type { Value } from "../value";

/** Leaves that are whole numbers as the program holds them, reals, truths, texts and None. */
export const PLAIN_LEAVES: ReadonlySet<Value["kind"]> = new Set(["int", "float", "bool", "str", "none"]);

/** Whether a value is a leaf of some kind, or a list or tuple that is known whole and holds nothing else. */
export const madeOf = (isLeaf: (leaf: Value) => boolean): ((value: Value) => boolean) => {
  const isMade: (value: Value) => boolean = boundedWalk(
    (value: Value): boolean =>
      value.kind === "list" || value.kind === "tuple"
        ? value.items?.every((item) => isMade(item)) === true
        : isLeaf(value),
    () => false,
  );
  return isMade;
};
