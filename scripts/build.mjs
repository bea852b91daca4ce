// Bundles the client, the server with the command line, and lays the checked grammar beside them.
//
//   node scripts/build.mjs [client] [view] [server] [grammar] [--dev]     (all of them when none is named)
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

/**
 * Node's module for starting other programs, where a package asks for it as it is loaded: it brings all of Node's networking, which
 * takes a thirtieth of the start of a check. The package is given one that is loaded when something is first asked of it.
 */
const processesLate = {
  name: "other programs are started by what is loaded then",
  setup: (build) => {
    build.onResolve({ filter: /^node:child_process$/ }, ({ namespace, importer }) =>
      namespace === "late" || !importer.includes("node_modules")
        ? { path: "node:child_process", external: true }
        : { path: "node:child_process", namespace: "late" },
    );
    build.onLoad({ filter: /.*/, namespace: "late" }, () => ({
      contents: 'exports.spawn = (...given) => require("node:child_process").spawn(...given);',
    }));
  },
};

/** Characters from which on a table is worth keeping as text until something asks it: few runs ask all of them. */
const LARGE_TABLE = 8_000;

/** Large tables are kept as the text that they are, and parsed when their module first reads them. */
const tablesLate = {
  name: "large tables are parsed when they are asked",
  setup: (build) => {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.json$/ }, ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(file, "utf8")));
      if (text.length < LARGE_TABLE) return undefined;
      const contents = [
        'Object.defineProperty(exports, "__esModule", { value: true });',
        "let parsed;",
        `const read = () => (parsed ??= JSON.parse(${JSON.stringify(text)}));`,
        'Object.defineProperty(exports, "default", { enumerable: true, get: read });',
      ];
      return { contents: contents.join("\n"), loader: "js" };
    });
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

/**
 * The rooms that make up the engine: what neither the command line nor the server holds, so that a package which carries
 * both carries it once. None of them asks Node or a browser for anything.
 */
const engineRooms = ["analysis", "features", "interpreter", "libraries", "messages", "syntax", "values"];
/** Where the engine's modules stand once its script has run, in Node and in a worker alike. */
const engineGlobal = "kerasShapeLensEngine";

/** The module of the engine that a path means, as `features/text/wording`; undefined where it is none of the engine's. */
function engineModule(file) {
  const name = path.relative(path.join(root, "server/src"), file).split(path.sep).join("/");
  return engineRooms.includes(name.split("/")[0]) ? name : undefined;
}

/** Leaves the engine outside a bundle, and notes in `asked` which of its modules the bundle takes up. */
const engineOutside = (asked) => ({
  name: "the engine outside",
  setup: (build) => {
    build.onResolve({ filter: /^\./ }, async ({ path: wanted, pluginData, ...place }) => {
      if (pluginData === "resolved") return undefined;
      const { path: file, errors } = await build.resolve(wanted, { ...place, pluginData: "resolved" });
      const name = errors.length === 0 ? engineModule(file) : undefined;
      return name === undefined ? undefined : { path: name, namespace: "engine" };
    });
    build.onLoad({ filter: /.*/, namespace: "engine" }, ({ path: name }) => {
      asked.add(name);
      return { contents: `module.exports = ${engineGlobal}[${JSON.stringify(name)}];` };
    });
  },
});

/** The engine's entry: it lays down the modules that were asked for, each with all that it exports. */
const engineEntry = (asked) => {
  const names = [...asked].sort();
  const imports = names.map((name, place) => `import * as m${place} from "./server/src/${name}";`);
  const modules = names.map((name, place) => `${JSON.stringify(name)}: m${place}`);
  return `${imports.join("\n")}\nglobalThis.${engineGlobal} = { ${modules.join(", ")} };`;
};

/** The engine's bundle, once it is known which of its modules are `asked` for. */
const engine = (asked) => ({
  ...node,
  stdin: { contents: engineEntry(asked), resolveDir: root, sourcefile: "engine-entry.js" },
  out: "server/dist/engine.js",
  format: "iife",
  plugins: [tablesLate],
});

