"""What is no tensor yet: tables, and what layers that read data take as lists and texts."""
import numpy as np
import pandas as pd
import tensorflow as tf
import keras
from keras import layers

# %% A table is the array of its values
df = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [4.0, 5.0, 6.0]})  #: (3, 2)
scale = layers.Normalization(axis=-1)
scale.adapt(np.array(df))
first = scale(df.iloc[:2])  #: (2, 2) · 5
hidden = layers.Dense(4)(df)  #: (3, 4) · 12

# %% Lists of numbers and texts
places = layers.IntegerLookup(vocabulary=[1, 4, 7, 99], output_mode="one_hot")
rows = places([-1, 4, 1])  #: (3, 5)
words = layers.TextVectorization(max_tokens=50, output_sequence_length=7, vocabulary=["a", "b"])
one = words("a b a")  #: (7,)
two = words(["a b", "b"])  #: (2, 7)

# %% A text of which nothing is known but that it is one
import re
text = re.sub("a+", "a", str(np.random.rand()))
words = layers.TextVectorization(max_tokens=50, output_sequence_length=7, vocabulary=["a", "b"])
row = words(text)  #: (7,)

# %% Arrays in a list
from sklearn.datasets import load_sample_image, load_sample_images
photo = load_sample_image("china.jpg")  #: (427, 640, 3)
images = load_sample_images()["images"]  #: [2 × (427, 640, 3)]
images = layers.CenterCrop(height=70, width=120)(images)  #: (2, 70, 120, 3)
images = layers.Rescaling(1 / 255)(images)  #: (2, 70, 120, 3)
