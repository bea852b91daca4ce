// Learns from the Python extension, where there is one, which interpreter the person chose.
import * as vscode from "vscode";

/** The little of the Python extension's interface that is used; see `@vscode/python-extension`. */
interface PythonExtension {
  readonly environments?: {
    readonly getActiveEnvironmentPath: (resource?: vscode.Uri) => { readonly path: string };
    readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

/** The chosen interpreter, followed as it changes. */
export interface ChosenInterpreter {
  /** Its executable, or its environment's folder; undefined where no Python extension says. */
  readonly path: () => string | undefined;
  readonly dispose: () => void;
}

/**
 * Follows the interpreter chosen in the Python extension. That extension starts when it sees fit: nothing is waited
 * for, and `changed` is called with the path when it has something to say.
 */
export function followInterpreter(changed: (path: string | undefined) => void): ChosenInterpreter {
  const subscriptions: vscode.Disposable[] = [];
  let environments: PythonExtension["environments"];

  const path = (): string | undefined =>
    environments?.getActiveEnvironmentPath(vscode.workspace.workspaceFolders?.[0]?.uri).path;
  const connect = (): void => {
    const extension = vscode.extensions.getExtension<PythonExtension | undefined>("ms-python.python");
    if (environments !== undefined || extension?.isActive !== true) return;
    environments = extension.exports?.environments;
    if (environments === undefined) return;
    subscriptions.push(
      environments.onDidChangeActiveEnvironmentPath(() => {
        changed(path());
      }),
    );
    changed(path());
  };
  connect();
  // Nothing tells that an extension has become active; the first look at a Python file comes soon after.
  subscriptions.push(
    vscode.extensions.onDidChange(connect),
    vscode.window.onDidChangeActiveTextEditor(connect),
    vscode.workspace.onDidSaveTextDocument(connect),
  );
  return {
    path,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
