// Makes the Python wheel: the same bundle, started with the Node that comes from PyPI.
//
//   node scripts/packages/wheel.mjs
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { prepare } from "../prepare.mjs";
import { mustRun, root, run } from "../run-command.mjs";
import { holdToSize, layBundle, version } from "./bundle.mjs";

/** The programs of a virtual environment. */
export function inEnvironment(environment, program) {
  return process.platform === "win32"
    ? path.join(environment, "Scripts", `${program}.exe`)
    : path.join(environment, "bin", program);
}

/** Makes a virtual environment, and says in words what is missing where it can't. */
export async function makeEnvironment(folder) {
  rmSync(folder, { recursive: true, force: true });
  for (const python of ["python3", "python"]) {
    const { code } = await run([python, "-m", "venv", folder], { show: "nothing" });
    if (code === 0) return;
  }
  throw new Error(
    "The Python package needs python3 with its venv module (Debian: apt install python3-venv).",
  );
}

/** Installs with pip, and says in words where the registry can't be reached. */
export async function pipInstall(environment, ...what) {
  const { code, output } = await run(
    [
      inEnvironment(environment, "python"),
      "-m",
      "pip",
      "install",
      "--quiet",
      "--disable-pip-version-check",
    ].concat(what),
    { show: "nothing" },
  );
  if (code === 0) return;
  throw new Error(`pip could not install ${what.join(" ")}; is the registry reachable?\n${output.trim()}`);
}

/**
 * Builds the wheel with hatchling, in an environment of its own.
 * @returns {Promise<string>} the path of the .whl
 */
export async function packWheel() {
  const folder = path.join(root, "out/wheel");
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(root, "packaging/python"), folder, { recursive: true });
  const project = path.join(folder, "pyproject.toml");
  writeFileSync(project, readFileSync(project, "utf8").replace('version = "0"', `version = "${version}"`));
  for (const file of ["README.md", "LICENSE"]) cpSync(path.join(root, file), path.join(folder, file));
  await layBundle(path.join(folder, "src/keras_shape_lens/bundle"));

  const environment = path.join(root, "out/wheel-environment");
  if (!existsSync(inEnvironment(environment, "hatchling"))) {
    await makeEnvironment(environment);
    await pipInstall(environment, "hatchling==1.27.0");
  }
  const packages = path.join(root, "out/packages");
  mkdirSync(packages, { recursive: true });
  for (const file of readdirSync(packages)) if (file.endsWith(".whl")) rmSync(path.join(packages, file));
  await mustRun([inEnvironment(environment, "hatchling"), "build", "-t", "wheel", "-d", packages], {
    cwd: folder,
    show: "failure",
  });
  const file = path.join(packages, `keras_shape_lens-${version}-py3-none-any.whl`);
  holdToSize(file);
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await prepare();
  await packWheel();
}
