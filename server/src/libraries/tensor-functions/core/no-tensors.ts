/** What functions make of an empty list of tensors. */
import { backendOf } from "../../keras/engine/backend";
import { known } from "../../../values/dimensions/dimension";
import { reason } from "../../../values/records/reason";
import { type Shape, shapeOf } from "../../../values/dimensions/shape";
import type { TensorCall } from "./definition";
import { integerAt } from "./reading";
import { giveUp } from "./stops";

/** A stack of no tensors: TensorFlow makes floats of them, but no numbers, along the first axis alone; NumPy refuses to. */
export function stackedNone(call: TensorCall): { readonly shape: Shape; readonly dtype: string } {
  const isOfTensorFlow =
    call.library === "tensorflow" || (call.library === "keras" && backendOf(call.context) === "tensorflow");
  if (!isOfTensorFlow || integerAt(call, "axis", 0) !== 0)
    giveUp(reason("not-supported", "an empty list of tensors"));
  return { shape: shapeOf([known(0)]), dtype: "float32" };
}
