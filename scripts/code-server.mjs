// Brings and starts VS Code's own server and workbench from the npm package code-server, where VS Code can't be downloaded.
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { mustRun, run } from "./run-command.mjs";

/** code-server 4.139.1 carries VS Code 1.139.1. */
const version = "4.139.1";
/** The Node that this code-server is built for, as an npm package per machine. */
const nodePackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const nodeMajor = 24;
/** Where Debian and others put the browsers that Playwright can drive. */
const browserPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
/**
 * What compiling VS Code's native modules takes on Linux, and Debian's packages that have it. kerberos, one of them,
 * is compiled against the header.
 */
const buildNeeds = [
  { places: ["/usr/include/gssapi/gssapi.h"], debian: "libkrb5-dev" },
  { places: ["/usr/bin/python3", "/usr/local/bin/python3"], debian: "python3" },
  { places: ["/usr/bin/make"], debian: "make" },
  { places: ["/usr/bin/g++", "/usr/bin/c++"], debian: "g++" },
];

/** Outside the checkout, because it is large and every checkout can share it. */
export const cacheFolder = path.join(
  process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache"),
  "keras-shape-lens",
);
const home = path.join(cacheFolder, `code-server-${version}`);
const serverMain = (folder) => path.join(folder, "node_modules/code-server/lib/vscode/out/server-main.js");
const serverModules = (folder) => path.join(folder, "node_modules/code-server/lib/vscode/node_modules");
const node24 = (folder) => path.join(folder, "node_modules/.bin/node");
const isComplete = (folder) => existsSync(serverMain(folder)) && existsSync(serverModules(folder));

/** The browser to show the editor in: CHROME_PATH, or the first of the usual places; undefined where there is none. */
export function findBrowser() {
  return [process.env.CHROME_PATH, ...browserPlaces].find((place) => place && existsSync(place));
}

/** Debian's packages that are missing here: a browser where one is asked for, and what code-server is built with. */
function missingPackages({ browser }) {
  const missing = browser && findBrowser() === undefined ? ["chromium"] : [];
  if (isComplete(home) || process.platform !== "linux") return missing;
  const needed = buildNeeds.filter(({ places }) => !places.some((place) => existsSync(place)));
  return [...missing, ...needed.map(({ debian }) => debian)];
}

/**
 * What providing the editor will take, for the person to read before it begins; undefined where all of it is here.
 * The figures were seen on two cores with an empty cache (26 November 2026).
 */
export function whatTheEditorTakes({ browser = true } = {}) {
  const missing = missingPackages({ browser });
  const steps = [];
  if (missing.length > 0) steps.push(`Debian's packages ${missing.join(", ")} (as root, with apt-get)`);
  if (!isComplete(home)) steps.push(`code-server from npm: 2 to 3 minutes, 810 MB in ${home}, once`);
  return steps.length > 0 ? steps.join(", and ") : undefined;
}

/**
 * Installs Debian packages where this is Debian and we are root.
 * @returns {Promise<string | undefined>} why it could not be done
 */
async function installSystemPackages(names) {
  const command = `apt-get update && apt-get install -y ${names.join(" ")}`;
  if (process.getuid?.() !== 0) return `Run as root: ${command}`;
  console.log(`Installing ${names.join(", ")} with apt-get …`);
  for (const step of [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", ...names],
  ]) {
    const { code } = await run(step, { show: "failure", env: { DEBIAN_FRONTEND: "noninteractive" } });
    if (code !== 0) return `${step.join(" ")} failed.`;
  }
  return undefined;
}

/** What npm hands on that is the machine's, not this project's: how the registry is reached and where things are kept. */
const machineSettings =
  /^npm_config_(registry|.*:registry|cafile|ca|https?_?proxy|proxy|no_?proxy|cache|userconfig|globalconfig)$/i;

/**
 * The variables to unset for an install elsewhere. `npm start` and `npm test` hand the settings of this project's
 * .npmrc to everything that they start, `ignore-scripts` among them, and code-server does not install without its script.
 */
