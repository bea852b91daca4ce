/** What people ask a data set that only the one which was read from a folder has, or only the tensors that it gives. */
import type { MissingAttribute } from "../../../values/records/missing-attribute";
import type { Span } from "../../../values/records/span";
import type { ObjectValue } from "../../../values/value";
import { wordSet } from "../../../values/names/words";

/**
 * Names that no data set of TensorFlow 2 has by its class. Keras sets the first two on what it reads from a folder, and
 * each step after that, such as `map` and `prefetch`, makes another data set, without them.
 */
const LACKED = wordSet("class_names file_paths shape dtype numpy values columns append");

/** Those of them that Keras sets. */
const KEPT_OF_FOLDERS = wordSet("class_names file_paths");

/** Says that a data set has no such attribute: neither by its class nor set by anybody. */
export function lacksMember(
  { class: type, attributes }: ObjectValue,
  attribute: string,
  site: Span,
): MissingAttribute<"lacks-attribute"> | undefined {
  if (type.canonical !== "tensorflow.data.Dataset" || !LACKED.has(attribute) || attributes.has(attribute))
    return undefined;
  return {
    // Each step that makes a data set has a class of its own for what it makes.
    message: `'…Dataset' object has no attribute '${attribute}'`,
    code: "lacks-attribute",
    facts: { value: "A data set", attribute },
    isProven: true,
    // The data set that was read from the folder had it, under the same name most often.
    remedies: KEPT_OF_FOLDERS.has(attribute) ? [{ kind: "askBefore", span: site }] : [],
  };
}
