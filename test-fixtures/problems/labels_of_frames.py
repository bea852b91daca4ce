# Labels and weights that come out of tables and data sets in a form that Keras does not take.

# %% Numbers as the names of classes
import pandas as pd
from tensorflow.keras.preprocessing.image import ImageDataGenerator
frame = pd.DataFrame({"file": ["a.png", "b.png"], "sick": [0, 1]})  #: (2, 2)
flow = ImageDataGenerator().flow_from_dataframe(frame, "spots", x_col="file", y_col="sick", class_mode="binary")
#                                               ^^^^^ error[refused-value]
#                                               ^^^^^ fix "Change to frame.astype({"sick": str})"
#                                               ^^^^^ other fix "Change class_mode to "raw""

# %% A list of features and labels, of which TensorFlow makes one array
import tensorflow as tf
x, y = np.zeros((6, 3)), np.zeros(6)  #: (6, 3), (6,)
ds = tf.data.Dataset.from_tensor_slices([x, y])
#                                       ^^^^^^ error[stack-mismatch]
#                                       ^^^^^^ fix "Change to tuple([x, y])"

# %% Weights of a data set with an axis too many
import tensorflow as tf
ds = tf.data.Dataset.from_tensor_slices((np.zeros((12, 3)), np.zeros(12), np.zeros((12, 4)))).batch(6)  #: (None, 3), (None,), (None, 4)
model = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="softmax")])   #: (None, 4) · Σ 16
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(ds, verbose=0)
#         ^^ error[weight-steps]

# %% Texts as labels of a data set
import tensorflow as tf
ds = tf.data.Dataset.from_tensor_slices((np.zeros((4, 3)), tf.constant(["a", "b", "a", "b"]))).batch(2)  #: (None, 3), (None,) · 2 batches
model = keras.Sequential([keras.Input((3,)), layers.Dense(2, activation="softmax")])   #: (None, 2) · Σ 8
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(ds, verbose=0)
#         ^^ error[text-labels]

# %% All classes where their number is meant
kinds = np.array([3, 4, 5])  #: (3,)
head = layers.Dense(kinds)
#                   ^^^^^ error[wrong-argument-type]
#                   ^^^^^ fix "Change to len(kinds)"

# %% What is taken
import tensorflow as tf
ds = tf.data.Dataset.from_tensor_slices((np.zeros((12, 3)), np.zeros(12), np.zeros(12))).batch(6)  #: (None, 3), (None,), (None,)
model = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="softmax")])   #: (None, 4) · Σ 16
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(ds, verbose=0)
cut = tf.data.Dataset.from_tensor_slices([np.zeros(3), np.ones(3)])  #: (3,) · 2 elements
state = layers.LSTM(np.array([3]))
