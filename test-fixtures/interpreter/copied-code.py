# Code of the program's own in a model that is cloned: Keras 3 finds it by its name only where it is registered.

# %% A function of a Lambda layer
def twice(x):
    return 2 * x  #: (None, 4)

i = keras.Input((4,))  #: (None, 4)
m = keras.Model(i, layers.Lambda(twice)(i))  #: (None, 4)
c = keras.models.clone_model(m)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-registered]

# %% A lambda
m = keras.Sequential([keras.Input((4,)), layers.Lambda(lambda x: 2 * x)])  #: (None, 4)
c = keras.models.clone_model(m)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[lambda-not-loaded]

# %% A lambda that the program allows
keras.config.enable_unsafe_deserialization()
m = keras.Sequential([keras.Input((4,)), layers.Lambda(lambda x: 2 * x), layers.Dense(3)])  #: (None, 3) · Σ 15
c = keras.models.clone_model(m)  #: (None, 3) · Σ 15

# %% An activation
def act(x):
    return ops.maximum(x, 0)

i = keras.Input((4,))  #: (None, 4)
m = keras.Model(i, layers.Dense(3, activation=act)(i))  #: (None, 3) · Σ 15
c = keras.models.clone_model(m)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-registered]

# %% A class among the model's own layers is made by the class, one in a nested model is not
class Own(layers.Layer):
    def call(self, x):
        return x  #: (None, 4)

i = keras.Input((4,))  #: (None, 4)
m = keras.Model(i, layers.Dense(3)(Own()(i)))  #: (None, 3) · Σ 15
fine = keras.models.clone_model(m)  #: (None, 3) · Σ 15
outer = keras.Sequential([keras.Input((4,)), m, layers.Dense(2)])  #: (None, 2) · Σ 23
c = keras.models.clone_model(outer)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-registered]

# %% Registered code is found, and functions of Keras's own are
@keras.saving.register_keras_serializable()
def twice(x):
    return 2 * x  #: (None, 4)

i = keras.Input((4,))  #: (None, 4)
m = keras.Model(i, layers.Dense(3, activation=ops.relu)(layers.Lambda(twice)(i)))  #: (None, 3) · Σ 15
c = keras.models.clone_model(m)  #: (None, 3) · Σ 15

# %% What a clone function leaves out is not looked up
def act(x):
    return ops.maximum(x, 0)

i = keras.Input((4,))  #: (None, 4)
m = keras.Model(i, layers.Dense(3, activation=act)(i))  #: (None, 3) · Σ 15
c = keras.models.clone_model(m, clone_function=lambda layer: layers.Dense(2))  #: (None, 2) · Σ 10
