// Bundles and runs the long comparison of edits with fresh starts; see `random-edits.ts`.
import path from "node:path";
import { bundleForNode } from "./bundle-for-node.mjs";
import { prepare } from "./prepare.mjs";
import { root, run } from "./run-command.mjs";

await prepare();
const bundle = path.join(root, "out/edits");
await bundleForNode([path.join(root, "scripts/random-edits.ts")], bundle);
const { code } = await run(["node", path.join(bundle, "random-edits.js"), ...process.argv.slice(2)]);
process.exit(code);
