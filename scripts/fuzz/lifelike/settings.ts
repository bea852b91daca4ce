/** Programs that read settings: nested dicts that branches change, options that choose among parts, objects that hold objects. */
import { type LifelikeKind, each } from "./program";

export const settings: readonly LifelikeKind[] = [
  {
    name: "nested settings that every option changes",
    text: (steps) => `import argparse
import json

parser = argparse.ArgumentParser()
${each(steps, (i) => `parser.add_argument("--option-${i}", type=${i % 2 ? "int" : "str"}, default=${i % 3 ? "None" : i})\n`)}
args = parser.parse_args()
settings = {"model": {"encoder": {"widths": [32, 64], "rate": 0.1}, "head": {}}, "data": {"paths": []}}
extra = json.load(open("extra.json"))
${each(
  steps,
  (i) => `if args.option_${i}:
    settings["model"]["encoder"]["rate_${i}"] = args.option_${i}
    settings["model"]["head"] = dict(settings["model"]["head"], width=${i}, **extra)
elif "part_${i}" in extra:
    settings["model"].update(extra["part_${i}"])
    settings["data"]["paths"].append(extra["part_${i}"])
`,
)}
for name, part in settings["model"].items():
    for key, value in part.items():
        print(name, key, value)
`,
  },
  {
    name: "one of two holders, chosen again and again",
    text: (steps) => `import os
import yaml


class Stage:
    def __init__(self, name):
        self.name = name
        self.layers = []
        self.after = None


base = yaml.safe_load(open("base.yml"))
current, other = Stage("a"), Stage("b")
stack = [current]
${each(
  steps,
  (i) => `chosen_${i} = current if os.path.exists("override_${i}.yml") else other
if base.get("swap_${i}"):
    current, other = other, chosen_${i}
else:
    current = chosen_${i}
if len(stack) > base["depth"]:
    stack.append(current)
current.layers.append({"index": ${i}, "stage": other})
current.after = other if base.get("link_${i}") else current.after
`,
)}print(len(stack), current.layers, current.after.name)
`,
  },
  {
    name: "settings as objects that inherit and copy one another",
    text: (steps) => `import copy
import os


class Settings:
    def __init__(self, parent=None, **values):
        self.parent = parent
        self.values = dict(parent.values) if parent is not None else {}
        self.children = []
        self.values.update(values)
        if parent is not None:
            parent.children.append(self)

    def get(self, name, default=None):
        if name in self.values:
            return self.values[name]
        if self.parent is not None:
            return self.parent.get(name, default)
        return default

    def merge(self, other):
        for key, value in other.values.items():
            if isinstance(value, dict) and isinstance(self.values.get(key), dict):
                self.values[key].update(value)
            else:
                self.values[key] = copy.deepcopy(value)
        return self


root = Settings(width=32, depth={"stem": 1})
${each(
  steps,
  (i) => `s${i} = Settings(${i ? `s${i - 1}` : "root"}, width_${i}=${i}, part_${i}={"a": [${i}]})
if os.environ.get("PART_${i}"):
    s${i} = s${i}.merge(${i > 1 ? `s${i - 2}` : "root"})
`,
)}width = s${steps - 1}.get("width")
import keras
model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(width)])
`,
  },
  {
    name: "a path into what a file holds",
    text: (steps) => `import json

with open("tree.json") as file:
    tree = json.load(file)


def lookup(node, path, create=False):
    for part in path.split("/"):
        if isinstance(node, list):
            node = node[int(part)] if part.isdigit() else {}
        elif part in node:
            node = node[part]
        elif create:
            node[part] = {"children": [], "parent": node}
            node = node[part]
        else:
            return None
    return node


found = []
${each(
  steps,
  (i) => `node = lookup(tree, "a/b${i}/c", create=${i % 2 ? "True" : "False"})
if node is not None:
    node["seen_${i}"] = found
    found.append(node)
    for child in node["children"]:
        child["parent"] = node
        found = found + [child] if "keep" in child else found
`,
)}`,
  },
];
