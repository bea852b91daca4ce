# Keras's own steps tell a model of the program's whether it trains, where its `call` asks for that.

# %% A call that has to be told can be trained
class Coder(keras.Model):
    def __init__(self):
        super().__init__()
        self.squeeze = layers.Dense(2)
        self.widen = layers.Dense(5)

    def call(self, x, training):
        code = self.squeeze(x)               #: (None, 2) · 12
        return self.widen(code)              #: (None, 5) · 15

coder = Coder()
coder.compile("adam", "mse")
rows = np.zeros((8, 5))                      #: (8, 5)
coder.fit(rows, rows, verbose=0)
coder.evaluate(rows, rows, verbose=0)
again = coder.predict(rows, verbose=0)       #: (8, 5)
told = coder(rows, training=False)           #: (8, 5) · 27

# %% By hand it has to be told, too
class Coder(keras.Model):
    def call(self, x, training):
        pass

coder = Coder()
y = coder(np.zeros((8, 5)))
#   ^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]

# %% With data sets, and with losses by name
class Both(keras.Model):
    def __init__(self):
        super().__init__()
        self.head = layers.Dense(3)

    def call(self, x, training):
        out = self.head(x)                   #: (None, 3) · 15
        return {"size": tf.reduce_sum(out, 1), "out": out}  #: (None,), (None, 3)

both = Both()
both.compile("sgd", loss={"size": "mse", "out": "mse"})
labels = {"size": np.zeros(8), "out": np.zeros((8, 3))}   #: (8,), (8, 3)
rows = tf.data.Dataset.from_tensor_slices((np.zeros((8, 4)), labels))  #: (4,), (), (3,) · 8 elements
both.fit(rows.batch(2), validation_data=rows.batch(2), verbose=0)

# %% What it gives while it trains is compared with the labels
class Late(keras.Model):
    def __init__(self):
        super().__init__()
        self.wide = layers.Dense(6)
        self.narrow = layers.Dense(2)

    def call(self, x, training=False):
        x = self.wide(x)                     #: (None, 6) · 30
        if training:
            return x                         #: (None, 6)
        return self.narrow(x)

late = Late()
late.compile("sgd", "categorical_crossentropy")
late.fit(np.zeros((8, 4)), np.zeros((8, 2)), verbose=0)
#                          ^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Keras 2 finds out by itself  # keras: 2
class Coder(keras.Model):
    def __init__(self):
        super().__init__()
        self.squeeze = layers.Dense(2)

    def call(self, x, training):
        return self.squeeze(x)               #: (None, 2) · 12

coder = Coder()
coder.compile("adam", "mse")
coder.fit(np.zeros((8, 5)), np.zeros((8, 2)), verbose=0)
again = coder.predict(np.zeros((8, 5)), verbose=0)  #: (8, 2)
one = coder(np.zeros((8, 5), "float32"))            #: (8, 2) · 12
