/** `--format sarif`: SARIF 2.1.0, which GitHub's code scanning and many other tools read. */
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";
import { type Format, type LocatedProblem, allProblems, linesOf, messageOf } from "../report";
import type { Say } from "../../say";
import { TOOL_NAME, TOOL_VERSION } from "../../tool";
import { problemPage, problemTitle } from "../../../features/problem-page";
import { visibleJson } from "../../../features/text/visible-text";
import type { Language } from "../../../messages/catalogue";
import { isProblemCode } from "../../../messages/problem-codes";
import type { Severity } from "../../../values/records/finding";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Readonly<
  Record<Severity, string>
>;

/** A path as an address: each name by itself, since a colon or a blank in one would be read otherwise. */
function uriOf(path: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}

function ruleOf(code: string, language: Language): SarifRuleBuilder | undefined {
  if (!isProblemCode(code)) return undefined;
  const rule = new SarifRuleBuilder().initSimple({
    ruleId: code,
    shortDescriptionText: problemTitle(code, language),
  });
  const page = problemPage(code, language);
  rule.rule.help = { text: page, markdown: page };
  return rule;
}

function resultOf({ path, problem }: LocatedProblem, say: Say): SarifResultBuilder {
  const { line, column, endLine, endColumn } = linesOf(problem);
  const result = new SarifResultBuilder().initSimple({
    level: LEVELS[problem.severity],
    messageText: messageOf(problem, say),
    ruleId: problem.code,
    fileUri: uriOf(path),
    startLine: line,
    startColumn: column,
    endLine,
    endColumn: Math.max(endColumn, line === endLine ? column : 1),
  });
  result.result.relatedLocations = problem.related.map((other, id) => ({
    id,
    message: { text: other.message },
    physicalLocation: {
      artifactLocation: { uri: uriOf(other.path) },
      region:
        other.cell === undefined
          ? { startLine: other.line, startColumn: other.column }
          : { startLine: 1, startColumn: 1 },
    },
  }));
  const [fix] = problem.fixes.filter(({ preferred }) => preferred);
  if (fix && problem.cell === undefined) {
    result.result.fixes = [
      {
        description: { text: fix.title },
        artifactChanges: [
          {
            artifactLocation: { uri: uriOf(path) },
            replacements: fix.edits.map((edit) => ({
              deletedRegion: {
                startLine: edit.line,
                startColumn: edit.column,
                endLine: edit.endLine,
                endColumn: edit.endColumn,
              },
              insertedContent: { text: edit.newText },
            })),
          },
        ],
      },
    ];
  }
  return result;
}

export const sarif: Format = ({ files, language, say }) => {
  const run = new SarifRunBuilder().initSimple({
    toolDriverName: TOOL_NAME,
    toolDriverVersion: TOOL_VERSION,
  });
  // Columns of ours count as the facts do, and as SARIF says where nothing else is said.
  run.run.columnKind = "utf16CodeUnits";
  const problems = allProblems(files);
  for (const code of [...new Set(problems.map(({ problem }) => problem.code))].sort()) {
    const rule = ruleOf(code, language);
    if (rule) run.addRule(rule);
  }
  for (const problem of problems) run.addResult(resultOf(problem, say));
  const log = new SarifBuilder();
  log.addRun(run);
  return `${visibleJson(JSON.stringify(log.buildSarifOutput(), undefined, 2))}\n`;
};
