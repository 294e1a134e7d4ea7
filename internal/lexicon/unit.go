package lexicon

// UnitOf gives the UCUM code of a unit of measure written out or abbreviated ("kilometres" km, "ft" [ft_i]); "" where w is none. w is in
// lower case but for short symbols, whose case matters (mW, MW). Symbols of one letter count only after a figure, which is the caller's to see.
func UnitOf(w string) string {
	return Value(w, "GB=GBy GHz=GHz GW=GW GWh=GW.h Hz=Hz KB=kBy KG=kg KM=km KW=kW Kg=kg Km=km L=L MB=MBy MHz=MHz MW=MW MWh=MW.h TB=TBy TWh=TW.h W=W "+
		"acre=[acr_us] acres=[acr_us] barrel=[bbl_us] barrels=[bbl_us] bbl=[bbl_us] bhp=[HP] bit=bit bits=bit byte=By bytes=By calorie=cal "+
		"calories=cal carat=[car_m] carats=[car_m] celcius=Cel celsius=Cel centigrade=Cel centiliter=cL centiliters=cL centilitre=cL centilitres=cL "+
		"centimeter=cm centimeters=cm centimetre=cm centimetres=cm cl=cL cm=cm cms=cm cup=[cup_us] cups=[cup_us] dB=dB decibel=dB decibels=dB "+
		"decimeter=dm decimeters=dm decimetre=dm decimetres=dm degree=deg degrees=deg dm=dm fahrenheit=[degF] farenheit=[degF] feet=[ft_i] "+
		"foot=[ft_i] ft=[ft_i] ft.=[ft_i] furlong=[fur_us] furlongs=[fur_us] g=g gal=[gal_us] gallon=[gal_us] gallons=[gal_us] gb=GBy ghz=GHz "+
		"gigabyte=GBy gigabytes=GBy gigahertz=GHz gigawatt=GW gigawatts=GW gm=g gms=g grad=deg gram=g gramm=g gramme=g grammes=g grams=g gs=g gw=GW "+
		"ha=har hectare=har hectares=har hectoliter=hL hectoliters=hL hectolitre=hL hectolitres=hL hektar=har hertz=Hz hl=hL horsepower=[HP] hz=Hz "+
		"in.=[in_i] inch=[in_i] inches=[in_i] joule=J joules=J k.g=kg k.g.=kg k.gs=kg kW=kW kWh=kW.h kb=kBy kg=kg kgs=kg kilo=kg kilobyte=kBy "+
		"kilobytes=kBy kilogram=kg kilogramm=kg kilogramme=kg kilogrammes=kg kilograms=kg kilometer=km kilometern=km kilometers=km kilometre=km "+
		"kilometres=km kilos=kg kiloton=kt kilotonne=kt kilotonnes=kt kilotons=kt kilowatt=kW kilowatts=kW km=km km/h=km/h km2=km2 kmh=km/h kms=km "+
		"km²=km2 knot=[kn_i] knots=[kn_i] kph=km/h kw=kW kwh=kW.h l=L lb=[lb_av] lb.=[lb_av] lbs=[lb_av] lbs.=[lb_av] light-year=[ly] "+
		"light-years=[ly] lightyear=[ly] lightyears=[ly] liter=L liters=L litre=L litres=L m=m m2=m2 m3=m3 mL=mL mb=MBy mcg=ug megabyte=MBy "+
		"megabytes=MBy megahertz=MHz megaton=Mt megatonne=Mt megatonnes=Mt megatons=Mt megawatt=MW megawatts=MW meile=[mi_i] meilen=[mi_i] meter=m "+
		"meters=m metre=m metres=m mg=mg mgs=mg mhz=MHz mi=[mi_i] microgram=ug microgramme=ug microgrammes=ug micrograms=ug micrometer=um "+
		"micrometers=um micrometre=um micrometres=um micron=um microns=um mile=[mi_i] miles=[mi_i] milligram=mg milligramme=mg milligrammes=mg "+
		"milligrams=mg milliliter=mL milliliters=mL millilitre=mL millilitres=mL millimeter=mm millimeters=mm millimetre=mm millimetres=mm ml=mL "+
		"mls=mL mm=mm mph=[mi_i]/h mw=MW m²=m2 m³=m3 nanometer=nm nanometers=nm nanometre=nm nanometres=nm nm=nm ounce=[oz_av] ounces=[oz_av] "+
		"oz=[oz_av] oz.=[oz_av] parsec=pc parsecs=pc picometer=pm picometers=pm picometre=pm picometres=pm pint=[pt_us] pints=[pt_us] pound=[lb_av] "+
		"pounds=[lb_av] psi=[psi] quart=[qt_us] quarts=[qt_us] rad=rad radian=rad radians=rad sqm=m2 stone=[stone_av] tablespoon=[tbs_us] "+
		"tablespoons=[tbs_us] tb=TBy tbsp=[tbs_us] teaspoon=[tsp_us] teaspoons=[tsp_us] terabyte=TBy terabytes=TBy ton=t tonne=t tonnen=t tonnes=t "+
		"tons=t tsp=[tsp_us] turn={turn} turns={turn} volt=V volts=V watt=W watts=W yard=[yd_i] yards=[yd_i] yd=[yd_i] yds=[yd_i] °=deg °C=Cel "+
		"°F=[degF] °c=Cel °f=[degF] µg=ug µm=um μg=ug μm=um")
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
