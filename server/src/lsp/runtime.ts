/** What the server needs of where it runs: Node or a browser worker. */
import type { VersionFiles } from "../analysis/keras-version";
import type { PythonParser } from "../syntax/parser";

export interface ServerRuntime {
  /** Loads the grammar; called once. */
  readonly parser: () => Promise<PythonParser>;
  /** The machine's files, by `/` separated absolute paths, always as they are now; undefined in a browser. */
  readonly disk: VersionFiles | undefined;
  /** An environment that is active where the server was started. */
  readonly activeEnvironment?: string;
  /** The URI of the documentation page of a problem code, where the pages are at hand. */
  readonly pageOf?: (code: string) => string | undefined;
  /** Runs something later; what is returned takes it back. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}
