/** What the server needs of where it runs: Node or a browser worker. */
import type { ActiveEnvironments } from "../host/environments";
import type { Readers } from "../host/data-files/reader";
import type { PresentDisk } from "../host/disk";
import type { ShippedKeras } from "../host/shipped-keras";
import type { PythonParser } from "../syntax/parser";

export interface ServerRuntime {
  /** Loads the grammar; called once. */
  readonly parser: () => Promise<PythonParser>;
  /** The machine's files, by `/` separated absolute paths, always as they are now; undefined in a browser. */
  readonly disk: PresentDisk | undefined;
  /** Loads what reads data files, when the first is asked for. */
  readonly dataReaders?: () => Readers;
  /** What is active where the server was started. */
  readonly active?: ActiveEnvironments;
  readonly shipped: ShippedKeras;
  /** The URI of the documentation page of a problem code, where the pages are at hand. */
  readonly pageOf?: (code: string) => string | undefined;
  /** Milliseconds since whenever; only for deciding what to do first. */
  readonly now: () => number;
  /** Runs something later; what is returned takes it back. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}
