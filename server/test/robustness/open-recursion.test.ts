// Functions that walk a tree and call one another are run though nobody calls them, and end before their budget does.
import { expect, it } from "vitest";
import { openAnalysis } from "../../src/analysis/analyse";
import { pythonParser } from "../support/python-parser";

const program = `import keras
from keras import layers


def children_of(thing):
    found = []
    for name in dir(thing):
        if name.startswith("__") or name == "outputs":
            continue
        try:
            child = getattr(thing, name)
        except Exception:
            continue
        if child is not None:
            found.append((name, child))
    return found


def save_all(things, store, path, seen, failed):
    for i, thing in enumerate(things.values() if isinstance(things, dict) else things):
        if isinstance(thing, (list, tuple, dict)):
            save_all(thing, store, f"{path}/{i}", seen, failed)
        elif isinstance(thing, keras.layers.Layer):
            save(thing, store, f"{path}/{thing.name}", seen, failed)
        else:
            save(thing, store, f"{path}/{i}", seen, failed)


def save(thing, store, path, seen, failed):
    if id(thing) in seen:
        return
    if hasattr(thing, "save_own_variables") and store:
        try:
            thing.save_own_variables(store.make(path))
        except Exception as error:
            failed.append((path, error))
    seen.add(id(thing))
    for name, child in children_of(thing):
        if isinstance(child, keras.layers.Layer):
            save(child, store, f"{path}/{name}", seen, failed)
        elif isinstance(child, (list, dict, tuple, set)):
            save_all(child, store, f"{path}/{name}", seen, failed)
        elif hasattr(child, "variables"):
            save(child, store, f"{path}/{name}", seen, failed)


def export(thing, store, failed):
    save(thing, store, "", set(), failed)
    inputs = keras.Input((8,))
    outputs = layers.Dense(4)(inputs)
    return keras.Model(inputs, outputs)
`;

/** With a third visit of each of the two functions it takes 238,000. */
const MOST_STEPS = 40_000;

it("a walk through a tree leaves steps for what stands behind it", async () => {
  const session = openAnalysis(await pythonParser(), "/w/saving.py", program, {
    keras: 3,
    resolve: () => null,
  });
  const { places } = session.report();
  expect(places.map(({ layer }) => layer)).toContain("Dense");
  expect(session.stepsRun()).toBeLessThan(MOST_STEPS);
});
