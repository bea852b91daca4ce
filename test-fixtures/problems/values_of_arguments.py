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
