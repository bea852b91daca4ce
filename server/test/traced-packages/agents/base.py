import abc

import numpy as np


class Agent(abc.ABC):
    def __init__(self, states, actions, memory=16):
        self.states = states
        self.actions = actions
        self.memory = np.zeros((memory, states), "float32")
        self.model = self.build()

    @abc.abstractmethod
    def build(self):
        """The network that values actions."""

    def values(self, state):
        batch = np.reshape(state, (1, self.states))
        return self.model.predict(batch, verbose=0)[0]

    def act(self, state):
        return int(np.argmax(self.values(state)))
