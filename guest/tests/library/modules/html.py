#--- escape
import html
print(html.escape('<a href="x">Tom & \'Jerry\'</a>'), html.escape('"q" & \'r\'', quote=False), repr(html.escape('')))
#--- unescape  pending: ascii()
import html
for s in ['&lt;p&gt;', '&amp;amp;', '&quot;&#39;&#x27;&#X41;', '&eacute;&copy;&hellip;&euro;', '&#8364;&#x20AC;', '&nbsp;|', 'no entities', '&', '& x', '&&lt;']:
    print(ascii(html.unescape(s)))
#--- entities without a semicolon  pending: ascii()
import html
for s in ['&copy 2020', '&ampx', '&lt&gt', '&notit;', '&alpha', '&alpha;', '&#65', '&#65x', '&unknown;']:
    print(ascii(html.unescape(s)))
#--- odd numbers  pending: ascii()
import html
for s in ['&#0;', '&#128;', '&#x80;', '&#xD800;', '&#1;', '&#x110000;', '&#;', '&#x;', '&#xZ;', '&#10;', '&#13;']:
    print(ascii(html.unescape(s)))
#--- there and back
import html
for s in ['<>&"\'', 'a < b && c > d', 'ü']:
    print(html.unescape(html.escape(s)) == s)
