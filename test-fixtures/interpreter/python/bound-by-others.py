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