function withoutProjectSettings() {
  const inherited = Object.keys(process.env).filter(
    (name) => /^npm_/i.test(name) && !machineSettings.test(name),
  );
  return Object.fromEntries(inherited.map((name) => [name, undefined]));
}

/** An install takes minutes; one that began this many milliseconds ago (an hour) and is still there was interrupted. */
const INTERRUPTED_AFTER = 3_600_000;

/** Removes what interrupted installs left beside the place of the finished one, up to 810 MB each. */
function removeInterrupted() {
  const begun = readdirSync(cacheFolder).filter((name) => name.startsWith(`${path.basename(home)}-`));
  for (const name of begun) {
    const folder = path.join(cacheFolder, name);
    if (Date.now() - statSync(folder).mtimeMs > INTERRUPTED_AFTER)
      rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes sure that the browser (unless `browser` is false) and code-server are there, installing what is missing.
 * @returns {Promise<string | undefined>} why that could not be done, in a sentence for the person
 */
export async function provideCodeServer({ browser = true } = {}) {
  const missing = missingPackages({ browser });
  if (missing.length > 0) {
    const refusal = await installSystemPackages(missing);
    if (refusal) return `The editor needs ${missing.join(" and ")}. ${refusal}`;
  }
  if (isComplete(home)) return undefined;
  console.log(`Installing code-server ${version} in ${home} (once, 2 to 3 minutes) …`);
  mkdirSync(cacheFolder, { recursive: true });
  removeInterrupted();
  const folder = mkdtempSync(`${home}-`);
  writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
  const bin = path.join(folder, "node_modules/.bin");
  const install = (name, env) =>
    mustRun(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts=false", name], {
      cwd: folder,
      show: "failure",
      env: { ...withoutProjectSettings(), ...env },
    });
  try {
    await install(`${nodePackage}@${nodeMajor}`, {});
    // npm itself must run on that Node from here on: code-server's install script refuses any other. Its native
    // modules are compiled against the headers that lie beside that Node, where node-gyp would download them.
    await install(`code-server@${version}`, {
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      npm_config_nodedir: path.join(folder, "node_modules", nodePackage),
    });
    if (!isComplete(folder)) throw new Error("npm did not run code-server's install script.");
    rmSync(home, { recursive: true, force: true });
    renameSync(folder, home);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return `code-server ${version} could not be installed from npm: ${error.message}`;
  }
  return undefined;
}

/** A TCP port that nothing listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function serverArguments(dataFolder) {
  return [
    serverMain(home),
    "--accept-server-license-terms",
    "--server-data-dir",
    path.join(dataFolder, "data"),
    "--extensions-dir",
    path.join(dataFolder, "extensions"),
  ];
}

/** Installs a packaged extension into the editor that keeps its data in a folder. */
export async function installExtension(dataFolder, vsix) {
  await mustRun([node24(home), ...serverArguments(dataFolder), "--install-extension", vsix], {
    show: "failure",
  });
}

/**
 * Starts VS Code's server on this machine only.
 * @returns {Promise<{ url: string, authority: string, stop: () => Promise<void>, log: () => string }>}
 */
export async function startCodeServer(dataFolder, { port, env = {} } = {}) {
  const chosen = port ?? (await freePort());
  const args = [
    ...serverArguments(dataFolder),
    ...["--without-connection-token", "--host", "127.0.0.1", "--port", String(chosen)],
    ...["--telemetry-level", "off", "--disable-workspace-trust", "--enable-smoke-test-driver"],
  ];
  const child = spawn(node24(home), args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  const ended = new Promise((resolve) => child.once("close", resolve));
  await new Promise((resolve, reject) => {
    const listen = (text) => {
      log += text;
      if (log.includes("Extension host agent started")) resolve();
    };
    child.stdout.setEncoding("utf8").on("data", listen);
    child.stderr.setEncoding("utf8").on("data", listen);
    child.once("error", reject);
    child.once("close", (code) => reject(new Error(`VS Code's server ended with code ${code}:\n${log}`)));
  });
  const authority = `127.0.0.1:${chosen}`;
  return {
    url: `http://${authority}/`,
    authority,
    log: () => log,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
