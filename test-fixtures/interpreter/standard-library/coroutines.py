# %% Coroutines that are gathered and run
import asyncio

from keras import layers, ops


async def branch(units, x):
    await asyncio.sleep(0)
    return layers.Dense(units)(x)  #: (2, 3…11) · 15…44


async def main(x):
    several = await asyncio.gather(*(branch(units, x) for units in (3, 5, 7)))  #: [(2, 3), (2, 5), (2, 7)]
    one = await asyncio.wait_for(branch(11, several[0]), timeout=5)  #: (2, 11)
    other = await asyncio.to_thread(ops.zeros, (4, 4))  #: (4, 4)
    return several, one, other  #: (2, 3) and 4 more


several, one, other = asyncio.run(main(ops.zeros((2, 4))))  #: (2, 3) and 4 more
merged = ops.concatenate(several, axis=-1)  #: (2, 15)

# %% A loop of events, and a lock around what waits
import asyncio

from keras import ops


async def make(lock, n):
    async with lock:
        return ops.zeros((n, 2))  #: (3, 2)


loop = asyncio.new_event_loop()
made = loop.run_until_complete(make(asyncio.Lock(), 3))  #: (3, 2)
loop.close()
