# Code whose shape is stated, so that Keras runs it on data alone: what is refused there is told where a model runs it.

# %% A Lambda with an output shape, and a function that was of the backend
def distance(vectors):
    left, right = vectors                                              #: 2 × (None, 12)
    return keras.backend.sum(left - right, axis=1, keepdims=True)
#          ^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#          ^^^^^^^^^^^^^^^^^ fix "Change to ops.sum"
a, b = keras.Input((12,)), keras.Input((12,))                          #: 2 × (None, 12)
model = keras.Model([a, b], layers.Lambda(distance, output_shape=(1,))([a, b]))  #: (None, 1)
y = model.predict([np.zeros((2, 12)), np.zeros((2, 12))])               #: (2, 1)

# %% Where no model runs it, nobody knows that it fails
def distance(vectors):
    left, right = vectors                                              #: 2 × (None, 12)
    return keras.backend.sum(left - right, axis=1, keepdims=True)  #: (None, 1)
#          ^^^^^^^^^^^^^^^^^ warning[only-in-keras-2]
a, b = keras.Input((12,)), keras.Input((12,))                          #: 2 × (None, 12)
model = keras.Model([a, b], layers.Lambda(distance, output_shape=(1,))([a, b]))  #: (None, 1)

# %% A layer that states its shape and multiplies what does not fit
class Projection(layers.Layer):
    def compute_output_shape(self, shape):
        return (shape[0], 3)

    def call(self, x):
        return keras.ops.matmul(x, keras.ops.ones((5, 3)))
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]
a = keras.Input((12,))                                                 #: (None, 12)
model = keras.Model(a, Projection()(a))                                #: (None, 3)
model.compile("sgd", "mse")
model.fit(np.zeros((4, 12)), np.zeros((4, 3)), verbose=0)

# %% The layer tries one way and takes another
def either(x):
    try:
        return keras.ops.matmul(x, keras.ops.ones((5, 3)))
    except Exception:
        return x[:, :3]                                                #: (None, 3)
a = keras.Input((12,))                                                 #: (None, 12)
model = keras.Model(a, layers.Lambda(either, output_shape=(3,))(a))    #: (None, 3)
y = model.predict(np.zeros((2, 12)), verbose=0)
