# Modules and what is imported from them under names of its own. Each cell computes `result`.

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

# %% an unused merge
from keras.layers import Dense, merge
result = Dense(3, kernel_initializer="ones")(np.ones((1, 2), "float32")).numpy()

# %% merge imported by name
from keras.layers import Input, merge
a, b = Input((4,)), Input((4,))
model = keras.Model([a, b], [merge([a, b], mode="sum"), merge([a, b], "concat", concat_axis=1), merge([a, b], mode="ave")])
result = [np.array(part) for part in model([np.ones((1, 4), "float32"), np.full((1, 4), 3, "float32")])]

# %% merge by dot products
from keras.layers import Input, merge
a, b = Input((4,)), Input((4,))
model = keras.Model([a, b], [merge([a, b], mode="dot", dot_axes=1), merge([a, b], mode="cos", dot_axes=1)])
result = [np.array(part) for part in model([np.ones((1, 4), "float32"), np.full((1, 4), 3, "float32")])]

# %% a rectifier with a threshold
from keras.layers import ThresholdedReLU
result = np.array(ThresholdedReLU(theta=0.7)(np.array([[0.2, 0.6, 0.8, -3.0]], "float32")))

# %% dilated convolutions of Keras 1
from keras.layers import AtrousConvolution1D, AtrousConvolution2D
two = AtrousConvolution2D(2, 3, 3, init="one", atrous_rate=(2, 2), border_mode="same", dim_ordering="tf")
one = AtrousConvolution1D(2, 3, init="ones", atrous_rate=2)
result = [np.array(two(np.ones((1, 6, 6, 2), "float32"))), np.array(one(np.ones((1, 6, 2), "float32")))]

# %% a dense layer over steps
from keras.layers import TimeDistributedDense
result = np.array(TimeDistributedDense(2, init="ones")(np.ones((1, 3, 4), "float32")))

# %% initializers of Keras 1
result = [np.array(keras.initializers.one()((2,))), np.array(keras.initializers.zero()((2,)))]

# %% a loss of Keras 2.0
from keras.losses import cosine_proximity
result = np.array(cosine_proximity(np.array([[1.0, 2.0]], "float32"), np.array([[2.0, 1.0]], "float32")))

# %% modules of layers
from keras.layers import activations, initializers
result = [np.array(activations.relu(np.array([-1.0, 2.0], "float32"))), np.array(initializers.Ones()((2,)))]

# %% an input's shape as the applications find it
from keras.applications.imagenet_utils import _obtain_input_shape
shape = _obtain_input_shape(None, default_size=64, min_size=32, data_format="channels_last", include_top=True)
result = list(shape)

# %% functions that moved
from keras.engine.topology import Layer, get_source_inputs
from keras.utils.visualize_util import plot
x = keras.Input((4,))
result = [len(get_source_inputs(keras.layers.Dense(2)(x))), issubclass(Layer, keras.layers.Layer), callable(plot)]

# %% transposed convolutions by their names of Keras 1, given what Keras 2 takes
from keras import layers
from keras.layers import Deconv2D, Deconvolution2D
x = np.ones((1, 3, 3, 2), "float32")
one = Deconv2D(2, (3, 3), output_shape=(None, 6, 6, 2), strides=(2, 2), padding="same", kernel_initializer="ones")
two = Deconvolution2D(2, (2, 2), kernel_initializer="ones")
more = [layers.Deconv2D(2, (2, 2), output_shape=(None, 4, 4, 2)), layers.Deconvolution2D(2, 2)]
result = [np.array(one(x)), np.array(two(x)), [np.shape(layer(x)) for layer in more]]

# %% layers of Keras 1 by their module
from keras import layers
x = np.ones((1, 6, 6, 2), "float32")
two = [layers.AtrousConvolution2D(2, 3, 3, init="ones", atrous_rate=(2, 2)), layers.AtrousConv2D(2, 3, 3, init="ones")]
one = [layers.AtrousConvolution1D(2, 3, init="ones", border_mode="same"), layers.AtrousConv1D(2, 3, init="ones")]
result = [np.array(layer(x)) for layer in two] + [np.array(layer(x[0])) for layer in one]
result.append(np.array(layers.ThresholdedReLU(0.7)(x - 0.5)))

