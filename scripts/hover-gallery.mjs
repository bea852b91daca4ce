// Photographs the hovers of twenty layers in four themes and both languages, at VS Code's default window size, for a
// person to look at one by one; says of each whether its answer and picture are seen without scrolling.
//
//   node scripts/hover-gallery.mjs [--vsix FILE] [--theme NAME] [--language NAME] [--keep]
//
// One sheet for each theme and language is written to out/hovers/; --keep keeps those that the documentation shows.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { installExtension, startCodeServer } from "./code-server.mjs";
import { launchBrowser, openEditor, photographSheet, placeOf, remotePath } from "./editor-in-browser.mjs";
import { readyExtension } from "./ready-extension.mjs";
import { root } from "./run-command.mjs";

/** The layers, each in a statement of its own, by the word that is pointed at. */
const layers = {
  Conv1D: "Conv1D(filters=100, kernel_size=10)(series)",
  Conv2D: 'Conv2D(32, 3, strides=2, padding="same")(image)',
  SeparableConv2D: "SeparableConv2D(64, 3)(image)",
  DepthwiseConv1D: "DepthwiseConv1D(10, depth_multiplier=4)(series)",
  Conv2DTranspose: "Conv2DTranspose(16, 4, strides=2)(image)",
  MaxPooling2D: "MaxPooling2D(2)(image)",
  GlobalAveragePooling1D: "GlobalAveragePooling1D()(series)",
  Dense: "Dense(64)(vector)",
  Embedding: "Embedding(2000, 64)(tokens)",
  LSTM: "LSTM(32)(series)",
  Bidirectional: "Bidirectional(GRU(32, return_sequences=True))(series)",
  MultiHeadAttention: "MultiHeadAttention(4, 16)(series, series)",
  BatchNormalization: "BatchNormalization()(image)",
  LayerNormalization: "LayerNormalization()(series)",
  Flatten: "Flatten()(image)",
  Reshape: "Reshape((64, 48))(image)",
  Concatenate: "Concatenate()([series, series])",
  Multiply: "Multiply()([image, gate])",
  ZeroPadding2D: "ZeroPadding2D(((1, 2), (0, 0)))(image)",
  TimeDistributed: "TimeDistributed(Dense(5))(series)",
};
const program = `from keras import Input
from keras.layers import *

series = Input((128, 9))
image = Input((32, 32, 3))
gate = Input((1, 1, 3))
vector = Input((100,))
tokens = Input((80,), dtype="int32")

${Object.values(layers)
  .map((call) => `y = ${call}`)
  .join("\n")}
`;
const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high-contrast": "Default High Contrast",
  "high-contrast-light": "Default High Contrast Light",
};
const languages = ["en", "zh-cn"];
/** What docs/features.md shows; the other sheets are for whoever changes a hover. */
const kept = ["light-en", "dark-zh-cn"];
/** Pictures stay in the repository for good, so each is kept small. */
const largestSheet = 400_000;
/** Hovers fade in; hints come up to 1.25 s after an edit. */
const settleMilliseconds = 700;
const hoverAttempts = 12;
/** A busy machine takes long to start an editor. */
const patienceMilliseconds = 120_000;
const columns = 4;
const settings = {
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "editor.hover.delay": 100,
  "editor.minimap.enabled": false,
};

/** The hover on a layer's name, as an image, and how much of it stands below what is seen. */
async function photograph(page, name) {
  const { x, y } = await placeOf(page, name, `y = ${name}(`);
  const widget = page.locator(".monaco-hover:not(.hidden)", { hasText: name }).first();
  for (let attempt = 0; attempt < hoverAttempts && !(await widget.isVisible()); attempt += 1) {
    await page.mouse.move(x + (attempt % 2), y);
    await page.waitForTimeout(settleMilliseconds);
  }
  if (!(await widget.isVisible())) throw new Error(`There is no hover on ${name}.`);
  await page.waitForTimeout(settleMilliseconds);
  const seen = await widget.evaluate((hover) => {
    const box = hover.getBoundingClientRect();
    const picture = hover.querySelector("img")?.getBoundingClientRect();
    return { bottom: box.bottom, picture: picture && { bottom: picture.bottom, height: picture.height } };
  });
  const image = await widget.screenshot();
  await page.keyboard.press("Escape");
  await page.mouse.move(1270, 790);
  await page.waitForTimeout(settleMilliseconds);
  const isCut = seen.picture !== undefined && seen.picture.bottom > seen.bottom;
  return { name, image, isCut, hasPicture: (seen.picture?.height ?? 0) > 0 };
}

