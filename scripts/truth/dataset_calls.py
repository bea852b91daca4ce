"""What chains of `tf.data` give, drawn at random: shapes, types and counts of elements, for the tests.

    $KERAS3_PYTHON dataset_calls.py     -> test-fixtures/truth/dataset-calls.json

Each chain is a source and up to four transformations of it; what is asked of it is an element, its length, or how many
elements come.
"""

from __future__ import annotations

import os
import random
import warnings

from data_functions import REPOSITORY, write_answers
from tensor_calls import answer_to

TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "dataset-calls.json")

PRELUDE = """\
import keras
import numpy as np
import tensorflow as tf
X = np.ones((10, 3), "float32")
y = np.arange(10)
T = np.ones((7, 4, 2))
D = tf.data.Dataset
pairs = D.from_tensor_slices((X, y))
other = D.from_tensor_slices((X[:4], y[:4]))
named = D.from_tensor_slices({"a": X, "b": y})
def numbers():
    for i in range(6):
        yield i
def both(x, y):
    return x * 2.0, tf.one_hot(y, 10)
example = tf.train.Example(features=tf.train.Features(feature={
    "a": tf.train.Feature(float_list=tf.train.FloatList(value=[1.0, 2.0, 3.0])), "n": tf.train.Feature(int64_list=tf.train.Int64List(value=[4]))
})).SerializeToString()
strategy = tf.distribute.OneDeviceStrategy("/cpu:0")
R = tf.ragged.constant([[1, 2, 3], [], [4, 5]])
S = tf.RaggedTensor.from_row_lengths(T[:, :, 0], [3, 4])
E = tf.RaggedTensor.from_row_splits(y, [0, 1, 1, 6, 10])
def taped(given, made):
    v = tf.Variable(given)
    with tf.GradientTape(persistent=True) as tape:
        return made(tape, v)
@tf.custom_gradient
def doubled(v):
    return v * 2, lambda up: up * 2
"""

SOURCES = {
    "one": [
        "D.from_tensor_slices(X)", "D.from_tensor_slices(y)", "D.from_tensor_slices(T)", "D.range(10)", "D.range(2, 20, 3)", "D.from_tensors(X)", "D.from_tensors(T[0])",
        "D.from_generator(numbers, output_signature=tf.TensorSpec((), tf.int64))", "D.from_tensor_slices([1.0, 2.0, 3.0])", "D.random(seed=1).take(8)", "D.from_tensor_slices([[1, 2], [3, 4], [5, 6]])",
    ],
    "pair": ["pairs", "D.from_tensor_slices((T, T[:, 0]))", "D.zip((D.from_tensor_slices(X), D.range(10)))", "D.zip((D.range(3), D.range(5)))", "D.from_tensors((X, y))", "D.range(6).enumerate()"],
    "dict": ["named", "D.from_tensors({'a': X, 'b': T})"],
}

ANY = [
    "batch(4)", "batch(3, drop_remainder=True)", "batch(20)", "batch(5)", "shuffle(5)", "shuffle(100, seed=1)", "repeat(2)", "take(3)", "take(100)", "take(-1)", "skip(2)", "skip(100)", "cache()", "prefetch(1)",
    "prefetch(tf.data.AUTOTUNE)", "shard(2, 0)", "shard(3, 2)", "unbatch()", "rebatch(2)", "rebatch(4, drop_remainder=True)", "padded_batch(3)", "padded_batch(4, drop_remainder=True)", "apply(lambda d: d.batch(2))", "batch(2).unbatch()",
    "with_options(tf.data.Options())", "batch(2, num_parallel_calls=2)", "repeat(1)", "repeat(0)", "batch(1)",
]
OF = {
    "one": [
        "map(lambda v: v)", "map(lambda v: tf.cast(v, tf.float32))", "map(lambda v: tf.expand_dims(v, 0))", "map(lambda v: tf.reduce_sum(v))", "filter(lambda v: True)", "map(lambda v: (v, v))", "concatenate(D.from_tensor_slices(y))", "enumerate()",
        "map(lambda v: tf.stack([v, v]))", "window(3).flat_map(lambda w: w.batch(3))", "window(3, shift=1, drop_remainder=True).flat_map(lambda w: w.batch(3))", "map(lambda v: {'a': v, 'b': v})", "flat_map(lambda v: D.from_tensors(v).repeat(2))",
        "interleave(lambda v: D.from_tensors(v), cycle_length=2)", "map(lambda v: tf.reshape(v, [-1]), num_parallel_calls=tf.data.AUTOTUNE)", "take_while(lambda v: True)", "unique()", "scan(0, lambda s, v: (s + 1, v))",
    ],
    "pair": [
        "map(lambda x, y: x)", "map(lambda x, y: y)", "map(lambda x, y: (y, x))", "map(both)", "map(lambda x, y: (tf.cast(x, tf.float32) / 2.0, y))", "filter(lambda x, y: True)", "concatenate(other)", "map(lambda x, y: ({'in': x}, y))",
        "map(lambda x, y: (x, y, y))", "map(lambda x, y: (tf.transpose(x), tf.expand_dims(y, -1)))", "enumerate()", "map(lambda x, y: (tf.image.resize(tf.ones((8, 8, 3)), (4, 6)), y))",
    ],
    "dict": ["map(lambda d: d['a'])", "map(lambda d: (d['a'], d['b']))", "filter(lambda d: True)", "map(lambda d: {**d, 'c': d['b']})"],
}
ASKED = ["next(iter({}))", "next(iter({}))[0]", "next(iter({}))[1]", "next(iter({}))['a']", "next(iter({}))['b']", "len({})", "len(list({}))", "{}.cardinality()", "next({}.as_numpy_iterator())", "[v for v in {}][0]", "list({})[-1]", "next(iter({}))[0][0]"]

