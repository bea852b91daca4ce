// The reference pages that are made from the code: one page per problem code, and the list of layers.
import { layerDefinitions } from "../server/src/libraries/keras/layers";
import type { LayerDefinition } from "../server/src/libraries/keras/layer-definition";
import { problemPage, problemTitle } from "../server/src/features/problem-page";
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

/** Every generated page. */
export function referencePages(): Pages {
  return new Map([
    ["layers.md", layersPage()],
    ["problems/README.md", problemIndex()],
    ...problemCodes.map((code) => [`problems/${code}.md`, `${MADE}\n\n${problemPage(code)}`] as const),
  ]);
}
