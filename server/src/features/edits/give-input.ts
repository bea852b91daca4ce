/** Moves a batch shape or size from the first layer of a Sequential to an `Input` before it, where Keras 3 takes it. */
import { removeArgument } from "./argument-edits";
import { insertLayerBefore } from "./insert-layer-edits";
import type { LayerArguments } from "./layer-arguments";
import type { LocatedCall } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import { callText } from "../../syntax/call-at";
import type { ModuleSyntax } from "../../syntax/ast";

/** The edits; undefined where the layer stands neither in a list nor in an `add`, or has no such argument. */
export function giveInput(
  text: string,
  syntax: ModuleSyntax,
  constructor: LocatedCall,
  known: LayerArguments | undefined,
  name: string,
): readonly TextEdit[] | undefined {
  const given = callText(text, constructor.call, constructor.base).arguments;
  const valueOf = (wanted: string): string | undefined => {
    const found = given.find((argument) => argument.name === wanted);
    return found && text.slice(found.valueRange.start, found.valueRange.end);
  };
  const [value, shape] = [valueOf(name), valueOf("input_shape")];
  const isSize = name === "batch_size";
  if (value === undefined || (isSize && shape === undefined)) return undefined;
  const removed = removeArgument(text, constructor, known, name);
  // A shape that stays where it is says the same as the Input before it.
  const input = isSize ? `Input(${shape ?? ""}, batch_size=${value})` : `Input(batch_shape=${value})`;
  const inserted = insertLayerBefore(text, syntax, constructor, constructor, input);
  return removed && inserted && [...inserted, ...removed];
}
