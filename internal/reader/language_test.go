package reader

import "testing"

func TestLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"The ferry ran onto rocks on Tuesday, the coast guard said, and it was towed to the harbour by a tug.":                                          "en",
		"Die Fähre lief am Dienstag auf Grund und wurde von einem Schlepper in den Hafen gebracht, wie die Küstenwache mitteilte.":                      "de",
		"Färjan gick på grund i tisdags och bogserades till hamnen, säger kustbevakningen, som inte vill uttala sig om orsaken.":                        "sv",
		"Færgen gik på grund tirsdag og blev slæbt til havnen af et skib, oplyser kystvagten, der ikke vil udtale sig om årsagen.":                      "da",
		"Ferjen gikk på grunn tirsdag og ble slept til havnen av et skip, opplyser kystvakten, som ikke vil uttale seg om årsaken.":                     "no",
		"Le ferry s’est échoué mardi et il a été remorqué dans le port par un navire, selon les garde-côtes, qui ne disent pas plus.":                   "fr",
		"El transbordador encalló el martes y fue remolcado al puerto por un barco, según la guardia costera, que no dio más detalles.":                 "es",
		"Il traghetto si è incagliato martedì ed è stato portato nel porto da un rimorchiatore, secondo la guardia costiera, che non ha detto di più.":  "it",
		"De veerboot liep dinsdag aan de grond en werd door een sleepboot naar de haven gebracht, zegt de kustwacht, die er niet meer over wil zeggen.": "nl",
		"O navio encalhou na terça-feira e foi rebocado para o porto por um barco, segundo a guarda costeira, que não deu mais pormenores.":             "pt",
		"Lautta ajoi karille tiistaina, ja se hinattiin satamaan. Merivartioston mukaan syy ei ole vielä tiedossa, mutta aluksessa oli myös vika.":      "fi",
		"Prom wszedł na mieliznę we wtorek i został odholowany do portu przez holownik. Straż nie podała, jak to się stało, ale nikt nie jest ranny.":   "pl",
		"Паром сел на мель во вторник и был отбуксирован в порт.":                                                                                       "",
		"Aurora Turku 40 12": "",
		"":                   "",
	} {
		var v votes
		v.count(splitWords(text))
		if got := v.language(); got != want {
			t.Errorf("%q for %s, want %q", got, text, want)
		}
	}
}

func TestTheTextSaysItsLanguage(t *testing.T) {
	d := mustRead(t, "<html lang=en><body><p>La frégate s’est échouée mardi et elle a été remorquée dans le port par un navire, selon les garde-côtes, qui ne disent pas plus.</p>")
	if d.Meta.InLanguage != "fr" || len(d.Notices) != 1 || d.Notices[0].Code != "reader.language" {
		t.Errorf("got %q, %v", d.Meta.InLanguage, d.Notices)
	}
	if d := mustRead(t, "<html lang=en-GB><body><p>"+lead+"</p>"); d.Meta.InLanguage != "en-GB" || len(d.Notices) != 0 {
		t.Errorf("got %q, %v", d.Meta.InLanguage, d.Notices)
	}
}
