# %% Whether something is missing, asked of pandas rather than of a table
import numpy as np
import pandas as pd

wines = pd.DataFrame({"country": ["US", None, "FR", "US"], "price": [10.0, 20.0, None, 5.0]})  #: (4, 2)
told = wines[pd.notnull(wines["country"])]  #: (3, 2)
priced = told[~pd.isna(told.price)]  #: (2, 2)
gaps = pd.isnull(wines)  #: (4, 2)
flags = pd.isna(np.zeros((3, 5)))  #: (3, 5)
sides = 3 if pd.isna(None) or pd.notna("text") else 4
square = np.zeros((sides, sides))  #: (3, 3)

# %% Texts of Reuters by a share that is written out are sequences all the same
import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.reuters.load_data(num_words=1000, test_split=0.2)  #: (8982,), (8982,), (2246,), (2246,)
padded = keras.utils.pad_sequences(x_train, maxlen=100)  #: (8982, 100)
classes = keras.utils.to_categorical(y_train)  #: (8982, 46)

# %% A row for each day, filled
import pandas as pd

days = pd.to_datetime(["2020-01-01", "2020-01-02", "2020-01-05"])  #: (3,)
seen = pd.DataFrame({"temperature": [1.0, 2.0, 3.0]}, index=days)  #: (3, 1)
filled = seen.asfreq("1D", method="ffill")  #: (5, 1)
zeros = seen["temperature"].asfreq("D", fill_value=0)  #: (5,)