#: Structures, joins of several, and lengths that are asserted, which chains drawn at random do not have.
FURTHER = [
    asked.format(source)
    for source in (
        "D.from_tensor_slices({'a': (X, {'c': y}), 'b': y})", "D.zip(pairs, named)", "D.zip((pairs, (named, other)))", "D.zip({'p': pairs, 'q': D.range(5)})", "D.from_tensor_slices((X, {'m': y, 'k': T[:1].repeat(10, 0)}))",
        "pairs.apply(tf.data.experimental.assert_cardinality(10))", "D.from_generator(numbers, output_signature=tf.TensorSpec((), tf.int64)).apply(tf.data.experimental.assert_cardinality(6))",
        "D.sample_from_datasets([pairs, other], seed=1)", "D.choose_from_datasets([pairs, other], D.range(2).repeat(5))", "D.range(10).map(lambda i: tf.ensure_shape(tf.fill([3, 2], i), [None, 2])).batch(4)",
        "pairs.batch(3).map(lambda x, y: (tf.ensure_shape(x, [None, 3]), y))", "pairs.group_by_window(lambda x, y: y % 2, lambda k, d: d.batch(5), window_size=5)", "pairs.bucket_by_sequence_length(lambda x, y: tf.shape(x)[0], [5], [2, 2])",
        "pairs.ragged_batch(2).map(lambda x, y: y)", "named.map(lambda d: (d['a'], d['b'])).batch(2).enumerate()", "D.from_tensor_slices(tf.constant([[1, 2], [3, 4]])).repeat().take(5)", "D.range(4).repeat()", "D.range(0)", "D.range(10, 0, -3)", "D.counter().take(3)",
        "D.from_tensors(3).concatenate(D.from_tensors(4))", "D.from_tensor_slices(X).window(4).flat_map(lambda w: w.batch(2))", "D.list_files('*.none', shuffle=False) if 0 else D.range(2)", "keras.utils.timeseries_dataset_from_array(X, y, sequence_length=4, batch_size=3)",
        "keras.utils.timeseries_dataset_from_array(X, y[3:], 4, sampling_rate=2, sequence_stride=2, batch_size=2)", "keras.utils.timeseries_dataset_from_array(X, None, 4, start_index=2, end_index=8, batch_size=None)", "keras.utils.split_dataset((X, y), left_size=0.7)[0]", "keras.utils.split_dataset((X, y), left_size=0.7)[1].batch(2)",
        "keras.utils.split_dataset(pairs, right_size=3)[1]",
    )
    for asked in ("next(iter({}))", "next(iter({}))[0]", "next(iter({}))[1]", "len({})", "{}.cardinality()", "next(iter({}))['a']")
]

