/** Which methods and attributes objects of Keras 2 had and those of Keras 3 have not; the lists are made from the packages. */
import { memberRemedies } from "./forms";
import listed from "./removed-members.json";
import type { CallForm, Remedy } from "../../../values/finding";
import type { Span } from "../../../values/span";
import type { ClassValue } from "../../../values/value";
import { lookup } from "../../../values/lookup";

const gone: Readonly<Record<string, readonly string[]>> = listed;

/** Every listed name: most attributes of a program are none of them. */
const names: ReadonlySet<string> = new Set(Object.values(gone).flat());

export interface RemovedMember {
  /** `Dense.output_shape`. */
  readonly name: string;
  readonly attributeError: string;
  readonly remedies: readonly Remedy[];
}

/**
 * `predict_classes` gave the class of the highest probability, and for one unit whether its probability is above one half;
 * `units` is what the model's output ends in, where it is known.
 */
function classesForm(units: number | undefined): CallForm | undefined {
  if (units === undefined) return undefined;
  const predicted = "{self}.predict({x}[[, batch_size={batch_size}]][[, verbose={verbose}]])";
  const call = units === 1 ? `(${predicted} > 0.5).astype("int32")` : `@np.argmax(${predicted}, axis=-1)`;
  return { parameters: ["x", "batch_size", "verbose"], call };
}

/**
 * What is to be said of `object.name` for an instance of `type`; undefined where it is there, or may be: a class of the
 * program's own may define what Keras no longer does, so there only what has a form of today is told.
 */
export function removedMember(
  type: ClassValue,
  name: string,
  site: Span,
  units: () => number | undefined,
): RemovedMember | undefined {
  if (!names.has(name)) return undefined;
  const owner = type.mro.find(({ canonical }) => canonical !== undefined && lookup(gone, canonical));
  if (owner?.canonical === undefined || lookup(gone, owner.canonical)?.includes(name) !== true)
    return undefined;
  const classes = name === "predict_classes" ? classesForm(units()) : undefined;
  const remedies: readonly Remedy[] = classes
    ? [{ kind: "rewriteCall", target: site, name, form: classes, preferred: true, isSafe: true }]
    : memberRemedies(owner.canonical, name, site);
  if (type.canonical === undefined && remedies.length === 0) return undefined;
  return {
    name: `${type.name}.${name}`,
    attributeError: `AttributeError: '${type.name}' object has no attribute '${name}'`,
    remedies,
  };
}
