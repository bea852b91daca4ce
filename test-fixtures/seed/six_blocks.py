# (Conv1D, BatchNormalization, ReLU, MaxPooling1D) six times, then one more convolution and a classifier.
import keras
from keras import layers

# %% Written as a loop
x = inputs = keras.Input((3000, 1))     #: (None, 3000, 1)
for filters in [16, 32, 64, 64, 128, 128]:
    x = layers.Conv1D(filters, 7, padding="same")(x)  #: (None, 3000, 16) … (None, 93, 128)
    x = layers.BatchNormalization()(x)  #: (None, 3000, 16) … (None, 93, 128)
    x = layers.ReLU()(x)                #: (None, 3000, 16) … (None, 93, 128)
    x = layers.MaxPooling1D(2)(x)       #: (None, 1500, 16) … (None, 46, 128)
x = layers.Conv1D(256, 7, padding="same")(x)  #: (None, 46, 256) · 229,632
x = layers.BatchNormalization()(x)      #: (None, 46, 256) · 1,024
x = layers.ReLU()(x)                    #: (None, 46, 256)
x = layers.Flatten()(x)                 #: (None, 11776)
x = layers.Dense(5)(x)                  #: (None, 5) · 58,885
outputs = layers.Softmax()(x)           #: (None, 5)
model = keras.Model(inputs, outputs)    #: (None, 5) · Σ 510,437

# %% Written as a list, with the block as a function
def block(filters):
    return [
        layers.Conv1D(filters, 7),      #: (None, 2994, 16) … (None, 81, 128)
        layers.BatchNormalization(),    #: (None, 2994, 16) … (None, 81, 128)
        layers.ReLU(),                  #: (None, 2994, 16) … (None, 81, 128)
        layers.MaxPooling1D(2),         #: (None, 1497, 16) … (None, 40, 128)
    ]


model = keras.Sequential([keras.Input((3000, 1))])  #: (None, 5) · Σ 495,077
for filters in (16, 32, 64, 64, 128, 128):
    for layer in block(filters):
        model.add(layer)
model.add(layers.Conv1D(256, 7))        #: (None, 34, 256) · 229,632
model.add(layers.BatchNormalization())  #: (None, 34, 256) · 1,024
model.add(layers.ReLU())                #: (None, 34, 256)
model.add(layers.Flatten())             #: (None, 8704)
model.add(layers.Dense(5))              #: (None, 5) · 43,525
model.add(layers.Softmax())             #: (None, 5)

# %% Pools use up what is left
x = keras.Input((60, 1))                #: (None, 60, 1)
for filters in [16, 32, 64, 64, 128, 128]:
    x = layers.Conv1D(filters, 7)(x)
#                              ^ error[window-exceeds-input]
#                              ^ other fix "Add padding='same'" then error[window-exceeds-input]
    x = layers.MaxPooling1D(2)(x)       #: (None, 27, 16) … (None, 2, 64)