#: What stands beside datasets: padding, windows and functions of them, examples of records, specs, scopes, tapes, arrays that grow.
BESIDE = [
    *(f"next(iter({source}.padded_batch({given}))){part}" for source, part in (("D.from_tensor_slices(T)", ""), ("pairs", "[0]"), ("pairs", "[1]")) for given in ("3", "3, None", "3, drop_remainder=True", "4, None, None, True", "20")),
    *(f"len({source}.padded_batch({given}))" for source in ("pairs", "D.range(7)") for given in ("3", "3, drop_remainder=True", "3, None, None, True", "20")),
    "next(iter(pairs.padded_batch(2, padded_shapes=([5], []))))[0]", "next(iter(pairs.padded_batch(2, padded_shapes=([5], []))))[1]", "next(iter(pairs.padded_batch(2, padded_shapes=([-1], []))))[0]", "next(iter(pairs.padded_batch(2, ([None], []))))[0]", "next(iter(D.from_tensor_slices(T).padded_batch(3, padded_shapes=[6, None])))",
    "next(iter(D.from_tensor_slices(T).padded_batch(3, padded_shapes=tf.TensorShape([4, 5]))))", "next(iter(named.padded_batch(3)))['a']",
    *(f"len({source}.window({given}))" for source in ("D.range(10)", "pairs") for given in ("3", "3, 1", "3, shift=2", "3, shift=1, stride=2", "3, 1, 2, True", "4, shift=4, drop_remainder=True", "20", "20, drop_remainder=True")),
    *(f"len({source}.{method})" for source in ("D.range(10)", "D.range(3).repeat()", "pairs.batch(4)") for method in ("take(2)", "take(-1)", "skip(4)", "repeat(3)", "repeat(2).take(7)", "batch(3)", "batch(3, drop_remainder=True)", "take(5).skip(1)", "concatenate(D.range(4))", "flat_map(lambda *v: D.range(3))", "interleave(lambda *v: D.range(2), cycle_length=2)", "enumerate().take(1)", "shuffle(3).prefetch(1)", "cache().batch(2).unbatch()")),
    "D.range(5).reduce(0, lambda s, v: s + int(v))", "D.range(5).reduce(np.int64(0), lambda s, v: s + v)", "pairs.reduce(tf.zeros([3]), lambda s, v: s + v[0])", "pairs.apply(lambda d: d.batch(2)).element_spec[0].shape.rank", "pairs.batch(2).element_spec[0].shape[-1]", "len(pairs.element_spec)", "named.element_spec['a'].shape[0]", "D.range(3).element_spec.shape.rank",
    "tf.TensorShape([2, None, 3]).rank", "tf.TensorShape([2, 3]).num_elements()", "len(tf.TensorShape([2, 3]))", "tf.TensorShape([2, 3, 4])[1]", "tf.TensorShape([2, 3]).as_list()", "tf.TensorShape([2, 3]).concatenate([4]).as_list()", "tf.ones(tf.TensorShape([2, 3]))", "tf.ones(tf.TensorShape([2]) + [3])", "tf.TensorSpec([None, 4], tf.float32).shape[1]", "tf.TensorSpec((3,), tf.int32).shape.rank",
    *(f"tf.io.parse_single_example(example, {{'a': tf.io.FixedLenFeature({shape}, {kind})}})['a']" for shape, kind in (("[3]", "tf.float32"), ("[3, 1]", "tf.float32"), ("(3,)", "tf.float32"))),
    "tf.io.parse_single_example(example, {'n': tf.io.FixedLenFeature([], tf.int64), 'a': tf.io.FixedLenFeature([3], tf.float32)})['n']", "tf.io.parse_example([example, example], {'a': tf.io.FixedLenFeature([3], tf.float32)})['a']", "tf.io.parse_example([example] * 4, {'n': tf.io.FixedLenFeature([], tf.int64)})['n']", "len(tf.io.parse_single_example(example, {'n': tf.io.FixedLenFeature([], tf.int64), 'a': tf.io.FixedLenFeature([3], tf.float32)}))",
    "tf.io.decode_csv('1,2.5,x', [0, 0.0, ''])[1]", "len(tf.io.decode_csv('1,2.5,x', [0, 0.0, '']))", "tf.io.decode_csv(['1,2', '3,4'], [0, 0.0])[0]", "tf.stack(tf.io.decode_csv('1,2,3', [0.0] * 3))",
    *(f"strategy.run(lambda v, k=1.0: v * k, {given})" for given in ("args=(X,)", "args=(X,), kwargs={'k': 2.0}", "(T,)", "kwargs={'v': X}")), "strategy.num_replicas_in_sync", "next(iter(strategy.experimental_distribute_dataset(pairs.batch(2))))[0]",
    "taped(X, lambda t, v: t.gradient(tf.reduce_sum(v ** 2), v))", "taped(X, lambda t, v: t.gradient(v * 2, [v, v])[1])", "taped(X, lambda t, v: t.jacobian(tf.reduce_sum(v, 1), v))", "taped(X, lambda t, v: t.batch_jacobian(v[:, :2] * 3, v))", "taped(X, lambda t, v: t.gradient(v[:, 0], {'k': v})['k'])", "len(taped(X, lambda t, v: t.gradient(v, (v, v))))",
    "tf.TensorArray(tf.float32, size=3).unstack(tf.ones([3, 2])).stack()", "tf.TensorArray(tf.float32, size=2).write(0, tf.ones([4])).write(1, tf.zeros([4])).stack()", "tf.TensorArray(tf.float32, size=2).write(0, tf.ones([2, 4])).write(1, tf.zeros([2, 4])).concat()", "tf.TensorArray(tf.int32, size=0, dynamic_size=True).write(0, 3).write(1, 4).stack()", "tf.TensorArray(tf.float32, size=2).write(0, [1.0, 2.0]).read(0)", "tf.TensorArray(tf.float32, size=5).size()",
    "np.ones(3 if tf.executing_eagerly() else 4)", "doubled(X)", "tf.Variable(X).assign(X * 2)", "tf.Variable(X).assign_add(X)", "tf.Variable(X)[0]", "tf.Variable(X).read_value()", "tf.Variable(X, shape=[None, 3]).value()", "tf.Variable(3).numpy() + 1", "tf.function(lambda v: v @ tf.transpose(v))(X)", "tf.function(lambda v: v[:2], input_signature=[tf.TensorSpec([None, 3])])(X)", "tf.constant(X).shape[0]", "tf.constant(X).get_shape().as_list()", "tf.experimental.numpy.reshape(X, (5, 6))", "tf.experimental.numpy.sum(X, axis=0)",
]

