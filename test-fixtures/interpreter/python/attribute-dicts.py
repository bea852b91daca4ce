"""An object's attributes as a dict: `__dict__` and `vars()`."""

# %% Settings poured into an object
import keras


class Settings:
    def __init__(self, config, **more):
        self.__dict__.update(config)
        self.__dict__.update(more)
        self.__dict__["depth"] = 3
        vars(self).setdefault("rate", 2)


settings = Settings({"units": 8, "stem": {"filters": 5}}, heads=4)
x = keras.Input((settings.units, settings.stem["filters"], settings.heads, settings.depth, settings.rate))  #: (None, 8, 5, 4, 3, 2)
settings.units = 9
y = keras.Input((vars(settings)["units"], len(settings.__dict__)))  #: (None, 9, 5)
copied = {name: value for name, value in vars(settings).items() if isinstance(value, int)}
z = keras.Input((copied["heads"], len(copied)))  #: (None, 4, 4)

# %% A constructor that keeps all that it was given
import keras


class Config:
    def __init__(self, units=5, depth=2):
        self.__dict__.update(locals())


config = Config(units=33)
x = keras.Input((config.units, config.depth))  #: (None, 33, 2)
del config.__dict__["depth"]
y = keras.Input((4 if hasattr(config, "depth") else 5,))  #: (None, 5)

# %% A layer keeps what is written past its setattr, and does not notice layers in it
import keras


class Scaled(keras.layers.Layer):
    def __init__(self, **config):
        super().__init__()
        self.__dict__.update(config)

    def build(self, shape):
        self.kernel = self.add_weight(shape=(shape[-1], self.units))  #: (4, 6)

    def call(self, x):
        return self.inner(x @ self.kernel)  #: (None, 2) · 14


layer = Scaled(units=6, inner=keras.layers.Dense(2))
y = layer(keras.Input((4,)))  #: (None, 2) · 24

# %% An attribute that was only set on one path
import keras


class Held:
    pass


held = Held()
held.__dict__["units"] = 4
if keras.backend.epsilon() > 1:
    vars(held)["units"] = 8
else:
    vars(held).update(units=6)
x = keras.Input((held.units,))  #: (None, 6)

# %% What a base that can't be seen has set is there too
from unseen import Wrapper
class Captioner(Wrapper):
    def __init__(self, name):
        super().__init__(name=name)
        self.shown = ["name", "shown"]
    def __str__(self):
        return ", ".join(str(self.__dict__[each]) for each in self.shown)
text = str(Captioner("a"))
