# TensorFlow makes matrices of both tensors before it multiplies them with `tensordot`. With an open batch it counts their
# lengths while data goes through, so that a product of sizes that do not fit is built, and refused when data comes.

# %% A weight that does not fit is built with
class Projects(keras.layers.Layer):
    def build(self, shape):
        self.kernel = self.add_weight(shape=(7, 4))                    #: (7, 4)

    def call(self, x):
        return ops.matmul(x, self.kernel)                              #: (None, 10, 4)
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[inner-axes-differ]

x = keras.Input((10, 9))                                               #: (None, 10, 9)
y = Projects()(x)                                                      #: (None, 10, 4) · 28
model = keras.Model(x, y)                                              #: (None, 10, 4) · Σ 28

# %% Where data comes it raises
class Projects(keras.layers.Layer):
    def build(self, shape):
        self.kernel = self.add_weight(shape=(7, 4))                    #: (7, 4)

    def call(self, x):
        return ops.matmul(x, self.kernel)
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]

x = keras.Input((10, 9))                                               #: (None, 10, 9)
y = keras.layers.Dense(2)(Projects()(x))                               #: (None, 10, 2) · 10
model = keras.Model(x, y)                                              #: (None, 10, 2) · Σ 38
model.compile("adam", "mse")
model.fit(np.zeros((8, 10, 9)), np.zeros((8, 10, 2)))

# %% In a model inside another
class Projects(keras.layers.Layer):
    def build(self, shape):
        self.kernel = self.add_weight(shape=(7, 4))                    #: (7, 4)

    def call(self, x):
        return x @ self.kernel                                         #: (None, 10, 4)
#              ^^^^^^^^^^^^^^^ error[inner-axes-differ]

inner = keras.Sequential([keras.Input((10, 9)), Projects()])           #: (None, 10, 4) · Σ 28
x = keras.Input((10, 9))                                               #: (None, 10, 9)
model = keras.Model(x, keras.layers.Dense(3)(inner(x)))                #: (None, 10, 3) · Σ 43
model.compile("adam", "mse")
model.evaluate(np.zeros((8, 10, 9)), np.zeros((8, 10, 3)))

# %% In a model of one's own that was built on a symbolic tensor
class Own(keras.Model):
    def __init__(self):
        super().__init__()
        self.w = self.add_weight(shape=(7, 4))                         #: (7, 4)
        self.head = keras.layers.Dense(2)

    def call(self, x):
        return self.head(ops.dot(x, self.w))                           #: (None, 10, 2) · 10
#                        ^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]

model = Own()
y = model(keras.Input((10, 9)))                                        #: (None, 10, 2) · 38
model.compile("adam", "mse")
model.fit(np.zeros((8, 10, 9)), np.zeros((8, 10, 2)))

# %% In a Lambda
w = np.zeros((7, 4), "float32")                                        #: (7, 4)
x = keras.Input((10, 9))                                               #: (None, 10, 9)
y = keras.layers.Lambda(lambda t: tf.tensordot(t, w, axes=[[2], [0]]))(x)  #: (None, 10, 4)
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]
model = keras.Model(x, y)                                              #: (None, 10, 4)
model.predict(np.zeros((8, 10, 9)))

# %% Of a number of axes Keras's own inference compares none
x = keras.Input((10, 9))                                               #: (None, 10, 9)
y = ops.tensordot(x, np.zeros((7, 4)), axes=1)                         #: (None, 10, 4)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[inner-axes-differ]
model = keras.Model(x, y)                                              #: (None, 10, 4)

# %% Which data does
x = keras.Input((10, 9))                                               #: (None, 10, 9)
y = ops.tensordot(x, np.zeros((7, 4)), axes=1)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]
model = keras.Model(x, y)                                              #: (None, 10, 4)
model.predict(np.zeros((8, 10, 9)))

# %% Listed axes it does
x = keras.Input((10, 9))                                               #: (None, 10, 9)
y = ops.tensordot(x, np.zeros((7, 4)), axes=[[2], [0]])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]

# %% Nor does it compare the letters that are summed over
x = keras.Input((10, 9))                                               #: (None, 10, 9)
y = ops.einsum("btf,fd->btd", x, np.zeros((7, 4)))                     #: (None, 10, 4)
#              ^^^^^^^^^^^^^ warning[inner-axes-differ]
model = keras.Model(x, y)                                              #: (None, 10, 4)

# %% A model that is called on data
x = keras.Input((10, 9))                                               #: (None, 10, 9)
y = ops.einsum("btf,fd->btd", x, np.zeros((7, 4)))
#              ^^^^^^^^^^^^^ error[inner-axes-differ]
model = keras.Model(x, y)                                              #: (None, 10, 4)
model(np.zeros((8, 10, 9)))

# %% A fixed batch is compared at once
class Projects(keras.layers.Layer):
    def build(self, shape):
        self.kernel = self.add_weight(shape=(7, 4))                    #: (7, 4)

    def call(self, x):
        return ops.matmul(x, self.kernel)
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]

x = keras.Input((10, 9), batch_size=2)                                 #: (2, 10, 9)
y = Projects()(x)

# %% So are the matrices of TensorFlow's own product
class Projects(keras.layers.Layer):
    def build(self, shape):
        self.kernel = self.add_weight(shape=(7, 4))                    #: (7, 4)

    def call(self, x):
        return tf.matmul(x, self.kernel)
#              ^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]

x = keras.Input((10, 9))                                               #: (None, 10, 9)
y = Projects()(x)

# %% The last axes of both
x = keras.Input((10, 9))                                               #: (None, 10, 9)
y = ops.inner(x, np.zeros((7, 4)))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]
