/** Why a file can't be read, in words. */
import type { NoNotebook } from "../analysis/notebook";
import type { Refusal } from "../host/disk";
import { say } from "../features/wording";

export function unreadableText(path: string, why: Refusal | NoNotebook): string {
  return say("cli.unreadable", { path, why: say(`cli.refusal.${why}`) });
}
