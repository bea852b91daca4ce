# Text is read with its lines ending as Python's do, whatever ends them in the file; bytes are read as they lie.

# %% A whole text, its characters and where something stands in it
from pathlib import Path

with open("dos.txt") as file:
    text = file.read()
size = keras.Input((len(text), len(set(text)), text.find("that")))  #: (None, 24, 12, 14)
size = keras.Input((len(Path("dos.txt").read_text()),))  #: (None, 24)
size = keras.Input((len(text.split("\n")),))  #: (None, 6)

# %% Its bytes
text = open("dos.txt", "rb").read().decode("utf-8")
size = keras.Input((len(text), text.find("that")))  #: (None, 27, 17)

# %% What is left after so many characters
file = open("dos.txt")
start = file.read(7)
size = keras.Input((len(file.read()), len(start)))  #: (None, 17, 7)
