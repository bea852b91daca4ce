# Embedding looks up a vector for every integer.

# %% Words of a text
x = keras.Input((120,), dtype="int32")  #: (None, 120)
y = layers.Embedding(10000, 16)(x)      #: (None, 120, 16) · 160,000

# %% Any shape of integers, also of open length
x = keras.Input((None,))                #: (None, None)
y = layers.Embedding(input_dim=500, output_dim=8, mask_zero=True)(x)  #: (None, None, 8) · 4,000

# %% The old length is ignored
x = keras.Input((7,))                   #: (None, 7)
y = layers.Embedding(500, 8, input_length=10)(x)  #: (None, 7, 8) · 4,000

# %% No words at all
y = layers.Embedding(0, 8)
#                    ^ error[not-positive]

# %% The number of integers is no input shape: nothing is built yet
model = models.Sequential([layers.Embedding(input_dim=100, output_dim=8), layers.LSTM(3)])

# %% In older Keras the length is one, and the model is built at once  # keras: 2
model = models.Sequential([layers.Embedding(100, 8, input_length=5), layers.Flatten()])  #: (None, 40) · Σ 800

# %% LoRA and a constraint of the same weights
y = layers.Embedding(3, 4, embeddings_constraint="max_norm", lora_rank=2)(keras.Input((5,)))
#                                                ^^^^^^^^^^ error[lora-with-constraint]

# %% A scalar of NumPy is no int of Python's, and is told by its own type
import numpy as np
count = np.array([3, 8, 5]).max()
table = layers.Embedding(count, 4)
#                        ^^^^^ error[wrong-argument-type]
