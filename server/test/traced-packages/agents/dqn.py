import keras
from keras import layers

from base import Agent


class DQN(Agent):
    hidden = (24, 12)

    def build(self):
        model = keras.Sequential([keras.Input((self.states,))])
        for units in self.hidden:
            model.add(layers.Dense(units, activation="relu"))
        model.add(layers.Dense(self.actions))
        model.compile("adam", "mse")
        return model

    def learn(self, batch):
        current = self.model(batch)
        target = current + 1.0
        return self.model.train_on_batch(batch, target)
