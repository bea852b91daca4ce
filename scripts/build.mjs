// Bundles the client, the server and the command line, and lays the checked grammar beside them.
//
//   node scripts/build.mjs [client] [view] [server] [cli] [grammar] [--dev]     (all of them when none is named)
//   node scripts/build.mjs playground                                           (which is in no package)
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);

/** Node 20 is the oldest that the command line and the server run on. */
const nodeTarget = "node20";
/** Every browser that VS Code for the Web supports has ES2022. */
const browserTarget = "es2022";

/**
 * web-tree-sitter's ESM build loses `import.meta.url` when it becomes CommonJS, and then fails to start.
 * Looked up only when something is built: dependencies may not be installed when this file is loaded.
 */
export const treeSitterAsCommonJs = () => ({
  "web-tree-sitter": path.join(path.dirname(require.resolve("web-tree-sitter")), "web-tree-sitter.cjs"),
});

const node = { platform: "node", format: "cjs", target: nodeTarget, mainFields: ["module", "main"] };
const browser = {
  platform: "browser",
  format: "cjs",
  target: browserTarget,
  mainFields: ["browser", "module", "main"],
};

/** Packages that few runs of the command line need: each is a file of its own, so that a plain check starts fast. */
const seldomNeeded = ["chokidar", "diff", "jsonc-parser", "node-sarif-builder", "xmlbuilder"];
/** The pool of threads, and what it starts in each of them. */
const threads = [
  ["index.js", "tinypool.js"],
  ["entry/worker.js", "entry/worker.js"],
];
const apart = {
  name: "packages that are seldom needed stand apart",
  setup: ({ onResolve }) => {
    onResolve({ filter: new RegExp(`^(tinypool|${seldomNeeded.join("|")})$`) }, ({ path: name }) => ({
      path: `./vendor/${name}.js`,
      external: true,
    }));
  },
};

/** Keras's own source that ships with us, each module by its place in `server/keras-source`. */
function kerasSource() {
  const folder = path.join(root, "server/keras-source");
  const modules = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".py"));
  return Object.fromEntries(
    modules.map((name) => [name.split(path.sep).join("/"), readFileSync(path.join(folder, name), "utf8")]),
  );
}

/** The import by which the worker carries that source with it: a worker can read no files of its own. */
const carriedKerasSource = {
  name: "carried-keras-source",
  setup: (build) => {
    const filter = /keras-source\/sources$/;
    build.onResolve({ filter }, () => ({ path: "keras-source", namespace: "carried" }));
    build.onLoad({ filter: /.*/, namespace: "carried" }, () => ({
      contents: JSON.stringify(kerasSource()),
      loader: "json",
    }));
  },
};

/** Each product of the build: what it is made of, where it goes. */
const bundles = {
  client: [
    { ...node, in: "client/src/node.ts", out: "client/dist/node.js", external: ["vscode"] },
    { ...browser, in: "client/src/browser.ts", out: "client/dist/browser.js", external: ["vscode"] },
  ],
  // Loaded by the page of the view alone, when it is opened.
  view: [
    {
      ...browser,
      format: "iife",
      in: "view/src/main.tsx",
      out: "client/dist/view.js",
      jsx: "automatic",
      jsxImportSource: "preact",
    },
    { ...browser, in: "view/src/view.css", out: "client/dist/view.css" },
  ],
  // A page of its own, which no package carries; `npm run playground` lays beside it what it loads.
  playground: [
    {
      ...browser,
      format: "iife",
      in: "playground/src/main.ts",
      out: "out/playground/playground.js",
      loader: { ".ttf": "dataurl" },
    },
    { ...browser, format: "iife", in: "playground/src/view-host.ts", out: "out/playground/view-host.js" },
    { ...browser, in: "playground/src/page.css", out: "out/playground/page.css" },
    { ...browser, in: "playground/src/theme.css", out: "out/playground/theme.css" },
    {
      ...browser,
      format: "iife",
      in: "playground/src/editor-worker.ts",
      out: "out/playground/editor-worker.js",
    },
  ],
  server: [
    {
      ...node,
      in: "server/src/main.server.ts",
      out: "server/dist/main.server.js",
      // It runs on Node and in a worker, and holds what speaks the protocol in both.
      format: "iife",
      conditions: ["node", "browser"],
      // Code that V8 kept from an earlier run can't call `import()`.
      supported: { "dynamic-import": false },
    },
    { ...node, in: "server/src/main.node.ts", out: "server/dist/main.node.js" },
    // Loaded when the first data file is asked for, by the command line as well.
    { ...node, in: "server/src/host/data-files/index.ts", out: "server/dist/data-files.js" },
    {
      ...browser,
      format: "iife",
      in: "server/src/main.browser.ts",
      out: "server/dist/main.browser.js",
      // What a worker on the web is given before `main.server.js`: it can read no files.
      loader: { ".wasm": "binary" },
      plugins: [carriedKerasSource],
    },
  ],
  cli: [
    {
      ...node,
      in: "server/src/cli/main.ts",
      out: "server/dist/cli-main.js",
      plugins: [apart],
      // Code that V8 kept from an earlier run can't call `import()`.
      supported: { "dynamic-import": false },
    },
    ...threads.map(([entry, out]) => ({
      ...node,
      in: `node_modules/tinypool/dist/${entry}`,
      out: `server/dist/vendor/${out}`,
      define: { "import.meta.url": "importMetaUrl" },
      banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    })),
    ...seldomNeeded.map((name) => ({
      ...node,
      in: `node_modules/${name}`,
      out: `server/dist/vendor/${name}.js`,
      // The builder of SARIF could write files as well, for which it brings a package; nobody asks it to.
      alias: { "fs-extra": "node:fs" },
    })),
    {
      ...node,
      in: "server/src/main.cli.ts",
      out: "server/dist/cli.js",
      banner: { js: "#!/usr/bin/env node" },
    },
  ],
};

