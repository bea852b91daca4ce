# Objects of the program's own classes that several lines read and write.
import keras
from keras import layers


class Config:
    units = 32
    rate = 0.1

    def __init__(self, depth=2):
        self.depth = depth
        self.sizes = []


config = Config()
config.sizes.append(config.units)
config.sizes += [16]
other = config
other.units = 24
Config.units = 40
third = Config(depth=3)


def tower(x, config):
    for size in config.sizes:
        x = layers.Dense(size)(x)
    for _ in range(config.depth):
        x = layers.Dense(config.units)(x)
    config.depth += 1
    return x


x = keras.Input((10,))
y = tower(x, config)
z = tower(y, other)
w = tower(z, third)
model = keras.Model(x, w)
setattr(config, "units", 6)
v = layers.Dense(getattr(config, "units"))(w)
