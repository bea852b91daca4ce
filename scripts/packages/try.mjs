// Tries the packages as a person meets them: an empty virtual environment and an empty Node prefix, the sample checked,
// the server started.
//
//   node scripts/packages/try.mjs
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { prepare } from "../prepare.mjs";
import { mustRun, run } from "../run-command.mjs";
import { emptySettings } from "./clean-environment.mjs";
import { packNpm } from "./npm.mjs";
import { inEnvironment, makeEnvironment, packWheel, pipInstall } from "./wheel.mjs";

const sample = "examples/conv1d.py";
const folder = mkdtempSync(path.join(os.tmpdir(), "shape-lens-packages-"));
/** A server that has not answered by then does not. */
const patience = 60_000;

function expect(condition, text) {
  if (!condition) throw new Error(text);
}

/** Holds the command line to what the sample is known to say. */
async function checkSample(command) {
  const { code, output } = await run([...command, "check", sample], {
    env: emptySettings(),
    show: "nothing",
  });
  expect(code === 0 && /1 file, \d+ layers?: 0 errors/.test(output), `check ${sample} said:\n${output}`);
  const bad = await run([...command, "check", "--format", "sarif", sample, "absent.py"], { show: "nothing" });
  expect(bad.code === 2 && bad.output.includes('"2.1.0"'), `check --format sarif said:\n${bad.output}`);
  const rule = await mustRun([...command, "rule", "window-exceeds-input"], { show: "nothing" });
  expect(rule.startsWith("# window-exceeds-input"), `rule said:\n${rule}`);
}

/** Starts a server and asks it for its capabilities, as an editor does first. */
async function initialize([program, ...args]) {
  const child = spawn(program, [...args, "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const timer = setTimeout(() => child.kill(), patience);
  let output = "";
  await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => reject(new Error(`The server ended, having said:\n${output}`)));
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (output.includes('"inlayHintProvider"')) resolve();
    });
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  });
  send({ method: "initialized", params: {} });
  send({ id: 2, method: "shutdown" });
  send({ method: "exit" });
  const code = await ended;
  clearTimeout(timer);
  expect(code === 0, `The server ended with code ${code}.`);
}

async function tryNpm(file) {
  const prefix = path.join(folder, "node");
  const { code, output } = await run(["npm", "install", "--global", "--prefix", prefix, file], {
    cwd: folder,
    env: emptySettings(),
    show: "nothing",
  });
  expect(code === 0, `npm could not install the package:\n${output}`);
  const bin = (name) =>
    process.platform === "win32" ? path.join(prefix, `${name}.cmd`) : path.join(prefix, "bin", name);
  await checkSample([bin("keras-shape-lens")]);
  await initialize([bin("keras-shape-lens-langserver")]);
  console.log("npm package: installed, checks the sample, starts the server");
}

async function tryWheel(file) {
  const environment = path.join(folder, "python");
  await makeEnvironment(environment);
  await pipInstall(environment, file);
  await checkSample([inEnvironment(environment, "keras-shape-lens")]);
  await checkSample([inEnvironment(environment, "python"), "-m", "keras_shape_lens"]);
  await initialize([inEnvironment(environment, "keras-shape-lens-langserver")]);
  // As jupyter-lsp finds it.
  const script = [
    "import json, sys",
    "from importlib.metadata import entry_points",
    "points = entry_points()",
    "found = points.select(group='jupyter_lsp_spec_v1') if hasattr(points, 'select') else points['jupyter_lsp_spec_v1']",
    "print(json.dumps([each.load()(None) for each in found]))",
  ].join("\n");
  const told = await mustRun([inEnvironment(environment, "python"), "-c", script], { show: "failure" });
  const [{ "keras-shape-lens": specification }] = JSON.parse(told);
  expect(specification.languages.includes("python"), `jupyter-lsp would be told ${told}`);
  await initialize(specification.argv.slice(0, -1));
  console.log("wheel: installed, checks the sample, starts the server, and Jupyter finds it");
}

/** Builds and tries both packages. */
export async function tryPackages() {
  try {
    await tryNpm(await packNpm());
    await tryWheel(await packWheel());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await prepare();
  await tryPackages().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
