package dk.overgang.portal.ending;

import static dk.overgang.portal.RunningPortal.SERVICES;

import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.handover.Annas;

/// The ending of Anna Holm's course as the services tell it, in the last phase: one condition met, one signed by the
/// leader, much that is open, support that is applied for.
final class AnnasEnding {

    static final String PAGE = "/forloeb/" + Annas.COURSE + "/afslutning";
    static final String COURSE = "/course/api/v1/courses/" + Annas.COURSE;
    static final String CLOSING = COURSE + "/closing";
    static final String OUTCOME = COURSE + "/outcome";
    static final String SUPPORT = "/network/api/v1/continuing-support/" + Annas.COURSE;
    static final String INSTRUMENTS = "GET /course/api/v1/instruments";
    static final String GOAL = "30000000-0000-4000-8000-000000000001";

    private AnnasEnding() {}

    static void answers() {
        Annas.course();
        SERVICES.on("GET /course/api/v1/workers", Answer.ok("""
                {"items": [{"workerId": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "name": "Mette Lund", "roles": ["WORKER"]},
                 {"workerId": "demo-leader", "name": "Lone Vestergaard", "roles": ["LEADER"]}]}"""));
        SERVICES.on("GET " + COURSE + "/plan", Answer.ok("""
                {"needs": [], "seenByWorker": [], "focusAreas": [], "activities": [], "evaluations": [], "goals": [{"goalId": "%s",
                 "text": "Sove", "subGoals": [{"subGoalId": "%s", "text": "Komme op før ti", "measure": "5 dage", "dueOn": "2026-11-20",
                 "state": "OPEN", "closedOn": null, "passedInPause": false, "evaluations": []}]}]}""".formatted(GOAL, GOAL)));
        SERVICES.on("GET " + COURSE + "/checklist", Answer.ok("""
                {"phase": 3, "reasons": [], "phases": [{"phase": 3, "done": 0, "of": 1, "endsOn": "2027-02-06", "items": [
                 {"code": "GP_KNOWS", "phase": 3, "kind": "X", "text": {"da": "Egen læge ved besked", "en": "GP knows"}, "reasons": [],
                  "state": "OPEN", "on": null, "reason": null, "owner": {"role": "WORKER"}, "carriedOverSince": null}]}]}"""));
        SERVICES.on(INSTRUMENTS, Answer.ok("""
                {"items": [{"code": "WHO5", "name": {"da": "Trivsel (WHO-5)", "en": "Well-being (WHO-5)"}},
                 {"code": "RECOVERY_STAR", "name": {"da": "Stjernen for recovery", "en": "Recovery Star"}}]}"""));
        SERVICES.on("GET /course/api/v1/closing-codes", Answer.ok("""
                {"version": 1, "conditions": [{"code": "NETWORK_CAN_TAKE_OVER", "text": {"da": "Der er et støttende netværk, der kan tage over", "en": "Network"}},
                 {"code": "HANDOVER_CONVERSATIONS_HELD", "text": {"da": "Der er holdt overdragelsessamtaler", "en": "Conversations"}},
                 {"code": "LONG_TERM_PLAN", "text": {"da": "Der er lavet en langsigtet plan", "en": "Plan"}},
                 {"code": "RESPONSIBILITY_PLACED", "text": {"da": "Ansvaret er placeret", "en": "Placed"}}],
                 "notMetReasons": [{"code": "WAITING_FOR_OTHERS", "text": {"da": "Der ventes på andre", "en": "Waiting"}}],
                 "acceptedReasons": [{"code": "GOES_ON_WITH_OTHERS", "text": {"da": "Andre arbejder videre med det", "en": "Others"}},
                  {"code": "NO_LONGER_NEEDED", "text": {"da": "Der er ikke brug for det længere", "en": "No longer needed"}}],
                 "forms": [{"code": "CAFE_VISIT", "text": {"da": "Cafébesøg", "en": "Café"}}, {"code": "CARD", "text": {"da": "Et kort", "en": "A card"}}],
                 "guests": [{"code": "FAMILY", "text": {"da": "Familie", "en": "Family"}}, {"code": "FRIENDS", "text": {"da": "Venner", "en": "Friends"}}]}"""));
        SERVICES.on("GET " + CLOSING, Answer.ok(closing("null", "null"), "\"6\""));
        outcome("null", "[]", "{\"action\": \"RECORD_OUTCOME\", \"allowed\": true}");
        SERVICES.on("GET /network/api/v1/continuing-support-rules", Answer.ok("""
                {"version": 1, "decisionDaysBeforeEnd": 30, "kinds": [{"code": "SEL85", "name": {"da": "Støtte efter § 85", "en": "§ 85"}, "anotherWorker": true}]}"""));
        SERVICES.on("GET " + SUPPORT, Answer.ok("""
                {"courseId": "%s", "needed": "YES", "level": "HIGHER", "kind": "SEL85", "talkedOn": "2026-11-12",
                 "citizensView": {"answer": "YES", "words": "Helst en jeg kender <3"}, "workersView": null, "appliedOn": "2026-11-16",
                 "decision": null, "decidedOn": null, "fromOn": null, "newWorker": null, "newWorkerNamedOn": null, "deadline": "2027-01-07",
                 "deadlineHeld": false, "late": false, "overdue": false, "waitingDays": 10, "gapDays": null, "newWorkerMissing": false,
                 "newWorkerIsCtiWorker": false, "allowed": [{"action": "RECORD_NEED", "allowed": true}, {"action": "APPLY", "allowed": true},
                  {"action": "DECIDE", "allowed": false, "code": "forbidden", "why": "Det afgør myndigheden."},
                  {"action": "NAME_WORKER", "allowed": false, "code": "support:not-granted", "why": "Støtten er ikke bevilget."}]}""".formatted(Annas.COURSE), "\"2\""));
    }

