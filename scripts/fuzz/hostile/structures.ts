/** Structures that hold themselves or share their parts, and everything that can be asked of them. */
import type { HostileProgram } from "./program";

/** How often a structure is put into itself. */
const TIMES = 40;

/** Structures that hold themselves, or one thing many times. */
const made: Readonly<Record<string, string>> = {
  "a list in itself": "s = []\ns.append(s)\nt = []\nt.append(t)",
  "lists in each other": "s = []\nt = [s]\ns.append(t)",
  "a list in its tuple": "s = []\ns.append((s, s))\nt = []\nt.append((t, t))",
  "a dict in itself": "s = {}\ns['s'] = s\nt = {}\nt['s'] = t",
  "a list in a dict in itself": "s = []\ns.append({'s': s})\nt = []\nt.append({'s': t})",
  "an object in itself": "class A: pass\ns = A()\ns.s = s\ns.l = [s]\nt = A()\nt.s = t\nt.l = [t]",
  "an object that gives itself":
    "class A:\n    def __getattr__(self, n): return getattr(self, n)\n    def __iter__(self): return self\n    def __eq__(self, o): return self == o\n    def __len__(self): return len(self)\n    def __str__(self): return str(self)\n    def __repr__(self): return repr(self)\n    def __bool__(self): return bool(self)\n    def __getitem__(self, i): return self[i]\n    def __add__(self, o): return self + o\n    def __call__(self, *a): return self(*a)\n    def __contains__(self, o): return o in self\n    def __hash__(self): return hash(self)\ns = A()\nt = A()",
  "two objects that ask each other":
    "class A:\n    def __init__(self): self.o = None\n    def __eq__(self, o): return self.o == o.o\n    def __iter__(self): return iter(self.o)\n    def __len__(self): return len(self.o)\n    def __bool__(self): return bool(self.o)\ns = A()\nt = A()\ns.o = t\nt.o = s",
  "a tuple of 2 to the 40th": `s = (1,)\nt = (1,)\n${"s = (s, s)\nt = (t, t)\n".repeat(TIMES)}`,
  "a list of 2 to the 40th": `s = [1]\nt = [1]\n${"s = [s, s]\nt = [t, t]\n".repeat(TIMES)}`,
  "a dict of 2 to the 40th": `s = {}\nt = {}\n${"s = {1: s, 2: s}\nt = {1: t, 2: t}\n".repeat(TIMES)}`,
  "a list of 3,000 lists in each other":
    "s = []\nt = []\nfor _ in range(500):\n    for _ in range(6):\n        s = [s]\n        t = [t]",
  "a tuple of 3,000 tuples in each other": `s = ()\nt = ()\n${"s = (s,)\nt = (t,)\n".repeat(3000)}`,
  "a list that its function appends":
    "s = []\nt = []\ndef f(l):\n    l.append(l)\n    return l\nfor _ in range(40):\n    s = f(s)\n    t = f(t)",
  "a list that grows while it is read": "s = [1]\nfor x in s:\n    s.append(x)\nt = s",
  "an iterator of itself": "s = []\ns.append(iter(s))\ns = iter(s)\nt = s",
  "a generator of itself": "def g():\n    yield from g()\ns = g()\nt = g()",
  "a deque in itself": "import collections\ns = collections.deque()\ns.append(s)\nt = s",
  "a default dict of itself":
    "import collections\ndef f(): return collections.defaultdict(f)\ns = f()\ns[1][2][3]\nt = f()",
  "a named tuple in its list":
    "import collections\nP = collections.namedtuple('P', 'a')\ns = P([])\ns.a.append(s)\nt = s",
  "a dataclass in itself":
    "import dataclasses\n@dataclasses.dataclass\nclass D:\n    a: object = None\ns = D()\ns.a = s\nt = D(s)",
  "a class in itself": "class A: pass\nA.A = A\nA.l = [A]\ns = A\nt = A",
  "a function that holds itself": "def s(): return s\ns.s = s\nt = s",
  "a property that reads itself":
    "class A:\n    @property\n    def x(self): return self.x\ns = A()\nt = A()\ns.x",
  "a module in itself": "import sys\ns = sys\nt = sys.modules",
  "a slice in itself": "s = []\ns.append(slice(s, s, s))\nt = s",
  "an array of itself": "import numpy as np\ns = [1]\ns.append(np.array(s))\nt = s",
  "shared rows": "r = [0] * 1000\ns = [r] * 1000\nt = [s] * 1000",
  "lists of texts by doubling": "t = ['a', 'b']\nfor i in range(60):\n    t = [t, t]",
  "lists of texts, one in another": "t = ['a']\nfor i in range(5000):\n    t = [t]",
};

