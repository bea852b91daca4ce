/** The parameters of everything that makes a layer, by the name it is called under; for edits of calls. */
import { inputParameters } from "./engine/applying/input-layer";
import type { LayerDefinition } from "./layer-definition";
import { layerDefinitions } from "./layers";
import { lookup } from "../../values/names/lookup";

/** Parameters in Keras's order. */
export interface ConstructorParameters {
  readonly all: readonly string[];
  /** Those that may be given by position. */
  readonly positional: readonly string[];
}

const inputs: Readonly<Partial<Record<string, readonly string[]>>> = inputParameters[3];

const definitionOf = (name: string): LayerDefinition | undefined =>
  layerDefinitions.find(({ names }) => names.some((full) => full.endsWith(`.${name}`)));

/** The words that an argument of a layer is one of; none where it is anything else. */
export function argumentChoices(name: string, argument: string): readonly string[] {
  const definition = definitionOf(name);
  return (definition && lookup(definition.args, argument)?.choices) ?? [];
}

/** The parameters of a layer's class, or of `Input`; undefined for a name that the library does not describe. */
export function constructorParameters(name: string): ConstructorParameters | undefined {
  const input = lookup(inputs, name);
  if (input) return { all: input, positional: input };
  const definition = definitionOf(name);
  if (!definition) return undefined;
  const all = Object.keys(definition.args);
  return {
    all,
    positional: all.filter((argument) => lookup(definition.args, argument)?.keywordOnly !== true),
  };
}

/** A parameter as a signature shows it. */
export interface SignatureParameter {
  readonly name: string;
  /** Python text of its default; undefined where it has to be given. */
  readonly defaultText: string | undefined;
  readonly keywordOnly: boolean;
  /** The words that it is one of; none where it is anything else. */
  readonly choices: readonly string[];
}

/** How a layer's class is called, and what its layers do; undefined for a name that the library does not describe. */
export function constructorSignature(
  name: string,
  keras: 2 | 3,
): { readonly summary: string; readonly parameters: readonly SignatureParameter[] } | undefined {
  const definition = definitionOf(name);
  if (!definition) return undefined;
  const own = Object.entries(definition.args).filter(
    ([, spec]) => spec.keras === undefined || spec.keras === keras,
  );
  const parameters = own.map(([argument, { defaultText, keywordOnly, choices }]) => ({
    name: argument,
    defaultText,
    keywordOnly: keywordOnly === true,
    choices: choices ?? [],
  }));
  return { summary: definition.summary, parameters };
}
