// Takes the pictures that the README shows, of the packaged extension in the real editor, and keeps them in docs/images/.
//
//   node scripts/screenshots.mjs [--vsix FILE]
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { placeOf } from "./editor-in-browser.mjs";
import { inScene, plainSettings, takePicture, themes } from "./editor-scene.mjs";
import { readyExtension } from "./ready-extension.mjs";
import { root } from "./run-command.mjs";

const sample = "conv1d.py";
/** Time for the editor to draw what it has: hints come up to 1.25 s after an edit, hovers fade in. */
const settleMilliseconds = 2500;
const hoverAttempts = 4;
/** The editor gives a hover a quarter of its height: this tall, the hover of the sample shows whole. */
const window = { width: 860, height: 3200, scale: 1 };

const settings = {
  ...plainSettings,
  "workbench.editor.showTabs": "none",
  "editor.fontSize": 13,
  "editor.hover.delay": 100,
  "editor.scrollbar.vertical": "hidden",
  "editor.hideCursorInOverviewRuler": true,
  "editor.overviewRulerBorder": false,
  "editor.occurrencesHighlight": "off",
};

/** Takes pictures of one window in one theme; `scenes` are run in order on the opened sample. */
async function photograph(vsix, theme, edit, scenes) {
  const text = readFileSync(path.join(root, "examples", sample), "utf8");
  const scene = {
    name: "screenshots",
    vsix,
    files: { [sample]: edit(text) },
    settings: { ...settings, "workbench.colorTheme": themes[theme] },
    openFile: sample,
    window,
  };
  await inScene(scene, async (page) => {
    await page.locator(".view-line").first().waitFor();
    // Both side bars away, the cursor out of the way of the code.
    await page.keyboard.press("Control+B");
    await page.keyboard.press("Control+Alt+B");
    await page.locator(".view-line").last().click();
    await page.keyboard.press("Control+End");
    await page.locator(".view-line", { hasText: "→" }).first().waitFor();
    await page.waitForTimeout(2 * settleMilliseconds);
    for (const take of scenes) await take(page, theme);
  });
}

/** Saves the window's upper part as `NAME.png`. */
const take = (page, name, height) => takePicture(page, name, { x: 0, y: 0, width: window.width, height });

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
const asItIs = (text) => text;
for (const theme of Object.keys(themes)) {
  await photograph(vsix, theme, asItIs, theme === "light" ? [hints, hover, fixes] : [hints, hover]);
}
// The window of 10 does not fit along 8 steps.
await photograph(vsix, "light", (text) => text.replace("128, 9", "8, 9"), [problem]);
