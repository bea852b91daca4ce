/** What is offered where a functional model is given something else than the tensors that it begins and ends with. */
import { isGraphInput } from "./graph";
import { tensorsOf } from "./named-inputs";
import { sourcesOf } from "./source-inputs";
import { argument } from "../../callables/arguments";
import { leavesOf, tensorKey } from "../engine/structure";
import type { Remedy } from "../../../values/records/finding";
import type { Arguments } from "../../../values/value";

/** The inputs that the outputs were made of, those that are given first, by the names that the program gives them. */
export function realInputs(args: Arguments): readonly Remedy[] {
  const span = args.keywordSpans.get("inputs") ?? args.positionalSpans[0];
  const [given, outputs] = [argument(args, 0, "inputs"), argument(args, 1, "outputs")];
  const sources = outputs && sourcesOf(tensorsOf(outputs));
  if (!span || !given || !sources) return [];
  const own = leavesOf(given).flatMap((leaf) => (leaf.kind === "tensor" && isGraphInput(leaf) ? [leaf] : []));
  const keys = new Set(own.map(tensorKey));
  const made = [...own, ...sources.filter((tensor) => !keys.has(tensorKey(tensor)))].flatMap(
    ({ producer }) => producer?.node.layer?.constructed ?? [],
  );
  return made.length > 0 ? [{ kind: "nameInputs", span, made, preferred: true }] : [];
}

/** A layer that was meant to be applied, `Model(x, Dense(3))`, applied to the inputs. */
export function appliedToInputs({ keywordSpans, site }: Arguments): Remedy {
  const asGiven = (name: string, position: number): string =>
    keywordSpans.has(name) ? name : `#${position}`;
  const [inputs, outputs] = [asGiven("inputs", 0), asGiven("outputs", 1)];
  const set = { inputs: `{${inputs}}`, outputs: `{${outputs}}({${inputs}})` };
  return {
    kind: "rewriteArguments",
    call: site,
    changes: [{ remove: [inputs, outputs], set }],
    preferred: true,
  };
}

/** In Keras 3 the `input` of an InputLayer is an empty list; Keras 2 had its tensor there as well. */
export function ofInputLayer({ keywordSpans, positionalSpans: [first], site }: Arguments): Remedy {
  const target = keywordSpans.get("inputs") ?? first ?? site;
  return {
    kind: "rewriteCall",
    target,
    name: "input",
    form: { callee: "{self}.output" },
    preferred: true,
    isSafe: true,
  };
}
