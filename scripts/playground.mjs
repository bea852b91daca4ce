// Builds the playground, a static page that any web server can hold, and shows it on this machine where that is asked for.
//
//   node scripts/playground.mjs [--serve [--port 8080]]
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { root } from "./run-command.mjs";

export const playgroundFolder = path.join(root, "out/playground");

/** Lays the page and everything that it loads into `out/playground`; throws where something could not be built. */
export async function buildPlayground() {
  rmSync(playgroundFolder, { recursive: true, force: true });
  mkdirSync(playgroundFolder, { recursive: true });
  const failures = await build(["view", "server", "playground"]);
  if (failures.length > 0) throw new Error(failures.join("\n"));
  const copies = [
    ["playground/index.html", "index.html"],
    ["playground/view.html", "view.html"],
    ["media/icon.png", "icon.png"],
    ["client/dist/view.js", "view.js"],
    ["client/dist/view.css", "view.css"],
    ["node_modules/monaco-editor/LICENSE", "monaco-editor.LICENSE.txt"],
  ];
  for (const [from, to] of copies) copyFileSync(path.join(root, from), path.join(playgroundFolder, to));
  // What the worker carries with it comes first, and the server takes it up.
  const worker = ["main.browser.js", "data-files.js", "engine.js", "main.server.js"].map((name) =>
    readFileSync(path.join(root, "server/dist", name), "utf8"),
  );
  writeFileSync(path.join(playgroundFolder, "server.js"), worker.join("\n"));
}

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves the folder to this machine alone; a port of 0 is any free one. Returns the address and how to end it. */
export async function servePlayground(port = 0) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(playgroundFolder, pathname === "/" ? "index.html" : path.basename(pathname));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { serve: { type: "boolean" }, port: { type: "string", default: "8080" } },
  });
  await buildPlayground();
  console.log(`The page is in ${path.relative(root, playgroundFolder)}.`);
  if (values.serve) console.log(`It is shown at ${(await servePlayground(Number(values.port))).url}.`);
}
