/** A loop over a dataset takes its first element, which TensorFlow may refuse. */
import { datasetOf } from "./dataset";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Value } from "../../../values/value";

/** What is raised where a loop takes the first element; undefined where it is given, or there is none. */
export function looped(value: Value): NotIterable | undefined {
  const { refusal, count } = datasetOf(value) ?? {};
  const isEmpty = count !== undefined && count !== "endless" && count.kind === "known" && count.value === 0;
  if (!refusal || isEmpty) return undefined;
  const { code, facts, kerasSays = "", remedies } = refusal;
  // What a generator raises TensorFlow raises anew, with all of its words.
  const message = kerasSays.replace(/^InvalidArgumentError: /, "");
  return { exception: "InvalidArgumentError", message, code, facts, remedies };
}
