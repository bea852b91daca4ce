# What runs and is almost surely not meant: warnings, each beside what is meant.
import keras
import numpy as np
import tensorflow as tf
from keras import Input, Model, Sequential, layers

# %% A softmax of one unit
m = Sequential([Input((4,)),                #: (None, 4)
    layers.Dense(1, activation="softmax"),  #: (None, 1) · 5
#                              ^^^^^^^^^ warning[softmax-of-one]
])                                          #: (None, 1) · Σ 5
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% A softmax of one unit, as it is right
m = Sequential([Input((4,)),                #: (None, 4)
    layers.Dense(1, activation="sigmoid"),  #: (None, 1) · 5
])                                          #: (None, 1) · Σ 5
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% A softmax over an axis of one
x = Input((12, 8))                            #: (None, 12, 8)
w = layers.Dense(1, activation="softmax")(x)  #: (None, 12, 1) · 9
#                              ^^^^^^^^^ warning[softmax-of-one]
y = layers.Multiply()([x, w])                 #: (None, 12, 8)

# %% A softmax over an axis of one, as it is right
x = Input((12, 8))                              #: (None, 12, 8)
w = layers.Softmax(axis=1)(layers.Dense(1)(x))  #: (None, 12, 1)
y = layers.Multiply()([x, w])                   #: (None, 12, 8)

# %% A categorical loss of one unit
m = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
m.compile("adam", "categorical_crossentropy")
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[categorical-loss-of-one]
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% A categorical loss of one unit, as it is right
m = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% Sigmoid before a categorical loss
m = Sequential([Input((4,)),                   #: (None, 4)
    layers.Dense(3, activation="sigmoid"),     #: (None, 3) · 15
#                              ^^^^^^^^^ warning[sigmoid-with-categorical-loss]
])                                             #: (None, 3) · Σ 15
m.compile("adam", "categorical_crossentropy")
m.fit(np.zeros((8, 4)), np.zeros((8, 3)))

# %% Sigmoid before a categorical loss, as it is right
m = Sequential([Input((4,)),                   #: (None, 4)
    layers.Dense(3, activation="softmax"),     #: (None, 3) · 15
])                                             #: (None, 3) · Σ 15
m.compile("adam", "categorical_crossentropy")
m.fit(np.zeros((8, 4)), np.zeros((8, 3)))

# %% A loss that wants probabilities
m = Sequential([Input((4,)), layers.Dense(3)])                #: (None, 3) · Σ 15
#                            ^^^^^^^^^^^^^^^ warning[no-probabilities]
m.compile("adam", keras.losses.SparseCategoricalCrossentropy())
m.fit(np.zeros((8, 4)), np.zeros((8,)))

# %% A loss that wants probabilities, as it is right
m = Sequential([Input((4,)), layers.Dense(3)])                #: (None, 3) · Σ 15
m.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
m.fit(np.zeros((8, 4)), np.zeros((8,)))

# %% A loss that wants probabilities, of what a convolution of any kind gives
m = Sequential([Input((8, 4)), layers.SeparableConv1D(3, 2, padding="same")])  #: (None, 8, 3) · Σ 23
#                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[no-probabilities]
#                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "activation="softmax""
m.compile("adam", keras.losses.SparseCategoricalCrossentropy())
m.fit(np.zeros((8, 8, 4)), np.zeros((8, 8)))

