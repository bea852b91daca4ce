# %% Sequences of numbers become rows, sequences of rows keep what a row holds
tokens = keras.utils.pad_sequences([[1, 2], [3, 4, 5]], maxlen=10)  #: (2, 10)
longest = keras.utils.pad_sequences([[1, 2], [3, 4, 5]])  #: (2, 3)
frames = [np.zeros((20, 13)), np.zeros((40, 13))]  #: [(20, 13), (40, 13)]
padded = keras.utils.pad_sequences(frames, maxlen=30, dtype="float32")  #: (2, 30, 13)
cut = keras.utils.pad_sequences(np.zeros((5, 7, 3)), maxlen=4)  #: (5, 4, 3)
model = keras.Sequential([keras.Input(padded.shape[1:]), layers.LSTM(2)])  #: (None, 2) · Σ 128

# %% A loop over frames of unknown number
def load(path):
    return np.loadtxt(path).reshape(-1, 13)  #: (?, 13)


def features(paths):
    return keras.utils.pad_sequences([load(p) for p in paths], maxlen=30, dtype="float32")  #: (?, 30, 13)


# What objects hold can't be seen, so nothing is refused.
holder = np.empty((3,), dtype=object)  #: (3,)
for i in range(3):
    holder[i] = np.zeros((4, 5))  #: (4, 5)
best = np.argmax(keras.utils.pad_sequences(holder, maxlen=6), axis=2)  # silent

# %% One-hot rows of nested lists
a = keras.utils.to_categorical([0, 2, 1])  #: (3, 3)
b = keras.utils.to_categorical([[0], [2]], num_classes=3)  #: (2, 3)
c = keras.utils.to_categorical([[0, 1], [2, 1]], num_classes=3)  #: (2, 2, 3)
y = layers.Dense(2)(c)  #: (2, 2, 2) · 8

# %% Steps of one shape go into one array, others don't
padded = keras.utils.pad_sequences([np.zeros((20, 13)), np.zeros((40, 12))])
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[stack-mismatch]

# %% A sequence without steps may have any
padded = keras.utils.pad_sequences([np.zeros((20, 13)), np.zeros((0, 12)), []], maxlen=8)  #: (3, 8, 13)
