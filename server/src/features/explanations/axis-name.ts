/** The names of axes in the person's language. */
import { explain, say } from "../text/wording";
import type { Language } from "../../messages/catalogue";

/** `time`, `时间`; a name that the catalogue does not have, such as one with a number, is told as it is. */
export function axisName(axis: string, language?: Language): string {
  const numbered = /^axis (\d+)$/.exec(axis)?.[1];
  if (numbered !== undefined) return say("hover.axis", { index: numbered }, language);
  return explain({ key: `axis.${axis}` }, language) ?? axis;
}
