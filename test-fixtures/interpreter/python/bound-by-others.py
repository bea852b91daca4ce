# Names that a function declares global or nonlocal and binds are no longer known once others have the function.
import keras

# %% A thread
import threading

width = 3

def work():
    global width
    width = 7

thread = threading.Thread(target=work)
thread.start()
thread.join()
x = keras.Input((width, 2))  #: (None, ?, 2)

# %% Code that can't be seen
import sched

size = 4

def change(n):
    global size
    size = n

later = sched.scheduler()
later.enter(0, 1, change, (9,))
later.run()
x = keras.Input((size, 2))  #: (None, ?, 2)

# %% A name of the function around
import contextvars

def built():
    units = 5

    def more():
        nonlocal units
        units = 6

    contextvars.copy_context().run(more)
    return keras.Input((units, 2))  #: (None, ?, 2)

x = built()  #: (None, ?, 2)

# %% What was nothing may be something by then
import sched

found = None

def find(length):
    global found
    found = [length]

later = sched.scheduler()
later.enter(0, 1, find, (4,))
later.run()
x = keras.Input((found[0], 2))  #: (None, ?, 2)

# %% Who only reads a global name changes nothing
import sched

units = 5

def show():
    global units
    print(units)

later = sched.scheduler()
later.enter(0, 1, show)
later.run()
x = keras.Input((units, 2))  #: (None, 5, 2)

# %% What the program calls itself is known
count = 2

def once_more():
    global count
    count += 1

once_more()
x = keras.Input((count, 2))  #: (None, 3, 2)

# %% Attributes of an object and of a class
import sched

class State:
    width = 3

state = State()
state.depth = 4

def change():
    state.depth = 8
    State.width = 7

later = sched.scheduler()
later.enter(0, 1, change)
later.run()
x = keras.Input((state.width, state.depth))  #: (None, ?, ?)

# %% A method of a class
import sched

class Sizes:
    units = 1
    steps = 2

    @classmethod
    def grow(cls):
        cls.units = 5

later = sched.scheduler()
later.enter(0, 1, Sizes.grow)
later.run()
x = keras.Input((Sizes.steps, Sizes.units))  #: (None, 2, ?)

# %% A function within the one that others have
import sched

rows = 2

def outer():
    def inner():
        global rows
        rows = 12
    inner()

later = sched.scheduler()
later.enter(0, 1, outer)
later.run()
x = keras.Input((rows, 2))  #: (None, ?, 2)

# %% A layer's argument, and the layers of a stack
import sched
from keras import layers

dense = layers.Dense(3)
model = keras.Sequential([keras.Input((4,))])

def change():
    dense.units = 6
    model.add(layers.Dense(9))

later = sched.scheduler()
later.enter(0, 1, change)
later.run()
y = dense(keras.Input((2,)))  #: (None, ?)
z = model(keras.Input((4,)))  # silent: what becomes of both is not known

# %% What a function within keeps to itself is nobody else's
import sched

columns = 2

def outer():
    columns = 5
    def inner():
        nonlocal columns
        columns = 6
    inner()

later = sched.scheduler()
later.enter(0, 1, outer)
later.run()
x = keras.Input((columns, 2))  #: (None, 2, 2)
