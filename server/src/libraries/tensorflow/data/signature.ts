/** The signature of a generator's elements, of which every part must be a specification, after `from_generator_op.py`. */
import { firstFound } from "./first-found";
import { pythonText, pythonType } from "../../keras/arguments/python-text";
import { sortedEntries } from "../../keras/engine/structure";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Arguments, Value } from "../../../values/value";

/** Kinds of values that certainly are no `tf.TypeSpec`: a list is not taken apart, unlike a tuple and a dict. */
const NO_SPECS: ReadonlySet<Value["kind"]> = new Set(["list", "int", "float", "bool", "str", "none"]);

/** The first part that is no specification. */
const refusedPart = boundedWalk(firstRefused, (): Value | undefined => undefined);

function firstRefused(part: Value): Value | undefined {
  if (part.kind === "tuple") {
    if (part.isTensorShape === true) return part;
    return firstFound(part.items, refusedPart);
  }
  if (part.kind === "dict")
    return part.entries && firstFound(sortedEntries(part.entries), ({ value }) => refusedPart(value));
  return NO_SPECS.has(part.kind) ? part : undefined;
}

/** A tuple of the list that stands there, or as one item of a tuple that stands there. */
function asTuple(signature: Value, refused: Value, args: Arguments): readonly Remedy[] {
  const span = args.keywordSpans.get("output_signature");
  if (refused.kind !== "list" || !span) return [];
  const item = signature.kind === "tuple" ? signature.items.indexOf(refused) : undefined;
  if (item === -1 || (item === undefined && signature !== refused)) return [];
  return [{ kind: "wrapText", span, item, before: "tuple(", after: ")" }];
}

/** Refuses a signature that holds something else than specifications; tells whether it did. */
export function refusedSignature(signature: Value, args: Arguments, context: Context): boolean {
  if (signature.kind === "none") return false;
  const refused = refusedPart(signature);
  if (!refused) return false;
  const type = refused.kind === "list" ? pythonType(refused) : undefined;
  context.report({
    code: "not-a-specification",
    severity: "error",
    span: args.keywordSpans.get("output_signature") ?? args.site,
    facts: { given: pythonText(refused) },
    raisedBy: "TensorFlow",
    kerasSays:
      type === undefined
        ? "TypeError: `output_signature` must contain objects that are subclass of `tf.TypeSpec` but found … which is not."
        : `TypeError: \`output_signature\` must contain objects that are subclass of \`tf.TypeSpec\` but found <class '${type}'> which is not.`,
    remedies: asTuple(signature, refused, args),
  });
  return true;
}
