/** `keras.Operation`, the base of layers, and of operations that a program writes itself, after `keras/src/ops/operation.py`. */
import { libraryClass } from "../../library-class";
import { receiver } from "../../callables/arguments";
import { isUserCode, methodOf } from "../../callables/class-members";
import { hasSymbolic, nodeOf } from "./applying/graph-node";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  type FunctionValue,
  type ObjectValue,
  type Value,
  unknown,
} from "../../../values/value";

/** Computes by `call`; of symbolic tensors `compute_output_spec` says what comes out, or else the same code. */
function applyOperation(self: ObjectValue, args: Arguments, context: Context): Value {
  const call = methodOf(self.class, "call");
  const spec = methodOf(self.class, "compute_output_spec");
  const isSymbolic = hasSymbolic(args);
  const run = (code: FunctionValue): Value => context.call({ ...code, self }, args);
  if (!isUserCode(call)) return unknown("not-supported", "an operation without code");
  // Code that symbolic tensors don't go through shows what it makes of them all the same, and of data.
  if (!isSymbolic) return isUserCode(spec) ? context.aloud(() => run(call)) : run(call);
  const value = run(isUserCode(spec) ? spec : call);
  if (isUserCode(spec)) context.rehearse(() => run(call));
  const replay = (again: Arguments, later: Context): Value => applyOperation(self, again, later);
  return nodeOf({ layer: undefined, label: self.class.name, args, value, replay }).placed;
}

/** `keras.Operation`. */
export const operationClass = libraryClass("keras.Operation", [], {
  methods: {
    __call__: (args, context) => {
      const { self, rest } = receiver(args);
      return self?.kind === "object"
        ? applyOperation(self, rest, context)
        : unknown("not-supported", "an operation");
    },
  },
});
