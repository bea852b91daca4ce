/** The texts of the command line in the language that was chosen. */
import { say } from "../features/text/wording";
import type { Language } from "../messages/catalogue";
import type { UiKey } from "../messages/message-keys";
import type { Fact } from "../values/records/finding";

export type Say = (key: UiKey, facts?: Readonly<Record<string, Fact>>) => string;

export function speaker(language: Language): Say {
  return (key, facts) => say(key, facts, language);
}
