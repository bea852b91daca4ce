/** Values of a layer's argument that is one of a few words: `padding`, `activation`, `data_format`, … */
import type { Completion } from "./completion";
import type { ValueAtCursor } from "./value-at-cursor";
import { layerArguments } from "../edits/layer-arguments";
import { fromImports } from "../text/syntax-path";
import { argumentChoices } from "../../libraries/keras/constructor-parameters";
import type { ModuleSyntax } from "../../syntax/ast";

/** The class that a call names: its last name, or what that was imported as. */
function className({ call: { call } }: ValueAtCursor, syntax: ModuleSyntax): string | undefined {
  const { callee } = call;
  if (callee.kind === "Attribute") return callee.name;
  if (callee.kind !== "Name") return undefined;
  const imported = fromImports(syntax).flatMap(({ node }) => node.names);
  return imported.find(({ alias }) => alias === callee.id)?.name ?? callee.id;
}

export function layerArgumentValues(at: ValueAtCursor): readonly Completion[] {
  if (at.isKey) return [];
  const layer = className(at, at.syntax);
  const parameter = at.parameter ?? (layer && layerArguments(layer)?.positional[at.index]);
  if (layer === undefined || parameter === undefined) return [];
  return argumentChoices(layer, parameter).map((value) => ({
    value,
    kind: "value",
    outcome: { of: "layer", call: at.call.start },
  }));
}