    static void outcome(String standing, String former, String allowed) {
        SERVICES.on("GET " + OUTCOME, Answer.ok("""
                {"asked": [{"code": "HOUSING", "text": {"da": "Bolig ved forløbets slutning", "en": "Housing"}, "programmes": [],
                  "values": [{"code": "OWN_HOME", "text": {"da": "Bor i egen bolig", "en": "Own home"}}, {"code": "UNKNOWN", "text": {"da": "Ikke kendt", "en": "Not known"}}]},
                 {"code": "SELF_SUPPORT", "text": {"da": "Selvforsørgelse", "en": "Self-support"}, "programmes": [],
                  "values": [{"code": "PARTLY", "text": {"da": "Forsørger delvist sig selv", "en": "Partly"}}, {"code": "UNKNOWN", "text": {"da": "Ikke kendt", "en": "Not known"}}]}],
                 "standing": %s, "former": %s, "admissions": 1,
                 "wellbeing": [{"instrument": "WHO5", "first": "2026-05-08", "latest": "2026-11-20", "from": 40, "to": 64, "meaning": "BETTER"}],
                 "allowed": [%s]}""".formatted(standing, former, allowed), "\"1\""));
    }

    static String closing(String formalEnding, String decision) {
        return """
                {"courseId": "%s", "plannedEnd": "2027-02-06", "decidedFrom": "2026-11-06", "endedOn": null, "endReason": null, "early": false,
                 "conditions": [{"code": "NETWORK_CAN_TAKE_OVER", "state": "NOT_MET", "source": "NETWORK", "since": null, "answer": null, "formerAnswers": []},
                  {"code": "LONG_TERM_PLAN", "state": "MET", "source": "NETWORK", "since": "2026-11-19", "answer": null,
                   "formerAnswers": [{"state": "NOT_MET", "reason": "WAITING_FOR_OTHERS", "text": null, "interimActor": null, "by": "x", "at": "2026-11-10T09:00:00Z"}]},
                  {"code": "RESPONSIBILITY_PLACED", "state": "NOT_MET", "source": "ANSWER", "since": null, "answer": {"state": "NOT_MET", "reason": "WAITING_FOR_OTHERS",
                   "text": "Bostøtten svarer i uge 49", "interimActor": {"kind": "AUTHORITY", "name": "Søren fra visitationen"}, "by": "demo-leader", "at": "2026-11-25T09:00:00Z"},
                   "formerAnswers": []}],
                 "continuedSupport": null, "formalEnding": %s, "resultsSheet": null, "open": [
                  {"code": "CONDITION:NETWORK_CAN_TAKE_OVER", "kind": "CONDITION", "of": "NETWORK_CAN_TAKE_OVER", "dueOn": null},
                  {"code": "SUB_GOAL:%s", "kind": "SUB_GOAL", "of": "%s", "dueOn": "2026-11-20"},
                  {"code": "CHECKLIST_ITEM:GP_KNOWS", "kind": "CHECKLIST_ITEM", "of": "GP_KNOWS", "dueOn": null},
                  {"code": "FORMAL_ENDING", "kind": "FORMAL_ENDING", "of": null, "dueOn": "2027-01-23"},
                  {"code": "OUTCOME", "kind": "OUTCOME", "of": null, "dueOn": "2027-02-06"}],
                 "closing": %s, "uncovered": ["FORMAL_ENDING"], "formerClosings": [],
                 "allowed": [{"action": "ANSWER_CONDITION", "allowed": true}, {"action": "PLAN_FORMAL_ENDING", "allowed": true},
                  {"action": "HOLD_FORMAL_ENDING", "allowed": false, "code": "closing:no-formal-ending", "why": "Den formelle afslutning er ikke planlagt."},
                  {"action": "MAKE_RESULTS_SHEET", "allowed": true}, {"action": "CLOSE", "allowed": true}]}""".formatted(Annas.COURSE, formalEnding, GOAL, GOAL, decision);
    }

    static void sheet() {
        SERVICES.on("GET " + COURSE + "/results-sheet", Answer.ok("""
                {"courseId": "%s", "citizenId": "%s", "from": "2026-05-06", "to": "2027-02-06", "ended": false,
                 "phases": [{"phase": 1, "from": "2026-05-06", "to": "2026-08-05", "contacts": 22}], "pauses": [{"from": "2026-07-02", "to": "2026-07-08"}],
                 "contacts": {"beforeTheStart": 3, "inPauses": 0}, "goals": [{"text": "Sove <hele> natten", "degree": "MOSTLY", "evaluatedOn": "2026-11-03"}],
                 "subGoals": {"reached": 3, "of": 5}, "instruments": [{"code": "WHO5", "name": {"da": "WHO-5", "en": "WHO-5"}, "direction": "HIGHER_IS_BETTER",
                  "first": "2026-05-08", "latest": "2026-11-20", "items": [{"code": "1", "label": {"da": "Glad", "en": "Cheerful"},
                   "change": {"from": 1, "to": 3, "lowest": 0, "highest": 5, "meaning": "BETTER"}}],
                  "score": {"from": 40, "to": 36, "lowest": 0, "highest": 100, "meaning": "WORSE"}, "scores": [], "better": 1, "same": 0, "worse": 0}],
                 "handover": {"needs": [{"kind": "CITIZEN", "number": 2}, {"kind": "NEW_KIND", "number": 1}], "members": [{"kind": "PRIVATE", "number": 1}],
                  "openNeeds": 2, "supportGranted": true, "supportFrom": "2027-02-08"}, "formalEndingOn": "2027-01-29", "thanks": "Tak for turen"}""".formatted(Annas.COURSE, Annas.COURSE)));
    }
}
