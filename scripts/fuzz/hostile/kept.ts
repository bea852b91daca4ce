/** Values that a program keeps without an end, and what goes on for ever without a line of the program's in between. */
import type { HostileProgram } from "./program";

const head = "import numpy as np\nimport pandas as pd\nh = []\n";

const table = "d = pd.DataFrame({f'c{i}': np.arange(60000) + i for i in range(100)})\n";

/** What makes a table or an array of a thousand of itself. */
const multiplied: readonly string[] = [
  "d = pd.concat([d] * 1000)",
  "d = pd.concat([d] * 1000, ignore_index=True)",
  "d = pd.concat({k: d for k in range(1000)})",
  "d = pd.concat([d] * 1000).sort_values('b')",
  "i = pd.concat([i] * 1000)",
  "i = pd.concat([i] * 1000).reset_index()",
];

/** What a loop makes of a table a thousand times, and keeps. */
const keptTables: readonly string[] = [
  "d.sort_values('c0', ascending=False)",
  "d.astype(str)",
  "d['c1'].astype(str).str.cat(d['c2'].astype(str))",
  "d.merge(d, on='c0')",
  "d.to_dict('records')",
  "pd.concat([d, d])",
  "d.melt()",
  "d.shift(i)",
  "d.c0.map(lambda v: str(v))",
];

export const kept: readonly HostileProgram[] = [
  ...keptTables.map((made) => ({
    name: `tables kept by a loop: ${made}`,
    text: `${head}${table}for i in range(1000):\n    d = d * 2\n    h.append(${made})\n`,
  })),
  ...multiplied.map((made) => ({
    name: `a table of a thousand of itself, eight times: ${made}`,
    text: `${head}d = pd.DataFrame({'a': np.arange(900) % 7, 'b': [str(k) for k in range(900)], 'c': np.zeros(900)})\ni = d.set_index('b')\n${`${made}\n`.repeat(8)}print(d, i, i.index, d['a'].nunique())\n`,
  })),
  {
    name: "a table of twenty-seven million cells",
    text: `${head}a = pd.DataFrame({f'c{i}': np.arange(90000) + i for i in range(300)})\nb = (a * 2).sort_values('c0').astype(str)\nprint(b.nunique())\n`,
  },
  {
    name: "arrays kept by a list, a dict and names",
    text: `${head}for i in range(500): h.append(np.arange(60000) + i)\nk = np.stack([np.stack(h)] * 50)\nw = {}\nfor i in range(2000): w[i] = np.linspace(0, i, 60000)\ndef f(k): return [np.arange(60000) * (k + i) for i in range(200)]\nfor k in range(200): globals()[f'v{k}'] = f(k)\nz = sum(w.values())\n`,
  },
  {
    name: "iterators that give another one for ever",
    text: "class A:\n    def __init__(self, d): self.d = d\n    def __iter__(self):\n        self.d += 1\n        return A(self.d)\n    def __next__(self): return iter(self)\nfor a in A(0):\n    for b in a:\n        for c in b: pass\niter(A(1))\nlist(A(1))\nnext(A(1))\n",
  },
  {
    name: "functions of libraries around one another that call the first",
    text: "import numpy as np\nf = np.vectorize(lambda v: f(v))\nfor i in range(200): f = np.vectorize(f)\nf(3)\ng = lambda v: h(v)\nh = np.frompyfunc(lambda v: g(v), 1, 1)\nfor i in range(2000): h = np.vectorize(h)\nh(3)\n",
  },
  {
    name: "records in two places of records",
    text: `${head}r = {'a': 1}\nfor i in range(60): r = {'a': r, 'b': r}\npd.json_normalize(r)\npd.json_normalize([r] * 1000)\nq = {}\nq['q'] = q\npd.json_normalize(q)\n`,
  },
  {
    name: "models that hold copies of all models before them",
    text: "import keras\nfrom keras import layers\nh = []\nfor i in range(40):\n    h.append(keras.models.clone_model(keras.Sequential(h + [layers.Dense(8)])))\ng = []\nfor i in range(40):\n    g.append(keras.Sequential.from_config(keras.Sequential(g + [layers.Dense(8)]).get_config()))\n",
  },
  {
    name: "hooks of documents that read the document themselves",
    text: "import json\nd = {'x': 1}\nfor i in range(100): d = {'a': d, 'b': d}\njson.dump(d, open('d.json', 'w'))\ndef hook(o): return json.load(open('d.json'), object_hook=hook)\njson.load(open('d.json'), object_hook=hook)\n",
  },
  {
    name: "loaders whose own function makes loaders",
    text: "import os\nos.environ['KERAS_BACKEND'] = 'torch'\nimport torch\nfrom torch.utils.data import DataLoader\ndef c(b): return [b, DataLoader(b, collate_fn=c)]\nfor q in DataLoader([torch.zeros(3)] * 100, batch_size=4, collate_fn=c): print(q)\n",
  },
  {
    name: "options of a configuration over as many lines as there can be",
    text: `import configparser\nc = configparser.ConfigParser()\nc.read_string("""[a]\nx = 1\n${"  yy\n".repeat(100_000)}key${" ".repeat(200_000)}b\n""")\nc.getint('a', 'x')\n`,
  },
];
