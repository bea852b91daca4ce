/** Hostile programs of further kinds: models and modules that hold themselves, generators and decorators without an end, numbers no layer takes. */
import type { HostileProgram } from "./program";

const model = "import keras\nfrom keras import layers\nx = keras.Input((8,))\n";
const times = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("");

/** Every layer that takes a number, with its first arguments as `N`, on an input that suits it. */
const layersOfNumbers: readonly string[] = String.raw`
Dense(N)(X) ;; EinsumDense('ab,bc->ac', N)(X) ;; Embedding(N, 4)(X) ;; Embedding(4, N)(X) ;; Reshape((N,))(X) ;; Reshape((N, N, -1))(X)
Permute((N,))(X) ;; RepeatVector(N)(X) ;; Dropout(N)(X) ;; GaussianNoise(N)(X) ;; GaussianDropout(N)(X) ;; AlphaDropout(N)(X)
ActivityRegularization(N, N)(X) ;; LeakyReLU(N)(X) ;; PReLU(shared_axes=N)(S) ;; ReLU(N, N, N)(X) ;; ELU(N)(X) ;; Softmax(N)(S)
Conv1D(N, 3)(S) ;; Conv1D(4, N)(S) ;; Conv1D(4, 3, N)(S) ;; Conv1D(4, 3, padding=N)(S) ;; Conv1D(4, 3, dilation_rate=N)(S) ;; Conv1D(4, 3, groups=N)(S)
Conv2D(N, 3)(P) ;; Conv2D(4, N)(P) ;; Conv2D(4, (N, 3))(P) ;; Conv2D(4, 3, N)(P) ;; Conv2D(4, 3, (N, 1))(P) ;; Conv2D(4, 3, dilation_rate=(N, N))(P)
Conv3D(N, 3)(V) ;; Conv3D(4, N)(V) ;; Conv1DTranspose(4, N)(S) ;; Conv1DTranspose(4, 3, N)(S) ;; Conv2DTranspose(4, N)(P) ;; Conv2DTranspose(4, 3, N)(P)
Conv2DTranspose(4, 3, 2, output_padding=N)(P) ;; Conv3DTranspose(4, N)(V) ;; DepthwiseConv1D(N)(S) ;; DepthwiseConv2D(N)(P) ;; DepthwiseConv2D(3, depth_multiplier=N)(P)
SeparableConv1D(N, 3)(S) ;; SeparableConv2D(4, N)(P) ;; SeparableConv2D(4, 3, depth_multiplier=N)(P) ;; MaxPooling1D(N)(S) ;; MaxPooling1D(2, N)(S)
MaxPooling2D(N)(P) ;; MaxPooling3D(N)(V) ;; AveragePooling1D(N)(S) ;; AveragePooling2D((N, 1))(P) ;; AveragePooling3D(N)(V) ;; UpSampling1D(N)(S)
UpSampling2D(N)(P) ;; UpSampling2D((N, 2))(P) ;; UpSampling3D(N)(V) ;; ZeroPadding1D(N)(S) ;; ZeroPadding2D(N)(P) ;; ZeroPadding2D(((N, 1), (1, N)))(P)
ZeroPadding3D(N)(V) ;; Cropping1D(N)(S) ;; Cropping2D(N)(P) ;; Cropping3D(N)(V) ;; SimpleRNN(N)(S) ;; GRU(N)(S) ;; LSTM(N)(S)
Bidirectional(layers.LSTM(N))(S) ;; TimeDistributed(layers.Dense(N))(S) ;; ConvLSTM1D(N, 3)(keras.Input((4, 8, 3))) ;; ConvLSTM2D(4, N)(keras.Input((4, 8, 8, 3)))
RNN(layers.LSTMCell(N))(S) ;; RNN(layers.StackedRNNCells([layers.GRUCell(N)] * 2))(S) ;; BatchNormalization(N)(S) ;; LayerNormalization(N)(S)
GroupNormalization(N)(S) ;; UnitNormalization(N)(S) ;; SpectralNormalization(layers.Dense(4), N)(X) ;; MultiHeadAttention(N, 4)(S, S) ;; MultiHeadAttention(4, N)(S, S)
GroupQueryAttention(N, 4, 2)(S, S) ;; Attention(dropout=N)([S, S]) ;; AdditiveAttention(dropout=N)([S, S]) ;; Dot(N)([S, S]) ;; Concatenate(N)([S, S])
CategoryEncoding(N)(X) ;; Hashing(N)(X) ;; Discretization(num_bins=N)(X) ;; HashedCrossing(N)((X, X)) ;; IntegerLookup(max_tokens=N)(X) ;; Resizing(N, N)(P)
CenterCrop(N, N)(P) ;; RandomCrop(N, N)(P) ;; RandomFlip(N)(P) ;; RandomRotation(N)(P) ;; RandomZoom(N, N)(P) ;; RandomTranslation(N, N)(P) ;; Rescaling(N)(X)
STFTSpectrogram(frame_length=N)(W) ;; MelSpectrogram(fft_length=N)(W) ;; Flatten(N)(S) ;; Masking(N)(S) ;; GlobalMaxPooling1D(keepdims=N)(S)
`
  .trim()
  .split(/ ;; |\n/);

