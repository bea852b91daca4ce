# What calls of functions don't show: names of modules, methods, attributes and arguments. Each cell computes `result`.

# %% fit_generator
def batches():
    while True:
        yield np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]])

model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile("sgd", "mse")
run = model.fit_generator(batches(), 3, 2, verbose=0, workers=1)
result = run.history["loss"]

# %% fit_generator by names
def batches():
    while True:
        yield np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]])

model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile("sgd", "mse")
run = model.fit_generator(generator=batches(), steps_per_epoch=3, epochs=2, verbose=0, max_queue_size=10, validation_data=batches(), validation_steps=2)
result = [run.history["loss"], run.history["val_loss"]]

# %% evaluate_generator
def batches():
    while True:
        yield np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]])

model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model.compile("sgd", "mse")
result = model.evaluate_generator(batches(), steps=3, max_queue_size=4)

# %% predict_generator
def batches():
    while True:
        yield np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([[1.0], [0.0]])

model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
result = model.predict_generator(batches(), 3)

# %% predict_classes of three
model = keras.Sequential([keras.layers.Dense(3, "softmax", kernel_initializer="identity", input_shape=(3,))])
result = model.predict_classes(np.array([[1.0, 2.0, 0.0], [3.0, 2.0, 0.0]]), batch_size=1)

# %% predict_classes of one
model = keras.Sequential([keras.layers.Dense(1, "sigmoid", kernel_initializer="ones", input_shape=(2,))])
result = model.predict_classes(np.array([[1.0, 2.0], [-3.0, 2.0]]))

# %% predict_proba
model = keras.Sequential([keras.layers.Dense(3, "softmax", kernel_initializer="identity", input_shape=(3,))])
result = model.predict_proba(np.array([[1.0, 2.0, 0.0], [3.0, 2.0, 0.0]]))

# %% make_predict_function
model = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones", input_shape=(2,))])
model._make_predict_function()
result = model.predict(np.array([[1.0, 2.0]]))

# %% output_shape and input_shape of a layer
dense = keras.layers.Dense(4)
y = dense(keras.Input((3,)))
result = [dense.output_shape, dense.input_shape, dense.output_shape[-1], dense.output_shape[1:]]

# %% shapes of a model's layers
model = keras.Sequential([keras.layers.Conv2D(4, 3, input_shape=(8, 8, 1)), keras.layers.Flatten()])
result = [layer.output_shape for layer in model.layers]

# %% shapes of a layer that gives several tensors
lstm = keras.layers.LSTM(4, return_state=True)
y, h, c = lstm(keras.Input((3, 2)))
result = lstm.output_shape

# %% shapes of a layer that takes several tensors
join = keras.layers.Concatenate()
y = join([keras.Input((3,)), keras.Input((4,))])
result = join.input_shape

# %% the shape of an input layer
model = keras.Model(a := keras.Input((3,)), keras.layers.Dense(2)(a))
result = model.layers[0].output_shape

# %% get_output_at
dense = keras.layers.Dense(4)
y = dense(keras.Input((3,)))
z = dense(keras.Input((3,)))
result = [tuple(dense.get_output_at(1).shape), tuple(dense.get_input_at(0).shape), dense.get_output_shape_at(0), dense.get_input_shape_at(1)]

# %% get_output_at of several tensors
lstm = keras.layers.LSTM(4, return_state=True)
y, h, c = lstm(keras.Input((3, 2)))
result = len(lstm.get_output_at(0))

# %% nodes
dense = keras.layers.Dense(4)
y = dense(keras.Input((3,)))
result = [len(dense.inbound_nodes), len(dense.outbound_nodes)]

# %% the rate of an optimizer
optimizer = keras.optimizers.Adam(0.25)
result = float(keras.backend.get_value(optimizer.lr))

# %% the rate of a model's optimizer
model = keras.Sequential([keras.layers.Dense(1, input_shape=(2,))])
model.compile("sgd", "mse")
result = keras.backend.get_value(model.optimizer.lr)

# %% setting the rate
optimizer = keras.optimizers.SGD(0.25)
keras.backend.set_value(optimizer.lr, 0.5)
result = float(optimizer.learning_rate)

# %% assigning the rate
optimizer = keras.optimizers.SGD(0.25)
optimizer.lr = 0.5
result = float(optimizer.learning_rate)

# %% the variables of an optimizer
model = keras.Sequential([keras.layers.Dense(2, input_shape=(3,))])
model.compile("adam", "mse")
model.fit(np.ones((4, 3)), np.ones((4, 2)), verbose=0)
result = sorted(tuple(w.shape) for w in model.optimizer.weights)

# %% states of a metric
metric = keras.metrics.Mean()
metric.update_state([1.0, 3.0])
metric.reset_states()
metric.update_state([5.0])
result = float(metric.result())

