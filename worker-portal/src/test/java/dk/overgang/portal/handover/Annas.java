package dk.overgang.portal.handover;

import static dk.overgang.portal.RunningPortal.SERVICES;

import dk.overgang.portal.StubServices.Answer;

/// Anna Holm's network in phase 3, as the services tell it: a gap, a need with a doubt, one that is shared and one that
/// is taken over; three members, two meetings.
public final class Annas {

    public static final String COURSE = "20000000-0000-4000-8000-000000000009";
    public static final String PAGE = "/forloeb/" + COURSE + "/netvaerk";

    static final String NETWORK = "/network/api/v1/networks/" + COURSE;
    static final String GAP = "40000000-0000-4000-8000-000000000001";
    static final String HELD_MEETING = "50000000-0000-4000-8000-000000000001";
    static final String MEETING = "50000000-0000-4000-8000-000000000002";
    static final String KAREN = "60000000-0000-4000-8000-000000000001";
    static final String LIS = "60000000-0000-4000-8000-000000000002";

    private static final String ANNA = "10000000-0000-4000-8000-000000000009";
    private static final String CLOSING = "/course/api/v1/courses/" + COURSE + "/closing";

    private Annas() {}

    /// The course, its citizen and the focus areas: what every page of it needs.
    public static void course() {
        SERVICES.on("GET /course/api/v1/courses/" + COURSE, Answer.ok("""
                {"courseId": "%s", "citizenId": "%s", "status": "ACTIVE", "phase": 3,
                 "phaseDay": {"phase": 3, "day": 21, "of": 92}, "onHold": false, "transitionUncertain": false,
                 "pauses": [], "proposals": [], "allowed": [], "worker": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01",
                 "plan": {"version": 1, "start": "2026-05-06", "plannedEnd": "2027-02-06", "held": false, "phases": [
                  {"number": 3, "start": "2026-11-06", "end": "2027-02-06"}]}}""".formatted(COURSE, ANNA), "\"5\""));
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "%s", "name": "Anna Holm"}]}""".formatted(ANNA)));
        SERVICES.on("GET /referral/api/v1/citizens/" + ANNA, Answer.ok("""
                {"citizenId": "%s", "name": "Anna Holm"}""".formatted(ANNA)));
        SERVICES.on("GET /course/api/v1/workers", Answer.ok("{\"items\": []}"));
        SERVICES.on("GET /course/api/v1/focus-areas", Answer.ok("""
                {"version": 1, "areas": [{"code": "WORK", "name": {"da": "Uddannelse og arbejde", "en": "Work"}},
                 {"code": "NETWORK", "name": {"da": "Netværk", "en": "Network"}},
                 {"code": "HOME", "name": {"da": "Bolig", "en": "Home"}}]}"""));
    }

    /// Everything that the page of the network asks.
    public static void answers() {
        course();
        SERVICES.on("GET /course/api/v1/courses/" + COURSE + "/plan", Answer.ok("""
                {"needs": [{"needId": "%s", "area": "WORK", "kind": "NEED", "state": "IN_PLAN", "citizensWords": "Følges til samtaler på jobcentret"},
                 {"needId": "40000000-0000-4000-8000-000000000002", "area": "NETWORK", "kind": "NEED", "state": "IN_PLAN", "citizensWords": "شخص أتصل به في الليل"},
                 {"needId": "40000000-0000-4000-8000-000000000003", "area": "HOME", "kind": "NEED", "state": "IN_PLAN", "citizensWords": "Støtte i hverdagen hjemme"}],
                 "seenByWorker": [], "focusAreas": [], "activities": [], "goals": [], "evaluations": []}""".formatted(GAP), "\"7\""));
        SERVICES.on("GET " + NETWORK, Answer.ok(network(), "\"3\""));
        SERVICES.on(
                "GET " + NETWORK + "/members",
                Answer.ok("{\"items\": [%s, %s, %s]}"
                        .formatted(
                                member(KAREN, "TAKEN_OVER", "Karen Holm", "SIBLING", true),
                                member(
                                        LIS,
                                        "PROPOSED",
                                        "Lis Dahlgaard-Overgaard af Rosenkrantz-Christoffersen",
                                        "NEIGHBOUR",
                                        false),
                                gone())));
        SERVICES.on("GET " + NETWORK + "/handover", Answer.ok(board()));
        SERVICES.on("GET /network/api/v1/offers", Answer.ok("{\"items\": [], \"next\": null}"));
        SERVICES.on("GET " + NETWORK + "/network-card", Answer.ok("""
                {"title": "Netværkskort", "asOf": "Som det ser ud 26. november 2026", "description": "Karen Holm har taget over. Lis er foreslået.",
                 "sectors": [{"name": "Private relationer", "members": [{"name": "Karen Holm", "relation": "bror eller søster", "closeness": "tæt",
                  "standing": "har taget over", "since": "20. november 2026"}]}]}"""));
        SERVICES.on("GET " + NETWORK + "/network-card.svg", Answer.ok("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100" fill="#ffffff"/><circle cx="100" cy="50" r="20" fill="#004d99"/><text x="20" y="55" font-size="10">Karen</text></svg>"""));
        SERVICES.on("GET /network/api/v1/network-codes", Answer.ok("""
                {"version": 1, "kinds": [{"code": "PRIVATE", "silenceDays": 30, "name": {"da": "Private relationer", "en": "Private"}}],
                 "states": [{"code": "PROPOSED", "name": {"da": "foreslået", "en": "proposed"}}, {"code": "ENDED", "name": {"da": "afsluttet", "en": "ended"}},
                  {"code": "TAKEN_OVER", "name": {"da": "har taget over", "en": "has taken over"}}],
                 "strengths": [], "relations": [{"code": "SIBLING", "kinds": ["PRIVATE"], "name": {"da": "bror eller søster", "en": "sibling"}},
                  {"code": "NEIGHBOUR", "kinds": ["PRIVATE"], "name": {"da": "nabo", "en": "neighbour"}}],
                 "outcomes": [{"code": "WENT_WELL", "name": {"da": "Det gik godt", "en": "It went well"}}],
                 "bodies": [{"code": "JOBCENTER", "name": {"da": "Jobcentret", "en": "The job centre"}}]}"""));
        SERVICES.on("GET " + CLOSING, Answer.ok("""
                {"plannedEnd": "2027-02-06", "conditions": [
                 {"code": "NETWORK_CAN_TAKE_OVER", "state": "NOT_MET", "source": "NETWORK", "since": null, "answer": null, "formerAnswers": []},
                 {"code": "LONG_TERM_PLAN", "state": "MET", "source": "NETWORK", "since": "2026-11-19", "answer": null, "formerAnswers": []}],
                 "open": [{"code": "CONDITION:NETWORK_CAN_TAKE_OVER", "kind": "CONDITION", "of": "NETWORK_CAN_TAKE_OVER", "dueOn": null},
                  {"code": "FORMAL_ENDING", "kind": "FORMAL_ENDING", "of": null, "dueOn": "2027-01-23"}], "closing": null, "uncovered": [],
                 "formerClosings": [], "early": false,
                 "allowed": [{"action": "ANSWER_CONDITION", "of": null, "allowed": true}, {"action": "CLOSE", "of": null, "allowed": true}]}""", "\"2\""));
        SERVICES.on("GET /course/api/v1/closing-codes", Answer.ok("""
                {"conditions": [{"code": "NETWORK_CAN_TAKE_OVER", "text": {"da": "Der er et støttende netværk, der kan tage over", "en": "Network"}},
                 {"code": "HANDOVER_CONVERSATIONS_HELD", "text": {"da": "Der er holdt overdragelsessamtaler", "en": "Conversations"}},
                 {"code": "LONG_TERM_PLAN", "text": {"da": "Der er lavet en langsigtet plan", "en": "Plan"}},
                 {"code": "RESPONSIBILITY_PLACED", "text": {"da": "Ansvaret er placeret", "en": "Placed"}}],
                 "notMetReasons": [{"code": "OTHER", "text": {"da": "Andet", "en": "Other"}}],
                 "acceptedReasons": [{"code": "OTHER", "text": {"da": "Andet", "en": "Other"}}]}"""));
    }

    /// The need that nobody had is shared with an offer.
    static void placedOnOffer(String offer) {
        SERVICES.on(
                "GET " + NETWORK + "/handover",
                Answer.ok(board().replace("\"state\": \"GAP\", \"holders\": []", """
                "state": "SHARED", "holders": [{"responsibilityId": "70000000-0000-4000-8000-000000000003", "holder": "OFFER",
                 "holderId": "%s", "placement": "SHARED", "from": "2026-12-01", "begun": false, "counts": true}]""".formatted(offer))));
    }

    /// Whom the meetings have as guests beside Karen, in JSON.
    static void invited(String bodies, String roles) {
        var guests = "\"bodies\": [%s], \"roles\": [%s]".formatted(bodies, roles);
        SERVICES.on(
                "GET " + NETWORK,
                Answer.ok(network().replace("\"bodies\": [], \"roles\": [\"CITIZEN\", \"WORKER\"]", guests), "\"3\""));
    }

    static void nothingYet() {
        answers();
        SERVICES.on("GET " + NETWORK, Answer.ok("{\"meetings\": [], \"consents\": [], \"allowed\": []}", "\"1\""));
        SERVICES.on("GET " + NETWORK + "/members", Answer.ok("{\"items\": []}"));
        SERVICES.on("GET " + NETWORK + "/handover", Answer.ok("""
                {"plannedEnd": "2027-02-06", "onHold": false, "gaps": 0, "conditions": [], "needs": [],
                 "readiness": {"percent": null, "needs": 0, "takenOver": 0, "shared": 0, "rule": {"da": "Planen har ingen åbne behov.", "en": "No needs."}}}"""));
    }

    private static String network() {
        return """
                {"meetings": [%s, %s], "consents": [], "allowed": [
                 {"action": "PLAN_MEETING", "of": null, "allowed": true}, {"action": "PLACE_NEED", "of": null, "allowed": true},
                 {"action": "PROPOSE_MEMBER", "of": null, "allowed": true},
                 {"action": "MOVE_MEETING", "of": "%s", "allowed": true}, {"action": "COMPLETE_MEETING", "of": "%s", "allowed": true},
                 {"action": "CANCEL_MEETING", "of": "%s", "allowed": false, "code": "x", "why": "Mødet er holdt."},
                 {"action": "WRITE_MINUTES", "of": "%s", "allowed": false, "code": "x", "why": "Referatet er skrevet."},
                 {"action": "CORRECT_MINUTES", "of": "%s", "allowed": true},
                 {"action": "MEMBER_TO_CONTACTED", "of": "%s", "allowed": false, "code": "x", "why": "Annas samtykke til at inddrage Lis mangler."},
                 {"action": "NOTE_MEMBER_CONSENT", "of": "%s", "allowed": true}]}""".formatted(
                        meeting(HELD_MEETING, "DONE", "2026-11-12"),
                        meeting(MEETING, "PLANNED", "2026-12-03"),
                        MEETING,
                        MEETING,
                        HELD_MEETING,
                        HELD_MEETING,
                        HELD_MEETING,
                        LIS,
                        LIS);
    }

    static String withEntry() {
        return board().replaceFirst("\\{", """
                {"entry": {"role": "CTI_WORKER", "id": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "since": "2026-05-06", "until": "2027-02-06",
                 "gap": {"code": "NOT_APPLIED", "from": "2027-02-06", "text": {"da": "Ingen er indgangen.", "en": "Nobody."}},
                 "text": {"da": "CTI-medarbejderen er indgangen nu.", "en": "The worker."}},""");
    }

    /// A meeting that waits for a pause, with the day that its end proposes.
    static String proposed() {
        return """
                {"meetings": [%s], "consents": [], "allowed": [{"action": "ACCEPT_MEETING", "of": "%s", "allowed": true}]}""".formatted(
                        meeting(MEETING, "HELD", "2026-11-20")
                                .replace("\"proposedOn\": null", "\"proposedOn\": \"2026-12-10\""),
                        MEETING);
    }

    /// The meeting that took place, with its minutes and a correction.
    static String minuted() {
        return meeting(HELD_MEETING, "DONE", "2026-11-12")
                .replaceFirst("}$", "")
                .concat("""
                , "steps": [], "minutes": {"text": "Jens ringer hver mandag.\\n<b>Anna</b> er med.", "on": "2026-11-12",
                  "by": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01",
                  "corrections": [{"text": "Hver tirsdag.", "on": "2026-11-13", "by": "ukendt"}]}}""");
    }

    private static String meeting(String id, String state, String on) {
        return """
                {"id": "%s", "kind": "HANDOVER", "on": "%s", "at": "16:00", "place": "HOME", "state": "%s", "proposedOn": null,
                 "cancelledBecause": null, "invited": {"memberIds": ["%s"], "organisationIds": [], "bodies": [], "roles": ["CITIZEN", "WORKER"]},
                 "present": null, "hasMinutes": %s}""".formatted(id, on, state, KAREN, state.equals("DONE"));
    }

    private static String member(String id, String state, String name, String relation, boolean involved) {
        return """
                {"memberId": "%s", "kind": "PRIVATE", "state": "%s", "since": "2026-11-20", "mayBeInvolved": %s, "withdrawn": null,
                 "who": {"relation": "%s", "name": "%s", "strength": "CLOSE", "tie": "LIVING", "areas": [], "consent": null, "trials": []},
                 "history": [], "allowed": [], "responsibilities": 0, "warnings": []}""".formatted(id, state, involved, relation, name);
    }

    private static String gone() {
        return """
                {"memberId": "60000000-0000-4000-8000-000000000003", "kind": "PRIVATE", "state": "ENDED", "since": "2026-10-01", "mayBeInvolved": false,
                 "withdrawn": {"by": "PERSON", "on": "2026-10-01", "kept": {"da": "Samtykket er ophørt.", "en": "Ended."}}, "who": null,
                 "history": [], "allowed": [], "responsibilities": 0, "warnings": []}""";
    }

    private static String board() {
        return """
                {"plannedEnd": "2027-02-06", "daysLeft": 72, "onHold": false, "gaps": 2,
                 "readiness": {"percent": 33, "needs": 3, "takenOver": 1, "shared": 0, "gaps": 2, "begun": 1, "rule": {"da": "1 behov er overtaget ud af 3: 33 procent.", "en": "33"}},
                 "conditions": [{"code": "NETWORK_CAN_TAKE_OVER", "met": false, "since": null, "text": {"da": "", "en": ""}, "missing": [
                  {"code": "NOBODY_CAN", "needId": "%s", "text": {"da": "Behovet har ingen, der kan tage det over.", "en": "Nobody."}}]}],
                 "needs": [{"needId": "40000000-0000-4000-8000-000000000003", "area": "HOME", "state": "TAKEN_OVER", "holders": [
                   {"responsibilityId": "70000000-0000-4000-8000-000000000001", "holder": "MEMBER", "holderId": "%s", "placement": "TAKEN_OVER", "from": "2026-11-20", "begun": true, "counts": true}]},
                  {"needId": "%s", "area": "WORK", "state": "GAP", "holders": []},
                  {"needId": "40000000-0000-4000-8000-000000000002", "area": "NETWORK", "state": "GAP", "holders": [
                   {"responsibilityId": "70000000-0000-4000-8000-000000000002", "holder": "MEMBER", "holderId": "%s", "placement": "SHARED", "from": "2026-12-15", "begun": false, "counts": false,
                    "doubt": {"code": "NO_CONSENT", "text": {"da": "Borgeren har ikke givet samtykke.", "en": "No consent."}}}]}]}""".formatted(GAP, KAREN, GAP, LIS);
    }
}
