/** `--format concise`: one line a problem, in the form that editors and terminals make links of. */
import { createColors } from "picocolors";
import { totals } from "./totals";
import { type Format, allProblems, firstSentence, placeText } from "../report";

export const concise: Format = (report) => {
  const colours = createColors(report.colours);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan };
  const lines = allProblems(report.files).map(({ path, problem }) => {
    const { severity, code } = problem;
    const place = colours.bold(`${placeText(path, problem)}:`);
    return `${place} ${paint[severity](`${severity}[${code}]`)} ${firstSentence(problem)}`;
  });
  return [...lines, totals(report)].join("\n");
};
