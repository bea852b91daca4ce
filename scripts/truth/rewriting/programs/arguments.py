# Arguments, and calls whose form or module is another one today. Each cell computes `result`.

# %% lr
result = float(keras.optimizers.SGD(lr=0.5).learning_rate)

# %% lr and decay
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile(keras.optimizers.legacy.SGD(lr=0.1, decay=0.5), "mse")
run = model.fit(np.ones((4, 2)), np.zeros((4, 1)), epochs=3, batch_size=4, verbose=0)
result = run.history["loss"]

# %% what changed nothing
model = keras.Sequential([keras.layers.LSTM(2, kernel_initializer="ones", recurrent_initializer="ones", implementation=1, time_major=False, input_shape=(3, 2))])
model.compile("sgd", "mse", sample_weight_mode=None, run_eagerly=False)
run = model.fit(np.ones((4, 3, 2)), np.zeros((4, 2)), epochs=2, batch_size=4, verbose=0, workers=1, use_multiprocessing=False, max_queue_size=10)
result = run.history["loss"]

# %% weights per step
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(3, 2))])
model.compile("sgd", "mse", sample_weight_mode="temporal")
run = model.fit(np.ones((4, 3, 2)), np.zeros((4, 3, 1)), sample_weight=np.array([[1.0, 2.0, 0.0]] * 4), epochs=2, batch_size=4, verbose=0)
result = run.history["loss"]

# %% fused
norm = keras.layers.BatchNormalization(fused=False)
result = np.array(norm(np.arange(6.0).reshape((3, 2)).astype("float32"), training=True))

# %% LeakyReLU
result = np.array(keras.layers.LeakyReLU(alpha=0.1)(np.array([[-1.0, 2.0]], "float32")))

# %% batch_input_shape
model = keras.Sequential([keras.layers.LSTM(2, kernel_initializer="ones", recurrent_initializer="ones", stateful=True, batch_input_shape=(1, 3, 2))])
result = model.predict(np.ones((1, 3, 2)), verbose=0)

# %% saved in a format that the name tells
import os, tempfile
folder = tempfile.mkdtemp()
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.save(os.path.join(folder, "model.h5"), save_format="h5")
result = os.listdir(folder)

# %% saved in a format that the name doesn't tell
import os, tempfile
folder = tempfile.mkdtemp()
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.save(os.path.join(folder, "model"), save_format="h5")
result = os.listdir(folder)

# %% logs of gradients
import tempfile
callback = keras.callbacks.TensorBoard(tempfile.mkdtemp(), write_grads=True)
result = callback.write_graph

# %% evaluating with kept metrics
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile("sgd", "mse")
result = model.train_on_batch(np.ones((4, 2)), np.zeros((4, 1)), reset_metrics=True)

# %% Keras 1's convolution
x = keras.Input((8, 8, 1))
conv = keras.layers.Convolution2D(2, 3, 3, border_mode="same", init="glorot_uniform", W_regularizer="l2", subsample=(2, 2), dim_ordering="tf", bias=False)
result = tuple(conv(x).shape)

# %% Keras 1's convolution by names
x = keras.Input((8, 8, 1))
conv = keras.layers.Convolution2D(nb_filter=2, nb_row=3, nb_col=2, border_mode="valid")
result = tuple(conv(x).shape)

# %% Keras 1's sequence
model = keras.Sequential()
model.add(keras.layers.Embedding(50, 8, input_length=6))
model.add(keras.layers.Convolution1D(nb_filter=4, filter_length=3, border_mode="same", subsample_length=1))
model.add(keras.layers.MaxPooling1D(pool_length=2, stride=2))
model.add(keras.layers.LSTM(output_dim=5, inner_activation="hard_sigmoid", dropout_W=0.2, dropout_U=0.2))
model.add(keras.layers.Dropout(p=0.5))
model.add(keras.layers.Dense(output_dim=3, init="normal", b_regularizer="l2"))
result = tuple(model(np.ones((2, 6), "int32")).shape)

