// Measures what the tests would notice: changes the code in small ways, room by room, and counts how many are caught.
//
//   npm run mutants -- [--count 40] [--seed 1] [--rooms values,libraries/keras] [--workers 1] [--tests fixtures] [--verbose]
import { fork } from "node:child_process";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { treeSitterAsCommonJs } from "./build.mjs";
import { mutantsOf, withMutant, withSwitches } from "./mutating/mutants.mjs";
import { openTypeCheck } from "./mutating/type-check.mjs";
import { prepare } from "./prepare.mjs";
import { root } from "./run-command.mjs";

const ROOMS = [
  "values",
  "libraries/keras",
  "libraries/tensor-functions",
  "libraries/builtins",
  "libraries/pandas",
  "libraries/tensorflow",
  "libraries/sklearn",
  "syntax",
  "interpreter",
  "analysis",
  "features",
  "host",
  "lsp",
];
/** A run that says nothing for so long has been sent round in circles by its mutant, which therefore shows. */
const SILENCE_MILLISECONDS = 240_000;
/** All tests once, on a machine that does other work as well. */
const COVER_MILLISECONDS = 3_600_000;

const { values: given } = parseArgs({
  options: {
    count: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
    rooms: { type: "string", default: ROOMS.join(",") },
    workers: { type: "string", default: "1" },
    tests: { type: "string", default: "." },
    verbose: { type: "boolean", default: false },
  },
});

/** Tests of the built command line are not run: each starts a process of its own. Nor are those that take minutes. */
const TESTS = readdirSync(path.join(root, "server/test"), { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".test.ts") && new RegExp(given.tests).test(file))
  .filter(
    (file) => !/^cli\/|^robustness\/|^docs\.|^import-directions|^lsp\/stdio|features\/total/.test(file),
  );

/** Numbers from 0 to 1 that are the same for the same seed. */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const source = path.join(root, "server/src");
const textOf = (file) => readFileSync(path.join(source, file), "utf8");
const compiles = openTypeCheck();

/** A sample of a room's mutants that compile and don't overlap. */
function sampled(room, random) {
  const files = readdirSync(path.join(source, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.posix.join(room, file.split(path.sep).join("/")))
    .sort();
  const all = files.flatMap((file) => mutantsOf(file, textOf(file)));
  const chosen = [];
  let refused = 0;
  for (const mutant of all.map((each) => ({ each, at: random() })).sort((a, b) => a.at - b.at)) {
    if (chosen.length >= Number(given.count)) break;
    const { each } = mutant;
    const overlaps = chosen.some(
      ({ file, start, end }) => file === each.file && each.start < end && start < each.end,
    );
    if (overlaps) continue;
    if (compiles(path.join(source, each.file), withMutant(textOf(each.file), each)))
      chosen.push({ ...each, room });
    else refused += 1;
  }
  return { chosen, refused, of: all.length };
}

const random = randomNumbers(Number(given.seed));
const rooms = given.rooms.split(",").map((room) => ({ room, ...sampled(room, random) }));
const mutants = rooms.flatMap(({ chosen }) => chosen).map((mutant, id) => ({ ...mutant, id }));

/** Puts the switches in, and says what a bundle of CommonJS does not know: where each file stood. */
const switches = {
  name: "switches",
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^vitest$/ }, () => ({
      path: path.join(root, "scripts/mutating/vitest-in-process.ts"),
    }));
    onResolve({ filter: /^tests-of-the-server$/ }, () => ({ path: "tests", namespace: "tests" }));
    onLoad({ filter: /.*/, namespace: "tests" }, () => ({
      contents: `import "./refuse-stale-reports.ts"; export const files = {
        ${TESTS.map((file) => `${JSON.stringify(file)}: () => import("./${file}")`).join(",\n")} };`,
      resolveDir: path.join(root, "server/test"),
    }));
    onLoad({ filter: /[\\/]server[\\/](?:src|test)[\\/].*\.ts$/ }, ({ path: file }) => {
      const own = path.relative(source, file).split(path.sep).join("/");
      const contents = withSwitches(
        readFileSync(file, "utf8"),
        mutants.filter((mutant) => mutant.file === own),
      )
        .replaceAll("import.meta.dirname", JSON.stringify(path.dirname(file)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href));
      return { contents, loader: "ts", resolveDir: path.dirname(file) };
    });
  },
};

await prepare();
const folder = path.join(root, "out/mutants");
rmSync(folder, { recursive: true, force: true });
const { build } = await import("esbuild");
await build({
  entryPoints: [path.join(root, "scripts/mutating/judge.ts")],
  outdir: folder,
  bundle: true,
  platform: "node",
  // Tests await their parser where they begin.
  format: "esm",
  outExtension: { ".js": ".mjs" },
  target: "node20",
  mainFields: ["module", "main"],
  alias: treeSitterAsCommonJs(),
  plugins: [switches],
  banner: {
    js: [
      'import { createRequire as esmMakeRequire } from "node:module";',
      'import { dirname as esmFolderOf } from "node:path";',
      'import { fileURLToPath as esmPathOf } from "node:url";',
      "globalThis.__mutant = (id) => globalThis.__judged?.(id) ?? false;",
      "const require = esmMakeRequire(import.meta.url), __filename = esmPathOf(import.meta.url), __dirname = esmFolderOf(__filename);",
    ].join("\n"),
  },
  logLevel: "warning",
});

