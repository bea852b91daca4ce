# %% tf.range by keywords counts from start to limit
positions = tf.range(start=0, limit=16, delta=1)  #: (16,)
y = layers.Embedding(16, 8)(positions)            #: (16, 8) · 128

# %% A data format that the program sets is the default of what follows
keras.config.set_image_data_format("channels_first")
x = keras.Input((3, 32, 32))   #: (None, 3, 32, 32)
y = layers.MaxPooling2D(2)(x)  #: (None, 3, 16, 16)
keras.config.set_image_data_format("channels_last")

# %% linspace between numbers has its count, between arrays an axis of it in front
a = np.linspace(0.0, 1.0, 5)                           #: (5,)
y = layers.Dense(2)(a[:, None])                        #: (5, 2) · 4
b = np.linspace(np.zeros((3,)), np.ones((3,)), num=4)  #: (4, 3)
z = layers.Dense(2)(b)                                 #: (4, 2) · 8
c = tf.linspace(tf.zeros((3,)), tf.ones((3,)), 6)      #: (6, 3)
w = layers.Dense(2)(c)                                 #: (6, 2) · 8
rates = np.linspace(0, 0.3, 3)                         #: (3,)
for rate in rates:
    y = layers.Dropout(float(rate))(y)  #: (5, 2)

# %% What a statement that raises would have bound does not keep an older value
units = 4
try:
    units = {"a": 8}["b"]
except KeyError:
    units = 16
x = keras.Input((3,))       #: (None, 3)
y = layers.Dense(units)(x)  #: (None, 16) · 64

# %% A Sequential with an element that is not known goes on behind it
# silent: what comes out of it
import sys

table = {"1": layers.Dense(5)}
model = keras.Sequential([keras.Input((3,)), layers.Dense(4), table.get(sys.argv[-1], layers.Dense(6)), layers.Dense(2)])
y = model(np.zeros((1, 3)))

# %% A layer that only one of two undecided branches adds
# silent: how many layers there are
import os

model = keras.Sequential()    #: (None, 2)
model.add(keras.Input((8,)))  #: (None, 8)
model.add(layers.Dense(4))    #: (None, 4) · 36
if os.path.exists("no such file"):
    model.add(layers.Dense(4))  #: (None, 4) · 20
model.add(layers.Dense(2))      #: (None, 2) · 10
model(np.zeros((1, 8)))

# %% A clone of LeakyReLU keeps its slope under the name that it has
x = keras.Input((4,))                                                                 #: (None, 4)
model = keras.Sequential([x, layers.LeakyReLU(negative_slope=0.2), layers.Dense(3)])  #: (None, 3) · Σ 15
y = keras.models.clone_model(model)(x)                                                #: (None, 3) · 15
again = layers.LeakyReLU.from_config(layers.LeakyReLU(0.1).get_config())
z = again(y)  #: (None, 3)

# %% Seeds and sessions change no shapes, and names start again
keras.utils.set_random_seed(7)
tf.random.set_seed(7)
np.random.seed(7)
x = keras.Input((4,))   #: (None, 4)
y = layers.Dense(3)(x)  #: (None, 3) · 15
keras.backend.clear_session()
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
z = model.get_layer("dense")(keras.Input((4,)))                 #: (None, 2) · 10

# %% The data format that the program sets is asked for by code and layers
keras.backend.set_image_data_format("channels_first")
axis = 1 if keras.backend.image_data_format() == "channels_first" else -1
x = keras.Input((3, 8, 8))                   #: (None, 3, 8, 8)
y = layers.Conv2D(4, 3)(x)                   #: (None, 4, 6, 6) · 112
z = layers.BatchNormalization(axis=axis)(y)  #: (None, 4, 6, 6) · 16
w = layers.GlobalAveragePooling2D()(z)       #: (None, 4)
keras.backend.set_image_data_format("channels_last")
