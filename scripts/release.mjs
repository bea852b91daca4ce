// Makes a release: version, changelog, tag; nothing leaves the machine.
//
//   npm run release -- patch|minor|major|X.Y.Z [--dry-run]
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { mustRun, root } from "./run-command.mjs";

/** The heading under which changes are gathered before they have a version. */
const unpublished = /^## .*\(not published yet\)$|^## Unreleased$/m;

/** The next version: a step from the present one, or the one that is named. */
export function nextVersion(present, step) {
  const [major, minor, patch] = present.split(".").map(Number);
  switch (step) {
    case "major":
      return `${major + 1}.0.0`;
    case "minor":
      return `${major}.${minor + 1}.0`;
    case "patch":
      return `${major}.${minor}.${patch + 1}`;
    default:
      if (!/^\d+\.\d+\.\d+$/.test(step ?? ""))
        throw new Error("Which version? patch, minor, major or X.Y.Z.");
      return step;
  }
}

/** The changelog with the gathered changes under their version; refuses one in which nothing is gathered. */
export function releasedChangelog(text, version, date) {
  const found = unpublished.exec(text);
  if (!found) throw new Error('CHANGELOG.md has no "## Unreleased" nor "(not published yet)".');
  const [body = ""] = text.slice(found.index + found[0].length).split(/^## /m);
  if (body.trim() === "") throw new Error("CHANGELOG.md gathers no changes for a release.");
  return `${text.slice(0, found.index)}## ${version} (${date})${text.slice(found.index + found[0].length)}`;
}

/** Every file that names the version, with the edit that writes another. */
const files = {
  "package.json": (text, version) => text.replace(/^ {2}"version": ".*?"/m, `  "version": "${version}"`),
  "package-lock.json": (text, version) =>
    text
      .replace(/^ {2}"version": ".*?"/m, `  "version": "${version}"`)
      .replace(/^ {6}"version": ".*?"/m, `      "version": "${version}"`),
  "pyproject.toml": (text, version) =>
    text
      .replace(/^version = ".*?"/m, `version = "${version}"`)
      .replace(/keras-shape-lens==[\d.]+/, `keras-shape-lens==${version}`),
};

async function release(step, isDry) {
  const read = (file) => readFileSync(path.join(root, file), "utf8");
  const version = nextVersion(JSON.parse(read("package.json")).version, step);
  const date = new Date().toISOString().slice(0, 10);
  const written = Object.entries(files).map(([file, edit]) => [file, edit(read(file), version)]);
  written.push(["CHANGELOG.md", releasedChangelog(read("CHANGELOG.md"), version, date)]);
  if (isDry) {
    console.log(`${version} would be written to ${written.map(([file]) => file).join(", ")}, and tagged.`);
    return;
  }
  const status = await mustRun(["git", "status", "--porcelain"], { show: "nothing" });
  if (status.trim() !== "") throw new Error("Commit or take back what is changed first.");
  await mustRun(["node", "scripts/test.mjs"]);
  for (const [file, text] of written) writeFileSync(path.join(root, file), text);
  await mustRun(["git", "commit", "--all", "--quiet", "--message", `Release ${version}`], {
    show: "failure",
  });
  await mustRun(["git", "tag", "--annotate", `v${version}`, "--message", version], { show: "failure" });
  console.log(`${version} is committed and tagged. Next: git push --follow-tags, npm run publish:all`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [step] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  await release(step, process.argv.includes("--dry-run")).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
