/** Keywords that mean the same in every function, for those whose description does not read them. */
import { broadcastShapes } from "./broadcast";
import type { Outcome, TensorCall, TensorResult } from "./definition";
import { typeOrOpen } from "./dtype";
import { mapTensors, tensorOf } from "./operand";
import type { Signature } from "./signature";
import { typeNamed } from "./stated-dtype";
import type { Arguments, TensorValue, Value } from "../../../values/value";

const isRead = ({ parameters }: Signature, keyword: string): boolean =>
  parameters.some(({ spellings }) => spellings.includes(keyword));

/** The array that a function of NumPy writes its result to and gives back. */
function writtenTo({ name, bound }: TensorCall, args: Arguments): Outcome | undefined {
  // NumPy's transforms of several axes make arrays of their own all the same.
  if (/^numpy\.fft\.i?fft(?:2|n)$/.test(name)) return undefined;
  const out = bound.values.get("out") ?? args.keywords.get("out");
  return out?.kind === "tensor" ? { shape: out.shape, dtype: out.dtype } : undefined;
}

/** A result of elements that are computed at some places only: `where=mask`, which broadcasts with what is computed. */
function masked<Result extends TensorResult>(
  told: Result,
  mask: Value,
  call: TensorCall,
  isOfEachElement: boolean,
): Result {
  const places = isOfEachElement ? tensorOf(mask, call.context)?.shape : undefined;
  const shape = places ? broadcastShapes([told.shape, places], "where") : told.shape;
  return { ...told, shape, content: undefined, values: undefined };
}

/** What a rule told of a call, after the keywords `out`, `where`, `initial` and `dtype` that the rule itself does not read. */
export function afterKeywords(
  told: Outcome,
  call: TensorCall,
  { signature, args, isOfEachElement }: { signature: Signature; args: Arguments; isOfEachElement: boolean },
): Outcome {
  const isNumPy = call.library === "numpy";
  const written = isNumPy && !("value" in told) ? writtenTo(call, args) : undefined;
  if (written) return written;
  const stated = ["dtype", "output_type", "out_type"]
    .filter((keyword) => !isRead(signature, keyword))
    .map((keyword) => args.keywords.get(keyword))
    .find((value) => value !== undefined && value.kind !== "none");
  if ("value" in told) return told;
  const where = isNumPy && !isRead(signature, "where") ? args.keywords.get("where") : undefined;
  const mask = where?.kind === "bool" && where.value ? undefined : where;
  if ("structure" in told) {
    if (!stated && !mask) return told;
    const change = (tensor: TensorValue): TensorValue => ({
      ...tensor,
      ...(mask && masked(tensor, mask, call, isOfEachElement)),
      dtype: stated ? undefined : tensor.dtype,
      content: undefined,
    });
    return { structure: mapTensors(told.structure, change) };
  }
  let result: TensorResult = mask ? masked(told, mask, call, isOfEachElement) : told;
  if (args.keywords.has("initial")) result = { ...result, content: undefined, values: undefined };
  if (!stated) return result;
  const { shape } = result;
  return { shape, ...typeOrOpen(typeNamed(stated, call.library)) };
}
