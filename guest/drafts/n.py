from unittest.mock import *
m=Mock(); m.a.b(1,k=2); m(3); print(m.mock_calls, m.method_calls, m.call_args, m.a.b.call_count, m.called)
m=Mock(return_value=5); print(m(1,x=2)); m.assert_called_once_with(1,x=2); m.assert_called_with(1,x=ANY)
def t(f,*a,**k):
    try: f(*a,**k); print('ok')
    except Exception as e: print(type(e).__name__, e)
t(m.assert_called_with,2); t(m.assert_not_called); m(2); t(m.assert_called_once); t(m.assert_any_call,1,x=2); t(m.assert_any_call,9); t(Mock().assert_called); t(Mock(name='nm').assert_called_with,1)
m=Mock(side_effect=[1,2,ValueError('x')]); print(m(),m()); t(m); t(m)
m=Mock(side_effect=KeyError('k')); t(m); m=Mock(side_effect=lambda x:x*2); print(m(4))
m=Mock(spec=['foo']); m.foo(); t(lambda: m.bar)
class C:
    def meth(self,a): return a
    attr=1
m=Mock(spec=C); m.meth(1); t(lambda: m.nope); print(isinstance(m,C))
mm=MagicMock(); mm.__getitem__.return_value='gi'; mm.__len__.return_value=3; print(mm['k'],len(mm),bool(mm),list(mm),1 in mm); mm.__iter__.return_value=[1,2]; print(list(mm)); mm.__getitem__.assert_called_once_with('k')
with MagicMock() as cm: print(type(cm).__name__)
print(call(1,a=2), call.foo(1), call.a.b(), call.a().b(2), call==call, call(1)==call(1), [call(1)]==[call(1)])
m=Mock(); m.x(1); m.y(2); print(m.mock_calls==[call.x(1),call.y(2)]); m.assert_has_calls([call.x(1),call.y(2)]); t(m.assert_has_calls,[call.z()])
import math, os
with patch('math.pi',3): print(math.pi)
print(math.pi>3.1)
with patch.object(C,'meth',return_value=7) as pm: print(C().meth(1)); pm.assert_called_once_with(1)
print(C().meth(9))
@patch('os.getcwd')
def f(g): g.return_value='/zz'; return os.getcwd()
print(f(), os.getcwd()!='/zz')
d={'a':1}
with patch.dict(d,{'b':2}): print(d)
with patch.dict(d,{'c':2},clear=True): print(d)
print(d)
m=Mock(a=1,**{'b.return_value':9}); print(m.a,m.b()); m.reset_mock(); print(m.mock_calls)
print(sentinel.x, sentinel.x is sentinel.x)
class P:
    @property
    def p(self): return 1
with patch.object(P,'p',new_callable=PropertyMock) as pp: pp.return_value=5; print(P().p)
p=patch('math.e',2); p.start(); print(math.e); p.stop(); t(patch,'nodot')
mo=mock_open(read_data='l1\nl2\n')
with mo('f') as fh: print(fh.read())
mo.assert_called_once_with('f')
m=Mock(wraps=len); print(m([1,2])); m=Mock(); m.return_value.foo.return_value=3; print(m().foo(), m.mock_calls)
m=Mock(); del m.zz; t(lambda: m.zz); m.attr='v'; print(m.attr, hasattr(m,'other'), m.call_args_list)
m(1,2,k=3); print(m.call_args.args, m.call_args.kwargs, m.call_args[0]); args,kw=m.call_args; print(args,kw)
