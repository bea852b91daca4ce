// Shows pages in a headless browser, first of all the editor that code-server serves, for tests and pictures of them.
import { findBrowser } from "./code-server.mjs";

/** Without these, Chromium looks for Google's hosts at every start, and as root refuses to start at all. */
const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser; throws where there is none. */
export async function launchBrowser() {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: findBrowser(), args: browserArguments });
}

/**
 * Opens a window of the editor.
 * @param {{ url: string, authority: string }} server what `startCodeServer` returned
 * @param {string} folder the workspace's absolute path
 * @param {{ payload?: [string, string][], width?: number, height?: number, scale?: number }} [options] what the
 *   workbench is to do besides (paths as `remotePath` gives them), and the size of the window in CSS pixels
 */
export async function openEditor(
  server,
  folder,
  { payload = [], width = 1280, height = 800, scale = 1 } = {},
) {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  const address = new URL(server.url);
  address.searchParams.set("folder", folder);
  address.searchParams.set("payload", JSON.stringify(payload));
  // On a busy machine the whole of the workbench takes longer to load than Playwright would wait.
  await page.goto(address.href, { waitUntil: "commit" });
  return { browser, page };
}

/** A path on this machine as the workbench in the browser names it. */
export function remotePath(server, path) {
  return `vscode-remote://${server.authority}${path}`;
}

/** The place on the screen of a word of the code, the last one where it stands more than once, in lines that start so. */
export async function placeOf(page, word, lineStart = "") {
  const place = await page.evaluate(
    ([wanted, start]) => {
      const found = [];
      for (const line of document.querySelectorAll(".view-line")) {
        // The editor draws blanks as no-break spaces.
        if (!line.textContent.replaceAll("\u00a0", " ").startsWith(start)) continue;
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const from = node.data.indexOf(wanted);
          if (from < 0) continue;
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, from + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          found.push({ x: x + width / 2, y: y + height / 2 });
        }
      }
      return found.sort((one, other) => other.y - one.y || other.x - one.x)[0];
    },
    [word, lineStart],
  );
  if (place === undefined) throw new Error(`${word} is not on the screen.`);
  return place;
}

/**
 * Puts images side by side on one sheet, a JPEG file.
 * @param {import("playwright-core").Browser} browser
 * @param {readonly Buffer[]} images PNG
 * @param {{ columns: number, width: number, background: string, file: string }} options how many stand in a row, the
 *   width of each in CSS pixels, the colour between them, and the file to write
 */
export async function photographSheet(browser, images, { columns, width, background, file }) {
  const page = await browser.newPage({ viewport: { width: columns * width, height: 600 } });
  const cells = images.map((image) => `<img src="data:image/png;base64,${image.toString("base64")}">`);
  await page.setContent(
    `<body style="margin:8px;background:${background};display:grid;grid-template-columns:repeat(${columns},1fr);gap:8px;align-items:start">` +
      `<style>img{max-width:100%}</style>${cells.join("")}</body>`,
  );
  await page.screenshot({ path: file, type: "jpeg", quality: 60, fullPage: true });
  await page.close();
}
