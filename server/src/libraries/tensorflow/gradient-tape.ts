/** `tf.GradientTape`: gradients have the shapes of what they are taken for. */
import type { Entry } from "../keras/parts/entries";
import { argument, receiver } from "../keras/engine/class-values";
import { mapLeaves } from "../keras/engine/structure";
import { type Method, libraryClass } from "../library-class";
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
    jacobian: () => unknown("not-modelled", "GradientTape.jacobian"),
    batch_jacobian: () => unknown("not-modelled", "GradientTape.batch_jacobian"),
  },
});

export const gradientEntries: readonly Entry[] = [["tensorflow.GradientTape", () => tapeClass]];
