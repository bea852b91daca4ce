// Uses the view of a model in the real editor as a person does: opens, follows, folds, writes back, fixes; asks axe-core
// for what keeps people out; and takes the pictures that the documentation shows.
//
//   node scripts/view-e2e.mjs [--vsix FILE] [--pictures]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { inScene, plainSettings, takePicture, themes } from "./editor-scene.mjs";
import { readyExtension } from "./ready-extension.mjs";

const program = `import keras
from keras import layers

x = inputs = keras.Input((128, 9))
x = layers.Conv1D(filters=100, kernel_size=10)(x)
x = layers.BatchNormalization()(x)
for _ in range(3):
    y = layers.Conv1D(100, 3, padding="same", activation="relu")(x)
    y = layers.Conv1D(100, 3, padding="same")(y)
    x = layers.Add()([x, y])
x = layers.GlobalAveragePooling1D()(x)
outputs = layers.Dense(6, activation="softmax")(x)
model = keras.Model(inputs, outputs, name="activity")
`;
const settleMilliseconds = 1500;
const window = { width: 1400, height: 860, scale: 1 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a person sees of the view and does there. */
function viewOf(page) {
  const view = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  return {
    view,
    tab: (name) => view.locator(`#tab-${name}`).click(),
    row: (id) => view.locator(`tr[data-row="${id}"]`),
    node: (id) => view.locator(`g.node[data-id="${id}"]`),
  };
}

/** Serious findings of axe-core in the view as it stands. */
async function seriousFindings(view) {
  const body = view.locator("body");
  // The page's policy forbids every script but its own; the browser's protocol runs one all the same.
  const handle = await body.elementHandle();
  const frame = await handle.ownerFrame();
  await frame.evaluate(`${axeSource}; undefined`);
  const found = await body.evaluate(async () => {
    const { violations } = await globalThis.axe.run(globalThis.document, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .slice(0, 3)
            .join(" ")}`,
      );
  });
  return found;
}

const codeText = async (page) =>
  (await page.locator(".editor-instance .view-lines").first().innerText()).replaceAll("\u00a0", " ");

/** Runs `use` in an editor with the view open. */
function inEditor(vsix, theme, use) {
  const settings = { ...plainSettings, "workbench.colorTheme": themes[theme] };
  const scene = { name: "view", vsix, files: { "net.py": program }, settings, openFile: "net.py", window };
  return inScene(scene, async (page) => {
    await page.locator(".view-line").first().waitFor();
    await page.keyboard.press("Control+B");
    await page.keyboard.press("Control+Alt+B");
    await page.locator(".view-line", { hasText: "→" }).first().waitFor();
    await page.locator(".codelens-decoration a").first().click();
    await viewOf(page).view.locator("header").waitFor();
    await use(page, viewOf(page));
  });
}

const wholeWindow = { x: 0, y: 0, width: window.width, height: window.height };
/** The view alone, whose cells compress badly. */
const viewAlone = { x: window.width / 2, y: 0, width: window.width / 2, height: window.height };
/** Code and table end well above the end of the window. */
const upperPart = { ...wholeWindow, height: 540 };

/** Takes the whole window, or a part of it. */
async function take(page, name, clip = wholeWindow) {
  await takePicture(page, name, clip);
}

/** Puts the cursor into a line; a click that comes while the editor makes room for the view is lost, so it is looked at. */
async function clickLine(page, text, number) {
  const line = page.locator(".view-line", { hasText: text }).first();
  const there = page.getByText(new RegExp(`^Ln ${number}, Col`));
  for (let attempt = 0; attempt < 10 && !(await there.isVisible()); attempt += 1) {
    await line.click({ position: { x: 90, y: 9 } });
    await page.waitForTimeout(settleMilliseconds);
  }
  await there.waitFor();
}

/** Each step says what it has shown. */
async function walkThrough(page, { view, tab, row, node }, picture) {
  const done = (what) => console.log(`  ✓ ${what}`);
  await clickLine(page, "BatchNormalization", 6);
  await row("batch_normalization").and(view.locator(".selected")).waitFor();
  done("the row under the cursor is chosen");
  await row("conv1d").click();
  await page.locator(".selected-text").first().waitFor();
  done("a row leads to its source");
  if (picture) await take(page, "view-table", upperPart);
  assert.deepEqual(await seriousFindings(view), []);
  done("axe-core finds nothing serious in the table");

  await tab("graph");
  await node("conv1d_1").waitFor();
  assert.equal(await view.locator("g.node").count(), 8);
  if (picture) await take(page, "view-graph");
  assert.deepEqual(await seriousFindings(view), []);
  await view.getByRole("button", { name: "Open all" }).click();
  await node("conv1d_6").waitFor();
  assert.equal(await view.locator("g.node").count(), 14);
  done("a repeated block is folded and opened, and axe-core finds nothing serious in the graph");
  await node("conv1d").focus();
  await page.keyboard.press("ArrowDown");
  await node("batch_normalization").and(view.locator(".selected")).waitFor();
  done("arrow keys walk through the graph");

  await node("conv1d").click();
  await tab("layer");
  await view.getByText("119 = ⌊(128 − 10) / 1⌋ + 1").first().waitFor();
  if (picture) await take(page, "view-computation", viewAlone);
  await view.getByLabel(/^Place in the output t/).fill("40");
  await view.getByText("y[40, 0] = Σ").waitFor();
  assert.deepEqual(await seriousFindings(view), []);
  await view.getByRole("combobox", { name: "padding" }).selectOption("same");
  await view.locator(".result .changed", { hasText: "(None, 128, 100)" }).waitFor();
  await view.getByRole("button", { name: "Write to the code" }).click();
  await page.locator(".view-line", { hasText: "kernel_size=10, padding='same'" }).waitFor();
  await view.locator(".result", { hasText: "(None, 128, 100)" }).waitFor();
  done("the window moves, padding is tried and written to the code, and the view follows");

  await tab("graph");
  await node("add").click();
  await tab("layer");
  await view.getByLabel(/^Place in the output · 1/).fill("7");
  await view.getByText("y[7, 0] = x₁[7, 0] + x₂[7, 0] =").waitFor();
  if (picture) await take(page, "view-element", viewAlone);
  assert.deepEqual(await seriousFindings(view), []);
  done("an element of a sum is chosen, and shows what it is made of");

  await view.getByLabel("Compare with").selectOption("edits");
  await tab("table");
  await view.locator("tr.changed").first().waitFor();
  done("the model is compared with what it was before the edit");
  await view.getByLabel("Compare with").selectOption("");

  await page.keyboard.press("Control+1");
  await clickLine(page, "kernel_size=10", 5);
  await page.keyboard.press("Control+Z");
  await clickLine(page, "keras.Input", 4);
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.type("x = inputs = keras.Input((8, 9");
  await row("conv1d").and(view.locator(".problem")).waitFor();
  assert.equal(await view.locator("table.model tbody tr").count(), 2);
  if (picture) await take(page, "view-problem");
  done("the layer that Keras refuses is marked, and the table ends there");
  await row("conv1d").click();
  await tab("layer");
  await view
    .getByRole("button", { name: /padding='same'/ })
    .first()
    .click();
  await page.locator(".view-line", { hasText: "kernel_size=10, padding='same'" }).waitFor();
  await view.locator(".result", { hasText: "(None, 8, 100)" }).waitFor();
  done("a fix chosen in the view is made in the code");
  assert.match(await codeText(page), /padding='same'/);
}

const { values } = parseArgs({ options: { vsix: { type: "string" }, pictures: { type: "boolean" } } });
const vsix = await readyExtension(values.vsix);
await inEditor(vsix, "light", (page, view) => walkThrough(page, view, values.pictures === true));
if (values.pictures)
  for (const theme of ["dark", "high-contrast"])
    await inEditor(vsix, theme, async (page, { tab, row, view }) => {
      await row("conv1d").click();
      await tab("layer");
      await view.getByText("119 = ⌊(128 − 10) / 1⌋ + 1").first().waitFor();
      await take(page, `view-computation-${theme}`, viewAlone);
      await tab("graph");
      await take(page, `view-graph-${theme}`);
    });
