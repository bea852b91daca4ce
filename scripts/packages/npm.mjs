// Makes the npm package: the command line and the language server, without the extension.
//
//   node scripts/packages/npm.mjs
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { prepare } from "../prepare.mjs";
import { mustRun, root } from "../run-command.mjs";
import { holdToSize, layBundle } from "./bundle.mjs";
import { emptySettings } from "./clean-environment.mjs";

/**
 * Builds and packs.
 * @returns {Promise<string>} the path of the .tgz
 */
export async function packNpm() {
  const folder = path.join(root, "out/npm");
  await layBundle(folder);
  const { name, version, license, keywords, engines } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  const manifest = {
    name,
    version,
    description: "Shapes, parameters and problems of Keras models, found without running Python.",
    license,
    keywords: [...keywords, "linter", "language server"],
    engines: { node: engines.node },
    bin: {
      "keras-shape-lens": "bin/keras-shape-lens.js",
      "keras-shape-lens-langserver": "bin/keras-shape-lens-langserver.js",
    },
    files: ["bin", "server/dist", "docs/problems", "grammars"],
  };
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  for (const file of ["README.md", "CHANGELOG.md"]) cpSync(path.join(root, file), path.join(folder, file));
  const packages = path.join(root, "out/packages");
  mkdirSync(packages, { recursive: true });
  for (const file of readdirSync(packages)) if (file.endsWith(".tgz")) rmSync(path.join(packages, file));
  await mustRun(["npm", "pack", "--pack-destination", packages], {
    cwd: folder,
    env: emptySettings(),
    show: "failure",
  });
  const file = path.join(packages, `${name}-${version}.tgz`);
  holdToSize(file);
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await prepare();
  await packNpm();
}
