// Where layers are applied: one place per call, one visit per way that control reached it, with what callers add.
import { describe, expect, it } from "vitest";
import { withCaller } from "../../src/analysis/cross-file-visits";
import { placesOf } from "../../src/analysis/places";
import type { Report } from "../../src/analysis/report";
import type { Application } from "../../src/values/records/application";
import { known } from "../../src/values/dimensions/dimension";
import { type Shape, formatShape, shapeOf } from "../../src/values/dimensions/shape";
import type { Span } from "../../src/values/records/span";

const FILE = "/ws/nets.py";
const at = (start: number, end = start + 5, file = FILE): Span => ({ file, start, end });
const shape = (...dims: number[]): Shape => shapeOf(dims.map((dim) => known(dim)));
const counts = (total: number): ReturnType<Application["counts"]> => ({
  total: known(total),
  trainable: known(total),
  nonTrainable: known(0),
});

function application(site: Span, changes: Partial<Application> = {}): Application {
  return {
    layer: "Dense",
    site,
    constructed: site,
    inputs: [shape(2, 3)],
    outputs: [shape(2, 4)],
    calledFrom: [],
    counts: () => counts(16),
    weights: () => [],
    openWorld: false,
    ...changes,
  };
}

const outputs = (places: ReturnType<typeof placesOf>): string[][] =>
  places.map(({ visits }) => visits.map((visit) => visit.outputs.map(formatShape).join()));

describe("places", () => {
  it("stand in source order, the inner of two that begin together first", () => {
    const places = placesOf([9, 4].flatMap((start) => [application(at(start, 30)), application(at(start))]));
    expect(places.map(({ span }) => [span.start, span.end])).toEqual([
      [4, 9],
      [4, 30],
      [9, 14],
      [9, 30],
    ]);
  });

  it("are several where one call applies several layers, or ends elsewhere", () => {
    const both = [application(at(4)), application(at(4), { layer: "ReLU" })];
    expect(placesOf([...both, application(at(4), { constructed: at(1) })])).toHaveLength(3);
  });

  it("have one visit where two ways are the same", () => {
    const [place] = placesOf([application(at(4)), application(at(4))]);
    expect(place?.visits).toHaveLength(1);
    expect(place?.times).toBe(2);
  });

  it("have one visit for each way that differs, and count all of them", () => {
    const ways = [{}, {}, { calledFrom: [at(50)] }, { inputs: [shape(7, 3)] }, { counts: () => counts(9) }];
    const [place] = placesOf(ways.map((changes) => application(at(4), changes)));
    expect(place?.visits).toHaveLength(4);
    expect(place?.times).toBe(5);
  });

  it("are not counted where a condition decides", () => {
    const [place] = placesOf([application(at(4)), application(at(4), { isUncertain: true })]);
    expect(place?.times).toBeUndefined();
  });

  it("leave out made-up parameters where real calls came", () => {
    const madeUp = application(at(4), { openWorld: true, outputs: [shape(9, 9)] });
    expect(outputs(placesOf([madeUp, application(at(4))]))).toEqual([["(2, 4)"]]);
    expect(outputs(placesOf([madeUp]))).toEqual([["(9, 9)"]]);
  });
});

describe("a file that another one calls", () => {
  const report = (
    file: string,
    applications: readonly Application[],
    changes: Partial<Report> = {},
  ): Report => ({
    file,
    version: 1,
    places: placesOf(applications),
    models: [],
    modelsElsewhere: [],
    findings: [],
    met: [],
    bindings: [],
    results: [],
    unknowns: [],
    failures: [],
    needs: [],
    dependencies: [],
    gaps: [],
    ...changes,
  });
  const called = (start: number, rows: number): Application =>
    application(at(start), { outputs: [shape(rows, 4)], calledFrom: [at(1, 2, "/ws/train.py")] });

  it("is as it was where the other applies nothing of it", () => {
    const own = report(FILE, [application(at(4))]);
    expect(withCaller(own, report("/ws/train.py", [application(at(4, 9, "/ws/train.py"))]))).toBe(own);
  });

  it("shows the visits of both, in source order, each once", () => {
    const own = report(FILE, [application(at(40)), application(at(4))]);
    const caller = report("/ws/train.py", [called(20, 5), called(4, 6), called(4, 6), application(at(40))]);
    const merged = withCaller(own, caller);
    expect(merged.places.map(({ span }) => span.start)).toEqual([4, 20, 40]);
    expect(outputs(merged.places)).toEqual([["(2, 4)", "(6, 4)"], ["(5, 4)"], ["(2, 4)"]]);
  });

  it("shows no made-up parameters any more where the other one calls it", () => {
    const own = report(FILE, [application(at(4), { openWorld: true, outputs: [shape(9, 9)] })]);
    expect(outputs(withCaller(own, report("/ws/train.py", [called(4, 6)])).places)).toEqual([["(6, 4)"]]);
    const same = application(at(4), { openWorld: true, outputs: [shape(9, 9)] });
    expect(outputs(withCaller(own, report("/ws/train.py", [same])).places)).toEqual([["(9, 9)"]]);
  });

  it("has the values of statements that the other ran", () => {
    const value = { span: at(4), value: { kind: "none" } } as unknown as Report["results"][number];
    const elsewhere = {
      span: at(4, 9, "/ws/x.py"),
      value: { kind: "none" },
    } as unknown as Report["results"][number];
    const own = report(FILE, []);
    expect(withCaller(own, report("/ws/train.py", [], { results: [value, elsewhere] })).results).toEqual([
      value,
    ]);
    expect(withCaller(own, report("/ws/train.py", [], { results: [elsewhere] }))).toBe(own);
  });
});
