package dk.overgang.portal.course;

import static dk.overgang.portal.RunningPortal.SERVICES;

import dk.overgang.portal.StubServices.Answer;

/// The course of a citizen with a long name, in phase 3 after a pause, as in the mockups.
public final class Margrethe {

    public static final String ID = "20000000-0000-4000-8000-0000000000a1";
    public static final String PAGE = "/forloeb/" + ID;
    public static final String COURSE = "/course/api/v1/courses/" + ID;
    public static final String CONTACT = "40000000-0000-4000-8000-000000000001";

    private static final String CITIZEN = "10000000-0000-4000-8000-0000000000a1";

    private Margrethe() {}

    /// Everything there is.
    public static void answers() {
        reasons();
        citizen();
        SERVICES.on("GET " + COURSE, Answer.ok(course(), "\"5\""));
        SERVICES.on("GET " + COURSE + "/timeline/drawing", Answer.ok("""
                {"today": "2026-11-26", "contactFrom": "2026-03-04", "contactTo": "2026-04-01", "pauses": [], "contacts": [],
                 "marks": [
                  {"on": "2026-04-01", "kind": "COURSE", "id": "%1$s", "facts": {"step": "STARTED"}},
                  {"on": "2026-04-09", "kind": "MEASUREMENT", "id": "%1$s", "facts": {"instrument": "PROGRESS", "point": "START"}},
                  {"on": "2026-07-22", "kind": "GOAL_EVALUATION", "id": "%1$s", "facts": {"goals": "2"}},
                  {"on": "2026-11-12", "kind": "MEETING", "id": "%1$s", "facts": {"kind": "HANDOVER"}},
                  {"on": "2026-11-13", "kind": "CONTACT", "id": "%1$s", "facts": {"kind": "NOTE"}},
                  {"on": "2026-11-20", "kind": "CONTACT", "id": "%1$s", "facts": {"kind": "PHONE_CALL", "withdrawn": "true"}},
                  {"on": "2026-11-24", "kind": "CONTACT", "id": "%1$s", "facts": {"kind": "MEETING", "withCitizen": "true"}},
                  {"on": "2026-11-25", "kind": "SOMETHING_NEW", "id": "%1$s", "facts": {"what": "NEW_CODE"}}]}""".formatted(ID)));
        SERVICES.on("GET " + COURSE + "/plan/evaluations", Answer.ok("""
                {"items": [{"number": 3, "dueOn": "2027-02-05", "latestOn": "2027-02-05", "countsFrom": "2026-12-01",
                 "held": false, "doneOn": null}]}"""));
        SERVICES.on("GET " + COURSE + "/measurements/points", Answer.ok("""
                {"planVersion": 3, "points": [{"point": "END", "number": 1, "offered": false, "day": "2027-01-22",
                 "state": "LATER"}]}"""));
        SERVICES.on("GET " + COURSE + "/checklist", Answer.ok(checklist("OPEN"), "\"9\""));
        SERVICES.on("GET " + COURSE + "/contacts/intensity", Answer.ok("""
                {"weeks": [%s], "phases": [], "falling": true}""".formatted(weeks())));
        SERVICES.on("GET " + COURSE + "/plan", Answer.ok("""
                {"courseId": "%s", "version": 4, "focusAreas": [{"phase": 3, "areas": ["HOUSING", "NETWORK"], "on": "2026-11-06"}],
                 "needs": [{"state": "IN_PLAN"}, {"state": "CLOSED"}], "goals": [{"text": "Klare posten", "subGoals": [
                  {"text": "Åbne post hver mandag", "dueOn": "2026-12-01", "state": "OPEN"}]}]}""".formatted(ID)));
        SERVICES.on("GET /course/api/v1/focus-areas", Answer.ok("""
                {"areas": [{"code": "HOUSING", "name": {"da": "Bolig", "en": "Housing"}}]}"""));
        SERVICES.on("GET /network/api/v1/networks/" + ID + "/handover", Answer.ok("""
                {"gaps": 2, "readiness": {"percent": 29, "needs": 7, "takenOver": 2, "shared": 1, "gaps": 2}}"""));
        SERVICES.on("GET /notification/api/v1/reminders", Answer.ok("""
                {"items": [{"id": "00000000-0000-4000-8000-0000000000b1", "courseId": "%1$s", "kind": "R-1", "number": 1,
                  "due": "2026-11-20", "until": "2026-11-25", "state": "SENT", "group": "OVERDUE", "title": "Nyt forsøg efter lukket dør",
                  "closing": {"by": "FACT", "fact": "CONTACT"}},
                 {"id": "00000000-0000-4000-8000-0000000000b2", "courseId": "%1$s", "kind": "R-2", "number": 1,
                  "due": "2026-12-01", "until": "2026-12-08", "state": "PLANNED", "title": "Planlæg overdragelsessamtaler",
                  "closing": {"by": "TAP", "fact": "NONE"}}], "counts": {"overdue": 1, "today": 0, "nextSevenDays": 1}}""".formatted(ID)));
        contacts();
        measurements();
    }

