import inspect, functools
def f(a,b=1,/,c=2,*args,d,e=3,**kw)->int:
    "doc"
print(inspect.signature(f), inspect.signature(lambda x,*,y=2: 0), inspect.signature(functools.partial(f,1,d=5)))
for p in inspect.signature(f).parameters.values(): print(p, p.name, p.kind, p.kind.description, p.default is inspect.Parameter.empty, repr(p))
class C:
    "cdoc"
    def __init__(self,x:int,y='q'): pass
    def m(self,z): pass
    @classmethod
    def k(cls,w): pass
    @staticmethod
    def s(v): pass
print(inspect.signature(C), inspect.signature(C(1).m), inspect.signature(C.m), inspect.signature(C.k), inspect.signature(C.s))
b=inspect.signature(f).bind(1,2,3,4,5,d=6,z=7); print(b, b.args, b.kwargs); b=inspect.signature(f).bind(1,d=2); b.apply_defaults(); print(b.arguments)
def t(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
t(lambda: inspect.signature(f).bind(1)); t(lambda: inspect.signature(lambda x:0).bind(1,2)); t(lambda: inspect.signature(lambda x:0).bind(1,y=2)); t(lambda: inspect.signature(3))
def gen(): yield 1
async def co(): pass
print([p(x) for x in (f,C,C(1).m,len,gen,co,gen(),inspect) for p in (inspect.isfunction,inspect.isclass,inspect.ismethod,inspect.isbuiltin,inspect.isgeneratorfunction,inspect.iscoroutinefunction,inspect.isgenerator,inspect.ismodule,inspect.isroutine)])
print(inspect.getdoc(f), inspect.getdoc(C), inspect.cleandoc('  a\n    b\n      c\n'), inspect.getmro(C))
print([n for n,_ in inspect.getmembers(C, inspect.isfunction)], inspect.getfullargspec(f))
def deco(g):
    @functools.wraps(g)
    def w(*a): return g(*a)
    return w
@deco
def h(q): pass
print(inspect.signature(h), inspect.unwrap(h) is not h)
print(inspect.Signature([inspect.Parameter('a',inspect.Parameter.POSITIONAL_ONLY)]), inspect.signature(f)==inspect.signature(f))
