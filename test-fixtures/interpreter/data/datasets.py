# %% Elements of a dataset are the slices of its arrays; batches are open, for the last one may be shorter
x = np.zeros((1000, 28, 28), "float32")  #: (1000, 28, 28)
y = np.zeros((1000,))  #: (1000,)
pairs = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(100).batch(64)  #: (None, 28, 28), (None,) · 16 batches
for images, labels in pairs.take(1):  #: (64, 28, 28), (64,)
    h = layers.Dense(3)(images)  #: (64, 28, 3) · 87
model = keras.Sequential([layers.Flatten(), layers.Dense(10)])  #: (None, 10) · Σ 7,850
model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(pairs)

# %% A loop over batches shows how many rows the last one has
rows = tf.data.Dataset.from_tensor_slices(np.zeros((100, 8), "float32"))  #: (8,) · 100 elements
dense = layers.Dense(4)
for chunk in rows.batch(30):  #: (30|10, 8)
    y = dense(chunk)  #: (30|10, 4) · 36
for chunk in rows.batch(30, drop_remainder=True):  #: (30, 8)
    y = dense(chunk)  #: (30, 4) · 36
for chunk in rows.batch(50):  #: (50, 8)
    y = dense(chunk)  #: (50, 4) · 36

# %% map runs its function on what an element is; dictionaries are structure
def prepare(row, label):
    return {"image": tf.image.resize(tf.expand_dims(row, -1), [16, 16])}, tf.one_hot(label, 10)  #: (16, 16, 1), (10,)


data = tf.data.Dataset.from_tensor_slices((np.zeros((64, 28, 28), "float32"), np.zeros((64,), "int32")))  #: (28, 28), () · 64 elements
inputs, targets = next(iter(data.map(prepare).batch(16)))  #: (16, 16, 16, 1), (16, 10)
y = layers.Conv2D(8, 3)(inputs["image"])  #: (16, 14, 14, 8) · 80
z = layers.Dense(2)(targets)  #: (16, 2) · 22

# %% A generator's elements are as its signature says
def rows():
    yield np.zeros((5, 3))  #: (5, 3)


made = tf.data.Dataset.from_generator(rows, output_signature=tf.TensorSpec(shape=(5, 3), dtype=tf.float32))  #: (5, 3)
for row in made.batch(2).take(1):  #: (None, 5, 3)
    y = layers.LSTM(4)(row)  #: (None, 4) · 128

# %% Pipelines zip, repeat, skip, enumerate and concatenate
first = tf.data.Dataset.from_tensor_slices(np.zeros((10, 4), "float32"))  #: (4,) · 10 elements
second = tf.data.Dataset.from_tensors(np.zeros((6,), "float32")).repeat()  #: (6,)
both = tf.data.Dataset.zip((first.concatenate(first).skip(4), second)).batch(8)  #: (None, 4), (None, 6) · 2 batches
for i, (a, b) in both.enumerate():  #: (), (8, 4), (8, 6)
    y = layers.Dense(2)(a)  #: (8, 2) · 10
    z = layers.Dense(3)(b)  #: (8, 3) · 21

# %% Windows of a series become tensors by flat_map
series = tf.data.Dataset.from_tensor_slices(np.zeros((100, 2), "float32"))  #: (2,) · 100 elements
windows = series.window(10, shift=1, drop_remainder=True).flat_map(lambda w: w.batch(10, drop_remainder=True))  #: (10, 2) · 91 elements
for steps in windows.batch(4, drop_remainder=True).take(1):  #: (4, 10, 2)
    y = layers.Conv1D(6, 3)(steps)  #: (4, 8, 6) · 42

# %% A model that a training loop calls is built by the first batch
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(4)

    def call(self, x):
        return self.out(x)  #: (256|10, 4) · 3,140


net = Net()
optimizer = tf.optimizers.SGD(0.1)


def step(x, y):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(net(x, training=True))
    gradients = tape.gradient(loss, net.trainable_variables)  #: [(784, 4), (4,)]
    optimizer.apply_gradients(zip(gradients, net.trainable_variables))


train = tf.data.Dataset.from_tensor_slices((np.zeros((600, 784), np.float32), np.zeros(600)))  #: (784,), () · 600 elements
for i, (batch_x, batch_y) in enumerate(train.repeat().batch(256).take(20), 1):  #: (256, 784), (256,)
    step(batch_x, batch_y)
