/** `kerasShapeLens/problemPage`: the page of a problem code in the client's language, with its example put right. */
import type { ProblemPageParams, ProblemPageResult } from "../editor-protocol";
import type { ServerState } from "../server-state";
import { openTrial } from "../../analysis/trial";
import { exampleKeras, exampleProgram, rightExample } from "../../features/problem-example";
import { problemPage } from "../../features/problem-page";
import { isProblemCode } from "../../messages/problem-codes";

/** A file that is none: what the example imports is found as in a file of the first folder. */
const EXAMPLE = "/keras-shape-lens-example.py";

export function problemPageHandler(state: ServerState, { code }: ProblemPageParams): ProblemPageResult {
  if (!isProblemCode(code)) return { markdown: null };
  const { language } = state.client;
  const text = exampleProgram(code);
  const open = (): ReturnType<typeof openTrial> =>
    openTrial(state.parser, EXAMPLE, () => ({
      ...state.surroundings.optionsFor(EXAMPLE),
      keras: exampleKeras(code),
    }));
  // Fixes are tried in an analysis of their own, since the next text ends the report of the one before.
  const [own, tried] = [open(), open()];
  try {
    const [report, syntax] = [own.analyse(text), own.syntaxOf(text)];
    const document = { text, report, syntax: () => syntax, analyse: tried.analyse, syntaxOf: tried.syntaxOf };
    return { markdown: problemPage(code, language, rightExample(document, code, language)) };
  } finally {
    own.close();
    tried.close();
  }
}
