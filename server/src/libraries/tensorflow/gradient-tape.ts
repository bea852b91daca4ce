/** `tf.GradientTape`: gradients have the shapes of what they are taken for. */
import type { Entry } from "../keras/parts/entries";
import { argument, receiver } from "../keras/engine/class-values";
import { mapLeaves } from "../keras/engine/structure";
import { type Method, libraryClass } from "../library-class";
import { shapeOf } from "../../values/shape";
import { NONE, type Value, unknown } from "../../values/value";

const nothing: Method = () => NONE;

/** One gradient per source, each of its shape. */
function gradient(sources: Value): Value {
  return mapLeaves(sources, (leaf) =>
    leaf.kind === "tensor"
      ? { ...leaf, flavour: "eager", producer: undefined, content: undefined, values: undefined }
      : leaf.kind === "unknown"
        ? leaf
        : unknown("not-supported", "a gradient"),
  );
}

const onSources =
  (position: number): Method =>
  (args) =>
    gradient(argument(receiver(args).rest, position, "sources") ?? unknown("not-supported", "a gradient"));

/** A derivative of each element of the target for each of a source, but for the first axes that both have alike. */
const derivatives =
  (shared: number): Method =>
  (args) => {
    const { rest } = receiver(args);
    const [target, sources] = [argument(rest, 0, "target"), argument(rest, 1, shared ? "source" : "sources")];
    if (target?.kind !== "tensor" || !target.shape.ranked || !sources)
      return unknown("not-supported", "a derivative of what is no tensor");
    const { dims } = target.shape;
    return mapLeaves(gradient(sources), (leaf) =>
      leaf.kind === "tensor" && leaf.shape.ranked
        ? { ...leaf, shape: shapeOf([...dims, ...leaf.shape.dims.slice(shared)]) }
        : leaf,
    );
  };

const tapeClass = libraryClass("tensorflow.GradientTape", [], {
  methods: {
    __init__: nothing,
    __enter__: (args) => receiver(args).self ?? NONE,
    __exit__: nothing,
    watch: nothing,
    reset: nothing,
    stop_recording: () => NONE,
    watched_variables: () => unknown("data", "GradientTape.watched_variables"),
    gradient: onSources(1),
    jacobian: derivatives(0),
    batch_jacobian: derivatives(1),
  },
});

export const gradientEntries: readonly Entry[] = [["tensorflow.GradientTape", () => tapeClass]];
