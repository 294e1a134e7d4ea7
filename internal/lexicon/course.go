package lexicon

import "strings"

// Course is a chain of steps that news follows from one to the next.
type Course uint8

const (
	NoCourse        Course = iota
	CaseCourse             // sought, arrested, charged, tried, convicted, sentenced
	HealthCourse           // in danger, recovered or discharged
	MissingCourse          // missing, found
	TrappedCourse          // trapped, rescued
	FireCourse             // burning, under control, out
	AccessCourse           // closed, open again
	IdentityCourse         // who it is: kept back, named
	ConditionCourse        // how somebody is: not known, given
	MotiveCourse           // why: not known, given
	CommentCourse          // what is asked: no answer, an answer
	OfficeCourse           // named for a post, confirmed, sworn in, gone
	AttendCourse           // to take part, took part
	ProposalCourse         // proposed, decided on, in force
	HeldCourse             // seized, released
	CauseCourse            // what brought it about: not known, given
	ClaimCourse            // who says that they did it: nobody, somebody
	InquiryCourse          // looked into, concluded
	EventCourse            // begun, under way, over
)

// Step names the step, 1 for the first.
func (c Course) Step(at int) string {
	names := "sought arrested charged tried convicted sentenced"
	switch c {
	case HealthCourse:
		names = "hurt recovered dead"
	case MissingCourse:
		names = "missing found"
	case TrappedCourse:
		names = "trapped rescued"
	case FireCourse:
		names = "ablaze contained out"
	case AccessCourse:
		names = "closed open"
	case IdentityCourse:
		names = "identified"
	case ConditionCourse:
		names = "condition"
	case MotiveCourse:
		names = "motive"
	case CommentCourse:
		names = "asked comment"
	case OfficeCourse:
		names = "named confirmed sworn gone"
	case AttendCourse:
		names = "attended"
	case ProposalCourse:
		names = "proposed decided through"
	case HeldCourse:
		names = "seized released"
	case CauseCourse:
		names = "cause"
	case ClaimCourse:
		names = "claim"
	case InquiryCourse:
		names = "inquiry findings"
	}
	list := strings.Fields(names)
	return list[min(max(at, 1), len(list))-1]
}

// Sign says how a word tells of a step.
type Sign uint8

const (
	Befalls Sign = iota // a verb whose object gets there: "arrest"
	Reaches             // a verb whose subject gets there: "resign"
	Holds               // a word for what lasts until the next step: "missing"
	Matter              // a noun that a verb moves: "charges" are filed, dropped, faced
)

// Milestone is one step of a course, 1 for the first.
type Milestone struct {
	Course Course
	At     int
	Sign   Sign
	With   string // the word that must stand beside it: "in" behind "turn", "at" before "large"; "" for none
}

const courseLetters = "-CHMTFAIKVSOPBRNLQ"

// StepOfVerb gives the step that a verb, by its lemma, brings its subject or object to. A verb of two words is listed by its first.
func StepOfVerb(lemma string) Milestone {
	return milestone(Value(lemma, "accept=B2o acknowledge=S2s acquit=C5o adopt=B2o appoint=O1o apprehend=C2o approve=B2o arraign=C4o arrest=C2o attend=P1s bail=R2o ban=A1h "+
		"block=A1h cancel=A1h capture=C2o cause=N1o charge=C3o claim=L1s/responsibility close=A1h complete=B3o confirm=S2s consider=B1h "+
		"contain=F2o convict=C5o debate=B1h defeat=B2o delete=A1h deny=S2s detain=C2o die=H3s discharge=H2o douse=F3o enact=B3o evacuate=T2o "+
		"extinguish=F3o find=M2o fire=O4o free=T2o ground=A1h halt=A1h hold=R1h hunt=C1h/for identify=I1o impound=R1h imprison=C6o include=P1o indict=C3o "+
		"investigate=Q1h jail=C6o join=P1s lift=A2o locate=M2o look=C1h/for name=I1o nominate=O1o oust=O4o participate=P1s pass=B2o plead=C4s probe=Q1h "+
		"propose=B1o put=F3o/out ratify=B3o recover=H2s refloat=T2o reinstate=A2o reject=B2o release=R2o remove=A1h reopen=A2o rescue=T2o resign=O4s "+
		"respond=S2s restore=A2o resume=A2o review=B1h sack=O4o search=C1h/for seek=C1h seize=R1h sentence=C6o shut=A1h sign=B3o step=O4s/down strand=T1h "+
		"succumb=H3s surrender=C2s suspend=A1h swear=O3o/in take=P1s/part trap=T1h turn=C2s/in veto=B3o want=C1h"))
}

// StepOfWord gives the step that a noun, an adjective or the noun of a set phrase tells of, by its form in lower case.
func StepOfWord(w string) Milestone {
	return milestone(Value(w, "ablaze=F1h aground=T1h arrest=C2n arrests=C2n cause=N1n charges=C3n comment=S2n condition=K1n conditions=K1n control=F2o/under "+
		"counts=C3n custody=C2o/in identities=I1n identity=I1n inquiry=Q1n investigation=Q1n investigations=Q1n large=C1h/at life-threatening=K1n "+
		"missing=M1h motive=V1n name=I1n names=I1n non-life-threatening=K1n offer=B1n probe=Q1n run=C1h/the statement=S2n stuck=T1h unaccounted=M1h "+
		"unidentified=I1n unnamed=I1n"))
}

func milestone(code string) Milestone {
	if len(code) < 3 {
		return Milestone{}
	}
	s := Milestone{At: int(code[1] - '0')}
	for i := range len(courseLetters) {
		if courseLetters[i] == code[0] {
			s.Course = Course(i)
		}
	}
	switch code[2] {
	case 's':
		s.Sign = Reaches
	case 'h':
		s.Sign = Holds
	case 'n':
		s.Sign = Matter
	}
	if len(code) > 4 {
		s.With = code[4:]
	}
	return s
}
