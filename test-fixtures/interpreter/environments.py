# Environments of gymnasium say how long what they show and take is, and networks are made to fit.
import gymnasium as gym
import numpy as np
import keras
from keras import layers

# %% A vector is shown, and one of two things done
env = gym.make("CartPole-v1", render_mode="rgb_array")
state_size = env.observation_space.shape[0]
action_size = int(env.action_space.n)
x = keras.Input((state_size,))                                  #: (None, 4)
values = layers.Dense(action_size)(x)                           #: (None, 2) · 10
model = keras.Model(x, values)                                  #: (None, 2) · Σ 10
state, info = env.reset(seed=1)                                 #: (4,)
guess = model.predict(state[np.newaxis])                        #: (1, 2)
state, reward, terminated, truncated, info = env.step(0)        #: (4,)
memory = [(state, 0, reward, terminated or truncated)]           #: [(4,)]
states = np.array([step[0] for step in memory])                 #: (1, 4)
rewards = np.array([step[2] for step in memory])                #: (1,)

# %% Its number of actions is one of NumPy's, which Keras takes for no number of units
env = gym.make("CartPole-v1")
values = layers.Dense(env.action_space.n)(keras.Input((4,)))
#                     ^^^^^^^^^^^^^^^^^^ error[wrong-argument-type]

# %% Two forces out of three numbers
env = gym.make("Pendulum-v1")
x = keras.Input(env.observation_space.shape)                                       #: (None, 3)
force = layers.Dense(env.action_space.shape[0], activation="tanh")(x)              #: (None, 1) · 4
scaled = force * env.action_space.high                                             #: (None, 1)
drawn = env.action_space.sample()                                                  #: (1,)

# %% A table of states and actions
env = gym.make("FrozenLake-v1")
table = np.zeros((env.observation_space.n, env.action_space.n))                    #: (16, 4)
state, info = env.reset()
seen = keras.utils.to_categorical(state, env.observation_space.n)                  #: (16,)

# %% An environment of the program's own
class Corridor(gym.Env):
    def __init__(self, length):
        super().__init__()
        self.observation_space = gym.spaces.Box(low=0, high=255, shape=(length, 84, 1), dtype=np.uint8)
        self.action_space = gym.spaces.Discrete(3)

    def reset(self, seed=None):
        return np.zeros(self.observation_space.shape, dtype=np.uint8), {}          #: (20, 84, 1)

corridor = Corridor(20)
picture = keras.Input(corridor.observation_space.shape)                            #: (None, 20, 84, 1)
seen = layers.Conv2D(8, 3)(picture)                                                #: (None, 18, 82, 8) · 80
first, info = corridor.reset()                                                     #: (20, 84, 1)

# %% Spaces of several parts, and what bounds say of their shape
space = gym.spaces.Dict({"speed": gym.spaces.Box(-1, 1, (3,)), "gear": gym.spaces.Discrete(5)})
speed = keras.Input(space["speed"].shape)                                          #: (None, 3)
bounded = gym.spaces.Box(np.zeros(6), np.ones(6))
x = keras.Input(bounded.shape)                                                     #: (None, 6)
switches = gym.spaces.MultiBinary(4).sample()                                      #: (4,)
gears = gym.spaces.MultiDiscrete([5, 2]).sample()                                  #: (2,)
pair = gym.spaces.Tuple((gym.spaces.Box(0, 1, (2, 2)), gym.spaces.Discrete(2)))
left = pair[0].sample()                                                            #: (2, 2)

# %% What wraps an environment shows the same
env = gym.wrappers.TimeLimit(gym.make("MountainCar-v0"), max_episode_steps=50)
x = keras.Input(env.observation_space.shape)                                       #: (None, 2)

# %% What an environment shows is a new array each time: what is made of one changes no other
env = gym.make("CartPole-v1")
state, info = env.reset()  #: (4,)
state.shape = (2, 2)
following = env.step(0)[0]  #: (4,)
drawn = env.observation_space.sample()  #: (4,)
low = env.observation_space.low  #: (4,)

# %% A space of one kind lacks what one of another has, which programs ask for to tell them apart
env = gym.make("CartPole-v1")
try:
    bound = env.action_space.high[0]
    isDiscrete = False
except AttributeError:
    isDiscrete = True
count = env.action_space.n if isDiscrete else env.action_space.shape[0]
q = np.zeros((32, count))                                                          #: (32, 2)
length = env.observation_space.shape[0] if not hasattr(env.observation_space, "n") else 1
seen = np.zeros(length)                                                            #: (4,)

# %% An agent that chooses among actions, in an environment that takes numbers
env = gym.make("Pendulum-v1")
count = env.action_space.n
#       ^^^^^^^^^^^^^^^^^^ error[unknown-attribute]
#       ^^^^^^^^^^^^^^^^^^ fix "Change to shape[0]"
