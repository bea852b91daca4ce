// Uses the playground in a real browser as a person does: hints, hovers, problems, fixes, the view, the link; asks axe-core
// for what keeps people out, and proves that nothing is loaded from elsewhere.
//
//   node scripts/playground-e2e.mjs [--pictures]
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser, placeOf } from "./editor-in-browser.mjs";
import { takePicture } from "./editor-scene.mjs";
import { buildPlayground, servePlayground } from "./playground.mjs";
import { root } from "./run-command.mjs";

/** A busy machine takes long to start a page; what is awaited comes in seconds on an idle one. */
const patienceMilliseconds = 120_000;
const settleMilliseconds = 1500;
const window = { width: 1280, height: 800 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const done = (what) => console.log(`  ✓ ${what}`);

/** Serious findings of axe-core in the page, frames included. */
async function seriousFindings(page) {
  const found = [];
  for (const frame of page.frames()) {
    await frame.evaluate(`${axeSource}; undefined`);
    const own = await frame.evaluate(async () => {
      const { violations } = await globalThis.axe.run(globalThis.document, {
        resultTypes: ["violations"],
        iframes: false,
      });
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ html }) => html.slice(0, 200))
              .slice(0, 3)
              .join(" ")}`,
        );
    });
    found.push(...own);
  }
  return found;
}

const line = (page, text) => page.locator(".view-line", { hasText: text }).first();
const viewOf = (page) => page.frameLocator("#model");

/** Points at a word of the code until its hover is there; the editor opens one only for a mouse that moves. */
async function hoverOver(page, word) {
  const { x, y } = await placeOf(page, word);
  const hover = page.locator(".monaco-hover:not(.hidden) .hover-row").first();
  for (let attempt = 0; attempt < 10 && !(await hover.isVisible()); attempt += 1) {
    await page.mouse.move(x + (attempt % 2), y);
    await page.waitForTimeout(settleMilliseconds);
  }
  await hover.waitFor();
  return hover;
}

async function take(page, name) {
  await page.waitForTimeout(settleMilliseconds);
  await takePicture(page, name);
}

/** Each step says what it has shown. */
async function walkThrough(page, url, pictures) {
  await page.goto(`${url}?lang=en`);
  await line(page, "(None, 119, 100) · 9,100").waitFor();
  done("hints stand behind the code");
  const view = viewOf(page);
  await view.locator("tr[data-row=conv1d]").waitFor();
  done("the view shows the model");
  const hover = await hoverOver(page, "Conv1D");
  await hover.getByText("119 = ⌊(128 − 10) / 1⌋ + 1").first().waitFor();
  await hover.locator("img").first().waitFor();
  if (pictures) await take(page, "playground-hover");
  await page.mouse.move(window.width - 4, window.height - 4);
  done("a hover explains, with its picture");
  assert.deepEqual(await seriousFindings(page), []);
  done("axe-core finds nothing serious in the page and in the view");

  await page.getByLabel("Example").selectOption("window");
  await page.getByText("A window of 8 does not fit into an input of 6.").first().waitFor();
  await view.locator("tr.problem").waitFor();
  if (pictures) await take(page, "playground");
  await page.locator("#problems button").first().click();
  await page.keyboard.press("Control+.");
  await page
    .locator(".action-widget")
    .getByText(/padding='same'/)
    .first()
    .click();
  await line(page, "padding='same'").waitFor();
  await page.getByText("No problems found.").waitFor();
  done("a problem is marked and listed, and its fix makes the code right");
  assert.deepEqual(await seriousFindings(page), []);

  // The view begins anew with other code, so it must have seen the fix before something is tried in it.
  await view.locator("tr.problem").waitFor({ state: "detached" });
  await view.locator("tr[data-row=conv1d]").click();
  await view.locator("#tab-layer").click();
  const size = view.getByRole("spinbutton", { name: "kernel_size" });
  await size.fill("5");
  await size.press("Tab");
  await view.locator("button.primary").click();
  await line(page, "layers.Conv1D(16, 5").waitFor();
  done("an argument is tried in the view and written to the code");

  const before = page.url();
  await page.locator(".view-line").first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# mine\n");
  await page.waitForURL((address) => address.href !== before);
  await page.getByRole("button", { name: "Copy a link to this code" }).click();
  await page.getByText("The link is copied.").waitFor();
  const shared = await page.evaluate(() => globalThis.navigator.clipboard.readText());
  await page.goto("about:blank");
  await page.goto(shared);
  await line(page, "# mine").waitFor();
  await line(page, "layers.Conv1D(16, 5").waitFor();
  done("a link carries the code");

  await page.getByLabel("Theme").selectOption("high-contrast-dark");
  assert.deepEqual(await seriousFindings(page), []);
  await page.getByLabel("Language").selectOption("zh-cn");
  await page.getByText("没有发现问题。").waitFor();
  await line(page, "# mine").waitFor();
  await viewOf(page).getByText("每样本乘加").waitFor();
  done("it speaks Chinese, in high contrast");

  await page.goto(`${url}?lang=en`);
  await line(page, "(None, 119, 100)").waitFor();
  await page.locator("select").first().focus();
  const reached = new Set();
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press("Tab");
    reached.add(
      await page.evaluate(() => {
        const { activeElement } = globalThis.document;
        return activeElement?.closest("#editor") ? "editor" : activeElement?.id || activeElement?.tagName;
      }),
    );
  }
  for (const wanted of ["SELECT", "BUTTON", "editor", "model"])
    assert.ok(reached.has(wanted), `Tab does not reach ${wanted}, only ${[...reached].join(", ")}`);
  done("Tab goes through controls, code and view");
}

const { values } = parseArgs({ options: { pictures: { type: "boolean" } } });
await buildPlayground();
const { url, stop } = await servePlayground();
const browser = await launchBrowser();
const context = await browser.newContext({
  viewport: window,
  permissions: ["clipboard-read", "clipboard-write"],
  colorScheme: "light",
});
const page = await context.newPage();
page.setDefaultTimeout(patienceMilliseconds);
const elsewhere = [];
const errors = [];
context.on("request", (request) => {
  const address = request.url();
  if (!address.startsWith(url) && !/^(data|blob|about):/.test(address)) elsewhere.push(address);
});
page.on("pageerror", (error) => errors.push(String(error)));
page.on("console", (message) => {
  if (message.type() === "error") errors.push(message.text());
});
try {
  await walkThrough(page, url, values.pictures === true);
  assert.deepEqual(elsewhere, []);
  done("nothing is asked of any other server");
  assert.deepEqual(errors, []);
  done("the page logs no error");
} catch (error) {
  mkdirSync(path.join(root, "out"), { recursive: true });
  await page.screenshot({ path: path.join(root, "out/playground-failure.png") });
  console.error(errors.join("\n"));
  throw error;
} finally {
  await browser.close();
  await stop();
}
