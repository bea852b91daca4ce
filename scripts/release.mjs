// Makes a release of the changes that wait in .changeset: version, changelog, tag; nothing leaves the machine.
//
//   npm run release [-- --dry-run]
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { mustRun, root } from "./run-command.mjs";

const changesets = path.join(root, "node_modules/@changesets/cli/bin.js");

/** Files beside package.json that name the version, with the edit that writes another; changesets knows package.json alone. */
const followers = {
  "package-lock.json": (text, version) =>
    text
      .replace(/^ {2}"version": ".*?"/m, `  "version": "${version}"`)
      .replace(/^ {6}"version": ".*?"/m, `      "version": "${version}"`),
  "pyproject.toml": (text, version) =>
    text
      .replace(/^version = ".*?"/m, `version = "${version}"`)
      .replace(/keras-shape-lens==[\d.]+/, `keras-shape-lens==${version}`),
  // What was written before the first release stands under a heading that says so.
  "CHANGELOG.md": (text) => text.replace(/^(## .*?) \(not published yet\)$/m, "$1"),
};

/**
 * Writes, commits and tags the version that the waiting changes amount to. A version that has no tag yet, as the very first,
 * is released as it stands where nothing waits.
 * @param {{ folder?: string, check?: () => Promise<unknown>, isDry?: boolean }} [options] the checkout, what has to pass
 *   before anything is written, and whether to say only what would be done
 * @returns {Promise<string>} what was done, in a sentence
 */
export async function release({ folder = root, check = async () => undefined, isDry = false } = {}) {
  const read = (file) => readFileSync(path.join(folder, file), "utf8");
  const present = () => JSON.parse(read("package.json")).version;
  const quietly = { cwd: folder, show: "failure" };
  const waiting = readdirSync(path.join(folder, ".changeset")).filter(
    (file) => file.endsWith(".md") && file !== "README.md",
  );
  const tags = (await mustRun(["git", "tag", "--list"], { ...quietly, show: "nothing" })).split("\n");
  if (waiting.length === 0 && tags.includes(`v${present()}`))
    throw new Error(
      "There is nothing to release: no change waits in .changeset (`npx changeset` writes one).",
    );
  if (isDry) return `${waiting.length} changes wait after ${present()}: ${waiting.join(", ") || "none"}.`;
  const status = await mustRun(["git", "status", "--porcelain"], { ...quietly, show: "nothing" });
  if (status.trim() !== "") throw new Error("Commit or take back what is changed first.");
  await check();
  if (waiting.length > 0) await mustRun(["node", changesets, "version"], quietly);
  const version = present();
  for (const [file, edit] of Object.entries(followers)) {
    if (existsSync(path.join(folder, file)))
      writeFileSync(path.join(folder, file), edit(read(file), version));
  }
  await mustRun(["git", "add", "--all"], quietly);
  await mustRun(["git", "commit", "--allow-empty", "--quiet", "--message", `Release ${version}`], quietly);
  await mustRun(["node", changesets, "tag"], quietly);
  return `${version} is committed and tagged. Next: git push --follow-tags, npm run publish:all`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const isDry = process.argv.includes("--dry-run");
  await release({ isDry, check: () => mustRun(["node", "scripts/test.mjs"]) }).then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
