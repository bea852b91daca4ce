/** `names[places]`: of Python's own containers one item is taken at a time, and an array stands for one place only without axes. */
import { plainType } from "./plain-types";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { Value } from "../../../values/value";

/** Python's own containers whose items stand at places. */
const WITH_PLACES: ReadonlySet<string> = new Set(["list", "tuple", "str", "range"]);

/** Who asks an array for a place, and what would take many places at once. */
interface AskedPlace {
  readonly operation: string;
  /** `container` is where the container is written. */
  readonly remedies: (container: Span) => readonly Remedy[];
}

/** The question that `value[index]` asks an array of numbers; undefined where it asks none, or of a tensor that has none yet. */
export function askedPlace(value: Value, index: Value): AskedPlace | undefined {
  if (index.kind !== "tensor" || index.flavour === "keras" || index.placeholder !== undefined)
    return undefined;
  const type = plainType(value);
  if (type === undefined || !WITH_PLACES.has(type)) return undefined;
  const isListed = type === "list" || type === "tuple";
  return {
    operation: `The place in a ${type}`,
    remedies: (span) =>
      isListed
        ? [{ kind: "wrapText", span, before: "np.array(", after: ")", needs: "np", preferred: true }]
        : [],
  };
}
