// Shows the editor that code-server serves in a headless browser, for tests that run in it and pictures taken of it.
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
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
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
