import numpy as np; import pandas as pd; import keras; from keras import layers
from sklearn.preprocessing import FunctionTransformer, MinMaxScaler, OneHotEncoder, StandardScaler

# %% A slice that begins behind the end leaves no samples
rows = np.ones((50, 3))  #: (50, 3)
scaled = StandardScaler().fit_transform(rows[60:])
#                                       ^^^^^^^^^ error[empty-matrix]

# %% Nor does one that is applied take them
scaler = MinMaxScaler().fit(np.random.rand(50, 3))
test = scaler.transform(np.zeros((0, 3)))
#                       ^^^^^^^^^^^^^^^^ error[empty-matrix]

# %% Columns of which none is chosen
table = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})  #: (2, 2)
scaled = StandardScaler().fit(table[[]])
#                             ^^^^^^^^^ error[empty-matrix]

# %% Encoders look at an array, and not at a table
codes = OneHotEncoder().fit(pd.DataFrame({"a": [1.0, 2.0]})[[]])
array = OneHotEncoder().fit(np.zeros((2, 0)))
#                           ^^^^^^^^^^^^^^^^ error[empty-matrix]

# %% An estimator that predicts
from sklearn.linear_model import LinearRegression

LinearRegression().fit(np.zeros((30, 0)), np.zeros(30))
#                      ^^^^^^^^^^^^^^^^^ error[empty-matrix]

# %% One that only hands on what it is given takes it
x = FunctionTransformer().fit_transform(np.zeros((0, 3)))  #: (0, 3)

# %% How many samples are left is not always known
table = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})  #: (2, 2)
scaled = StandardScaler().fit_transform(table[table["a"] > 1])  #: (1, 2)
