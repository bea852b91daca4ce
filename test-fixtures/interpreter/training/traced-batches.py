# With which batch a model's own call is traced, which is what its lines show.

# %% A shorter last batch leaves it open
class Scorer(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(16)
        self.score = layers.Dense(1)

    def call(self, x):
        h = self.hidden(x)              #: (None, 16) · 80
        return self.score(h)            #: (None, 1) · 17

model = Scorer()
scores = model.predict(np.zeros((80, 4)), verbose=0)  #: (80, 1)

# %% Full batches don't
class Scorer(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(16)

    def call(self, x):
        return self.hidden(x)           #: (32, 16) · 80

model = Scorer()
scores = model.predict(np.zeros((64, 4)), verbose=0)  #: (64, 16)

# %% A batch by itself is as long as it is
class Scorer(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(16)

    def call(self, x):
        return self.hidden(x)           #: (50, 16) · 80

model = Scorer()
scores = model.predict_on_batch(np.zeros((50, 4)))    #: (50, 16)

# %% Also one without samples
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
scores = model.predict_on_batch(np.zeros((0, 4)))    #: (0, 3)

# %% A state needs full batches
model = keras.Sequential([layers.LSTM(4, stateful=True), layers.Dense(1)])  #: (32, 1) · Σ 133
model.compile("adam", "mse")
model.fit(np.zeros((64, 5, 3)), np.zeros((64, 1)), verbose=0)

# %% Fewer rows than a batch leave it open
model = keras.Sequential([layers.LSTM(4, stateful=True), layers.Dense(1)])
#                                                 ^^^^ error[stateful-needs-batch-size]
model.compile("adam", "mse")
model.fit(np.zeros((5, 5, 3)), np.zeros((5, 1)), verbose=0)
