/** Layers constructed and applied through the engine: bindings, ranks, variables, names, refusals. */
import { describe, expect, test } from "vitest";
import { fakeContext, pyList, shown } from "../../support/fake-context";
import { formatDim } from "../../../src/values/dimensions/dimension";
import { formatShape } from "../../../src/values/dimensions/shape";
import { layerName } from "../../../src/libraries/keras";

describe("applying a layer", () => {
  test("gives its output shape and counts its variables", () => {
    const c = fakeContext();
    const y = c.run(c.run("keras.layers.Conv1D", [100], { kernel_size: 10 }), [c.input(128, 9)]);
    expect(shown(y)).toBe("(None, 119, 100)");
    expect(c.findings).toEqual([]);
    const [input, conv] = c.applications;
    expect(input?.layer).toBe("InputLayer");
    expect(conv?.layer).toBe("Conv1D");
    expect(conv?.inputs.map(formatShape)).toEqual(["(None, 128, 9)"]);
    expect(conv && formatDim(conv.counts().total)).toBe("9100");
    expect(conv?.weights().map((w) => `${w.name} ${w.shape.map(formatDim).join("×")}`)).toEqual([
      "kernel 10×9×100",
      "bias 100",
    ]);
    expect(conv?.story?.().summary).not.toBe("");
  });

  test("counts variables once when it is called twice, and holds later inputs to its axis", () => {
    const c = fakeContext();
    const dense = c.run("keras.layers.Dense", [4]);
    c.run(dense, [c.input(8)]);
    c.run(dense, [c.input(5, 8)]);
    expect(c.findings).toEqual([]);
    expect(shown(c.method(dense, "count_params"))).toBe("36");
    const y = c.run(dense, [c.input(7)]);
    expect(c.findings.map((f) => f.code)).toEqual(["changed-axis"]);
    expect(c.findings[0]?.kerasSays).toBe(
      "ValueError: Input 0 with name 'None' of layer 'dense' is incompatible with the layer: expected axis -1 of input shape to have value 8, but received input with shape (None, 7)",
    );
    expect(shown(y)).toBe("(?, ?)");
  });

  test("refuses a rank in Keras's words and keeps the rank of the output", () => {
    const c = fakeContext();
    const y = c.run(c.run("keras.layers.MaxPooling1D"), [c.input(9)]);
    expect(c.findings[0]?.kerasSays).toBe(
      "ValueError: Input 0 with name 'None' of layer 'max_pooling1d' is incompatible with the layer: expected ndim=3, found ndim=2. Full shape received: (None, 9)",
    );
    expect(shown(y)).toBe("(?, ?, ?)");
    const k2 = fakeContext(2);
    k2.run(k2.run("keras.layers.Conv1D", [4, 2]), [k2.input(9)]);
    expect(k2.findings[0]?.kerasSays).toBe(
      'ValueError: Input 0 of layer "conv1d" is incompatible with the layer: expected min_ndim=3, found ndim=2. Full shape received: (None, 9)',
    );
  });

  test("an unknown input has the rank that the layer demands", () => {
    const c = fakeContext();
    const y = c.run(c.run("keras.layers.LSTM", [5]), [{ kind: "unknown", reason: { code: "parameter" } }]);
    expect(shown(y)).toBe("(?, 5)");
    expect(c.findings).toEqual([]);
  });

  test("`return_sequences` is offered where a recurrent layer left out the time axis", () => {
    const c = fakeContext();
    const first = c.run("keras.layers.LSTM", [5]);
    const y = c.run(c.run("keras.layers.Dropout", [0.5]), [c.run(first, [c.input(9, 3)])]);
    c.run(c.run("keras.layers.LSTM", [5]), [y]);
    const remedy = c.findings[0]?.remedies?.[0];
    expect(remedy).toMatchObject({ kind: "setArgument", name: "return_sequences", value: "True" });
  });

  test("eager arrays give eager tensors that are no part of a graph", () => {
    const c = fakeContext();
    const x = {
      kind: "tensor",
      flavour: "numpy",
      shape: {
        ranked: true,
        dims: [
          { kind: "known", value: 3 },
          { kind: "known", value: 4 },
        ],
      },
    } as const;
    const y = c.run(c.run("keras.layers.Dense", [2]), [x]);
    expect(shown(y)).toBe("(3, 2)");
    expect(y.kind === "tensor" && y.flavour).toBe("eager");
    expect(y.kind === "tensor" && y.producer).toBe(undefined);
  });
});

