/** `rule`: the page of a problem code, or the list of all codes. */
import type { RegisterCommand } from "../command";
import { CLEAN, UNUSABLE } from "../exit-status";
import { closest } from "../../host/configuration/closest";
import { problemPage, problemTitle } from "../../features/problem-page";
import { visibleText } from "../../features/text/visible-text";
import { isProblemCode, problemCodes } from "../../messages/problem-codes";

export const ruleCommand: RegisterCommand = (program, { runtime: { terminal }, language, say, end }) => {
  program
    .command("rule")
    .description(say("cli.rule"))
    .argument("[code]", say("cli.rule.code"))
    .action((code: string | undefined) => {
      if (code === undefined) {
        const width = Math.max(...problemCodes.map(({ length }) => length));
        for (const each of problemCodes)
          terminal.out(`${each.padEnd(width)}  ${problemTitle(each, language)}\n`);
        end(CLEAN);
        return;
      }
      if (isProblemCode(code)) {
        terminal.out(problemPage(code, language));
        end(CLEAN);
        return;
      }
      const meant = closest(code, problemCodes);
      const text = meant === undefined ? "cli.noCode" : "cli.noCode.meant";
      terminal.err(`${visibleText(say(text, { code, meant: meant ?? "" }))}\n`);
      end(UNUSABLE);
    });
};
