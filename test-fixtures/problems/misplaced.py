# Arguments in places where something else is taken, and state where Keras takes none.

# %% Test arrays in the places of batch_size and epochs
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])   #: (None, 1) · Σ 4
model.compile("adam", "mse")
x, y = np.ones((8, 3)), np.ones(8)   #: (8, 3), (8,)
history = model.fit(x, y, x, y, epochs=2)
#                               ^^^^^^ error[repeated-argument]
#                               ^^^^^^ other fix "Change to validation_data=(x, y)"

# %% A callback's argument by place and by name
stop = keras.callbacks.EarlyStopping("loss", monitor="val_loss")
#                                            ^^^^^^^ error[repeated-argument]
#                                            ^^^^^^^ fix "Remove monitor"

# %% Layers one by one
model = keras.Sequential(keras.Input((3,)), layers.Dense(4), layers.Dense(1))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-a-list]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to [keras.Input((3,)), layers.Dense(4), la…"

# %% A single layer
model = keras.Sequential(layers.Dense(4))
#                        ^^^^^^^^^^^^^^^ error[not-a-list]
#                        ^^^^^^^^^^^^^^^ fix "Change to [layers.Dense(4)]"

# %% The axes of a shape one by one
x = layers.Reshape(2, 3)(keras.Input((6,)))
#   ^^^^^^^^^^^^^^^^^^^^ error[too-many-arguments]
#   ^^^^^^^^^^^^^^^^^^^^ fix "Change to (2, 3) → (None, 2, 3)"

# %% Python's own input
inputs = keras.Input((6,))   #: (None, 6)
x = layers.Dense(4)(input)
#                   ^^^^^ error[not-a-tensor]
#                   ^^^^^ fix "Change to inputs → (None, 4)"

# %% Pairs of arrays
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])   #: (None, 1) · Σ 4
model.compile("adam", "mse")
xs, ys = np.ones((8, 3)), np.ones((8, 1))   #: (8, 3), (8, 1)
history = model.fit(zip(xs, ys), epochs=1)
#                   ^^^^^^^^^^^ error[not-data]
#                   ^^^^^^^^^^^ fix "Change to xs, ys"

# %% The path of a picture
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])   #: (None, 1) · Σ 4
found = model.predict("cat.png")
#                     ^^^^^^^^^ error[not-data]

# %% A generator of which nothing is said
import tensorflow as tf
def rows():
    for i in range(6):
        yield np.ones((3,)), i % 2   #: (3,)

ds = tf.data.Dataset.from_generator(rows)
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add output_signature=(tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32))"

# %% A loss function that is called before there are labels
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])   #: (None, 2) · Σ 8
model.compile("adam", loss=keras.losses.sparse_categorical_crossentropy(from_logits=True))
#                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]
#                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to keras.losses.SparseCategoricalCrossentr…"

# %% A size of one number
x = layers.Resizing(16)(keras.Input((32, 32, 3)))
#   ^^^^^^^^^^^^^^^^^^^ error[missing-argument]
#   ^^^^^^^^^^^^^^^^^^^ fix "Add width=16 → (None, 16, 16, 3)"

# %% A function of a callback that takes too little
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])   #: (None, 1) · Σ 4
model.compile("adam", "mse")
show = keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch: print(epoch))
history = model.fit(np.ones((8, 3)), np.ones(8), callbacks=[show])
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]

# %% Folds that split nothing
from sklearn.model_selection import KFold
x, y = np.ones((9, 3)), np.ones(9)   #: (9, 3), (9,)
for train, test in KFold(3):
#                  ^^^^^^^^ error[nothing-to-iterate]
#                  ^^^^^^^^ fix "Change to .split(x, y)"
    print(x[train].shape, y[test].shape)

# %% A layer that call makes
class Head(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def call(self, x):
        self.dense = layers.Dense(self.units)
#       ^^^^^^^^^^ error[state-in-call]
#       ^^^^^^^^^^ fix "Move to __init__"
        return self.dense(x)   #: (2, 3) · 15

y = Head(3)(np.ones((2, 4)))

# %% A weight that call makes
class Scale(layers.Layer):
    def call(self, x):
        w = self.add_weight(shape=(4,))
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[state-in-call]
        return x * w   #: (None, 4)

y = Scale()(keras.Input((4,)))

# %% What call keeps of what it has is no state
class Keep(layers.Layer):
    def __init__(self):
        super().__init__()
        self.first = layers.Dense(2)

    def call(self, x):
        self.last_input = x   #: (None, 4)
        self.steps = [1, 2]
        self.same = self.first
        return self.same(x)   #: (None, 2) · 10

y = Keep()(keras.Input((4,)))   #: (None, 2) · 10

# %% Where the first run of call builds what is inside, it may add to it once
class Late(layers.Layer):
    def __init__(self):
        super().__init__()
        self.first = layers.Dense(2)

    def call(self, x):
        if not hasattr(self, "second"):
            self.second = layers.Dense(3)
        return self.second(self.first(x))   #: (None, 3) · 9

y = Late()(keras.Input((4,)))   #: (None, 3) · 19

# %% Items of tensors are not set
x = keras.Input((4,))   #: (None, 4)
for i in range(1):
    x[:, 0] = 0.0
#   ^^^^^^^ error[no-item-assignment]

# %% Nor those of TensorFlow
import tensorflow as tf
x = tf.zeros((3,))   #: (3,)
for i in range(1):
    x[0] = 1.0
#   ^^^^ error[no-item-assignment]

# %% Nor items of tuples, as shapes are
shape = np.zeros((3, 4)).shape
open_batch = list(shape)
open_batch[0] = None
if True:
    shape[0] = None
#   ^^^^^^^^ error[immutable-value]

# %% Of arrays they are
x = np.zeros((3,))   #: (3,)
x[0] = 1.0

# %% The shapes of two inputs
class Pair(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], 4))
#                                      ^^^^^^^^^^^^^^^^^^^^ error[shape-of-shapes]

    def call(self, inputs):
        return keras.ops.matmul(inputs[0], self.w)

y = Pair()([keras.Input((3,)), keras.Input((3,))])
