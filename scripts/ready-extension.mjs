// What every script that shows the extension in the real editor begins with.
import path from "node:path";
import { provideCodeServer } from "./code-server.mjs";
import { packageExtension } from "./package.mjs";
import { prepare } from "./prepare.mjs";

/**
 * Provides the editor and the packaged extension; says why and ends the process where there can be no editor.
 * @param {string | undefined} given a package that was made before
 * @returns {Promise<string>} the absolute path of the package
 */
export async function readyExtension(given) {
  await prepare();
  const refusal = await provideCodeServer();
  if (refusal) {
    console.error(refusal);
    process.exit(1);
  }
  return path.resolve(given ?? (await packageExtension()));
}
