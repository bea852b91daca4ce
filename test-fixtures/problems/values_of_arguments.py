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