after = net(np.zeros((10, 784), np.float32))  #: (10, 4) · 3,140

# %% Where no signature tells the shapes, the generator itself does
import random


def sequences():
    while True:
        n = random.randint(5, 15)
        values = np.arange(n) if random.random() < 0.5 else np.random.randint(9, size=n)  #: (random.randint(…),)
        yield np.pad(values / 10, (0, 20 - n)), 1  #: (20,)


padded = tf.data.Dataset.from_generator(sequences, output_types=(tf.float32, tf.float32))
for rows, labels in padded.repeat().batch(8).take(1):  #: (8, 20), (8,)
    steps = tf.reshape(rows, [-1, 20, 1])  #: (8, 20, 1)
    y = layers.LSTM(4)(steps)  #: (8, 4) · 96

# %% Files in directories are batches of the stated size, with labels as label_mode says
import pathlib
import tempfile

root = pathlib.Path(tempfile.mkdtemp())
for name in ["cat", "dog"]:
    (root / name).mkdir()
    for i in range(4):
        keras.utils.save_img(str(root / name / f"{i}.png"), np.zeros((9, 9, 3)))
        (root / name / f"{i}.txt").write_text("a line of text")
photos = keras.utils.image_dataset_from_directory(
    str(root), label_mode="categorical", class_names=["cat", "dog"], image_size=(40, 60), verbose=False
)  #: (None, 40, 60, 3), (None, 2)
for images, labels in photos:  #: (None, 40, 60, 3), (None, 2)
    y = layers.Conv2D(8, 3)(images)  #: (None, 38, 58, 8) · 224
    z = layers.Dense(3)(labels)  #: (None, 3) · 9
grey = keras.utils.image_dataset_from_directory(
    str(root), labels=None, color_mode="grayscale", image_size=[16, 16], batch_size=None
)  #: (16, 16, 1)
y = layers.Dense(2)(next(iter(grey)))  #: (16, 16, 2) · 4
first, second = keras.utils.image_dataset_from_directory(
    str(root), label_mode="binary", subset="both", validation_split=0.5, seed=1
)
images, labels = next(iter(second.map(lambda image, label: (image / 255, label))))  #: (None, 256, 256, 3), (None, 1)
y = layers.Conv2D(8, 3, strides=2)(images)  #: (None, 127, 127, 8) · 224
z = layers.Dense(3)(labels)  #: (None, 3) · 6
text = keras.utils.text_dataset_from_directory(str(root))  #: 2 × (None,)
lengths = text.map(lambda line, label: tf.expand_dims(tf.strings.length(line), -1))  #: (None, 1)
for length in lengths:  #: (None, 1)
    y = layers.Dense(3)(length)  #: (None, 3) · 6

# %% Windows of an array have the stated length in a loop; functions given to map see it open
series = np.zeros((100, 7), "float32")  #: (100, 7)
targets = np.zeros((100, 2), "float32")  #: (100, 2)
windows = keras.utils.timeseries_dataset_from_array(series, targets, sequence_length=10)  #: (None, None, 7), (None, 2) · 1 batch
for steps, target in windows:  #: (91, 10, 7), (91, 2)
    y = layers.Flatten()(steps)  #: (91, 70)
    z = layers.Dense(4)(target)  #: (91, 4) · 12
alone = keras.utils.timeseries_dataset_from_array(series, None, 12, batch_size=None)  #: (None, 7) · 89 elements
y = layers.Dense(3)(next(iter(alone)))  #: (12, 3) · 24

# %% Columns of tables are sliced as arrays are
import pandas as pd
table = pd.DataFrame({"when": pd.date_range("2020", periods=40), "size": np.arange(40), "kind": list("xy") * 20})  #: (40, 3)
labels = table.pop("size")  #: (40,)
pairs = tf.data.Dataset.from_tensor_slices((np.zeros((40, 3)), labels)).batch(16)  #: (None, 3), (None,) · 3 batches
for batch, expected in pairs.take(1):  #: (16, 3), (16,)
    pass
alone = tf.data.Dataset.from_tensor_slices(labels).batch(8, drop_remainder=True)  #: (8,) · 5 batches
columns = tf.data.Dataset.from_tensor_slices(dict(table[["kind"]])).batch(8)  #: (None,) · 5 batches
arrays = {name: column.to_numpy()[:, None] for name, column in table.items()}  #: 2 × (40, 1)
kinds = arrays["kind"]  #: (40, 1)

