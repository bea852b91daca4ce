// Bundles and runs the comparison of notebooks with their code in one file; see `notebook-ways.ts`.
import path from "node:path";
import { bundleForNode } from "../bundle-for-node.mjs";
import { prepare } from "../prepare.mjs";
import { root, run } from "../run-command.mjs";

await prepare();
const bundle = path.join(root, "out/notebooks");
await bundleForNode([path.join(root, "scripts/truth/notebook-ways.ts")], bundle);
// What is run stands in the checkout, and places are meant from where the person is.
const places = process.argv.slice(2).map((word) => (word.startsWith("--") ? word : path.resolve(word)));
const { code } = await run(["node", path.join(bundle, "notebook-ways.js"), ...places]);
process.exit(code);