/** Names of tests that fail when they are run again in one process. */
const runOnce = new Set();

/** Starts a judge; `ask` has it try one mutant, and starts another where this one is lost. */
function judge() {
  let child;
  let waiting;
  const start = () => {
    child = fork(path.join(folder, "judge.mjs"), { cwd: root, execArgv: ["--max-old-space-size=4096"] });
    child.on("message", (message) => waiting?.(message));
    child.on("exit", () => waiting?.({ verdict: "caught", by: "the process ended" }));
  };
  const once = (message) =>
    new Promise((resolve) => {
      const patience = message.type === "cover" ? COVER_MILLISECONDS : SILENCE_MILLISECONDS;
      const timer = setTimeout(() => waiting?.({ verdict: "caught", by: "it never ended" }), patience);
      waiting = (answer) => {
        clearTimeout(timer);
        waiting = undefined;
        resolve(answer);
      };
      child.send(message);
    });
  start();
  const restart = () => {
    waiting = undefined;
    child.removeAllListeners();
    child.kill("SIGKILL");
    start();
  };
  const isLost = ({ by }) => by === "the process ended" || by === "it never ended";
  return {
    /** A judge that earlier mutants have spoilt, or that remembers what a mutant would change, is asked again as a new one. */
    ask: async (message) => {
      let answer = await once(message);
      if (answer.verdict === "spoilt" || answer.verdict === "stale") {
        if (given.verbose) console.log(`asked anew, since ${answer.verdict}: ${answer.by ?? message.id}`);
        restart();
        const before = answer;
        answer = await once(message);
        // What fails when it is run again, with or without a mutant, is asked last.
        if (before.verdict === "spoilt" && answer.by !== before.by) runOnce.add(before.by);
      }
      if (answer.verdict === "spoilt" || isLost(answer)) {
        restart();
        return { ...answer, verdict: "caught" };
      }
      return answer;
    },
    close: () => {
      child.removeAllListeners();
      child.kill();
    },
  };
}

/** A test of the same subject is asked before others that take as long: it finds what is wrong sooner. */
function patienceFor({ name, took }, { file, room }) {
  if (runOnce.has(name)) return COVER_MILLISECONDS * 1000 + took;
  const own = path.basename(file, ".ts");
  if (name.includes(`${own}.test.ts`)) return took / 20;
  return name.startsWith(`${room}/`) ? took / 4 : took;
}

const first = judge();
const { covered, broken, loaded } = await first.ask({ type: "cover" });
for (const test of broken) console.log(`not run in one process: ${test}`);
const isLoaded = new Set(loaded);
const queue = [...mutants];
const results = new Map();
async function work(own) {
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const { id, file, line, what, text } = mutant;
    const isReached = covered.some(({ reached }) => reached.includes(id));
    const asked = covered
      .filter(({ differed }) => differed.includes(id))
      .sort((a, b) => patienceFor(a, mutant) - patienceFor(b, mutant));
    let verdict = isReached ? "no difference" : isLoaded.has(id) ? "while loading" : "never ran";
    let [unasked, by] = [0, ""];
    if (asked.length > 0) {
      const tests = asked.map(({ index, met, took }) => ({ index, met, took }));
      const answer = await own.ask({ type: "try", id, tests });
      verdict = answer.verdict === "caught" ? "caught" : "survived";
      ({ unasked = 0, by } = answer);
    }
    results.set(id, verdict);
    if (!given.verbose && (verdict === "caught" || verdict === "while loading")) continue;
    const left = unasked > 0 ? ` (${unasked} of ${asked.length} tests not asked)` : by ? ` (${by})` : "";
    console.log(
      `${verdict.padEnd(13)} server/src/${file}:${line} ${what}: ${text.replaceAll(/\s+/g, " ").slice(0, 100)}${left}`,
    );
  }
  own.close();
}
const others = Array.from({ length: Number(given.workers) - 1 }, judge);
await Promise.all([first, ...others].map(work));

console.log(
  "\nroom                       caught  survived  no difference  never ran   of     refused by types",
);
for (const { room, of, refused } of rooms) {
  const own = mutants.filter((mutant) => mutant.room === room).map(({ id }) => results.get(id));
  const count = (verdict) => own.filter((each) => each === verdict).length;
  const judged = own.length - count("while loading");
  const share = `${Math.round((100 * count("caught")) / Math.max(1, judged))} %`;
  console.log(
    `${room.padEnd(26)} ${share.padStart(6)}  ${String(count("survived")).padStart(8)}  ${String(count("no difference")).padStart(13)}  ${String(count("never ran")).padStart(9)}  ${judged} of ${of}  ${refused}`,
  );
}