# %% Padded batches whose size has a name
rows = tf.data.Dataset.from_tensor_slices(np.zeros((10, 3), "float32"))  #: (3,) · 10 elements
batches = rows.repeat().padded_batch(batch_size=64, padded_shapes=[3], drop_remainder=True)  #: (64, 3)
first = next(iter(batches))    #: (64, 3)

# %% A list of nobody knows how many tensors for each element
from unseen import keys
parsed = tf.data.Dataset.range(4).map(lambda i: [tf.cast(i, tf.float32) for _ in keys()])
pairs = parsed.map(lambda low, high: (low, high))

# %% The only element of a dataset
data = tf.data.Dataset.from_tensor_slices(np.zeros((10, 4))).batch(10)  #: (None, 4) · 1 batch
one = data.get_single_element()  #: (10, 4)
two = data.map(lambda x: (x, x[:, 0])).get_single_element()  #: (10, 4), (10,)

# %% Batches one by one: the last has what is left
pairs = tf.data.Dataset.from_tensor_slices((np.zeros((50, 7)), np.zeros(50))).batch(20)  #: (None, 7), (None,) · 3 batches
rows = []
for x, y in pairs:  #: (20, 7), (20,) | (10, 7), (10,)
    rows.append(layers.Dense(4)(x))  #: (20|10, 4) · 32
rows = tf.concat(rows, axis=0)  #: (50, 4)
labels = np.concatenate([y for _, y in pairs.prefetch(1)])  #: (50,)
mapped = pairs.map(lambda x, y: tf.expand_dims(x, -1))  #: (None, 7, 1) · 3 batches
whole = tf.concat([x for x in mapped], axis=0)  #: (50, 7, 1)

# %% How many rows many batches have in all is a number that is not told, and no open axis
many = tf.data.Dataset.from_tensor_slices(np.zeros((1000, 7))).shuffle(100).batch(32).map(lambda x: x * 2)  #: (None, 7) · 32 batches
whole = np.concatenate([x for x in many])  #: (whole.shape[0], 7)

# %% Rows of batches that are windows
series = tf.data.Dataset.from_tensor_slices(np.arange(100, dtype="float32"))
windows = series.window(11, shift=1, drop_remainder=True).flat_map(lambda w: w.batch(11))  #: (None,) · 90 elements
pairs = windows.map(lambda w: (w[:-1], w[-1:])).shuffle(50).batch(16).prefetch(1)  #: 2 × (None, None) · 6 batches
targets = np.concatenate([y for _, y in pairs], axis=0)  #: (90, 1)

# %% How many elements there are is a tensor, which counts and computes like a number
numbers = tf.data.Dataset.range(10)
count = tf.data.experimental.cardinality(numbers)
validation = numbers.take(count // 5).batch(2)  #: (None,) · 1 batch
rest = numbers.skip(int(numbers.cardinality().numpy() * 0.2)).batch(4)  #: (None,) · 2 batches
one_each = np.zeros(count.numpy())  #: (10,)

# %% Draws of distributions whose parameters are arrays, and generators of TensorFlow's own
weights = tf.random.gamma([4], alpha=[[1.0, 2.0], [3.0, 4.0]])  #: (4, 2, 2)
single = tf.random.gamma([4], 0.5)  #: (4,)
counted = tf.random.poisson([3], lam=[1.0, 2.0])  #: (3, 2)
whole = tf.random.stateless_gamma([3, 2], seed=[1, 2], alpha=[0.5, 1.5])  #: (3, 2)
generator = tf.random.Generator.from_seed(1)
noise = generator.normal((3, 4))  #: (3, 4)
seed = generator.make_seeds(2)[0]  #: (2,)

# %% A tuple of a length that nobody knows is structure, no tensor
import random


class Parts(keras.Model):
    def build(self, input_shape):
        self.built = True

    def call(self, inputs):
        if len(inputs) == 1:
            return inputs
        return inputs[0]


parts = tuple(list(np.zeros((random.randint(2, 2), 6, 3), "float32")))
model = Parts()
model.compile(loss="mse")
model.fit(tf.data.Dataset.from_tensors((parts, np.zeros((6, 3)))), verbose=0)
