/** Moves a batch shape from the first layer of a Sequential to an `Input` before it, where Keras 3 takes it. */
import { removeArgument } from "./argument-edits";
import { insertLayerBefore } from "./insert-layer-edits";
import type { LayerArguments } from "./layer-arguments";
import type { LocatedCall } from "./syntax-path";
import type { TextEdit } from "./text-edit";
import { callText } from "../syntax/call-at";
import type { ModuleSyntax } from "../syntax/ast";

/** The edits; undefined where the layer stands neither in a list nor in an `add`, or has no such argument. */
export function giveInput(
  text: string,
  syntax: ModuleSyntax,
  constructor: LocatedCall,
  known: LayerArguments | undefined,
  name: string,
): readonly TextEdit[] | undefined {
  const given = callText(text, constructor.call, constructor.base).arguments.find(
    (argument) => argument.name === name,
  );
  if (!given) return undefined;
  const shape = text.slice(given.valueRange.start, given.valueRange.end);
  const removed = removeArgument(text, constructor, known, name);
  const inserted = insertLayerBefore(text, syntax, constructor, constructor, `Input(batch_shape=${shape})`);
  return removed && inserted && [...inserted, ...removed];
}
