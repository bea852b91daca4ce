# What is looked up past a table of vectors, and how data of several inputs and outputs is given.

# %% Words looked up by a layer that has learnt more than the table holds
colours = np.array([["red"], ["green"], ["blue"], ["green"]])  #: (4, 1)
lookup = layers.StringLookup()
lookup.adapt(colours)
x = keras.Input((1,), dtype="string")                                #: (None, 1)
y = layers.Embedding(3, 2)(lookup(x))                                #: (None, 1, 2) · 6
model = keras.Model(x, layers.Dense(1)(layers.Flatten()(y)))         #: (None, 1) · Σ 9
model.compile("adam", "mse")
model.fit(tf.constant(colours), np.zeros(4), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^ error[index-past-embedding]
#         ^^^^^^^^^^^^^^^^^^^^ fix "Change input_dim to 4 → (None, 1, 2)"

# %% Years looked up before
years = np.array([[1999], [2004], [1999]])                           #: (3, 1)
lookup = layers.IntegerLookup()
lookup.adapt(years)
ids = lookup(years)                                                  #: (3, 1)
model = keras.Sequential([layers.Embedding(2, 3), layers.Flatten(), layers.Dense(1)])   #: (None, 1) · Σ 10
model.compile("adam", "mse")
model.fit(ids, np.zeros(3), verbose=0)
#         ^^^ error[index-past-embedding]
#         ^^^ fix "Change input_dim to 3 → (None, 1, 3)"

# %% Sentences as places of words
texts = ["the cat sat", "a dog"]
places = layers.TextVectorization(output_sequence_length=4)
places.adapt(texts)
x = places(np.array(texts))                                          #: (2, 4)
model = keras.Sequential([layers.Embedding(5, 3), layers.Flatten(), layers.Dense(1)])   #: (None, 1) · Σ 28
model.compile("adam", "mse")
model.fit(x, np.zeros(2), verbose=0)
#         ^ error[index-past-embedding]

# %% A table for all words that were learnt, and for the unknown
texts = ["the cat sat", "a dog"]
places = layers.TextVectorization(output_sequence_length=4)
places.adapt(texts)
x = places(np.array(["a new dog", "sat"]))                           #: (2, 4)
model = keras.Sequential([layers.Embedding(7, 3), layers.Flatten(), layers.Dense(1)])   #: (None, 1) · Σ 34
model.compile("adam", "mse")
model.fit(x, np.zeros(2), verbose=0)

# %% A vocabulary that code has changed which can't be seen
from elsewhere import change  # type: ignore
lookup = layers.StringLookup()
lookup.adapt(["a", "b", "c"])
change(lookup)
x = lookup(np.array([["a"], ["b"]]))                                 #: (2, 1)
model = keras.Sequential([layers.Embedding(2, 3), layers.Flatten(), layers.Dense(1)])   #: (None, 1) · Σ 10
model.compile("adam", "mse")
model.fit(x, np.zeros(2), verbose=0)

# %% Labels of two outputs in two rows
x = keras.Input((10,))                                               #: (None, 10)
model = keras.Model(x, [layers.Dense(1)(x), layers.Dense(1)(x)])     #: 2 × (None, 1) · Σ 22
model.compile("adam", ["mse", "mse"])
y = np.array([np.zeros(20), np.ones(20)])                            #: (2, 20)
model.fit(np.zeros((20, 10)), y, verbose=0)
#                             ^ error[sample-counts-differ]
#                             ^ fix "Change to list(y)"

# %% Two inputs given one by one
a = keras.Input((3,))                                                #: (None, 3)
b = keras.Input((2,))                                                #: (None, 2)
model = keras.Model([a, b], layers.Concatenate()([a, b]))            #: (None, 5)
y = model.predict(np.zeros((4, 3)), np.zeros((4, 2)))
#                                   ^^^^^^^^^^^^^^^^ error[wrong-argument-type]
#                                   ^^^^^^^^^^^^^^^^ fix "Change to [np.zeros((4, 3)), np.zeros((4, 2))]"

# %% Maps of each frame before a recurrent layer
x = keras.Input((6, 8, 8, 3))                                        #: (None, 6, 8, 8, 3)
y = layers.LSTM(4)(x)
#                  ^ error[wrong-rank]
#                  ^ fix "Apply Reshape((6, 192)) first → (None, 4)"
