// Tries what others' repositories take from this one: the hook by pre-commit itself, the action by running its steps.
//
//   node scripts/packages/try-hooks.mjs
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { prepare } from "../prepare.mjs";
import { mustRun, root, run } from "../run-command.mjs";
import { version } from "./bundle.mjs";
import { emptySettings } from "./clean-environment.mjs";
import { packNpm } from "./npm.mjs";
import { inEnvironment, makeEnvironment, packWheel, pipInstall } from "./wheel.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "shape-lens-hooks-"));
const good = "import keras\nx = keras.Input((128, 9))\n";
const bad = "import keras\nx = keras.Input((8, 9))\ny = keras.layers.Conv1D(100, 10)(x)\n";
const notebook = (source) =>
  JSON.stringify({ cells: [{ cell_type: "code", source }], metadata: {}, nbformat: 4, nbformat_minor: 5 });

function expect(condition, text) {
  if (!condition) throw new Error(text);
}

/** A repository with a program and a notebook. */
async function makeRepository(name, text) {
  const place = path.join(folder, name);
  mkdirSync(place);
  writeFileSync(path.join(place, "net.py"), text);
  writeFileSync(path.join(place, "book.ipynb"), notebook(text));
  await mustRun(["git", "init", "--quiet"], { cwd: place, show: "failure" });
  await mustRun(["git", "add", "."], { cwd: place, show: "failure" });
  return place;
}

/** pre-commit installs the hook as it would from a release, with the wheel found here in the registry's place. */
async function tryPreCommit(wheel) {
  const environment = path.join(folder, "pre-commit");
  await makeEnvironment(environment);
  await pipInstall(environment, "pre-commit");
  // The hook's repository: what pre-commit reads of this one.
  const hook = path.join(folder, "hook");
  mkdirSync(hook);
  for (const file of [".pre-commit-hooks.yaml", "pyproject.toml"])
    writeFileSync(path.join(hook, file), readFileSync(path.join(root, file)));
  expect(
    readFileSync(path.join(hook, "pyproject.toml"), "utf8").includes(`keras-shape-lens==${version}`),
    `pyproject.toml does not bring ${version}`,
  );
  const git = (...args) =>
    mustRun(["git", "-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: hook, show: "failure" });
  await git("init", "--quiet");
  await git("add", ".");
  await git("commit", "--quiet", "-m", "hook");
  for (const [name, text, status] of [
    ["good", good, 0],
    ["bad", bad, 1],
  ]) {
    const { code, output } = await run(
      [inEnvironment(environment, "pre-commit"), "try-repo", hook, "--all-files", "--verbose"],
      {
        cwd: await makeRepository(name, text),
        env: {
          ...emptySettings(),
          PIP_FIND_LINKS: path.dirname(wheel),
          PRE_COMMIT_HOME: path.join(folder, "pre-commit-home"),
        },
        show: "nothing",
      },
    );
    expect(code === status && output.includes("2 files"), `pre-commit ended with ${code}:\n${output}`);
    if (status === 1) expect(/book\.ipynb:cell 1/.test(output), `the notebook is not told of:\n${output}`);
  }
  console.log("pre-commit: the hook installs, passes and fails, notebooks included");
}

/** Runs the steps of the action that are commands, as the runner does: inputs as variables, outputs by a file. */
async function tryAction(npmPackage) {
  const { inputs, runs } = parse(readFileSync(path.join(root, "action.yml"), "utf8"));
  const workspace = await makeRepository("workspace", bad);
  const outputFile = path.join(folder, "github-output");
  writeFileSync(outputFile, "");
  const given = { package: npmPackage, "sarif-file": "lens.sarif" };
  const valueOf = (expression) => {
    const [, input] = /^inputs\.([\w-]+)$/.exec(expression) ?? [];
    if (input) return given[input] ?? inputs[input].default;
    const [, output] = /^steps\.check\.outputs\.([\w-]+)$/.exec(expression) ?? [];
    const lines = readFileSync(outputFile, "utf8").split("\n");
    return lines.find((line) => line.startsWith(`${output}=`))?.slice(output.length + 1) ?? "";
  };
  const codes = [];
  let annotations = "";
  for (const step of runs.steps) {
    if (step.run === undefined) continue;
    const env = Object.fromEntries(
      Object.entries(step.env).map(([name, value]) => [
        name,
        value.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression) => valueOf(expression)),
      ]),
    );
    const { code, output } = await run(["bash", "-e", "-o", "pipefail", "-c", step.run], {
      cwd: workspace,
      env: { ...emptySettings(), ...env, GITHUB_OUTPUT: outputFile },
      show: "nothing",
    });
    annotations += output;
    codes.push(code);
  }
  expect(codes.join(" ") === "0 1", `The action's steps ended with ${codes.join(", ")}:\n${annotations}`);
  expect(/^::error .*file=net\.py,line=3/m.test(annotations), `No annotation:\n${annotations}`);
  const sarif = path.join(workspace, "lens.sarif");
  expect(existsSync(sarif), "The action wrote no SARIF.");
  expect(
    JSON.parse(readFileSync(sarif, "utf8")).runs[0].results.length === 2,
    "The SARIF has not two results.",
  );
  console.log("action: its steps annotate, write SARIF and fail");
}

/** Tries both, with packages that were built before where there are some. */
export async function tryHooks() {
  const packages = path.join(root, "out/packages");
  const built = (ending) =>
    existsSync(packages) ? readdirSync(packages).find((file) => file.endsWith(ending)) : undefined;
  const [npmFile, wheelFile] = [built(".tgz"), built(".whl")];
  try {
    await tryAction(npmFile ? path.join(packages, npmFile) : await packNpm());
    await tryPreCommit(wheelFile ? path.join(packages, wheelFile) : await packWheel());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await prepare();
  await tryHooks().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
