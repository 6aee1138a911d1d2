#--- small values
from pprint import pprint, pformat, pp
pprint({'b': 1, 'a': [1, 2]})
pprint({'b': 1, 'a': 2}, sort_dicts=False)
pp({'b': 1, 'a': 2})
pprint('text')
pprint(None)
print(pformat((1,)), pformat([]), pformat({}))
#--- long lists
from pprint import pprint
pprint(list(range(40)))
pprint(list(range(40)), compact=True)
pprint([['abc' * 10] * 3] * 2, indent=4, width=50)
#--- nested
from pprint import pprint
x = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'a': [1, 2, {'b': 'c' * 60}], 't': (1,)}, 'b': b'bytes' * 30}
pprint(x)
pprint(x, width=40)
pprint(x, depth=1)
pprint(x, depth=2)
#--- records
from pprint import pprint
pprint([{'id': i, 'name': 'n%d' % i, 'tags': ['a', 'b']} for i in range(4)])
pprint({'users': [{'name': 'Ada', 'email': 'ada@example.com'}, {'name': 'Bob', 'email': 'bob@example.com'}], 'total': 2})
#--- long text
from pprint import pprint
pprint('word ' * 30)
pprint({'text': 'word ' * 30})
pprint('line one\nline two\n' * 6)
pprint(['a' * 100, 'b c ' * 30])
#--- sets
from pprint import pprint
pprint(set())
pprint({1})
pprint(set(range(40)))
pprint(frozenset(range(40)), width=200)
#--- itself
import pprint
r = [1]
r.append(r)
print(pprint.pformat(r).replace(str(id(r)), 'ID'), pprint.isrecursive(r), pprint.isreadable(r), pprint.isreadable([1]), pprint.isreadable([len]))
print(pprint.saferepr({'b': 1, 'a': 2}))
#--- mixed keys
from pprint import pprint
pprint({1: 'a', (2,): 'b', 'c': 3})
#--- collections
from pprint import pprint
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple
pprint(OrderedDict((str(i), 'v' * 10) for i in range(8)))
pprint(defaultdict(list, {str(i): ['v' * 10] for i in range(8)}))
pprint(Counter({str(i) * 5: i for i in range(15)}))
pprint(deque(range(40)))
#--- dataclasses
from dataclasses import dataclass
from pprint import pprint
@dataclass
class D:
    a: str
    b: list
pprint(D('x' * 50, list(range(20))))
pprint([D('a', [])])
#--- numbers
from pprint import pprint
pprint(12345678, underscore_numbers=True)
pprint([1234567, 12.5], underscore_numbers=True)
#--- wrong options
import pprint
for bad in ({'indent': -1}, {'depth': 0}, {'width': 0}):
    try:
        pprint.PrettyPrinter(**bad)
    except ValueError as e:
        print(e)
#--- a printer
import pprint
p = pprint.PrettyPrinter(indent=2, width=30)
p.pprint({'key': ['value one', 'value two', 'value three']})
print(p.pformat([1, 2]))
#--- to another stream
import io, pprint
out = io.StringIO()
pprint.pprint({'a': 1}, stream=out)
print(repr(out.getvalue()))
