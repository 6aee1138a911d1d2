#--- join
import os
print(os.path.join('a', 'b', 'c'), os.path.join('a', '/b'), os.path.join('a/', 'b'), os.path.join('', 'b'), os.path.join('a', ''))
print(os.path.join(b'a', b'b'))
#--- split
import os.path
for p in ['/a/b', '/a/b/', 'a', '', '/', '//a', 'a/b/c.txt', '///']:
    print(repr(p), os.path.split(p), os.path.dirname(p), os.path.basename(p))
#--- splitext
from os.path import splitext
for p in ['a.txt', 'a.tar.gz', '.bashrc', 'a', 'a.', 'd.x/f', '...', '..a.b', '/x/.y.z', '']:
    print(splitext(p))
#--- normpath
import os
for p in ['a/../b', '/../a', 'a//b/./c', '', '../../x', 'a/b/../../..', '//a', '///a', './x/', '/a/./b/../c']:
    print(repr(p), os.path.normpath(p), os.path.isabs(p))
#--- relpath
import os
print(os.path.relpath('/a/b/c', '/a'), os.path.relpath('/a', '/a/b/c'), os.path.relpath('/a', '/a'), os.path.relpath('/x/y', '/a/b'))
try:
    os.path.relpath('')
except ValueError as e:
    print(e)
#--- common parts
import os
print(os.path.commonprefix(['/usr/lib', '/usr/local']), os.path.commonprefix([]), os.path.commonpath(['/usr/lib/a', '/usr/local']))
print(os.path.commonpath(['a/b', 'a/c']), repr(os.path.commonpath(['a', 'b'])))
for bad in ([], ['/a', 'b']):
    try:
        os.path.commonpath(bad)
    except ValueError as e:
        print(e)
#--- paths must be text
import os
for bad in (1, None, []):
    try:
        os.path.join('a', bad)
    except TypeError as e:
        print(e)
    try:
        os.fspath(bad)
    except TypeError as e:
        print(e)
#--- objects that are paths
import os
class P:
    def __fspath__(self):
        return 'dir/file.txt'
print(os.fspath(P()), os.path.join(P(), 'x'), os.path.basename(P()), os.path.splitext(P()))
class Bad:
    def __fspath__(self):
        return 3
try:
    os.fspath(Bad())
except TypeError as e:
    print(e)
#--- what exists
import os
print(os.path.exists('/input/people.csv'), os.path.isfile('/input/people.csv'), os.path.isdir('/input/people.csv'))
print(os.path.exists('/input/sub'), os.path.isfile('/input/sub'), os.path.isdir('/input/sub'), os.path.islink('/input/sub'))
print(os.path.exists('/input/nothing'), os.path.isfile('/input/nothing'), os.path.isdir('/input/nothing'), os.path.exists(''), os.path.isdir('/'))
#--- list a folder
import os
print(sorted(os.listdir('/input/sub')), os.path.getsize('/input/sub/deep/note.txt'), os.stat('/input/people.csv').st_size)
#--- walk
import os
for folder, dirs, files in os.walk('/input/sub'):
    print(folder, sorted(dirs), sorted(files))
for folder, dirs, files in os.walk('/input/sub', topdown=False):
    print(folder, sorted(dirs), sorted(files))
print(list(os.walk('/input/nothing')))
#--- leave folders out of a walk
import os
for folder, dirs, files in os.walk('/input/sub'):
    dirs[:] = [d for d in dirs if d != 'deep']
    print(folder, sorted(files))
#--- sizes of all files
import os
total = 0
for root, _, files in os.walk('/input/sub'):
    for name in files:
        total += os.path.getsize(os.path.join(root, name))
print(total > 0)
#--- scandir
import os
with os.scandir('/input/sub') as entries:
    for e in sorted(entries, key=lambda e: e.name):
        print(e.name, e.path, e.is_file(), e.is_dir(), e.is_symlink(), repr(e), os.fspath(e))
#--- errors of missing files  pending: text and file name of OSError
import os
for f in (os.stat, os.listdir, os.remove, os.rmdir, os.path.getsize, os.scandir, os.chdir, os.unlink):
    try:
        f('/input/nothing')
    except FileNotFoundError as e:
        print(f.__name__, e.errno, e.filename)
        print(e)
#--- error of a file that is no folder  pending: text and file name of OSError
import os
try:
    os.listdir('/input/people.csv')
except NotADirectoryError as e:
    print(e)
#--- rename what is missing  pending: text and file name of OSError
import os
try:
    os.rename('/input/nothing', '/input/else')
except OSError as e:
    print(type(e).__name__, e)
#--- make a folder that exists  pending: text and file name of OSError
import os
try:
    os.mkdir('/input/sub')
except FileExistsError as e:
    print(e)
os.makedirs('/input/sub', exist_ok=True)
try:
    os.makedirs('/input/sub')
except FileExistsError as e:
    print(e)
#--- environment
import os
print(os.environ.get('NO_SUCH_NAME'), os.getenv('NO_SUCH_NAME', 'default'), 'NO_SUCH_NAME' in os.environ)
os.environ['MY_NAME'] = 'value'
print(os.environ['MY_NAME'], os.getenv('MY_NAME'), os.path.expandvars('$MY_NAME/${MY_NAME}x/$OTHER_NAME/$'))
del os.environ['MY_NAME']
try:
    os.environ['MY_NAME']
except KeyError as e:
    print(repr(e))
try:
    os.environ['A'] = 1
except TypeError as e:
    print(e)
#--- constants
import os
print(repr(os.sep), os.pathsep, os.curdir, os.pardir, os.extsep, repr(os.linesep), os.name, os.altsep, os.devnull)
print(os.path.sep, os.F_OK, os.R_OK, os.W_OK, os.X_OK, os.error is OSError)
#--- access
import os
print(os.access('/input/people.csv', os.F_OK), os.access('/input/people.csv', os.R_OK), os.access('/input/nothing', os.F_OK))
#--- bytes and text
import os
print(os.fsencode('a/ü'), os.fsdecode(b'a/b'), len(os.urandom(8)), os.strerror(2), os.strerror(13))
#--- sort paths by extension
import os
paths = ['b.txt', 'a.py', 'dir/c.txt', 'README']
print(sorted(paths, key=lambda p: (os.path.splitext(p)[1], p)))
groups = {}
for p in paths:
    groups.setdefault(os.path.splitext(p)[1] or 'none', []).append(os.path.basename(p))
print(groups)
#--- read each line of a file
import os
path = os.path.join('/input', 'lines.txt')
with open(path) as f:
    for number, line in enumerate(f, 1):
        print(number, line.rstrip())
#--- paths of this program
import os
print(os.path.abspath('/x/../y'), os.path.realpath('/a/./b'), os.path.isabs(os.path.abspath('z')), os.path.normcase('/A/b'))
#--- stat result
import os
s = os.stat('/input/lines.txt')
print(s.st_size == s[6], s[8] == int(s.st_mtime), type(s.st_mtime).__name__, len(s), os.path.getmtime('/input/lines.txt') == s.st_mtime)
