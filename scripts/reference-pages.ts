// The reference pages that are made from the code: one page per problem code, and the list of layers.
import { questionPage } from "./question-page";
import { layerDefinitions } from "../server/src/libraries/keras/layers";
import type { LayerDefinition } from "../server/src/libraries/keras/layer-definition";
import { problemPage, problemTitle } from "../server/src/features/problem-page";
import { type Option, configurationSchema, options } from "../server/src/host/configuration/options";
import { problemCodes } from "../server/src/messages/problem-codes";

/** Path below `docs/` → text. */
export type Pages = ReadonlyMap<string, string>;

const MADE = "<!-- Made by `npm run docs` from the code; edit the texts there. -->";

function problemIndex(): string {
  const rows = problemCodes.map((code) => `| [${code}](${code}.md) | ${problemTitle(code)} |`);
  return `${MADE}

# Problem codes

| code | what it says |
| --- | --- |
${rows.join("\n")}
`;
}

const shortName = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

function argumentText([name, spec]: readonly [string, LayerDefinition["args"][string]]): string {
  return spec.defaultText === undefined ? `\`${name}\`` : `\`${name}=${spec.defaultText}\``;
}

function layerSection({ names, summary, args }: LayerDefinition): string {
  const [main, ...aliases] = names;
  const title = shortName(main);
  const text = summary;
  const also =
    aliases.length > 0 ? `\n\nAlso: ${aliases.map((name) => `\`${shortName(name)}\``).join(", ")}` : "";
  const list = Object.entries(args).map(argumentText).join(", ");
  return `## ${title}\n\n${text}${also}\n\n${list === "" ? "No arguments of its own." : `Arguments: ${list}`}\n`;
}

function layersPage(): string {
  const sorted = [...layerDefinitions].sort((a, b) =>
    shortName(a.names[0]) < shortName(b.names[0]) ? -1 : 1,
  );
  return `${MADE}

# Layers

The ${sorted.length} layers whose shapes, weights and errors are described. Layers of your own are read from their source.

${sorted.map(layerSection).join("\n")}`;
}

function optionRow([key, option]: readonly [string, Option]): string {
  return `| \`${key}\` | ${option.description} | \`${option.example}\` |`;
}

function configurationPage(): string {
  const { keys } = options.overrides;
  return `${MADE}

# Configuration

The command line and every editor read the same configuration: \`keras-shape-lens.toml\` (or
\`.keras-shape-lens.toml\`), or the table \`[tool.keras-shape-lens]\` of a \`pyproject.toml\`. The nearest one counts, from the
checked file's folder up to its repository's; paths and patterns in it count from where it stands. Options of the command
line and settings of the editor come before it, but for \`ignore\`, \`exclude\` and search paths, which are added up. A key
that there is not is told, with what may be meant; on the command line that is exit status 2.

\`\`\`toml
[tool.keras-shape-lens]
keras = 3
search-paths = ["src"]
exclude = ["old/"]

[tool.keras-shape-lens.severities]
wrong-rank = "warning"

[[tool.keras-shape-lens.overrides]]
files = ["tests/"]
ignore = ["window-exceeds-input"]
\`\`\`

In a file of its own the tables are called \`severities\` and \`overrides\`, and the first keys stand in no table. Editors that
know TOML complete and check it by [keras-shape-lens.schema.json](keras-shape-lens.schema.json):
\`#:schema PATH/keras-shape-lens.schema.json\` as its first line.

| key | what it is for | example |
| --- | --- | --- |
${Object.entries(options).map(optionRow).join("\n")}

In each of the \`overrides\`:

| key | what it is for | example |
| --- | --- | --- |
${Object.entries(keys).map(optionRow).join("\n")}

In a workspace that is not trusted, no configuration above its folders is read, and no search path that leads out of them
is followed.
`;
}

/** Every generated page. */
export function referencePages(): Pages {
  return new Map([
    ["layers.md", layersPage()],
    ["questions.md", `${MADE}\n\n${questionPage()}`],
    ["problems/README.md", problemIndex()],
    ["configuration.md", configurationPage()],
    ["keras-shape-lens.schema.json", `${JSON.stringify(configurationSchema(), undefined, 2)}\n`],
    ...problemCodes.map((code) => [`problems/${code}.md`, `${MADE}\n\n${problemPage(code)}`] as const),
  ]);
}
