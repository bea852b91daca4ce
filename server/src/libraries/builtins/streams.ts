/** Iterables of which only the first items and what each further one is are known: datasets, and what is made of them. */
import { itemOf, itemsOf } from "./iteration";
import type { Context } from "../../values/context";
import { shapeKey } from "../../values/shape";
import { furtherOf } from "../../values/stream";
import { type Value, argumentsOf, unknown } from "../../values/value";

/** What a loop may rely on: these items in order, then perhaps others like `further`. */
export interface Stream {
  readonly items: readonly Value[];
  readonly further: Value | undefined;
}

/** What iteration over a value gives; undefined where nothing is known of its items. */
export function streamOf(value: Value, context: Context): Stream | undefined {
  if (value.kind === "iterator") {
    const further = furtherOf(value);
    if (further === undefined) return { items: itemsOf(value, context) ?? [], further };
    const items = value.items.slice(value.position);
    context.heap.write(value, "position", value.items.length);
    return { items, further };
  }
  if (value.kind === "object" && value.class.mro.some((c) => c.attributes.has("__iter__"))) {
    const method = context.attribute(value, "__iter__");
    const iterator = method && context.call(method, argumentsOf(value.constructed, []));
    return iterator && iterator !== value ? streamOf(iterator, context) : undefined;
  }
  const items = itemsOf(value, context);
  if (items) return { items, further: undefined };
  const further = itemOf(value, context);
  return further && { items: [], further };
}

/** What any of several items is: the first where all have its shape, an integer that is not told, else unknown. */
export function likeEach(items: readonly Value[]): Value {
  const [first] = items;
  if (first?.kind === "tensor") {
    const key = shapeKey(first.shape);
    if (items.every((item) => item.kind === "tensor" && shapeKey(item.shape) === key))
      return { ...first, content: undefined, producer: undefined };
  }
  if (first && items.every((item) => item.kind === "int"))
    return { kind: "int", dim: { kind: "unknown", reason: { code: "loop" } } };
  return items.length === 1 && first ? first : unknown("loop");
}

/** The rows of `zip` over streams: certain as long as every one of them certainly goes on. */
export function zipStreams(streams: readonly Stream[]): Stream {
  const certain = Math.min(...streams.map((stream) => stream.items.length));
  const rows = Array.from({ length: certain }, (_, i): Value => ({
    kind: "tuple",
    items: streams.map((stream) => stream.items[i] ?? unknown("loop")),
  }));
  const others = streams.map((stream) => {
    const rest = stream.items.slice(certain);
    return stream.further === undefined ? rest : [...rest, stream.further];
  });
  const further: Value | undefined = others.every((items) => items.length > 0)
    ? { kind: "tuple", items: others.map(likeEach) }
    : undefined;
  return { items: rows, further };
}
