// Makes a fresh clone ready: installs what the lockfile names, unless it is installed already.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { mustRun, root } from "./run-command.mjs";

/** The oldest Node that the tools and the product run on. */
const oldestNode = 20;

/** True where node_modules holds exactly the versions that the lockfile names for this machine. */
function isInstalled() {
  const installedFile = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      place === "" || optional === true || devOptional === true || installed[place]?.version === version,
  );
}

/** Installs the dependencies where they are missing or of another version. */
export async function prepare() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < oldestNode) {
    throw new Error(`Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  console.log("Installing dependencies (npm ci), once …");
  await mustRun(["npm", "ci", "--no-audit", "--no-fund"], { show: "failure" });
}
