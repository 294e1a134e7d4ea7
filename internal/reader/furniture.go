package reader

import (
	"sort"
	"strings"
	"sync"

	"storydiff/internal/lexicon"
)

// Page furniture is what a page says of itself: buttons, counts, invitations, links to other pages. In a text that was copied off a page
// it stands between the paragraphs, often run together ("Advertisement Continue reading the main story").
//
// The idea: furniture speaks from a small vocabulary of set phrases. A line is furniture where such phrases cover it: the whole of a line
// of up to four words ("0 Comments:"), at least half of a longer one ("Newsletter Sign Up Please verify you're not a robot …"), or the
// beginning of a line that is no sentence ("Read more: Three travel tips"). A sentence of the article covers at most a word or two with
// the vocabulary and ends with a full stop. Cost: a binary search for each word, and some more where it begins a phrase. What it gets
// wrong: a one-word caption such as "Video", and invitations in words of their own.

// phrases are the set phrases, sorted. Those of several words, and the single words of soloPhrase, say what they are anywhere; the other
// single words count in short lines only.
var phrases = [...]string{
	"a link has been sent", "abo", "abonnieren", "accept all", "accept all cookies", "accept cookies", "ad feedback", "add a comment",
	"add comment", "advert", "advertisement", "advertising", "aktuellt", "all comments", "all rights reserved", "alle akzeptieren",
	"alle rechte vorbehalten", "already a subscriber", "android app", "anhören", "anmelden", "annons", "annonser", "anzeige", "app",
	"around the web", "article continues after advertisement", "article continues below", "artikel anhören", "artikel drucken",
	"artikel merken", "artikel teilen", "auch interessant", "auf facebook teilen", "auf twitter teilen", "auf x teilen", "autoplay",
	"back to top", "be the first to comment", "bei whatsapp teilen", "bildergalerie", "bli prenumerant", "buy photo",
	"by signing up you agree", "check your inbox", "click here", "click here to", "click to enlarge", "click to expand", "click to share",
	"close", "close menu", "comment", "commenting on this story", "comments", "comments are closed", "contact us", "continue reading",
	"continue reading below", "continue reading below the ad", "continue reading the main story", "continue with facebook", "cookie policy",
	"cookie settings", "copied", "copy link", "copy this code to your website or blog", "create a free account", "create account",
	"create an account", "daily newsletter", "das könnte sie auch interessieren", "datenschutz", "datenschutzerklärung", "dela",
	"dela artikel", "dela artikeln", "dela inlägget", "dela på facebook", "dela på x", "dela via e-post", "delivered to your",
	"den ganzen artikel lesen", "detta är en annons", "direkt zum inhalt", "dismiss", "do you have a story", "don't miss",
	"download our app", "download the app", "drucken", "e-mail", "e-news", "e-paper", "e-post", "editor's picks", "editors picks", "email",
	"email address is invalid", "email cannot be used", "email this article", "email us at", "embed", "empfohlener externer inhalt",
	"end of twitter post", "enlarge", "enlarge image", "enlarge this image", "enter your email", "enter your email address",
	"erfahren sie mehr", "expand", "externen inhalt anzeigen", "facebook", "fehler melden", "fler artiklar", "flipboard", "follow us",
	"follow us on", "follow us on twitter", "font size", "for more newsletters", "free newsletter", "from our partners", "fullscreen",
	"gallery", "ganzen artikel lesen", "get the app", "get the latest", "get unlimited access", "gift this article", "give this article",
	"godkänn alla", "google", "google plus", "have your say", "hide caption", "home", "hoppa till innehåll", "image", "images", "impressum",
	"inga kommentarer", "instagram", "invalid email address", "ipad", "iphone", "iphone app", "iphone/ipad app", "jetzt abonnieren",
	"jetzt teilen", "join our newsletter", "join the conversation", "join the discussion", "jump to comments", "kakor", "keine kommentare",
	"key events", "kommentar schreiben", "kommentar verfassen", "kommentar veröffentlichen", "kommentare", "kommentarer", "kommentera",
	"kopiera länk", "latest news", "latest stories", "leave a comment", "leave a reply", "lesen sie auch", "lesen sie mehr",
	"like this story", "like us on facebook", "link kopieren", "linkedin", "listen to this article", "live updates", "load more",
	"load more comments", "loading", "loading content", "log in", "log in or register", "log in to comment", "log out", "logga in", "login",
	"logo", "lyssna", "lyssna på artikeln", "läs hela", "läs hela artikeln", "läs mer", "läs också", "läs även", "main menu",
	"manage account", "manage preferences", "media caption", "media playback is unsupported on your device", "mehr anzeigen", "mehr aus",
	"mehr erfahren", "mehr lesen", "mehr von", "mehr zum thema", "mein konto", "meistgelesen", "menu", "merken", "messenger", "mest läst",
	"min read", "min sida", "minute read", "mitt konto", "mobile app", "more", "more from", "more news", "more on this",
	"more on this story", "more on this topic", "more stories", "more videos", "most commented", "most popular", "most read", "most recent",
	"most viewed", "most watched", "mute", "my account", "nach oben", "newer post", "newsletter", "newsletter abonnieren", "newsletters",
	"next article", "next story", "no comments", "no comments yet", "no thanks", "now playing", "nyare inlägg", "nyheter", "nyhetsbrev",
	"older post", "open extended reactions", "open in app", "open menu", "opens in a new window", "opens in new tab", "opens in new window",
	"opens new tab", "order reprints", "our newsletter", "our standards the thomson reuters trust principles", "paid content", "pause",
	"per e-mail teilen", "permalink", "photo", "photos", "pinterest", "play", "play video", "please enter a valid email address",
	"please enter an email address", "please re-enter", "please try again", "please verify you're not a robot by clicking the box",
	"podcast", "post a comment", "post comment", "prenumerera", "press enter to search", "previous article", "print", "print article",
	"print this article", "privacy notice", "privacy policy", "promoted content", "rapportera fel", "read also", "read full story",
	"read more", "read next", "read or share this story", "read the full story", "recommended", "recommended for you", "reddit", "register",
	"register now", "register with your social account", "registrieren", "related", "related article", "related articles", "related content",
	"related coverage", "related links", "related news", "related posts", "related stories", "related topics", "related video",
	"related videos", "relaterade artiklar", "relaterat", "reply", "report a mistake", "report abuse", "report an error", "report this ad",
	"reprints", "republish this article", "reuse this content", "rss", "rättelse", "save", "save article", "save for later", "schließen",
	"scroll down for video", "scroll down for videos", "see all", "see all updates", "see also", "see more", "see sample", "senaste",
	"senaste nytt", "share", "share if you like", "share it with a friend", "share on facebook", "share on linkedin", "share on twitter",
	"share on whatsapp", "share on x", "share this", "share this article", "share this page", "share this post", "share this story",
	"share this video", "share via email", "show all", "show caption", "show comments", "show key events only", "show less", "show more",
	"sign in", "sign in or register", "sign up", "sign up for free", "sign up for our", "sign up for our newsletter", "sign up here",
	"sign up now", "site search", "skicka en kommentar", "skip ad", "skip advertisement", "skip to", "skip to content",
	"skip to main content", "skip to navigation", "skip twitter post", "skriv ut", "slide show", "slideshow", "sort by", "spara artikel",
	"spara artikeln", "sponsored", "sponsored content", "startseite", "startsida", "stay in touch", "story continues below",
	"story continues below advertisement", "stäng", "subscribe", "subscribe now", "subscribe to our newsletter",
	"subscribe to post comments", "subscribe to post comments atom", "subscribe today", "suche", "support our journalism", "sök", "tags",
	"teilen", "telegram", "tell us what you think", "terms and conditions", "terms of service", "terms of use", "text size",
	"thank you for subscribing", "themen", "this video is not available", "till innehållet", "till toppen", "tipsa oss",
	"to continue reading", "toggle caption", "top news", "top stories", "topics", "trending", "trending now", "try another", "tumblr",
	"tweet", "twitter", "unmute", "unsubscribe", "up next", "vi använder cookies", "video", "videos", "view all", "view all comments",
	"view comments", "view gallery", "view in browser", "view more", "view photos", "view slideshow", "visa fler", "visa mer",
	"visit our website terms of use", "vorlesen", "watch", "watch again", "watch live", "watch more", "watch now", "watch the video",
	"we pay for videos", "we pay for your stories", "we use cookies", "weitere artikel", "weitere themen", "weiterlesen", "werbung",
	"whatsapp", "wir verwenden cookies", "you agree to receive", "you can unsubscribe at any time", "you have been successfully signed up",
	"you may also like", "you might also like", "you must select a newsletter to subscribe to", "your account", "your email",
	"your email address", "youtube", "zum inhalt springen", "zum seitenanfang", "zur startseite", "äldre inlägg", "ämnen",
}

