// A scene of the real editor with the packaged extension in it, for scripts that use it with the mouse and take the
// documentation's pictures.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { installExtension, startCodeServer } from "./code-server.mjs";
import { openEditor, remotePath } from "./editor-in-browser.mjs";
import { root } from "./run-command.mjs";

export const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high-contrast": "Default High Contrast",
};
/** The editor without what is not ours: what remains is code, and what the extension says about it. */
export const plainSettings = {
  "files.autoSave": "off",
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
};
/** A busy machine takes long to start an editor; what is awaited comes in seconds on an idle one. */
const patienceMilliseconds = 120_000;
/** Pictures stay in the repository for good, so each is kept small. */
const largestPicture = 150_000;
const images = path.join(root, "docs/images");

/** Has the server that is started for a folder run the extension in the browser's worker, as VS Code does on the web. */
export function useWebHost(folder) {
  const machine = path.join(folder, "data/data/Machine");
  mkdirSync(machine, { recursive: true });
  const kinds = { "keras-shape-lens.keras-shape-lens": ["web"] };
  writeFileSync(path.join(machine, "settings.json"), JSON.stringify({ "remote.extensionKind": kinds }));
}

/**
 * Runs `use` on the page of an editor; a picture of what the page was where it failed is left in out/.
 * @param {{ name: string, vsix: string, files: Record<string, string>, settings: object, host?: "node" | "web",
 *   openFile?: string, window: { width: number, height: number, scale: number } }} scene its name, the package, the
 *   texts of the workspace, the editor's settings, which extension host runs the extension, the file that is open at
 *   first, and the size of the window
 * @param {(page: import("playwright-core").Page) => Promise<void>} use
 */
export async function inScene({ name, vsix, files, settings, host = "node", openFile, window }, use) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `keras-shape-lens-${name}-`));
  const workspace = path.join(folder, "workspace");
  mkdirSync(path.join(workspace, ".vscode"), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(workspace, file), text);
  writeFileSync(path.join(workspace, ".vscode/settings.json"), JSON.stringify(settings));
  if (host === "web") useWebHost(folder);
  await installExtension(folder, vsix);
  const server = await startCodeServer(folder);
  const opened =
    openFile === undefined ? [] : [["openFile", remotePath(server, path.join(workspace, openFile))]];
  const payload = [...opened, ["skipWelcome", "true"]];
  const { browser, page } = await openEditor(server, workspace, { payload, ...window });
  page.setDefaultTimeout(patienceMilliseconds);
  try {
    await use(page);
  } catch (error) {
    mkdirSync(path.join(root, "out"), { recursive: true });
    await page.screenshot({ path: path.join(root, `out/${name}-failure.png`) });
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Keeps a picture of a page, or of a part of it, in the documentation; throws where it is too large. */
export async function takePicture(page, name, clip) {
  mkdirSync(images, { recursive: true });
  const file = path.join(images, `${name}.png`);
  await page.screenshot({ path: file, clip });
  const { size } = statSync(file);
  if (size > largestPicture) throw new Error(`${name}.png has ${size} bytes; it may have ${largestPicture}.`);
  console.log(`docs/images/${name}.png: ${(size / 1000).toFixed(0)} kB`);
}
