package dk.overgang.portal.longterm;

import static dk.overgang.portal.RunningPortal.SERVICES;

import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.handover.Annas;

/// Anna Holm's long-term plan in its second version, as network-service tells it: not agreed, and it names somebody who
/// may no longer be named.
public final class AnnasLongTerm {

    public static final String PAGE = "/forloeb/" + Annas.COURSE + "/langsigtet-plan";

    static final String NETWORK = "/network/api/v1/networks/" + Annas.COURSE;
    static final String PLAN = NETWORK + "/plans/LONG_TERM";
    static final String KAREN = "60000000-0000-4000-8000-000000000001";
    private static final String GONE = "60000000-0000-4000-8000-000000000003";

    private AnnasLongTerm() {}

    public static void answers() {
        Annas.course();
        SERVICES.on("GET " + PLAN, Answer.ok(written(2, "Sover mindre end fire timer"), "\"3\""));
        SERVICES.on("GET " + PLAN + "/versions", Answer.ok("""
                {"items": [{"version": 1, "at": "2026-11-10T09:00:00Z", "by": "x", "agreement": {"on": "2026-11-11", "with": ["CITIZEN", "WORKER"],
                  "notedAt": "2026-11-11T09:00:00Z", "notedBy": "x"}}, {"version": 2, "at": "2026-11-19T09:00:00Z", "by": "x", "agreement": null}]}"""));
        SERVICES.on("GET " + NETWORK + "/members", Answer.ok("""
                {"items": [{"memberId": "%s", "state": "TAKEN_OVER", "mayBeInvolved": true, "who": {"name": "Karen Holm"}},
                 {"memberId": "%s", "state": "AGREED", "mayBeInvolved": false, "who": null}]}""".formatted(KAREN, GONE)));
    }

    static String written(int version, String sign) {
        return """
                {"planId": "%s", "courseId": "%s", "kind": "LONG_TERM", "version": %d, "writtenAt": "2026-11-19T09:00:00Z",
                 "writtenBy": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "agreement": null, "missing": ["crisis.firstSteps"], "language": "DA",
                 "goals": [{"area": "EDUCATION", "text": "Gøre HF færdig", "support": "Studievejlederen"}], "support": null,
                 "supporters": [{"memberId": "%s", "withheld": false, "name": "Karen Holm", "role": "søster", "when": "hver søndag", "phone": "12345678"},
                  {"memberId": "%s", "withheld": true, "name": null, "role": null, "when": null, "phone": null}],
                 "crisis": {"earlySigns": ["%s", "أنام قليلا"], "whatHelps": [], "firstSteps": [],
                  "calls": [{"memberId": null, "withheld": false, "name": "Natlinjen <1>", "phone": "70 20 12 66", "where": "kl. 20 til 8"}], "acuteOffers": []},
                 "citizensWords": "Ring, før I kommer", "reviewOn": "2027-05-03",
                 "allowed": [{"action": "WRITE_PLAN", "allowed": true},
                  {"action": "AGREE_PLAN", "allowed": false, "code": "x", "why": "Planen siger ikke, hvad borgeren gør først."}]}""".formatted(KAREN, Annas.COURSE, version, KAREN, GONE, sign);
    }
}
