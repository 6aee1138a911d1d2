#--- unified diff
import difflib
a = 'one\ntwo\nthree\nfour\n'.splitlines(True)
b = 'one\n2\nthree\nfour\nfive\n'.splitlines(True)
print(''.join(difflib.unified_diff(a, b, 'old.txt', 'new.txt')))
print('\n'.join(difflib.unified_diff(['a', 'b'], ['a', 'c'], lineterm='', n=0)))
print(list(difflib.unified_diff(['a'], ['a'])), list(difflib.unified_diff([], ['x\n'], 'f', 't', 'd1', 'd2')))
#--- distant changes
import difflib
a = [str(i) for i in range(50)]
b = a[:10] + ['x'] + a[11:30] + a[33:]
print('\n'.join(difflib.unified_diff(a, b, lineterm='')))
print('\n'.join(difflib.context_diff(a, b, 'a', 'b', lineterm='', n=1)))
#--- context diff
import difflib
a = 'one\ntwo\nthree\n'.splitlines(True)
b = 'zero\none\ntree\nfour\n'.splitlines(True)
print(''.join(difflib.context_diff(a, b, 'before', 'after', 'd1', 'd2')))
#--- ndiff
import difflib
a = 'one two three\nfour\nfive six\nseven\n'.splitlines(True)
b = 'one 2 three\nfour\nsix five\nseven\neight\n'.splitlines(True)
print(''.join(difflib.ndiff(a, b)))
print(list(difflib.ndiff(['abcDefghiJkl\n'], ['abcdefGhijkl\n'])), list(difflib.ndiff(['\tx  y\n'], ['\tx y z\n'])))
#--- restore
import difflib
a, b = ['a\n', 'b\n', 'c\n'], ['a\n', 'B\n', 'd\n']
d = list(difflib.ndiff(a, b))
print(list(difflib.restore(d, 1)) == a, list(difflib.restore(d, 2)) == b)
try:
    list(difflib.restore(d, 3))
except ValueError as e:
    print(e)
#--- Differ
import difflib
d = difflib.Differ()
print(''.join(d.compare(['hello world\n', 'x\n'], ['hello there world\n', 'y\n'])))
#--- ratio
import difflib
for a, b in [('abxcd', 'abcd'), ('', ''), ('a', ''), ('kitten', 'sitting'), ([1, 2, 3], [2, 3, 4]), ('apple', 'APPLE')]:
    s = difflib.SequenceMatcher(None, a, b)
    print(round(s.ratio(), 4), round(s.quick_ratio(), 4), round(s.real_quick_ratio(), 4))
#--- operations
import difflib
s = difflib.SequenceMatcher(None, 'qabxcd', 'abycdf')
for tag, i1, i2, j1, j2 in s.get_opcodes():
    print(tag, 'qabxcd'[i1:i2], 'abycdf'[j1:j2])
print(s.get_matching_blocks(), s.find_longest_match(0, 6, 0, 6))
for block in s.get_matching_blocks():
    print(block.a, block.b, block.size)
#--- junk
import difflib
s = difflib.SequenceMatcher(lambda c: c == ' ', 'private Thread currentThread;', 'private volatile Thread currentThread;')
print(round(s.ratio(), 3), s.get_opcodes())
print(difflib.SequenceMatcher(None, 'a' * 300, 'b' + 'a' * 299).ratio(), difflib.SequenceMatcher(None, 'a' * 300, 'b' + 'a' * 299, autojunk=False).ratio() > 0.9)
print(difflib.IS_LINE_JUNK('  # \n'), difflib.IS_LINE_JUNK('x'), difflib.IS_CHARACTER_JUNK('\t'))
#--- close matches
import difflib
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('x', []), difflib.get_close_matches('wheel', ['heel', 'whee', 'feel'], n=1), difflib.get_close_matches('a', ['b']))
for bad in ({'n': 0}, {'cutoff': 2}):
    try:
        difflib.get_close_matches('a', ['b'], **bad)
    except ValueError as e:
        print(e)
#--- did you mean
import difflib
commands = ['commit', 'checkout', 'clone', 'config']
for word in ['comit', 'chekout', 'zzz']:
    found = difflib.get_close_matches(word, commands, 1)
    print(word, '->', found[0] if found else 'nothing')
#--- lines must be text
import difflib
try:
    list(difflib.unified_diff([b'a'], [b'b']))
except TypeError as e:
    print(e)
