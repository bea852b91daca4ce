// How long the view of a large model takes in a real browser, against a plain HTML table of the same cells in the same page:
// the first time, and after an edit. CPU of the page's main thread, from the message to the frame that shows it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, CDPSession, Page } from "playwright-core";
import { benchParser, median } from "./baseline";
import { openAnalysis } from "../server/src/analysis/analyse";
import { modelGraphs } from "../server/src/features/model-graph/describe";
import type { ModelGraphFacts } from "../server/src/features/model-graph/facts";
import type { ModelResult } from "../server/src/lsp/editor-protocol";
import { modelViewTexts } from "../server/src/messages/ui/model-view";
import type { PythonParser } from "../server/src/syntax/parser";

const SIZES = [500, 2_000];
/** Enough for a median that two idle runs agree on to a fifth. */
const TURNS = 9;
const FIRST_GOAL = 3;
const EDIT_GOAL = 2;

/** Layers that differ, so that nothing is folded; or blocks of one kind, which are. */
const programs = {
  "one after another": (layers: number, width: number): string => `import keras
x = inputs = keras.Input((16,))
for i in range(${layers}):
    x = keras.layers.Dense(${width} + i * i % 4093)(x)
model = keras.Model(inputs, x)
`,
  "residual blocks": (layers: number, width: number): string => `import keras
x = inputs = keras.Input((16,))
x = keras.layers.Dense(${width})(x)
for i in range(${Math.round(layers / 4)}):
    y = keras.layers.Dense(${width}, activation="relu")(x)
    y = keras.layers.Dropout(0.1)(y)
    y = keras.layers.Dense(${width})(y)
    x = keras.layers.Add()([x, y])
model = keras.Model(inputs, x)
`,
};

function modelOf(parser: PythonParser, text: string): ModelGraphFacts {
  const session = openAnalysis(parser, "/bench/model.py", text, { keras: 3, resolve: () => undefined });
  try {
    const [model] = modelGraphs(
      {
        text,
        report: session.report(),
        syntax: () => session.syntax(),
        analyse: () => session.report(),
        syntaxOf: () => session.syntax(),
      },
      () => null,
    );
    if (!model) throw new Error("The program makes no model.");
    return model;
  } finally {
    session.close();
  }
}

const resultOf = (model: ModelGraphFacts): ModelResult => ({
  version: 1,
  models: [model],
  model,
  node: null,
});

/** What waits in the page: a frame is there when a task behind its animation callback runs. */
const WAITING = `
const frame = (resolve) => requestAnimationFrame(() => setTimeout(resolve));
globalThis.shown = (message) => new Promise((resolve) => {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    frame(resolve);
  });
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(document.getElementById("view"), all);
  window.postMessage(message, "*");
});
globalThis.plain = (html) => new Promise((resolve) => {
  document.getElementById("plain").innerHTML = html;
  frame(resolve);
});
`;

/** The page of the view, and what the editor would be for it. */
function pageText(): string {
  const read = (file: string): string => readFileSync(path.join(process.cwd(), "client/dist", file), "utf8");
  return `<!doctype html><meta charset="utf-8"><style>${read("view.css")}</style><main id="view"></main><div id="plain"></div>
<script>globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });
${WAITING}</script>
<script>${read("view.js").replaceAll("</script", "<\\/script")}</script>`;
}

/** The page and the clock of the CPU of its main thread: script, style, layout, painting. */
interface Measured {
  readonly page: Page;
  readonly clock: CDPSession;
}

async function seconds({ clock }: Measured): Promise<number> {
  const { metrics } = await clock.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN;
}

/** CPU seconds from a call in the page to the frame that shows what it changed. */
async function cost(measured: Measured, call: string): Promise<number> {
  const before = await seconds(measured);
  await measured.page.evaluate(call);
  return (await seconds(measured)) - before;
}

const shown = (measured: Measured, message: object): Promise<number> =>
  cost(measured, `shown(${JSON.stringify(message)})`);

const plain = (measured: Measured, html: string): Promise<number> =>
  cost(measured, `plain(${JSON.stringify(html)})`);

async function medianOf(measure: () => Promise<number>): Promise<number> {
  const samples: number[] = [];
  for (let i = 0; i < TURNS; i++) samples.push(await measure());
  return median(samples);
}

async function measureSize(
  measured: Measured,
  parser: PythonParser,
  name: keyof typeof programs,
  size: number,
): Promise<void> {
  const [one, other] = [16, 17].map((width) => resultOf(modelOf(parser, programs[name](size, width))));
  const model = (result: ModelResult | undefined): object => ({
    type: "model",
    result: result ?? null,
    uri: "file:///bench/model.py",
    follow: false,
  });
  const none = model(undefined);
  const tab = (which: string): Promise<void> => measured.page.locator(`#tab-${which}`).click();
  await shown(measured, model(one));
  await tab("table");
  const table = `<table>${await measured.page.locator("table.model").innerHTML()}</table>`;
  await shown(measured, none);
  const baseline = await medianOf(async () => {
    const took = await plain(measured, table);
    await plain(measured, "");
    return took;
  });
  for (const which of ["table", "graph"]) {
    await shown(measured, model(one));
    await tab(which);
    const first = await medianOf(async () => {
      await shown(measured, none);
      return shown(measured, model(one));
    });
    let turn = 0;
    const edit = await medianOf(() => shown(measured, model(turn++ % 2 === 0 ? other : one)));
    const told = (what: string, goal: number, took: number): void => {
      const ratio = (took / baseline).toFixed(1);
      console.log(
        `| ${`${which}, ${size} layers ${name}`.padEnd(40)} | ${what.padEnd(10)} | ≤ ${goal} | ${ratio.padStart(5)} × |`,
      );
    };
    told("first", FIRST_GOAL, first);
    told("an edit", EDIT_GOAL, edit);
    await shown(measured, none);
  }
}

/** The script knows where browsers are; it is a module of its own, which a bundle can't hold. */
async function launchBrowser(): Promise<Browser> {
  const script = pathToFileURL(path.join(process.cwd(), "scripts/editor-in-browser.mjs")).href;
  const { launchBrowser: launch } = (await import(script)) as { launchBrowser: () => Promise<Browser> };
  return launch();
}

async function main(): Promise<void> {
  const parser = await benchParser();
  const browser = await launchBrowser();
  try {
    console.log("| the view                                 | what       | goal | to a plain table |");
    for (const name of Object.keys(programs) as (keyof typeof programs)[])
      for (const size of SIZES) {
        const page = await browser.newPage({ viewport: { width: 700, height: 800 } });
        await page.setContent(pageText());
        const clock = await page.context().newCDPSession(page);
        await clock.send("Performance.enable", { timeDomain: "threadTicks" });
        const measured = { page, clock };
        await shown(measured, { type: "texts", texts: modelViewTexts, language: "en" });
        await measureSize(measured, parser, name, size);
        await page.close();
      }
  } finally {
    await browser.close();
  }
}

void main();