/** Copies the pinned WebAssembly beside the bundles; anything but the pinned bytes is refused. */
function copyGrammar() {
  const pinned = JSON.parse(readFileSync(path.join(root, "grammars/grammars.json"), "utf8"));
  mkdirSync(path.join(root, "server/dist"), { recursive: true });
  for (const { package: name, file, sha256, version: wanted } of pinned.files) {
    const from = path.join(root, "node_modules", name, file);
    const found = createHash("sha256").update(readFileSync(from)).digest("hex");
    if (found !== sha256) {
      throw new Error(
        `${name}/${file} is not the pinned ${wanted}: sha256 ${found}, grammars/grammars.json says ${sha256}.`,
      );
    }
    copyFileSync(from, path.join(root, "server/dist", file));
  }
}

/** Lays Keras's own source beside the bundles, where a hover's link and an error's place can open it. */
function copyKerasSource() {
  cpSync(path.join(root, "server/keras-source"), path.join(root, "server/dist/keras-source"), {
    recursive: true,
  });
}

/** Bundles one entry point; returns the sentence that says why it could not, or undefined. */
async function bundle(esbuild, { in: entry, out, alias = {}, ...options }, development) {
  if (!existsSync(path.join(root, entry))) return `${entry} does not exist, so ${out} was not built.`;
  await esbuild.build({
    ...options,
    absWorkingDir: root,
    entryPoints: [/^node_modules\/[\w-]+$/.test(entry) ? entry.slice("node_modules/".length) : entry],
    outfile: out,
    bundle: true,
    alias: { ...treeSitterAsCommonJs(), ...alias },
    minify: !development,
    sourcemap: development ? "inline" : false,
    legalComments: "none",
    logLevel: "warning",
  });
  return undefined;
}

/**
 * Builds the named products, or all of them.
 * @returns the sentences that say what could not be built; empty when all went well.
 */
export async function build(names = [], { development = false } = {}) {
  const esbuild = await import("esbuild");
  const wanted = names.length > 0 ? names : ["client", "view", "server", "cli", "grammar"];
  for (const room of ["client", "server"]) {
    if (names.length === 0) rmSync(path.join(root, room, "dist"), { recursive: true, force: true });
  }
  if (wanted.includes("grammar")) copyGrammar();
  if (wanted.includes("server") || wanted.includes("cli")) copyKerasSource();
  const entries = wanted.flatMap((name) => bundles[name] ?? []);
  const failures = await Promise.all(entries.map((entry) => bundle(esbuild, entry, development)));
  const cli = path.join(root, "server/dist/cli.js");
  if (wanted.includes("cli") && existsSync(cli)) chmodSync(cli, 0o755);
  return failures.filter((failure) => failure !== undefined);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const unknown = names.filter((name) => name !== "grammar" && !(name in bundles));
  if (unknown.length > 0) {
    console.error(
      `There is nothing called ${unknown.join(", ")} to build: client, view, server, cli or grammar.`,
    );
    process.exit(2);
  }
  const failures = await build(names, { development: process.argv.includes("--dev") });
  for (const failure of failures) console.error(failure);
  process.exit(failures.length > 0 ? 1 : 0);
}
