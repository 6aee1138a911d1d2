#--- read
import configparser
c = configparser.ConfigParser()
c.read_string('''
[DEFAULT]
base = /x
debug: yes
[a]
path = %(base)s/y
n=5
multi = one
  two

  three
; comment
[b]
f = 1.5
pct = 50%%
''')
print(c.sections(), c['a']['path'], c.getint('a', 'n'), c.getboolean('a', 'debug'), repr(c['a']['multi']), c['b'].getfloat('f'), c['b']['pct'])
print('n' in c['a'], c.get('a', 'zz', fallback='fb'), c['a'].get('zz'), c.items('b'), c.options('a'), list(c), 'a' in c, c.has_option('a', 'base'))
for key in c['b']:
    print(key, c['b'][key])
#--- write
import configparser, sys
c = configparser.ConfigParser()
c['DEFAULT'] = {'level': '1'}
c['server'] = {'host': 'localhost', 'port': '80'}
c['server']['Name'] = 'x'
c.add_section('empty')
c.set('empty', 'k', 'two\nlines')
c.write(sys.stdout)
print(c.remove_option('server', 'port'), c.remove_section('empty'), c.sections())
#--- errors
import configparser
c = configparser.ConfigParser()
c['a'] = {'n': '5'}
for f in (lambda: c['zz'], lambda: c.get('zz', 'a'), lambda: c.get('a', 'zz'), lambda: c['a']['zz'], lambda: c.read_string('x=1'), lambda: c.read_string('[a]\n[a]'), lambda: c.read_string('[q]\na=1\na=2'), lambda: c.read_string('[q2]\nnovalue'), lambda: c.set('a', 'b', 1), lambda: c.add_section('a'), lambda: c.getboolean('a', 'n'), lambda: c.set('a', 'b', '%'), lambda: (c.read_dict({'z': {'q': '%(nope)s'}}), c.get('z', 'q'))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#--- numbers that are none  pending: texts of exceptions
import configparser
c = configparser.ConfigParser()
c['a'] = {'n': 'x'}
try:
    c.getint('a', 'n')
except ValueError as e:
    print(e)
print(c.getint('a', 'm', fallback=7), c['a'].getint('m'), c['a'].getint('m', 8))
#--- truth
import configparser
c = configparser.ConfigParser()
c.read_string('[s]\n' + '\n'.join('%s = %s' % (w, w) for w in ['yes', 'no', 'On', 'off', 'TRUE', 'false', '1', '0']))
print([(key, c.getboolean('s', key)) for key in c.options('s')])
#--- other references
import configparser
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
e.read_dict({'a': {'x': '1', 'y': '${x}2', 'z': '${b:q}'}, 'b': {'q': 'Q$$'}})
print(e['a']['y'], e['a']['z'])
n = configparser.ConfigParser(interpolation=None)
n.read_string('[a]\nx = 100%')
print(n['a']['x'])
#--- without values
import configparser
r = configparser.RawConfigParser(allow_no_value=True, delimiters='=')
r.read_string('[s]\nkey\nk = %(v)s # c')
print(list(r['s'].items()))
#--- inline comments
import configparser
c = configparser.ConfigParser(inline_comment_prefixes=('#', ';'))
c.read_string('[s]\na = 1 # one\nb = x;y\nc = z ; comment\n# whole line')
print(c.items('s'))
#--- case of names
import configparser
c = configparser.ConfigParser()
c.read_string('[S]\nKey = V')
print(c['S']['key'], c['S']['KEY'], 's' in c)
c = configparser.ConfigParser()
c.optionxform = str
c.read_string('[S]\nKey = V')
print(list(c['S']), 'key' in c['S'])
#--- files
import configparser
c = configparser.ConfigParser()
print(c.read('/input/nothing.ini'), c.read(['/input/none.ini', '/input/neither.ini']), c.sections())
