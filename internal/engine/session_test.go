package engine

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storydiff/internal/report"
)

// A session that has seen other states of the set gives what a fresh comparison gives.
func TestSessionGivesWhatAFreshComparisonGives(t *testing.T) {
	files, err := filepath.Glob("../../web/example/*.txt")
	if err != nil || len(files) < 3 {
		t.Fatalf("no articles: %v", err)
	}
	var inputs []Input
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		inputs = append(inputs, Input{Name: filepath.Base(f), Data: data})
	}
	session := new(Session)
	same := func(what string) {
		t.Helper()
		warm, err := session.Compare(inputs, Options{})
		fresh, err2 := Compare(inputs, Options{})
		if err != nil || err2 != nil {
			t.Fatal(what, err, err2)
		}
		a, _ := report.Render(warm, report.JSON)
		b, _ := report.Render(fresh, report.JSON)
		if string(a) != string(b) {
			t.Errorf("%s: the session's report is another", what)
		}
	}
	same("at first")
	same("unchanged")
	draft := string(inputs[1].Data)
	for n := range 3 {
		inputs[1].Data = []byte(fmt.Sprintf("%s\n\nAnother %d delegates stayed in the city until Sunday, officials said.", draft, n+12))
		same("a sentence more")
	}
	inputs[2].Publisher, inputs[2].Ours = "The Own Paper", true
	same("renamed")
	inputs[0], inputs[4] = inputs[4], inputs[0]
	same("in another order")
	inputs = append(inputs, inputs[3], Input{Name: "broken.bin", Data: []byte("\x00\x01")})
	same("one twice, one unreadable")
	inputs = inputs[2:]
	same("two fewer")
	inputs = append(inputs, Input{Name: "aaa.txt", Data: []byte(pears)}, Input{Name: "bbb.txt", Data: []byte(strings.ReplaceAll(other, "third", "quarter"))})
	same("another story, first by name")
}

// An unchanged article is not read again.
func TestSessionReadsOnlyWhatChanged(t *testing.T) {
	session := new(Session)
	inputs := []Input{{Name: "a.txt", Data: []byte(ferry)}, {Name: "b.txt", Data: []byte(again)}}
	if _, err := session.Compare(inputs, Options{}); err != nil {
		t.Fatal(err)
	}
	before := session.last
	inputs[1].Data = []byte(again + " The crew stayed on board.")
	if _, err := session.Compare(inputs, Options{}); err != nil {
		t.Fatal(err)
	}
	if session.last[0].article == nil || session.last[1].article == nil || before[1] == session.last[1] {
		t.Fatal("the article that changed was not read again")
	}
	inputs[1].Data = []byte(again)
	kept := session.last[0]
	if _, err := session.Compare(inputs, Options{}); err != nil {
		t.Fatal(err)
	}
	if session.last[0] != kept {
		t.Error("the article that stayed the same was read again")
	}
}
