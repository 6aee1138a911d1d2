#--- a future
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_soon(f.set_result, 5)
    print(f.done(), await f, f.done(), f.result(), f.exception())
    for call in (lambda: f.set_result(1), lambda: f.set_exception(ValueError())):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(e)
    print(f.cancel(), asyncio.isfuture(f), asyncio.isfuture(1))
asyncio.run(main())
#--- its exception
import asyncio
async def main():
    f = asyncio.Future()
    f.set_exception(ValueError('x'))
    try:
        await f
    except ValueError as e:
        print(e, repr(f.exception()))
    g = asyncio.Future()
    try:
        g.set_exception(StopIteration)
    except TypeError as e:
        print(e)
    try:
        g.exception()
    except asyncio.InvalidStateError as e:
        print(e)
    g.cancel('m')
    try:
        await g
    except asyncio.CancelledError as e:
        print(e.args, g.cancelled())
asyncio.run(main())
#--- callbacks
import asyncio
async def main():
    f = asyncio.Future()
    f.add_done_callback(lambda f: print('one', f.result()))
    def two(f):
        print('two')
    f.add_done_callback(two)
    f.add_done_callback(two)
    print(f.remove_done_callback(two))
    f.set_result(0)
    f.add_done_callback(lambda f: print('late'))
    print('set')
    await asyncio.sleep(0)
asyncio.run(main())
#--- two tasks wait for one future
import asyncio
async def waiter(f, n):
    print(n, await f)
async def main():
    f = asyncio.Future()
    ts = [asyncio.create_task(waiter(f, i)) for i in range(2)]
    await asyncio.sleep(0)
    f.set_result('r')
    await asyncio.gather(*ts)
asyncio.run(main())
#--- ensure_future
import asyncio
async def c():
    return 2
async def main():
    f = asyncio.Future()
    print(asyncio.ensure_future(f) is f, await asyncio.ensure_future(c()))
    try:
        asyncio.ensure_future(3)
    except TypeError as e:
        print(e)
asyncio.run(main())
