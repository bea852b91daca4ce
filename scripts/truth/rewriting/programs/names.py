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
