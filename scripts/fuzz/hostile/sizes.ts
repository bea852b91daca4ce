/** Sizes, widths, precisions and axes that Python refuses, or that no machine holds, given to everything that takes one. */
import type { HostileProgram } from "./program";

const huge = [
  "10**9",
  "2**31",
  "2**63",
  "2**64",
  "10**400",
  "-1",
  "-2**63",
  "1e308",
  "float('inf')",
  "float('nan')",
  "True",
  "None",
  "''",
  "()",
  "10**9 * 10**9",
];
const sized: readonly string[] = String.raw`
'x'.ljust(N) ;; 'x'.rjust(N, '*') ;; 'x'.center(N) ;; 'x'.zfill(N) ;; 'x\\t'.expandtabs(N) ;; 'x' * N
[1] * N ;; (1, 2) * N ;; b'x' * N ;; N * [[]] ;; '%*d' % (N, 5) ;; '%.*f' % (N, 5.0)
'{:{}}'.format(5, N) ;; '{:.{}f}'.format(5.0, N) ;; f'{5:{N}}' ;; f'{5.0:.{N}f}' ;; f'{5:>{N}}'
f'{N:,}' ;; f'{N:b}' ;; f'{N:c}' ;; f'{N:e}' ;; f'{N:%}' ;; f'{N:g}' ;; f'{N:n}' ;; f'{N:_x}'
'%d' % N ;; '%x' % N ;; '%c' % N ;; '%e' % N ;; '%s' % N ;; chr(N) ;; str(N) ;; repr(N) ;; hex(N)
bin(N) ;; int(str(N)) ;; round(1.5, N) ;; round(N) ;; round(N, -N) ;; abs(N) ;; divmod(N, 3)
pow(3, N) ;; pow(3, N, 7) ;; 3 ** N ;; N ** N ;; 3.0 ** N ;; N ** -1 ;; 1 << N ;; 1 >> N ;; N << 5
N & -N ;; N | 1 ;; ~N ;; N // 0 ;; N % 0 ;; N / 3 ;; float(N) ;; complex(N) ;; bool(N) ;; list(range(N))
sum(range(N)) ;; range(N)[N - 1] ;; len(range(N)) ;; range(N)[::N] ;; range(0, N, N) ;; N in range(N)
[i for i in range(N)] ;; for i in range(N):\n    print(i) ;; [0, 1, 2][N] ;; [0, 1, 2][N:]
[0, 1, 2][::N] ;; [0, 1][:N] ;; 'abc'[N] ;; 'abc'[::N] ;; [1].insert(N, 1) ;; [1].pop(N)
'a b'.split(' ', N) ;; 'a a'.replace('a', 'b', N) ;; 'ab'.find('b', N) ;; 'ab'.startswith('a', N)
math.factorial(N) ;; math.comb(N, 2) ;; math.comb(N, N) ;; math.perm(N, 3) ;; math.gcd(N, 6)
math.lcm(N, 6) ;; math.sqrt(N) ;; math.isqrt(N) ;; math.log(N) ;; math.log2(N) ;; math.exp(N)
math.ceil(N) ;; math.floor(N) ;; math.pow(N, N) ;; math.prod([N] * 5) ;; math.hypot(N, N)
itertools.repeat(1, N) ;; list(itertools.repeat(1, N)) ;; list(itertools.combinations(range(30), N))
list(itertools.product(range(30), repeat=N)) ;; list(itertools.islice(itertools.count(), N))
list(itertools.permutations(range(12), N)) ;; list(itertools.accumulate([N] * 9, lambda a, b: a * b))
random.sample(range(5), N) ;; random.choices([1, 2], k=N) ;; random.randint(0, N)
random.getrandbits(N) ;; np.zeros(N) ;; np.zeros(N).tolist() ;; np.ones((N, N)) ;; np.arange(N)
np.arange(N).tolist() ;; np.linspace(0, 1, N) ;; np.linspace(0, 1, N).tolist() ;; np.eye(N)
np.arange(N)[5:] ;; np.arange(N)[::-1] ;; np.arange(0, N, 3)[7::2] ;; pd.DataFrame({'a': np.arange(N)}).iloc[5:]
np.arange(N).astype('float32') % 7 ;; (np.arange(N) // 3).astype(bool) ;; pd.Series(np.arange(N))[::-1]
np.full((N,), 1) ;; np.zeros((2,) * N) ;; np.zeros(5)[N] ;; np.zeros(5)[:N]
np.zeros(5).reshape(N, -1) ;; np.tile([1, 2], N) ;; np.repeat([1, 2], N) ;; np.array([N])
np.array([N, 1]) * 2 ;; np.pad([1, 2], N) ;; np.random.rand(N) ;; np.random.randint(0, N, N)
np.zeros((3, N)).T @ np.zeros((3, N)) ;; np.meshgrid(np.arange(N), np.arange(N))
np.expand_dims(np.zeros(3), N) ;; np.squeeze(np.zeros(3), N) ;; np.sum(np.zeros(3), axis=N)
np.array_split(np.zeros(9), N) ;; np.split(np.zeros(9), N) ;; np.unravel_index(N, (3, 3))
np.identity(N)[0] ;; np.indices((N, N)) ;; keras.Input((N,)) ;; keras.Input((2,) * N)
keras.Input((8,), batch_size=N) ;; layers.Dense(N)(X) ;; layers.Embedding(N, N)(X)
layers.Conv1D(N, N)(S) ;; layers.Conv1D(4, 3, strides=N)(S) ;; layers.Conv1D(4, 3, dilation_rate=N)(S)
layers.Conv1D(4, 3, groups=N)(S) ;; layers.Conv1DTranspose(4, N, strides=N)(S)
layers.UpSampling1D(N)(S) ;; layers.ZeroPadding1D(N)(S) ;; layers.Cropping1D(N)(S)
layers.MaxPooling1D(N)(S) ;; layers.Reshape((N, -1))(S) ;; layers.RepeatVector(N)(X)
layers.Permute((N, 1))(S) ;; layers.LSTM(N)(S) ;; layers.MultiHeadAttention(N, N)(S, S)
layers.Dropout(N)(S) ;; layers.BatchNormalization(axis=N)(S) ;; layers.LayerNormalization(axis=N)(S)
layers.Softmax(axis=N)(S) ;; layers.Dot(axes=N)([S, S]) ;; layers.Concatenate(axis=N)([S, S])
layers.GroupNormalization(N)(S) ;; layers.Flatten()(keras.Input((N, N, N)))
layers.CategoryEncoding(N)(X) ;; layers.Hashing(N)(X) ;; layers.Discretization(num_bins=N)(X)
layers.RandomCrop(N, N)(keras.Input((8, 8, 3))) ;; layers.Resizing(N, N)(keras.Input((8, 8, 3)))
keras.ops.zeros((N,)) ;; keras.ops.one_hot(X, N) ;; keras.ops.arange(N)
keras.ops.repeat(S, N, axis=1) ;; keras.ops.tile(S, N) ;; keras.ops.split(S, N, axis=1)
keras.ops.expand_dims(S, N) ;; keras.ops.sum(S, axis=N) ;; keras.ops.take(S, N, axis=1)
keras.ops.pad(S, N) ;; keras.utils.to_categorical([1, 2], N)
keras.utils.pad_sequences([[1]], maxlen=N) ;; keras.Sequential([layers.Dense(8)] * N) ;; tf.zeros((N,))
tf.range(N) ;; tf.one_hot([1], N) ;; tf.split(S, N) ;; tf.data.Dataset.range(N).batch(N).repeat(N)
keras.Sequential([layers.Dense(2)]).fit(np.zeros((9, 3)), np.zeros((9, 2)), batch_size=N, epochs=N)
keras.applications.ResNet50(input_shape=(N, N, 3)) ;; S[N] ;; S[:, N] ;; S[:, ::N] ;; S[..., None, N]
X * N ;; X ** N ;; N * X ;; X // N ;; X % N ;; range(N).__len__() ;; (1).bit_length() * N ;; hash(N)
id(N) + N ;; N.bit_length() ;; N.to_bytes(N, 'big') ;; int.from_bytes(b'x' * N, 'big') ;; bytes(N)
bytearray(N) ;; memoryview(bytes(N)) ;; slice(N, N, N).indices(N) ;; enumerate([1], N)
list(enumerate([1], N)) ;; time.sleep(N) ;; sys.setrecursionlimit(N) ;; sys.getsizeof(N)
datetime.timedelta(N) ;; decimal.Decimal(N) ** N ;; fractions.Fraction(N, 3) ;; statistics.mean([N] * 3)
collections.deque([1] * 3, N) ;; collections.Counter('a' * 3).most_common(N) ;; heapq.nlargest(N, [1])
textwrap.wrap('a b', N) ;; string.ascii_letters * N ;; functools.reduce(lambda a, b: a * b, [N] * 9)
`
  .trim()
  .split(/ ;; |\n/)
  .map((ask) => ask.replaceAll(String.raw`\n`, "\n"));
const formatImports =
  "import math, itertools, random, time, sys, datetime, decimal, fractions, statistics, collections, heapq, textwrap, string, functools\nimport numpy as np\nimport tensorflow as tf\nimport keras\nfrom keras import layers\nX = keras.Input((8,))\nS = keras.Input((8, 3))\n";
export const sizes: readonly HostileProgram[] = huge.map((n) => ({
  name: `sizes of ${n}`,
  text: `${formatImports}N = ${n}\n${sized
    .map((ask) => `try:\n    y = ${ask}\nexcept Exception as e:\n    print(e)\n`)
    .join("")
    .replaceAll("y = for", "for")
    .replaceAll(
      "    print(i)\n",
      "        print(i)\n",
    )}${sized.map((ask) => (ask.startsWith("for") ? ask : `y = ${ask}`)).join("\n")}\n`,
}));
