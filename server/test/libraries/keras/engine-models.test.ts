/** Sequential, functional and subclassed models through the engine. */
import { describe, expect, test } from "vitest";
import { type FakeContext, fakeContext, pyList, shown, userClass } from "../../support/fake-context";
import { layerName, layerStateOf, modelStateOf } from "../../../src/libraries/keras";
import { formatDim } from "../../../src/values/dimensions/dimension";
import { formatShape } from "../../../src/values/dimensions/shape";
import { NONE, type Value, argumentsOf } from "../../../src/values/value";

const dense = (
  c: FakeContext,
  units: number,
  keywords: Readonly<Record<string, string | readonly number[]>> = {},
): Value => c.run("keras.layers.Dense", [units], keywords);
const applied = (c: FakeContext): readonly string[] =>
  c.applications.map(
    (a) => `${a.layer} ${a.inputs.map(formatShape).join()}→${a.outputs.map(formatShape).join()}`,
  );
const names = (value: Value | undefined): readonly (string | undefined)[] =>
  value?.kind === "list" ? (value.items ?? []).map((layer) => layerName(layer)) : [];

describe("Sequential", () => {
  test("applies layers once each, at their constructors, as soon as it has an input", () => {
    const c = fakeContext();
    const first = dense(c, 4);
    const model = c.run("keras.Sequential", [pyList(c.input(3), first)]);
    c.method(model, "add", [dense(c, 5)]);
    c.method(model, "add", [dense(c, 6)]);
    expect(applied(c)).toEqual([
      "InputLayer →(None, 3)",
      "Dense (None, 3)→(None, 4)",
      "Dense (None, 4)→(None, 5)",
      "Dense (None, 5)→(None, 6)",
    ]);
    expect(first.kind === "object" && c.applications[1]?.site).toEqual(
      first.kind === "object" && first.constructed,
    );
    expect(c.models[0] && formatDim(c.models[0].counts().total)).toBe(String(16 + 25 + 36));
    expect(c.models[0]?.outputs().map(formatShape)).toEqual(["(None, 6)"]);
    expect(shown(c.method(model, "pop"))).toBe("Dense");
    expect(shown(c.attribute(model, "output_shape"))).toBe("(none, 5)");
    expect(c.models[0]?.rows().map((r) => `${r.name} ${r.type} ${formatDim(r.parameters)}`)).toEqual([
      "dense Dense 16",
      "dense_1 Dense 25",
    ]);
  });

  test("waits for its input shape: the first call, `build`, data, or `input_shape=`", () => {
    const c = fakeContext();
    const model = c.run("keras.Sequential", [pyList(dense(c, 4), dense(c, 2))]);
    expect(applied(c)).toEqual([]);
    expect(shown(c.run(model, [c.input(8)]))).toBe("(None, 2)");
    expect(applied(c).slice(1)).toEqual([
      "Dense (None, 8)→(None, 4)",
      "Dense (None, 4)→(None, 2)",
      "Sequential (None, 8)→(None, 2)",
    ]);
    const built = c.run("keras.Sequential", [pyList(dense(c, 4))]);
    c.method(built, "build", [[null, 7]]);
    expect(shown(c.attribute(built, "input_shape"))).toBe("(none, 7)");
    const old = c.run("keras.Sequential", [pyList(dense(c, 4, { input_shape: [6] }))]);
    expect(shown(c.attribute(old, "output_shape"))).toBe("(none, 4)");
    const fitted = c.run("keras.Sequential", [pyList(dense(c, 4))]);
    const array = (width: number) =>
      ({
        kind: "tensor",
        flavour: "numpy",
        shape: {
          ranked: true,
          dims: [
            { kind: "known", value: 100 },
            { kind: "known", value: width },
          ],
        },
      }) as const;
    const data = array(5);
    c.method(fitted, "compile", ["adam", "mse"]);
    c.method(fitted, "fit", [data, array(4)]);
    expect(shown(c.attribute(fitted, "input_shape"))).toBe("(none, 5)");
    expect(shown(c.method(fitted, "predict", [data]))).toBe("(100, 4)");
    expect(c.findings).toEqual([]);
  });

  test("nests, is called on other lengths, and refuses what Keras refuses", () => {
    const c = fakeContext();
    const inner = c.run("keras.Sequential", [
      pyList(c.run("keras.Input", [[null, 3]]), c.run("keras.layers.Conv1D", [4, 3])),
    ]);
    const outer = c.run("keras.Sequential", [pyList(inner, c.run("keras.layers.GlobalMaxPooling1D"))]);
    expect(shown(c.attribute(outer, "output_shape"))).toBe("(none, 4)");
    expect(shown(c.run(inner, [c.input(10, 3)]))).toBe("(None, 8, 4)");
    c.run(inner, [c.input(10, 2)]);
    c.method(outer, "add", [c.input(3)]);
    c.run("keras.Sequential", [pyList(dense(c, 1, { name: "a" }), dense(c, 1, { name: "a" }))]);
    c.run("keras.Sequential", [pyList(5)]);
    expect(c.findings.map((f) => f.kerasSays?.slice(0, 105))).toEqual([
      "ValueError: Input 0 with name … of layer … is incompatible with the layer: expected shape=(None, None, 3)",
      "ValueError: Sequential model 'sequential_1' has already been configured to use input shape (None, None, 3",
      "ValueError: All layers added to a Sequential model should have unique names. Name 'a' is already the name",
      "ValueError: Only instances of `keras.Layer` can be added to a Sequential model. Received: 5 (of type <cla",
    ]);
  });
});