// longestPhrase is the number of words of the longest phrase: "please verify you're not a robot by clicking the box".
const longestPhrase = 10

// soloPhrase reports whether the one-word phrase is nothing but furniture wherever it stands at a line's beginning.
func soloPhrase(p string) bool {
	switch p {
	case "advertisement", "annons", "anzeige", "autoplay", "newsletter", "nyhetsbrev", "slideshow", "unsubscribe", "permalink", "weiterlesen", "prenumerera", "whatsapp":
		return true
	}
	return false
}

// phraseAt is the length in words of the longest phrase that begins at word i, 0 where none does. heads are phraseHeads.
func phraseAt(heads *headSet, ws []word, i int) int {
	h := ws[i].Known.Hash()
	best := 0
	p := ws[i].Low()
	if heads.has(h * 31) {
		if k := sort.SearchStrings(phrases[:], p); k < len(phrases) && phrases[k] == p {
			best = 1
		}
	}
	for n := 2; n <= longestPhrase && i+n <= len(ws); n++ {
		if n == 2 && !heads.has(h*31+ws[i+1].Known.Hash()) {
			break
		}
		p += " " + ws[i+n-1].Low()
		k := sort.SearchStrings(phrases[:], p)
		if k == len(phrases) || !strings.HasPrefix(phrases[k], p) {
			break
		}
		if phrases[k] == p {
			best = n
		}
	}
	return best
}

