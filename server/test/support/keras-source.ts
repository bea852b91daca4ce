// Finds Keras's own source for the tests that interpret it: named, installed, kept from before, or from PyPI.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { unzip } from "./unzip";

/** The release whose answers are stored. */
const VERSION = "3.15.1";
const VARIABLE = "KERAS_SHAPE_LENS_KERAS_SOURCE";

function hasKeras(folder: string): boolean {
  return (
    existsSync(path.join(folder, `keras-${VERSION}.dist-info`)) && existsSync(path.join(folder, "keras/src"))
  );
}

function installed(): string | undefined {
  const environment = process.env.VIRTUAL_ENV;
  const lib = path.join(environment ?? "", "lib");
  if (environment === undefined || !existsSync(lib)) return undefined;
  return readdirSync(lib)
    .map((name) => path.join(lib, name, "site-packages"))
    .find(hasKeras);
}

/** The wheel by Python's own installer where there is one, else straight from PyPI, which a machine with only Node can do. */
async function downloadWheel(folder: string): Promise<string> {
  for (const python of ["python3", "python"]) {
    try {
      const command = [
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--dest",
        folder,
        `keras==${VERSION}`,
      ];
      execFileSync(python, command, { stdio: "ignore" });
      const wheel = readdirSync(folder).find((name) => name.endsWith(".whl"));
      if (wheel !== undefined) return path.join(folder, wheel);
    } catch (error) {
      // No such Python, or one without pip: the next way is tried.
      if (!(error instanceof Error)) throw error;
    }
  }
  const release = (await (await fetch(`https://pypi.org/pypi/keras/${VERSION}/json`)).json()) as {
    urls: readonly { packagetype: string; url: string }[];
  };
  const address = release.urls.find(({ packagetype }) => packagetype === "bdist_wheel")?.url;
  if (address === undefined) throw new Error(`PyPI has no wheel of keras ${VERSION}.`);
  const wheel = path.join(folder, "keras.whl");
  writeFileSync(wheel, Buffer.from(await (await fetch(address)).arrayBuffer()));
  return wheel;
}

/** A folder that holds the package `keras`; downloaded once, and kept outside of the checkout. */
export async function kerasSource(): Promise<string> {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== "") {
    if (!hasKeras(named)) throw new Error(`${VARIABLE} is ${named}, where keras ${VERSION} is not.`);
    return named;
  }
  const found = installed();
  if (found !== undefined) return found;
  const cache = path.join(
    process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"),
    "keras-shape-lens",
  );
  const kept = path.join(cache, `keras-${VERSION}`);
  if (hasKeras(kept)) return kept;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, "download-"));
  try {
    const contents = path.join(folder, "contents");
    unzip(
      readFileSync(await downloadWheel(folder)),
      contents,
      (name) => name.endsWith(".py") || name.includes(".dist-info/"),
    );
    rmSync(kept, { recursive: true, force: true });
    renameSync(contents, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return kept;
}
