#--- run returns the value
import asyncio
async def main():
    await asyncio.sleep(0)
    return 5
print(asyncio.run(main()))
#--- run raises
import asyncio
async def main():
    raise ValueError('x')
try:
    asyncio.run(main())
except ValueError as e:
    print('caught', e)
#--- run needs a coroutine
import asyncio
try:
    asyncio.run(5)
except ValueError as e:
    print(e)
#--- run inside a running loop
import asyncio
async def other():
    pass
async def main():
    c = other()
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
asyncio.run(main())
#--- tasks take turns
import asyncio
async def work(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name
async def main():
    a = asyncio.create_task(work('a', 3))
    b = asyncio.create_task(work('b', 2))
    print(await a, await b)
asyncio.run(main())
#--- sleep orders by time
import asyncio
async def work(delay, name):
    await asyncio.sleep(delay)
    print(name)
async def main():
    await asyncio.gather(work(0.03, 'c'), work(0.01, 'a'), work(0.02, 'b'))
asyncio.run(main())
#--- sleep gives a result
import asyncio
async def main():
    print(await asyncio.sleep(0.001, 'r'), await asyncio.sleep(0, 7), await asyncio.sleep(-1, 8))
asyncio.run(main())
#--- gather keeps the order
import asyncio
async def f(x):
    await asyncio.sleep(0.01 * (3 - x))
    return x
async def main():
    print(await asyncio.gather(f(1), f(2), f(3)), await asyncio.gather())
asyncio.run(main())
#--- gather with an error
import asyncio
async def ok():
    await asyncio.sleep(0.01)
    print('ok goes on')
    return 1
async def bad():
    raise KeyError('k')
async def main():
    try:
        await asyncio.gather(ok(), bad())
    except KeyError as e:
        print('error', e)
    await asyncio.sleep(0.02)
    print(await asyncio.gather(ok(), bad(), return_exceptions=True))
asyncio.run(main())
#--- gather the same task twice
import asyncio
async def f():
    return object()
async def main():
    t = asyncio.create_task(f())
    a, b = await asyncio.gather(t, t)
    print(a is b)
asyncio.run(main())
#--- cancelling a gather
import asyncio
async def f(n):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print('cancelled', n)
        raise
async def main():
    g = asyncio.gather(f(1), f(2))
    await asyncio.sleep(0)
    print(g.cancel())
    try:
        await g
    except asyncio.CancelledError:
        print('gather cancelled')
asyncio.run(main())
#--- task methods
import asyncio
async def f():
    await asyncio.sleep(0)
    return 3
async def main():
    t = asyncio.create_task(f(), name='mine')
    print(t.get_name(), t.done(), t.cancelled())
    try:
        t.result()
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    t.add_done_callback(lambda t: print('callback', t.result()))
    await t
    print(t.done(), t.result(), t.exception(), t.cancel())
    t.set_name(5)
    print(t.get_name())
    await asyncio.sleep(0)
asyncio.run(main())
#--- exception of a task  pending: text of ZeroDivisionError
import asyncio
async def f():
    1 / 0
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    print(repr(t.exception()))
    try:
        await t
    except ZeroDivisionError as e:
        print('awaited', e)
asyncio.run(main())
#--- cancel a task
import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print('in task', e.args)
        raise
    finally:
        print('finally')
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    print(t.cancel('why'))
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', t.cancelled(), t.done())
    try:
        t.result()
    except asyncio.CancelledError:
        print('result')
asyncio.run(main())
#--- cancel before it starts
import asyncio
async def f():
    print('never')
async def main():
    t = asyncio.create_task(f())
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled')
asyncio.run(main())
#--- a task may refuse to be cancelled
import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0)
        return 'refused'
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled(), t.cancelling(), t.uncancel())
asyncio.run(main())
#--- run cancels what is left
import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    finally:
        print('cleaned up')
async def main():
    asyncio.create_task(f())
    await asyncio.sleep(0)
    return 'done'
print(asyncio.run(main()))
#--- current and all tasks
import asyncio
async def f():
    return asyncio.current_task().get_name()
async def main():
    t = asyncio.create_task(f(), name='f')
    print(sorted(x.get_name() for x in asyncio.all_tasks() if x is not asyncio.current_task()))
    print(await t, len(asyncio.all_tasks()))
asyncio.run(main())
#--- no running loop
import asyncio
async def f():
    pass
for call in (asyncio.get_running_loop, asyncio.current_task):
    try:
        call()
    except RuntimeError as e:
        print(e)
