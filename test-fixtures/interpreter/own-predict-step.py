# What predict gives is what a predict_step of the program's own returns.

# %% A dict of what several passes give
class Bayes(keras.Model):
    def __init__(self):
        super().__init__()
        self.drop = layers.Dropout(0.5)
        self.out = layers.Dense(2)

    def call(self, x, training=False):
        return self.out(self.drop(x, training=training))  #: (9, 2) · 16

    def predict_step(self, data):
        x, _, _ = keras.utils.unpack_x_y_sample_weight(data)  #: (9, 7)
        draws = keras.ops.stack([self(x, training=True) for _ in range(4)])  #: (4, 9, 2)
        return {"mean": keras.ops.mean(draws, 0), "draws": keras.ops.transpose(draws, (1, 0, 2))}  #: (9, 2), (9, 4, 2)


m = Bayes()
p = m.predict(np.zeros((9, 7)), verbose=0)  #: (9, 2), (9, 4, 2)
mean = p["mean"]  #: (9, 2)
draws = p["draws"]  #: (9, 4, 2)

# %% The states of random generators are variables and no weights
m = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.BatchNormalization(), layers.Dropout(0.3)])  #: (None, 4) · Σ 52
w = m.non_trainable_weights  #: [2 × (4,)]
v = m.non_trainable_variables                                 # silent: a state of the generator is among them
n = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.BatchNormalization(), layers.Dropout(0.0)])  #: (None, 4) · Σ 52
u = n.non_trainable_variables  #: [2 × (4,)]

# %% One of several functions by its number
x = np.zeros((4, 3), "float32")  #: (4, 3)
a = keras.ops.switch(1, [lambda v: v[:1], lambda v: v[:2]], x)  #: (2, 3)
b = keras.ops.switch(7, [lambda v: v[:1], lambda v: v[:2]], x)  #: (2, 3)
c = keras.ops.switch(-3, [lambda v: v[:1], lambda v: v[:2]], x)  #: (1, 3)
