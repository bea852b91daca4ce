// What `npm test` does on a fresh clone: sets everything up and runs every check there is, the real editor included.
//
//   node scripts/test.mjs [--no-e2e]
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "./build.mjs";
import { runEndToEnd } from "./e2e.mjs";
import { packageExtension } from "./package.mjs";
import { prepare } from "./prepare.mjs";
import { root, run } from "./run-command.mjs";
import { typecheck } from "./typecheck.mjs";

const nothing = { passed: 0, failed: 0 };
/** A check that is no list of tests: its failure is one failure, its success is no test passed. */
const check = (ok) => (ok ? nothing : { passed: 0, failed: 1 });

async function buildAll() {
  const failures = await build();
  for (const failure of failures) console.error(failure);
  return check(failures.length === 0);
}

async function lint() {
  const eslint = await run(["node", "node_modules/eslint/bin/eslint.js", "."]);
  const prettier = await run(["node", "node_modules/prettier/bin/prettier.cjs", "--check", "."]);
  // What is exported and what is installed, and used by nobody.
  const knip = await run(["node", "node_modules/knip/bin/knip.js", "--no-progress"]);
  return check([eslint, prettier, knip].every(({ code }) => code === 0));
}

async function unitTests() {
  const report = path.join(root, "out/vitest.json");
  rmSync(report, { force: true });
  const { code } = await run(
    ["node", "node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json"].concat([
      `--outputFile.json=${report}`,
    ]),
  );
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, "utf8"));
  // A file that can't be loaded has no failed test, but the run has failed.
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/** The packages as people install them; each of the two scripts is one check. */
async function packages() {
  const tried = [];
  for (const script of ["try.mjs", "try-hooks.mjs"])
    tried.push((await run(["node", `scripts/packages/${script}`])).code === 0);
  return { passed: 0, failed: tried.filter((ok) => !ok).length };
}

/** What is done with the mouse, and the pages beside the editor: each script prints a line for what it saw to work, and stops where something does not. */
async function pages() {
  const total = { passed: 0, failed: 0 };
  for (const script of ["view-e2e.mjs", "notebook-e2e.mjs", "playground-e2e.mjs"]) {
    const { code, output } = await run(["node", `scripts/${script}`]);
    total.passed += output.match(/^ *✓/gm)?.length ?? 0;
    if (code !== 0) total.failed += 1;
  }
  return total;
}

const steps = [
  ["Build", buildAll],
  ["Types", async () => check((await typecheck()) === 0)],
  ["Lint and format", lint],
  ["Unit, fixture and protocol tests", unitTests],
  ["Packages, hook and action, from empty environments", packages],
];
/** What needs a real editor and a browser, which `--no-e2e` leaves out. */
const inEditors = [
  [
    "End-to-end tests of the package, in a real editor",
    async () => runEndToEnd({ vsix: await packageExtension() }),
  ],
  ["The model view, a notebook and the playground, in a browser", pages],
];

await prepare();
const total = { passed: 0, failed: 0 };
for (const [name, step] of process.argv.includes("--no-e2e") ? steps : [...steps, ...inEditors]) {
  console.log(`\n── ${name}`);
  const { passed, failed } = await step().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return check(false);
  });
  if (failed > 0) console.error(`── ${name}: failed`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