async function sheet(photographs, theme, file) {
  const background = theme === "light" || theme === "high-contrast-light" ? "#fff" : "#1f1f1f";
  const browser = await launchBrowser();
  try {
    const images = photographs.map(({ image }) => image);
    await photographSheet(browser, images, { columns, width: 640, background, file });
  } finally {
    await browser.close();
  }
}

async function gallery(server, folder, theme, language, file) {
  const workspace = path.join(folder, `${theme}-${language}`);
  mkdirSync(path.join(workspace, ".vscode"), { recursive: true });
  writeFileSync(
    path.join(workspace, ".vscode/settings.json"),
    JSON.stringify({ ...settings, "workbench.colorTheme": themes[theme] }),
  );
  writeFileSync(path.join(workspace, "keras-shape-lens.toml"), `language = "${language}"\n`);
  const code = path.join(workspace, "layers.py");
  writeFileSync(code, program);
  const payload = [
    ["openFile", remotePath(server, code)],
    ["skipWelcome", "true"],
  ];
  const { browser, page } = await openEditor(server, workspace, { payload });
  try {
    await page.locator(".view-line", { hasText: "→" }).first().waitFor({ timeout: patienceMilliseconds });
    await page.waitForTimeout(3 * settleMilliseconds);
    const photographs = [];
    for (const name of Object.keys(layers)) photographs.push(await photograph(page, name));
    await sheet(photographs, theme, file);
    const cut = photographs.filter(({ isCut }) => isCut).map(({ name }) => name);
    const without = photographs.filter(({ hasPicture }) => !hasPicture).map(({ name }) => name);
    console.log(
      `${path.relative(root, file)}: ${photographs.length} hovers, ${(statSync(file).size / 1000).toFixed(0)} kB` +
        (cut.length > 0 ? `; pictures that are cut: ${cut.join(", ")}` : "") +
        (without.length > 0 ? `; without a picture: ${without.join(", ")}` : ""),
    );
    return cut.length + without.length;
  } catch (error) {
    await page.screenshot({ path: path.join(root, "out/hovers/failure.png") });
    throw error;
  } finally {
    await browser.close();
  }
}

const { values } = parseArgs({
  options: {
    vsix: { type: "string" },
    theme: { type: "string", multiple: true },
    language: { type: "string", multiple: true },
    keep: { type: "boolean" },
  },
});
const vsix = await readyExtension(values.vsix);
mkdirSync(path.join(root, "out/hovers"), { recursive: true });
mkdirSync(path.join(root, "docs/images/hovers"), { recursive: true });
const folder = mkdtempSync(path.join(os.tmpdir(), "keras-shape-lens-hovers-"));
let faults = 0;
await installExtension(folder, vsix);
const server = await startCodeServer(folder);
try {
  for (const theme of values.theme ?? Object.keys(themes)) {
    for (const language of values.language ?? languages) {
      const name = `${theme}-${language}`;
      const isKept = values.keep === true && kept.includes(name);
      const file = path.join(root, isKept ? "docs/images/hovers" : "out/hovers", `${name}.jpg`);
      faults += await gallery(server, folder, theme, language, file);
      if (isKept && statSync(file).size > largestSheet)
        throw new Error(`${file} may have ${largestSheet} bytes.`);
    }
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = faults > 0 ? 1 : 0;
