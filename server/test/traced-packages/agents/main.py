import numpy as np

from dqn import DQN
from dueling import Dueling

for kind in (DQN, Dueling):
    agent = kind(states=4, actions=3)
    state = np.zeros(4)
    action = agent.act(state)
    loss = agent.learn(agent.memory[:8])
rows = agent.memory.mean(axis=0)