describe("constructing a layer", () => {
  const says = (c: ReturnType<typeof fakeContext>) => c.findings.map((f) => f.kerasSays);

  test("a missing argument, one too many, one given twice", () => {
    const c = fakeContext();
    c.run("keras.layers.Conv1D", [3]);
    c.run("keras.layers.Dense", [4, "relu", true, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    c.run("keras.layers.Dense", [4], { units: 5 });
    expect(says(c)).toEqual([
      "TypeError: Conv1D.__init__() missing 1 required positional argument: 'kernel_size'",
      "TypeError: Dense.__init__() takes from 2 to 14 positional arguments but 15 were given",
      "TypeError: Dense.__init__() got multiple values for argument 'units'",
    ]);
  });

  test("an unknown keyword is a slip: the layer goes on", () => {
    const c = fakeContext();
    const y = c.run(c.run("keras.layers.Dense", [4], { foo: 3 }), [c.input(2)]);
    expect(says(c)).toEqual(["ValueError: Unrecognized keyword arguments passed to Dense: {'foo': 3}"]);
    expect(shown(y)).toBe("(None, 4)");
    const k2 = fakeContext(2);
    k2.run("keras.layers.Dense", [4], { foo: 3, batch_input_shape: [null, 3] });
    expect(says(k2)).toEqual(["TypeError: ('Keyword argument not understood:', 'foo')"]);
  });

  test("nothing is missing, and nothing is sure, behind `**kwargs` of unknown content", () => {
    const c = fakeContext();
    const rest = { kind: "unknown", reason: { code: "parameter" } } as const;
    const site = { file: "test.py", start: 0, end: 1 };
    const layer = c.call(c.library("keras.layers.Conv1D"), {
      ...{ site, positional: [], keywords: new Map(), positionalSpans: [], keywordSpans: new Map(), rest },
    });
    expect(c.findings).toEqual([]);
    expect(shown(c.run(layer, [c.input(8, 2)]))).toBe("(None, ?, ?)");
  });

  test("arguments are attributes, and names are counted as Keras does", () => {
    const c = fakeContext();
    const conv = c.run("keras.layers.Conv1D", [7, 3]);
    expect(shown(c.attribute(conv, "filters"))).toBe("7");
    expect(shown(c.attribute(conv, "kernel_size"))).toBe("(3)");
    expect(c.attribute(conv, "go_backwards")).toBe(undefined);
    const names = [
      conv,
      c.run("keras.layers.Conv1D", [7, 3]),
      c.run("keras.layers.MaxPooling2D"),
      c.run("keras.layers.Dense", [1], { name: "out" }),
    ];
    expect(names.map((layer) => layerName(layer))).toEqual(["conv1d", "conv1d_1", "max_pooling2d", "out"]);
    c.run("keras.backend.clear_session");
    expect(layerName(c.run("keras.layers.Conv1D", [7, 3]))).toBe("conv1d");
  });

  test("a frozen layer's parameters do not train; the setter reaches variables", () => {
    const c = fakeContext();
    const frozen = c.run("keras.layers.Dense", [4], { trainable: false });
    c.run(frozen, [c.input(2)]);
    const norm = c.run("keras.layers.BatchNormalization");
    c.run(norm, [c.input(5)]);
    const [, first, , second] = c.applications;
    expect(first && formatDim(first.counts().nonTrainable)).toBe("12");
    expect(second && [second.counts().trainable, second.counts().nonTrainable].map(formatDim)).toEqual([
      "10",
      "10",
    ]);
    c.setAttribute(
      norm,
      "trainable",
      { kind: "bool", value: false },
      norm.kind === "object" ? norm.constructed : { file: "", start: 0, end: 0 },
    );
    c.run(norm, [c.input(5)]);
    const later = c.applications.at(-1);
    expect(second && [second.counts().trainable, second.counts().nonTrainable].map(formatDim)).toEqual([
      "10",
      "10",
    ]);
    expect(later && [later.counts().trainable, later.counts().nonTrainable].map(formatDim)).toEqual([
      "0",
      "20",
    ]);
  });
});

describe("keras.Input", () => {
  test("shape, batch size, batch shape, open axes", () => {
    const c = fakeContext();
    expect(shown(c.run("keras.Input", [[3, 2]], { batch_size: 4 }))).toBe("(4, 3, 2)");
    expect(shown(c.run("keras.Input", [[3, 2], 4]))).toBe("(4, 3, 2)");
    expect(shown(c.run("keras.Input", [], { batch_shape: [null, null, 5] }))).toBe("(None, None, 5)");
    expect(shown(c.run("keras.Input", [pyList(3, 2)]))).toBe("(None, 3, 2)");
    expect(c.findings).toEqual([]);
    expect(c.applications.map((a) => a.outputs.map(formatShape).join())).toEqual([
      "(4, 3, 2)",
      "(4, 3, 2)",
      "(None, None, 5)",
      "(None, 3, 2)",
    ]);
  });

  test("what Keras refuses", () => {
    const c = fakeContext();
    c.run("keras.Input", [10]);
    c.run("keras.Input");
    c.run("keras.Input", [[3]], { batch_shape: [3, 3] });
    c.run("keras.Input", [[3, -1]]);
    c.run("keras.Input", [[3, { kind: "float", value: 2.5 }]]);
    c.run("keras.Input", [[3]], { input_shape: 3 });
    expect(c.findings.map((f) => f.kerasSays)).toEqual([
      "ValueError: Cannot convert '10' to a shape.",
      "ValueError: You must pass a `shape` argument.",
      "ValueError: You cannot pass both `shape` and `batch_shape` at the same time.",
      "ValueError: Cannot convert '(3, -1)' to a shape. Negative dimensions are not allowed.",
      "ValueError: Cannot convert '(3, 2.5)' to a shape. Found invalid dimension '2.5' of type '<class 'float'>'. ",
      "TypeError: Input() got an unexpected keyword argument 'input_shape'",
    ]);
    const k2 = fakeContext(2);
    expect(shown(k2.run("keras.Input", [10]))).toBe("(None, 10)");
    expect(k2.findings).toEqual([]);
  });
});