c = f()
try:
    asyncio.create_task(c)
except RuntimeError as e:
    print(e)
c.close()
#--- async with and async for
import asyncio
class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0)
        print('enter')
        return self
    async def __aexit__(self, t, e, tb):
        print('exit', t and t.__name__)
        return True
class Count:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        await asyncio.sleep(0)
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n
async def main():
    async with Resource() as r:
        async for x in Count(3):
            print(x)
        raise ValueError
asyncio.run(main())
#--- wait for the first
import asyncio
async def f(d, n):
    await asyncio.sleep(d)
    return n
async def main():
    ts = [asyncio.create_task(f(d, d)) for d in (0.01, 0.2)]
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    done, pending = await asyncio.wait(ts, timeout=0.01)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(ts)
    print(sorted(t.result() for t in done), pending)
asyncio.run(main())
#--- wait for an exception
import asyncio
async def f():
    await asyncio.sleep(1)
async def g():
    raise ValueError('v')
async def main():
    done, pending = await asyncio.wait([asyncio.create_task(f()), asyncio.create_task(g())], return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], len(pending))
asyncio.run(main())
#--- mistakes with wait  pending: type of coroutines
import asyncio
async def f():
    pass
async def main():
    for value in ([], [1]):
        try:
            await asyncio.wait(value, return_when='x')
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)
    c = f()
    for value in (c, [c]):
        try:
            await asyncio.wait(value)
        except TypeError as e:
            print(e)
    c.close()
asyncio.run(main())
#--- wait_for
import asyncio
async def f(d):
    try:
        await asyncio.sleep(d)
        return d
    except asyncio.CancelledError:
        print('cancelled')
        raise
async def main():
    print(await asyncio.wait_for(f(0.001), 1), await asyncio.wait_for(f(0), None))
    for t in (0.01, 0):
        try:
            await asyncio.wait_for(f(10), t)
        except asyncio.TimeoutError as e:
            print('timeout', repr(e), asyncio.TimeoutError is TimeoutError)
asyncio.run(main())
#--- shield
import asyncio
async def f():
    await asyncio.sleep(0.02)
    print('inner done')
    return 1
async def main():
    t = asyncio.create_task(f())
    s = asyncio.shield(t)
    await asyncio.sleep(0)
    s.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print('outer cancelled', t.done())
    print(await t, await asyncio.shield(f()))
asyncio.run(main())
#--- as_completed
import asyncio
async def f(d):
    await asyncio.sleep(d)
    return d
async def main():
    for c in asyncio.as_completed([f(0.03), f(0.01), f(0.02)]):
        print(await c)
    try:
        for c in asyncio.as_completed([f(0.01), f(5)], timeout=0.05):
            print(await c)
    except asyncio.TimeoutError:
        print('timeout')
asyncio.run(main())
#--- to_thread
import asyncio
def f(a, b=1):
    return a + b
async def main():
    print(await asyncio.to_thread(f, 1, b=2), await asyncio.gather(asyncio.to_thread(f, 1), asyncio.to_thread(f, 2)))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, f, 3))
asyncio.run(main())
#--- iscoroutine
import asyncio
async def f():
    pass
c = f()
print(asyncio.iscoroutine(c), asyncio.iscoroutine(f), asyncio.iscoroutine(1), asyncio.iscoroutinefunction(f), asyncio.iscoroutinefunction(print))
c.close()
#--- a class with __await__  pending: __await__
import asyncio
class A:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return 4
async def main():
    print(await A(), await asyncio.gather(A()), await asyncio.wait_for(A(), 1))
asyncio.run(main())
#--- await what cannot be awaited
import asyncio
async def main():
    try:
        await 5
    except TypeError as e:
        print('TypeError')
    try:
        await asyncio.gather(5)
    except TypeError as e:
        print(e)
asyncio.run(main())
#--- the loop by hand
import asyncio
async def f():
    return 1
loop = asyncio.new_event_loop()
print(loop.run_until_complete(f()), loop.is_running(), loop.is_closed())
loop.call_soon(print, 'soon', 1)
loop.call_later(0.001, print, 'later')
h = loop.call_later(0.002, print, 'never')
h.cancel()
loop.call_later(0.01, loop.stop)
loop.run_forever()
loop.close()
print(loop.is_closed(), h.cancelled())
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
#--- a runner
import asyncio
async def f(x):
    return x
with asyncio.Runner() as runner:
    print(runner.run(f(1)), runner.run(f(2)), runner.get_loop().is_running())
