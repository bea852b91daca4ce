import numpy as np
import pandas as pd
import tensorflow as tf

shops = pd.DataFrame({"shop": ["p", "q", "p", "q", "p", "q"], "sold": [1.0, 2, 3, 4, 5, 6], "staff": [1, 2, 3, 4, 5, 6]})  #: (6, 3)

# %% a window of each group has a number for each row, labelled by its group and itself
means = shops.groupby("shop")["sold"].rolling(2).mean()  #: (6,)
both = shops.groupby("shop")[["sold", "staff"]].rolling(2).mean().reset_index()  #: (6, 4)
so_far = shops.groupby("shop").expanding().mean()  #: (6, 2)
shops["mean"] = shops.groupby("shop")["sold"].rolling(2, min_periods=1).mean().reset_index(level=0, drop=True)  #: (6,)
features = shops.drop(columns="shop").to_numpy()  #: (6, 3)

# %% a number has no axis, and NumPy lets its first be squeezed
number = np.squeeze(np.float64(3), axis=-1)
whole = np.zeros((2, 3)) + np.squeeze(np.float32(3), axis=0)  #: (2, 3)

# %% a part of each text, from one place or from one for each
starts = tf.strings.substr(["abc", "def"], 0, 1)  #: (2,)
several = tf.strings.substr("abc", [0, 1, 2], [1, 1, 1])  #: (3,)

# %% quantiles of one's own make rows of their own
usual = shops.describe()  #: (8, 2)
own = shops.describe(percentiles=[0.25, 0.75])

# %% an image that is resized is computed in reals
image = tf.image.resize_with_pad(tf.zeros([5, 6, 3], tf.uint8), 4, 4)  #: (4, 4, 3)
cut = tf.image.resize_with_crop_or_pad(tf.zeros([5, 6, 3], tf.uint8), 4, 4)  #: (4, 4, 3)
