import keras
from keras import layers, ops

from dqn import DQN


class Dueling(DQN):
    hidden = (16,)

    def build(self):
        state = keras.Input((self.states,))
        x = state
        for units in self.hidden:
            x = layers.Dense(units, activation="relu")(x)
        value = layers.Dense(1)(x)
        advantage = layers.Dense(self.actions)(x)
        centred = advantage - ops.mean(advantage, axis=1, keepdims=True)
        model = keras.Model(state, value + centred)
        model.compile("adam", "mse")
        return model
