# Arguments that methods of tf.data.Dataset need or do not take, and lengths that no data set has.

# %% A buffer that nobody sizes
import tensorflow as tf
ds = tf.data.Dataset.range(10)
ds = ds.shuffle()
#    ^^^^^^^^^^^^ error[missing-argument]
#    ^^^^^^^^^^^^ fix "Add buffer_size=1000"

# %% A name that TensorFlow does not take
import tensorflow as tf
ds = tf.data.Dataset.range(10).batch(size=4)
#                                    ^^^^ error[unknown-argument]

# %% The length of what a generator gives
import tensorflow as tf
def rows():
    for i in range(6):
        yield i
ds = tf.data.Dataset.from_generator(rows, output_signature=tf.TensorSpec((), tf.int32)).batch(2)  #: (None,)
steps = len(ds)
#       ^^^^^^^ error[refused-value]
#       ^^^^^^^ fix "Change to sum(1 for _ in ds)"

# %% The length of what never ends
import tensorflow as tf
steps = len(tf.data.Dataset.range(3).repeat())
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% What has a length, and says how many elements it will give
import tensorflow as tf
ds = tf.data.Dataset.range(10)
counted = ds.filter(lambda x: x > 3).apply(tf.data.experimental.assert_cardinality(6))
print(len(ds), len(ds.batch(3)), len(ds.repeat().take(4)), len(counted), len(ds.shuffle(10, seed=1).skip(2)))