    /// Well-being and functioning again in phase 3, and the star only at the start.
    private static void measurements() {
        SERVICES.on("GET /course/api/v1/programmes", Answer.ok("""
                {"items": [{"inForce": true, "inUse": true, "programme": {"code": "SEL85-9M", "version": 1,
                 "name": {"da": "CTI efter SEL § 85, ni måneder", "en": "CTI under SEL § 85, nine months"}}}]}"""));
        SERVICES.on("GET /course/api/v1/instruments", Answer.ok("""
                {"items": [{"code": "WHO5", "name": {"da": "Trivsel (WHO-5)", "en": "Well-being (WHO-5)"}},
                 {"code": "SDS", "name": {"da": "Funktionsniveau (SDS)", "en": "Functioning (SDS)"}},
                 {"code": "RECOVERY_STAR", "name": {"da": "Stjernen", "en": "Star"}}]}"""));
        SERVICES.on("GET " + COURSE + "/measurements/progress", Answer.ok("""
                {"instruments": [%s, %s, %s]}""".formatted(
                        measured("WHO5", "2026-11-06", """
                        {"from": 32, "to": 56, "difference": 24, "meaning": "BETTER"}"""),
                        measured("SDS", "2026-11-06", "null"),
                        measured("RECOVERY_STAR", "2026-04-09", "null"))));
    }

    private static String measured(String instrument, String latest, String score) {
        return """
                {"instrument": "%s", "direction": "HIGHER_IS_BETTER",
                 "first": {"measurementId": "46000000-0000-4000-8000-000000000001", "on": "2026-04-09", "version": 1},
                 "latest": {"measurementId": "46000000-0000-4000-8000-000000000002", "on": "%s", "version": 1},
                 "score": %s, "items": [], "better": 1, "worse": 1, "same": 1}""".formatted(instrument, latest, score);
    }

