/** What libraries read out of texts, tables, files and settings, made to have no end or no sense. */
import type { HostileProgram } from "./program";

const times = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("");

const head =
  "import sys, re, json\nimport numpy as np\nimport pandas as pd\nimport tensorflow as tf\nimport keras\nfrom keras import layers, ops\nx = keras.Input((8,))\ns = keras.Input((8, 3))\np = keras.Input((8, 8, 3))\n";

/** Each of many lines by itself, caught, and once more at the top. */
const each = (lines: readonly string[]): string =>
  head +
  lines.map((line) => `try:\n    y = ${line}\nexcept Exception:\n    pass\n`).join("") +
  lines.map((line) => `y = ${line}\n`).join("");

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What makes as many of something as it is told. */
const counted: readonly string[] = String.raw`
list(KFold(N).split(X)) ;; list(KFold(n_splits=N).split(np.zeros((N, 3))))
list(TimeSeriesSplit(N).split(np.zeros((N, 3)))) ;; list(ShuffleSplit(N).split(X))
list(RepeatedKFold(n_splits=N, n_repeats=N).split(X)) ;; make_classification(n_features=N, n_classes=N)
make_blobs(n_features=N, centers=N) ;; make_regression(n_targets=N)
OneHotEncoder().fit_transform(np.zeros((9, N))) ;; OneHotEncoder().fit(np.zeros((9, N))).get_feature_names_out()
PolynomialFeatures(N, interaction_only=True).fit_transform(np.zeros((9, N)))
PolynomialFeatures(60).fit_transform(np.zeros((9, 60)))
StandardScaler().set_output(transform='pandas').fit_transform(np.zeros((9, N)))
CountVectorizer(ngram_range=(1, N)).fit_transform(['a b']) ;; pd.DataFrame(np.zeros((3, N)))
pd.DataFrame(np.zeros((N, N))).columns.tolist() ;; pd.DataFrame(np.zeros((3, N))).describe()
pd.DataFrame(np.zeros((N, 3))).T ;; pd.DataFrame(np.zeros((N, 3))).T.to_dict()
pd.DataFrame(np.zeros((3, N))).add_prefix('x') ;; pd.date_range('2000', periods=N)
pd.get_dummies(pd.Series(range(N))) ;; pd.Series(range(N)).value_counts() ;; pd.cut(range(N), N)
pd.factorize(np.arange(N)) ;; cv2.split(np.zeros((2, 2, N), 'uint8')) ;; np.logspace(0, N, N, base=N)
np.geomspace(1, N, N) ;; np.logspace(0, 10, 5, base=N) ;; np.power(3.0, N) ;; np.vander(np.arange(5), N)
np.vander(np.arange(N), 5) ;; np.indices((2,) * 9, N) ;; np.eye(N, k=N) ;; np.tri(N)
np.array_split(np.zeros(N), N) ;; np.split(np.zeros((N, 2)), N) ;; np.hsplit(np.zeros((2, N)), N)
tf.split(tf.zeros((N, 2)), N) ;; tf.unstack(tf.zeros((N, 2))) ;; tf.unstack(keras.Input((N,)), axis=1)
keras.ops.unstack(np.zeros((N, 2))) ;; keras.ops.split(keras.Input((N,)), N, axis=1) ;; list(np.zeros((N, 2)))
[*keras.Input((N, 3))[0]] ;; a, *b = np.zeros((N, 2)) ;; np.meshgrid(*np.zeros((N, 2)))
np.zeros((N, 2)).tolist() ;; np.array(range(N)).tolist() ;; np.nonzero(np.zeros((1,) * 30))
np.unravel_index(5, (2,) * N) ;; np.ndindex(*(2,) * 30) ;; list(np.ndindex(N, N))
list(np.ndenumerate(np.zeros((N, N)))) ;; list(tf.data.Dataset.range(N).batch(3))
tf.data.Dataset.range(N).batch(1).element_spec ;; next(iter(tf.data.Dataset.from_tensor_slices(np.zeros((N, 2)))))
list(tf.data.Dataset.from_tensor_slices(np.zeros((N, 2)))) ;; d1, d2, *d3 = tf.data.Dataset.range(N)
keras.layers.Conv2D(3, (N,) * N) ;; tf.nn.conv2d(np.zeros((1, 9, 9, 1)), np.zeros((3, 3, 1, 1)), [N] * N, 'SAME')
rearrange(np.zeros((N, 2)), 'a b -> b a') ;; rearrange([np.zeros(2)] * 9, 'n b -> (n b)')
itertools.product(range(3), repeat=N) ;; list(itertools.combinations_with_replacement(range(9), N))
list(csv.reader(open('f.csv')))[N] ;; Image.merge('L' * 9, [Image.new('L', (N, N))] * 9)
Image.new('RGB', (N, N)).split() ;; Image.new('RGB', (N, N)).getbands() ;; math.perm(N, N) ;; math.factorial(N)
math.comb(N, N // 2) ;; sum(range(N)) ;; bytes(N) ;; tf.one_hot(range(N), N)
keras.utils.to_categorical(np.arange(N)) ;; keras.utils.pad_sequences([[1]] * 9, N)
keras.utils.timeseries_dataset_from_array(np.zeros((N, 2)), None, N)
keras.preprocessing.sequence.TimeseriesGenerator(np.zeros((N, 2)), np.zeros(N), N)
tf.keras.preprocessing.sequence.skipgrams(list(range(9)), N) ;; tf.sequence_mask([N], N)
np.convolve(np.zeros(N), np.zeros(N)) ;; np.histogram(np.zeros(9), N) ;; np.bincount([1, 2], minlength=N)
np.digitize(np.zeros(9), np.arange(N)) ;; np.repeat([1, 2], [N, N]) ;; np.tile([[1]], (N,) * 30)
np.random.choice(N, N) ;; np.random.permutation(N) ;; np.random.dirichlet([1] * 9, N) ;; random.sample(range(N), N)
scipy.special.comb(N, N // 2) ;; scipy.linalg.toeplitz(np.arange(N)) ;; scipy.sparse.eye(N).toarray()
`
  .trim()
  .split(/ ;; |\n/);