# %% shapes of tensors
x = keras.Input((3, 4))
result = [x.get_shape().as_list(), x.get_shape()[1], x.shape.as_list(), len(x.get_shape()), x.shape.ndims, x.shape.rank, x.shape[1:].is_fully_defined()]

# %% the Keras shape
x = keras.Input((3, 4))
result = x._keras_shape

# %% weights by their names of Keras 1
dense = keras.layers.Dense(2, kernel_initializer="ones")
y = dense(keras.Input((3,)))
result = [np.array(dense.W), np.array(dense.b)]

# %% get_output_shape_for
dense = keras.layers.Dense(2)
result = tuple(dense.get_output_shape_for((None, 3)))

# %% output_dim of a layer
dense = keras.layers.Dense(2)
result = dense.output_dim

# %% a module of layers
from keras.layers.core import Dense, Flatten
from keras.layers.convolutional import Conv2D, ZeroPadding2D
from keras.layers.pooling import MaxPooling2D
from keras.layers.normalization import BatchNormalization
from keras.layers.advanced_activations import LeakyReLU, PReLU
from keras.layers.recurrent import LSTM
from keras.layers.embeddings import Embedding
from keras.layers.wrappers import TimeDistributed, Bidirectional
from keras.layers.merge import concatenate
from keras.layers.noise import GaussianNoise
from keras.engine.topology import Layer
result = [tuple(concatenate([keras.Input((2,)), keras.Input((3,))]).shape), LSTM.__name__, Layer.__name__, LeakyReLU.__name__]

# %% to_categorical
from keras.utils import np_utils
result = [np_utils.to_categorical([0, 2, 1], 3), np_utils.to_categorical(np.array([[0], [2]])), np_utils.to_categorical(np.array([1, 0]), num_classes=3)]

# %% to_categorical from its module
from keras.utils.np_utils import to_categorical
result = to_categorical([0, 2, 1])

# %% pad_sequences
from keras.preprocessing.sequence import pad_sequences
result = pad_sequences([[1, 2, 3], [4]], maxlen=2)

# %% Tokenizer
from keras.preprocessing.text import Tokenizer
tokenizer = Tokenizer(num_words=5)
tokenizer.fit_on_texts(["a b a", "b c"])
result = tokenizer.texts_to_sequences(["a c b"])

# %% ImageDataGenerator
from keras.preprocessing.image import ImageDataGenerator
flow = ImageDataGenerator(rescale=0.5).flow(np.ones((4, 2, 2, 1)), np.arange(4), batch_size=2, shuffle=False)
result = next(flow)[0]

# %% images
from keras.preprocessing.image import img_to_array, array_to_img
result = img_to_array(array_to_img(np.arange(12.0).reshape((2, 2, 3)), scale=False))

# %% short names of losses
from keras import losses
a, b = np.array([[0.2, 0.8]]), np.array([[0.4, 0.6]])
result = [np.array(losses.mse(a, b)), np.array(losses.mae(a, b)), np.array(losses.mape(a, b)), np.array(losses.msle(a, b)), np.array(losses.kld(a, b)), np.array(losses.MSE(a, b)), np.array(losses.kullback_leibler_divergence(a, b)), np.array(losses.logcosh(a, b))]

# %% losses by import
from keras.losses import mse, mae, logcosh
a, b = np.array([[0.2, 0.8]]), np.array([[0.4, 0.6]])
result = [np.array(mse(a, b)), np.array(mae(a, b)), np.array(logcosh(a, b))]

# %% metrics by import
from keras.metrics import mse, mae, mape
a, b = np.array([[0.2, 0.8]]), np.array([[0.4, 0.6]])
result = [np.array(mse(a, b)), np.array(mae(a, b)), np.array(mape(a, b))]

# %% optimizers in small letters
result = float(keras.optimizers.adam(0.5).learning_rate)

# %% l1l2 has rates of its own
result = keras.regularizers.l1l2().get_config()["l1"]

# %% l1l2 with rates
result = float(keras.regularizers.l1l2(l1=0.5, l2=0.25)(np.ones((2, 2), "float32")))

# %% initializers in small letters
result = [keras.initializers.normal().get_config()["stddev"], keras.initializers.uniform().get_config()["maxval"]]

# %% maxnorm
from keras.constraints import maxnorm
result = np.array(maxnorm(2.0)(np.array([[3.0, 1.0], [4.0, 1.0]], "float32")))

# %% nonneg
from keras.constraints import nonneg, unitnorm
result = [np.array(nonneg()(np.array([[3.0, -1.0]], "float32"))), np.array(unitnorm()(np.array([[3.0], [4.0]], "float32")))]

# %% an own cell
class Cell(keras.layers.AbstractRNNCell):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    @property
    def state_size(self):
        return self.units

    @property
    def output_size(self):
        return self.units

    def call(self, inputs, states):
        total = states[0] + inputs
        return total, [total]

result = np.array(keras.layers.RNN(Cell(2))(np.ones((1, 3, 2), "float32")))

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
