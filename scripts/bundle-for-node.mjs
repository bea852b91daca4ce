// Bundles TypeScript of this checkout that only this checkout runs: the tests in the editor, the benchmarks.
import { rmSync } from "node:fs";
import { treeSitterAsCommonJs } from "./build.mjs";

/** Bundles each entry into a folder of its own making; mocha and VS Code stay outside, as they are there already. */
export async function bundleForNode(entryPoints, outdir) {
  const { build } = await import("esbuild");
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints,
    outdir,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    external: ["vscode", "mocha", "playwright-core"],
    alias: treeSitterAsCommonJs(),
    sourcemap: "inline",
    logLevel: "warning",
  });
}
