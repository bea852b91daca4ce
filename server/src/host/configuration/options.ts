/** Every key of a project's configuration: what may stand there, and what it is for. Reading, schema and page follow it. */
import { languages } from "../../messages/catalogue";
import { problemCodes } from "../../messages/problem-codes";

/** What may stand behind a key. */
export type OptionKind =
  | { readonly kind: "choice"; readonly choices: readonly (string | number)[] }
  | { readonly kind: "strings" }
  | { readonly kind: "codes" }
  | { readonly kind: "severities" }
  | { readonly kind: "count" }
  | { readonly kind: "tables"; readonly keys: Readonly<Record<string, Option>> };

export type Option = OptionKind & {
  /** For editors and the page. */
  readonly description: string;
  /** As TOML writes it. */
  readonly example: string;
};

export const SEVERITIES = ["error", "warning", "info", "off"] as const;

const ignored: Option = {
  kind: "codes",
  description: "Problem codes that are not told.",
  example: '["unused-ignore"]',
};
const severities: Option = {
  kind: "severities",
  description: "How seriously a code is told: error, warning, info or off.",
  example: '{ wrong-rank = "warning" }',
};
const select: Option = {
  kind: "codes",
  description: "The problem codes that are told; all where the key is missing.",
  example: '["window-exceeds-input", "labels-shape"]',
};

export const options = {
  keras: {
    kind: "choice",
    choices: ["auto", 2, 3],
    description:
      "The Keras that the code is meant for; by default found from lock files and the environment.",
    example: "3",
  },
  "search-paths": {
    kind: "strings",
    description: "Folders where imports are looked for as well, from where this file stands.",
    example: '["src", "lib/nets"]',
  },
  select,
  ignore: ignored,
  severities,
  exclude: {
    kind: "strings",
    description: "Files and folders that are not checked, in the manner of .gitignore.",
    example: '["old/", "*_draft.py"]',
  },
  overrides: {
    kind: "tables",
    keys: {
      files: {
        kind: "strings",
        description: "The files that these rules are for, in the manner of .gitignore.",
        example: '["tests/"]',
      },
      select,
      ignore: ignored,
      severities,
    },
    description: "Rules for some of the files; later ones come before earlier ones.",
    example: '[{ files = ["tests/"], ignore = ["window-exceeds-input"] }]',
  },
  "batch-size": {
    kind: "count",
    description: "The batch size for which memory and operations are told.",
    example: "32",
  },
  language: {
    kind: "choice",
    choices: languages,
    description: "The language of everything that is told.",
    example: '"zh-cn"',
  },
} as const satisfies Readonly<Record<string, Option>>;

type Schema = Readonly<Record<string, unknown>>;

const codes = { enum: problemCodes } as const;

function schemaOf(option: Option): Schema {
  const { description } = option;
  switch (option.kind) {
    case "choice":
      return { description, enum: option.choices };
    case "strings":
      return { description, type: "array", items: { type: "string" } };
    case "codes":
      return { description, type: "array", items: codes, uniqueItems: true };
    case "severities":
      return {
        description,
        type: "object",
        propertyNames: codes,
        additionalProperties: { enum: SEVERITIES },
      };
    case "count":
      return { description, type: "integer", minimum: 1 };
    case "tables":
      return { description, type: "array", items: objectSchema(option.keys) };
  }
}

const objectSchema = (keys: Readonly<Record<string, Option>>): Schema => ({
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(Object.entries(keys).map(([key, option]) => [key, schemaOf(option)])),
});

/** The JSON schema of `keras-shape-lens.toml`, for editors. */
export function configurationSchema(): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Keras Shape Lens",
    description: "keras-shape-lens.toml, or [tool.keras-shape-lens] in pyproject.toml",
    ...objectSchema(options),
  };
}
