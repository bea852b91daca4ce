/** `--format junit`: a test suite for each file, a failed test for each problem that makes the run fail. */
import { create } from "xmlbuilder";
import { type Format, fails, firstSentence, placeText } from "../report";
import { TOOL_NAME } from "../../tool";
import { visibleLine, visibleText } from "../../../features/text/visible-text";

export const junit: Format = ({ files, failsFrom }) => {
  const failed = files.map(({ problems }) => problems.filter((problem) => fails(problem, failsFrom)).length);
  const tests = files.map(({ problems }) => Math.max(1, problems.length));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const root = create("testsuites", { encoding: "UTF-8" }).att({
    name: TOOL_NAME,
    tests: sum(tests),
    failures: sum(failed),
  });
  files.forEach(({ path, problems }, i) => {
    const name = visibleLine(path);
    const suite = root.ele("testsuite", { name, tests: tests[i], failures: failed[i], errors: 0 });
    if (problems.length === 0) suite.ele("testcase", { name: TOOL_NAME, classname: name });
    for (const problem of problems) {
      const { code, severity, message, line } = problem;
      const test = suite.ele("testcase", {
        name: `${code} (${placeText(path, problem)})`,
        classname: name,
        line,
      });
      const text = visibleText(message);
      if (fails(problem, failsFrom))
        test.ele("failure", { message: firstSentence(problem), type: severity }, text);
      else test.ele("system-out", {}, `${severity}: ${text}`);
    }
  });
  return `${root.end({ pretty: true })}\n`;
};
