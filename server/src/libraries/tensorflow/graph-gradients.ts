/** `tf.gradients` and `K.gradients`, which only graphs have, after `tensorflow/python/ops/gradients_impl.py`. */
import { isCertainlyEager } from "./eager";
import { gradient } from "./gradient-tape";
import { type Entry, fn } from "../callables/entries";
import { argument } from "../callables/arguments";
import { type Value, list, unknown } from "../../values/value";

const SAYS =
  "RuntimeError: tf.gradients is not supported when eager execution is enabled. Use tf.GradientTape instead.";

/** The gradients as TensorFlow gives them: a list, whatever sequence the sources are in, even of one alone. */
function listed(made: Value): Value {
  if (made.kind === "list" || made.kind === "unknown") return made;
  if (made.kind === "tuple") return list(made.items);
  return made.kind === "tensor" ? list([made]) : unknown("not-supported", "gradients");
}

/**
 * One gradient for each source; refused where code runs as it is met. `zerosAt` is the position of
 * `unconnected_gradients`, which Keras's own function lacks.
 */
const gradients = (name: string, sources: string, zerosAt?: number): Entry =>
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
    const unconnected = zerosAt === undefined ? undefined : argument(args, zerosAt, "unconnected_gradients");
    return listed(gradient(argument(args, 0), given, unconnected));
  });

export const graphGradientEntries: readonly Entry[] = [
  gradients("tensorflow.gradients", "xs", 7),
  gradients("tensorflow.compat.v1.gradients", "xs", 8),
  gradients("keras.backend.gradients", "variables"),
];
