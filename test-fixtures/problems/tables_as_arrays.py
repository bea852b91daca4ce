# Tables and words that stand where an array of numbers was meant.

# %% A column is reshaped as if it were an array
import pandas as pd

table = pd.DataFrame({"load": [20.0, 21.5, 22.0]})  #: (3, 1)
load = table["load"]  #: (3,)
column = load.reshape(-1, 1)
#        ^^^^^^^^^^^^ error[array-member]
#        ^^^^^^^^^^^^ fix "Change to to_numpy().reshape"

# %% A frame is laid flat as if it were an array
import pandas as pd

table = pd.DataFrame({"load": [20.0, 21.5], "wind": [3.0, 4.0]})  #: (2, 2)
numbers = table.flatten()
#         ^^^^^^^^^^^^^ error[array-member]

# %% A column of that name is an attribute
import pandas as pd

table = pd.DataFrame({"trace": [20.0, 21.5], "wind": [3.0, 4.0]})  #: (2, 2)
numbers = table.trace  #: (2,)

# %% Predictions have an axis of units
import numpy as np
import pandas as pd

guess = np.zeros((3, 1))  #: (3, 1)
table = pd.DataFrame({"load": [20.0, 21.5, 22.0], "guess": guess})
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[column-not-flat]
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to guess[:, 0]"

# %% An array of two columns is no column
import numpy as np
import pandas as pd

table = pd.DataFrame({"load": [20.0, 21.5, 22.0]})  #: (3, 1)
if len(table) == 3:
    table["guess"] = np.zeros((3, 2))
#   ^^^^^^^^^^^^^^ error[column-not-flat]

# %% One of one column is
import numpy as np
import pandas as pd

table = pd.DataFrame({"load": [20.0, 21.5, 22.0]})  #: (3, 1)
table["guess"] = np.zeros((3, 1))  #: (3, 1)
print(table.shape)

# %% Labels of a column of words
import numpy as np
import pandas as pd
import keras

table = pd.DataFrame({"load": [20.0, 21.5, 22.0], "kind": ["low", "high", "high"]})  #: (3, 2)
labels = table["kind"].to_numpy()  #: (3,)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 2
model.compile("adam", "binary_crossentropy")
model.fit(table[["load"]], labels, verbose=0)
#                          ^^^^^^ error[text-labels]
#                          ^^^^^^ fix "Change to np.unique(labels, return_inverse=True)[…"

# %% One-hot labels made one-hot once more
import numpy as np
import keras

labels = keras.utils.to_categorical([0, 2, 1])  #: (3, 3)
again = keras.utils.to_categorical(labels)  #: (3, 3, 2)

# %% Classes and labels are given by name
import numpy as np
from sklearn.utils.class_weight import compute_class_weight

y = np.array([0, 1, 1])  #: (3,)
weights = compute_class_weight("balanced", np.unique(y), y)  #: (2,)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[named-only]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to classes=np.unique(y), y=y"
# silent: it is a warning, since an older scikit-learn takes them so

# %% A registered layer that does not take what its configuration holds
import keras

@keras.saving.register_keras_serializable()
class Block(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.dense = keras.layers.Dense(units)

    def call(self, x):
        return self.dense(x)  #: (None, 8) · 40

    def get_config(self):
        return {**super().get_config(), "units": self.units}

model = keras.Sequential([keras.Input((4,)), Block(8)])  #: (None, 8) · Σ 40
model.save("block.keras")
again = keras.models.load_model("block.keras")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[layer-not-restored]

# %% Below one label of several levels, and under one that stands twice, there is room for several columns
import keras
import numpy as np
import pandas as pd

levelled = pd.DataFrame(np.zeros((3, 2)), columns=pd.MultiIndex.from_tuples([("a", "x"), ("a", "y")]))  #: (3, 2)
levelled["a"] = np.ones((3, 2))  #: (3, 2)
twice = pd.DataFrame(np.zeros((3, 2)), columns=["a", "a"])  #: (3, 2)
twice["a"] = np.ones((3, 2))  #: (3, 2)
x = keras.Input((levelled.shape[1] + twice.shape[1],))  #: (None, 4)

# %% A table may be given what its class lacks
import keras
import numpy as np
import pandas as pd

table = pd.DataFrame({"a": [1, 2]})  #: (2, 1)
table.flatten = lambda: np.zeros(2)
x = keras.Input((len(table.flatten()),))  #: (None, 2)
