package dk.overgang.portal.settings;

import static dk.overgang.portal.RunningPortal.SERVICES;

import dk.overgang.portal.StubServices.Answer;

/// What the services keep of Mette: a calendar that is read and one that is not, an absence that goes on and one that
/// is over, and where she is told.
final class MettesSettings {

    static final String PAGE = "/indstillinger";
    static final String FEED = "80000000-0000-4000-8000-000000000001";
    static final String ABSENCE = "81000000-0000-4000-8000-000000000001";
    static final String AMINA = "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e02";
    static final String SECRET = "http://localhost:8084/calendar/c2VjcmV0-c2VjcmV0-c2VjcmV0-c2VjcmV0-c2VjcmV0.ics";

    static final String FEEDS = "/notification/api/v1/calendar-feeds";
    static final String ABSENCES = "/notification/api/v1/workers/9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01/absences";
    static final String DETAILS = "/notification/api/v1/contact-details";
    static final String METTES_DETAILS =
            "/notification/api/v1/workers/9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01/contact-details";
    /// The leader's.
    static final String METTES_PAGE = "/team/medarbejder/9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01/indstillinger";

    static final String WORKERS = "GET /course/api/v1/workers";

    private MettesSettings() {}

    static void answers() {
        colleagues();
        SERVICES.on("GET " + FEEDS, Answer.ok("""
                {"items": [{"id": "%s", "language": "DA", "createdAt": "2026-11-12T08:00:00Z", "lastFetchedOn": "2026-11-25"},
                 {"id": "80000000-0000-4000-8000-000000000002", "language": "EN", "createdAt": "2026-11-26T06:30:00Z", "lastFetchedOn": null}],
                 "next": null}""".formatted(FEED)));
        SERVICES.on("GET " + ABSENCES, Answer.ok("""
                {"items": [{"id": "81000000-0000-4000-8000-000000000002", "from": "2026-12-21", "to": "2027-01-01", "cover": "%2$s"},
                 {"id": "%1$s", "from": "2026-11-26", "to": "2026-11-26", "cover": "%2$s"},
                 {"id": "81000000-0000-4000-8000-000000000003", "from": "2026-07-01", "to": "2026-07-14",
                  "cover": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e09"}], "next": null}""".formatted(ABSENCE, AMINA)));
        details("mette.lund@kommune.example", "\"3\"");
        SERVICES.on("GET " + METTES_DETAILS, Answer.ok("""
                {"email": "lederen.ser@kommune.example", "phone": null, "language": "DA", "sms": false}""", "\"7\""));
    }

    static void empty() {
        colleagues();
        SERVICES.on("GET " + FEEDS, Answer.ok("{\"items\": [], \"next\": null}"));
        SERVICES.on("GET " + ABSENCES, Answer.ok("{\"items\": [], \"next\": null}"));
        SERVICES.on("GET " + DETAILS, Answer.ok("""
                {"email": null, "phone": null, "language": "DA", "sms": false}""", "\"1\""));
    }

    static void details(String email, String version) {
        SERVICES.on("GET " + DETAILS, Answer.ok("""
                {"email": "%s", "phone": "+4512345678", "language": "DA", "sms": true}""".formatted(email), version));
    }

    static void away() {
        for (var question : new String[] {FEEDS, ABSENCES, DETAILS}) {
            SERVICES.on("GET " + question, Answer.problem(503, "{}"));
        }
    }

    private static void colleagues() {
        SERVICES.on(WORKERS, Answer.ok("""
                {"items": [{"workerId": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "name": "Mette Lund", "roles": ["WORKER"]},
                  {"workerId": "%s", "name": "Amina Yusuf Østergaard-Ålbæk Christoffersen", "roles": ["WORKER"]},
                  {"workerId": "demo-leader", "name": "Lone Vestergaard", "roles": ["LEADER"]}], "next": null}""".formatted(AMINA)));
    }
}
