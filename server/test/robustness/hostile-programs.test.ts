// Programs made to break the analysis are answered, in children whose processor time and memory have bounds: an abort can't be caught.
import { execFile } from "node:child_process";
import * as path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
/** Ends only a program that hangs; `npm run fuzz -- --hostile` measures with tighter bounds. */
const BOUNDS = ["--seconds", "60", "--megabytes", "1000"];
const PATIENCE_MILLISECONDS = 1_200_000;

/** Runs the fuzzer and gives what it printed, of the failing as well. */
async function fuzz(...given: readonly string[]): Promise<string> {
  const command = [path.join(root, "scripts/fuzz.mjs"), "--quiet", ...BOUNDS, ...given];
  const result = await promisify(execFile)(process.execPath, command, { cwd: root }).catch(
    (error: unknown) => error as { readonly stdout: string },
  );
  return result.stdout;
}

it(
  "answers programs between files made to break whoever reads them",
  { timeout: PATIENCE_MILLISECONDS },
  async () => {
    expect(await fuzz("--folders", "--few")).toMatch(/^\d+ programs, 0 broke\n$/);
  },
);

it("answers every kind of program made to break it", { timeout: PATIENCE_MILLISECONDS }, async () => {
  expect(await fuzz("--hostile", "--few")).toMatch(/^\d+ programs, 0 broke\n$/);
});

it(
  "takes time and memory in proportion to programs as people publish them",
  { timeout: PATIENCE_MILLISECONDS },
  async () => {
    expect(await fuzz("--lifelike", "--megabytes", "300")).toMatch(/^\d+ programs, 0 broke\n$/);
  },
);
