import textwrap
text = 'The quick brown fox jumped over the lazy dog. It was a well-known, state-of-the-art dog -- or was it?  Yes.\n\nNew   paragraph\twith a tab and averyveryverylongwordthatdoesnotfit here.'
for w in (20, 35, 70):
    print(textwrap.wrap(text, w))
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap('hello world', 5), textwrap.wrap('', 5), textwrap.wrap('a b c', 1), textwrap.wrap('abcdefghij', 3))
print(textwrap.wrap('abcdefghij klm', 5, break_long_words=False), textwrap.wrap('aaa-bbb-ccc ddd', 6), textwrap.wrap('aaa-bbb-ccc ddd', 6, break_on_hyphens=False))
print(textwrap.wrap('one two three four five', 10, max_lines=2), textwrap.wrap('one two three', 10, max_lines=1, placeholder='~'))
print(textwrap.shorten('Hello  world! this is long', 12), textwrap.shorten('Hello world', 11), textwrap.shorten('Hello world', 10, placeholder='...'), repr(textwrap.shorten('Helloworldthatislong', 5, placeholder='~')))
print(textwrap.wrap('Dr. No. Yes! really? "Ok." then', 40, fix_sentence_endings=True))
print(textwrap.wrap('a  b   c', 80), textwrap.wrap('  lead and trail  ', 8), textwrap.wrap('  lead', 8, drop_whitespace=False))
print(textwrap.wrap('x\ty', 20), textwrap.wrap('x\ty\nz', 20, expand_tabs=False), textwrap.wrap('a\nb', 10, replace_whitespace=False))
w = textwrap.TextWrapper(width=15, initial_indent='- ')
print(w.wrap('reuse of the wrapper object'), w.fill('short'))
try:
    textwrap.wrap('x', 0)
except ValueError as e:
    print(e)