// headSet is a set of hashes that may hold one too many: most words are passed over by it.
type headSet [1 << 7]uint64

func (s *headSet) add(h uint32)      { s[h>>6%uint32(len(s))] |= 1 << (h & 63) }
func (s *headSet) has(h uint32) bool { return s[h>>6%uint32(len(s))]&(1<<(h&63)) != 0 }

// phraseHeads holds how phrases begin: their first word, and their first two or that there is no second.
var phraseHeads = sync.OnceValue(func() *headSet {
	heads := new(headSet)
	for _, p := range phrases {
		first, rest, more := strings.Cut(p, " ")
		h := lexicon.Hash(first)
		heads.add(h)
		if second, _, _ := strings.Cut(rest, " "); more {
			heads.add(h*31 + lexicon.Hash(second))
		} else {
			heads.add(h * 31)
		}
	}
	return heads
})

// neutral reports whether the word neither makes a line furniture nor speaks against it.
func neutral(w string) bool {
	switch w {
	case "and", "or", "by", "via", "on", "to", "this", "us", "for", "your", "our", "och", "und", "in", "the", "a", "x":
		return true
	}
	return isDigit(w[0])
}

// isFurniture reports whether the line is page furniture. It does not know the line's neighbours.
func (l *line) isFurniture() bool {
	if l.furniture == unasked {
		return l.furniture.keep(l.findFurniture())
	}
	return l.furniture == yes
}

func (l *line) findFurniture() bool {
	s, ws := l.s, l.words
	if len(s) > 4000 {
		return false
	}
	if !hasLetter(s) || isURL(s) {
		return true
	}
	if len(ws) == 0 {
		return true
	}
	strong, weak, passed, hits := 0, 0, 0, 0
	opens := false
	heads := phraseHeads()
	for i := 0; i < len(ws) && (opens || 3*(strong+len(ws)-i) >= len(ws)); { // what is left must be able to make it furniture
		n := 0
		if heads.has(ws[i].Known.Hash()) {
			n = phraseAt(heads, ws, i)
		}
		switch {
		case n > 1 || n == 1 && soloPhrase(ws[i].Low()):
			strong += n
			hits++
			opens = opens || i == passed
		case n == 1:
			weak++
		case (i == passed || len(ws) <= 4) && neutral(ws[i].Low()): // else nobody asks
			passed++
		}
		i += max(n, 1)
	}
	switch {
	case len(ws) <= 4 && strong+weak > 0 && strong+weak+passed == len(ws):
		return true
	case (strong+weak)*2 >= len(ws) && strong*3 >= len(ws) && hits > 0 && (len(ws) > 4 || strong+weak+passed == len(ws)):
		return true
	case hits >= 3 && strong*3 >= len(ws):
		return true
	case opens && !closed(s) && (len(ws) <= 14 || shouts(s, ws)):
		return true
	}
	return teaser(s, ws) || contact(s, ws) || agoStamp(ws) || copyrightLine(s, ws) || siteLine(ws)
}

// shouts reports whether the line begins with a header of links in capitals: "MOST READ IN NEWS …", the titles run together behind it.
func shouts(s string, ws []word) bool {
	n := phraseAt(phraseHeads(), ws, 0)
	return n > 1 && listHeader(ws[:n]) && allCaps(s[:ws[n-1].End])
}

