/** Which mutable things a piece of the program could have read or changed: whatever its names lead to. */
import { libraryValue } from "../../libraries";

/** Properties that lead to nothing mutable: shapes, places, reasons and syntax. */
const immutable = new Set([
  "anchor",
  "call",
  "constructed",
  "constructedFrom",
  "definedAt",
  "definition",
  "dim",
  "dtype",
  "reason",
  "shape",
  "site",
  "why",
]);

/** What is known of an object that was met on the way. */
type Node = Readonly<Record<string, unknown>>;

const isObject = (x: unknown): x is object => typeof x === "object" && x !== null;

/** A function or class that a library made on the fly; what its code holds can't be seen. */
function isOpaque(node: Node): boolean {
  if (node.kind !== "function" || node.closure !== undefined) return false;
  return !isOfTable(node);
}

/** Whether it is a value of the libraries' tables, which hold no state of a program. */
function isOfTable(node: Node): boolean {
  const { canonical } = node;
  if (typeof canonical !== "string") return false;
  const own: unknown = libraryValue(canonical);
  return own === node;
}

function isLibraryOwn(node: Node): boolean {
  if (node.kind === "module") return node.scope === undefined;
  return (node.kind === "function" || node.kind === "class") && isOfTable(node);
}

function childrenOf(node: object): Iterable<unknown> {
  if (Array.isArray(node) || node instanceof Set) return node as Iterable<unknown>;
  if (node instanceof Map) return node.values() as Iterable<unknown>;
  if (isLibraryOwn(node as Node)) return [];
  return Object.entries(node).flatMap(([key, value]) => (immutable.has(key) ? [] : [value as unknown]));
}

/** A search that goes on from where it was: nothing is visited twice. */
export interface Reach {
  readonly seen: Set<object>;
  /** Some function was met that may lead anywhere. */
  isOpen: boolean;
}

/** A search that has visited nothing; the names of `except` are not followed, since they are compared one by one. */
export function nothingReached(except: Map<string, unknown>): Reach {
  return { seen: new Set<object>([except]), isOpen: false };
}

/** Visits everything that `roots` lead to. Stops early, and says so, at something that `isGoal` picks. */
export function reach(search: Reach, roots: Iterable<unknown>, isGoal?: (node: object) => boolean): boolean {
  const queue = [...roots].filter(isObject);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (search.seen.has(node)) continue;
    if (isGoal?.(node) === true) return true;
    search.seen.add(node);
    if (isOpaque(node as unknown as Node)) search.isOpen = true;
    for (const child of childrenOf(node)) if (isObject(child)) queue.push(child);
  }
  return false;
}
