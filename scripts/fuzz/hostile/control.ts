/** Calls, loops and conditions inside one another, and numbers that nobody gives. */
import type { HostileProgram } from "./program";

const model = "import keras\nfrom keras import layers\nx = keras.Input((8,))\n";

export const control: readonly HostileProgram[] = [
  {
    name: "ten loops round one Dense",
    text: `${model}${Array.from({ length: 10 }, (_, i) => `${"  ".repeat(i)}for i${i} in range(10):\n`).join("")}${"  ".repeat(10)}x = layers.Dense(4)(x)\n`,
  },
  {
    name: "ten loops round one Dense of a tensor that stays",
    text: `${model}${Array.from({ length: 10 }, (_, i) => `${"  ".repeat(i)}for i${i} in range(10):\n`).join("")}${"  ".repeat(10)}y = layers.Dense(4)(x)\n`,
  },
  {
    name: "fifty comprehensions round one another",
    text: `y = ${"[".repeat(50)}1${" for _ in range(3)]".repeat(50)}\n`,
  },
  {
    name: "fifty long comprehensions round one another",
    text: `y = ${"[".repeat(50)}1${" for _ in range(3000)]".repeat(50)}\n`,
  },
  {
    name: "ten loops over what is unknown",
    text: `${model}import sys\n${Array.from({ length: 10 }, (_, i) => `${"  ".repeat(i)}for i${i} in sys.argv:\n`).join("")}${"  ".repeat(10)}x = layers.Dense(4)(x)\n`,
  },
  {
    name: "sixteen while loops inside one another",
    text: `n = 0\n${Array.from({ length: 16 }, (_, i) => `${" ".repeat(i)}while n < 10:\n`).join("")}${" ".repeat(16)}n += 1\n`,
  },
  {
    name: "ten while loops under unknown conditions",
    text: `${model}import sys\n${Array.from({ length: 10 }, (_, i) => `${" ".repeat(i)}while sys.argv:\n`).join("")}${" ".repeat(10)}x = layers.Dense(4)(x)\n`,
  },
  ...["x + 1", "x", "[x]", "(x, x)", "layers.Dense(4)(x)", "x if x else x"].flatMap((last) => [
    {
      name: `twenty functions that call the next twice, the last giving ${last}`,
      text: `${model}def f20(x): return ${last}\n${Array.from({ length: 20 }, (_, i) => `def f${19 - i}(x): return f${20 - i}(f${20 - i}(x))\n`).join("")}f0(x)\n`,
    },
    {
      name: `twenty functions that call the next side by side, the last giving ${last}`,
      text: `${model}def f20(x): return ${last}\n${Array.from({ length: 20 }, (_, i) => `def f${19 - i}(x): return [f${20 - i}(x), f${20 - i}(x)]\n`).join("")}f0(x)\n`,
    },
    {
      name: `twenty functions that call the next on two paths, the last giving ${last}`,
      text: `${model}import sys\ndef f20(x): return ${last}\n${Array.from({ length: 20 }, (_, i) => `def f${19 - i}(x):\n    if len(sys.argv) > ${i}:\n        return f${20 - i}(x)\n    return f${20 - i}(x)\n`).join("")}f0(x)\n`,
    },
  ]),
  ...["", "layers.Dense(4)(x)", "x.append(1)"].flatMap((work) => [
    {
      name: `two recursive calls under an unknown condition ${work}`,
      text: `${model}import sys\ndef f(n):\n    ${work}\n    if len(sys.argv) > n:\n        f(n + 1)\n        f(n + 2)\n    else:\n        f(n - 1)\n        f(n - 2)\nf(0)\n`,
    },
    {
      name: `a tree of three functions under unknown conditions ${work}`,
      text: `${model}import sys\ndef f(n):\n    ${work}\n    return g(n + 1) + h(n) if sys.argv[n] else g(n) - h(n + 1)\ndef g(n):\n    return f(n) + h(n) if sys.argv[n] else f(n) - h(n)\ndef h(n):\n    return g(n) + f(n) if sys.argv[n] else g(n) - f(n)\nf(0)\n`,
    },
  ]),
  {
    name: "six functions that call each other under unknown conditions",
    text: `import sys\n${"abcdef"
      .split("")
      .map(
        (f) =>
          `def ${f}(n):\n    if sys.argv[n]:\n        return [${"abcdef"
            .split("")
            .map((g) => `${g}(n + 1)`)
            .join(", ")}]\n    return ${f}(n)\n`,
      )
      .join("")}a(0)\n`,
  },
  { name: "arguments that double at every call", text: "def f(*a): return f(*a, *a)\nf(1)\n" },
  {
    name: "an object that calls itself with its arguments twice",
    text: "class A:\n    def __call__(self, *a): return self(*a, *a)\nA()(1)\n",
  },
  { name: "fibonacci", text: "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\nx = fib(40)\n" },
  {
    name: "fibonacci of an unknown",
    text: "def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\n",
  },
  {
    name: "Ackermann",
    text: "def a(m, n):\n    if m == 0: return n + 1\n    if n == 0: return a(m - 1, 1)\n    return a(m - 1, a(m, n - 1))\nx = a(3, 8)\n",
  },
  {
    name: "hanoi",
    text: "def h(n, a, b, c):\n    if n == 0: return\n    h(n - 1, a, c, b)\n    c.append(a.pop())\n    h(n - 1, b, a, c)\nh(30, list(range(30)), [], [])\n",
  },
  {
    name: "endless recursion",
    text: "def f(n): return f(n + 1)\nf(0)\nclass A:\n    def __init__(self): self.a = A()\nA()\n",
  },
  {
    name: "mutual recursion without an end",
    text: "def f(n): return g(n + 1)\ndef g(n): return [f(n), f(n)]\nf(0)\n",
  },
  {
    name: "the Y combinator",
    text: "Y = lambda f: (lambda x: f(lambda *a: x(x)(*a)))(lambda x: f(lambda *a: x(x)(*a)))\nx = Y(lambda r: lambda n: 1 if n == 0 else n * r(n - 1))(200)\n(lambda x: x(x))(lambda x: x(x))\n(lambda x: x(x)(x))(lambda x: x(x)(x))\n",
  },
  {
    name: "a decorator that calls twice",
    text: `def twice(f):\n    def g(*a):\n        return f(f(*a))\n    return g\n${"@twice\n".repeat(30)}def h(x):\n    return x + 1\nh(1)\n`,
  },
  {
    name: "a property that branches",
    text: "import sys\nclass A:\n    @property\n    def p(self):\n        return self.q if sys.argv else self.r\n    @property\n    def q(self):\n        return self.r if sys.argv else self.p\n    @property\n    def r(self):\n        return self.p if sys.argv else self.q\nA().p\n",
  },
  {
    name: "thirty conditions that hand each other on",
    text: `import sys\nn = 1\n${Array.from({ length: 30 }, (_, i) => `n = (n + ${i}) if sys.argv[${i}] else (n * 2)\n`).join("")}`,
  },
  {
    name: "thirty ands and ors",
    text: `import sys\nn = ${Array.from({ length: 300 }, (_, i) => `(sys.argv[${i}] or sys.argv[${i + 1}])`).join(" and ")}\n`,
  },
  {
    name: "try in try",
    text: `${Array.from({ length: 30 }, (_, i) => `${" ".repeat(i)}try:\n`).join("")}${" ".repeat(30)}import nothing\n${Array.from({ length: 30 }, (_, i) => `${" ".repeat(29 - i)}except Exception:\n${" ".repeat(30 - i)}import nothing\n${" ".repeat(29 - i)}finally:\n${" ".repeat(30 - i)}x = 1\n`).join("")}`,
  },
  {
    name: "a decision tree in NumPy",
    text: `import numpy as np
class Node:
    def __init__(self, feature=None, threshold=None, left=None, right=None, value=None):
        self.feature, self.threshold, self.left, self.right, self.value = feature, threshold, left, right, value
class Tree:
    def __init__(self, depth=10):
        self.depth = depth
    def fit(self, X, y):
        self.root = self._grow(X, y, 0)
    def _grow(self, X, y, depth):
        n_samples, n_features = X.shape
        if depth >= self.depth or len(np.unique(y)) == 1 or n_samples < 2:
            return Node(value=np.bincount(y).argmax())
        best, gain = None, -1
        for feature in range(n_features):
            for threshold in np.unique(X[:, feature]):
                left, right = y[X[:, feature] <= threshold], y[X[:, feature] > threshold]
                if len(left) and len(right):
                    g = self._gini(y) - (len(left) * self._gini(left) + len(right) * self._gini(right)) / len(y)
                    if g > gain:
                        best, gain = (feature, threshold), g
        feature, threshold = best
        mask = X[:, feature] <= threshold
        return Node(feature, threshold, self._grow(X[mask], y[mask], depth + 1), self._grow(X[~mask], y[~mask], depth + 1))
    def _gini(self, y):
        return 1 - sum((np.sum(y == c) / len(y)) ** 2 for c in np.unique(y))
    def _predict(self, x, node):
        if node.value is not None:
            return node.value
        return self._predict(x, node.left if x[node.feature] <= node.threshold else node.right)
    def predict(self, X):
        return np.array([self._predict(x, self.root) for x in X])
tree = Tree()
tree.fit(np.random.rand(200, 4), np.random.randint(0, 3, 200))
print(tree.predict(np.random.rand(10, 4)))
`,
  },
  ...[
    "n",
    "(a + b + c + d)",
    "(a // 3 + b // 5 + c % 7)",
    "(a * b + c * d + 1)",
    "(2 ** a + b ** c)",
    "max(a, b, c)",
  ].flatMap((factor) => [
    {
      name: `${factor} twelve times in a function nobody calls`,
      text: `def f(a, b, c, d):\n    n = 1\n${`    n = n * ${factor}\n`.repeat(12)}    return n\n`,
    },
    {
      name: `${factor} squared twelve times`,
      text: `def f(a, b, c, d):\n    n = ${factor === "n" ? "a" : factor}\n${"    n = n * n + 1\n".repeat(12)}    return n\n`,
    },
    {
      name: `${factor} divided and added up`,
      text: `def f(a, b, c, d):\n    n = ${factor === "n" ? "a" : factor}\n${"    n = (n + n // 3 + b) // 2 + n % 5 - max(n, c)\n".repeat(25)}    return n\n`,
    },
  ]),
  {
    name: "a polynomial in a shape",
    text: `${model}def f(a, b, c, d):\n    x = keras.Input((a + b, c + d))\n${"    x = layers.Reshape((-1,))(x)\n    x = layers.RepeatVector(a + b + c)(x)\n".repeat(12)}    return layers.Dense(a)(x)\n`,
  },
  {
    name: "many attributes",
    text: `class A: pass\na = A()\n${Array.from({ length: 3000 }, (_, i) => `a.x${i} = ${i}\n`).join("")}for k in vars(a): print(k)\n`,
  },
  {
    name: "many names",
    text: Array.from({ length: 5000 }, (_, i) => `x${i} = ${i === 0 ? 0 : `x${i - 1} + 1`}\n`).join(""),
  },
  {
    name: "many layers on one line",
    text: `${model}x = ${"layers.Dense(4)(".repeat(60)}x${")".repeat(60)}\n`,
  },
  {
    name: "a thousand layers",
    text: `${model}${"x = layers.Dense(4)(x)\n".repeat(1000)}m = keras.Model(x, x)\n`,
  },
  {
    name: "a thousand models",
    text: `${model}y = layers.Dense(8)(x)\nm = keras.Model(x, y)\nfor _ in range(1000):\n    m = keras.Model(x, m(x))\n`,
  },
  {
    name: "ten thousand layers in a list",
    text: `${model}l = [layers.Dense(8) for _ in range(10000)]\nfor d in l:\n    x = d(x)\nkeras.Sequential(l)\n`,
  },
];