// teaser knows a link to another page: "More: …", "Related: …", or a line that ends in "Read more".
func teaser(s string, ws []word) bool {
	if len(ws) > 30 {
		return false
	}
	last := len(ws) - 1
	if last >= 2 && (ws[last-1].Low() == "read" && ws[last].Low() == "more" || ws[last-1].Low() == "läs" && ws[last].Low() == "mer") && !closed(s) {
		return true
	}
	colon := strings.IndexByte(s, ':')
	if colon < 0 || colon > 24 || closed(s) && !strings.HasSuffix(s, "?") || len(ws) > 25 {
		return false
	}
	return lexicon.In(strings.ReplaceAll(strings.ToLower(strings.TrimLeft(s[:colon], " -•*>")), " ", "_"), "also_read auch_interessant don't_miss lesen_sie_auch lesen_sie_mehr listen läs_mer läs_också läs_även mehr mehr_dazu more opinion read "+
		"read_also read_more read_next related relaterat see_also see_more siehe_auch watch weiterlesen")
}

// contact knows invitations to write or to follow: "Follow her on Twitter: @name", "Contact the writers at a@b.example".
func contact(s string, ws []word) bool {
	if len(ws) > 25 {
		return false
	}
	at := strings.IndexByte(s, '@') >= 0
	switch ws[0].Low() {
	case "follow", "folge", "folgen", "följ":
		for _, w := range ws {
			switch w.Low() {
			case "twitter", "facebook", "instagram", "mastodon", "bluesky", "linkedin", "threads", "telegram", "whatsapp":
				return true
			}
		}
		return at
	case "email", "e-mail", "contact", "kontakt", "mail", "reach", "write", "mejla", "kontakta":
		return at
	}
	return false
}

// agoStamp knows "1 Hour ago", "vor 2 Stunden", "för 3 timmar sedan".
func agoStamp(ws []word) bool {
	if len(ws) < 2 || len(ws) > 5 {
		return false
	}
	if end := ws[len(ws)-1].Low(); end != "ago" && end != "sedan" && ws[0].Low() != "vor" {
		return false
	}
	figure, unit := false, false
	for _, w := range ws {
		figure = figure || isDigit(w.Low()[0]) || w.Low() == "an" || w.Low() == "a"
		if n := len(w.Low()); n >= 2 && n <= 3 && isDigit(w.Low()[0]) && isDigit(w.Low()[n-2]) && strings.IndexByte("hmd", w.Low()[n-1]) >= 0 {
			unit = true // "10h ago"
		}
		unit = unit || lexicon.In(strings.TrimRight(w.Low(), "sen"), "dagar day hour hr min minut minute minuter month stund stunde tag tim timm timmar week woch")
	}
	return figure && unit
}

func copyrightLine(s string, ws []word) bool {
	return len(ws) > 0 && len(ws) <= 40 && (ws[0].Low() == "copyright" && (len(ws) < 2 || strings.Contains(s, "©") || isDigit(ws[1].Low()[0])) || strings.HasPrefix(s, "©") || strings.HasPrefix(s, "(c) ") || strings.HasPrefix(s, "(C) "))
}

// galleryItem knows "12/34 Shoppers pass a sign": one picture of a gallery.
func galleryItem(s string) bool {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == 0 || i > 3 || i == len(s) || s[i] != '/' {
		return false
	}
	j := i + 1
	for j < len(s) && isDigit(s[j]) {
		j++
	}
	a, _ := number(s[:i], 3)
	b, ok := number(s[i+1:j], 3)
	return ok && a >= 1 && a <= b && j < len(s) && s[j] == ' ' && len(s) > j+8
}

// siteLine knows what stands for a picture of the masthead: "The Daily Planet Logo".
func siteLine(ws []word) bool {
	return len(ws) <= 5 && len(ws) >= 2 && ws[len(ws)-1].Low() == "logo"
}

// isURL reports whether s is an address and nothing else.
func isURL(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")) && !strings.ContainsAny(s, " \t\n")
}

// listHeader reports whether the line heads a list of links to other pages, so that title-like lines after it are links.
func listHeader(ws []word) bool {
	if len(ws) > 5 {
		return false
	}
	p := ""
	for i, w := range ws {
		if i > 0 {
			p += "_"
		}
		p += w.Low()
	}
	return lexicon.In(p, "auch_interessant das_könnte_sie_auch_interessieren fler_artiklar latest_news lesen_sie_auch läs_mer läs_också läs_även mehr_zum_thema "+
		"meistgelesen mest_läst more_news more_on_this_story more_on_this_topic more_stories most_popular most_read read_also read_more read_next "+
		"recommended recommended_for_you related related_articles related_content related_coverage related_links related_news related_posts "+
		"related_stories related_topics relaterade_artiklar relaterat see_also senaste_nytt top_stories trending trending_now you_may_also_like "+
		"you_might_also_like")
}
