# Values that a function refuses by itself, whatever else it is given.

# %% Seeds are whole numbers from 0 to 2**32 - 1
keras.utils.set_random_seed(-42)
#                           ^^^ error[outside-interval]

# %% Classes
labels = keras.utils.to_categorical(np.arange(8) % 4, num_classes=-4)
#                                                                 ^^ error[outside-interval]

# %% Windows
windows = keras.utils.timeseries_dataset_from_array(np.zeros(10), None, 3, sequence_stride=0)
#                                                                                          ^ error[not-positive]

# %% Padded sequences
padded = keras.utils.pad_sequences([[1], [2, 3]], maxlen=-8)
#                                                        ^^ error[outside-interval]

# %% Metrics
auc = keras.metrics.AUC(num_thresholds=1)
#                                      ^ error[outside-interval]

# %% Their words
f1 = keras.metrics.F1Score(average="makro")
#                                  ^^^^^^^ error[unknown-choice]
#                                  ^^^^^^^ fix "Change to "macro""

# %% Their types
mean = keras.metrics.Mean(dtype="floa32")
#                               ^^^^^^^^ error[unknown-identifier]

# %% Shares
recall = keras.metrics.PrecisionAtRecall(1.5)
#                                        ^^^ error[outside-unit-interval]

# %% Strengths
penalty = keras.regularizers.L2(-0.01)
#                               ^^^^^ error[outside-interval]

# %% Optimizers
optimizer = keras.optimizers.SGD(0.1, momentum=1.9)
#                                              ^^^ error[outside-unit-interval]

# %% Callbacks
plateau = keras.callbacks.ReduceLROnPlateau(factor=2.0)
#                                                  ^^^ error[outside-interval]

# %% NumPy's percentiles
import numpy as np

most = np.percentile(np.arange(10.0), [5, 995])
#                                     ^^^^^^^^ error[outside-interval]

# %% Its seeds
import numpy as np

np.random.seed(-42)
#              ^^^ error[outside-interval]

# %% Its ranges of whole numbers
import numpy as np

labels = np.random.randint(4, 1, 32)
#                             ^ error[outside-interval]

# %% Its words
import numpy as np

image = np.pad(np.zeros((28, 28)), 2, mode="refect")
#                                          ^^^^^^^^ error[unknown-choice]

# %% What scikit-learn's functions look at
from sklearn.model_selection import train_test_split

x_train, x_test = train_test_split(np.zeros((100, 4)), test_size=1.2, random_state=42)
#                                                                ^^^ error[outside-interval]

# %% Its folds
from sklearn.model_selection import KFold

folds = KFold(n_splits=1)
#                      ^ error[outside-interval]

# %% What estimators look at when they are fitted
from sklearn.impute import SimpleImputer

imputer = SimpleImputer(strategy="avarage")
filled = imputer.fit_transform(np.zeros((5, 3)))
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[unknown-choice]

# %% Activations that are looked up
activation = keras.activations.get("reluu")
#                                  ^^^^^^^ error[unknown-activation]
#                                  ^^^^^^^ fix "Change to "relu""

# %% Samples of more rows than there are
import pandas as pd

table = pd.DataFrame({"a": [1.0, 2.0, 3.0]})                           #: (3, 1)
twice = table.sample(n=6, replace=True)                                #: (6, 1)
more = table.sample(n=6, random_state=1)
#                     ^ error[outside-interval]

# %% Thresholds, one or several
recall = keras.metrics.Recall(thresholds=[0.5, -0.5])
#                                        ^^^^^^^^^^^ error[outside-unit-interval]

# %% All of them within
precision = keras.metrics.Precision(thresholds=[0.0, 0.5, 1.0])
recall = keras.metrics.Recall(thresholds=[0.25, 0.75])

# %% The momentum of an average that is kept
optimizer = keras.optimizers.Adam(use_ema=True, ema_momentum=2.0)
#                                                            ^^^ error[arguments-clash]
#                                                            ^^^ fix "Remove ema_momentum"

# %% Where none is kept nobody looks at it
optimizer = keras.optimizers.Adam(ema_momentum=2.0)
other = keras.optimizers.SGD(use_ema=True, ema_momentum=0.5)

# %% How classes of folders are written
pictures = keras.utils.image_dataset_from_directory("pictures", label_mode="onehot")
#                                                                          ^^^^^^^^ error[unknown-choice]

# %% The strength of a penalty as a bare number
layer = layers.Dense(3, kernel_regularizer=0.01)
#                                          ^^^^ error[wrong-argument-type]
#                                          ^^^^ fix "Change to keras.regularizers.L2(0.01)"
bounded = layers.Dense(3, kernel_constraint=2.0)
#                                           ^^^ error[wrong-argument-type]
#                                           ^^^ fix "Change to keras.constraints.MaxNorm(2.0)"

# %% Labels and predictions where the inputs and the labels stand
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(1)

    def call(self, x):
        return self.dense(x)   #: (None, 1) · 4

    def train_step(self, data):
        x, y = data   #: (None, 3), (None, 1)
        loss = self.compute_loss(y, self(x))
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-as-inputs]
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to self.compute_loss(y=y, y_pred=self(x))"
        return {"loss": loss}


net = Net()
net.compile("sgd", "mse")
net.fit(np.zeros((8, 3)), np.zeros((8, 1)))

# %% A layer of one input that gives its whole shape for a length
class Gate(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape, 6))
#                                      ^^^^^^^^^^^^^^^^ error[shape-of-shapes]
#                                      ^^^^^^^^^^^^^^^^ fix "Change to input_shape[-1]"

    def call(self, x):
        return x   #: (None, 18)


gate = Gate()
y = gate(keras.Input((18,)))

# %% A loss that computes its value and does not give it back
def weighted(w):
    def loss(y_true, y_pred):
        value = keras.ops.mean(w * keras.ops.square(y_true - y_pred), axis=-1)   #: (None,)

    return loss


model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
model.compile("sgd", weighted(2.0))
history = model.fit(np.zeros((8, 4)), np.zeros((8, 1)))
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[loss-without-value]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to return value"
