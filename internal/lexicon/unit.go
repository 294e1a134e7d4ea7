package lexicon

import (
	"strconv"
	"strings"
)

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
	if code == "" {
		return code, 1, 0 // most
	}
	value := Value(code, "%=1/0.01 GBX=GBP/0.01 GBy=By/1e9 GHz=Hz/1e9 GW=W/1e9 GW.h=J/3.6e12 MBy=By/1e6 MHz=Hz/1e6 MW=W/1e6 "+
		"MW.h=J/3.6e9 Mt=kg/1e9 TBy=By/1e12 TW.h=J/3.6e15 USX=USD/0.01 [acr_us]=m2/4046.8564224 "+
		"[bbl_us]=L/158.987294928 [bp]=pp/0.01 [car_m]=kg/0.0002 [cft_i]=L/28.316846592 [cup_us]=L/0.2365882365 [degF]=Cel/0.5555555555555556 "+
		"[ft_i]=m/0.3048 [ft_i]/s=m/s/0.3048 [fur_us]=m/201.168 [gal_us]=L/3.785411784 [in_i]=m/0.0254 [kn_i]=m/s/0.5144444444444445 "+
		"[lb_av]=kg/0.45359237 [ly]=m/9.4607304725808e15 [mi_i]=m/1609.344 [mi_i]/h=m/s/0.44704 [nmi_i]=m/1852 [oz_av]=kg/0.028349523125 "+
		"[pt_us]=L/0.473176473 [qt_us]=L/0.946352946 [sft_i]=m2/0.09290304 [smi_us]=m2/2589988.110336 [stone_av]=kg/6.35029318 [syd_i]=m2/0.83612736 "+
		"[tbs_us]=L/0.01478676478125 [tsp_us]=L/0.00492892159375 [yd_i]=m/0.9144 cL=L/0.01 cm=m/0.01 d=a/0.0027378507871321013 dm=m/0.1 g=kg/0.001 "+
		"hL=L/100 har=m2/10000 kBy=By/1000 kW=W/1000 kW.h=J/3.6e6 km=m/1000 km/h=m/s/0.2777777777777778 km2=m2/1e6 kt=kg/1e6 m3=L/1000 "+
		"mL=L/0.001 mg=kg/1e-06 mm=m/0.001 mo=a/0.08333333333333333 nm=m/1e-09 pc=m/3.085677581491367e16 pm=m/1e-12 t=kg/1000 ug=kg/1e-09 um=m/1e-06 "+
		"wk=a/0.019164955509924708")
	k := strings.LastIndexByte(value, '/')
	if k < 0 {
		return code, 1, 0
	}
	factor, _ = strconv.ParseFloat(value[k+1:], 64)
	if code == "[degF]" {
		offset = -160.0 / 9
	}
	return value[:k], factor, offset
}
