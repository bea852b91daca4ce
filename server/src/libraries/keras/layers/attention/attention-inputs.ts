/** How Attention and AdditiveAttention are called: a list of query, value and perhaps key. */
import { pictureOf } from "./projections";
import { callArgument } from "../../arguments";
import { placeOfInput } from "../../engine/findings";
import { outputTensor, severalOutputs } from "../../geometry/output-tensors";
import { sumOver } from "../../geometry/formula-text";
import { leavesOf } from "../../engine/structure";
import { tryBroadcast } from "../../../tensor-functions/core/broadcast";
import {
  type Contradiction,
  type Explanation,
  type LayerInput,
  type LayerOutcome,
  type LayerScope,
  contradiction,
} from "../../layer-definition";
import { add, multiply, product } from "../../../../values/dimensions/arithmetic";
import { type Dim, formatDim, sameDim, unknownDim } from "../../../../values/dimensions/dimension";
import { equalAxes } from "../../../../values/dimensions/equal-axes";
import { type Shape, shapeOf, unrankedShape } from "../../../../values/dimensions/shape";
import type { Remedy } from "../../../../values/records/finding";
import { type Arguments, NONE, type Value, list } from "../../../../values/value";

/** Query and value in a list; one tensor attends to itself. */
function asList(given: Value, { positional, positionalSpans, keywordSpans }: Arguments): readonly Remedy[] {
  const span = positional[0] === given ? positionalSpans[0] : keywordSpans.get("inputs");
  if (!span) return [];
  return given.kind === "tuple"
    ? [{ kind: "wrapText", span, before: "list(", after: ")", preferred: true }]
    : [{ kind: "wrapText", span, before: "[", after: ", {it}]", preferred: true }];
}

/** What `_validate_inputs` refuses: any sequence but a list, and other numbers of inputs than two or three. */
export function inputsAreList(layer: string) {
  return (_: unknown, x: LayerInput, { call }: LayerScope): Contradiction | undefined => {
    const given = call.positional[0] ?? call.keywords.get("inputs");
    if (given?.kind === "tuple" || given?.kind === "tensor") {
      const says = `ValueError: ${layer} layer must be called on a list of inputs, namely [query, value] or [query, value, key].`;
      const output = given.kind === "tuple" ? attended(x) : undefined;
      return contradiction(
        "inputs-not-a-list",
        "input",
        { layer },
        { kerasSays: says, output, remedies: asList(given, call) },
      );
    }
    const count = given?.kind === "list" ? given.items?.length : undefined;
    if (count === undefined || count === 2 || count === 3) return undefined;
    const says = `ValueError: ${layer} layer accepts inputs list of length 2 or 3, namely [query, value] or [query, value, key]. Received length: ${count}.`;
    return contradiction(
      "wrong-inputs",
      "input",
      { layer, expected: "2 or 3", given: count },
      { kerasSays: says },
    );
  };
}

/**
 * What `call` refuses on the way: query and key whose features can't be multiplied, or (`stretches`) added. Keras 3 runs it
 * on data alone: where a model is described they are told as a warning, and where it trains as an error.
 */
export function featuresAgree(stretches: boolean) {
  return (_: unknown, x: LayerInput, { call, context }: LayerScope): Contradiction | undefined => {
    const [query, value] = x.all;
    const key = x.all[2] ?? value;
    if (!query?.shape.ranked || !key?.shape.ranked) return undefined;
    const isOne = [query.last, key.last].some((dim) => dim.kind === "known" && dim.value === 1);
    if ((stretches && isOne) || sameDim(query.last, key.last) !== false) return undefined;
    const [a, b] = [formatDim(query.last), formatDim(key.last)];
    const kerasSays = `ValueError: Dimensions must be equal, but are ${a} and ${b}`;
    const facts = { query: query.shape, value: key.shape };
    const remedies = equalAxes([[query.last, key.last]]);
    if (context.keras === 2 || x.tensor.flavour !== "keras")
      return contradiction("query-value-features", "input", facts, {
        kerasSays,
        remedies,
        output: attended(x),
      });
    const finding = { code: "query-value-features", severity: "error", onData: "later" } as const;
    context.report({ ...finding, span: placeOfInput(call), facts, kerasSays, remedies });
    return undefined;
  };
}