describe("functional models", () => {
  test("layers stand in Keras's order, shared ones once", () => {
    const c = fakeContext();
    const [a, b] = [c.input(4), c.input(4)];
    const shared = dense(c, 3);
    const joined = c.run(c.run("keras.layers.Concatenate"), [pyList(c.run(shared, [b]), c.run(shared, [a]))]);
    const out = c.run(dense(c, 2), [joined]);
    const model = c.run("keras.Model", [], { inputs: pyList(a, b), outputs: out });
    expect(names(c.attribute(model, "layers"))).toEqual([
      "input_layer_1",
      "input_layer",
      "dense",
      "concatenate",
      "dense_1",
    ]);
    expect(shown(c.method(model, "count_params"))).toBe(String(15 + 14));
    expect(layerName(model)).toBe("functional");
    expect(shown(c.attribute(model, "input_shape"))).toBe("[(none, 4), (none, 4)]");
    const rows = c.models[0]?.rows() ?? [];
    expect(rows.find((r) => r.name === "concatenate")?.connectedTo).toEqual(["dense[0][0]", "dense[1][0]"]);
    expect(c.findings).toEqual([]);
  });

  test("is a layer: runs on other inputs, checks them, and its layers are reached by name and index", () => {
    const c = fakeContext();
    const x = c.run("keras.Input", [[null, 3]]);
    const conv = c.run(c.run("keras.layers.Conv1D", [4, 3], { name: "conv" }), [x]);
    const model = c.run("keras.Model", [x, c.run(c.run("keras.layers.GlobalMaxPooling1D"), [conv])]);
    expect(shown(c.run(model, [c.input(10, 3)]))).toBe("(None, 4)");
    expect(c.applications.at(-1)?.layer).toBe("Functional");
    expect(formatDim(c.applications.at(-1)?.counts().total ?? { kind: "open" })).toBe("40");
    const middle = c.run("keras.Model", [
      c.attribute(model, "input") ?? NONE,
      c.attribute(c.method(model, "get_layer", ["conv"]), "output") ?? NONE,
    ]);
    expect(shown(c.run(middle, [c.input(10, 3)]))).toBe("(None, 8, 4)");
    const tail = c.run("keras.Model", [conv, c.attribute(model, "output") ?? NONE]);
    expect(names(c.attribute(tail, "layers"))).toEqual([undefined, "global_max_pooling1d"]);
    const copy = c.run("keras.models.clone_model", [model]);
    expect(shown(c.method(copy, "count_params"))).toBe("40");
    expect(c.findings).toEqual([]);
    expect(shown(c.run(model, [c.input(10, 2)]))).toBe("(?, ?)");
    c.run(model, [pyList(x, x)]);
    c.method(model, "get_layer", ["nowhere"]);
    expect(c.findings.map((f) => f.code)).toEqual(["wrong-input-shape", "wrong-inputs", "no-such-layer"]);
  });

  test("refuses disconnected outputs and repeated names", () => {
    const c = fakeContext();
    c.run("keras.Model", [c.input(3), c.run(dense(c, 2), [c.input(3)])]);
    const x = c.input(3);
    c.run("keras.Model", [x, c.run(dense(c, 2, { name: "d" }), [c.run(dense(c, 2, { name: "d" }), [x])])]);
    c.run("keras.Model", [x, 5]);
    expect(c.findings.map((f) => f.kerasSays)).toEqual([
      "ValueError: Output with path `` is not connected to `inputs`",
      'ValueError: The name "d" is used 2 times in the model. All operation names should be unique.',
      "ValueError: All `outputs` values must be KerasTensors. Received: outputs=5 including invalid value 5",
    ]);
  });

  test("dictionaries of inputs and outputs keep their structure", () => {
    const c = fakeContext();
    const [a, b] = [c.run("keras.Input", [[3]], { name: "a" }), c.run("keras.Input", [[5]], { name: "b" })];
    const dict = (entries: readonly (readonly [string, Value])[]): Value => ({
      kind: "dict",
      entries: new Map(
        entries.map(([key, value]) => [`s:${key}`, { key: { kind: "str", value: key }, value }]),
      ),
    });
    const out = dict([
      ["sum", c.run(dense(c, 2), [a])],
      ["other", c.run(dense(c, 1), [b])],
    ]);
    const model = c.run("keras.Model", [
      dict([
        ["b", b],
        ["a", a],
      ]),
      out,
    ]);
    const result = c.run(model, [
      dict([
        ["a", c.input(3)],
        ["b", c.input(5)],
      ]),
    ]);
    expect(
      result.kind === "dict" && [...(result.entries ?? [])].map(([key, e]) => `${key} ${shown(e.value)}`),
    ).toEqual(["s:sum (None, 2)", "s:other (None, 1)"]);
    expect(c.findings).toEqual([]);
  });

  test("freezing a model freezes its layers in every model", () => {
    const c = fakeContext();
    const x = c.input(3);
    const base = c.run("keras.Model", [x, c.run(dense(c, 4), [x])]);
    const y = c.input(3);
    c.run("keras.Model", [y, c.run(dense(c, 2), [c.run(base, [y])])]);
    const site = { file: "test.py", start: 0, end: 0 };
    c.setAttribute(base, "trainable", { kind: "bool", value: false }, site);
    c.run("keras.Model", [y, c.run(dense(c, 2), [c.run(base, [y])])]);
    const counts = c.models.slice(1).map((model) => {
      const { total, trainable, nonTrainable } = model.counts();
      return [total, trainable, nonTrainable].map(formatDim);
    });
    // Each as it was where it was made.
    expect(counts).toEqual([
      ["26", "26", "0"],
      ["26", "10", "16"],
    ]);
  });
});

