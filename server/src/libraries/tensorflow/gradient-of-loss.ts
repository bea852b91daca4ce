/** Gradients of a loss object: labels and outputs were given to its class, which takes them for settings. */
import type { Context } from "../../values/context";
import type { CallForm } from "../../values/records/call-form";
import type { Remedy } from "../../values/records/finding";
import type { Span } from "../../values/records/span";
import type { ObjectValue, Value } from "../../values/value";

/** The object made without settings, and called: with what stands before the name of its class, or without. */
function called({ class: type, constructed }: ObjectValue): readonly Remedy[] {
  const parameters = ["y_true", "y_pred"];
  const forms: readonly CallForm[] = [`{self}.${type.name}`, type.name].map((callee) => ({
    parameters,
    call: `${callee}()({y_true}, {y_pred})`,
  }));
  return forms.map((form) => ({
    kind: "rewriteCall",
    target: constructed,
    name: type.name,
    form,
  }));
}

/** What the elements of a single NumPy number are, as Python calls its class. */
const numberClass = (dtype: string | undefined): string => (dtype === undefined ? "…" : `numpy.${dtype}`);

/** Refuses an array of NumPy, of which no tape knows how it was computed. */
function refusedArray(target: Value, span: Span, context: Context): boolean {
  if (target.kind !== "tensor" || target.flavour !== "numpy" || !target.shape.ranked) return false;
  const type = target.shape.dims.length > 0 ? "numpy.ndarray" : numberClass(target.dtype);
  context.report({
    code: "no-gradients",
    severity: "error",
    span,
    facts: { loss: `the ${type === "…" ? "number" : type}` },
    raisedBy: "TensorFlow",
    kerasSays: `AttributeError: '${type}' object has no attribute '_id'`,
    remedies: [{ kind: "recordOnTape", span }],
  });
  return true;
}

/** Refuses an array as the target of gradients, and a loss object of Keras. */
export function refusedLossObject(target: Value | undefined, span: Span, context: Context): boolean {
  if (target && refusedArray(target, span, context)) return true;
  if (target?.kind !== "object") return false;
  if (!target.class.mro.some(({ canonical }) => canonical === "keras.losses.Loss")) return false;
  const isGiven = (target.arguments?.positional ?? []).some(({ kind }) => kind === "tensor");
  context.report({
    code: "loss-not-called",
    severity: "error",
    span,
    facts: { loss: target.class.name },
    raisedBy: "TensorFlow",
    kerasSays: `AttributeError: '${target.class.name}' object has no attribute '_id'`,
    remedies: isGiven ? called(target) : [],
  });
  return true;
}
