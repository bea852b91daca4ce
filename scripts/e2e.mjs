// Runs the end-to-end suite against the packaged extension, in VS Code where it can be had, in code-server's VS Code where not.
//
//   node scripts/e2e.mjs [--vscode PATH] [--vsix FILE] [--code-server] [--host node|web] [--only WORD]
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundleForNode } from "./bundle-for-node.mjs";
import { installExtension, provideCodeServer, startCodeServer } from "./code-server.mjs";
import { openEditor, remotePath } from "./editor-in-browser.mjs";
import { useWebHost } from "./editor-scene.mjs";
import { packageExtension } from "./package.mjs";
import { prepare } from "./prepare.mjs";
import { mustRun, root } from "./run-command.mjs";

const hostExtension = path.join(root, "client/test/host-extension");
const testsFolder = path.join(root, "out/e2e");
const testsPath = path.join(testsFolder, "index.js");
/** A run that has not finished by then hangs; one takes well under a minute. */
const longestRunMilliseconds = 10 * 60_000;
/** Where VS Code's releases come from; asked only whether it can be reached. */
const downloadHost = "https://update.code.visualstudio.com/api/releases/stable";
const reachableWithinMilliseconds = 5000;
const pollMilliseconds = 200;

/**
 * Bundles the test files, and what VS Code calls to run them.
 * @param {string} only a word in the names of the files that are wanted
 */
async function bundleTests(only) {
  rmSync(testsFolder, { recursive: true, force: true });
  const entryPoints = readdirSync(path.join(root, "client/test"))
    .filter((file) => file === "index.ts" || (file.endsWith(".e2e.ts") && file.includes(only)))
    .map((file) => path.join(root, "client/test", file));
  await bundleForNode(entryPoints, testsFolder);
}

/** Settings that keep the editor's other habits out of the tests: saving by itself, offering its own fixes. */
const workspaceSettings = { "files.autoSave": "off", "chat.disableAIFeatures": true };

/** A folder of this run: a workspace with the examples in it, and a place for the results. */
function makeRunFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "keras-shape-lens-e2e-"));
  const workspace = path.join(folder, "workspace");
  const results = path.join(folder, "results");
  mkdirSync(results);
  cpSync(path.join(root, "examples"), workspace, { recursive: true });
  mkdirSync(path.join(workspace, ".vscode"));
  writeFileSync(path.join(workspace, ".vscode/settings.json"), JSON.stringify(workspaceSettings));
  return { folder, workspace, results };
}

/** Prints mocha's lines as they come, until the result is there or `ended` says that no more will come. */
async function followRun(results, ended) {
  const log = path.join(results, "log.txt");
  const result = path.join(results, "result.json");
  let printed = 0;
  const print = () => {
    if (!existsSync(log)) return;
    const text = readFileSync(log, "utf8");
    process.stdout.write(text.slice(printed));
    printed = text.length;
  };
  const deadline = Date.now() + longestRunMilliseconds;
  while (!existsSync(result) && !ended() && Date.now() < deadline) {
    print();
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
  print();
  if (existsSync(result)) return JSON.parse(readFileSync(result, "utf8"));
  throw new Error(ended() ? "The editor ended before its tests did." : "The tests did not finish in time.");
}

/** Why VS Code itself can't be started here, or undefined where it can. */
async function whyNoVsCode() {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return "there is no display";
  }
  try {
    await fetch(downloadHost, { signal: AbortSignal.timeout(reachableWithinMilliseconds) });
    return undefined;
  } catch (error) {
    return `VS Code can't be downloaded (${error.message})`;
  }
}

async function runInVsCode(vsix, executable, { folder, workspace, results }) {
  const { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } =
    await import("@vscode/test-electron");
  const vscodeExecutablePath = executable ?? (await downloadAndUnzipVSCode("stable"));
  const places = [
    `--extensions-dir=${path.join(folder, "extensions")}`,
    `--user-data-dir=${path.join(folder, "user")}`,
  ];
  const [cli] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
  await mustRun([cli, ...places, "--install-extension", vsix], { show: "failure" });
  let ended = false;
  const run = runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: hostExtension,
    extensionTestsPath: testsPath,
    extensionTestsEnv: { KERAS_SHAPE_LENS_E2E_RESULTS: results },
    launchArgs: [workspace, ...places, "--disable-workspace-trust", "--skip-welcome"],
  })
    // A failing test rejects too; the result file says which it was.
    .catch((error) => console.error(error.message))
    .finally(() => {
      ended = true;
    });
  const result = await followRun(results, () => ended && !existsSync(path.join(results, "result.json")));
  await run;
  return result;
}

/** @param {"node" | "web"} host which of VS Code's two extension hosts runs the extension; the tests run in Node */
async function runInCodeServer(vsix, { folder, workspace, results }, host) {
  const refusal = await provideCodeServer();
  if (refusal) throw new Error(refusal);
  if (host === "web") useWebHost(folder);
  await installExtension(folder, vsix);
  const env = { KERAS_SHAPE_LENS_E2E_RESULTS: results, KERAS_SHAPE_LENS_E2E_HOST: host };
  const server = await startCodeServer(folder, { env });
  const { browser, page } = await openEditor(server, workspace, {
    payload: [
      ["extensionDevelopmentPath", remotePath(server, hostExtension)],
      ["extensionTestsPath", remotePath(server, testsPath)],
      ["skipWelcome", "true"],
    ],
  });
  try {
    return await followRun(results, () => !browser.isConnected());
  } catch (error) {
    const picture = path.join(root, "out/e2e-failure.png");
    await page.screenshot({ path: picture });
    console.error(`${server.log()}\nThe window when it failed: ${picture}`);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * Runs the suite.
 * @param {{ vsix?: string, vscode?: string, codeServer?: boolean, hosts?: ("node" | "web")[], only?: string }} [options]
 *   a package made before, the VS Code to use, or true for code-server whatever else there is; which of its extension
 *   hosts, where not both; and a word in the names of the test files, where not all
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runEndToEnd({
  vsix,
  vscode = process.env.VSCODE_PATH,
  codeServer = false,
  hosts = ["node", "web"],
  only = "",
} = {}) {
  const packaged = path.resolve(vsix ?? (await packageExtension()));
  await bundleTests(only);
  const obstacle = codeServer ? "code-server was asked for" : vscode ? undefined : await whyNoVsCode();
  if (obstacle === undefined) return inRunFolder((places) => runInVsCode(packaged, vscode, places));
  console.log(`End-to-end tests in code-server's VS Code: ${obstacle}.`);
  const total = { passed: 0, failed: 0 };
  for (const host of hosts) {
    console.log(host === "web" ? "\nThe same in the web's extension host:" : "");
    const { passed, failed } = await inRunFolder((places) => runInCodeServer(packaged, places, host));
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function inRunFolder(runIn) {
  const places = makeRunFolder();
  try {
    return await runIn(places);
  } finally {
    rmSync(places.folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      vsix: { type: "string" },
      vscode: { type: "string" },
      "code-server": { type: "boolean" },
      host: { type: "string" },
      only: { type: "string" },
    },
  });
  await prepare();
  const { passed, failed } = await runEndToEnd({
    ...values,
    codeServer: values["code-server"],
    hosts: values.host === undefined ? undefined : [values.host],
  });
  console.log(`end-to-end: ${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
