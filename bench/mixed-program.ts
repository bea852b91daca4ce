// Programs as people write them, of any length: builders, classes, loops, data and training, no two pieces alike.

/** The name that every builder shares, so that renaming it changes many places at once. */
export const sharedHelper = "conv_block";
/** The constant that nearly everything depends on. */
export const sharedConstant = "WIDTH = 32";

const header = `"""Experiments with small models."""
import numpy as np
import pandas as pd
import tensorflow as tf
import keras
from keras import layers, ops

${sharedConstant}
CLASSES = 10


def ${sharedHelper}(x, filters, kernel=3):
    """Convolution, normalisation and activation."""
    x = layers.Conv2D(filters, kernel, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return layers.ReLU()(x)

`;

/** A number that differs from piece to piece, in steps of 8, as filters and units do. */
const units = (i: number, salt: number): number => 8 * (1 + ((i * 7 + salt * 3) % 11));

/** Each writes one piece of about fifteen lines. */
const pieces: readonly ((i: number) => string)[] = [
  (i) => `
def build_classifier_${i}(size=${32 + 8 * (i % 3)}, channels=3, filters=${units(i, 1)}):
    """A small classifier of images."""
    inputs = keras.Input((size, size, channels), name="image_${i}")
    x = ${sharedHelper}(inputs, filters)
    x = layers.MaxPooling2D(2)(x)
    x = ${sharedHelper}(x, filters * 2)
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dense(WIDTH, activation="relu")(x)
    x = layers.Dropout(0.${1 + (i % 5)})(x)
    outputs = layers.Dense(CLASSES, activation="softmax")(x)
    return keras.Model(inputs, outputs, name="classifier_${i}")


classifier_${i} = build_classifier_${i}()
classifier_${i}.summary()
`,
  (i) => `
class Attention${i}(layers.Layer):
    """Scales each channel by what the whole says of it."""

    def __init__(self, units=${units(i, 2)}, **kwargs):
        super().__init__(**kwargs)
        self.squeeze = layers.Dense(units, activation="relu")
        self.excite = layers.Dense(WIDTH, activation="sigmoid")

    def call(self, x):
        weights = self.excite(self.squeeze(ops.mean(x, axis=1)))
        return x * ops.expand_dims(weights, 1)


sequence_${i} = keras.Input((${20 + (i % 30)}, WIDTH))
attended_${i} = Attention${i}()(sequence_${i})
pooled_${i} = layers.GlobalMaxPooling1D()(attended_${i})
`,
  (i) => `
# A stack whose depth is a setting.
depths_${i} = [${units(i, 3)}, ${units(i, 4)}, ${units(i, 5)}]
stack_${i} = keras.Sequential(name="stack_${i}")
stack_${i}.add(keras.Input((${50 + (i % 40)}, ${3 + (i % 6)})))
for filters in depths_${i}:
    stack_${i}.add(layers.Conv1D(filters, 3, padding="same", activation="relu"))
    stack_${i}.add(layers.BatchNormalization())
stack_${i}.add(layers.LSTM(WIDTH))
for step in range(${2 + (i % 2)}):
    stack_${i}.add(layers.Dense(WIDTH // (step + 1), activation="relu"))
stack_${i}.add(layers.Dense(${2 + (i % 8)}))
`,
  (i) => `
# Windows of a signal, and what comes after each.
signal_${i} = np.random.rand(${500 + 10 * i}, ${3 + (i % 6)}).astype("float32")
window_${i} = ${16 + (i % 16)}
starts_${i} = range(0, len(signal_${i}) - window_${i}, 4)
windows_${i} = np.stack([signal_${i}[s : s + window_${i}] for s in starts_${i}])
targets_${i} = signal_${i}[window_${i} :: 4, 0][: len(windows_${i})]
mean_${i} = windows_${i}.mean(axis=(0, 1), keepdims=True)
windows_${i} = (windows_${i} - mean_${i}) / (windows_${i}.std() + 1e-7)
cut_${i} = int(0.8 * len(windows_${i}))
train_${i}, test_${i} = windows_${i}[:cut_${i}], windows_${i}[cut_${i}:]
print(train_${i}.shape, test_${i}.shape)
`,
  (i) => `
# Train on random data, to see that everything fits.
x_train_${i} = np.random.rand(${100 + i}, ${8 + (i % 24)})
y_train_${i} = keras.utils.to_categorical(np.random.randint(0, CLASSES, size=(${100 + i},)), CLASSES)
mlp_${i} = keras.Sequential(
    [
        layers.Input((${8 + (i % 24)},)),
        layers.Dense(WIDTH * 2, activation="relu"),
        layers.Dropout(0.2),
        layers.Dense(CLASSES, activation="softmax"),
    ]
)
mlp_${i}.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
history_${i} = mlp_${i}.fit(x_train_${i}, y_train_${i}, epochs=${2 + (i % 9)}, batch_size=16, validation_split=0.1)
predicted_${i} = mlp_${i}.predict(x_train_${i}[:5])
`,
  (i) => `
class Encoder${i}(keras.Model):
    """Text to one vector."""

    def __init__(self, vocabulary=${1000 + 100 * i}, width=WIDTH):
        super().__init__()
        self.embedding = layers.Embedding(vocabulary, width)
        self.recurrent = layers.Bidirectional(layers.GRU(${units(i, 6)}, return_sequences=True))
        self.pool = layers.GlobalAveragePooling1D()
        self.head = layers.Dense(CLASSES)

    def call(self, tokens, training=False):
        x = self.embedding(tokens)
        x = self.recurrent(x)
        return self.head(self.pool(x))


encoder_${i} = Encoder${i}()
logits_${i} = encoder_${i}(keras.Input((${20 + (i % 60)},), dtype="int32"))
`,
  (i) => `
def build_unet_${i}(size, filters=${units(i, 7)}, use_dropout=True):
    """Nobody calls this one yet."""
    inputs = keras.Input((size, size, 1))
    down = ${sharedHelper}(inputs, filters)
    pooled = layers.MaxPooling2D()(down)
    middle = ${sharedHelper}(pooled, filters * 2)
    if use_dropout:
        middle = layers.Dropout(0.${1 + (i % 8)})(middle)
    up = layers.UpSampling2D()(middle)
    joined = layers.Concatenate()([up, down])
    outputs = layers.Conv2D(1, 1, activation="sigmoid")(joined)
    return keras.Model(inputs, outputs)

`,
  (i) => `
def load_table_${i}(path, columns=None, limit=${100 * (1 + (i % 5))}):
    """Reads a table and splits it."""
    frame = pd.read_csv(path)
    if columns is not None:
        frame = frame[columns]
    frame = frame.dropna().head(limit)
    labels = frame.pop("label")
    values = frame.to_numpy().reshape((-1, ${4 + (i % 9)}))
    return values, labels.to_numpy()


values_${i}, labels_${i} = load_table_${i}("table_${i}.csv")
table_model_${i} = keras.Sequential([layers.Dense(${units(i, 8)}), layers.Dense(1)])
scores_${i} = table_model_${i}(values_${i})
`,
  (i) => `
# A pipeline of batches, and one step of training by hand.
images_${i} = np.zeros((${200 + i}, 28, 28, 1), dtype="float32")
numbers_${i} = np.arange(${200 + i}) % CLASSES
batches_${i} = tf.data.Dataset.from_tensor_slices((images_${i}, numbers_${i})).shuffle(100).batch(${16 + (i % 16)})
optimizer_${i} = keras.optimizers.Adam(1e-${3 + (i % 2)})
flat_${i} = keras.Sequential([layers.Flatten(), layers.Dense(WIDTH, activation="relu"), layers.Dense(CLASSES)])
for batch, wanted in batches_${i}.take(2):
    with tf.GradientTape() as tape:
        answers = flat_${i}(batch)
        loss = keras.losses.sparse_categorical_crossentropy(wanted, answers, from_logits=True)
    gradients = tape.gradient(loss, flat_${i}.trainable_variables)
    optimizer_${i}.apply_gradients(zip(gradients, flat_${i}.trainable_variables))
`,
];

/** A program of at least so many lines; the same for the same number. */
export function mixedProgram(lines: number): string {
  let text = header;
  let count = text.split("\n").length - 1;
  for (let i = 0; count < lines; i++) {
    const piece = pieces[i % pieces.length]?.(i) ?? "";
    text += piece;
    count += piece.split("\n").length - 1;
  }
  return text;
}
