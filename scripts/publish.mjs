// Publishes the packages of the present version, each where there are credentials for it, and says what is left to do.
//
//   npm run publish:all [-- --dry-run]
import { packageExtension } from "./package.mjs";
import { prepare } from "./prepare.mjs";
import { packNpm } from "./packages/npm.mjs";
import { inEnvironment, makeEnvironment, packWheel, pipInstall } from "./packages/wheel.mjs";
import { mustRun, root } from "./run-command.mjs";

/** Each place: what is published there, by which command, with which credentials. Tokens reach the tools by the environment alone. */
const places = [
  {
    name: "npm",
    needs: ["NODE_AUTH_TOKEN"],
    pack: packNpm,
    command: (file) => ["npm", "publish", "--access", "public", file],
  },
  {
    name: "PyPI",
    needs: ["TWINE_USERNAME", "TWINE_PASSWORD"],
    pack: packWheel,
    command: async (file) => {
      const environment = `${root}/out/publish-environment`;
      await makeEnvironment(environment);
      await pipInstall(environment, "twine");
      return [inEnvironment(environment, "twine"), "upload", "--non-interactive", file];
    },
  },
  {
    name: "Visual Studio Marketplace",
    needs: ["VSCE_PAT"],
    pack: packageExtension,
    command: (file) => ["npx", "--yes", "@vscode/vsce@3.9.2", "publish", "--packagePath", file],
  },
  {
    name: "Open VSX",
    needs: ["OVSX_PAT"],
    pack: packageExtension,
    command: (file) => ["npx", "--yes", "ovsx@1.0.0", "publish", file],
  },
];

await prepare();
const isDry = process.argv.includes("--dry-run");
let left = 0;
for (const { name, needs, pack, command } of places) {
  const file = await pack();
  const missing = needs.filter((variable) => (process.env[variable] ?? "") === "");
  if (missing.length > 0 || isDry) {
    left += 1;
    const why = missing.length > 0 ? `${missing.join(" and ")} not set` : "a dry run";
    console.log(`${name}: ${file} is ready and not published: ${why}.`);
    continue;
  }
  await mustRun(await command(file));
  console.log(`${name}: published.`);
}
process.exitCode = left > 0 && !isDry ? 1 : 0;
