/** Entry of the server wherever it runs: one bundle for Node and for a worker on the web, so that no package holds two. */
import { say } from "./features/text/wording";
import { startServer } from "./lsp/server";
import type { CarriedFiles } from "./main.browser";
import { loadPythonGrammar } from "./syntax/parser";

// A worker is given what it can't read before it is given this script; on Node there is no such name.
const carried = Reflect.get(globalThis, "kerasShapeLensCarried") as CarriedFiles | undefined;

// Each is evaluated only where it can be: the one asks Node for its modules, the other a worker for its messages.
void (
  carried
    ? import("./runtime.browser").then(({ onTheWeb }) => onTheWeb(carried, loadPythonGrammar))
    : import("./runtime.node").then(({ onNode }) => onNode(loadPythonGrammar, say))
).then(({ connection, runtime }) => {
  startServer(connection, runtime);
});
