/** Programs of classes and loops: hierarchies, readers of texts, containers made of containers that nobody knows. */
import { type LifelikeKind, each } from "./program";

export const machines: readonly LifelikeKind[] = [
  {
    name: "a hierarchy with a registry",
    text: (steps) => `import sys
import keras

REGISTRY = {}


def register(cls):
    REGISTRY[cls.__name__] = cls
    return cls


class Base(keras.layers.Layer):
    def __init__(self, units=8, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.parts = []
        self.state = {"calls": 0, "last": None}

    def call(self, x, training=None):
        for part in self.parts:
            x = part(x)
        self.state["calls"] += 1
        return self.finish(x)

    def finish(self, x):
        return x
${each(
  steps,
  (i) => `

@register
class Layer${i}(${i % 4 ? `Layer${i - 1}` : "Base"}):
    def __init__(self, units=${8 + i}, **kwargs):
        super().__init__(units, **kwargs)
        self.parts.append(keras.layers.Dense(units))
        self.inner = self.parts[-1] if units > ${i} else None

    def finish(self, x):
        y = super().finish(x)
        self.state["last"] = y
        return y + self.inner(x) if self.inner is not None and training_of(self) else y
`,
)}

def training_of(layer):
    return layer.state["calls"] > len(sys.argv)


def make(name, **kwargs):
    return REGISTRY[name](**kwargs)


inputs = keras.Input((16,))
x = inputs
for name in sys.argv[1:]:
    x = make(name)(x)
x = Layer${steps - 1}(16)(x)
model = keras.Model(inputs, x)
`,
  },
  {
    name: "a reader of texts with a branch for every sign",
    text: (steps) => `import sys


class Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.tokens = []
        self.scopes = [{}]
        self.node = {"kind": "root", "children": [], "parent": None}

    def open(self, kind):
        child = {"kind": kind, "children": [], "parent": self.node}
        self.node["children"].append(child)
        self.scopes.append(dict(self.scopes[-1]))
        self.node = child

    def close(self):
        if self.node["parent"] is not None:
            self.node = self.node["parent"]
            self.scopes.pop()

    def read(self):
        while self.at < len(self.text):
            sign = self.text[self.at]
            self.at += 1
            if sign.isspace():
                continue
${each(
  steps,
  (i) => `            elif sign == chr(${40 + i}):
                ${["self.open(sign)", "self.close()", "self.tokens.append((sign, self.node))", "self.scopes[-1][sign] = self.tokens[-1] if self.tokens else self.node"][i % 4] ?? ""}
                if self.peek() == sign:
                    self.at += 1
                    self.node = self.scopes[-1].get(sign, self.node)
`,
)}            else:
                self.tokens.append(sign)
        return self.tokens

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else None


tokens = Reader(open(sys.argv[1]).read()).read()
`,
  },
  {
    name: "containers made of containers that nobody knows",
    text: (steps) => `import os
from collections import defaultdict

groups = defaultdict(list)
for name in os.listdir("data"):
    groups[name.split("_")[0]].append(name)
level_0 = groups
${each(
  steps,
  (i) => `level_${i + 1} = {}
for key, members in level_${i}.items():
    kept = [m for m in members if m]
    level_${i + 1}[key] = kept if len(kept) > ${i} else members
    if key in groups:
        groups[key].extend(kept)
        level_${i + 1}.setdefault("rest", []).append(groups[key])
`,
)}print(sum(len(v) for v in level_${steps}.values()))
`,
  },
  {
    name: "functions that call one another under conditions",
    text: (steps) => `import random
import keras
from keras import layers

memory = {"made": [], "last": None}


def leaf(x, depth, trail):
    memory["made"].append(x)
    memory["last"] = trail
    return layers.Dense(8)(x)
${each(
  steps,
  (i) => `

def step_${i}(x, depth, trail):
    trail = trail + [${i}] if depth else trail
    if random.random() < 0.5:
        x = ${i ? `step_${i - 1}` : "leaf"}(x, depth - 1, trail)
    elif depth > ${i}:
        x = layers.ReLU()(leaf(x, depth - 1, trail))
    memory["last"] = trail if memory["last"] is None else memory["last"]
    return x
`,
)}

inputs = keras.Input((8,))
outputs = step_${steps - 1}(inputs, random.randint(1, 9), [])
model = keras.Model(inputs, outputs)
`,
  },
  {
    name: "a search that keeps lists of lists",
    text: (steps) => `import heapq
import sys

graph = {}
for line in sys.stdin:
    a, b, cost = line.split()
    graph.setdefault(a, []).append((b, float(cost)))
    graph.setdefault(b, []).append((a, float(cost)))
best, queue, seen = {}, [(0.0, "start", [])], set()
while queue:
    cost, node, path = heapq.heappop(queue)
    if node in seen:
        continue
    seen.add(node)
    for neighbour, price in graph.get(node, []):
        route = path + [neighbour]
        if neighbour not in best or cost + price < best[neighbour][0]:
            best[neighbour] = (cost + price, route)
            heapq.heappush(queue, (cost + price, neighbour, route))
${each(
  steps,
  (
    i,
  ) => `routes_${i} = [route for _, route in ${i ? `routes_${i - 1}` : "best.values()"} if len(route) > ${i}] if best else []
longest = max(routes_${i}, key=len) if routes_${i} else longest if ${i} else []
for place in longest:
    if place in graph:
        longest = graph[place] if len(graph[place]) > len(longest) else longest
        graph[place] = longest
routes_${i} = list(zip(range(len(routes_${i})), routes_${i}))
`,
)}`,
  },
];
