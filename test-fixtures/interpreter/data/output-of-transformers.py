"""Transformers that were told to give tables: `set_output`, and `set_config` for all of them."""
import pandas as pd
import sklearn
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler

frame = pd.DataFrame({"a": [1.0, 2.0, 4.0], "b": [3.0, 5.0, 4.0]})

# %% One scaler gives tables
scaler = StandardScaler().set_output(transform="pandas")
x = scaler.fit_transform(frame)  #: (3, 2)
y = x["b"]  #: (3,)
z = scaler.transform(frame).iloc[1:]  #: (2, 2)
t = scaler.inverse_transform(frame)[:, 1]  #: (3,)

# %% All of them do
sklearn.set_config(transform_output="pandas")
x = StandardScaler().fit_transform(frame)  #: (3, 2)
y = x[:, 1]
#   ^^^^^^^ error[one-index-only]
#   ^^^^^^^ fix "Change to x.iloc[:, 1]"

# %% The columns of others are not told
sklearn.set_config(transform_output="pandas")
x = PCA(1).fit_transform(frame)
y = x["pca0"]

# %% Arrays again
scaler = StandardScaler().set_output(transform="default")
x = scaler.fit_transform(frame)[:, 1]  #: (3,)
