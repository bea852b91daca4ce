/** Arrays without an axis given as data, after `check_data_cardinality` of `keras/src/trainers`, which asks for their rows. */
import type { DataPart } from "./data-part";
import { leavesOf } from "../../engine/structure";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { TensorValue } from "../../../../values/value";

const isSingle = (tensor: TensorValue): boolean =>
  tensor.flavour === "numpy" && tensor.shape.ranked && tensor.shape.dims.length === 0;

/** The object that an array holds which NumPy made round it. */
const objectIn = ({ content, dtype }: TensorValue): string | undefined => {
  const [only] = content ?? [];
  return dtype === "object" && only?.kind === "object" ? only.native?.hooks?.of : undefined;
};

/** The matrix out of the array round it, with its zeros written out. */
const asDense = ({ span, isWhole }: DataPart): readonly Remedy[] =>
  isWhole === true
    ? [{ kind: "wrapText", span, before: "", after: ".item().toarray()", preferred: true }]
    : [];

/** Batches of one sample where a function gives the samples themselves. */
export const inBatches = ({ madeBy }: DataPart): readonly Remedy[] =>
  madeBy ? [{ kind: "changeResults", definedAt: madeBy, form: "batches", preferred: true }] : [];

/** Refuses data without an axis of samples; gives whether there is any. */
export function refuseSingleValues(parts: readonly DataPart[], context: Context): boolean {
  for (const part of parts) {
    const single = leavesOf(part.value).find((leaf) =>
      leaf.kind === "tensor" ? isSingle(leaf) : leaf.kind === "int" || leaf.kind === "float",
    );
    if (!single) continue;
    const held = single.kind === "tensor" ? objectIn(single) : undefined;
    context.report({
      code: "not-data",
      severity: "error",
      span: part.span,
      facts: {
        argument: part.name,
        given:
          held === undefined
            ? "single value without an axis of samples"
            : `single object, a ${held} within an array`,
      },
      // An array of one number and a number of Python's own are not told apart; the latter is no data at all.
      kerasSays:
        single.kind === "tensor" && !part.madeBy ? "IndexError: tuple index out of range" : undefined,
      remedies: held === "sparse matrix" ? asDense(part) : inBatches(part),
    });
    return true;
  }
  return false;
}
