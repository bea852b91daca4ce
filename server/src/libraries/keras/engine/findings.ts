/** Contradictions as findings: the place to blame, and the calls that remedies edit. */
import type { Contradiction, RemedyDraft } from "../layer-definition";
import type { LayerState } from "./layer-state";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import type { Arguments } from "../../../values/value";

/** The place of an argument of the constructor call; undefined where it was not given there. */
export function placeOfArgument(state: LayerState, name: string): Span | undefined {
  const { initArguments } = state;
  const named = initArguments.keywordSpans.get(name);
  if (named) return named;
  const positional = Object.entries(state.definition?.args ?? {}).filter(
    ([, spec]) => spec.keywordOnly !== true,
  );
  const index = positional.findIndex(([key]) => key === name);
  return index < 0 ? undefined : initArguments.positionalSpans[index];
}

/** The place of the first input of an application. */
export function placeOfInput(application: Arguments): Span {
  return application.positionalSpans[0] ?? application.keywordSpans.get("inputs") ?? application.site;
}

function blamed(blame: string, state: LayerState, application: Arguments | undefined): Span {
  const whole = state.initArguments.site;
  if (blame === "input") return application ? placeOfInput(application) : whole;
  if (blame === "call") return whole;
  return placeOfArgument(state, blame) ?? application?.keywordSpans.get(blame) ?? whole;
}

/** A remedy with the call it edits: the application for a layer inserted before, else the constructor call. */
export function completeRemedy(
  draft: RemedyDraft | Remedy,
  state: LayerState,
  application: Arguments | undefined,
): Remedy {
  if (draft.kind === "setNumbers" || draft.kind === "together" || draft.kind === "askForKeras2") return draft;
  if ("span" in draft || "target" in draft || "call" in draft || "definedAt" in draft) return draft;
  if (draft.kind === "buildOptimizer" || draft.kind === "rewriteImport" || draft.kind === "callOnItem")
    return draft;
  const constructor = state.initArguments.site;
  return {
    ...draft,
    call: draft.kind === "insertLayerBefore" ? (application?.site ?? constructor) : constructor,
  };
}

/** The same contradiction with every remedy naming the call it edits, for whoever passes it on. */
export function completed(
  found: Contradiction,
  state: LayerState,
  application: Arguments | undefined,
): Contradiction {
  return { ...found, remedies: found.remedies?.map((draft) => completeRemedy(draft, state, application)) };
}

/** The name of a keyword that is not known is to blame, and not its value. */
const nameOfUnknown = ({ code, blame }: Contradiction, { initArguments }: LayerState): Span | undefined =>
  code === "unknown-argument" ? initArguments.nameSpan?.(blame) : undefined;

/** Reports what Keras refuses of a layer. `application` is absent where the constructor itself is refused. */
export function reportContradiction(
  found: Contradiction,
  state: LayerState,
  application: Arguments | undefined,
  context: Context,
): void {
  context.report({
    code: found.code,
    severity: found.severity,
    span: nameOfUnknown(found, state) ?? blamed(found.blame, state, application),
    facts: found.facts,
    kerasSays: found.kerasSays,
    remedies: found.remedies?.map((draft) => completeRemedy(draft, state, application)),
  });
}
