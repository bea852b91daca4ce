/** What Python pickled by every protocol is read as what it was, or said to be unknown. */
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { expect, it } from "vitest";
import { pickledIn } from "../../src/host/data-files/pickles";
import type { Pickled } from "../../src/values/contents/pickled";

interface Answer {
  readonly protocol: number;
  readonly pickle: string;
  readonly value: unknown;
}

const stored = path.resolve(import.meta.dirname, "../../../test-fixtures/truth/pickles.json");
const answers = JSON.parse(readFileSync(stored, "utf8")) as readonly Answer[];

/** Part of a value is not known. */
class Unknown extends Error {}

/** The value as `pickles.py` tells it; throws `Unknown` where part of it is not known. */
function told(value: Pickled): unknown {
  switch (value.kind) {
    case "none":
      return null;
    case "int":
    case "str":
    case "bool":
      return value.value;
    case "float":
      return { float: value.value };
    case "bytes":
      if (value.value === undefined) throw new Unknown();
      return { bytes: value.value };
    case "set":
      return { set: value.items.map((item) => JSON.stringify(told(item))).sort() };
    case "list":
    case "tuple":
    case "dict":
      return { [value.kind]: value.items.map(told) };
    default:
      throw new Unknown();
  }
}

function read({ pickle }: Answer): unknown {
  const value = pickledIn(new Uint8Array(Buffer.from(pickle, "base64")));
  try {
    return value && told(value);
  } catch (error) {
    if (!(error instanceof Unknown)) throw error;
    return undefined;
  }
}

it.each([0, 1, 2, 3, 4, 5])("of protocol %s", (protocol) => {
  const own = answers.filter((answer) => answer.protocol === protocol);
  const known = own
    .map((answer) => ({ said: read(answer), right: answer.value }))
    .filter(({ said }) => said !== undefined);
  expect(known.map(({ said }) => said)).toEqual(known.map(({ right }) => right));
  // The oldest protocols write bytes, and sets, as calls of Python's functions.
  expect(known.length / own.length).toBeGreaterThan(protocol < 3 ? 0.93 : 0.97);
});
