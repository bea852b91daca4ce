/** The memory of arrays: what writing into one does to it, and to the arrays that are views of the same memory. */
import { mapTensors } from "./operand";
import type { Heap } from "../../../values/heap/heap";
import type { TensorValue, Value } from "../../../values/value";

/** Views of one memory that are kept track of; a further one starts without known elements, which is as sound. */
const VIEWS = 512;

/** Whether something is known of the elements, which writing into the memory may make untrue. */
const isKnown = ({ content, values }: TensorValue): boolean => content !== undefined || values !== undefined;

/**
 * Notes that `view` shows elements of `array`, as NumPy's basic slices, `reshape`, `asarray` and their like do, and
 * gives it. Elements that are not known can't go stale, but writing through such a view changes what is known of others.
 */
export function viewOf(array: TensorValue, view: TensorValue, heap: Heap): TensorValue {
  if (array.flavour !== "numpy" || view.flavour !== "numpy") return view;
  if (!isKnown(array) && !array.memory) return view;
  const memory = array.memory ?? new Map([["0", array]]);
  if (!array.memory) heap.write(array, "memory", memory);
  if (memory.size >= VIEWS) return { ...view, content: undefined, values: undefined, memory };
  const shown: TensorValue = { ...view, memory };
  if (isKnown(view)) heap.set(memory, String(memory.size), shown);
  return shown;
}

/** Sets the elements of an array in place, or forgets them; what other arrays show of the same memory is forgotten. */
export function writeElements(array: TensorValue, content: readonly Value[] | undefined, heap: Heap): void {
  if (array.content !== content) heap.write(array, "content", content);
  if (array.values) heap.write(array, "values", undefined);
  for (const other of array.memory?.values() ?? []) {
    if (other === array) continue;
    if (other.content) heap.write(other, "content", undefined);
    if (other.values) heap.write(other, "values", undefined);
  }
}

/** Functions whose result shows the memory of their argument, as far as NumPy can. */
export const viewing: ReadonlySet<string> = new Set(
  (
    "reshape ravel expand_dims squeeze transpose swapaxes moveaxis rollaxis flip fliplr flipud rot90 asarray asanyarray " +
    "ascontiguousarray atleast_1d atleast_2d atleast_3d broadcast_to diagonal real"
  )
    .split(" ")
    .map((name) => `numpy.${name}`),
);

/** Functions that give several views of their first argument. */
export const inPieces: ReadonlySet<string> = new Set(
  "split array_split hsplit vsplit dsplit".split(" ").map((name) => `numpy.${name}`),
);

/** The pieces as views of the array; where nobody knows which there are, something may be written to it through any of them. */
export function piecesOf(array: TensorValue, pieces: Value, heap: Heap): Value {
  const items = pieces.kind === "list" || pieces.kind === "tuple" ? pieces.items : undefined;
  if (items?.every(({ kind }) => kind === "tensor"))
    return mapTensors(pieces, (piece) => viewOf(array, piece, heap));
  writeElements(array, undefined, heap);
  return pieces;
}

/** Functions whose result has the elements of their argument in memory of its own. */
export const copying: ReadonlySet<string> = new Set(["numpy.array", "numpy.copy"]);
