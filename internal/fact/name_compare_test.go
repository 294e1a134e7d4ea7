package fact

import "testing"

func TestCompareNames(t *testing.T) {
	per := func(s string) Name { return Name{Type: Person, Canonical: s} }
	titled := func(title, s string) Name { return Name{Type: Person, Canonical: s, Title: title} }
	org := func(s string) Name { return Name{Type: Organization, Canonical: s} }
	gpe := func(s string) Name { return Name{Type: Polity, Canonical: s} }
	for _, c := range []struct {
		a, b Name
		want NameRelation
	}{
		{per("Yusuf bin Salim al-Haddadi"), per("Yusuf Alhaddadi"), NamesSame},
		{per("Yusuf al-Haddadi"), per("Yousef Al Hadadi"), NamesSame},
		{per("al-Haddadi"), per("Yusuf al-Haddadi"), NamesSame},
		{per("Helen Marsh"), per("Marsh"), NamesSame},
		{per("Helen Marsh"), per("Helen R. Marsh"), NamesSame},
		{per("H. Marsh"), per("Helen Marsh"), NamesSame},
		{per("Bill Marsh"), per("William Marsh"), NamesSame},
		{per("Bob Marsh"), per("Richard Marsh"), NamesDifferent},
		{per("Kim Dok Su"), per("Kim"), NamesSame},
		{per("Helen Marsh"), per("Peter Marsh"), NamesDifferent},
		{per("Kowalski"), per("Petrov"), NamesDifferent},
		{per("Jan Kowalski"), per("Oleg Petrov"), NamesDifferent},
		{titled("Mr", "Marsh"), titled("Mrs", "Marsh"), NamesUnknown},
		{titled("Mr", "P. Marsh"), titled("Mrs", "Marsh"), NamesDifferent},
		{per("Jordan"), gpe("Jordan"), NamesUnknown},
		{per("Paris Hill"), gpe("Paris"), NamesDifferent},
		{gpe("Lisbon"), gpe("Portugal"), NamesWithin},
		{gpe("Texas"), gpe("Houston"), NamesWithin},
		{gpe("Lisbon"), gpe("Madrid"), NamesDifferent},
		{gpe("Norway"), gpe("Sweden"), NamesDifferent},
		{gpe("Kharkiv"), gpe("Kharkov"), NamesSame},
		{gpe("Kyiv"), gpe("Kiev"), NamesSame},
		{gpe("Little Snoring"), gpe("Great Snoring"), NamesUnknown},
		{org("World Health Organization"), org("WHO"), NamesSame},
		{org("Ministry of Defence"), org("Defense Ministry"), NamesSame},
		{org("Foreign Ministry of Norway"), org("Norwegian Foreign Ministry"), NamesSame},
		{org("Foreign Ministry of Norway"), org("Swedish Foreign Ministry"), NamesDifferent},
		{org("Foreign Ministry"), org("Foreign Ministry of Norway"), NamesUnknown},
		{org("Halcyon"), org("Halcyon Holdings Ltd"), NamesSame},
		{org("Ministry of Health"), org("Ministry of Justice"), NamesDifferent},
		{org("Senate"), org("Halcyon Holdings"), NamesUnknown},
		{Name{Type: OtherName, Canonical: "Meridian"}, org("Meridian"), NamesSame},
		{Name{Type: OtherName, Canonical: "Marsh"}, per("Helen Marsh"), NamesSame},
		{org("Helen Marsh"), per("Helen Marsh"), NamesSame},
		{Name{Type: OtherName, Canonical: "Halcyon"}, org("Halcyon Holdings Ltd"), NamesSame},
		{Name{Type: OtherName, Canonical: "Flight 212"}, Name{Type: OtherName, Canonical: "Flightpath"}, NamesUnknown},
		{Name{Type: OtherName, Canonical: "MV Silver Gull"}, Name{Type: OtherName, Canonical: "Silver Gull"}, NamesSame},
		{Name{Type: OtherName, Canonical: "Silver Gull"}, Name{Type: OtherName, Canonical: "Northern Star"}, NamesDifferent},
	} {
		if got := CompareNames(c.a, c.b); got != c.want {
			t.Errorf("%v, %v: %v, want %v", c.a, c.b, got, c.want)
		}
		if got := CompareNames(c.b, c.a); got != c.want {
			t.Errorf("%v, %v: %v, want %v", c.b, c.a, got, c.want)
		}
	}
}

func TestCourtesyTitle(t *testing.T) {
	for title, want := range map[string]bool{"Mr": true, "Mrs.": true, "Dr": false, "Captain": false, "": false} {
		if got := CourtesyTitle(title); got != want {
			t.Errorf("%q: %v", title, got)
		}
	}
}
