/** Programs to begin with: questions that people ask about shapes, each with its answer on the screen. */

export interface Example {
  readonly name: "question" | "window" | "labels" | "channels" | "residual" | "attention" | "generator";
  readonly text: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: "question",
    text: `import keras
from keras import layers

# Why does this give (None, 119, 100), and not 119 × 900?
n_timesteps, n_features = 128, 9
inputs = keras.Input((n_timesteps, n_features))
x = layers.Conv1D(filters=100, kernel_size=10, activation="relu")(inputs)
x = layers.MaxPooling1D(2)(x)
x = layers.Flatten()(x)
outputs = layers.Dense(6, activation="softmax")(x)
model = keras.Model(inputs, outputs, name="activity")
model.compile("adam", loss="categorical_crossentropy")
`,
  },
  {
    name: "window",
    text: `import keras
from keras import layers

# The windows are longer than what is left of the sequence.
model = keras.Sequential(
    [
        keras.Input((32, 1)),
        layers.Conv1D(16, 8, activation="relu"),
        layers.MaxPooling1D(4),
        layers.Conv1D(32, 8, activation="relu"),
        layers.GlobalAveragePooling1D(),
        layers.Dense(3, activation="softmax"),
    ]
)
`,
  },
  {
    name: "labels",
    text: `import numpy as np
import keras
from keras import layers

# Two columns of labels, one unit.
x_train = np.zeros((1363, 200, 4, 1))
y_train = np.zeros((1363, 2))
model = keras.Sequential(
    [
        keras.Input((200, 4, 1)),
        layers.Conv2D(16, (5, 4), activation="relu"),
        layers.Flatten(),
        layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile("adam", loss="binary_crossentropy")
model.fit(x_train, y_train)
`,
  },
  {
    name: "channels",
    text: `import numpy as np
import keras
from keras import layers

# Rows of a table have no channels.
prices = np.zeros((500, 101))
inputs = keras.Input(prices.shape[1:])
x = layers.Conv1D(32, 3, activation="relu")(inputs)
x = layers.GlobalMaxPooling1D()(x)
model = keras.Model(inputs, layers.Dense(4, activation="softmax")(x))
`,
  },
  {
    name: "residual",
    text: `import keras
from keras import layers


def block(x, filters):
    y = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    y = layers.Conv2D(filters, 3, padding="same")(y)
    if x.shape[-1] != filters:
        x = layers.Conv2D(filters, 1)(x)
    return layers.ReLU()(layers.Add()([x, y]))


x = inputs = keras.Input((32, 32, 3))
for filters in (16, 16, 32, 32, 64, 64):
    x = block(x, filters)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(10)(x), name="residual")
`,
  },
  {
    name: "attention",
    text: `import keras
from keras import layers

tokens = keras.Input((80,), dtype="int32")
x = layers.Embedding(20_000, 64)(tokens)
attended = layers.MultiHeadAttention(num_heads=4, key_dim=16)(x, x)
x = layers.LayerNormalization()(x + attended)
x = layers.LayerNormalization()(x + layers.Dense(64)(layers.Dense(128, activation="relu")(x)))
x = layers.GlobalAveragePooling1D()(x)
model = keras.Model(tokens, layers.Dense(1, activation="sigmoid")(x), name="reviews")
model.compile("adam", loss="binary_crossentropy")
`,
  },
  {
    name: "generator",
    text: `import keras
from keras import layers


class Generator(keras.Model):
    def __init__(self):
        super().__init__()
        self.project = layers.Dense(7 * 7 * 128)
        self.grid = layers.Reshape((7, 7, 128))
        self.up = layers.Conv2DTranspose(64, 4, strides=2, padding="same", activation="relu")
        self.image = layers.Conv2DTranspose(1, 4, strides=2, padding="same", activation="tanh")

    def call(self, noise):
        return self.image(self.up(self.grid(self.project(noise))))


generator = Generator()
images = generator(keras.Input((100,)))
`,
  },
];
