// Says which mutants the compiler refuses: nobody could make such a mistake unnoticed, whatever the tests do.
import path from "node:path";
import ts from "typescript";
import { root } from "../run-command.mjs";

/** "… is declared but never used", of a name, an import or a type: what was left out tells nothing of a mistake. */
const UNUSED = new Set([6133, 6192, 6196, 6198]);

/** Opens the server's code; the function that comes back says whether a file with another text still compiles. */
export function openTypeCheck() {
  const project = ts.getParsedCommandLineOfConfigFile(path.join(root, "tsconfig.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  });
  const files = project.fileNames.filter((file) => /[\\/]server[\\/]src[\\/]|\.d\.ts$/.test(file));
  let changed = { file: "", text: "" };
  let version = 0;
  const textOf = (file) => (file === changed.file ? changed.text : ts.sys.readFile(file));
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => files,
    getScriptVersion: (file) => (file === changed.file ? String(version) : "0"),
    getScriptSnapshot: (file) => {
      const text = textOf(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => project.options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  return (file, text) => {
    version += 1;
    changed = { file: file.split(path.sep).join("/"), text };
    const problems = [
      ...service.getSyntacticDiagnostics(changed.file),
      ...service.getSemanticDiagnostics(changed.file),
    ];
    return problems.every(({ code }) => UNUSED.has(code));
  };
}
