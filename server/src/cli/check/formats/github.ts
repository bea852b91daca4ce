/** `--format github`: workflow commands, which GitHub shows as annotations of the changed lines. */
import { type Format, allProblems, linesOf, messageOf } from "../report";
import { visibleLine } from "../../../features/text/visible-text";
import type { Severity } from "../../../values/records/finding";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** As the runner takes it back: https://github.com/actions/toolkit, `packages/core/src/command.ts`. */
const escapedData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapedProperty = (text: string): string =>
  escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

export const github: Format = ({ files, say }) =>
  allProblems(files)
    .map(({ path, problem }) => {
      const { line, column, endLine, endColumn } = linesOf(problem);
      const properties: Readonly<Record<string, string | number>> = {
        title: `Keras Shape Lens (${problem.code})`,
        file: visibleLine(path),
        line,
        endLine,
        // GitHub takes columns only of what stands on one line.
        ...(line === endLine && { col: column, endColumn }),
      };
      const written = Object.entries(properties).map(
        ([name, value]) => `${name}=${escapedProperty(String(value))}`,
      );
      return `::${COMMANDS[problem.severity]} ${written.join(",")}::${escapedData(messageOf(problem, say))}\n`;
    })
    .join("");
