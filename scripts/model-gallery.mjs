// Photographs the graphs of the models in examples/models as the view draws them, on one sheet for docs/model-view.md.
//
//   node scripts/model-gallery.mjs
import { mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { zlibSync } from "fflate";
import { launchBrowser, photographSheet } from "./editor-in-browser.mjs";
import { buildPlayground, servePlayground } from "./playground.mjs";
import { root } from "./run-command.mjs";

const examples = path.join(root, "examples/models");
const file = path.join(root, "docs/images/models.jpg");
/** Pictures stay in the repository for good, so the sheet is kept small. */
const largestSheet = 400_000;
/** A graph is high and narrow. */
const window = { width: 1100, height: 1300 };
const columns = 5;
/** A busy machine takes long to start a page. */
const patienceMilliseconds = 120_000;
const settleMilliseconds = 1000;

/** The address that carries a program. */
const addressOf = (url, text) =>
  `${url}?lang=en#code=${Buffer.from(zlibSync(Buffer.from(text))).toString("base64url")}`;

async function photograph(browser, url, name) {
  const page = await browser.newPage({ viewport: window, colorScheme: "light" });
  page.setDefaultTimeout(patienceMilliseconds);
  try {
    await page.goto(addressOf(url, readFileSync(path.join(examples, name), "utf8")));
    const view = page.frameLocator("#model");
    // The program's own model has the name of its file; it may be made of others.
    const models = view.locator("header select").first();
    const own = models.locator("option", { hasText: name.replace(/\.py$/, "") }).first();
    await own.waitFor({ state: "attached" });
    await models.selectOption({ value: await own.getAttribute("value") });
    await view.locator("#tab-graph").click();
    await view.locator("svg g.node").first().waitFor();
    await page.waitForTimeout(settleMilliseconds);
    await view.getByRole("button", { name: "Fit" }).click();
    await page.waitForTimeout(settleMilliseconds);
    return await page.locator("#model").screenshot();
  } finally {
    await page.close();
  }
}

await buildPlayground();
const { url, stop } = await servePlayground();
const browser = await launchBrowser();
try {
  const names = readdirSync(examples).filter((name) => name.endsWith(".py"));
  const images = [];
  for (const name of names) images.push(await photograph(browser, url, name));
  mkdirSync(path.dirname(file), { recursive: true });
  await photographSheet(browser, images, { columns, width: 520, background: "#fff", file });
} finally {
  await browser.close();
  await stop();
}
const { size } = statSync(file);
if (size > largestSheet) throw new Error(`${file} has ${size} bytes; it may have ${largestSheet}.`);
console.log(`${path.relative(root, file)}: ${(size / 1000).toFixed(0)} kB`);
