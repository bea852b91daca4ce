# Functional models inside one another, called twice, frozen, cut and cloned.
import keras
from keras import layers

size = 20
base_in = keras.Input((size, 3))
h = layers.Conv1D(8, 3, name="conv")(base_in)
h = layers.BatchNormalization(name="norm")(h)
base = keras.Model(base_in, layers.GlobalAveragePooling1D()(h), name="base")
base.trainable = False
a = keras.Input((size, 3))
b = keras.Input((size, 3))
both = layers.Concatenate()([base(a), base(b)])
top = layers.Dense(2)(both)
siamese = keras.Model([a, b], top)
base.get_layer("norm").trainable = True
cut = keras.Model(base.input, base.get_layer("conv").output)
f = cut(keras.Input((size, 3)))
copy = keras.models.clone_model(base)
g = copy(a)
for layer in base.layers[:2]:
    layer.trainable = False
siamese.compile("adam", "mse")
