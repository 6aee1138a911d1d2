#--- split
import shlex
for s in ['a b c', 'a "b c" d', "a 'b \"c' d", 'a\\ b', '--x="y z" q', '# not', '"a\\"b"', "it''s", '', '  ', 'a"b c"d', 'ls -l "My File.txt" > out']:
    print(shlex.split(s), shlex.split(s, comments=True))
#--- split without the rules of posix
import shlex
for s in ['a "b c" d', "a 'b' c", '--x="y z" q', 'a"b c"d']:
    print(shlex.split(s, posix=False))
#--- errors
import shlex
for s in ['"abc', "it's", 'a\\']:
    try:
        shlex.split(s)
    except ValueError as e:
        print(e)
#--- quote
import shlex
for s in ["it's", 'a', '', 'a b', 'a;b', '/usr/bin', '$HOME', '"']:
    print(shlex.quote(s), shlex.split(shlex.quote(s)) == [s])
print(shlex.join(['a', 'b c', "d'e"]))
#--- tokens
import shlex
print(list(shlex.shlex('a=b "c d" e.f # x\ng')))
print(list(shlex.shlex('a&&b;c>d|e', punctuation_chars=True)))
print(list(shlex.shlex("a 'b c' d-e", posix=True)))
lexer = shlex.shlex('one two')
print(lexer.get_token(), lexer.get_token(), repr(lexer.get_token()))