#: Ragged rows, random generators, arrays that grow, slices of pipelines at their bounds.
RARER = [
    *(f"{ragged}.{asked}" for ragged in ("R", "S", "E", "tf.ragged.constant([[1.5], [], [2.0, 3.0]])", "tf.ragged.constant([['a'], ['b', 'c']])", "tf.ragged.constant([[True, False], [True]])", "tf.ragged.constant([[1, 2], [3]], dtype=tf.float32)") for asked in ("shape[0]", "shape.rank", "dtype.name", "nrows()", "row_lengths()", "row_starts()", "row_splits", "values", "flat_values", "to_tensor()", "to_tensor(shape=[None, 4])", "to_tensor(shape=[2, None])", "to_tensor(0, None, [5, 6])", "bounding_shape()", "ragged_rank", "to_list()", "to_list()[0]", "to_list()[-1]")),
    "len(R.to_list())", "len(R.to_list()[2])", "R[0]", "R[2]", "R[-1]", "S[1]", "S.to_tensor(shape=(None, None, 2))", "R.to_tensor(shape=tf.TensorShape([3, 7]))",
    "tf.RaggedTensor.from_row_lengths([1, 2, 3], [2, 0, 1])", "tf.RaggedTensor.from_row_splits([1, 2, 3], [0, 2, 2, 3]).to_tensor()", "tf.RaggedTensor.from_row_lengths(values=X, row_lengths=[4, 6]).to_tensor()", "tf.RaggedTensor.from_row_splits(T, row_splits=[0, 3, 7]).to_tensor()", "tf.RaggedTensor.from_row_splits(X, np.array([0, 5, 10])).row_lengths()", "tf.RaggedTensor.from_row_lengths(X, tf.constant([10])).nrows()",
    "tf.RaggedTensor.from_row_splits([1, 2, 3], [0, 2]).row_lengths()", "tf.RaggedTensor.from_row_splits([1, 2, 3], [0, 2, 1, 3]).nrows()", "tf.ragged.constant([]).shape.rank", "tf.ragged.constant([[], []]).to_tensor()", "tf.ragged.constant([[[1, 2]], [[3, 4], [5, 6]]], ragged_rank=1).to_tensor()", "tf.ragged.constant([[[1], []], [[2, 3]]]).to_tensor()",
    *(f"{given}.{asked}" for given in ("tf.random.Generator.from_seed(1)", "tf.random.get_global_generator()", "tf.random.Generator.from_seed(3, alg='philox')") for asked in ("normal([2, 3])", "uniform((4,), maxval=5, dtype=tf.int32)", "uniform([2], 0, 10)", "truncated_normal(shape=[3])", "make_seeds()", "make_seeds(3)", "make_seeds(count=2)", "normal([2, 3], dtype=tf.float64)", "normal(tf.constant([3, 1]))")),
    *(f"tf.TensorArray(tf.{kind}, {size}).{asked}".replace("KIND", kind) for kind in ("float32", "int64") for size in ("3", "size=3", "3, False", "size=0, dynamic_size=True") for asked in ("unstack(tf.ones([3, 2], tf.KIND)).stack()", "unstack(tf.ones([3, 2], tf.KIND)).read(1)", "unstack(tf.ones([3], tf.KIND)).stack()", "write(0, tf.ones([2], tf.KIND)).read(0)", "unstack(tf.ones([3, 2, 5], tf.KIND)).gather([0, 2])", "unstack(tf.ones([3, 2], tf.KIND)).concat()", "unstack(tf.ones([3, 2], tf.KIND)).size()")),
    *(f"len({source}.shard({shards}, {index}))" for source in ("D.range(10)", "D.range(2)", "pairs.batch(3)", "D.range(4).repeat(2)") for shards, index in ((1, 0), (2, 1), (3, 0), (3, 2), (4, 3), (12, 11))),
    *(f"next(iter({source}.shard({shards}, {index})))" for source in ("D.range(10)", "D.from_tensor_slices(T)", "D.from_tensor_slices(X).batch(4)", "D.range(10).batch(3)") for shards, index in ((1, 0), (2, 1), (3, 2), (4, 3))),
    *(f"[v.shape[0] for v in {source}.{part}]" for source in ("D.range(10).batch(4)", "D.from_tensor_slices(X).batch(3)", "D.range(10).padded_batch(4)", "D.range(9).batch(3)", "D.range(7).batch(4, drop_remainder=True)") for part in ("take(-1)", "take(1)", "take(2)", "skip(0)", "skip(1)", "skip(2)", "skip(3)", "skip(5)", "repeat(2)", "shard(2, 1)", "concatenate(D.range(3).batch(2))", "map(lambda v: v * 2)", "cache().prefetch(1)", "enumerate().map(lambda i, v: v)", "skip(1).take(1)", "unbatch().batch(6)", "rebatch(5)", "rebatch(5, drop_remainder=True)", "filter(lambda v: True)", "map(lambda v: tf.concat([v, v], 0))")),
    *(f"len({source}.window({given}))" for source in ("D.range(7)", "D.range(8)", "D.range(2)") for given in ("3, 2", "3, 2, drop_remainder=True", "3, 2, 2", "3, 2, 2, True", "2, 3, 1, True", "4, 1, 3, True", "size=2, stride=2, drop_remainder=True", "1", "7, 7, 1, True", "8, drop_remainder=True")),
    *(f"[len(w) for w in {source}.window({given})]" for source in ("D.range(7)", "D.range(5)") for given in ("3", "3, 2", "3, drop_remainder=True", "2, 1, 2", "2, 1, 2, True")),
    *(f"D.{source}.cardinality()" for source in ("range(5).take(0)", "range(5).skip(7)", "range(5).repeat(0)", "range(5).repeat(-1)", "range(5).repeat(None)", "range(5).repeat().take(3)", "range(5).repeat().skip(3)", "range(5).repeat().batch(2)", "range(5).repeat().shard(2, 1)", "range(5).repeat().concatenate(D.range(2))", "range(5).concatenate(D.range(2).repeat())", "range(5).filter(lambda v: True)", "range(5).filter(lambda v: True).take(2)", "range(5).batch(2).unbatch()", "range(5).flat_map(lambda v: D.range(2))", "zip((D.range(3), D.range(5).repeat()))", "zip(D.range(3).repeat(), D.range(5).repeat())", "range(5).enumerate()", "range(5).shuffle(3).repeat(2).batch(3)", "range(5).take_while(lambda v: v < 3)", "range(5).unique()", "range(5).batch(2).prefetch(1).cache()", "range(5).window(2).take(2)", "from_tensors(X).repeat(4)", "from_generator(numbers, tf.int64)", "choose_from_datasets([D.range(3), D.range(4)], D.range(2))", "range(5).rebatch(2)", "range(6).batch(2).rebatch(4)", "range(6).batch(2).rebatch(4, drop_remainder=True)")),
    "D.from_tensor_slices((X, y[:9]))", "D.from_tensor_slices({'a': X, 'b': y[:9]})", "D.from_tensor_slices((X, (y, T)))", "D.from_tensor_slices([[1, 2], [3]])", "D.from_tensor_slices([X, T])", "D.range(5).batch(0)", "D.range(5).batch(-2)", "pairs.padded_batch(0)", "D.range(5).shard(2, 2)", "D.range(5).window(0)",
    "D.range(5).reduce(0.0, lambda s, v: s + 1.0)", "D.range(3).batch(3).get_single_element()", "D.from_tensors((X, y)).get_single_element()[1]", "D.from_tensor_slices(X).batch(10).get_single_element()", "D.range(6).batch(2).map(lambda v: tf.shape(v)[0]).reduce(0, lambda s, v: s + v)",
    "next(iter(D.zip({'p': D.range(3), 'q': D.from_tensors(X)})))['q']", "next(iter(D.from_tensors(X).interleave(lambda v: D.from_tensor_slices(v).batch(2))))", "next(iter(D.range(3).flat_map(lambda v: D.from_tensors(tf.fill([2, 2], v)))))", "next(iter(D.from_tensor_slices((X, y)).map(lambda *p: p[0])))", "next(iter(D.from_tensor_slices((X, y)).map(lambda x, y: [x, y])))[1]", "next(iter(named.map(lambda d: {'k': d['a'][:2], 'n': tf.reshape(d['b'], [1, 1])})))['n']",
    *(f"D.{source}.cardinality()" for source in ("range(-3)", "range(5).skip(-1)", "range(5).skip(-1).batch(2)", "range(5).repeat().skip(-1)", "range(5).repeat().repeat(0)", "range(0).repeat(3)", "range(2, 20, 3)", "range(10, 0, -3)", "range(9, 0, -3)", "range(3, 3)", "range(5, 2)", "range(2, 9)", "range(0, 10, 20)", "range(2, 8, 3)", "range(3, 9, -1)", "range(5, output_type=tf.int32)")),
    "next(iter(D.range(5, output_type=tf.int32)))", "next(iter(D.range(2, 9, output_type=tf.float32)))", "next(iter(D.range(2, 20, 3).batch(4)))", "len(list(D.range(10, 0, -3)))", "next(iter(D.range(7, 0, -2).batch(2, drop_remainder=True)))",
    *(f"tf.RaggedTensor.from_row_{way}(X, {given}).{asked}" for way, given in (("splits", "np.array([0, 3, 10], 'int32')"), ("splits", "tf.constant([0, 3, 10])"), ("lengths", "tf.constant([4, 6], tf.int64)"), ("lengths", "np.array([4, 6])"), ("lengths", "(1, 9)")) for asked in ("row_starts()", "row_splits", "bounding_shape()", "nrows()", "row_lengths()")),
    "tf.ragged.constant([[1], [2, 3]], row_splits_dtype=tf.int32).row_lengths()", "tf.ragged.constant([[1], [2, 3]], None, None, None, None, 'int32').nrows()",
]

#: Chains that are drawn.
DRAWN = 1_500


def chain(draw: random.Random) -> str:
    kind = draw.choice(["one", "one", "pair", "pair", "dict"])
    text = draw.choice(SOURCES[kind])
    for _ in range(draw.randrange(0, 5)):
        if draw.random() < 0.3:
            text += "." + draw.choice(OF[draw.choice([kind, kind, kind, "one", "pair"])])
        else:
            text += "." + draw.choice(ANY)
    return text


def main() -> None:
    warnings.simplefilter("ignore")
    draw = random.Random(11)
    known: dict = {}
    exec(PRELUDE, known)  # noqa: S102  our own text
    calls = dict.fromkeys(draw.choice(ASKED).format(chain(draw)) for _ in range(DRAWN)) | dict.fromkeys(FURTHER + BESIDE + RARER)
    answers = [answer for answer in (answer_to(call, known) for call in calls) if "call" in answer and "parts" not in answer]
    write_answers(TARGET, PRELUDE, answers, [])


if __name__ == "__main__":
    main()
