/** Python's protocols turned against whoever follows them: attributes, iteration, classes, frames and control flow that never come to rest. */
import type { HostileProgram } from "./program";

const times = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("");

const model = "import sys\nimport keras\nfrom keras import layers\nx = keras.Input((8,))\n";

/** Blocks that call the function they stand in from forty levels down, each of some kind. */
const recursingFrom = (head: (i: number) => string, tail?: (i: number) => string): string => {
  const depth = 40;
  const at = (level: number, text: string): string =>
    text === ""
      ? ""
      : text
          .split("\n")
          .map((line) => `${" ".repeat(level)}${line}\n`)
          .join("");
  const heads = times(depth, (i) => at(i + 1, head(i)));
  const tails = tail ? times(depth, (i) => at(depth - i, tail(i))) : "";
  return `import sys\ndef f(n):\n${heads}${at(depth + 1, "return f(n + 1) + f(n)")}${tails}f(1)\nf(sys.argv)\n`;
};

const blocks: Readonly<Record<string, readonly [head: (i: number) => string, tail?: (i: number) => string]>> =
  {
    for: [(i) => `for i${i} in [1, 2]:`],
    "for over an unknown": [(i) => `for i${i} in n:`],
    while: [(i) => `while n > ${i}:`],
    "try and except": [() => "try:", () => "except ValueError:\n f(n)"],
    "try and finally": [() => "try:", () => "finally:\n f(n)"],
    with: [(i) => `with open('f') as a${i}:`],
    if: [(i) => `if n > ${i}:`, () => "else:\n f(n)"],
  };

