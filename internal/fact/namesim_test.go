package fact

import (
	"github.com/agnivade/levenshtein"
	"strings"
	"testing"
)

func TestNameSimilarity(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Muhammad al-Haddad", "Mohammed Al Haddad", true},
		{"Yusuf el-Khoury", "Youssef Khoury", true},
		{"Abd al-Rahman Qasim", "Abdulrahman Kassem", true},
		{"Sergei Ivanovich Petrenko", "Sergey Petrenko", true},
		{"Сергей Петренко", "Sergei Petrenko", true},
		{"قاسم", "Qasim", true},
		{"Müller", "Mueller", true},
		{"Ana Martínez", "Ana Martinez", true},
		{"Jean-Pierre Lacroix", "Jean Pierre Lacroix", true},
		{"Kim Jong Suk", "Jong Suk Kim", true},
		{"Dr. Helen Marsh", "Helen Marsh", true},
		{"H. Marsh", "Helen Marsh", true},
		{"Marsh", "Helen Marsh", true},
		{"Ursula von der Berg", "Ursula Berg", true},
		{"WHO", "World Health Organization", true},
		{"U.N.", "United Nations", true},
		{"DoJ", "Department of Justice", true},
		{"Albaraka", "al-Baraka", true},
		{"Helen Marsh", "Peter Marsh", false},
		{"Helen Marsh", "Helen Novak", false},
		{"Kowalski", "Petrov", false},
		{"Ministry of Health", "Ministry of Defence", false},
		{"WHO", "World Trade Organization", false},
		{"", "Marsh", false},
		{"-", "Marsh", false},
	} {
		s := NameSimilarity(c.a, c.b)
		if s >= NameThreshold != c.same {
			t.Errorf("%q, %q: %.2f, want same %v", c.a, c.b, s, c.same)
		}
		if r := NameSimilarity(c.b, c.a); r != s {
			t.Errorf("%q, %q: %.3f one way, %.3f the other", c.a, c.b, s, r)
		}
	}
}

func TestSkeleton(t *testing.T) {
	for _, group := range [][]string{
		{"muhammad", "mohammed", "mohamad"}, {"qaddafi", "gadhafi", "kadafi"}, {"hussein", "husayn", "hossein"}, {"philip", "filip"}, {"haniyeh", "haniya"},
	} {
		for _, w := range group[1:] {
			if Skeleton(w) != Skeleton(group[0]) {
				t.Errorf("%s is %s, %s is %s", group[0], Skeleton(group[0]), w, Skeleton(w))
			}
		}
	}
}

func BenchmarkNameSimilarity(b *testing.B) {
	for b.Loop() {
		NameSimilarity("Sergei Ivanovich Petrenko", "Sergey Petrenka")
	}
}

func FuzzNameSimilarity(f *testing.F) {
	f.Add("Muhammad al-Haddad", "Mohammed")
	f.Add(strings.Repeat("((", 100), strings.Repeat("Ж", 100))
	f.Fuzz(func(t *testing.T, a, b string) {
		s := NameSimilarity(a, b)
		if !(s >= 0 && s <= 1) {
			t.Errorf("%q, %q: %v", a, b, s)
		}
		if r := NameSimilarity(b, a); r-s > 1e-9 || s-r > 1e-9 {
			t.Errorf("%q, %q: %v one way, %v the other", a, b, s, r)
		}
	})
}

func TestDistanceIsTheEditDistance(t *testing.T) {
	words := []string{"", "a", "ab", "ba", "busaidi", "albusaidi", "kowalski", "kovalsky", "mohammed", "muhamad", "ng", "nguyen", "abcdefghijklmnopqrstuvwx", "xwvutsrqponmlkjihgfedcba", "o2", "2pac", "œuvre",
		"aaaaaaaaaaaaaaaaaaaaaaaa", "abababababababababababab"}
	for _, a := range words {
		for _, b := range words {
			if got, want := distance(a, b), levenshtein.ComputeDistance(a, b); got != want {
				t.Errorf("%q and %q are %d apart, got %d", a, b, want, got)
			}
		}
	}
}
