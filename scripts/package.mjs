// Makes the one universal .vsix from the bundles, and holds it to its size.
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { prepare } from "./prepare.mjs";
import { mustRun, root } from "./run-command.mjs";

/**
 * A package that installs in a moment on a slow line: no more than this many bytes. What this is to notice is a library or a folder
 * that came in unasked. The rules and texts of a session's work add ten to forty thousand (2,312 kB on 30 November 2026, of which the
 * engine is the half), so that the bound has room for several of them.
 */
const largestPackage = 2_400_000;

/**
 * Builds and packages the extension.
 * @returns {Promise<string>} the path of the .vsix
 */
export async function packageExtension() {
  const failures = await build();
  if (failures.length > 0) throw new Error(failures.join("\n"));
  for (const file of readdirSync(root)) {
    if (file.endsWith(".vsix")) rmSync(path.join(root, file));
  }
  const vsce = ["node", "node_modules/@vscode/vsce/vsce", "package", "--no-dependencies"];
  // The repository's address is the publisher's to add; until then relative links in the README stay as they are.
  await mustRun([...vsce, "--allow-missing-repository", "--no-rewrite-relative-links"], { show: "failure" });
  const file = readdirSync(root).find((name) => name.endsWith(".vsix"));
  if (file === undefined) throw new Error("vsce made no .vsix.");
  const vsix = path.join(root, file);
  const { size } = statSync(vsix);
  if (size > largestPackage) {
    throw new Error(`${file} has ${size} bytes; it may have ${largestPackage}.`);
  }
  console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
  return vsix;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await prepare();
  await packageExtension();
}
