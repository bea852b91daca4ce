/** `--format full`: what, why and what to do, with the places that matter and the fixes. */
import { createColors } from "picocolors";
import { totals } from "./totals";
import { type Format, type LocatedProblem, allProblems, placeText } from "../report";
import { visibleLine, visibleText } from "../../../features/text/visible-text";

export const full: Format = (report) => {
  const { files, colours: useColours, say } = report;
  const colours = createColors(useColours);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan };
  const problemText = ({
    path,
    problem: { code, severity, message, fixes, related, ...place },
  }: LocatedProblem): string => {
    const [what = "", ...rest] = visibleText(message).split("\n");
    return [
      `${colours.bold(placeText(path, place))} ${paint[severity](`${severity}[${code}]`)} ${what}`,
      ...rest.map((sentence) => `  ${sentence}`),
      ...related.map(
        (other) => `  ${colours.dim(`${placeText(other.path, other)} ${visibleLine(other.message)}`)}`,
      ),
      ...fixes.map((fix) => `  ${colours.green(say("cli.fix", { title: visibleLine(fix.title) }))}`),
      "",
    ].join("\n");
  };
  return [...allProblems(files).map(problemText), totals(report)].join("\n");
};
