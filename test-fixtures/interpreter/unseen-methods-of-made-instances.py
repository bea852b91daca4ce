import dataclasses
import keras
from keras import layers, ops

# A method that nobody calls, of a class that the program makes instances of: its next caller has one of those.

# %% It finds what the program gave, which is not the default
class Head(layers.Layer):
    def __init__(self, width=2):
        super().__init__()
        self.dense = layers.Dense(width)

    def call(self, x):
        return self.dense(x)  #: (None, 16) · 144

    def apply_to(self, rows):
        return self.dense(ops.zeros((rows, 8)))  #: (rows, 16)

head = Head(16)
y = head(keras.Input((8,)))  #: (None, 16) · 144

# %% Models that were given have their layers, and are what they were after it
class Autoencoder(keras.Model):
    def __init__(self, encoder, decoder):
        super().__init__()
        self.encoder = encoder  #: (2, 4) · Σ 28
        self.decoder = decoder  #: (2, 32) · Σ 160

    def sample(self, count):
        noise = keras.random.normal((count, 4))  #: (count, 4)
        return self.decoder(noise)  #: (count, 32) · 160

encoder = keras.Sequential([layers.Dense(4)])  #: (2, 4) · Σ 28
decoder = keras.Sequential([layers.Dense(32)])  #: (2, 32) · Σ 160
model = Autoencoder(encoder, decoder)
z = encoder(ops.zeros((2, 6)))  #: (2, 4) · 28
x = decoder(ops.zeros((2, 4)))  #: (2, 32) · 160

# %% Instances made in several ways are shown together
class Block:
    def __init__(self, width):
        self.conv = layers.Conv2D(width, 3)

    def stem(self):
        return self.conv(keras.Input((28, 28, 1)))  #: (None, 26, 26, 16|32) · 160|320

small, large = Block(16), Block(32)
again = Block(16)

# %% Too many ways say nothing of the next
class Block:
    def __init__(self, width=8):
        self.conv = layers.Conv2D(width, 3)

    def stem(self):
        return self.conv(keras.Input((28, 28, 1)))  #: (None, 26, 26, 8) · 80

blocks = [Block(width) for width in (16, 32, 64, 128)]

# %% What only some of the instances refuse is not told
class Pooled:
    def __init__(self, shape, name="pool"):
        self.input = keras.Input(shape)  #: (None, 10, 3) | (None, 10, 10, 3)
        self.name = name

    def conv(self):
        return layers.Conv1D(4, 3)(self.input)  #: (None, 8, 4) · 40

    def pool(self):
        return layers.MaxPooling3D(2)(self.input)
        #                             ^^^^^^^^^^ warning[wrong-rank]

series = Pooled((10, 3), name="series")
image = Pooled(shape=(10, 10, 3))

# %% Settings of a data class and methods that call one another
@dataclasses.dataclass
class Settings:
    width: int = 64
    classes: int = 10

class Builder:
    def __init__(self, settings):
        self.settings = settings

    def head(self, x):
        return layers.Dense(self.settings.classes)(x)  #: (None, 3) · 27

    def build(self):
        x = keras.Input((self.settings.width,))  #: (None, 8)
        return self.head(x)  #: (None, 3)

builder = Builder(Settings(width=8, classes=3))
