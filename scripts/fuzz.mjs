// Runs programs of all kinds through the analysis, in children with bounds; see scripts/fuzz/main.ts for what it takes.
//
//   node scripts/fuzz.mjs [--hostile] [--folders] [--lifelike] [--files PATH [--imports] [--sample N]] [--mutants N] [--seed N] [--only TEXT] [--seconds N] [--built]
import path from "node:path";
import { bundleForNode } from "./bundle-for-node.mjs";
import { prepare } from "./prepare.mjs";
import { root, run } from "./run-command.mjs";

await prepare();
const out = path.join(root, "out/fuzz");
if (!process.argv.includes("--built"))
  await bundleForNode(
    [path.join(root, "scripts/fuzz/main.ts"), path.join(root, "scripts/fuzz/child.ts")],
    out,
  );
const { code } = await run([
  "node",
  path.join(out, "main.js"),
  ...process.argv.slice(2).filter((argument) => argument !== "--built"),
]);
process.exit(code);
