// What `npm start` does on a fresh clone: sets everything up, prints the sample annotated, and opens it in a real editor.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { installExtension, provideCodeServer, startCodeServer, whatTheEditorTakes } from "./code-server.mjs";
import { remotePath } from "./editor-in-browser.mjs";
import { packageExtension } from "./package.mjs";
import { prepare } from "./prepare.mjs";
import { mustRun, root, run } from "./run-command.mjs";

const sample = "conv1d.py";
/** Asked first, so that the address stays the same from one start to the next; any other is as good. */
const preferredPort = 8642;

/** A copy of the examples to play with: what is tried out there changes nothing in the checkout. */
function copyExamples() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "keras-shape-lens-"));
  const workspace = path.join(folder, "examples");
  cpSync(path.join(root, "examples"), workspace, { recursive: true });
  return { folder, workspace };
}

async function hasVsCode() {
  const { code } = await run(["code", "--version"], { show: "nothing" });
  return code === 0;
}

/** Serves VS Code's own workbench until the person interrupts it. */
async function serve(vsix, { folder, workspace }) {
  const refusal = await provideCodeServer({ browser: false });
  if (refusal) {
    console.log(`\nThe editor can't be served here. ${refusal}`);
    console.log(`Where there is a VS Code: code --install-extension ${path.relative(process.cwd(), vsix)}`);
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  await installExtension(folder, vsix);
  const server = await startCodeServer(folder, { port: preferredPort }).catch(() => startCodeServer(folder));
  const address = new URL(server.url);
  address.searchParams.set("folder", workspace);
  address.searchParams.set(
    "payload",
    JSON.stringify([
      ["openFile", remotePath(server, path.join(workspace, sample))],
      ["skipWelcome", "true"],
    ]),
  );
  console.log(`\nThe editor is at\n\n  ${address.href}\n\nCtrl+C ends it.`);
  await new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Says what is about to happen, because the first start on a machine without VS Code takes minutes and megabytes. */
function announce(vsCode) {
  if (vsCode) return;
  const takes = whatTheEditorTakes({ browser: false });
  console.log("There is no VS Code here (no command `code`), so the editor is served for a browser.");
  if (takes) console.log(`That takes ${takes}. The sample is annotated first.`);
}

async function main() {
  const vsCode = await hasVsCode();
  announce(vsCode);
  await prepare();
  const vsix = await packageExtension();
  console.log(`\n${path.join("examples", sample)}, annotated:\n`);
  await mustRun(["node", "server/dist/cli.js", "annotate", path.join("examples", sample)]);
  const places = copyExamples();
  if (vsCode) {
    const file = path.join(places.workspace, sample);
    console.log(`\nOpening ${sample} in VS Code, with the extension from this checkout …`);
    await mustRun(["code", `--extensionDevelopmentPath=${root}`, places.workspace, file]);
    return;
  }
  await serve(vsix, places);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
