/** What a worker on the web carries with it, because it can read no files: it is run before `main.server`, which takes it up. */
import grammarWasm from "../../node_modules/tree-sitter-python/tree-sitter-python.wasm";
import coreWasm from "../../node_modules/web-tree-sitter/web-tree-sitter.wasm";
import kerasSource from "../keras-source/sources";

export interface CarriedFiles {
  readonly coreWasm: Uint8Array;
  readonly grammarWasm: Uint8Array;
  /** Keras's own source that ships, by its place in `server/keras-source`. */
  readonly kerasSource: Readonly<Record<string, string>>;
}

const carried: CarriedFiles = { coreWasm, grammarWasm, kerasSource };
Reflect.set(globalThis, "kerasShapeLensCarried", carried);
