// Writes the reference pages below docs/ that are made from the code; a test holds them to it.
//
//   node scripts/docs.mjs
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bundleForNode } from "./bundle-for-node.mjs";
import { prepare } from "./prepare.mjs";
import { root } from "./run-command.mjs";

await prepare();
const bundle = path.join(root, "out/docs");
await bundleForNode([path.join(root, "scripts/reference-pages.ts")], bundle);
const { referencePages } = createRequire(import.meta.url)(path.join(bundle, "reference-pages.js"));
const pages = referencePages();
const docs = path.join(root, "docs");
mkdirSync(path.join(docs, "problems"), { recursive: true });
for (const [page, text] of pages) writeFileSync(path.join(docs, page), text);
// A code that is gone takes its page with it.
for (const file of readdirSync(path.join(docs, "problems"))) {
  if (!pages.has(`problems/${file}`)) rmSync(path.join(docs, "problems", file));
}
console.log(`${pages.size} pages written to docs/.`);
