# Numbers and flags that nobody knows: nothing that one of them would allow is refused.

# %% Data may lack a last axis that may be 1
# silent: the width
import sys
width = int(sys.argv[1]) if len(sys.argv) > 1 else 1
model = keras.Sequential([keras.Input((10, width)), layers.LSTM(4), layers.Dense(1)])  #: (None, 1) · Σ 16·width + 85
y = model.predict(np.zeros((8, 10), "float32"), verbose=0)  #: (8, 1)

# %% A batch size that nobody knows may divide the rows
# silent: what the batches hold
import sys
size = int(sys.argv[1]) if len(sys.argv) > 1 else 4
model = keras.Sequential([layers.LSTM(3, stateful=True), layers.Dense(7)])  #: (None, 7)
model.compile("adam", "mse")
model.fit(np.zeros((8, 6, 5)), np.zeros((8, 7)), batch_size=size, verbose=0)

# %% The same by its place
# silent: what the batches hold
import sys
size = int(sys.argv[1]) if len(sys.argv) > 1 else 4
model = keras.Sequential([layers.LSTM(3, stateful=True), layers.Dense(7)])  #: (None, 7)
model.compile("adam", "mse")
model.fit(np.zeros((8, 6, 5)), np.zeros((8, 7)), size, verbose=0)
