#--- help
import argparse
p = argparse.ArgumentParser(prog='prog', description='A tool that does things to files and to other very useful objects, told in a text long enough to wrap.', epilog='The end.')
p.add_argument('file', help='the file')
p.add_argument('rest', nargs='*')
p.add_argument('-v', '--verbose', action='store_true', help='be loud')
p.add_argument('-n', '--num', type=int, default=3, help='a number (default: %(default)s)')
p.add_argument('--mode', choices=['a', 'b'], default='a')
p.add_argument('--list', nargs='+', type=float, metavar='X')
p.add_argument('--version', action='version', version='%(prog)s 1.0')
p.print_help()
p.print_usage()
print(p.format_usage())
#--- values
import argparse
p = argparse.ArgumentParser(prog='prog')
p.add_argument('file')
p.add_argument('-n', '--num', type=int, default=3)
p.add_argument('-v', '--verbose', action='store_true')
p.add_argument('-c', action='count', default=0)
p.add_argument('--app', action='append')
p.add_argument('--list', nargs='+', type=float)
p.add_argument('--const', action='store_const', const=42)
for args in ['f', '-n 5 f', 'f --num=7', '-ccv f', '-n-3 f', 'f -n -3', '-vn4 f', '--app x --app y f', '--list 1 2 -- f', 'f --const', '--nu 8 f', '-cvcn 1 f']:
    print(p.parse_args(args.split()))
#--- errors
import argparse
class Parser(argparse.ArgumentParser):
    def error(self, message):
        print('error:', message)
        raise ValueError
p = Parser(prog='prog')
p.add_argument('file')
p.add_argument('-n', '--num', type=int)
p.add_argument('--mode', choices=['a', 'b'])
p.add_argument('--two', nargs=2)
p.add_argument('--more', nargs='+')
p.add_argument('--flag', '-f', action='store_true')
p.add_argument('--number', type=int)
for args in ['', '-n x f', '--mode z f', 'f g', 'f --unknown', 'f -n', 'f --two 1', 'f --more', 'f --num', 'f --nu 3', '--flag=3 f', 'f -x', '-fx f']:
    try:
        p.parse_args(args.split())
    except ValueError:
        pass
#--- exit codes  pending: SystemExit.code
import argparse
p = argparse.ArgumentParser(prog='prog')
p.add_argument('--version', action='version', version='1.2')
for args in [['--version'], ['-h'], ['--nonsense']]:
    try:
        p.parse_args(args)
    except SystemExit as e:
        print('exit', e.code)
#--- end with an error
import argparse
p = argparse.ArgumentParser(prog='prog')
p.add_argument('x', type=int)
p.parse_args(['abc'])
#--- exclusive options
import argparse
p = argparse.ArgumentParser(prog='prog', exit_on_error=False)
g = p.add_mutually_exclusive_group(required=True)
g.add_argument('--a', action='store_true')
g.add_argument('--b', type=int)
p.print_help()
print(p.parse_args(['--a']), p.parse_args(['--b', '3']))
try:
    p.parse_args(['--a', '--b', '3'])
except argparse.ArgumentError as e:
    print(e)
#--- subcommands
import argparse
p = argparse.ArgumentParser(prog='prog')
p.add_argument('--debug', action='store_true')
sub = p.add_subparsers(dest='cmd', help='what to do', required=True)
add = sub.add_parser('add', help='add it', aliases=['a'])
add.add_argument('x', type=int)
add.add_argument('--k')
rm = sub.add_parser('rm', help='remove it')
rm.set_defaults(func=len)
p.print_help()
add.print_help()
print(p.parse_args(['add', '3']), p.parse_args(['--debug', 'a', '4', '--k', 'v']), p.parse_args(['rm']).func([1]))
#--- subcommands with functions
import argparse
def hello(args):
    return 'hello ' + args.name
def total(args):
    return sum(args.numbers)
p = argparse.ArgumentParser(prog='tool')
sub = p.add_subparsers(title='commands', description='what there is')
h = sub.add_parser('hello')
h.add_argument('name')
h.set_defaults(func=hello)
t = sub.add_parser('total')
t.add_argument('numbers', type=int, nargs='*')
t.set_defaults(func=total)
for line in ['hello Ada', 'total 1 2 3', 'total']:
    args = p.parse_args(line.split())
    print(args.func(args))
