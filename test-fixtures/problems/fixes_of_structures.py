# Fixes that give a structure what it lacks, or take away what it has too much.

# %% A block that must be told whether it trains
class Block(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.norm = keras.layers.BatchNormalization()

    def call(self, x, training):
        return self.norm(x, training=training)  #: (None, 4) · 16

y = Block()(keras.Input((4,)))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add training=None → (None, 4)"

# %% Tensors one by one for a function that merges a list
a, b = keras.Input((4,)), keras.Input((6,))  #: (None, 4), (None, 6)
c = keras.layers.concatenate(a, b)
#                            ^ error[inputs-not-a-list]
#                            ^ fix "Change to [a, b] → (None, 10)"

# %% A function of two for a layer that gives it one list
a, b = keras.Input((4,)), keras.Input((4,))  #: 2 × (None, 4)
far = keras.layers.Lambda(lambda u, v: keras.ops.abs(u - v))([a, b])
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to lambda args: (lambda u, v: keras.ops.ab… → (None, 4)"

# %% A layer among tensors
x = keras.Input((16, 16, 8))  #: (None, 16, 16, 8)
y = keras.layers.Conv2D(8, 3, padding="same")
z = keras.layers.Add()([x, y])
#                      ^^^^^^ error[not-a-tensor]
#                      ^^^^^^ fix "Change to (x) → (None, 16, 16, 8)"

# %% A kernel without its bias
layer = keras.layers.Dense(7)
layer.build((None, 3))
layer.set_weights([np.ones((3, 7))])
#                 ^^^^^^^^^^^^^^^^^ error[weights-differ]
#                 ^^^^^^^^^^^^^^^^^ fix "Change to np.ones((3, 7)), np.zeros((7,))"
#                 ^^^^^^^^^^^^^^^^^ other fix "Add use_bias=False"

# %% A mask beside the channels of a picture
image, mask = keras.Input((64, 64, 3)), keras.Input((64, 64))  #: (None, 64, 64, 3), (None, 64, 64)
both = keras.layers.Concatenate()([image, mask])
#                                 ^^^^^^^^^^^^^ error[concatenate-mismatch]
#                                 ^^^^^^^^^^^^^ fix "Apply Reshape((64, 64, 1)) first → (None, 64, 64, 4)"

# %% One more step behind those of a series
window = np.zeros((1, 5, 1))  #: (1, 5, 1)
step = np.ones((1, 1))  #: (1, 1)
window = np.append(window[:, 1:, :], step, axis=1)
#                                    ^^^^ error[concatenate-mismatch]
#                                    ^^^^ fix "Change to step[:, None]"

# %% Windows of a series as tensors
import tensorflow as tf
windows = tf.data.Dataset.range(10).window(3, shift=1, drop_remainder=True)
pairs = windows.map(lambda window: (window[:-1], window[-1]))
#                                   ^^^^^^^^^^^ error[not-subscriptable]
#                                                ^^^^^^^^^^ error[not-subscriptable]
#                                   ^^^^^^^^^^^ fix "Change to tf.data.Dataset.range(10).window(3, shi…"

# %% A gradient of what no tape watches
import tensorflow as tf
net = keras.Sequential([keras.Input((6,)), keras.layers.Dense(5)])  #: (None, 5) · Σ 35
image = tf.ones((1, 6))  #: (1, 6)
with tf.GradientTape() as tape:
    score = net(image)[:, 0]  #: (1,)
slopes = tape.gradient(score, image)
print(slopes.shape)
#     ^^^^^^^^^^^^ error[attribute-of-none]
#     ^^^^^^^^^^^^ fix "Change to tape.watch(image)"

# %% An optimizer of a tape
import tensorflow as tf
optimizer = keras.optimizers.SGD(0.1)
net = keras.Sequential([keras.Input((6,)), keras.layers.Dense(5)])  #: (None, 5) · Σ 35
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(net(tf.ones((1, 6))))
done = optimizer.minimize(loss, net.trainable_variables, tape=tape)
#      ^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#      ^^^^^^^^^^^^^^^^^^ fix "Change to optimizer.apply_gradients(zip(tape.grad…"

# %% A name that the data has otherwise
import pandas as pd
import tensorflow as tf
table = pd.DataFrame({"age": [20.0, 31.0], "income": [1.0, 2.0]})  #: (2, 2)
data = tf.data.Dataset.from_tensor_slices((dict(table), [0, 1])).batch(2)  #: 3 × (None,) · 1 batch
age, pay = keras.Input((1,), name="age"), keras.Input((1,), name="salary")  #: 2 × (None, 1)
out = keras.layers.Dense(1)(keras.layers.Concatenate()([age, pay]))  #: (None, 1) · 3
model = keras.Model({"age": age, "salary": pay}, out)  #: (None, 1) · Σ 3
model.compile("adam", "mse")
model.fit(data)
#         ^^^^ error[missing-input]
#         ^^^^ fix "Change to "income""

# %% A column that there is not, among others
import pandas as pd
table = pd.DataFrame({"rooms": [2, 3], "area": [40, 60]})  #: (2, 2)
x = table[["rooms", "garden"]]
#                   ^^^^^^^^ error[missing-column]
#                   ^^^^^^^^ fix "Remove "garden""

# %% A layer by a part of its name
x = keras.Input((4,))  #: (None, 4)
model = keras.Model(x, keras.layers.Dense(2, name="pool")(x))  #: (None, 2) · Σ 10
layer = model.get_layer("avg_pool")
#                       ^^^^^^^^^^ error[no-such-layer]
#                       ^^^^^^^^^^ fix "Change to "pool""

# %% Maps where the head takes vectors
maps = np.random.rand(4, 3, 3, 20)  #: (4, 3, 3, 20)
head = keras.Sequential([keras.Input((20,)), keras.layers.Dense(2)])  #: (None, 2) · Σ 42
head.predict(maps)
#            ^^^^ error[wrong-input-shape]
#            ^^^^ fix "Change to maps.mean(axis=(1, 2))"

# %% Weights with an axis too many
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), sample_weight=np.ones((8, 3)))
#                                                           ^^^^^^^^^^^^^^^ error[weight-steps]
#                                                           ^^^^^^^^^^^^^^^ fix "Change to np.mean(np.ones((8, 3)), axis=-1)"

