# Copies of layers and models hold what the first ones did.

# %% A layer of its configuration
lstm = layers.LSTM(8, return_state=True)
again = layers.LSTM.from_config(lstm.get_config())
outputs, h, c = again(keras.Input((None, 5)))  #: 3 × (None, 8) · 448
attention = layers.Attention.from_config(layers.Attention().get_config())
x = keras.Input((7, 5))  #: (None, 7, 5)
y = attention([x, x])  #: (None, 7, 5)
brightness = layers.RandomBrightness.from_config(layers.RandomBrightness(0.1).get_config())
z = brightness(keras.Input((8, 8, 3)))  #: (None, 8, 8, 3)

# %% What was not given is the default
shares = (layers.GRU(3).dropout, layers.BatchNormalization().momentum, layers.Softmax().axis)
y = layers.Dense(4 - layers.Softmax().axis)(keras.Input((2,)))  #: (None, 5) · 15

# %% A model with states, saved and loaded
a = keras.Input((None, 5))  #: (None, None, 5)
_, h, c = layers.LSTM(8, return_state=True)(a)  #: 3 × (None, 8) · 448
b = keras.Input((None, 6))  #: (None, None, 6)
decoded, _, _ = layers.LSTM(8, return_sequences=True, return_state=True)(b, initial_state=[h, c])  #: (None, None, 8) and 2 more · 480
model = keras.Model([a, b], layers.Dense(6)(decoded))  #: (None, None, 6) · Σ 982
model.save("both.keras")
loaded = keras.models.load_model("both.keras")  #: (None, None, 6) · Σ 982
_, h2, c2 = loaded.layers[2].output  #: 3 × (None, 8)
encoder = keras.Model(loaded.input[0], [h2, c2])  #: 2 × (None, 8) · Σ 448

# %% What a checkpoint wrote while training
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
model.compile("adam", "mse")
checkpoint = keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True, monitor="loss")
history = model.fit(np.zeros((8, 3)), np.zeros((8, 2)), callbacks=[checkpoint], verbose=0)
best = keras.models.load_model("best.keras")  #: (None, 2) · Σ 8
y = best(np.zeros((4, 3)))  #: (4, 2) · 8

# %% Behind a condition that can't be decided a dict and its copy are the same but for who they are
import random

class Table:
    def __init__(self, words):
        self.words = dict(words)
        if random.random() < 0.5:
            self.words = self.words.copy()

table = Table({"a": 0, "b": 1, "c": 2})
y = layers.Dense(len(table.words))(keras.Input((4,)))     #: (None, 3) · 15
y = layers.Dense(table.words["c"])(keras.Input((4,)))     #: (None, 2) · 10
