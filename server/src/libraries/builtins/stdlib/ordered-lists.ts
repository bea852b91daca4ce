/** `heapq` and `bisect`, as far as they change lists in place: in which order a heap holds its items is not told. */
import { argument } from "../../callables/arguments";
import { setItems } from "../containers/list-contents";
import { setElements } from "../../tensor-functions";
import { NONE, type Value, libraryFunction, unknown } from "../../../values/value";

const inPlace = [
  "heapq.heapify",
  "heapq.heappush",
  "heapq.heappop",
  "heapq.heappushpop",
  "heapq.heapreplace",
  "bisect.insort",
  "bisect.insort_left",
  "bisect.insort_right",
];

/** Functions that give nothing. */
const silent = new Set([
  "heapq.heapify",
  "heapq.heappush",
  ...inPlace.filter((name) => name.startsWith("bisect")),
]);

export const orderedListFunctions: readonly (readonly [string, () => Value])[] = inPlace.map((name) => [
  name,
  () =>
    libraryFunction(name, (args, context) => {
      const changed = argument(args, 0);
      if (changed?.kind === "list") setItems(changed, undefined, context.heap);
      if (changed?.kind === "tensor") setElements(changed, undefined, NONE, context);
      return silent.has(name) ? NONE : unknown("not-supported", name);
    }),
]);
