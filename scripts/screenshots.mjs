// Takes the pictures that the README shows, of the packaged extension in the real editor, and keeps them in docs/images/.
//
//   node scripts/screenshots.mjs [--vsix FILE]
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { installExtension, startCodeServer } from "./code-server.mjs";
import { openEditor, placeOf, remotePath } from "./editor-in-browser.mjs";
import { readyExtension } from "./ready-extension.mjs";
import { root } from "./run-command.mjs";

const images = path.join(root, "docs/images");
const sample = "conv1d.py";
/** Pictures stay in the repository for good, so each is kept small. */
const largestPicture = 150_000;
/** Time for the editor to draw what it has: hints come up to 1.25 s after an edit, hovers fade in. */
const settleMilliseconds = 2500;
const hoverAttempts = 4;
/** The editor gives a hover a quarter of its height: this tall, the hover of the sample shows whole. */
const window = { width: 860, height: 3200, scale: 1 };

const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high-contrast": "Default High Contrast",
};

/** The editor without what is not ours: what remains is code, and what the extension says about it. */
const settings = {
  "files.autoSave": "off",
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "workbench.editor.showTabs": "none",
  "window.commandCenter": false,
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.fontSize": 13,
  "editor.hover.delay": 100,
  "editor.scrollbar.vertical": "hidden",
  "editor.hideCursorInOverviewRuler": true,
  "editor.overviewRulerBorder": false,
  "editor.occurrencesHighlight": "off",
};

/** Takes pictures of one window in one theme; `scenes` are run in order on the opened sample. */
async function photograph(vsix, theme, edit, scenes) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "keras-shape-lens-screenshots-"));
  const workspace = path.join(folder, "workspace");
  cpSync(path.join(root, "examples"), workspace, { recursive: true });
  const file = path.join(workspace, sample);
  writeFileSync(file, edit(readFileSync(file, "utf8")));
  mkdirSync(path.join(workspace, ".vscode"));
  writeFileSync(
    path.join(workspace, ".vscode/settings.json"),
    JSON.stringify({ ...settings, "workbench.colorTheme": themes[theme] }),
  );
  await installExtension(folder, vsix);
  const server = await startCodeServer(folder);
  const payload = [
    ["openFile", remotePath(server, file)],
    ["skipWelcome", "true"],
  ];
  const { browser, page } = await openEditor(server, workspace, { payload, ...window });
  try {
    await page.locator(".view-line").first().waitFor();
    // Both side bars away, the cursor out of the way of the code.
    await page.keyboard.press("Control+B");
    await page.keyboard.press("Control+Alt+B");
    await page.locator(".view-line").last().click();
    await page.keyboard.press("Control+End");
    await page.locator(".view-line", { hasText: "→" }).first().waitFor();
    await page.waitForTimeout(2 * settleMilliseconds);
    for (const scene of scenes) await scene(page, theme);
  } catch (error) {
    await page.screenshot({ path: path.join(root, "out/screenshot-failure.png") });
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Saves the window's upper part as `NAME.png`. */
async function take(page, name, height) {
  const file = path.join(images, `${name}.png`);
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width: window.width, height } });
  const { size } = statSync(file);
  if (size > largestPicture) throw new Error(`${name}.png has ${size} bytes; it may have ${largestPicture}.`);
  console.log(`docs/images/${name}.png: ${(size / 1000).toFixed(0)} kB`);
}

/** Points at a word until its hover is there; the editor opens one only for a mouse that moves. */
async function hoverOver(page, word) {
  const { x, y } = await placeOf(page, word);
  const widget = page.locator(".monaco-hover:not(.hidden) .hover-row").first();
  for (let attempt = 0; attempt < hoverAttempts && !(await widget.isVisible()); attempt += 1) {
    await page.mouse.move(x + (attempt % 2), y);
    await page.waitForTimeout(settleMilliseconds);
  }
  if (!(await widget.isVisible())) throw new Error(`There is no hover on ${word}.`);
}

const hints = (page, theme) => take(page, `hints-${theme}`, 190);

async function hover(page, theme) {
  await hoverOver(page, "Conv1D");
  const widget = await page.locator(".monaco-hover:not(.hidden)").first().boundingBox();
  await take(page, `hover-${theme}`, Math.ceil(widget.y + widget.height + 12));
  await page.mouse.move(window.width - 5, window.height - 60);
  await page.waitForTimeout(settleMilliseconds);
}

async function fixes(page) {
  const { x, y } = await placeOf(page, "kernel_size");
  await page.mouse.click(x, y);
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget").getByText("→").first().waitFor();
  await page.waitForTimeout(settleMilliseconds);
  await take(page, "fixes", 330);
}

async function problem(page) {
  await hoverOver(page, "10");
  await take(page, "problem", 360);
}

const { values } = parseArgs({ options: { vsix: { type: "string" } } });
const vsix = await readyExtension(values.vsix);
mkdirSync(images, { recursive: true });
const asItIs = (text) => text;
for (const theme of Object.keys(themes)) {
  await photograph(vsix, theme, asItIs, theme === "light" ? [hints, hover, fixes] : [hints, hover]);
}
// The window of 10 does not fit along 8 steps.
await photograph(vsix, "light", (text) => text.replace("128, 9", "8, 9"), [problem]);