# %% A class of the program's own that is called as a layer of Keras may do otherwise
class Dense(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.inner = layers.Dense(units)

    def call(self, x):
        return keras.ops.softmax(self.inner(x))  #: (None, 3)

m = Sequential([Input((4,)), Dense(3)])                        #: (None, 3) · Σ 15
m.compile("adam", keras.losses.SparseCategoricalCrossentropy())
m.fit(np.zeros((8, 4)), np.zeros((8,)))

# %% Numbers that are no probabilities
m = Sequential([Input((4,)),               #: (None, 4)
    layers.Dense(1, activation="relu"),    #: (None, 1) · 5
#                              ^^^^^^ warning[no-probabilities]
])                                         #: (None, 1) · Σ 5
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% Numbers that are no probabilities, as it is right
m = Sequential([Input((4,)),                #: (None, 4)
    layers.Dense(1, activation="sigmoid"),  #: (None, 1) · 5
])                                          #: (None, 1) · Σ 5
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% Two columns of labels for one unit
m = Sequential([Input((4,)),               #: (None, 4)
    layers.Dense(1),                       #: (None, 1) · 5
])                                         #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), np.zeros((8, 2)))
#                       ^^^^^^^^^^^^^^^^ warning[labels-broadcast]

# %% Two columns of labels for one unit, as it is right
m = Sequential([Input((4,)),               #: (None, 4)
    layers.Dense(2),                       #: (None, 2) · 10
])                                         #: (None, 2) · Σ 10
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), np.zeros((8, 2)))

# %% Dense on a sequence
m = Sequential([Input((10, 4)), layers.Dense(8, activation="relu"),  #: (None, 10, 8) · 40
    layers.Dense(1),                                          #: (None, 10, 1) · 9
])                                                            #: (None, 10, 1) · Σ 49
m.compile("adam", "mse")
m.fit(np.zeros((8, 10, 4)), np.zeros((8, 1)))
#                           ^^^^^^^^^^^^^^^^ warning[labels-broadcast]

# %% Dense on a sequence, as it is right
m = Sequential([Input((10, 4)), layers.Dense(8, activation="relu"),  #: (None, 10, 8) · 40
    layers.Flatten(),                                         #: (None, 80)
    layers.Dense(1),                                          #: (None, 1) · 81
])                                                            #: (None, 1) · Σ 121
m.compile("adam", "mse")
m.fit(np.zeros((8, 10, 4)), np.zeros((8, 1)))

# %% A column less a vector
model = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
x = tf.zeros((8, 4)); y = tf.zeros((8,))            #: (8,)
with tf.GradientTape() as tape:
    p = model(x)                                    #: (8, 1) · 5
    loss = tf.reduce_mean(tf.square(y - p))
#                                   ^^^^^ warning[column-against-vector]

# %% A column less a vector, as it is right
model = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
x = tf.zeros((8, 4)); y = tf.zeros((8,))            #: (8,)
with tf.GradientTape() as tape:
    p = model(x)                                    #: (8, 1) · 5
    p = tf.squeeze(p, axis=-1)                      #: (8,)
    loss = tf.reduce_mean(tf.square(y - p))

# %% A Dense layer on a large map
x = Input((256, 256, 3))  #: (None, 256, 256, 3)
h = layers.Flatten()(x)   #: (None, 196608)
y = layers.Dense(512)(h)  #: (None, 512) · 100,663,808
#   ^^^^^^^^^^^^^^^^^^^^ warning[huge-dense]

# %% A Dense layer on a large map, as it is right
x = Input((256, 256, 3))                #: (None, 256, 256, 3)
h = layers.GlobalAveragePooling2D()(x)  #: (None, 3)
y = layers.Dense(512)(h)                #: (None, 512) · 2,048

# %% Steps and features have changed places
y = layers.Conv1D(16, 3, padding="same")(Input((1, 101)))  #: (None, 1, 16) · 4,864
#                     ^ warning[convolution-over-one-step]

# %% Steps and features have changed places, as it is right
y = layers.Conv1D(16, 3, padding="same")(Input((101, 1)))  #: (None, 101, 16) · 64

# %% A kernel longer than its series
y = layers.Conv1D(16, 9, padding="same")(Input((4, 8)))  #: (None, 4, 16) · 1,168
#                     ^ warning[kernel-exceeds-series]

# %% A kernel longer than its series, as it is right
y = layers.Conv1D(16, 3, padding="same")(Input((4, 8)))  #: (None, 4, 16) · 400

# %% Dropout behind the output
m = Sequential([Input((4,)),                          #: (None, 4)
    layers.Dense(3, activation="softmax"),            #: (None, 3) · 15
    layers.Dropout(0.5),                              #: (None, 3)
#   ^^^^^^^^^^^^^^^^^^^ warning[layer-after-output]
])                                                    #: (None, 3) · Σ 15
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(np.zeros((8, 4)), np.zeros((8,)))

