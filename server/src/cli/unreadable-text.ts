/** Why a file can't be read, in words. */
import type { Say } from "./say";
import type { NoNotebook } from "../analysis/notebook";
import type { Refusal } from "../host/disk";

export function unreadableText(path: string, why: Refusal | NoNotebook | "no-model", say: Say): string {
  return say("cli.unreadable", { path, why: say(`cli.refusal.${why}`) });
}
