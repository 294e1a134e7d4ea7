package httpapi

import (
	"encoding/json"
	"net/http/httptest"
	"strings"
	"testing"
)

// Whatever is sent, the answer is a report or a problem that has a sentence, and never a failure of ours.
func FuzzCompare(f *testing.F) {
	contentType, body := form([2]string{"a.txt", first}, [2]string{"b.txt", second}, [2]string{"=ours", "a.txt"})
	f.Add(contentType, []byte(body), "text/html, */*;q=0.1")
	f.Add("application/json", []byte(two()), "")
	f.Add("application/json; charset=utf-8", []byte(`{"articles": [{"data": "PGh0bWw+", "url": "https://news.example/"}, {"html": "<p>A tram.</p>"}]}`), "application/json")
	f.Fuzz(func(t *testing.T, contentType string, body []byte, accept string) {
		r := httptest.NewRequest("POST", "/v1/compare", strings.NewReader(string(body)))
		r.Header.Set("Content-Type", contentType)
		r.Header.Set("Accept", accept)
		w := httptest.NewRecorder()
		Handler(1<<20).ServeHTTP(w, r)
		if w.Code == 200 {
			return
		}
		var p problem
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || p.Status != w.Code || p.Detail == "" || w.Code >= 500 {
			t.Errorf("status %d, %v: %s", w.Code, err, w.Body)
		}
	})
}
