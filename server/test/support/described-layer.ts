/** Runs a layer's description by itself, without interpreter: arguments, checks, weights and output of one application. */
import { bindArguments, parseArguments } from "../../src/libraries/keras/engine/applying/bind-arguments";
import { openWeight } from "../../src/libraries/keras/engine/shapes/fixed-axes";
import { layerInput, refusedRank } from "../../src/libraries/keras/engine/applying/layer-inputs";
import {
  type Contradiction,
  type LayerDefinition,
  type LayerScope,
  isContradiction,
} from "../../src/libraries/keras/layer-definition";
import type { Weight } from "../../src/values/records/application";
import type { Context, KerasVersion } from "../../src/values/context";
import { Heap } from "../../src/values/heap/heap";
import type { Shape } from "../../src/values/dimensions/shape";
import { type ObjectValue, type Value, argumentsOf, unknown } from "../../src/values/value";
import type { LiteralCall } from "./literal-call";

const site = { file: "test.py", start: 0, end: 0 };

/** As much of an interpreter as the description of a layer may ask for. */
function testContext(keras: KerasVersion = 3): Context {
  const counts = new Map<string, number>();
  return {
    heap: new Heap(),
    settings: new Map(),
    keras,
    packages: {},
    callPath: [],
    openWorld: false,
    folder: "",
    assumeDefault: () => undefined,
    assumeVariable: () => undefined,
    restOnDefaults: () => undefined,
    rehearse: () => undefined,
    reworded: (_, work) => work(),
    toldAt: (_, work) => work(),
    tracing: (work) => work(),
    isTracing: false,
    passedUntilData: 0,
    reportsSoFar: 0,
    inGraph: (work) => work(),
    isEager: true,
    replaying: (work) => work(),
    aloud: (work) => work(),
    dataFile: () => undefined,
    writtenFile: () => undefined,
    mayBeWrittenOver: () => false,
    writeFile: () => undefined,
    writeSomeFile: () => undefined,
    appendToSomeFile: () => undefined,
    setSomeAttribute: () => undefined,
    call: () => unknown("not-supported", "calls in this test"),
    callHandingOn: () => unknown("not-supported", "calls in this test"),
    callBack: () => unknown("not-supported", "calls in this test"),
    attribute: () => unknown("not-supported", "attributes in this test"),
    setAttribute: () => undefined,
    setPlainly: () => undefined,
    setUnnoticed: () => undefined,
    iterate: (value) => {
      if (value.kind === "tuple" || value.kind === "list") return value.items;
      if (value.kind !== "str" || value.value === undefined) return undefined;
      return Array.from(value.value, (letter) => letter).map(
        (letter) => ({ kind: "str", value: letter }) as const,
      );
    },
    truth: (value) => {
      if (value.kind === "none") return false;
      if (value.kind === "bool") return value.value;
      if (value.kind === "str") return value.value !== "";
      return value.kind === "int" && value.dim.kind === "known" ? value.dim.value !== 0 : undefined;
    },
    operate: () => unknown("not-supported", "operators in this test"),
    compare: () => unknown("not-supported", "operators in this test"),
    operateUnary: () => unknown("not-supported", "operators in this test"),
    item: () => unknown("not-supported", "items in this test"),
    subscript: () => unknown("not-supported", "subscripts in this test"),
    report: () => undefined,
    record: () => undefined,
    recordModel: () => undefined,
    enterByHand: () => unknown("not-supported", "managers in this test"),
    leaveByHand: () => undefined,
    standing: () => () => true,
    itemByItem: (rows, item) => ({
      kind: "iterator",
      items: rows.flatMap((row) => item(row) ?? []),
      position: 0,
    }),
    silently: (work) => work(),
    forMany: (_, work) => work(),
    inPart: (work) => ({ made: work(), isChanged: false }),
    aside: (work) => work(),
    count: (key) => {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return { key, number: () => count };
    },
    library: (name) => unknown("not-modelled", name),
  };
}

/** What one application came to. */
export type Outcome =
  | { readonly output: Shape | Value; readonly weights: readonly Weight[] }
  | { readonly refused: Contradiction };

/** Constructs the layer and applies it to one tensor, in the order of Keras's `__call__`. */
export function applyDescribed(
  definition: LayerDefinition,
  call: LiteralCall,
  input: Shape,
  context: Context = testContext(),
): Outcome {
  const args = { ...argumentsOf(site, call.positional, call.keywords) };
  const self: ObjectValue = {
    kind: "object",
    class: { kind: "class", name: call.name, bases: [], mro: [], attributes: new Map() },
    attributes: new Map(),
    constructed: site,
    arguments: args,
  };
  const bound = bindArguments(definition, call.name, args, context);
  const [slip] = bound.slips;
  const unbound = bound.refusal ?? slip;
  if (unbound) return { refused: unbound };
  const parsed = parseArguments(definition, call.name, bound, args, context);
  if (isContradiction(parsed)) return { refused: parsed };
  const constructed = definition.construct?.(parsed, { context, self });
  if (constructed) return { refused: constructed };
  const application = argumentsOf(site, [{ kind: "tensor", flavour: "keras", shape: input }]);
  const rank = refusedRank(definition.input, application, self, context);
  if (rank) return { refused: rank };
  const x = layerInput(definition.input, application);
  const scope: LayerScope = {
    context,
    self,
    name: () => "layer",
    call: application,
    apply: () => unknown("not-supported", "inner layers in this test"),
    attempt: () => unknown("not-supported", "inner layers in this test"),
    build: () => undefined,
  };
  for (const check of definition.checks ?? []) {
    const refused = check(parsed, x, scope);
    if (refused) return { refused };
  }
  const weights = definition.weights?.(parsed, x, scope) ?? [];
  const output = definition.output(parsed, x, scope);
  if (isContradiction(output)) return { refused: output };
  const open = openWeight(weights, self, x, "ranked" in output ? output : input);
  return open ? { refused: open } : { output, weights };
}
