// What every package carries: the bundles, the grammar, the licences and the pages of the problems.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "../build.mjs";
import { root } from "../run-command.mjs";

/** The version, as `package.json` has it. */
export const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** What a package may weigh, packed. */
const largestPackage = 2_000_000;

/** What is carried, laid out as in the checkout, since the bundles find the pages from where they stand. */
const carried = [
  ["server/dist", (name) => name !== "main.browser.js"],
  // The list of all pages is for who reads the repository: nothing in a package leads to it.
  ["docs/problems", (name) => name.endsWith(".md") && name !== "README.md"],
  ["grammars", (name) => name.endsWith(".LICENSE")],
];

/** Builds, and lays what is carried into an empty folder. */
export async function layBundle(folder) {
  const failures = await build();
  if (failures.length > 0) throw new Error(failures.join("\n"));
  rmSync(folder, { recursive: true, force: true });
  for (const [place, isCarried] of carried) {
    mkdirSync(path.join(folder, place), { recursive: true });
    for (const name of readdirSync(path.join(root, place))) {
      if (isCarried(name))
        cpSync(path.join(root, place, name), path.join(folder, place, name), { recursive: true });
    }
  }
  cpSync(path.join(root, "LICENSE"), path.join(folder, "LICENSE"));
  // The two commands; what an editor starts is a file of its own, so that a link to it can be run.
  mkdirSync(path.join(folder, "bin"), { recursive: true });
  for (const [name, bundle] of [
    ["keras-shape-lens", "cli.js"],
    ["keras-shape-lens-langserver", "main.node.js"],
  ]) {
    const text = `#!/usr/bin/env node\nrequire("../server/dist/${bundle}");\n`;
    writeFileSync(path.join(folder, "bin", `${name}.js`), text, { mode: 0o755 });
  }
}

/** Holds a package to its size. */
export function holdToSize(file) {
  const { size } = statSync(file);
  if (size > largestPackage) {
    throw new Error(`${path.basename(file)} has ${size} bytes; it may have ${largestPackage}.`);
  }
  console.log(`${path.relative(root, file)}: ${(size / 1000).toFixed(0)} kB`);
}