# %% Keras 1's training
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile("sgd", "mse", class_mode="binary")
run = model.fit(np.ones((4, 2)), np.zeros((4, 1)), nb_epoch=2, batch_size=4, verbose=0)
result = run.history["loss"]

# %% Keras 0's accuracy
model = keras.Sequential([keras.layers.Dense(1, "sigmoid", kernel_initializer="ones", input_shape=(2,))])
model.compile("sgd", "mse")
run = model.fit(np.ones((4, 2)), np.zeros((4, 1)), show_accuracy=True, epochs=2, batch_size=4, verbose=0)
result = run.history["loss"]

# %% Keras 1's model
a = keras.Input((3,))
model = keras.Model(input=a, output=keras.layers.Dense(2)(a))
result = model.output_shape

# %% image orderings
from keras import backend as K
K.set_image_dim_ordering("th")
result = K.image_data_format()
K.set_image_data_format("channels_last")

# %% image ordering of today
from keras import backend as K
result = K.image_dim_ordering()

# %% CuDNN's layers
lstm = keras.layers.CuDNNLSTM(3)
result = tuple(lstm(keras.Input((4, 2))).shape)

# %% input_dtype
layer = keras.layers.Embedding(5, 2, input_dtype="int32")
result = tuple(layer(np.array([[1, 2]])).shape)

# %% name scopes
from keras import backend as K
with K.name_scope("part"):
    result = 1

# %% setting a value
from keras import backend as K
v = keras.optimizers.SGD(0.25).learning_rate
K.set_value(v, 0.5)
result = float(v)

# %% layers that were an experiment
result = np.array(keras.layers.experimental.preprocessing.Rescaling(0.5)(np.array([[2.0, 4.0]], "float32")))

# %% optimizers of the older kind
losses = []
for optimizer in (keras.optimizers.legacy.Adam(0.1), keras.optimizers.legacy.RMSprop(0.1)):
    model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
    model.compile(optimizer, "mse")
    run = model.fit(np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]]), epochs=4, batch_size=2, shuffle=False, verbose=0)
    losses.append(run.history["loss"])
result = losses

# %% plain SGD of the older kind
optimizer = keras.optimizers.legacy.SGD(0.1, momentum=0.9, nesterov=True)
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile(optimizer, "mse")
run = model.fit(np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]]), epochs=4, batch_size=2, shuffle=False, verbose=0)
result = run.history["loss"]

# %% optimizers that were an experiment
optimizer = keras.optimizers.experimental.Adam(0.1)
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile(optimizer, "mse")
run = model.fit(np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]]), epochs=4, batch_size=2, shuffle=False, verbose=0)
result = run.history["loss"]

# %% merge, by its modes
from keras import layers
a, b = keras.Input((3,)), keras.Input((3,))
result = [tuple(layers.merge([a, b], mode="sum").shape), tuple(layers.merge([a, b], mode="concat", concat_axis=1).shape), tuple(layers.merge([a, b], "mul").shape)]

# %% one metric by itself
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile("sgd", "mse", metrics="mae")
run = model.fit(np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]]), epochs=2, batch_size=2, verbose=0)
result = [run.history["loss"], run.history["mae"]]

# %% lists of numbers as data
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_dim=1)])
model.compile("sgd", "mse")
run = model.fit([1, 2, 3], [2, 4, 6], epochs=2, batch_size=3, verbose=0)
result = [run.history["loss"], model.predict([11], verbose=0)]

# %% the shape of an input layer, by its layers
model = keras.Model(a := keras.Input((3,)), keras.layers.Dense(2)(a))
result = [layer.output_shape for layer in model.layers]

# %% an import that must be added
from keras.backend import epsilon
from keras import backend as K
result = float(K.variable(0) + epsilon())

# %% layers that prepare data
result = np.array(keras.layers.preprocessing.Rescaling(0.5)(np.array([[2.0, 4.0]], "float32")))

# %% Embedding(dropout=)
x = keras.Input((3,))
result = keras.Model(x, keras.layers.Embedding(5, 2, dropout=0.2, embeddings_initializer="ones")(x)).predict(np.ones((2, 3)))
