/** Why something is unknown, in words a person reads. */
import { say } from "../text/wording";
import type { UiKey } from "../../messages/message-keys";
import type { Language } from "../../messages/catalogue";
import type { Reason } from "../../values/records/reason";

/** The sentence of a reason; one without a detail ends before it. */
export function reasonText(reason: Reason, language?: Language): string {
  const key: UiKey = `reason.${reason.code}`;
  return say(key, { detail: reason.detail ?? "" }, language)
    .trim()
    .replace(/\s*[:：]$/, "");
}