# %% Dropout behind the output, as it is right
m = Sequential([Input((4,)),                          #: (None, 4)
    layers.Dropout(0.5),                              #: (None, 4)
    layers.Dense(3, activation="softmax"),            #: (None, 3) · 15
])                                                    #: (None, 3) · Σ 15
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(np.zeros((8, 4)), np.zeros((8,)))

# %% Frozen layers are trained only after compile
m = Sequential([Input((4,)), layers.Dense(8), layers.Dense(1)])  #: (None, 1) · Σ 49
m.layers[0].trainable = False
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))
m.layers[0].trainable = True
h = m.fit(np.zeros((8, 4)), np.zeros((8, 1)))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[trainable-changed]

# %% Frozen layers are trained only after compile, as it is right
m = Sequential([Input((4,)), layers.Dense(8), layers.Dense(1)])  #: (None, 1) · Σ 49
m.layers[0].trainable = False
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))
m.layers[0].trainable = True
m.compile("adam", "mse")
h = m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% Validation on what is trained on
x = np.zeros((8, 4)); y = np.zeros((8, 1)); xv = np.zeros((4, 4)); yv = np.zeros((4, 1))  #: (4, 1)
m = Sequential([Input((4,)), layers.Dense(1)])                #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(x, y, validation_data=(x, y))
#                           ^^^^^^ warning[validation-is-training]

# %% Validation on what is trained on, as it is right
x = np.zeros((8, 4)); y = np.zeros((8, 1)); xv = np.zeros((4, 4)); yv = np.zeros((4, 1))  #: (4, 1)
m = Sequential([Input((4,)), layers.Dense(1)])                #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(x, y, validation_data=(xv, yv))

# %% A scaler fitted on what is tested on
from sklearn.preprocessing import StandardScaler
scaler = StandardScaler()
x_train = scaler.fit_transform(np.random.rand(80, 5))  #: (80, 5)
x_test = scaler.fit_transform(np.random.rand(20, 5))   #: (20, 5)
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[scaler-fitted-again]

# %% A scaler fitted on what is tested on, as it is right
from sklearn.preprocessing import StandardScaler
scaler = StandardScaler()
x_train = scaler.fit_transform(np.random.rand(80, 5))  #: (80, 5)
x_test = scaler.transform(np.random.rand(20, 5))       #: (20, 5)

# %% A scaler fitted anew for each fold, and on all data at last
from sklearn.model_selection import KFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
x = np.random.rand(80, 5)                          #: (80, 5)
pipe = make_pipeline(StandardScaler())
for train, test in KFold(3).split(x):              #: (53,), (27,) | (54,), (26,)
    fitted = pipe.fit_transform(x[train])          #: (53|54, 5)
    tested = pipe.transform(x[test])               #: (27|26, 5)
everything = pipe.fit_transform(x)                 #: (80, 5)

# %% A scaler fitted on a part, and then on all of it
from sklearn.preprocessing import MinMaxScaler
scaler = MinMaxScaler()
part = scaler.fit_transform(np.random.rand(20, 5))   #: (20, 5)
whole = scaler.fit_transform(np.random.rand(80, 5))  #: (80, 5)

# %% Defaults of a function that nobody in sight calls, of which callers give both
def masked(shape, channels=1, activation="softmax"):
    inputs = keras.Input(shape)
    x = layers.Conv2D(channels, 1)(inputs)           #: (None, shape[0], shape[1], 1)
    return keras.Model(inputs, layers.Activation(activation)(x))    #: (None, shape[0], shape[1], 1)

# %% An operation behind the last layer gives the probabilities
x = keras.Input((8,))  #: (None, 8)
model = keras.Model(x, keras.ops.sigmoid(layers.Dense(1)(x)))  #: (None, 1) · Σ 9
model.compile("adam", "binary_crossentropy")
