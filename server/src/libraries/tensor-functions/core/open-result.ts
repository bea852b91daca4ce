/** What a call gives of which nothing is known. */
import { reason } from "../../../values/records/reason";
import { unrankedShape } from "../../../values/dimensions/shape";
import type { Outcome } from "./definition";

export const openResult = (why: string): Outcome => ({
  shape: unrankedShape(reason("not-supported", why)),
  isDtypeOpen: true,
});