describe("classes of the user's", () => {
  test("a layer with `build` and `call`", () => {
    const c = fakeContext();
    const seen: string[] = [];
    const type = userClass("Scale", c.library("keras.layers.Layer"), {
      build: {
        parameters: ["input_shape"],
        run: (args, context) => {
          const [self, shape] = args.positional;
          seen.push(shown(shape));
          const add = self && context.attribute(self, "add_weight");
          const last =
            shape && context.subscript(shape, { kind: "int", dim: { kind: "known", value: -1 } }, args.site);
          if (!add || !last) return NONE;
          const made = context.call(
            add,
            argumentsOf(args.site, [], [["shape", { kind: "tuple", items: [last] }]]),
          );
          context.setAttribute(self, "w", made, args.site);
          return NONE;
        },
      },
      call: { parameters: ["x"], run: ({ positional: [, x] }) => x ?? NONE },
    });
    const layer = c.run(type);
    const y = c.run(layer, [c.input(5, 3)], { training: true });
    expect(seen).toEqual(["(none, 5, 3)"]);
    expect(shown(y)).toBe("(None, 5, 3)");
    expect(y.kind === "tensor" && y.producer?.node.layer).toBe(layer);
    expect(formatDim(c.applications.at(-1)?.counts().total ?? { kind: "open" })).toBe("3");
    expect(c.applications.at(-1)?.layer).toBe("Scale");
  });

  test("a model with layers in attributes and lists", () => {
    const c = fakeContext();
    const type = userClass("Net", c.library("keras.Model"), {
      call: {
        parameters: ["x", "training"],
        run: (args, context) => {
          const [self, x] = args.positional;
          const blocks = self && context.attribute(self, "blocks");
          let y: Value = x ?? NONE;
          for (const block of (blocks && context.iterate(blocks)) ?? [])
            y = context.call(block, argumentsOf(args.site, [y]));
          return y;
        },
      },
    });
    const model = c.run(type);
    c.setAttribute(model, "blocks", pyList(dense(c, 4), dense(c, 2)), { file: "test.py", start: 0, end: 0 });
    expect(shown(c.run(model, [c.input(3)]))).toBe("(None, 2)");
    expect(applied(c).slice(1)).toEqual([
      "Dense (None, 3)→(None, 4)",
      "Dense (None, 4)→(None, 2)",
      "Net (None, 3)→(None, 2)",
    ]);
    expect(c.models[0]?.kind).toBe("Subclassed");
    expect(c.models[0] && formatDim(c.models[0].counts().total)).toBe("26");
    expect(c.models[0]?.rows().map((r) => `${r.name} ${r.output ? formatShape(r.output) : "?"}`)).toEqual([
      "dense (None, 4)",
      "dense_1 (None, 2)",
    ]);
    expect(modelStateOf(model)).toBe(undefined);
  });

  test("`fit` runs the user's own `train_step` on one batch", () => {
    const c = fakeContext();
    const seen: string[] = [];
    const type = userClass("Trained", c.library("keras.Model"), {
      train_step: {
        parameters: ["data"],
        run: (args) => {
          seen.push(shown(args.positional[1]));
          return NONE;
        },
      },
    });
    const x = c.input(4);
    const model = c.run(type, [x, c.run(dense(c, 3), [x])]);
    const rows = (...dims: number[]): Value => ({
      kind: "tensor",
      flavour: "numpy",
      shape: { ranked: true, dims: dims.map((value) => ({ kind: "known", value })) },
    });
    c.method(model, "fit", [rows(10, 4), rows(10, 3)]);
    c.method(model, "fit", [rows(10, 4)]);
    expect(seen).toEqual(["((None, 4), (None, 3))", "(None, 4)"]);
  });

  test("a model without a `call` in sight has parameters that can't be known", () => {
    const c = fakeContext();
    const model = c.run(userClass("Bare", c.library("keras.Model"), {}));
    expect(c.run(model, [c.input(4)]).kind).toBe("unknown");
    expect(c.models[0]?.counts().total.kind).toBe("unknown");
  });

  test("a branch that is taken back takes the state along", () => {
    const c = fakeContext();
    const layer = dense(c, 4);
    const x = c.input(3);
    const mark = c.heap.mark();
    c.run(layer, [x]);
    const effects = c.heap.rollback(mark);
    expect(layerStateOf(layer)?.build.built).toBe(false);
    c.heap.apply(effects);
    expect(layerStateOf(layer)?.build.built).toBe(true);
    const again = c.heap.rollback(mark);
    c.run(layer, [x]);
    const second = c.heap.rollback(mark);
    const of = (e: typeof again) =>
      [...e.places].find(([holder]) => holder === layerStateOf(layer)?.build)?.[1].get("variables")?.after;
    expect(of(again)).toBe(of(second));
  });
});
