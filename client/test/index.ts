// What VS Code calls to run the end-to-end tests: one mocha run in the extension host, its lines and result kept in files.
import * as fs from "node:fs";
import * as path from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import { isOnTheWeb } from "./editor";

/** A real editor on a busy machine may need this long before it answers; nothing here measures speed. */
const testTimeoutMilliseconds = 60_000;

/** Suites that kill the server's process, or ask the client about it: there is none on the web. */
const ofTheServersProcess = new Set(["lifecycle.e2e.js"]);

/** Where the harness reads the run from: `log.txt` as it goes, `result.json` when it is over. */
function resultsFolder(): string {
  const folder = process.env.KERAS_SHAPE_LENS_E2E_RESULTS;
  if (folder === undefined)
    throw new Error("KERAS_SHAPE_LENS_E2E_RESULTS must name a folder for the results.");
  return folder;
}

/** Runs every `*.e2e.js` beside this file; rejects when a test fails, as VS Code expects. */
export async function run(): Promise<void> {
  const results = resultsFolder();
  const log = (...words: unknown[]): void => {
    fs.appendFileSync(path.join(results, "log.txt"), `${format(...words)}\n`);
  };
  const finish = (passed: number, failed: number): void => {
    const partial = path.join(results, "result.json.part");
    fs.writeFileSync(partial, JSON.stringify({ passed, failed }));
    fs.renameSync(partial, path.join(results, "result.json"));
  };
  try {
    const { passed, failed } = await runMocha(log);
    finish(passed, failed);
    if (failed > 0) throw new Error(`${failed} of ${passed + failed} end-to-end tests failed.`);
  } catch (error) {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (!fs.existsSync(path.join(results, "result.json"))) finish(0, 1);
    throw error;
  }
}

async function runMocha(log: (...words: unknown[]) => void): Promise<{ passed: number; failed: number }> {
  const mocha = new Mocha({ ui: "tdd", timeout: testTimeoutMilliseconds, color: true });
  Mocha.reporters.Base.consoleLog = log;
  const suites = fs
    .readdirSync(__dirname)
    .filter((file) => file.endsWith(".e2e.js") && !(isOnTheWeb && ofTheServersProcess.has(file)));
  if (suites.length === 0) throw new Error(`There are no tests in ${__dirname}.`);
  for (const file of suites.sort()) mocha.addFile(path.join(__dirname, file));
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed });
    });
  });
}
