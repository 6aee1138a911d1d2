# Entities: see html.unescape(). The names of HTML 4 and the usual ones of HTML 5 are known.

# those of the characters 160 to 255, in order; they are known without a semicolon too
_LATIN = (
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
    "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring "
    "AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml "
    "times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil "
    "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash "
    "ugrave uacute ucirc uuml yacute thorn yuml "
)
_OTHERS = (
    "OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2c6 tilde=2dc Alpha=391 Beta=392 Gamma=393 "
    "Delta=394 Epsilon=395 Zeta=396 Eta=397 Theta=398 Iota=399 Kappa=39a Lambda=39b Mu=39c Nu=39d Xi=39e "
    "Omicron=39f Pi=3a0 Rho=3a1 Sigma=3a3 Tau=3a4 Upsilon=3a5 Phi=3a6 Chi=3a7 Psi=3a8 Omega=3a9 alpha=3b1 beta=3b2 "
    "gamma=3b3 delta=3b4 epsilon=3b5 zeta=3b6 eta=3b7 theta=3b8 iota=3b9 kappa=3ba lambda=3bb mu=3bc nu=3bd xi=3be "
    "omicron=3bf pi=3c0 rho=3c1 sigmaf=3c2 sigma=3c3 tau=3c4 upsilon=3c5 phi=3c6 chi=3c7 psi=3c8 omega=3c9 "
    "thetasym=3d1 upsih=3d2 piv=3d6 ensp=2002 emsp=2003 thinsp=2009 zwnj=200c zwj=200d lrm=200e rlm=200f ndash=2013 "
    "mdash=2014 lsquo=2018 rsquo=2019 sbquo=201a ldquo=201c rdquo=201d bdquo=201e dagger=2020 Dagger=2021 bull=2022 "
    "hellip=2026 permil=2030 prime=2032 Prime=2033 lsaquo=2039 rsaquo=203a oline=203e frasl=2044 euro=20ac "
    "image=2111 weierp=2118 real=211c trade=2122 alefsym=2135 larr=2190 uarr=2191 rarr=2192 darr=2193 harr=2194 "
    "crarr=21b5 lArr=21d0 uArr=21d1 rArr=21d2 dArr=21d3 hArr=21d4 forall=2200 part=2202 exist=2203 empty=2205 "
    "nabla=2207 isin=2208 notin=2209 ni=220b prod=220f sum=2211 minus=2212 lowast=2217 radic=221a prop=221d "
    "infin=221e ang=2220 and=2227 or=2228 cap=2229 cup=222a int=222b there4=2234 sim=223c cong=2245 asymp=2248 "
    "ne=2260 equiv=2261 le=2264 ge=2265 sub=2282 sup=2283 nsub=2284 sube=2286 supe=2287 oplus=2295 otimes=2297 "
    "perp=22a5 sdot=22c5 lceil=2308 rceil=2309 lfloor=230a rfloor=230b lang=2329 rang=232a loz=25ca spades=2660 "
    "clubs=2663 hearts=2665 diams=2666 apos=27 check=2713 cross=2717 star=2606 starf=2605 phone=260e lbrace=7b "
    "rbrace=7d lbrack=5b rbrack=5d lpar=28 rpar=29 comma=2c period=2e colon=3a semi=3b excl=21 quest=3f num=23 "
    "dollar=24 percnt=25 ast=2a plus=2b equals=3d commat=40 lowbar=5f grave=60 sol=2f bsol=5c vert=7c verbar=7c "
    "Tab=9 NewLine=a hyphen=2010 dash=2010 horbar=2015 nearr=2197 female=2640 male=2642 hbar=210f ell=2113 half=bd "
    "frac13=2153 frac23=2154 frac15=2155 frac18=215b checkmark=2713 caron=2c7 breve=2d8 dot=2d9 ring=2da angle=2220 "
    "nexist=2204 natural=266e flat=266d sharp=266f copysr=2117 rightarrow=2192 leftarrow=2190 uparrow=2191 "
    "downarrow=2193 square=25a1 squ=25a1 squf=25aa blacksquare=25aa bigstar=2605 "
)
# what Windows has at 0x80 to 0x9f
_WINDOWS = "20ac 81 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 8d 17d 8f 90 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 9d 17e 178"

_named = {}


def _load():
    for i, name in enumerate(_LATIN.split()):
        _named[name] = _named[name + ";"] = chr(160 + i)
    for name, c in (("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", '"'), ("AMP", "&"), ("LT", "<"), ("GT", ">"), ("QUOT", '"')):
        _named[name] = _named[name + ";"] = c
    for c, name in (("\xa9", "COPY"), ("\xae", "REG")):
        _named[name] = _named[name + ";"] = c
    for item in _OTHERS.split():
        name, code = item.split("=")
        _named[name + ";"] = chr(int(code, 16))


def _number(text):
    # (the character of &#text, how much of the text it takes); (None, 0) when there is none
    hexadecimal = text[:1] in ("x", "X")
    digits = "0123456789abcdefABCDEF" if hexadecimal else "0123456789"
    start = end = 1 if hexadecimal else 0
    while end < len(text) and text[end] in digits:
        end += 1
    if end == start:
        return None, 0
    code = int(text[start:end], 16 if hexadecimal else 10)
    return _character(code), end + (text[end : end + 1] == ";")


def _character(code):
    if 0x80 <= code < 0xA0:
        return chr(int(_WINDOWS.split()[code - 0x80], 16))
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    if code < 32 and code not in (9, 10, 12, 13) or code == 127 or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return ""
    return chr(code)


def _name_end(text):
    end = 0
    while end < len(text) and end < 32 and text[end] not in "\t\n\f <&#;":
        end += 1
    return end


def replace(text):
    # the text after an &, with what the entity at its start stands for
    if text.startswith("#"):
        c, used = _number(text[1:])
        return "&" + text if c is None else c + text[1 + used :]
    if not _named:
        _load()
    end = _name_end(text)
    name = text[: end + (text[end : end + 1] == ";")]
    if name in _named:
        return _named[name] + text[len(name) :]
    for n in range(len(name) - 1, 1, -1):
        if name[:n] in _named:
            return _named[name[:n]] + text[n:]
    return "&" + text
