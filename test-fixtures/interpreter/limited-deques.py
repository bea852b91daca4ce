# A deque tells how many items it keeps; what is certainly a truth value is no part of a hint.
# %%
from collections import deque, namedtuple

Step = namedtuple("Step", "seen reward done")


class Game:
    size = (4, 20, 30)

    def __init__(self, seed):
        self.random = np.random.RandomState(seed)
        self.frames = deque(maxlen=self.size[0])

    def frame(self):
        return self.random.randint(0, 255, size=self.size[1:], dtype=np.uint8)  #: (20, 30)

    def reset(self):
        for _ in range(self.frames.maxlen):
            self.frames.append(self.frame())
        return self.seen()  #: (20, 30, 4)

    def seen(self):
        return np.stack(self.frames, axis=-1).astype("float32") / 255  #: (20, 30, 4)

    def step(self, action):
        self.frames.append(self.frame())
        return self.seen(), float(action == 2), bool(self.random.rand() < 0.05)  #: (20, 30, 4)


game = Game(0)
state = game.reset()  #: (20, 30, 4)
network = keras.Sequential([keras.Input(state.shape), layers.Flatten(), layers.Dense(3)])  #: (None, 3) · Σ 7,203
steps = deque(maxlen=16)
for _ in range(10):
    action = int(np.argmax(network(state[None])[0]))
    seen, reward, done = game.step(action)  #: (20, 30, 4)
    steps.append(Step(state, reward, done))
    state = game.reset() if done else seen  #: (20, 30, 4)
states = np.array([step.seen for step in steps])  #: (10, 20, 30, 4)
values = network(states)  #: (10, 3) · 7,203

# %% without a limit
from collections import deque

rows = deque([np.zeros(3), np.ones(3)])  #: [2 × (3,)]
if rows.maxlen is None:
    table = np.stack(rows)  #: (2, 3)
