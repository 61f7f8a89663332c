"""Units of measurement, each under one name however it is written."""

_NAMES = """
metre: m meter meters metres
kilometre: km kilometer kilometers kilometres
centimetre: cm centimeter centimeters centimetres
millimetre: mm millimeter millimeters millimetres
micrometre: µm μm um micrometer micrometers micrometres micron microns
nanometre: nm nanometer nanometers nanometres
mile: mi miles
foot: ft feet
inch: in. inches
yard: yd yards
gram: g grams gramme grammes
kilogram: kg kilo kilos kilograms kilogramme kilogrammes
milligram: mg milligrams
microgram: µg μg mcg micrograms
tonne: t ton tons tonnes
pound: lb lbs pounds
ounce: oz ounces
litre: l liter liters litres
millilitre: ml milliliter milliliters millilitres
millisecond: ms msec milliseconds
microsecond: µs μs microseconds
nanosecond: ns nanoseconds
second: s sec secs seconds
minute: min mins minutes
hour: h hr hrs hours
day: days
week: weeks
month: months
year: yr yrs years
decade: decades
century: centuries
millennium: millennia
percent: % pct percentage
degree: ° degrees
celsius: °c centigrade
fahrenheit: °f
kelvin: k kelvins
hertz: hz
kilohertz: khz
megahertz: mhz
gigahertz: ghz
bit: bits
byte: bytes
kilobyte: kb kilobytes
megabyte: mb megabytes
gigabyte: gb gigabytes
terabyte: tb terabytes
volt: v volts
millivolt: mv millivolts
ampere: amp amps amperes
ohm: ω ohms
watt: w watts
kilowatt: kw kilowatts
megawatt: megawatts
joule: j joules
kilojoule: kj kilojoules
calorie: cal calories
kilocalorie: kcal kilocalories
newton: n newtons
pascal: pa pascals
kilopascal: kpa kilopascals
bar: bars
mole: mol moles
dollar: $ dollars usd
cent: cents
euro: € euros eur
sterling: £ gbp
acre: acres
hectare: ha hectares
"""
_WORDS = {
    word: name
    for line in _NAMES.strip().splitlines()
    for name, _, words in (line.partition(": "),)
    for word in (name, *words.split())
}
_SIGNS = frozenset("%$€£°")


def unit_of(word: str, *, is_measure: bool) -> str:
    """Name the unit a word stands for; a word is one only in a measure, behind a number."""
    return _WORDS.get(word, "") if is_measure or word in _SIGNS else ""