export const libraries: readonly HostileProgram[] = [
  ...["10**9", "10**7", "2**40"].map((count) => ({
    name: `${count} of everything`,
    text: `import itertools, math, random, csv, cv2, scipy\nfrom PIL import Image\nfrom einops import rearrange\nfrom sklearn.preprocessing import *\nfrom sklearn.model_selection import *\nfrom sklearn.datasets import *\nfrom sklearn.feature_extraction.text import *\n${head}X = np.zeros((99, 9))\nN = ${count}\n${counted.map((line, i) => `def f${i}():\n    ${line}\n`).join("")}`,
  })),
  {
    name: "einsum of everything",
    text: each([
      `np.einsum('${letters},${letters}->${letters}', np.zeros((1,) * 52), np.zeros((1,) * 52))`,
      `np.einsum('${"...".repeat(300)}', np.zeros(3))`,
      `np.einsum('${"ij,".repeat(2000)}ij->ij', *[np.zeros((2, 2))] * 2001)`,
      "np.einsum(np.zeros((2, 2)), [0, 10**40], np.zeros((2, 2)), [1, -1])",
      "np.einsum('i->' * 1000, x)",
      "layers.EinsumDense('a' * 5000 + ',' + 'b' * 5000 + '->c', (4,) * 5000)(x)",
      "layers.EinsumDense('...,...->...', [None] * 300)(s)",
      "ops.einsum('->,->,,->', x, x)",
      "tf.einsum('\\u0000\\u200d,\\ud83d->', x, x)",
      "tf.tensordot(s, s, axes=[[0] * 500, [1] * 500])",
      "np.tensordot(np.zeros((2,) * 20), np.zeros((2,) * 20), 10**30)",
      "np.kron(np.zeros((9,) * 30), np.zeros((9,) * 30))",
    ]),
  },
  {
    name: "rearrange of everything",
    text: `from einops import rearrange, repeat, reduce, pack, unpack\nfrom einops.layers.keras import Rearrange, Reduce, EinMix\n${each(
      [
        `rearrange(p, '${"(".repeat(2000)}b${")".repeat(2000)} h w c -> b')`,
        `rearrange(p, '${"a ".repeat(5000)} -> ${"a ".repeat(5000)}')`,
        `rearrange(np.zeros((2,) * 26), '${letters.slice(0, 26).split("").join(" ")} -> ${letters.slice(0, 26).split("").reverse().join(" ")}')`,
        "repeat(p, 'b h w c -> b (h n) (w n) (c n)', n=10**30)",
        "reduce(p, 'b (h a) (w a) c -> ' * 99, 'mean', a=0)",
        "rearrange(p, 'b (h a) (w a) c -> b h w (a a c)', a=-3)",
        "rearrange([p] * 100000, 'n ... -> ... n')",
        "Rearrange('... -> ... ...')(p)",
        "Reduce('b h w c -> ()' + ' ()' * 3000, 'max')(p)",
        "EinMix('b h w c -> b h w (c d)', weight_shape='c d ' * 999, c=3, d=10**9)(p)",
        "pack([p] * 2000, 'b * c')",
        "unpack(p, [[8]] * 99999, 'b * c')",
      ],
    )}`,
  },
  {
    name: "regular expressions made of texts that grow",
    text: `import re\na = 'a?'\n${"a = '(' + a + ')*' + a\n".repeat(25)}re.match(a, 'a' * 99)\nre.sub('(a)', r'\\1\\1\\1' * 999, 'a' * 9999)\nb = 'x'\n${"b = re.sub('x', 'xx', b)\n".repeat(40)}c = '|'.join('w%d' % i for i in range(20000))\nre.findall(c, c)\nre.split('(' * 90 + 'x' + ')' * 90, 'yxy' * 3000)\nre.compile('(?=' * 900 + 'a' + ')' * 900).search('a')\nre.sub('(?P<n>.)', '\\\\g<n>' * 1000, 'q' * 3000)\nre.sub('.', lambda m: re.sub('.', m.group(), m.string), 'q' * 300)\nre.match('(?i)' + '[' + 'a-z' * 9000 + ']*$', 'Z' * 9000)\n[m.span() for m in re.finditer('', 'x' * 100000)]\nre.compile('\\\\' * 4999)\nre.compile('(?#' * 500)\nre.compile('a**' * 9)\nre.fullmatch('(?:a{0,1000}){0,1000}', 'a' * 1000)\nre.escape('.' * 10**6)\n`,
  },
  {
    name: "vocabularies of everything",
    text: each([
      "layers.StringLookup(vocabulary=[str(i) for i in range(200000)])(x)",
      "layers.StringLookup(vocabulary=['a'] * 99999)(x)",
      "layers.IntegerLookup(vocabulary=list(range(10**6)), output_mode='one_hot')(x)",
      "layers.TextVectorization(max_tokens=10**18, output_sequence_length=10**18)(x)",
      "layers.TextVectorization(split=lambda t: t * 2, standardize=lambda t: t)(x)",
      "layers.TextVectorization(ngrams=10**9, vocabulary=['x y'] * 1000)(x)",
      "layers.Discretization(bin_boundaries=list(range(10**6)))(x)",
      "layers.Discretization(bin_boundaries=[float('nan'), float('inf')] * 999)(x)",
      "layers.HashedCrossing(num_bins=10**30, output_mode='one_hot')((x,) * 5000)",
      "layers.CategoryEncoding(num_tokens=10**18, output_mode='count')(x)",
      "layers.Normalization(axis=tuple(range(-500, 500)), mean=[1] * 9999, variance=0)(s)",
      "keras.utils.FeatureSpace({f'f{i}': 'float_normalized' for i in range(3000)}, crosses=[[f'f{i}', f'f{i}'] for i in range(900)])",
    ]),
  },
  {
    name: "masks, states and cells of themselves",
    text: `${head}class C(layers.Layer):\n    def __init__(self, n=0):\n        super().__init__()\n        self.n = n\n    @property\n    def state_size(self): return [self.state_size, self.n]\n    @property\n    def output_size(self): return C(self.n + 1).output_size\n    def get_initial_state(self, *a, **k): return self.get_initial_state(a)\n    def compute_mask(self, x, mask=None): return self.compute_mask(mask, x)\n    def call(self, x, states): return self(x, [states, states]), states\nlayers.RNN(C())(s)\nlayers.Bidirectional(layers.RNN(C()))(s)\nlayers.RNN([C(), layers.StackedRNNCells([C()])])(s)\nlayers.TimeDistributed(C())(s)\nw = layers.LSTM(4, return_sequences=True)\n${"w = layers.TimeDistributed(layers.Bidirectional(layers.Wrapper(w))) if sys.argv else layers.Bidirectional(w)\n".repeat(40)}w(s)\nm = layers.Masking()(s)\n${"m = layers.Add()([m, layers.Masking()(m)])\n".repeat(200)}layers.LSTM(3)(m, mask=m, initial_state=[m, m] * 50)\n`,
  },
  {
    name: "configurations that make themselves",
    text: `${head}@keras.saving.register_keras_serializable()\nclass L(layers.Layer):\n    def get_config(self): return {'layer': self, 'config': self.get_config()}\n    @classmethod\n    def from_config(cls, c): return cls.from_config(cls.from_config(c).get_config())\nl = L()\nl.get_config()\nL.from_config({})\nm = keras.Sequential([L(), l])\nkeras.models.clone_model(m, clone_function=lambda q: keras.models.clone_model(m))\nkeras.Model.from_config(m.get_config())\nkeras.models.model_from_json(m.to_json())\nc = {'class_name': 'Sequential', 'config': {'name': 's', 'layers': []}}\nfor _ in range(60): c = {'class_name': 'Sequential', 'config': {'name': 's', 'layers': [c, c]}}\nkeras.layers.deserialize(c)\nkeras.models.model_from_json(json.dumps(c))\nkeras.models.model_from_json('[' * 100000)\nkeras.models.model_from_json('{"class_name": "Functional", "config": {"layers": [{"name": "a", "inbound_nodes": [[["a", 0, 0, {}]]]}], "output_layers": [["a", 0, 0]], "input_layers": [["a", 0, 0]]}}')\nkeras.saving.deserialize_keras_object({'module': 'builtins', 'class_name': '__import__', 'config': {'name': 'os'}, 'registered_name': 'x' * 10**6})\n`,
  },
  {
    name: "functional graphs with cycles that cannot be",
    text: `${head}a = layers.Dense(8)(x)\nm = keras.Model(a, x)\nm = keras.Model([a, x, a], [x, a, a])\nb = m([a, x, a])\nkeras.Model(b, a)\nkeras.Model(b, b)\nd = layers.Dense(8)\nfor i in range(300):\n    a = d(layers.Add()([a, x]))\n    x = layers.Multiply()([a, x, a])\nm = keras.Model(keras.Input((8,)), [a, x])\nm = keras.Model(m.input, m(m.output))\nm.inputs.append(a)\nm.layers.extend(m.layers)\nm.layers[0] = m\nm._layers = [m, [m], {1: m}]\nm.get_layer('x' * 9999)\nfor l in m.layers:\n    for n in l._inbound_nodes: n.outbound_layer = m\nm.build(m)\nkeras.utils.plot_model(m, expand_nested=True)\n`,
  },
  {
    name: "a subclass for every hook of Keras that calls itself",
    text: `${head}class M(keras.Model):\n${["call", "build", "compute_output_shape", "compute_output_spec", "compute_mask", "get_config", "train_step", "test_step", "predict_step", "compile", "fit", "evaluate", "predict", "compute_loss", "compute_metrics", "make_train_function", "summary", "count_params", "add_weight", "add_loss", "save", "load_weights", "get_weights", "set_weights", "__call__", "__setattr__", "__getattribute__"].map((n) => `    def ${n}(self, *a, **k): return self.${n}(*a, *a[:1], **k), super().${n}(*a, **k)\n`).join("")}m = M()\nm.compile('adam', 'mse')\nm(x)\nm.fit(x, x, callbacks=[m])\nm.predict(m)\nm.summary()\nm.build((None, 8))\nkeras.Sequential([m, m])(x)\nclass D(layers.Dense, keras.Model): pass\nclass E(D, M, layers.LSTM): pass\nE(4)(s)\nclass Cb(keras.callbacks.Callback):\n    def __getattr__(self, n): return lambda *a: self.model.fit(x, callbacks=[self])\nkeras.Sequential([layers.Dense(3)]).fit(np.zeros((9, 8)), callbacks=[Cb()])\n`,
  },
  {
    name: "layers of a Lambda that makes layers",
    text: `${head}f = lambda t: layers.Lambda(f)(layers.Dense(3)(t))\nlayers.Lambda(f)(x)\ng = lambda t: g(t) + layers.Lambda(g)(t)\nlayers.Lambda(g, output_shape=lambda q: g(q))(x)\nops.vectorized_map(lambda r: ops.vectorized_map(f, r), s)\nops.scan(lambda c, r: (ops.scan(c, r, r), r), x, s)\nops.while_loop(lambda *a: ops.cond(a[0], f, g), lambda *a: [a, a], [x])\nops.cond(x, lambda: ops.cond(x, lambda: f(x), lambda: g(x)), lambda: f(x))\ntf.map_fn(lambda r: tf.map_fn(f, r), s)\ntf.while_loop(lambda *a: True, lambda *a: a + a, [x])\ntf.function(lambda t: tf.function(f)(t))(x)\ntf.py_function(f, [x], [tf.float32] * 10**5)\nops.fori_loop(0, 10**30, lambda i, t: layers.Dense(8)(t), x)\nops.switch(x, [f, g] * 5000, x)\ntf.vectorized_map(f, s)\ntf.numpy_function(g, [s], tf.float32)\n`,
  },
  {
    name: "arrays of absurd types and orders",
    text: each([
      "np.zeros(3, dtype=[('a', [('b', [('c', 'f4', (10**9,))] * 99)] * 99)])",
      "np.dtype(','.join(['i4'] * 50000))",
      "np.array([[1], [1, 2], [[3]]] * 9999)",
      "np.array('x' * 10**6)",
      "np.zeros((10**18,) * 32).sum(axis=tuple(range(32)))",
      "np.lib.stride_tricks.as_strided(np.zeros(3), (10**18,) * 9, (0,) * 9)",
      "np.lib.stride_tricks.sliding_window_view(np.zeros((10**9,) * 9), (10**8,) * 9)",
      "np.broadcast_to(np.zeros(1), (10**18,) * 30).reshape(-1)",
      "np.ix_(*[range(10**6)] * 32)",
      "np.r_[0:10**30, 1:2:10**6j, 'r,0,2', x]",
      "np.mgrid[0:10**9, 0:10**9, 0:10**9]",
      "np.ogrid[[slice(10**9)] * 30]",
      "np.block([[[[np.zeros(3)] * 30] * 30] * 30] * 30)",
      "np.vectorize(lambda a: np.vectorize(lambda b: a)(a))(np.zeros((999, 999)))",
      "np.apply_along_axis(lambda r: np.apply_along_axis(lambda q: r, 0, r), 0, np.zeros((9, 9)))",
      "np.fromfunction(lambda i, j: np.fromfunction(lambda a, b: i, (9, 9)), (9, 9))",
      "np.select([np.zeros(3) > i for i in range(9999)], [np.zeros(3)] * 9999)",
      "np.piecewise(np.zeros(3), [True] * 5000, [lambda v: v] * 5000)",
      "np.array(list('abc' * 100000)).reshape(-1, 3)[::-1].T",
      "np.unravel_index(range(10**6), (10**3,) * 6)",
      "np.polyfit(range(10**6), range(10**6), 10**6)",
      "np.random.multivariate_normal(np.zeros(10**9), np.eye(10**9), (10**9,) * 9)",
      "np.histogramdd(np.zeros((9, 30)), bins=[10**9] * 30)",
      "np.pad(np.zeros((3,) * 9), ((10**30, -10**30),) * 9)",
      "np.moveaxis(np.zeros((1,) * 32), list(range(32)) * 99, range(32))",
    ]),
  },
  {
    name: "tables by everything that nests",
    text: `${head}d = pd.DataFrame({'a': range(99), 'b': list('xyz' * 33)})\nd = d.set_index(['a', 'b'] * 200)\n${"d = d.groupby('a').apply(lambda g: g.groupby('b').apply(lambda h: h))\n".repeat(30)}e = pd.DataFrame(np.zeros((9, 9)), columns=pd.MultiIndex.from_product([range(99)] * 5))\ne.stack(list(range(5))).unstack(list(range(5)))\npd.concat({i: d for i in range(9999)}, axis=1)\npd.concat([pd.concat([d] * 300)] * 300)\nd.query('a > ' + '(' * 5000 + '1' + ')' * 5000)\nd.eval('+'.join(['a'] * 9999))\nd.query('@d.query("@d.query(1)")')\nd.assign(**{f'c{i}': lambda q: q.assign(z=lambda r: r) for i in range(900)})\nd.pipe(lambda q: q.pipe(lambda r: r.pipe(lambda t: t)))\nd.rename(columns=lambda c: d.rename(columns=str))\nd['c'] = d\nd.loc[d, d] = d\nd.iloc[:, [0] * 99999]\nd[d[d[d > 0] > 0] > 0]\npd.get_dummies(pd.Series(range(60000)))\npd.cut(range(9999), list(range(50000)))\npd.date_range('0001', '9999', freq='ns')\npd.date_range('2000', periods=10**18)\npd.json_normalize(json.loads('[' * 900 + ']' * 900))\npd.DataFrame([{'a': {'b': [d]}}] * 3000).explode('a')\npd.Series([d] * 99).map(lambda v: v.map(lambda w: w))\nd.rolling(10**18).apply(lambda w: d)\nd.merge(d, on=list('ab') * 999).merge(d)\nfor i, r in d.iterrows():\n    for j, q in d.iterrows(): d.loc[i, j] = r\npd.read_csv(sys.stdin, names=range(10**6), chunksize=1)\npd.Index(range(10**9)).union(range(10**9))\nd.melt().melt().melt().pivot('a', 'b', 'value')\nd.T.T.T.corr().corr()\nd.to_dict('records')[0]['a']['b']\n`,
  },
  {
    name: "pipelines of pipelines",
    text: `${head}from sklearn.pipeline import *\nfrom sklearn.compose import *\nfrom sklearn.preprocessing import *\nfrom sklearn.model_selection import *\nfrom sklearn.feature_extraction.text import *\nX = np.zeros((99, 9))\nq = StandardScaler()\n${"q = make_pipeline(q, FeatureUnion([('a', q), ('b', q)]), ColumnTransformer([('c', q, [0] * 99), ('d', q, slice(None))]))\n".repeat(20)}q.fit_transform(X).shape\nPolynomialFeatures(10**9).fit_transform(X)\nPolynomialFeatures(60).fit_transform(np.zeros((9, 60)))\nOneHotEncoder(categories=[range(10**6)] * 9).fit_transform(X)\nGridSearchCV(q, {f'p{i}': range(999) for i in range(99)}).fit(X, X)\nfor a, b in KFold(10**9).split(X):\n    for c, d in LeavePOut(50).split(X[a]):\n        X[a][b][c][d]\ntrain_test_split(*[X] * 5000, test_size=10**30)\ntrain_test_split(*train_test_split(*train_test_split(X, X)))\nCountVectorizer(ngram_range=(1, 10**9)).fit_transform(['a b c ' * 9999] * 99)\nTfidfVectorizer(vocabulary={str(i): i for i in range(60000)}).fit_transform(['x'])\nFunctionTransformer(lambda v: q.fit_transform(v)).fit_transform(X)\nq.set_params(**q.get_params(deep=True))\ncross_val_score(q, X, X, cv=cross_val_score(q, X))\nKBinsDiscretizer(10**9).fit_transform(X)\nSplineTransformer(10**9, degree=10**9).fit_transform(X)\n`,
  },
  {
    name: "data sets that read one another",
    text: `${head}D = tf.data.Dataset\nd = D.from_tensor_slices(({'a': np.zeros((9, 3))}, np.zeros(9)))\ndef g():\n    for e in D.from_generator(g, output_types=tf.float32): yield e\ne = D.from_generator(g, output_signature=tf.TensorSpec(None))\nfor a in e:\n    for b in e: a + b\n${"d = D.zip((d, d)).map(lambda *t: (t, t))\n".repeat(40)}d.element_spec\nd = D.sample_from_datasets([e] * 5000, weights=[1] * 4999)\nd = d.padded_batch(10**18, padded_shapes=[None] * 300)\nd = d.scan(d, lambda s, t: (d, d)).reduce(d, lambda s, t: d)\nd = e.apply(lambda q: q.apply(lambda r: r.apply(lambda t: t)))\nfor _ in range(500): e = e.batch(2).unbatch().batch(3, drop_remainder=True)\nnext(iter(e)).shape\ne = D.range(10**30, -10**30, 0).shard(0, -1).take(-10**30).skip(10**30)\ne.batch(10**9).batch(10**9).batch(10**9).cardinality().numpy()\nD.from_tensors([[[[1]] * 9] * 9] * 9).window(0).flat_map(lambda w: w.window(0))\ntf.io.parse_example(tf.io.serialize_tensor(x), {str(i): tf.io.FixedLenFeature([10**9] * 9, tf.float32) for i in range(3000)})\nclass S(keras.utils.Sequence):\n    def __len__(self): return len(self)\n    def __getitem__(self, i): return self[i], self[i + 1]\nkeras.Sequential([layers.Dense(2)]).fit(S(), validation_data=S())\nfor a, b in S():\n    for c, d in S(): pass\n`,
  },
  {
    name: "optimizers, losses and metrics that nobody can make",
    text: each([
      "keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(10**400, -1, float('nan')))",
      "keras.optimizers.schedules.PiecewiseConstantDecay(list(range(99999)), [0.1] * 3)",
      "keras.optimizers.LossScaleOptimizer(keras.optimizers.LossScaleOptimizer('adam'))",
      "keras.losses.get(keras.losses.get(keras.losses.get('mse')))",
      "keras.metrics.MeanMetricWrapper(lambda *a: keras.metrics.MeanMetricWrapper(a))",
      "keras.Sequential([layers.Dense(2)]).compile(loss={str(i): 'mse' for i in range(9999)}, loss_weights=[[1] * 999] * 999, metrics=[[['acc'] * 99] * 99] * 99)",
      "keras.Model(x, [x] * 3000).compile(loss=['mse'] * 2999, metrics=[['mse'] * 9] * 3001)",
      "keras.initializers.Constant([[1] * 999] * 999)((10**9, 10**9))",
      "keras.regularizers.L1L2(float('nan'), 10**400)(x)",
      "layers.Dense(3, kernel_initializer=lambda *a, **k: layers.Dense(3)(x), activation=lambda t: layers.Dense(3)(t))(x)",
      "layers.Dense(3, activation='relu' * 99999)(x)",
      "layers.Activation(layers.Activation(layers.Activation(lambda t: [t, t])))(x)",
      "layers.Dense(4, dtype=keras.DTypePolicy(keras.DTypePolicy('x' * 9999)))(x)",
      "keras.backend.set_image_data_format('channels_' * 9999)",
      "keras.utils.set_random_seed(10**400)",
      "keras.utils.to_categorical(range(10**9), 10**9)",
      "keras.utils.image_dataset_from_directory('/' * 5000, image_size=(10**30,) * 9)",
      "keras.callbacks.ModelCheckpoint('{epoch:' + '0' * 9999 + 'd}{a[b][c].d!r:>{x}}')",
      "keras.callbacks.LambdaCallback(**{f'on_{i}': print for i in range(3000)})",
      "keras.utils.get_file('../' * 2000 + 'etc/passwd', 'http://' + 'a' * 99999)",
      "keras.models.load_model('\\x00' + '../' * 999)",
      "keras.ops.image.extract_patches(p, (10**30, -1), strides=0, padding='x')",
      "keras.ops.segment_sum(x, x, 10**30)",
      "keras.ops.fft2((x, x))",
      "keras.ops.extract_sequences(x, 10**18, 0)",
      "keras.random.categorical(x, 10**30)",
      "keras.ops.slice_update(x, [0] * 500, x)",
      "keras.ops.scatter(x, x, (10**18,) * 300)",
    ]),
  },
  {
    name: "paths that lead nowhere and everywhere",
    text: `${head}import os, glob, pathlib, zipfile, tarfile, pickle, h5py, csv\nq = pathlib.Path('.')\n${"q = q / q / '..' / q\n".repeat(40)}os.path.normpath('a/../' * 99999)\nos.path.relpath('/' * 9999, '../' * 9999)\nglob.glob('**/' * 3000 + '*', recursive=True)\nfor d, ds, fs in os.walk('/'):\n    for f in fs:\n        for e, es, gs in os.walk(os.path.join(d, f)): os.listdir(e)\nopen('\\x00')\nopen('/dev/zero').read()\nopen('/proc/self/mem', 'rb').read()\nnp.load('/dev/random')\nnp.fromfile('/dev/zero')\npd.read_csv('/dev/stdin')\npd.read_csv('file:///' + 'x' * 99999)\njson.load(open('/proc/self/environ'))\npickle.load(open(__file__, 'rb'))\nzipfile.ZipFile('/dev/full')\ntarfile.open('/dev/tty')\nh5py.File('/proc/kcore')['a/' * 9999]\nlist(csv.reader(open('/dev/zero')))\nexec(open('/dev/zero').read())\nsys.path.insert(0, '/dev'); import zero, full.tty, null\nsys.path.extend(['/proc'] * 99999); import self.mem\nos.chdir('/' * 99999)\nopen('a' * 99999, 'w').write('x' * 10**9)\nfor l in open('/dev/zero'): print(l)\nos.environ['PYTHONPATH'] = '/dev/zero'\nkeras.utils.text_dataset_from_directory('/dev')\ntf.io.gfile.glob('/*' * 999)\n`,
  },
  {
    name: "f-strings of ten thousand parts and all formats",
    text: `import datetime, decimal\nv = 1.5\nd = datetime.datetime.now()\ns = f'${"{v:>{v}.{v}{v}}".repeat(1500)}'\nt = f'${"{d:%Y-%m-%d %H:%M:%S.%f%%{d:%Y}}".repeat(900)}'\nu = f"${"{f'{v}'!r:{v}}".repeat(900)}"\nw = f'''${"{v\n}".repeat(3000)}'''\n${times(300, (i) => `x${i} = f'{v = :${"<>^= +-#0,_".repeat((i % 9) + 1)}${i}.${i}${"bcdeEfFgGnosxX%"[i % 15] ?? ""}}{x${Math.max(0, i - 1)}!a:*^${i}}' if ${i} else 1\n`)}y = f'{{}}{{{v}}}{{{{{v}}}}}' * 999\nz = '${"{:{}.{}}".repeat(3000)}'.format(*[v, 3, 2] * 3000)\nd.strftime('%' * 99999 + 'Y')\ndecimal.Decimal('9' * 99999).__format__('e')\n`,
  },
  {
    name: "as many arrays as a number says, and lists that hold themselves as arrays",
    text: "import keras, numpy as np, tensorflow as tf\na = []\na.append(a)\nd = {}\nd['d'] = d\nn = [1, 2]\nfor i in range(40):\n    n = [n, n]\nfor x in (a, [1, a], n, [n, a]):\n    np.block(x)\n    np.select([x], [x])\n    np.ix_(x, x)\n    np.fromiter(x, float)\n    keras.tree.flatten(x)\n    tf.nest.map_structure(lambda t: t, x)\n    keras.tree.pack_sequence_as(d, x)\n    tf.nest.map_structure(lambda t, u: t, x, d)\n    np.unravel_index(x, x)\nnp.diag_indices(3, ndim=10**9)\nnp.tril_indices(10**40)\nnp.unravel_index(10**40, (10**40, 2))\ntf.dynamic_partition(np.ones(9), np.ones(9), 10**9)\ntf.keras.backend.ctc_decode(np.ones((2, 3, 4)), [1, 2], greedy=False, top_paths=10**9)\nkeras.ops.ctc_decode(np.ones((2, 3, 4)), [1, 2], strategy='beam_search', top_paths=10**9)\nnp.vander(np.ones(9), 10**18)\nnp.lib.stride_tricks.as_strided(np.ones(9), (10**9,) * 300, (1,) * 300)\n",
  },
  {
    name: "points of time beyond all calendars",
    text: `import keras, numpy as np, pandas as pd\nt = pd.date_range('2020-01-01', periods=9, freq='${"9".repeat(12)}D')\nkeras.Input((len(t.year.unique()),))\nt.max() - t.min()\nt[t > '2020-01-01']\npd.Series(range(9), index=t).loc['2020':'2021']\nu = pd.date_range('2020-01-01', periods=900000, freq='9999W')\nu.min() + pd.Timedelta(10**300, unit='W') * 1e300 / 1e-300 // pd.Timedelta(0)\npd.Timestamp(year=10**30, month=13, day=99) - pd.Timestamp('9' * 9999)\n(pd.Series(u) + pd.Timedelta(days=10**18)).dropna().dt.year.max()\npd.DataFrame({'a': [1, 2]}, index=pd.to_datetime(['1700-01-01', '2200-01-01'])).asfreq('s').asfreq('-1D').asfreq('.D')\n`,
  },
  {
    name: "splits of data sets without end, in each other and written over",
    text: "import tensorflow_datasets as tfds\ns = 'train'\nn = 'train'\nd = []\nd.append(d)\nfor i in range(3000):\n    n = [n, (n, {i: n})] if i < 40 else [n]\nfor i in range(60):\n    s = s + '+' + s\nfor x in (s, n, d, '+' * 99999, 'train' + ' ' * 99999, 'train[' + '9' * 99999 + ':]', 'train[:10**30%]', ['train'] * 10**9, 10**30, tfds):\n    tfds.as_numpy(tfds.load('mnist', split=x, batch_size=-1, as_supervised=x))\n    tfds.builder('mnist' * 99999, config=x, version=x).as_dataset(x)\n    tfds.builder('mnist').info.splits[x].num_examples\ntfds.as_numpy(d)\nb = tfds.builder('mnist').info.splits\nfor k in b:\n    b[k + 'x'] = b[k]\nb.update(b)\nb['b'] = b\n",
  },
];