/**
 * The query's axes before its steps. Where products of tensors are really taken, a batch of one stretches to that of the
 * others; for a KerasTensor, Keras 3 copies the query's.
 */
function batchOf(query: LayerInput, others: readonly LayerInput[], isCopied: boolean): readonly Dim[] {
  const own = query.dims.slice(0, -2);
  if (isCopied || others.some(({ shape }) => !shape.ranked)) return own;
  return others.reduce<readonly Dim[]>((all, { dims }) => tryBroadcast(all, dims.slice(0, -2)) ?? all, own);
}

/** `(…query without its last axis, features of value)`. */
function attended(x: LayerInput, isCopied = true): Shape {
  const [query, value, key] = x.all;
  if (!query?.shape.ranked) return query?.shape ?? unrankedShape({ code: "shape" });
  if (!value) return unrankedShape({ code: "shape" });
  const batch = batchOf(query, key ? [value, key] : [value], isCopied);
  return shapeOf([...batch, ...query.dims.slice(-2, -1), value.last]);
}

/** The query's mask; after `Attention.compute_mask`. */
export function queryMask(_: unknown, __: LayerInput, previous: Value): Value {
  const [query] = leavesOf(previous);
  return query ? list([query]) : NONE;
}

/** The output and, where the call asks for them, the scores `(…query without its last axis, steps of key)`. */
export function attentionOutput(_: unknown, x: LayerInput, { call, context }: LayerScope): LayerOutcome {
  const isCopied = context.keras === 3 && x.all.some(({ tensor }) => tensor.flavour === "keras");
  const output = attended(x, isCopied);
  const wanted = callArgument(call, "return_attention_scores", 3);
  const scores = wanted === undefined ? false : context.truth(wanted);
  if (scores === undefined)
    return { kind: "unknown", reason: { code: "not-supported", detail: "return_attention_scores" } };
  if (!scores) return output;
  const [query] = x.all;
  const key = x.all[2] ?? x.all[1];
  const steps = key?.dims.at(-2);
  const shape =
    query?.shape.ranked && steps
      ? shapeOf([...batchOf(query, key ? [key] : [], isCopied), ...query.dims.slice(-2, -1), steps])
      : unrankedShape({ code: "shape" });
  return severalOutputs([outputTensor(output, x), outputTensor(shape, x)], context);
}

/** The story of attention with the given score between query step t and key step s. */
export function explainAttention(score: string) {
  return (_: unknown, x: LayerInput, output: Shape): Explanation => {
    const [query, value] = x.all;
    const key = x.all[2] ?? value;
    const [steps, last] = [query?.dims.at(-2), output.ranked ? output.dims.at(-1) : undefined];
    const attendedSteps = key?.dims.at(-2);
    if (!steps || !last || !attendedSteps) return {};
    return {
      axes: [
        {
          axis: "query steps",
          dim: steps,
          because: { key: "attention.steps", facts: { attended: attendedSteps } },
        },
        { axis: "features", dim: last, because: { key: "attention.features" } },
      ],
      element: `y[t, c] = ${sumOver("s", attendedSteps)} softmax_s(${score}) · value[s, c]`,
      picture: query && key && value && pictureOf({ query, key, value }, output),
    };
  };
}

/**
 * Products of tensors for each pair of steps: the average of the values, and the scores where `multiplies` says that
 * they are products of query and key.
 */
export function attentionMultiplyAdds(x: LayerInput, multiplies: boolean): Dim {
  const [query, value] = x.all;
  const key = x.all[2] ?? value;
  if (!query || !value || !key) return unknownDim({ code: "shape" });
  const pairs = product([...query.dims.slice(1, -1), ...key.dims.slice(-2, -1)]);
  return multiply(pairs, multiplies ? add(query.last, value.last) : value.last);
}