export const protocols: readonly HostileProgram[] = [
  ...Object.entries(blocks).map(([name, [head, tail]]) => ({
    name: `forty ${name} in a function that calls itself`,
    text: recursingFrom(head, tail),
  })),
  {
    name: "__class_getitem__ that subscripts itself",
    text: "class A:\n    def __class_getitem__(cls, k): return cls[cls[k]]\n    def __getitem__(self, k): return self[self[k]]\nA[1]\nA()[1]\nA[A[A]]\nx: A[A[1]] = 1\n",
  },
  {
    name: "__init_subclass__ that derives again",
    text: "class A:\n    def __init_subclass__(cls, **k):\n        super().__init_subclass__(**k)\n        class B(cls): pass\n        class C(cls, B): pass\nclass D(A): pass\nclass E(A, D): pass\n",
  },
  {
    name: "__prepare__ that runs the class",
    text: "class M(type):\n    @classmethod\n    def __prepare__(m, n, b, **k):\n        class X(metaclass=M): pass\n        return {'x': X}\n    def __new__(m, n, b, d):\n        return m(n, b, d)\n    def __instancecheck__(c, o): return isinstance(o, c)\n    def __subclasscheck__(c, o): return issubclass(o, c)\nclass A(metaclass=M): pass\nisinstance(1, A)\nissubclass(A, A)\nA()\n",
  },
  {
    name: "__set_name__ that sets names",
    text: `class D:\n    def __set_name__(self, o, n):\n        setattr(o, n + '_', D())\n        getattr(o, n + '_').__set_name__(o, n + '_')\n    def __get__(self, o, t): return self.__get__(t, o)\n    def __delete__(self, o): del o.d\nclass A:\n${times(50, (i) => `    d${i} = D()\n`)}A().d0\ndel A().d1\n`,
  },
  {
    name: "__getattr__ that makes what it is asked of",
    text: `class N:\n    def __init__(self, n=''): self.__dict__['n'] = n\n    def __getattr__(self, k):\n        v = N(self.n + '.' + k)\n        setattr(self, k, v)\n        return v\n    def __call__(self, *a, **k): return self\n    def __iter__(self): return iter([self.x, self.y])\n    def __mul__(self, o): return self.m * o\nn = N()\ny = n${".a".repeat(400)}\ny = n${".a()".repeat(400)}\n(a, (b, (c, d))) = n\ny = n * n\nfor q in n:\n    for q in q:\n        for q in q: q.z\n`,
  },
  {
    name: "__eq__ and __hash__ that ask the dict they are in",
    text: "D = {}\nclass K:\n    def __init__(self, n): self.n = n\n    def __hash__(self): return hash(D.get(self, self.n))\n    def __eq__(self, o): return o in D and D[o] == D[self]\n    def __lt__(self, o): return sorted([self, o])[0] is self\nfor i in range(300):\n    D[K(i)] = K(i + 1)\nK(1) in D\nsorted(D)\nmax(D, key=lambda k: D[k])\nset(D) & set(D.values())\n",
  },
  {
    name: "__bool__ and __len__ that decide by one another",
    text: `class A:\n    def __bool__(self): return len(self) > 0\n    def __len__(self): return 1 if self else 0\n    def __contains__(self, o): return o not in self\n    def __and__(self, o): return self and o\na = A()\nif a: b = 1\nelif not a: b = 2\nwhile a and not a or a in a: pass\n[1 for _ in range(99) if a if not a]\n${"a = a and A() or A()\n".repeat(200)}`,
  },
  {
    name: "__missing__ that fills without an end",
    text: "class D(dict):\n    def __missing__(self, k):\n        self[k] = D()\n        return self[(k, k)]\n    def __getitem__(self, k): return dict.__getitem__(self, k)\n    def keys(self): return self[self].keys()\nd = D()\nd[1]\nd[1][2][3]\ndict(**d)\nf'{d[0]}'\n'%(a)s' % d\n'{a}'.format_map(d)\n",
  },
  {
    name: "__new__ that gives other classes",
    text: "class A:\n    def __new__(cls, n=0): return B(n + 1)\n    def __init__(self, n): A(n)\nclass B:\n    def __new__(cls, n=0): return object.__new__(A) if n > 50 else A(n + 1)\n    def __init__(self, n): B(n)\nA()\nB()\nclass S:\n    one = None\n    def __new__(cls):\n        cls.one = cls.one or S()\n        return cls.one\nS()\n",
  },
  {
    name: "__reduce__, __copy__ and __deepcopy__ of each other",
    text: "import copy, pickle\nclass A:\n    def __init__(self): self.l = [self, {'a': self}]\n    def __copy__(self): return copy.deepcopy(self)\n    def __deepcopy__(self, m): return copy.copy(self)\n    def __reduce__(self): return (copy.deepcopy, (self,))\n    def __getstate__(self): return pickle.dumps(self)\na = A()\ncopy.copy(a)\ncopy.deepcopy([a, a])\npickle.loads(pickle.dumps(a))\n",
  },
  {
    name: "__iter__ that iterates over itself and __aiter__",
    text: "class A:\n    def __iter__(self):\n        for x in self:\n            yield x\n        yield from self\n    def __reversed__(self): return reversed(self)\n    async def __aiter__(self):\n        async for x in self: yield x\n    def __await__(self): return (yield from self.__await__())\na = A()\nlist(a)\nx, *y = a\nreversed(a)\nsum(a)\n'-'.join(a)\ndict(zip(a, a))\nasync def f():\n    async for x in a:\n        async with a as b: await a\n    return [x async for x in a]\nimport asyncio\nasyncio.run(f())\n",
  },
  {
    name: "__enter__ that swallows and __exit__ that raises",
    text: `class C:\n    def __enter__(self): raise ValueError(self)\n    def __exit__(self, *e):\n        with self: raise e[1]\n        return True\n${times(40, (i) => `${"  ".repeat(i)}with C() as c${i}, C():\n`)}${"  ".repeat(40)}raise ValueError\ny = 1\n`,
  },
  {
    name: "__format__ and __repr__ that print themselves",
    text: "class A:\n    def __format__(self, s): return f'{self:{self}}'\n    def __repr__(self): return f'{self!r}' + str(self)\n    def __str__(self): return repr(self) * 2\n    def __bytes__(self): return bytes(self)\n    def __int__(self): return int(str(self))\na = A()\nprint(a, [a, {a: a}])\nf'{a:{a:{a}}}'\n'{:{}}'.format(a, a)\n'%s %r %d' % (a, a, a)\nraise ValueError(a)\n",
  },
  {
    name: "super of super of super",
    text: `class A0:\n    def f(self, n): return n\n${times(60, (i) => `class A${i + 1}(A${i}):\n    def f(self, n): return super().f(super(A${i + 1}, self).f(n))\n`)}A60().f(1)\n`,
  },
  {
    name: "cooperative calls in a lattice",
    text: `class R:\n    def f(self, n): return [n]\n${times(9, (i) => `class L${i}(${i ? `L${i - 1}, M${i - 1}` : "R"}):\n    def f(self, n): return super().f(n + 1) + super().f(n + 2)\nclass M${i}(${i ? `L${i - 1}, M${i - 1}` : "R"}):\n    def f(self, n): return super().f(n) + super().f(n)\n`)}class Z(L8, M8): pass\nZ().f(0)\n`,
  },
  {
    name: "decorators that decorate their own definition",
    text: `def d(f):\n    @d\n    def g(*a): return f(*a)\n    return g\n@d\ndef h(): pass\ndef e(f, n=0):\n    def g(*a, **k): return e(g, n + 1)(f)(*a, **k)\n    g.__wrapped__ = g\n    return g\n@e\n@e\ndef i(x): return i(i)(x)\ni(1)\nimport functools, inspect\ninspect.signature(i)\ninspect.unwrap(i)\n`,
  },
  {
    name: "functools over itself",
    text: `import functools\n@functools.lru_cache(None)\ndef f(n): return f(n - 1) + f(n - 2) + f((n, n)) if n else f(f)\nf(10**9)\n@functools.singledispatch\ndef s(x): return s([x])\n@s.register(list)\ndef _(x): return s(tuple(x))\n@s.register(tuple)\ndef _(x): return s(list(x) * 2)\ns(1)\n@functools.total_ordering\nclass T:\n    def __lt__(self, o): return o > self\n    def __eq__(self, o): return not self != o\nT() >= T()\nsorted([T()] * 50)\nc = functools.cached_property(lambda self: self.c)\nclass C: c = c\nC().c\np = print\n${"p = functools.partial(p, p, *[p, p], k=p)\n".repeat(100)}p(1)\nfunctools.reduce(lambda a, b: [a, a, b], range(10**6), [])\nfunctools.reduce(functools.reduce, [functools.reduce] * 100)\n`,
  },
  {
    name: "generators that throw and close each other",
    text: "def g(n):\n    try:\n        while True:\n            try:\n                x = yield from g(n + 1)\n            except GeneratorExit:\n                yield n\n            finally:\n                a.throw(ValueError)\n                a.close()\n                return (yield from a)\n    finally:\n        yield g(n)\na = g(0)\nnext(a)\na.send(a)\na.throw(a)\na.close()\nfor b in a:\n    for c in b:\n        next(c, a)\n",
  },
  {
    name: "a pipeline of three hundred generators",
    text: `def src():\n    n = 0\n    while True:\n        yield n\n        n += 1\ng = src()\n${times(300, (i) => `g = (a + ${i} for a in g if a % ${(i % 7) + 2})\n`)}next(g)\nsum(g)\nimport itertools\nlist(itertools.islice(g, 10**6))\nh = src()\n${"h, i = itertools.tee(h)\n".repeat(200)}list(zip(h, i))\n`,
  },
  {
    name: "generators that are permutations of permutations",
    text: "def perms(a):\n    if len(a) <= 1:\n        yield a\n    else:\n        for p in perms(a[1:]):\n            for i in range(len(a)):\n                yield p[:i] + a[:1] + p[i:]\nx = list(perms(list(range(12))))\ny = max(perms('abcdefghij'))\nz = [q for p in perms([1, 2, 3, 4, 5, 6, 7]) for q in perms(p)]\n",
  },
  {
    name: "eight queens, sudoku and the game of life",
    text: "import copy, itertools\ndef q(n, b=()):\n    if len(b) == n: return [b]\n    return [r for c in range(n) if all(c != d and abs(c - d) != len(b) - i for i, d in enumerate(b)) for r in q(n, b + (c,))]\nq(12)\ndef solve(g):\n    for r, c in itertools.product(range(9), repeat=2):\n        if g[r][c] == 0:\n            for v in range(1, 10):\n                if v not in g[r] and v not in [g[i][c] for i in range(9)]:\n                    h = copy.deepcopy(g)\n                    h[r][c] = v\n                    s = solve(h)\n                    if s: return s\n            return None\n    return g\nsolve([[0] * 9 for _ in range(9)])\nw = [[(i * j) % 3 == 0 for i in range(60)] for j in range(60)]\nfor _ in range(1000):\n    w = [[sum(w[(i + a) % 60][(j + b) % 60] for a in (-1, 0, 1) for b in (-1, 0, 1)) in (3, 4) for i in range(60)] for j in range(60)]\n",
  },
  {
    name: "an interpreter in the program",
    text: `def bf(p, n=0):\n    t, i, k = [0] * 30000, 0, 0\n    while i < len(p):\n        c = p[i]\n        if c == '>': k += 1\n        elif c == '<': k -= 1\n        elif c == '+': t[k] = (t[k] + 1) % 256\n        elif c == '-': t[k] = (t[k] - 1) % 256\n        elif c == '[' and not t[k]:\n            d = 1\n            while d:\n                i += 1\n                d += (p[i] == '[') - (p[i] == ']')\n        elif c == ']':\n            d = 1\n            while d:\n                i -= 1\n                d += (p[i] == ']') - (p[i] == '[')\n            i -= 1\n        i += 1\n    return t\nbf('${"+[>+[>+[>+<-]<-]<-]".repeat(20)}')\nbf('+[]')\n`,
  },
  {
    name: "Collatz, primes, digits of pi and a Mandelbrot set",
    text: "def collatz(n):\n    c = 0\n    while n != 1:\n        n = n // 2 if n % 2 == 0 else 3 * n + 1\n        c += 1\n    return c\nm = max(range(1, 10**6), key=collatz)\np = [n for n in range(2, 10**5) if all(n % d for d in range(2, int(n**0.5) + 1))]\ndef pi(n):\n    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3\n    while n:\n        if 4 * q + r - t < m * t:\n            yield m\n            n -= 1\n            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m\n        else:\n            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2\nd = list(pi(10**5))\ns = ''.join(map(str, pi(3000)))\nimport numpy as np\nz = np.zeros((900, 900), complex)\nfor i in range(900):\n    for j in range(900):\n        a = b = complex(i / 300, j / 300)\n        while abs(a) < 2: a = a * a + b\n        z[i, j] = a\n",
  },
  {
    name: "exceptions that chain, group and unwind themselves",
    text: `class E(Exception):\n    def __init__(self, *a):\n        super().__init__(self, *a)\n        self.__cause__ = self\n        self.__context__ = E\n    def __str__(self): return str(self.args)\n${times(200, (i) => `try:\n    raise E(${i}) from E(E)\nexcept E as e${i}:\n    l${i} = e${i}\n`)}e = E()\nfor _ in range(60): e = ExceptionGroup('x', [e, e])\ntry:\n    raise e\nexcept* E as g:\n    raise g.exceptions[0] from g\ndef f():\n    try: return f()\n    except RecursionError: return f()\n    finally: return f()\nf()\n`,
  },
  {
    name: "returns, breaks and continues in finally",
    text: `def f(n):\n${times(25, (i) => `${" ".repeat(i * 2 + 2)}while True:\n${" ".repeat(i * 2 + 3)}try:\n`)}${" ".repeat(54)}return f(n)\n${times(25, (i) => `${" ".repeat(51 - i * 2)}finally:\n${" ".repeat(52 - i * 2)}${["break", "continue", "return n", "f(n)"][i % 4] ?? ""}\n`)}f(1)\n`,
  },
  {
    name: "match over objects that answer anything",
    text: `class A:\n    __match_args__ = ('a', 'b', 'c')\n    def __getattr__(self, n): return A()\n    def __eq__(self, o): return True\na = A()\nmatch a:\n${times(120, (i) => `    case A(${"A(".repeat(i % 12)}${")".repeat(i % 12)}, A(b=${i}), c=A(A(A()))) if a == ${i}: x = ${i}\n`)}    case _: x = a\ndef f(v):\n    match v:\n        case [h, *t]: return f(t) + f(t) + [h]\n        case {'k': k, **r}: return f(k) | f(r)\n        case (p, q) | [p, q, *_]: return f(q)\n        case _: return f([v, v])\nf(list(range(100)))\n`,
  },
  {
    name: "walruses in walruses in comprehensions",
    text: `y = ${times(80, (i) => `(a${i} := [(b${i} := `)}1${") for _ in range(3)])".repeat(80)}\n[z := [z for z in range(9)] for _ in [z := 1]]\nwhile (n := (n := 1)) and (m := [n := k for k in range(n)]): pass\n${times(200, (i) => `if (p${i} := ${i ? `p${i - 1}` : "1"} + (q := ${i})) > q: q = p${i}\n`)}`,
  },
  {
    name: "closures in closures that rebind one another",
    text: `def f0():\n${times(60, (i) => `${" ".repeat(i + 1)}v${i} = ${i}\n${" ".repeat(i + 1)}def f${i + 1}():\n${i ? `${" ".repeat(i + 2)}nonlocal v${i - 1}\n${" ".repeat(i + 2)}v${i - 1} = f${i}\n` : ""}`)}${" ".repeat(62)}return f0()()()\n${times(60, (i) => `${" ".repeat(60 - i)}return f${60 - i}\n`)}f0()()()()\n`,
  },
  {
    name: "Church numerals",
    text: `z = lambda f: lambda x: x\ns = lambda n: lambda f: lambda x: f(n(f)(x))\nadd = lambda a: lambda b: lambda f: lambda x: a(f)(b(f)(x))\nmul = lambda a: lambda b: lambda f: a(b(f))\np = lambda a: lambda b: b(a)\nn = s(s(z))\n${"n = mul(n)(n)\n".repeat(6)}i = n(lambda k: k + 1)(0)\nj = p(n)(n)(lambda k: k + 1)(0)\nw = (lambda f: f(f))(lambda f: lambda n: 1 if n < 2 else f(f)(n - 1) + f(f)(n - 2))(60)\n`,
  },
  {
    name: "global state that every call changes",
    text: `${model}S = {'n': 0, 'l': []}\ndef tick():\n    S['n'] += 1\n    S['l'].append(dict(S))\n    S[S['n']] = list(S['l'])\n    return S['n']\nfor _ in range(tick(), 2000):\n    if sys.argv[tick()]: tick()\n    elif tick() % 2: S['l'].extend(S['l'])\n    else: S.update({tick(): S})\nstr(S)\nlayers.Dense(S['n'])(x)\n`,
  },
  {
    name: "names by setattr, globals, locals and __dict__",
    text: `class A: pass\na = A()\nfor i in range(5000):\n    setattr(a, 'n%d' % i, a)\n    globals()['g%d' % i] = a\n    a.__dict__['d%d' % i] = vars(a)\n    locals()['l'] = locals()\nfor n in dir(a): delattr(a, n)\na.__class__ = type('B', (A,), {n: a for n in globals()})\na.__dict__ = a.__dict__\nA.__dict__['x'] = 1\nA.__bases__ = (A,)\nA.__mro__ = ()\ntype.__setattr__(A, '__getattr__', lambda s, n: s)\na.x.y.z\n`,
  },
  {
    name: "annotations that run",
    text: `from typing import *\ndef f(n): return [f(n + 1), f(n + 1)]\n${times(200, (i) => `x${i}: f(${i}) = ${i}\ndef g${i}(a: f(${i}), *b: ${"Union[int, ".repeat(30)}str${"]".repeat(30)}) -> f(g${Math.max(0, i - 1)}): ...\n`)}T = int\n${"T = Union[T, List[T], Dict[T, T]]\n".repeat(60)}class N(NamedTuple):\n    a: T\n    b: 'N' = N\nclass P(Protocol[T]): x: T\n`,
  },
  {
    name: "dataclasses, enums and named tuples of themselves",
    text: `import dataclasses, enum, collections, typing\n@dataclasses.dataclass(order=True)\nclass D:\n    a: 'D' = dataclasses.field(default_factory=lambda: D())\n    b: list = dataclasses.field(default_factory=lambda: [D()])\n    def __post_init__(self): self.c = D(self)\nD()\nD() < D()\ndataclasses.asdict(D())\ndataclasses.replace(D(), a=D())\n@dataclasses.dataclass\nclass W:\n${times(1000, (i) => `    f${i}: int = ${i}\n`)}W(*range(1000))\nclass E(enum.Enum):\n${times(1000, (i) => `    M${i} = ${i % 10}\n`)}    def __getattr__(self, n): return E[n]\nE(1).x\nE['M1'].y\nE._member_map_['q']\nP = collections.namedtuple('P', ' '.join('f%d' % i for i in range(2000)))\np = P(*range(2000))\nfor _ in range(100): p = p._replace(f0=p)\nstr(p)\n`,
  },
  {
    name: "tensors as everything in Python",
    text: `${model}t = x\nfor op in [bool, int, len, list, tuple, set, dict, str, repr, hash, iter, next, sum, max, min, abs, round, sorted, reversed, any, all, range, enumerate, callable, dir, vars, id, type, float, complex, bytes, ord, chr, divmod, open, exec, eval, super, isinstance, getattr]:\n    try:\n        t = op(t)\n    except Exception:\n        t = op(x, x)\nd = {x: x, t: t}\nd[x][x] = x\nx[x] = x\nx[x:x:x]\nx if x else x\nx and x or not x\nwhile x: x = x[x]\nfor a in x:\n    for b in a: x = x + b\nlambda x=x: x\nassert x, x\nwith x as y: raise x from x\ndel x[0]\nx.y = x\nx @= x\nf'{x:{x}}{x!r}'\nprint(*x, **x)\nclass C(x): pass\n@x\ndef f(x: x = x) -> x: yield from x\n`,
  },
];
