import textwrap
print(repr(textwrap.dedent('''
    Hello
      world
    
    end
''')))
print(repr(textwrap.dedent('  a\n b\n')), repr(textwrap.dedent('\ta\n\t b')), repr(textwrap.dedent('a\n  b')), repr(textwrap.dedent('  \n  x\n   \n')), repr(textwrap.dedent(' a\n\tb')))
print(textwrap.indent('line 1\n\nline 2\n   \nline 3', '> '))
print(textwrap.indent('a\n\nb', '+ ', lambda line: True))
print(repr(textwrap.indent('', 'x')), repr(textwrap.indent('a\n', '  ')))
