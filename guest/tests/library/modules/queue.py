#--- first in, first out
import queue
q = queue.Queue()
for i in range(3):
    q.put(i)
print(q.qsize(), q.empty(), q.full(), [q.get() for _ in range(3)], q.empty())
#--- limits
import queue
q = queue.Queue(maxsize=1)
q.put('a')
print(q.full())
for f in (lambda: q.put('b', block=False), lambda: q.put_nowait('b'), lambda: q.put('b', timeout=0.01)):
    try:
        f()
    except queue.Full as e:
        print('full', repr(e))
q.get()
for f in (q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(False)):
    try:
        f()
    except queue.Empty as e:
        print('empty', repr(e))
try:
    q.get(timeout=-1)
except ValueError as e:
    print(e)
#--- by priority
import queue
q = queue.PriorityQueue()
for item in [(3, 'c'), (1, 'a'), (2, 'b')]:
    q.put(item)
print([q.get()[1] for _ in range(3)])
#--- last in, first out
import queue
q = queue.LifoQueue()
for x in 'abc':
    q.put(x)
print([q.get() for _ in range(3)])
s = queue.SimpleQueue()
s.put(1)
print(s.qsize(), s.get(), s.empty())
#--- tasks
import queue
q = queue.Queue()
q.put(1)
q.get()
q.task_done()
q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)
