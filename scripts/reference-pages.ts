// The reference pages that are made from the code: one page per problem code, and the list of layers.
import { layerDefinitions } from "../server/src/libraries/keras/layers";
import type { LayerDefinition } from "../server/src/libraries/keras/layer-definition";
import type { ProblemText } from "../server/src/messages/catalogue";
import { problemTexts } from "../server/src/messages/problem-codes";

/** Path below `docs/` → text. */
export type Pages = ReadonlyMap<string, string>;

const MADE = "<!-- Made by `npm run docs` from the code; edit the texts there. -->";

/** `{window}` → *window*: a page has no numbers to put in. */
const withoutFacts = (text: string): string => text.replace(/\{(\w+)\}/g, "*$1*");

function problemPage({ code, what, why, remedy, documentation, example }: ProblemText): string {
  return `${MADE}

# ${code}

${withoutFacts(what)}

${documentation}

- **Why:** ${withoutFacts(why)}
- **What to do:** ${withoutFacts(remedy)}

\`\`\`python
${example.trim()}
\`\`\`

To silence one line: \`# keras-shape-lens: ignore[${code}]\`
`;
}

function problemIndex(): string {
  const rows = Object.values(problemTexts)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, what }) => `| [${code}](${code}.md) | ${withoutFacts(what)} |`);
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
    ...Object.values(problemTexts).map((text) => [`problems/${text.code}.md`, problemPage(text)] as const),
  ]);
}
