/** `tf.gradients` and `K.gradients`, which only graphs have, after `tensorflow/python/ops/gradients_impl.py`. */
import { isCertainlyEager } from "./eager";
import { gradient } from "./gradient-tape";
import { type Entry, fn } from "../keras/parts/entries";
import { argument } from "../keras/engine/class-values";
import { list, unknown } from "../../values/value";

const SAYS =
  "RuntimeError: tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead.";

/** One gradient for each source, in a list even of one; refused where code runs as it is met. */
const gradients = (name: string, sources: string): Entry =>
  fn(name, (args, context) => {
    if (isCertainlyEager(context)) {
      context.report({
        code: "needs-a-graph",
        severity: "error",
        span: args.site,
        facts: { name },
        kerasSays: SAYS,
      });
      return unknown("already-reported");
    }
    const given = argument(args, 1, sources) ?? unknown("not-supported", "gradients");
    const made = gradient(given);
    return made.kind === "list" || made.kind === "unknown" ? made : list([made]);
  });

export const graphGradientEntries: readonly Entry[] = [
  gradients("tensorflow.gradients", "xs"),
  gradients("tensorflow.compat.v1.gradients", "xs"),
  gradients("keras.backend.gradients", "variables"),
];
