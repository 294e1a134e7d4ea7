package lexicon

// UnitOf gives the UCUM code of a unit of measure written out or abbreviated ("kilometres" km, "ft" [ft_i]); "" where w is none. w is in
// lower case but for short symbols, whose case matters (mW, MW). Symbols of one letter count only after a figure, which is the caller's to see.
func UnitOf(w string) string {
	switch w {
	case "m", "metre", "metres", "meter", "meters":
		return "m"
	case "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "kilometern", "KM", "Km":
		return "km"
	case "cm", "cms", "centimetre", "centimetres", "centimeter", "centimeters":
		return "cm"
	case "mm", "millimetre", "millimetres", "millimeter", "millimeters":
		return "mm"
	case "dm", "decimetre", "decimeter", "decimetres", "decimeters":
		return "dm"
	case "μm", "µm", "micron", "microns", "micrometre", "micrometer", "micrometres", "micrometers":
		return "um"
	case "nm", "nanometre", "nanometer", "nanometres", "nanometers":
		return "nm"
	case "picometre", "picometer", "picometres", "picometers":
		return "pm"
	case "mile", "miles", "mi", "meile", "meilen":
		return "[mi_i]"
	case "foot", "feet", "ft", "ft.":
		return "[ft_i]"
	case "inch", "inches", "in.":
		return "[in_i]"
	case "yard", "yards", "yd", "yds":
		return "[yd_i]"
	case "furlong", "furlongs":
		return "[fur_us]"
	case "light-year", "light-years", "lightyear", "lightyears":
		return "[ly]"
	case "parsec", "parsecs":
		return "pc"
	case "kg", "kgs", "k.g", "k.gs", "k.g.", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilogramm", "Kg", "KG":
		return "kg"
	case "g", "gram", "grams", "gramme", "grammes", "gm", "gms", "gs", "gramm":
		return "g"
	case "mg", "milligram", "milligrams", "milligramme", "milligrammes", "mgs":
		return "mg"
	case "μg", "µg", "mcg", "microgram", "micrograms", "microgramme", "microgrammes":
		return "ug"
	case "tonne", "tonnes", "ton", "tons", "tonnen":
		return "t"
	case "kiloton", "kilotons", "kilotonne", "kilotonnes":
		return "kt"
	case "megaton", "megatons", "megatonne", "megatonnes":
		return "Mt"
	case "pound", "pounds", "lb", "lbs", "lb.", "lbs.":
		return "[lb_av]"
	case "ounce", "ounces", "oz", "oz.":
		return "[oz_av]"
	case "stone":
		return "[stone_av]"
	case "carat", "carats":
		return "[car_m]"
	case "l", "litre", "litres", "liter", "liters", "L":
		return "L"
	case "ml", "mls", "mL", "millilitre", "millilitres", "milliliter", "milliliters":
		return "mL"
	case "cl", "centilitre", "centilitres", "centiliter", "centiliters":
		return "cL"
	case "hl", "hectolitre", "hectolitres", "hectoliter", "hectoliters":
		return "hL"
	case "gallon", "gallons", "gal":
		return "[gal_us]"
	case "pint", "pints":
		return "[pt_us]"
	case "quart", "quarts":
		return "[qt_us]"
	case "cup", "cups":
		return "[cup_us]"
	case "tablespoon", "tablespoons", "tbsp":
		return "[tbs_us]"
	case "teaspoon", "teaspoons", "tsp":
		return "[tsp_us]"
	case "barrel", "barrels", "bbl":
		return "[bbl_us]"
	case "acre", "acres":
		return "[acr_us]"
	case "hectare", "hectares", "ha", "hektar":
		return "har"
	case "sqm", "m2", "m²":
		return "m2"
	case "km2", "km²":
		return "km2"
	case "m3", "m³":
		return "m3"
	case "mph":
		return "[mi_i]/h"
	case "kmh", "kph", "km/h":
		return "km/h"
	case "knot", "knots":
		return "[kn_i]"
	case "watt", "watts", "W":
		return "W"
	case "kw", "kW", "kilowatt", "kilowatts", "KW":
		return "kW"
	case "mw", "MW", "megawatt", "megawatts":
		return "MW"
	case "gw", "GW", "gigawatt", "gigawatts":
		return "GW"
	case "kwh", "kWh":
		return "kW.h"
	case "MWh":
		return "MW.h"
	case "GWh":
		return "GW.h"
	case "TWh":
		return "TW.h"
	case "volt", "volts":
		return "V"
	case "hertz", "hz", "Hz":
		return "Hz"
	case "mhz", "MHz", "megahertz":
		return "MHz"
	case "ghz", "GHz", "gigahertz":
		return "GHz"
	case "bit", "bits":
		return "bit"
	case "byte", "bytes":
		return "By"
	case "kb", "KB", "kilobyte", "kilobytes":
		return "kBy"
	case "mb", "MB", "megabyte", "megabytes":
		return "MBy"
	case "gb", "GB", "gigabyte", "gigabytes":
		return "GBy"
	case "tb", "TB", "terabyte", "terabytes":
		return "TBy"
	case "joule", "joules":
		return "J"
	case "calorie", "calories":
		return "cal"
	case "decibel", "decibels", "dB":
		return "dB"
	case "rad", "radian", "radians":
		return "rad"
	case "turn", "turns":
		return "{turn}"
	case "horsepower", "bhp":
		return "[HP]"
	case "psi":
		return "[psi]"
	case "celsius", "centigrade", "°c", "°C", "celcius":
		return "Cel"
	case "fahrenheit", "farenheit", "°f", "°F":
		return "[degF]"
	case "degree", "degrees", "°", "grad":
		return "deg"
	}
	return ""
}