# %% An output and its states where one tensor is wanted
x = keras.Input((9, 4))  #: (None, 9, 4)
decoded = layers.LSTM(16, return_sequences=True, return_state=True)(x)  #: (None, 9, 16) and 2 more · 1.34k
y = layers.TimeDistributed(layers.Dense(30))(decoded)
#                                            ^^^^^^^ error[wrong-inputs]
#                                            ^^^^^^^ fix "Change to decoded[0] → (None, 9, 30)"

# %% Two of them
x = keras.Input((9, 4))  #: (None, 9, 4)
decoded = layers.GRU(16, return_sequences=True, return_state=True)(x)  #: (None, 9, 16), (None, 16) · 1,056
y = layers.TimeDistributed(layers.Dense(30))(decoded)
#                                            ^^^^^^^ error[wrong-inputs]
#                                            ^^^^^^^ fix "Change to decoded[0] → (None, 9, 30)"

# %% Classes with names
import pandas as pd
table = pd.DataFrame({"kind": ["x", "y", "x"]})  #: (3, 1)
rows = keras.utils.to_categorical(table["kind"])
#                                 ^^^^^^^^^^^^^ error[text-as-number]
#                                 ^^^^^^^^^^^^^ fix "Change to pd.factorize(table["kind"])[0]"

# %% Probabilities of every step
p = np.full((4, 6), 1 / 6)  #: (4, 6)
letter = np.random.choice(6, p=p)
#                              ^ error[wrong-rank]
#                              ^ fix "Change to p[-1]"

# %% Texts with their labels for a vocabulary
import tensorflow as tf
data = tf.data.Dataset.from_tensor_slices((np.array(["a film", "a good film"]), np.array([1, 0]))).batch(2)  #: 2 × (None,) · 1 batch
words = layers.TextVectorization()
words.adapt(data)
#           ^^^^ error[wrong-inputs]
#           ^^^^ fix "Change to data.map(lambda text, label: text)"

# %% One label for a map of patches
judge = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(1, 4, activation="sigmoid")])  #: (None, 5, 5, 1) · Σ 17
judge.compile("adam", "binary_crossentropy")
judge.train_on_batch(np.zeros((6, 8, 8, 1)), np.ones((6, 1)))
#                                            ^^^^^^^^^^^^^^^ error[labels-shape]
#                                            ^^^^^^^^^^^^^^^ fix "Apply GlobalAveragePooling2D() after it → (None, 1)"