/** Each product of the build: what it is made of, where it goes. What the server's ask of the engine is noted in `asked`. */
const bundles = (asked) => ({
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
      plugins: [engineOutside(asked)],
      // It runs on Node and in a worker, and holds what speaks the protocol in both.
      format: "iife",
      conditions: ["node", "browser"],
      // Code that V8 kept from an earlier run can't call `import()`.
      supported: { "dynamic-import": false },
    },
    { ...node, in: "server/src/main.node.ts", out: "server/dist/main.node.js" },
    // Loaded when the first data file is asked for, by the command line as well; a worker is given it with the rest.
    {
      ...browser,
      format: "iife",
      in: "server/src/host/data-files/index.ts",
      out: "server/dist/data-files.js",
      globalName: "dataFiles",
      footer: {
        js: 'if (typeof module === "object") module.exports = dataFiles; else globalThis.kerasShapeLensDataFiles = dataFiles;',
      },
    },
    {
      ...browser,
      format: "iife",
      in: "server/src/main.browser.ts",
      out: "server/dist/main.browser.js",
      // What a worker on the web is given before `main.server.js`: it can read no files.
      loader: { ".wasm": "binary" },
      plugins: [carriedKerasSource],
    },
    {
      ...node,
      in: "server/src/cli/main.ts",
      out: "server/dist/cli-main.js",
      plugins: [apart, processesLate, engineOutside(asked)],
      // A thread of the pool is started with this bundle alone.
      banner: { js: `globalThis.${engineGlobal} ?? require("./engine.js");` },
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
});

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
  if (entry !== undefined && !existsSync(path.join(root, entry)))
    return `${entry} does not exist, so ${out} was not built.`;
  await esbuild.build({
    ...options,
    absWorkingDir: root,
    ...(entry !== undefined && {
      entryPoints: [/^node_modules\/[\w-]+$/.test(entry) ? entry.slice("node_modules/".length) : entry],
    }),
    outfile: out,
    bundle: true,
    alias: { ...treeSitterAsCommonJs(), ...alias },
    minify: !development,
    sourcemap: development ? "inline" : false,
    legalComments: "none",
    logLevel: "warning",
  });
  if (out.startsWith("server/dist/")) {
    // Loaded here, since dependencies may not be installed when this file is.
    const { finishBundle } = await import("./finish-bundle.mjs");
    finishBundle(path.join(root, out));
  }
  return undefined;
}

/**
 * Builds the named products, or all of them.
 * @returns the sentences that say what could not be built; empty when all went well.
 */
export async function build(names = [], { development = false } = {}) {
  const esbuild = await import("esbuild");
  const wanted = names.length > 0 ? names : ["client", "view", "server", "grammar"];
  for (const room of ["client", "server"]) {
    if (names.length === 0) rmSync(path.join(root, room, "dist"), { recursive: true, force: true });
  }
  if (wanted.includes("grammar")) copyGrammar();
  if (wanted.includes("server")) copyKerasSource();
  const asked = new Set();
  const bundleAll = (entries) => Promise.all(entries.map((entry) => bundle(esbuild, entry, development)));
  const failures = await bundleAll(wanted.flatMap((name) => bundles(asked)[name] ?? []));
  if (wanted.includes("server")) failures.push(...(await bundleAll([engine(asked)])));
  const cli = path.join(root, "server/dist/cli.js");
  if (wanted.includes("server") && existsSync(cli)) chmodSync(cli, 0o755);
  return failures.filter((failure) => failure !== undefined);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const unknown = names.filter((name) => name !== "grammar" && !(name in bundles(new Set())));
  if (unknown.length > 0) {
    console.error(`There is nothing called ${unknown.join(", ")} to build: client, view, server or grammar.`);
    process.exit(2);
  }
  const failures = await build(names, { development: process.argv.includes("--dev") });
  for (const failure of failures) console.error(failure);
  process.exit(failures.length > 0 ? 1 : 0);
}