    public static void citizen() {
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "%s", "name": "Anne-Margrethe Dalsgaard-Kristoffersen",
                 "birthDate": "1980-01-24", "addressProtected": true}]}""".formatted(CITIZEN)));
    }

    private static void contacts() {
        SERVICES.on("GET " + COURSE + "/contacts", Answer.ok("""
                {"items": [%s, %s]}""".formatted(
                        contact("40000000-0000-4000-8000-000000000002", "2026-11-16", "PHONE_CALL", "null", "null"),
                        contact(CONTACT, "2026-11-24", "MEETING", "\"HOME\"", "null"))));
        SERVICES.on("GET " + COURSE + "/attempts", Answer.ok("""
                {"items": [{"attemptId": "41000000-0000-4000-8000-000000000001", "on": "2026-11-20", "kind": "CLOSED_DOOR",
                 "phase": "3", "smsSent": true, "waitedMinutes": 15, "nextTry": "2026-11-24", "by": "me", "withdrawn": null}]}"""));
        SERVICES.on(
                "GET " + COURSE + "/contacts/" + CONTACT,
                Answer.ok(contact(CONTACT, "2026-11-24", "MEETING", "\"HOME\"", """
                {"note": "Så på budget. شكرا جزيلا", "corrections": [{"on": "2026-11-25", "reason": "WRONG_DATE",
                 "text": "Det var tirsdag."}]}"""), "\"2\""));
    }

    private static String contact(String id, String on, String kind, String place, String texts) {
        return """
                {"contactId": "%s", "on": "%s", "kind": "%s", "phase": "3", "place": %s, "present": ["CITIZEN", "NETWORK"],
                 "withCitizen": true, "minutes": 45, "occasion": "AGREED", "areas": [], "subGoals": [], "hasNote": true,
                 "corrected": %d, "notedOn": "2026-11-24", "by": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "withdrawn": null,
                 "texts": %s, "allowed": [{"action": "CORRECT", "of": null, "allowed": true, "code": null, "why": null},
                  {"action": "WITHDRAW", "of": null, "allowed": true, "code": null, "why": null}]}""".formatted(id, on, kind, place, texts.equals("null") ? 0 : 1, texts);
    }

    public static String checklist(String state) {
        return """
                {"courseId": "%s", "phase": 3, "reasons": [{"code": "PENSIONER", "text": {"da": "Borgeren er pensionist", "en": "Pensioner"}}],
                 "missing": [], "phases": [
                  {"phase": 2, "done": 1, "of": 2, "endsOn": "2026-11-06", "items": [%s, %s]},
                  {"phase": 3, "done": 0, "of": 1, "endsOn": "2027-02-06", "items": [%s, %s]}]}""".formatted(
                ID,
                item("EVALUATED", 2, "CONDITION", "DONE", "\"2026-11-05\"", "null"),
                item("JOB_CENTRE", 2, "CHECK", "CARRIED_OVER", "null", "\"2026-11-06\""),
                item("NETWORK_STABLE", 3, "CHECK", state, state.equals("DONE") ? "\"2026-11-26\"" : "null", "null"),
                item("NETWORK_MEETINGS", 3, "ACTIVITY", "OPEN", "null", "null"));
    }

    private static String item(String code, int phase, String kind, String state, String on, String carried) {
        return """
                {"code": "%s", "phase": %d, "kind": "%s", "source": [], "text": {"da": "Punkt %s er på plads", "en": "Item"},
                 "reasons": ["PENSIONER"], "state": "%s", "on": %s, "reason": null, "owner": {"role": "WORKER"},
                 "carriedOverSince": %s}""".formatted(
                code, phase, kind, code.toLowerCase(java.util.Locale.ROOT).replace('_', ' '), state, on, carried);
    }

    private static String weeks() {
        var weeks = new StringBuilder();
        var monday = java.time.LocalDate.parse("2026-08-31");
        for (var i = 0; i < 13; i++) {
            weeks.append(i == 0 ? "" : ", ").append("""
                    {"week": "%s", "phase": "%s", "contacts": %d, "coordination": 0, "minutes": 0, "attempts": 0, "guide": %s}""".formatted(
                            monday.plusWeeks(i),
                            i < 2 ? "PAUSE" : i < 9 ? "2" : "3",
                            i < 2 ? 0 : i % 3,
                            i < 2 ? "null" : i < 9 ? "1.0" : "0.5"));
        }
        return weeks.toString();
    }

    public static String course() {
        return """
                {"courseId": "%s", "citizenId": "%s", "worker": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "status": "ACTIVE",
                 "programme": "SEL85-9M", "grant": {"legalBasis": "SEL85", "endsOn": null},
                 "onHold": false, "phase": 3, "phaseDay": {"phase": 3, "day": 21, "of": 92}, "openedOn": "2026-03-01",
                 "contactSince": "2026-03-04", "transitionOn": "2026-04-01", "transitionUncertain": false,
                 "plan": {"version": 3, "start": "2026-04-01", "phases": [
                   {"number": 1, "start": "2026-04-01", "end": "2026-07-23"}, {"number": 2, "start": "2026-07-23", "end": "2026-11-06"},
                   {"number": 3, "start": "2026-11-06", "end": "2027-02-06"}], "plannedEnd": "2027-02-06", "held": false},
                 "pauses": [{"id": "30000000-0000-4000-8000-0000000000a1", "reason": "ADMITTED", "from": "2026-05-20",
                   "to": "2026-06-11", "confirmed": true, "voided": false, "reviews": []},
                  {"id": "30000000-0000-4000-8000-0000000000a2", "reason": "ADMITTED", "from": "2026-09-05", "to": "2026-09-19",
                   "confirmed": false, "voided": false, "reviews": []}], "proposals": [], "lastContactOn": "2026-11-24",
                 "allowed": [{"action": "END", "of": null, "allowed": true, "code": null, "why": null},
                  {"action": "START", "of": null, "allowed": false, "code": "course:already-started", "why": "Forløbet er allerede begyndt."}]}""".formatted(ID, CITIZEN);
    }

    /// The reasons that the municipality offers.
    public static void reasons() {
        SERVICES.on("GET /course/api/v1/course-reasons", Answer.ok("""
                {"version": 1, "pause": [{"code": "PSYCHIATRIC_WARD", "text": {"da": "Indlagt, psykiatrisk", "en": "Psychiatric ward"}},
                  {"code": "SOMATIC_WARD", "text": {"da": "Indlagt, somatisk", "en": "Somatic ward"}}, {"code": "ADMITTED", "text": {"da": "Indlagt (afdeling ukendt)", "en": "Admitted"}},
                  {"code": "SENTENCE", "text": {"da": "Afsoner dom", "en": "Sentence"}}, {"code": "OTHER", "text": {"da": "Andet", "en": "Other"}}],
                 "startCorrection": [{"code": "WRONG_DATE", "text": {"da": "Dagen var forkert", "en": "Wrong day"}}],
                 "length": [{"code": "NEEDS_LONGER", "text": {"da": "Borgeren har brug for længere tid", "en": "Longer"}}],
                 "end": [{"code": "DECLINED_BY_CITIZEN", "text": {"da": "Borgeren ønsker det ikke mere", "en": "Declined"}},
                  {"code": "MOVED", "text": {"da": "Borgeren er flyttet", "en": "Moved"}}]}"""));
    }
}
