// Type-checks everything, once more the rooms that must not know Node, and the view and the playground, which know the page.
import { pathToFileURL } from "node:url";
import { run } from "./run-command.mjs";

/** Checks both projects; returns 0 when both are right. */
export async function typecheck() {
  const compiler = "node_modules/@typescript/native/bin/tsc";
  const whole = await run(["node", compiler, "-p", "tsconfig.json"]);
  const pure = await run(["node", compiler, "-p", "tsconfig.pure.json"]);
  const view = await run(["node", compiler, "-p", "view/tsconfig.json"]);
  const playground = await run(["node", compiler, "-p", "playground/tsconfig.json"]);
  return Math.max(whole.code, pure.code, view.code, playground.code);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(await typecheck());
}
