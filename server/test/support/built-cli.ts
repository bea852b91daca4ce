// The command line as it is built, for tests that start it as a process of its own.
import { existsSync, readdirSync, statSync } from "node:fs";
import * as path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");

/** What the build is made of. */
const SOURCES = ["server/src", "package.json", "package-lock.json", "scripts/build.mjs"];

function newest(place: string): { readonly file: string; readonly time: number } {
  const found = statSync(place);
  if (!found.isDirectory()) return { file: place, time: found.mtimeMs };
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(place, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => ({ file, time: statSync(file).mtimeMs }))
    .reduce((latest, each) => (each.time > latest.time ? each : latest), { file: place, time: 0 });
}

/** The path of a built file; says what to do where there is none, or one of older sources. */
function builtFile(name: string): string {
  const file = path.join(root, "server/dist", name);
  if (!existsSync(file)) throw new Error(`server/dist/${name} is not built: node scripts/build.mjs`);
  const built = statSync(file).mtimeMs;
  for (const source of SOURCES) {
    const { file: changed, time } = newest(path.join(root, source));
    if (time > built)
      throw new Error(
        `server/dist/${name} is older than ${path.relative(root, changed)}: node scripts/build.mjs`,
      );
  }
  return file;
}

/** The command line. */
export const builtCli = (): string => {
  builtFile("cli-main.js");
  return path.join(root, "server/dist/cli.js");
};