// UnitBase gives what one unit is in its dimension's base unit: base code, and value*factor+offset in it. Factors are exact where the unit
// is defined so (NIST Special Publication 811). Currencies are not converted but for their hundredths.
func UnitBase(code string) (base string, factor, offset float64) {
	switch code {
	case "m", "":
		return code, 1, 0
	case "km":
		return "m", 1e3, 0
	case "dm":
		return "m", 1e-1, 0
	case "cm":
		return "m", 1e-2, 0
	case "mm":
		return "m", 1e-3, 0
	case "um":
		return "m", 1e-6, 0
	case "nm":
		return "m", 1e-9, 0
	case "pm":
		return "m", 1e-12, 0
	case "[mi_i]":
		return "m", 1609.344, 0
	case "[nmi_i]":
		return "m", 1852, 0
	case "[ft_i]":
		return "m", 0.3048, 0
	case "[in_i]":
		return "m", 0.0254, 0
	case "[yd_i]":
		return "m", 0.9144, 0
	case "[fur_us]":
		return "m", 201.168, 0
	case "[ly]":
		return "m", 9.4607304725808e15, 0
	case "pc":
		return "m", 3.0856775814913673e16, 0
	case "g":
		return "kg", 1e-3, 0
	case "mg":
		return "kg", 1e-6, 0
	case "ug":
		return "kg", 1e-9, 0
	case "t":
		return "kg", 1e3, 0
	case "kt":
		return "kg", 1e6, 0
	case "Mt":
		return "kg", 1e9, 0
	case "[lb_av]":
		return "kg", 0.45359237, 0
	case "[oz_av]":
		return "kg", 0.028349523125, 0
	case "[stone_av]":
		return "kg", 6.35029318, 0
	case "[car_m]":
		return "kg", 2e-4, 0
	case "mL":
		return "L", 1e-3, 0
	case "cL":
		return "L", 1e-2, 0
	case "hL":
		return "L", 100, 0
	case "m3":
		return "L", 1000, 0
	case "[cft_i]":
		return "L", 28.316846592, 0
	case "[gal_us]":
		return "L", 3.785411784, 0
	case "[pt_us]":
		return "L", 0.473176473, 0
	case "[qt_us]":
		return "L", 0.946352946, 0
	case "[cup_us]":
		return "L", 0.2365882365, 0
	case "[tbs_us]":
		return "L", 0.01478676478125, 0
	case "[tsp_us]":
		return "L", 0.00492892159375, 0
	case "[bbl_us]":
		return "L", 158.987294928, 0
	case "km2":
		return "m2", 1e6, 0
	case "har":
		return "m2", 1e4, 0
	case "[acr_us]":
		return "m2", 4046.8564224, 0
	case "[smi_us]":
		return "m2", 2589988.110336, 0
	case "[sft_i]":
		return "m2", 0.09290304, 0
	case "[syd_i]":
		return "m2", 0.83612736, 0
	case "km/h":
		return "m/s", 1 / 3.6, 0
	case "[mi_i]/h":
		return "m/s", 0.44704, 0
	case "[kn_i]":
		return "m/s", 1852.0 / 3600, 0
	case "[ft_i]/s":
		return "m/s", 0.3048, 0
	case "kW":
		return "W", 1e3, 0
	case "MW":
		return "W", 1e6, 0
	case "GW":
		return "W", 1e9, 0
	case "kW.h":
		return "J", 3.6e6, 0
	case "MW.h":
		return "J", 3.6e9, 0
	case "GW.h":
		return "J", 3.6e12, 0
	case "TW.h":
		return "J", 3.6e15, 0
	case "MHz":
		return "Hz", 1e6, 0
	case "GHz":
		return "Hz", 1e9, 0
	case "kBy":
		return "By", 1e3, 0
	case "MBy":
		return "By", 1e6, 0
	case "GBy":
		return "By", 1e9, 0
	case "TBy":
		return "By", 1e12, 0
	case "[degF]":
		return "Cel", 5.0 / 9, -32 * 5.0 / 9
	case "%":
		return "1", 0.01, 0
	case "mo": // ages: a month is a twelfth of a year
		return "a", 1.0 / 12, 0
	case "wk":
		return "a", 7 / 365.25, 0
	case "d":
		return "a", 1 / 365.25, 0
	case "USX":
		return "USD", 0.01, 0
	case "GBX":
		return "GBP", 0.01, 0
	case "[bp]":
		return "pp", 0.01, 0
	}
	return code, 1, 0
}
