// Uses a notebook in the real editor with the mouse, as the suite in the extension host can't: follows a number of a hint into
// the cell where it is written, hovers, and applies a fix. In both of the editor's extension hosts; and takes the
// pictures that the documentation shows.
//
//   node scripts/notebook-e2e.mjs [--vsix FILE] [--pictures]
import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import { placeOf } from "./editor-in-browser.mjs";
import { inScene, plainSettings, takePicture, themes } from "./editor-scene.mjs";
import { readyExtension } from "./ready-extension.mjs";

const cells = [
  ["code", "import keras\nfrom keras import layers\n\nsteps, features = 128, 9"],
  ["markdown", "Recordings of a phone's sensors, 128 steps each."],
  [
    "code",
    "%%time\ninputs = keras.Input((steps, features))\nx = layers.Conv1D(filters=100, kernel_size=10)(inputs)",
  ],
  ["code", "x = layers.MaxPooling1D(3)(x)\nx = layers.Flatten()(x)"],
  [
    "code",
    'outputs = layers.Dense(6, activation="softmax")(x)\nmodel = keras.Model(inputs, outputs)\nmodel.summary()',
  ],
  ["code", "layers.Conv1D(32, 3)(x)"],
];
const notebook = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { language_info: { name: "python" } },
  cells: cells.map(([kind, source], at) => ({
    cell_type: kind,
    id: `cell-${at}`,
    metadata: {},
    source,
    ...(kind === "code" && { execution_count: null, outputs: [] }),
  })),
};
const file = "activity.ipynb";
const settings = {
  ...plainSettings,
  "breadcrumbs.enabled": true,
  "workbench.editor.showTabs": "none",
  "workbench.colorTheme": themes.light,
  "editor.hover.delay": 100,
};
const settleMilliseconds = 2000;
const attempts = 5;
/** What VS Code itself opens on a small laptop. */
const window = { width: 1280, height: 800, scale: 1 };

/** Runs `use` in an editor with the notebook open and its hints there. */
function inNotebook(vsix, host, use) {
  const files = { [file]: JSON.stringify(notebook) };
  return inScene({ name: "notebook", vsix, files, settings, host, window }, async (page) => {
    // What the editor is told to open as it starts is text: the extension that knows notebooks comes later.
    const entry = page.getByRole("treeitem", { name: file });
    await entry.waitFor();
    await until(page, page.locator(".notebook-editor .view-line").first(), () => entry.dblclick());
    await page.keyboard.press("Control+B");
    // The second side bar comes when it likes, so it is looked for.
    if (await page.locator("[id='workbench.parts.auxiliarybar']").isVisible())
      await page.keyboard.press("Control+Alt+B");
    await page.locator(".view-line", { hasText: "→" }).first().waitFor();
    await use(page);
  });
}

/** The line of the code that has a text, with its hint. */
const line = (page, text) => page.locator(".view-line", { hasText: text }).first();

/** Takes the mouse from whatever shows something about what it points at. */
async function away(page) {
  await page.mouse.move(window.width - 5, window.height - 60);
  await page.keyboard.press("Escape");
  await page.locator(".monaco-hover:not(.hidden)").first().waitFor({ state: "hidden" });
}

/** Does something until `there` shows: an editor that is still drawing loses clicks and moves. */
async function until(page, there, act) {
  for (let attempt = 0; attempt < attempts && !(await there.isVisible()); attempt += 1) {
    await act(attempt);
    await page.waitForTimeout(settleMilliseconds);
  }
  await there.waitFor();
}

async function walkThrough(page, host, picture) {
  const done = (what) => console.log(`  ✓ ${host}: ${what}`);
  await line(page, "→ (None, 6) · 23,406").waitFor();
  await line(page, "→ (None, 119, 100) · 9,100").waitFor();
  done("each cell shows what the cells above it made");

  const { x, y } = await placeOf(page, "128", "inputs = ");
  const selected = page.locator(".notebook-editor .monaco-editor.focused", { hasText: "steps, features" });
  await until(page, selected, async (attempt) => {
    await page.mouse.move(x + (attempt % 2), y);
    await page.keyboard.down("Control");
    await page.waitForTimeout(settleMilliseconds);
    await page.mouse.click(x, y);
    await page.keyboard.up("Control");
  });
  await page.keyboard.type("1");
  await line(page, "steps, features = 1128, 9").waitFor();
  await line(page, "→ (None, 1119, 100) · 9,100").waitFor();
  await page.keyboard.press("Backspace");
  await line(page, "→ (None, 119, 100) · 9,100").waitFor();
  done(
    "Ctrl and a click on a number lead to the cell where it is written, and typing there changes the other cells",
  );

  await away(page);
  const layer = await placeOf(page, "Conv1D", "x = ");
  const widget = page.locator(".monaco-hover:not(.hidden) .hover-row").first();
  await until(page, widget, (attempt) => page.mouse.move(layer.x + (attempt % 2), layer.y));
  await page.waitForTimeout(settleMilliseconds);
  const said = await page.locator(".monaco-hover:not(.hidden)").first().innerText();
  assert.match(said, /119 = ⌊\(128 − 10\) \/ 1⌋ \+ 1/);
  assert.match(said, /another cell/);
  if (picture) await takePicture(page, host === "web" ? "web" : "notebook");
  await away(page);
  done("the hover of a layer says which numbers another cell gave");

  const fix = page.locator(".action-widget").getByText("Reshape").first();
  const bad = await placeOf(page, "x", "layers.Conv1D(32");
  await until(page, fix, async () => {
    await page.mouse.click(bad.x, bad.y);
    await page.keyboard.press("Control+.");
  });
  await fix.click();
  await line(page, "layers.Conv1D(32, 3)(layers.Reshape(").waitFor();
  await line(page, "→ (None, 3898, 32)").waitFor();
  done("a fix is chosen and made, and the line has its hint");
}

const { values } = parseArgs({
  options: { vsix: { type: "string" }, pictures: { type: "boolean" }, host: { type: "string" } },
});
const vsix = await readyExtension(values.vsix);
for (const host of values.host === undefined ? ["node", "web"] : [values.host])
  await inNotebook(vsix, host, (page) => walkThrough(page, host, values.pictures === true));