const absurd: Readonly<Record<string, string>> = {
  "10 to the 40th": "10**40",
  "10 to the 400th": "10**400",
  "minus 10 to the 20th": "-10**20",
  "a million digits": "10**1_000_000",
  "no number": "float('nan')",
  infinity: "float('inf')",
  "1e300": "1e300",
  "a tuple of a thousand": "(3,) * 1000",
  "a list in itself": "L",
  "a function": "max",
  "an object": "object()",
};

export const further: readonly HostileProgram[] = [
  ...Object.entries(absurd).map(([name, value]) => ({
    name: `every layer with ${name}`,
    text: `${model}X = x\nS = keras.Input((8, 3))\nP = keras.Input((8, 8, 3))\nV = keras.Input((8, 8, 8, 3))\nW = keras.Input((4000,))\nL = []\nL.append(L)\nN = ${value}\n${layersOfNumbers.map((layer) => `try:\n    y = layers.${layer}\nexcept Exception:\n    pass\n`).join("")}${layersOfNumbers.map((layer) => `y = layers.${layer}\n`).join("")}`,
  })),
  {
    name: "a decorator that returns itself",
    text: `${model}def d(f):\n    return d\n${"@d\n".repeat(500)}def f(): pass\nf(f)(f)(f)\nclass D:\n    def __call__(self, f): return self\n${"@D()\n".repeat(500)}class A: pass\n`,
  },
  {
    name: "a decorator that wraps in loops",
    text: `import functools\ndef d(n):\n    def outer(f):\n        @functools.wraps(f)\n        def inner(*a, **k):\n            return [f(*a, **k) for _ in range(n)]\n        return inner\n    return outer\n${"@d(10)\n".repeat(12)}def f(x): return x\ny = f(1)\n`,
  },
  {
    name: "generators that ask each other",
    text: "def a(n):\n    yield n\n    yield from b(n + 1)\ndef b(n):\n    yield n\n    yield from a(n + 1)\nx = list(a(0))\nfor i in a(0):\n    for j in b(i):\n        for k in a(j):\n            print(k)\n",
  },
  {
    name: "generators of generators",
    text: `def g(n):\n    if n == 0:\n        yield 1\n    else:\n        for i in g(n - 1):\n            yield from g(n - 1)\nx = list(g(12))\ny = sum(g(20))\n`,
  },
  {
    name: "a generator that is sent to",
    text: "def g():\n    x = 0\n    while True:\n        x = yield x\na = g()\nnext(a)\nfor i in range(10**6): a.send(i)\nb = list(zip(g(), g(), g()))\n",
  },
  {
    name: "a product of comprehensions",
    text: `x = [${Array.from({ length: 9 }, (_, i) => `a${i}`).join(" + ")} ${Array.from({ length: 9 }, (_, i) => `for a${i} in range(50)`).join(" ")}]\ny = {(${Array.from({ length: 9 }, (_, i) => `a${i}`).join(", ")}): 1 ${Array.from({ length: 9 }, (_, i) => `for a${i} in range(9) if a${i} % 2`).join(" ")}}\n`,
  },
  {
    name: "products of layers",
    text: `${model}ys = [layers.Dense(a * b * c)(x) for a in range(1, 60) for b in range(1, 60) for c in range(1, 60)]\nm = keras.Model(x, ys)\n`,
  },
  {
    name: "a thousand inputs and outputs",
    text: `${model}xs = [keras.Input((i + 1,), name=f'i{i}') for i in range(500)]\ny = layers.Concatenate()(xs)\nm = keras.Model(xs, [layers.Dense(i + 1)(y) for i in range(500)])\nz = m(xs)\nz = m(m(xs)) if len(z) == 500 else m(xs)\nm.summary()\n`,
  },
  {
    name: "a model that is its own layer",
    text: `${model}class M(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.m = self\n        self.all = [self, {'m': self}]\n    def call(self, x):\n        return self.m(x)\nm = M()\nm(x)\nm.summary()\nm.count_params()\nm.get_config()\nkeras.models.clone_model(m)\nkeras.Sequential([m, m]).summary()\n`,
  },
  {
    name: "models that hold each other",
    text: `${model}class A(keras.Model):\n    def __init__(self, n=0):\n        super().__init__()\n        self.b = B(n + 1)\n    def call(self, x): return self.b(x)\nclass B(keras.Model):\n    def __init__(self, n=0):\n        super().__init__()\n        self.a = A(n + 1)\n    def call(self, x): return self.a(x)\nA()(x)\n`,
  },
  {
    name: "a layer that builds itself",
    text: `${model}class L(layers.Layer):\n    def build(self, s):\n        self.build(s)\n        self.inner = L()\n        self.inner.build(s)\n    def call(self, x): return self.call(self(x))\n    def compute_output_shape(self, s): return self.compute_output_shape(s)\nL()(x)\nL()(L()(x))\n`,
  },
  {
    name: "a tree of layers",
    text: `${model}class T(layers.Layer):\n    def __init__(self, n):\n        super().__init__()\n        self.n = n\n        self.kids = [T(n - 1), T(n - 1)] if n else [layers.Dense(3)]\n    def call(self, x):\n        return sum(k(x) for k in self.kids)\nT(14)(x)\n`,
  },
  {
    name: "a Sequential of a Sequential",
    text: `${model}m = keras.Sequential([layers.Dense(8)])\n${"m = keras.Sequential([m, layers.Dense(8)])\n".repeat(300)}m(x)\nm.summary(expand_nested=True)\n`,
  },
  {
    name: "a functional model inside of a thousand",
    text: `${model}m = keras.Model(x, layers.Dense(8)(x))\n${"i = keras.Input((8,))\nm = keras.Model(i, m(i))\n".repeat(500)}m.summary(expand_nested=True)\n`,
  },
  {
    name: "a diamond of two hundred",
    text: `${model}${"a = layers.Dense(8)(x)\nb = layers.Dense(8)(x)\nx = layers.Add()([a, b])\n".repeat(200)}m = keras.Model(x, x)\ny = m.layers[-1].output\nz = keras.Model(m.input, y)\n`,
  },
  {
    name: "shared layers on a diamond",
    text: `${model}d = layers.Dense(8)\n${"x = layers.Add()([d(x), d(x)])\n".repeat(400)}m = keras.Model(x, x)\n`,
  },
  {
    name: "a class with a thousand bases",
    text: `${times(1000, (i) => `class A${i}${i ? `(A${i - 1})` : ""}:\n    x = ${i}\n    def f(self): return super().f()\n`)}A999().f()\nA999().x\nA999().nothing\n`,
  },
  {
    name: "a lattice of classes",
    text: `class A0: pass\nclass B0: pass\n${times(30, (i) => `class A${i + 1}(A${i}, B${i}): pass\nclass B${i + 1}(A${i}, B${i}): pass\n`)}A30().x\nclass C(A30, B30): pass\nC()\n`,
  },
  {
    name: "a class that is its own metaclass",
    text: "class M(type):\n    def __call__(cls, *a): return cls(*a)\n    def __getattr__(cls, n): return getattr(cls, n)\nclass A(metaclass=M): pass\nA()\nA.x\nclass B(A): pass\nB(B(B()))\nM('x', (A,), {})\n",
  },
  {
    name: "descriptors that ask themselves",
    text: "class D:\n    def __get__(self, o, t): return getattr(o, 'd')\n    def __set__(self, o, v): o.d = v\nclass A:\n    d = D()\n    def __getattr__(self, n): return self.d\n    def __setattr__(self, n, v): setattr(self, n, v)\n    def __getattribute__(self, n): return getattr(self, n)\na = A()\na.d\na.d = 1\na.e.f.g\n",
  },
  {
    name: "dunder methods that call operators",
    text: `class A:\n${["add", "radd", "mul", "rmul", "sub", "eq", "lt", "gt", "and", "or", "contains", "getitem", "matmul", "floordiv", "pow", "mod"].map((op) => `    def __${op}__(self, o): return self + o * self\n`).join("")}    def __neg__(self): return -self\n    def __iter__(self): return iter([self, self])\n    def __next__(self): return next(self)\n    def __len__(self): return len(list(self))\n    def __index__(self): return int(self)\n    def __int__(self): return self.__index__()\n    def __float__(self): return float(self)\n    def __enter__(self): return self.__enter__()\n    def __exit__(self, *a): return self.__exit__(*a)\na = A()\na + a\n1 + a\na * a @ a - a\na == a < a > a\n-a\n[*a]\n[*[*a]]\nlen(a)\nint(a)\nrange(a)\n[1][a]\nwith a as b: pass\nsum([a] * 9)\nsorted([a] * 9)\nmax(a, a)\n`,
  },
  {
    name: "nested f-strings",
    text: `a = 1\n${times(60, (i) => `s${i} = f"{a!r:>{${i}}}{f'{a}' * ${i}}{f'{a:{a}}' if a else f'{a}'}"\n`)}t = ${"f'{".repeat(3)}a${"}'".repeat(3)}\nx = f"""${'{f"{'.repeat(40)}a${'}"}'.repeat(40)}"""\nz = f'${"{a}".repeat(20_000)}'\n`,
  },
  {
    name: "format strings of format strings",
    text: `s = '{}'\n${"s = s.format('{}' * 3)\n".repeat(40)}t = '{:{}}'\n${"t = t.format(t, 1000)\n".repeat(20)}u = '%%s' * 1000\n${"u = u % ()\n".repeat(3)}'{0[0][0].a.b[1]}'.format([[1]])\n'{a}{b}'.format(**{'a': 1})\n'${"{0}".repeat(10_000)}'.format('x' * 10_000)\n'%(a)s' % {'a': 'x' * 10**6}\n`,
  },
  {
    name: "regular expressions without an end",
    text: `import re\n${["(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)*x", "([a-z]+)*[0-9]", "(?:(?:(?:a?)*)*)*b", "(a{1,100}){1,100}$", "\\\\b(\\\\w+\\\\s?)*$", "(x+x+)+y"].map((p) => `p = re.compile(r'${p}')\ny = p.match('a' * 40 + '!')\ny = re.sub(r'${p}', 'b', 'a' * 5000)\ny = re.findall(r'${p}', 'a ' * 2000)\ny = re.split(r'${p}', 'x' * 5000)\ny = p.search('aaaa' * 1000 + 'b')\n`).join("")}re.compile('(' * 5000)\nre.compile('[' * 5000)\nre.compile('a{99999}{99999}')\nre.compile('(?P<a>' * 200 + ')' * 200)\nre.sub('a', lambda m: m.group() * 100, 'a' * 10000)\n`,
  },
  {
    name: "slices with absurd steps",
    text: `import numpy as np\n${model}l = list(range(1000))\na = np.zeros((1000, 8))\nfor s in [0, 1, -1, 10**40, -10**40, None, 1.5, 'x', True]:\n    for b in [None, 10**40, -10**40, 0]:\n        l[b:b:s]\n        l[::s]\n        'abc'[b::s]\n        range(10**30)[b::s]\n        a[b:b:s]\n        a[::s, ::s]\n        x[:, b::s]\n        x[b:b:s, ..., None]\n        l[b:b:s] = l\n        del l[::s]\n`,
  },
  {
    name: "repetition of everything",
    text: `${model}for n in [10**3, 10**6, 10**9, 10**40, -10**40]:\n    a = 'ab' * n\n    b = [x] * n\n    c = (x, [1]) * n\n    d = b'ab' * n\n    e = n * 'x' + n * 'y'\n    f = [[0] * n] * n\n    g = [[0] * n for _ in range(n)]\n    h = ','.join(['x'] * n)\n    keras.Sequential([layers.Dense(2)] * n)\n    layers.Concatenate()([x] * n)\n    dict.fromkeys('ab' * n)\n    a[n - 1]\n    b[n // 2]\n    len(a), len(b), len(f), a.count('a'), b.index(x)\n`,
  },
  {
    name: "characters beyond the plane",
    text: `${["\u{1d465}", "\u{2f800}", "x\u0301", "\u00e9", "e\u0301", "\ufb01", "\u212b", "\u00aa", "\u{1d7d8}", "\u0131", "\u0661", "\u200d", "\u202e", "\ufeff", "\u2028", "\u{10ffff}", "\ud800"].map((c, i) => `a${c} = ${i}\ns${i} = '${c}' * 3 + "${c}"[0]\nt${i} = len('${c}'), '${c}'.upper(), ord('${c}'), '${c}'.isidentifier(), '${c}'.encode()\nb${i} = f'{s${i}:${c}>9}'  # ${c}\n`).join("")}import keras\nkeras.Input((3,), name='\u202e\u{1d465}\ud800')\nd = {'\u00e9': 1, 'e\u0301': 2}\nd['\u00e9']\n'${"\u{1f469}\u200d".repeat(5000)}'[::-1]\n`,
  },
  {
    name: "line ends of every kind",
    text: [
      "x = 1",
      "\r",
      "y = 2",
      "\r\n",
      "z = 3",
      "\n",
      "\f",
      "w = 4",
      "\u2028",
      "v = 5",
      "\v",
      "u = 6\\",
      "\r\n",
      "+ 1",
      "\0",
      "\x1a",
    ]
      .join("")
      .repeat(400),
  },
  {
    name: "thousands of classes",
    text: `import keras\nfrom keras import layers\n${times(1500, (i) => `class L${i}(layers.Layer):\n    def __init__(self):\n        super().__init__()\n        self.d = layers.Dense(${i + 1})\n    def call(self, x):\n        return self.d(x)\n`)}`,
  },
  {
    name: "thousands of functions that call the next",
    text: `import keras\nfrom keras import layers\n${times(2000, (i) => `def f${i}(x):\n    return f${i + 1}(layers.Dense(${i + 1})(x))\n`)}f1990(keras.Input((3,)))\n`,
  },
  {
    name: "functions that all call all",
    text: times(60, (i) => `def f${i}(n):\n${times(60, (j) => `    f${j}(n)\n`)}`),
  },
  {
    name: "loops in loops in classes in loops",
    text: `${model}for a in range(40):\n    class A:\n        for b in range(40):\n            class B:\n                for c in range(40):\n                    def f(self, x):\n                        for d in range(40):\n                            x = layers.Dense(d + 1)(x)\n                        return x\n    y = A.B().f(x)\n`,
  },
  {
    name: "a huge dict of configurations",
    text: `${model}C = {${times(5000, (i) => `'k${i}': {'units': ${i + 1}, 'sub': [${i}, {'a': (${i}, 'x')}]}, `)}}\nfor k, v in C.items():\n    y = layers.Dense(v['units'])(x)\nD = {k: C for k in C}\nimport copy, json\nE = copy.deepcopy(D)\njson.dumps(D)\nD == E\n`,
  },
  {
    name: "a huge literal of numbers",
    text: `import numpy as np\nA = [${times(400, () => `[${"1.5, ".repeat(200)}],\n`)}]\nB = np.array(A)\nC = B.T @ B\nD = [sum(r) for r in A]\nE = np.array(A * 100)\n`,
  },
  {
    name: "shapes of two hundred axes",
    text: `import numpy as np\n${model}a = np.zeros((2,) * 64)\nb = np.zeros((1,) * 200)\nt = keras.Input((2,) * 200)\nu = layers.Flatten()(t)\nv = layers.Reshape((2,) * 200)(u)\nw = layers.Permute(tuple(range(200, 0, -1)))(t)\nfor i in range(200):\n    t = keras.ops.expand_dims(t, i)\n    a = a[None]\nkeras.ops.einsum('...i,...j->...ij', v, v)\nnp.einsum('ij,jk', a, b)\n`,
  },
  {
    name: "gigantic shapes",
    text: `${model}t = keras.Input((10**15, 10**15, 3))\nfor _ in range(30):\n    t = layers.Conv2D(10**15, 3, padding='same')(t)\n    t = layers.UpSampling2D(10**6)(t)\nlayers.Flatten()(t)\nlayers.Dense(10**15)(layers.Flatten()(t))\nm = keras.Model(t, t)\nm.summary()\n`,
  },
  {
    name: "match statements of every kind",
    text: `import sys\nv = sys.argv\n${times(400, (i) => `match v:\n    case [${"[".repeat(i % 40)}a${"]".repeat(i % 40)}, *b] | {'k': a, **b} if a: x${i} = a\n    case ${times(60, (j) => `${j} | `)}99: x${i} = 1\n    case str() as s | int(s): x${i} = s\n    case _: x${i} = 2\n`)}`,
  },
  {
    name: "exceptions in exceptions",
    text: `${model}def f(n):\n    try:\n        raise ValueError(n)\n    except ValueError as e:\n        try:\n            f(n + 1)\n        finally:\n            try:\n                raise e\n            except Exception:\n                f(n + 2)\nf(0)\n${"try:\n    f(1)\nexcept* ValueError:\n    f(2)\n".repeat(20)}`,
  },
  {
    name: "contexts in contexts",
    text: `import contextlib\n@contextlib.contextmanager\ndef c(n):\n    with c(n + 1) as a, c(n + 2) as b:\n        yield a, b\nwith c(0): pass\nwith ${Array.from({ length: 200 }, (_, i) => `open('f${i}') as a${i}`).join(", ")}: pass\n@contextlib.contextmanager\ndef d():\n    for _ in range(1000):\n        yield\nfor _ in range(1000):\n    with d(): pass\n`,
  },
  {
    name: "global names everywhere",
    text: `n = 0\n${times(500, (i) => `def f${i}():\n    global n, g${i}\n    n += 1\n    g${i} = [n]\n    def h():\n        nonlocal_ = n\n        global n2\n        n2 = n\n        return f${(i + 1) % 500}()\n    return h\n`)}f0()()()()\n`,
  },
  {
    name: "imports of itself and of everything",
    text: `import program\nfrom program import *\nfrom . import program as p\nfrom .. import x\n${times(2000, (i) => `import m${i}.a.b.c as q${i}\nfrom m${i} import *\n`)}def f():\n    import program\n    program.f()\nf()\n__import__('program').f()\nimport importlib\nimportlib.import_module('program').f()\nimportlib.reload(program)\n`,
  },
  {
    name: "eval and exec of itself",
    text: "s = 's = %r; exec(s %% s)'\nexec(s % s)\neval('eval(' * 500 + '1' + ')' * 500)\nexec(open(__file__).read())\neval(compile('1+' * 20000 + '1', 'x', 'eval'))\nglobals()['x'] = globals()\nlocals().update(globals())\nvars()['vars'] = vars\nglobals().update({f'v{i}': i for i in range(20000)})\n",
  },
  {
    name: "a training loop without an end",
    text: `import numpy as np\n${model}m = keras.Sequential([layers.Input((8,)), layers.Dense(8)])\nm.compile('adam', 'mse')\nwhile True:\n    m.fit(np.zeros((9, 8)), np.zeros((9, 8)), epochs=10**9)\n    for b in m.predict(np.zeros((10**9, 8))):\n        m.add(layers.Dense(8))\n        m.train_on_batch(b[None], b[None])\n    keras.models.clone_model(m).set_weights(m.get_weights())\n`,
  },
  {
    name: "data sets of data sets",
    text: `import tensorflow as tf\nd = tf.data.Dataset.range(10**18)\n${"d = d.map(lambda *a: (a, a)).batch(10**9).flat_map(lambda *a: d).interleave(lambda *a: tf.data.Dataset.zip((d, d))).window(10**9).repeat().shuffle(10**18)\n".repeat(12)}for e in d:\n    for f in e:\n        print(f)\ne = tf.data.Dataset.from_generator(lambda: iter(d), output_signature=d.element_spec)\n`,
  },
  {
    name: "tables of tables",
    text: `import pandas as pd, numpy as np\nd = pd.DataFrame({f'c{i}': range(i % 7, 1000 + i % 7) for i in range(300)})\nfor _ in range(20):\n    d = pd.concat([d, d], axis=1)\n    d = d.merge(d, how='cross')\n    d = pd.get_dummies(d)\n    d['x'] = d.apply(lambda r: d, axis=1)\n    d = d.pivot_table(index='c0', columns=list(d.columns))\n    d = d.groupby(list(d.columns)).agg(lambda g: d)\n    d = d.T.T.stack().unstack()\n`,
  },
  {
    name: "folders below folders without an end",
    text: `import os\n${"os.chdir('../' * 1000)\nos.chdir('a/b/' * 1000)\n".repeat(1000)}open('x.csv')\n`,
  },
  {
    name: "functions in other hands that change each other",
    text: `import sched\ns = sched.scheduler()\nclass A:\n    def __setattr__(self, n, v):\n        def again():\n            self.x = 1; b.y = 2\n        s.enter(0, 1, again)\n        object.__setattr__(self, n, v)\na = A(); b = A()\ndef f():\n    global g, h\n    a.x = 1; b.x = f; a.b = b\n    g = f; h = [h]\n    def k():\n        global g\n        g = k\n        a.x.y.z = k\n    s.enter(0, 1, k)\ng = h = 1\nfor i in range(400):\n    s.enter(0, 1, f)\n    s.enter(0, 1, g)\n`,
  },
  {
    name: "ragged rows of lengths that no machine holds",
    text: "import tensorflow as tf\nr = tf.RaggedTensor.from_row_lengths([1, 2, 3], [10**9])\na = r.to_list()\nb = r.to_tensor()\ns = tf.RaggedTensor.from_row_splits([1, 2, 3], [0, 10**12, 3])\nc = s.to_list(); d = s.to_tensor(); e = s[0]; f = s.values; g = s.bounding_shape()\nu = tf.RaggedTensor.from_row_lengths([1], [-5]); h = u.to_list(); i = u.to_tensor()\n",
  },
  {
    name: "copies of estimators and lists that hold themselves, or others twice",
    text: 'from sklearn.base import clone, BaseEstimator\nl = []\nl.append(l)\nm = clone(l)\nclass E(BaseEstimator):\n    def __init__(self, a=None): self.a = a\ne = E(); e.a = e\nn = clone(e)\ne.set_params(**{"a__" * 5000 + "b": 1})\nf = E([e, E([e])])\nfor _ in range(40): f = E([f, f])\ng = clone(f)\np = f.get_params()\nt = (1,)\nfor _ in range(60): t = (t, t)\nh = clone(t)\n',
  },
  {
    name: "cells of a marimo notebook, each of which needs the next, and that take what they give",
    text: `import marimo\napp = marimo.App()\n${times(1000, (i) => `@app.cell\ndef _(a${i + 1}):\n    a${i} = a${i + 1} + 1\n    return a${i},\n`)}${"@app.cell\ndef c(x):\n    return (x,)\n".repeat(1000)}${"app.run()\n".repeat(50)}`,
  },
];