# %% merging layers
from keras.layers import Merge
pair = [np.ones((1, 4), "float32"), np.full((1, 4), 3, "float32")]
made = [Merge(mode="concat", concat_axis=1)(pair), Merge(mode="sum")(pair), Merge(mode="mul")(pair), Merge(mode="ave")(pair)]
result = [np.array(part) for part in [*made, Merge(mode="max")(pair), Merge(mode="dot", dot_axes=1)(pair)]]

# %% merging layers by their module
from keras import layers
pair = [np.ones((1, 4), "float32"), np.full((1, 4), 3, "float32")]
result = [np.array(layers.Merge(mode="concat")(pair)), np.array(layers.Merge(mode="cos", dot_axes=1)(pair))]

# %% a session that Keras is given
import tensorflow as tf
from keras import backend as K
config = tf.ConfigProto(gpu_options=tf.GPUOptions(allow_growth=True))
session = tf.Session(config=config)
K.set_session(session)
tf.set_random_seed(1)
result = np.array(keras.layers.Dense(2, kernel_initializer="ones")(np.ones((1, 3), "float32")))

# %% short names of TensorFlow 1
import tensorflow as tf
x = tf.constant([1.5, 2.5])
result = [tf.log(x).numpy(), tf.to_float(x).numpy(), tf.to_int32(x).numpy(), tf.rsqrt(x).numpy(), tf.squared_difference(x, 1.0).numpy()]

# %% names of TensorFlow 1 that are imported
from tensorflow import ConfigProto, Session
result = [callable(ConfigProto), callable(Session)]

# %% from keras.models import slice_X
from keras.models import slice_X
x = np.arange(12.0).reshape(6, 2)
result = slice_X(x, 1, 4) + keras.models.slice_X(x, 3)

# %% initializations.normal of a shape
from keras import initializations
def small(shape, name=None):
    return initializations.normal(shape, scale=0.0, name=name)
x = keras.Input((4,))
result = keras.Model(x, keras.layers.Dense(3, kernel_initializer=small)(x)).predict(np.ones((2, 4)))

# %% a variable that an initializer makes
from keras import initializations
class Scale(keras.layers.Layer):
    def build(self, shape):
        self.init = initializations.get("one")
        self.scale = self.init((shape[-1],), name="scale")
    def call(self, x):
        return x * self.scale
x = keras.Input((4,))
result = keras.Model(x, Scale()(x)).predict(np.ones((2, 4)))

# %% a loss of the model's own tensors
x = keras.Input((4,))
h = keras.layers.Dense(2, kernel_initializer="ones")(x)
y = keras.layers.Dense(4, kernel_initializer="ones")(h)
def loss(target, output):
    return keras.losses.mean_squared_error(target, output) + 0 * keras.ops.sum(h)
model = keras.Model(x, y)
model.compile("sgd", loss=loss)
data = np.ones((3, 4))
model.fit(data, data, verbose=0)
result = model.predict(data)

# %% a function of a layer's output
from keras import backend as K
x = keras.Input((3,))
h = keras.layers.Dense(2, kernel_initializer="ones")(x)
model = keras.Model(x, keras.layers.Dense(1)(h))
hidden = K.function([model.input], [model.layers[1].output])
result = hidden([np.ones((2, 3), "float32")])[0]

# %% a function of one output
from keras import backend as K
x = keras.Input((3,))
model = keras.Model(x, keras.layers.Dense(2, kernel_initializer="ones")(x))
result = K.function(model.inputs, model.output)([np.ones((2, 3), "float32")])

# %% a function that is told its phase
from keras import backend as K
x = keras.Input((3,))
model = keras.Model(x, keras.layers.Dropout(0.5)(keras.layers.Dense(2, kernel_initializer="ones")(x)))
at_work = K.function([model.layers[0].input, K.learning_phase()], [model.layers[-1].output])
result = at_work([np.ones((2, 3), "float32"), 0])[0]

# %% a copy for several cards
x = keras.Input((3,))
model = keras.Model(x, keras.layers.Dense(2, kernel_initializer="ones")(x))
parallel = keras.utils.multi_gpu_model(model, gpus=2)
result = parallel.predict(np.ones((2, 3), "float32"))
