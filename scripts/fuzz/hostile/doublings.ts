/** Programs that double something until no machine could hold it, in every way that Python has. */
import type { HostileProgram } from "./program";

const TABLE = "import pandas as pd\ns = pd.DataFrame({'k': ['a', 'b'], 'v': [1, None]})";

/** A statement after another that may be repeated, in a loop and written out. */
const doubled: Readonly<Record<string, readonly [start: string, again: string]>> = {
  "a list by +": ["s = [1]", "s = s + s"],
  "a list by +=": ["s = [1]", "s += s"],
  "a list by extend": ["s = [1]", "s.extend(s)"],
  "a list by a slice": ["s = [1]", "s[len(s):] = s"],
  "a list by a slice in the middle": ["s = [1, 2]", "s[1:1] = s"],
  "a list by * 2": ["s = [1]", "s = s * 2"],
  "a list by a display": ["s = [1]", "s = [*s, *s]"],
  "a list by sum": ["s = [1]", "s = sum([s, s], [])"],
  "a list by a comprehension": ["s = [1]", "s = [x for y in [s, s] for x in y]"],
  "a list by chain": ["import itertools\ns = [1]", "s = list(itertools.chain(s, s))"],
  "a list by chain of itself": [
    "import itertools\ns = [1]",
    "s = list(itertools.chain.from_iterable([s, s]))",
  ],
  "a list by repeat": ["import itertools\ns = [1]", "s = list(itertools.repeat(1, len(s) * 2))"],
  "a list by product": ["import itertools\ns = [1, 2]", "s = list(itertools.product(s, s))"],
  "a list by permutations": ["import itertools\ns = [1, 2, 3]", "s = list(itertools.permutations(s))"],
  "a list by zip": ["s = [1]", "s = list(zip(s, s)) + list(zip(s, s))"],
  "iterators that ask iterators": [
    "s = iter(range(5000))",
    "s = zip(enumerate(s), enumerate(s))\nt = next(s, None)",
  ],
  "an iterator through filters": [
    "s = iter(range(5000))",
    "s = filter(None, (i for i in map(int, s)))\nt = next(s, None)",
  ],
  "an iterator through generators": ["s = iter(range(50))", "s = (a for a in zip(s, s))\nt = 3 in s"],
  "generators that go over the one before twice": [
    "log = []\ndef s():\n    yield 1\n    yield 2",
    "def s(s=s):\n    for a in s():\n        log.append(a)\n        yield a\n    for a in s():\n        yield a + 1\nt = list(s())",
  ],
  "generators that take one item and all of another": [
    "def s():\n    yield 1\n    yield 2",
    "def s(s=s):\n    i = s()\n    yield next(i)\n    yield from i\n    yield from s()\nt = next(s())",
  ],
  "an iterator that functions give away": [
    "from elsewhere import use\nf = lambda k: k",
    "f = (lambda g: lambda k: use(map(g, [k])) or k)(f)\nt = f(1)",
  ],
  "the first item under a condition, by functions": [
    "from elsewhere import holds\nlog = []\nf = lambda k: log.append(k) or k",
    "f = (lambda g: lambda k: next(g(k) for j in [1] if holds(j)))(f)\nt = f(1)",
  ],
  "rows of a table by zip": ["s = [[0] * 9000 for _ in range(9000)]", "s = list(zip(*zip(*s)))"],
  "bytes by join": ["s = b'a'", "s = s.join([s, s, s])"],
  "bytes by hex": ["s = b'a'", "s = s.hex().encode()"],
  "a list by sorted": ["s = [1]", "s = sorted(s + s)"],
  "a list by insert": ["s = [1]", "for i in list(s): s.insert(0, i)"],
  "a tuple by +": ["s = (1,)", "s = s + s"],
  "a tuple by *": ["s = (1,)", "s = s * 2"],
  "a tuple by a display": ["s = (1,)", "s = (*s, *s)"],
  "arguments of a call": ["def f(*a): return a\ns = (1,)", "s = f(*s, *s)"],
  "a tuple in itself": ["s = (1,)", "s = (s, s)"],
  "a list in itself": ["s = [1]", "s = [s, s]"],
  "a dict in itself": ["s = {'a': 1}", "s = {'a': s, 'b': s}"],
  "a dict by |": ["s = {0: 1}", "s = s | {k + len(s): 1 for k in s}"],
  "a dict by a display": ["s = {0: 1}", "s = {**s, **{k + len(s): 1 for k in s}}"],
  "a dict by update": ["s = {0: 1}", "s.update({k + len(s): 1 for k in s})"],
  "a dict by fromkeys": ["s = {0: 1}", "s = dict.fromkeys(range(2 * len(s)))"],
  "a set by |": ["s = {0}", "s = s | {k + len(s) for k in s}"],
  "a set by update": ["s = {0}", "s.update([k + len(s) for k in s])"],
  "bytes by +": ["s = b'x'", "s = s + s"],
  "bytes by *": ["s = b'x'", "s = s * 2"],
  "text by +": ["s = 'x'", "s = s + s"],
  "text by +=": ["s = 'x'", "s += s"],
  "text by *": ["s = 'x'", "s = s * 2"],
  "text by f-string": ["s = 'x'", "s = f'{s}{s}'"],
  "text by f-string with a format": ["s = 'x'", "s = f'{s!r:>{2 * len(s)}}'"],
  "text by join": ["s = 'x'", "s = ','.join([s, s])"],
  "text by join of itself": ["s = 'xy'", "s = s.join(s)"],
  "text by %": ["s = 'x'", "s = '%s%s' % (s, s)"],
  "text by format": ["s = 'x'", "s = '{}{}'.format(s, s)"],
  "text by repr": ['s = "\'\\\\"', "s = repr(s + s)"],
  "text by repr of a list": ["s = 'x'", "s = repr([s, s])"],
  "text by ascii": ["s = '\u00e9'", "s = ascii(s + s)"],
  "text by replace": ["s = 'x'", "s = s.replace('x', 'xx')"],
  "text by replace of nothing": ["s = 'x'", "s = s.replace('', 'xy')"],
  "text by zfill": ["s = 'x'", "s = s.zfill(2 * len(s))"],
  "text by ljust": ["s = 'x'", "s = s.ljust(2 * len(s))"],
  "text by center": ["s = 'x'", "s = s.center(2 * len(s))"],
  "text by expandtabs": ["s = '\\t\\t'", "s = s.expandtabs(len(s)).replace(' ', '\\t')"],
  "text by upper": ["s = '\u00df'", "s = (s + s).upper()"],
  "text by translate": ["s = 'x'", "s = s.translate({120: 'xx'})"],
  "text by path": ["import os\ns = 'x'", "s = os.path.join(s, s)"],
  "text by pathlib": ["import pathlib\ns = pathlib.Path('x')", "s = s / s"],
  "an integer by *": ["s = 3", "s = s * s"],
  "an integer by **": ["s = 3", "s = s ** s"],
  "an integer by <<": ["s = 3", "s = s << s"],
  "an integer by pow": ["s = 3", "s = pow(s, s)"],
  "an integer by factorial": ["import math\ns = 4", "s = math.factorial(s)"],
  "an integer by int of text": ["s = '1'", "s = str(int(s + s))"],
  "an integer by comb": ["import math\ns = 4", "s = math.comb(2 * s, s)"],
  "an integer by lcm": ["import math\ns = 4", "s = math.lcm(s * s, s * s + 1)"],
  "an integer by fibonacci": ["s, t = 1, 2", "s, t = s * t, s * t + t"],
  "a negative integer": ["s = -3", "s = -s * s * ~s"],
  "a float by **": ["s = 3.0", "s = s ** s"],
  "a function in itself": ["s = lambda x: x", "s = (lambda f: lambda x: f(f(x)))(s)"],
  "a function called twice": ["s = lambda x: x + 1", "s = (lambda f: lambda x: f(f(x)))(s); s(1)"],
  "partial of itself": ["import functools\ns = functools.partial(print, 1)", "s = functools.partial(s, s)"],
  "an array by concatenate": ["import numpy as np\ns = np.array([1])", "s = np.concatenate([s, s])"],
  "an array by tile": ["import numpy as np\ns = np.array([1, 2])", "s = np.tile(s, 2)"],
  "an array by outer": ["import numpy as np\ns = np.array([1, 2])", "s = np.outer(s, s).ravel()"],
  "an array by repeat": ["import numpy as np\ns = np.array([1, 2])", "s = np.repeat(s, 2)"],
  "an array by stack": ["import numpy as np\ns = np.array([1, 2])", "s = np.stack([s, s])"],
  "an array by +axes": ["import numpy as np\ns = np.array([1, 2])", "s = s[None, None]"],
  "an array of texts by concatenate": [
    "import numpy as np\ns = np.array(['a', 'b'])",
    "s = np.concatenate([s, s]); np.unique(s); np.where(s == 'a')",
  ],
  "a table by concat": [
    TABLE,
    "s = pd.concat([s, s]); s.isnull().sum(); s['k'].value_counts(); s.groupby('k').size()",
  ],
  "a table by concat beside": [TABLE, "s = pd.concat([s, s], axis=1); s.isnull().sum(); s.melt()"],
  "a table by merge": [TABLE, "s = s.merge(s, on='k'); s['k'].value_counts(); s.isnull().sum()"],
  "a table by melt": [TABLE, "s = s.melt(); s = pd.concat([s, s], axis=1); s.value_counts()"],
  "a table by explode": [
    TABLE,
    "s = pd.concat([s, s]); s['l'] = [[1, 2]] * len(s); s = s.explode('l'); s['l'].value_counts()",
  ],
  "a series by concat": [
    "import pandas as pd\ns = pd.Series(['a', None])",
    "s = pd.concat([s, s]); s.value_counts(); s.isnull().sum(); s.map(s.value_counts())",
  ],
  "texts of a series by +": [
    "import pandas as pd\ns = pd.Series(['a', 'b'])",
    "s = s + s; s.value_counts(); s.tolist()",
  ],
  "texts of a series by replace": [
    "import pandas as pd\ns = pd.Series(['a', 'b'])",
    "s = s.str.replace('a', 'aa'); s.unique(); s.tolist()",
  ],
  "a series by repeat": [
    "import pandas as pd\ns = pd.Series(['a', 'b'])",
    "s = s.repeat(2); s.value_counts()",
  ],
  "a tensor by Concatenate": [
    "from keras import layers, Input\ns = Input((2,))",
    "s = layers.Concatenate()([s, s])",
  ],
  "a tensor by Add": ["from keras import layers, Input\ns = Input((2,))", "s = layers.Add()([s, s])"],
  "a model in itself": [
    "import keras\nfrom keras import layers\ns = keras.Sequential([layers.Dense(2)])",
    "s = keras.Sequential([s, s])",
  ],
  "a functional model in itself": [
    "import keras\nfrom keras import layers\nx = keras.Input((2,))\ns = keras.Model(x, layers.Dense(2)(x))",
    "x = keras.Input((2,)); s = keras.Model(x, s(s(x)))",
  ],
  "a class by type": ["class s: pass", "s = type('s', (s,), {})"],
  "an iterator of itself": ["s = iter([1, 2])", "s = zip(s, s)"],
  "a map of a map": ["s = [1, 2]", "s = list(map(lambda x: x, list(s) + list(s)))"],
  "an enumerate of itself": ["s = [1, 2]", "s = list(enumerate(s)) + list(enumerate(s))"],
  "a slice of itself": ["s = [1, 2]", "s = s[:] + s[::-1]"],
  deques: ["import collections\ns = collections.deque([1])", "s.extend(s); s.extendleft(list(s))"],
  "a Counter": ["import collections\ns = collections.Counter('ab')", "s = s + s; s.update(s)"],
  "a dataset": [
    "import tensorflow as tf\ns = tf.data.Dataset.range(3)",
    "s = s.concatenate(s).repeat(2).batch(2)",
  ],
  "a path in a temporary folder": ["import tempfile\ns = tempfile.mkdtemp()", "s = s + s"],
  "a path in a temporary folder by a format": ["import tempfile\ns = tempfile.mkdtemp()", "s = f'{s}{s}'"],
  "a path in a temporary folder by join": [
    "import os\nimport tempfile\ns = tempfile.mkdtemp(dir='runs')",
    "s = os.path.join(s, s)",
  ],
  "a shape in itself": ["import keras\ns = keras.Input((2,)).shape", "s = s + s"],
  "a reshape": ["import numpy as np\ns = np.zeros((2,))", "s = np.zeros(s.shape + s.shape)"],
};

/** How often a program doubles something; 2 to the 40th of anything does not fit into a machine. */
const TIMES = 40;

export const doublings: readonly HostileProgram[] = Object.entries(doubled).flatMap(
  ([name, [start, again]]) => {
    const indented = again.split("; ").join("\n    ");
    const end = "x = len(s)\nstr(s)\ns == s\n";
    return [
      { name: `${name}, written out`, text: `${start}\n${`${again}\n`.repeat(TIMES)}${end}` },
      { name: `${name}, in a loop`, text: `${start}\nfor _ in range(${TIMES}):\n    ${indented}\n${end}` },
      { name: `${name}, for ever`, text: `${start}\nwhile True:\n    ${indented}\n${end}` },
      {
        name: `${name}, in a function`,
        text: `def f():\n    ${`${start}\n${`${again}\n`.repeat(TIMES)}${end}`.trimEnd().replaceAll(/\n|; /g, "\n    ")}\n    return s\n`,
      },
      {
        name: `${name}, under a condition`,
        text: `import sys\n${start}\n${`if len(sys.argv) > 1:\n    ${indented}\n`.repeat(TIMES)}${end}`,
      },
    ];
  },
);
