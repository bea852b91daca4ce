# TensorFlow's Keras 3 does nothing where `trainable` is set to what it is: what is frozen inside stays frozen.

# %% Layers that were frozen one by one are not thawed by a model that never was frozen
x = keras.Input((8,))                                   #: (None, 8)
hidden = layers.Dense(4)
model = keras.Model(x, layers.Dense(2)(hidden(x)))      #: (None, 2) · Σ 46
hidden.trainable = False
model.trainable = True
top = keras.Model(x, layers.Dense(1)(model(x)))         #: (None, 1) · Σ 49
#           ^^^^^ hover: 49 parameters, 36 of them not trained
model.trainable = False
model.trainable = True
end = keras.Model(x, layers.Dense(1)(model(x)))         #: (None, 1) · Σ 49