/** What is asked of them. */
const asked: readonly string[] = String.raw`
str(s) ;; repr(s) ;; f'{s}{s!r:>10}' ;; '%s %r' % (s, s) ;; '{} {!r}'.format(s, s)
print(s, sep=str(s)) ;; s == t ;; s != t ;; s < t ;; s is t ;; s in t ;; s in [t] ;; [s].index(t)
[s].count(t) ;; hash(s) ;; {s: 1} ;; {s} ;; set(s) ;; dict.fromkeys(s) ;; sum(s) ;; sum(s, [])
sorted(s) ;; min(s) ;; max(s, key=lambda x: x) ;; any(s) ;; all(s) ;; len(s) ;; bool(s) ;; list(s)
tuple(s) ;; isinstance(s, s) ;; s + s ;; s * 3 ;; [x for x in s for x in s for x in s] ;; a, *b = s
print(*s) ;; dict(**s) ;; for x in s:\n    for x in x:\n        for x in x:\n            print(x)
if UNKNOWN:\n    s = t\nelse:\n    t = s\ns == t ;; for x in UNKNOWN:\n    s, t = [s, t], [t, s]\ns == t
copy.copy(s) ;; copy.deepcopy(s) ;; json.dumps(s) ;; pickle.dumps(s) ;; np.array(s)
np.asarray(s).shape ;; np.array([s, t]) ;; np.concatenate(s) ;; np.stack([s, t]) ;; np.zeros(s)
np.zeros((2, 3)).reshape(s) ;; np.zeros((2, 3))[s] ;; np.sum(s) ;; np.shape(s) ;; np.array_equal(s, t)
tf.constant(s) ;; tf.convert_to_tensor(s) ;; tf.stack(s) ;; tf.data.Dataset.from_tensor_slices(s)
tf.nest.flatten(s) ;; keras.tree.flatten(s) ;; keras.tree.map_structure(lambda x: x, s)
keras.ops.convert_to_tensor(s) ;; keras.ops.stack(s) ;; keras.Input(s)
keras.Input(shape=s, batch_size=s) ;; layers.Concatenate()(s) ;; layers.Add()(s) ;; layers.Add()([s, s])
layers.Dense(s) ;; layers.Dense(4)(s) ;; layers.Conv2D(4, s)(keras.Input((8, 8, 3)))
layers.Reshape(s)(keras.Input((8, 8))) ;; layers.LSTM(4)(s) ;; layers.RNN(s)(keras.Input((8, 8)))
layers.StackedRNNCells(s) ;; keras.Sequential(s) ;; keras.Sequential([s, s]) ;; keras.Model(s, s)
keras.Model(inputs=s, outputs=t)
class M(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.s = s\n    def call(self, x):\n        return x\nm = M()\nm(keras.Input((2,)))\nm.summary()
keras.Sequential([layers.Dense(2)]).fit(s, t)
keras.Sequential([layers.Dense(2)]).compile(loss=s, metrics=s) ;; keras.utils.to_categorical(s)
keras.utils.pad_sequences(s) ;; keras.layers.Dense.from_config(s) ;; keras.layers.deserialize(s)
c = layers.StackedRNNCells([layers.LSTMCell(3)]).get_config()\nc["cells"] = s\nlayers.StackedRNNCells.from_config(c)
c = layers.serialize(layers.TimeDistributed(layers.Dense(3)))\nc["config"]["layer"] = c\nlayers.deserialize(c)
m = keras.Sequential([layers.Dense(2)])\nc = m.get_config()\nc["layers"] = s\nkeras.Sequential.from_config(c)
d = layers.Dense(2)\nfor i in range(300):\n    d = layers.TimeDistributed(d)\nlayers.TimeDistributed.from_config(d.get_config())
`
  .trim()
  .split(/ ;; |\n/)
  .map((ask) => ask.replaceAll(String.raw`\n`, "\n"));

const before =
  "import copy, json, pickle\nimport numpy as np\nimport tensorflow as tf\nimport keras\nfrom keras import layers\n";

/** All that can be asked of a structure, each in a function of its own, and all at the top one after another. */
export const structures: readonly HostileProgram[] = Object.entries(made).flatMap(([name, text]) => [
  {
    name: `${name}, asked in functions`,
    text: `${before}${text}\n${asked
      .map((ask, i) => `def ask${i}(s=s, t=t):\n    ${ask.replaceAll("\n", "\n    ")}\n`)
      .join("")}`,
  },
  { name: `${name}, asked one after another`, text: `${before}${text}\n${asked.join("\n")}\n` },
]);
