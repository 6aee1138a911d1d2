#--- a group of tasks
import asyncio
async def f(x):
    await asyncio.sleep(0.001 * x)
    return x
async def main():
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(f(i)) for i in (3, 1, 2)]
        print('started')
    print([t.result() for t in ts])
asyncio.run(main())
#--- an error cancels the others
import asyncio
async def bad():
    await asyncio.sleep(0.001)
    raise ValueError('bad')
async def long():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled')
        raise
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad())
            tg.create_task(long())
    except Exception as e:
        print(type(e).__name__, e, e.exceptions)
asyncio.run(main())
#--- an error in the block
import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    finally:
        print('ended')
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(f())
            await asyncio.sleep(0)
            raise KeyError('k')
    except Exception as e:
        print(type(e).__name__, e, e.exceptions)
asyncio.run(main())
#--- a group is used once
import asyncio
async def f():
    pass
async def main():
    tg = asyncio.TaskGroup()
    c = f()
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print('not entered')
    async with tg:
        pass
    try:
        tg.create_task(c)
    except RuntimeError as e:
        print('finished')
    c.close()
asyncio.run(main())
#--- timeout
import asyncio
async def main():
    try:
        async with asyncio.timeout(0.01) as t:
            await asyncio.sleep(10)
    except TimeoutError as e:
        print('timeout', t.expired(), asyncio.current_task().cancelling())
    async with asyncio.timeout(1) as t:
        await asyncio.sleep(0)
    print(t.expired())
    async with asyncio.timeout(None) as t:
        print(t.when())
        t.reschedule(asyncio.get_running_loop().time() + 5)
    print(t.expired())
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(10)
    except TimeoutError:
        print('at once')
asyncio.run(main())
#--- timeout and another error
import asyncio
async def main():
    try:
        async with asyncio.timeout(1):
            raise ValueError('v')
    except ValueError as e:
        print(e)
    async def inner():
        async with asyncio.timeout(5):
            await asyncio.sleep(10)
    t = asyncio.create_task(inner())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled from outside')
asyncio.run(main())