print(p.format_help())
#--- groups and defaults in help
import argparse
p = argparse.ArgumentParser(prog='prog', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
p.add_argument('--very-long-option-name-here', metavar='N', help='some help that goes on and on and on until it must wrap around the line', default=5)
p.add_argument('--flag', action=argparse.BooleanOptionalAction, default=True, help='a flag')
p.add_argument('--pair', nargs=2, metavar=('A', 'B'), help='two')
p.add_argument('opt', nargs='?', default='d', help='maybe')
g = p.add_argument_group('extra', 'extra things')
g.add_argument('--one-more-option', required=True)
g.add_argument('--two-more-options-here')
p.print_help()
print(p.parse_args(['--one-more-option', '1', '--no-flag', '--pair', 'x', 'y']))
print(p.parse_known_args(['y', 'z', '--one-more-option', '1', '--zzz']))
#--- how many
import argparse
p = argparse.ArgumentParser(prog='prog')
p.add_argument('a')
p.add_argument('b', nargs='?', default='none')
p.add_argument('c', nargs='*')
for args in [['1'], ['1', '2'], ['1', '2', '3', '4']]:
    print(p.parse_args(args))
p = argparse.ArgumentParser(prog='prog')
p.add_argument('src', nargs='+')
p.add_argument('dst')
print(p.parse_args(['a', 'b', 'c']))
p = argparse.ArgumentParser(prog='prog')
p.add_argument('cmd')
p.add_argument('args', nargs=argparse.REMAINDER)
print(p.parse_args(['run', '-x', '--y', 'z']))
#--- own types and actions
import argparse
def positive(text):
    n = int(text)
    if n <= 0:
        raise argparse.ArgumentTypeError('%s is not positive' % n)
    return n
class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (values.upper(), option_string))
p = argparse.ArgumentParser(prog='prog', exit_on_error=False)
p.add_argument('--p', type=positive)
p.add_argument('--u', action=Upper)
p.add_argument('--k', type=lambda s: dict([s.split('=')]))
print(p.parse_args(['--p', '5', '--u', 'abc', '--k', 'a=b']))
for args in (['--p', '-1'], ['--p', 'x']):
    try:
        p.parse_args(args)
    except argparse.ArgumentError as e:
        print(e)
#--- suppressed
import argparse
p = argparse.ArgumentParser(prog='prog', argument_default=argparse.SUPPRESS)
p.add_argument('--z')
p.add_argument('--hidden', help=argparse.SUPPRESS)
print(p.parse_args([]), p.parse_args(['--hidden', '1']))
p.print_help()
#--- parents and defaults
import argparse
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument('--par', type=int)
p = argparse.ArgumentParser(prog='prog', parents=[parent])
p.set_defaults(par=9, other='x')
print(p.parse_args([]), p.parse_args(['--par', '3']), p.get_default('par'))
#--- namespace
import argparse
n = argparse.Namespace(a=1, b='x')
print(n, 'a' in n, 'z' in n, n == argparse.Namespace(a=1, b='x'), vars(n), n.a)
p = argparse.ArgumentParser(prog='prog')
p.add_argument('--c')
print(p.parse_args(['--c', '1'], n))
#--- conflicts
import argparse
p = argparse.ArgumentParser(prog='prog')
try:
    p.add_argument('-h')
except argparse.ArgumentError as e:
    print(e)
for bad in (lambda: p.add_argument('--x', action='nonsense'), lambda: p.add_argument('--x', type='int'), lambda: p.add_argument('a', dest='b'), lambda: p.add_argument('a', required=True)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(e)
p = argparse.ArgumentParser(prog='prog', conflict_handler='resolve')
p.add_argument('-h', '--height')
p.print_help()
#--- raw texts
import argparse
p = argparse.ArgumentParser(prog='prog', formatter_class=argparse.RawDescriptionHelpFormatter, usage='%(prog)s [options]', description='a\n  b\n')
p.add_argument('--x', help='one\ntwo')
p.print_help()
p = argparse.ArgumentParser(prog='prog', formatter_class=argparse.RawTextHelpFormatter)
p.add_argument('--x', help='one\ntwo')
p.print_help()
#--- long usage
import argparse
p = argparse.ArgumentParser(prog='a-long-program-name')
for name in ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta']:
    p.add_argument('--' + name, required=name == 'beta')
g = p.add_mutually_exclusive_group()
g.add_argument('-x', action='store_true')
g.add_argument('-y', metavar='WHY')
p.add_argument('source', nargs='+')
p.add_argument('target')
p.print_usage()
