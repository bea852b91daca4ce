// Starts the server on Node with code that V8 compiled earlier, and with the grammar's WebAssembly compiled once only.
import * as path from "node:path";
import { cacheFolder } from "./cli/cache/cache-folder";
import { codeInFolder, startCompiled } from "./cli/cache/compiled-program";

startCompiled(
  ["engine.js", "main.server.js"].map((name) => path.join(__dirname, name)),
  codeInFolder(cacheFolder()),
);
