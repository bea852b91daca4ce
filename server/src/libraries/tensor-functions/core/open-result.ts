/** What a call gives of which nothing, or no type, is known. */
import { reason } from "../../../values/records/reason";
import { unrankedShape } from "../../../values/dimensions/shape";
import { ofKerasFloats } from "../../keras/engine/floatx";
import type { Context } from "../../../values/context";
import type { Outcome } from "./definition";

export const openResult = (why: string): Outcome => ({
  shape: unrankedShape(reason("not-supported", why)),
  isDtypeOpen: true,
});

/** The types that a rule of Keras's tells are those of floats of 32 bits, which the program may have changed. */
export function withKerasFloats(outcome: Outcome, context: Context): Outcome {
  const isOther = "shape" in outcome && ofKerasFloats(outcome.dtype, context) !== outcome.dtype;
  return isOther ? { ...outcome, dtype: undefined, isDtypeOpen: true } : outcome;
}
