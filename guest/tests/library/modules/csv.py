#--- read rows
import csv
for row in csv.reader(['a,b,c', '1,"x, y","say ""hi"""', '', ',,', '  x, y']):
    print(row)
#--- read a file  pending: options of open()
import csv
with open('/input/people.csv', newline='') as f:
    for row in csv.reader(f):
        print(row)
#--- dictionaries from a file
import csv
with open('/input/people.csv') as f:
    people = list(csv.DictReader(f))
print(people)
print(max(people, key=lambda p: int(p['age']))['name'], sum(int(p['age']) for p in people))
#--- write rows
import csv, io
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(['a', 'b c', 'd,e', 'f"g', None, 1, 2.5, True, 'x\ny', '']))
w.writerows([[1, 2], ['', ''], [''], []])
print(repr(out.getvalue()))
#--- write dictionaries
import csv, io
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=['name', 'age'])
w.writeheader()
w.writerow({'name': 'Ada', 'age': 36})
w.writerows([{'name': 'Bob'}, {'age': 3, 'name': 'C, D'}])
print(repr(out.getvalue()))
try:
    w.writerow({'name': 'x', 'extra': 1})
except ValueError as e:
    print(e)
w = csv.DictWriter(out, ['a'], extrasaction='ignore', restval='-')
w.writerow({'b': 1})
print(repr(out.getvalue()[-5:]))
#--- write to standard output
import csv, sys
w = csv.writer(sys.stdout, lineterminator='\n')
w.writerow(['x', 'y'])
w.writerow([1, 'a,b'])
#--- quoting
import csv, io
for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE):
    out = io.StringIO()
    w = csv.writer(out, quoting=quoting, escapechar='\\')
    w.writerow(['a', 1, 2.5, 'b c', 'd,e', '"', None])
    print(quoting, repr(out.getvalue()))
#--- no escape character
import csv, io
w = csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE)
try:
    w.writerow(['a,b'])
except csv.Error as e:
    print(e)
try:
    csv.writer(io.StringIO()).writerow(3)
except csv.Error as e:
    print(e)
#--- numbers  pending: text of float()
import csv
print(list(csv.reader(['1,"a",2.5', '"3",4,-1e3'], quoting=csv.QUOTE_NONNUMERIC)))
try:
    list(csv.reader(['x,1'], quoting=csv.QUOTE_NONNUMERIC))
except ValueError as e:
    print(e)
#--- other separators
import csv
print(list(csv.reader(['a;b', '1; 2;"x;y"'], delimiter=';', skipinitialspace=True)), list(csv.reader(['a\tb'], delimiter='\t')), list(csv.reader(["a,'b,c'"], quotechar="'")))
print(list(csv.reader(['a\\,b,c'], escapechar='\\')), list(csv.reader(['"a,b",c'], quoting=csv.QUOTE_NONE)))
#--- lines inside of quotes
import csv
r = csv.reader(['a,"first\n', 'second",b\n', 'c,d\n'])
for row in r:
    print(row, r.line_num)
print(list(csv.reader(['x,"never closed', 'more'])))
#--- strict
import csv
for text in (['"a"b,c'], ['"a']):
    print(list(csv.reader(text)))
    try:
        print(list(csv.reader(text, strict=True)))
    except csv.Error as e:
        print(e)
#--- dialects
import csv, io
print(csv.list_dialects(), csv.get_dialect('excel-tab').delimiter)
csv.register_dialect('pipes', delimiter='|', quoting=csv.QUOTE_ALL, lineterminator='\n')
out = io.StringIO()
csv.writer(out, 'pipes').writerow(['a', 'b'])
print(repr(out.getvalue()), list(csv.reader(['x|y'], dialect='pipes')))
csv.unregister_dialect('pipes')
try:
    csv.reader([], 'pipes')
except csv.Error as e:
    print(e)
class semi(csv.excel):
    delimiter = ';'
print(list(csv.reader(['a;b'], semi)), csv.reader([]).dialect.quotechar)
#--- wrong options
import csv
for options in ({'delimiter': 'ab'}, {'delimiter': 1}, {'quotechar': 'xx'}, {'quoting': 9}, {'nonsense': 1}, {'quotechar': None, 'quoting': csv.QUOTE_ALL}):
    try:
        csv.reader([], **options)
    except TypeError as e:
        print(e)
try:
    next(csv.reader([b'a']))
except csv.Error as e:
    print(e)
#--- rows of other lengths
import csv
for row in csv.DictReader(['a,b', '1', '1,2,3,4', '', '5,6'], restkey='more', restval='none'):
    print(row)
r = csv.DictReader(['1,2'], fieldnames=['x', 'y'])
print(r.fieldnames, list(r), csv.DictReader([]).fieldnames)
#--- totals by key
import csv
data = '''date,item,amount
2024-01-01,apple,3
2024-01-02,pear,5
2024-01-03,apple,4
'''
totals = {}
for row in csv.DictReader(data.splitlines()):
    totals[row['item']] = totals.get(row['item'], 0) + int(row['amount'])
print(totals)
#--- there and back
import csv, io
rows = [['a', 'b "q"', 'c,d'], ['', 'line\nbreak', "o'x"], ['ü', ' sp ', '\t']]
out = io.StringIO()
csv.writer(out).writerows(rows)
out.seek(0)
print(list(csv.reader(out)) == rows)
#--- field size
import csv
print(csv.field_size_limit(), csv.field_size_limit(5))
try:
    list(csv.reader(['abcdefgh,"x"']))
except csv.Error as e:
    print(e)
#--- line ends
import csv
print(list(csv.reader(['a,b\r\n', 'c,d\n', 'e\r'])))
try:
    list(csv.reader(['a\rb']))
except csv.Error as e:
    print(e)
