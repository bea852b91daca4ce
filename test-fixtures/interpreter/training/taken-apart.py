# Placeholders that code of the program's own takes apart while training or TensorFlow traces it.

# %% A step that wants labels, of data without any
class Coder(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(20)

    def call(self, x):
        return self.dense(x)

    def train_step(self, data):
        x, y = data
#       ^^^^ error[symbolic-iteration]
        return {"loss": tf.reduce_mean(x)}

model = Coder()
model.compile("adam")
run = model.fit(np.zeros((4, 20)), verbose=0)

# %% Run eagerly, and with labels
class Coder(keras.Model):
    def train_step(self, data):
        x, y = data                                #: (None, 20), (None, 1) | ?
        return {"loss": tf.reduce_mean(x)}

model = Coder()
model.compile("adam", run_eagerly=True)
run = model.fit(np.zeros((2, 20)), verbose=0)
model.compile("adam")
run = model.fit(np.zeros((4, 20)), np.zeros((4, 1)), verbose=0)

# %% A function that AutoGraph rewrites goes through rows
@tf.function
def total(x):
    s = tf.zeros(())
    for row in x:                                  #: (3,)
        s += tf.reduce_sum(row)
    return s

y = total(tf.zeros((2, 3)))
