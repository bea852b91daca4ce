// Runs the benchmarks: each `bench/*.bench.ts` is bundled like the product, and prints what it measured.
//
//   node scripts/bench.mjs [NAME…] [-- ARGUMENT…]     (all of them when none is named; the rest goes to them)
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { build as buildProduct } from "./build.mjs";
import { bundleForNode } from "./bundle-for-node.mjs";
import { prepare } from "./prepare.mjs";
import { root, run } from "./run-command.mjs";

const suffix = ".bench.ts";

await prepare();
const folder = path.join(root, "bench");
const all = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(suffix)) : [];
const given = process.argv.slice(2);
const rest = given.includes("--") ? given.indexOf("--") : given.length;
const wanted = given.slice(0, rest);
const chosen = wanted.length > 0 ? all.filter((file) => wanted.includes(file.slice(0, -suffix.length))) : all;
if (chosen.length === 0) {
  console.error(`There is no such benchmark; bench/ holds: ${all.join(", ") || "none"}.`);
  process.exit(2);
}
const failures = await buildProduct();
for (const failure of failures) console.error(failure);
let code = failures.length > 0 ? 1 : 0;
await bundleForNode(
  [...chosen, "measured-server.ts", "measured-program.ts", "measured-parsing.ts"].map((file) =>
    path.join(folder, file),
  ),
  path.join(root, "out/bench"),
);
for (const file of chosen) {
  console.log(`\n── ${file.slice(0, -suffix.length)}`);
  const { code: ended } = await run([
    "node",
    "--expose-gc",
    path.join(root, "out/bench", file.replace(/\.ts$/, ".js")),
    ...given.slice(rest + 1),
  ]);
  code = Math.max(code, ended);
}
process.exit(code);
