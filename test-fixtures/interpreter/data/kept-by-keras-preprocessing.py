# The package in which Keras 2 kept what prepares data, imported by its own name. Its `pad_sequences` wants a NumPy before 2.0.

# %% Words as numbers
from keras_preprocessing.text import Tokenizer
tokenizer = Tokenizer(num_words=100)
tokenizer.fit_on_texts(["good film", "long and dull"])
x = tokenizer.texts_to_matrix(["good film", "dull"])  #: (2, 100)

# %% Batches of pictures
import numpy as np
from keras_preprocessing.image import ImageDataGenerator
batches = ImageDataGenerator(rescale=1 / 255).flow(np.zeros((8, 6, 6, 3)), np.zeros((8,)), batch_size=4)
x, y = next(batches)  #: (4, 6, 6, 3), (4,)
