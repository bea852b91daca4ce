/** Every command, one line each, in the order in which the help lists them. */
import type { RegisterCommand } from "../command";
import { annotateCommand } from "./annotate";
import { checkCommand } from "./check";
import { completionsCommand } from "./completions";
import { explainCommand } from "./explain";
import { graphCommand } from "./graph";
import { ruleCommand } from "./rule";
import { summaryCommand } from "./summary";

export const commands: readonly RegisterCommand[] = [
  checkCommand,
  annotateCommand,
  explainCommand,
  summaryCommand,
  graphCommand,
  ruleCommand,
  completionsCommand,
];
