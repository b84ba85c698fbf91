package dk.overgang.portal.team;

import static dk.overgang.portal.RunningPortal.SERVICES;

import dk.overgang.portal.StubRows;
import dk.overgang.portal.StubServices.Answer;
import org.jspecify.annotations.Nullable;

/// The leader's morning: Mette above the norm, Amina with room, one course without a worker, and a worker nobody can
/// name.
final class FjordbyTeam {

    static final String METTE = "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01";
    static final String AMINA = "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e02";
    static final String UNNAMED = "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e03";
    static final String COURSE = "20000000-0000-4000-8000-000000000001";
    static final String EMERGENCY = "70000000-0000-4000-8000-000000000001";
    static final String COURSES = "GET /course/api/v1/courses";
    static final String MOVE = "POST /course/api/v1/courses/" + COURSE + "/worker";

    private FjordbyTeam() {}

    static void answers() {
        moved(METTE, "\"4\"");
        SERVICES.on("GET /course/api/v1/workers", Answer.ok("""
                {"items": [{"workerId": "%s", "name": "Mette Lund", "roles": ["WORKER"]},
                  {"workerId": "%s", "name": "Amina Yusuf Østergaard-Ålbæk Christoffersen", "roles": ["WORKER"]},
                  {"workerId": "demo-leader", "name": "Lone Vestergaard", "roles": ["LEADER"]}], "next": null}""".formatted(METTE, AMINA)));
        SERVICES.on("GET /course/api/v1/programmes", Answer.ok("""
                {"items": [{"inForce": true, "inUse": true,
                  "programme": {"code": "SEL85-9M", "version": 1, "caseload": {"citizensPerWorker": 2, "lastMonthPercent": 50}}},
                  {"inForce": true, "inUse": true,
                  "programme": {"code": "LAB31B-6M", "version": 1, "caseload": {"citizensPerWorker": 15, "lastMonthPercent": 50}}}]}"""));
        SERVICES.on(
                "GET /notification/api/v1/reminders",
                asked -> Answer.ok(
                        (asked.path().contains("group=OVERDUE") && asked.path().contains("PLANNED"))
                                        || asked.path().contains("escalatedTo=LEADER")
                                ? """
                          {"items": [{"id": "00000000-0000-4000-8000-000000000001", "courseId": "%s",
                            "citizenId": "10000000-0000-4000-8000-000000000001", "kind": "X", "due": "2026-11-12",
                            "until": "2026-11-19", "state": "SENT", "group": "OVERDUE", "title": "Aftal startdato",
                            "worker": "%s"}]}""".formatted(COURSE, METTE)
                                : "{\"items\": []}"));
        SERVICES.on("GET /notification/api/v1/workers/" + METTE + "/absences", Answer.ok("""
                {"items": [{"id": "81000000-0000-4000-8000-000000000001", "from": "2026-11-26", "to": "2026-12-04",
                  "cover": "%s"}], "next": null}""".formatted(AMINA)));
        SERVICES.on("GET /notification/api/v1/workers/" + METTE + "/contact-details", Answer.ok("""
                {"email": "mette@kommune.example", "phone": null, "language": "DA", "sms": false}""", "\"1\""));
        SERVICES.on("GET /referral/api/v1/emergency-access", Answer.ok("""
                {"items": [{"id": "%s", "municipality": "0101", "subject": "%s",
                  "citizenId": "10000000-0000-4000-8000-000000000002", "reason": "ACUTE_RISK", "reference": "2026-17",
                  "from": "2026-11-25T20:14:00Z", "until": "2026-11-26T00:14:00Z", "review": null}], "next": null}""".formatted(EMERGENCY, AMINA)));
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "10000000-0000-4000-8000-000000000001", "name": "Jytte Brandt"},
                  {"citizenId": "10000000-0000-4000-8000-000000000002", "name": "Åge Lind"}]}"""));
    }

    /// The course is that worker's now.
    static void moved(String worker, String version) {
        var one = course(1, worker, "ACTIVE", "1");
        SERVICES.on(
                COURSES,
                asked -> Answer.ok("{\"items\": [%s], \"next\": null}"
                        .formatted(
                                asked.path().contains("unconfirmedPause=true")
                                        ? course(3, METTE, "PAUSED", "2")
                                        : StubRows.of(
                                                asked,
                                                one,
                                                course(2, METTE, "CONTACT", "null"),
                                                course(3, METTE, "PAUSED", "2"),
                                                course(4, null, "CONTACT", "null"),
                                                course(5, UNNAMED, "ACTIVE", "3"),
                                                course(6, AMINA, "ENDED", "3")))));
        SERVICES.on(
                "GET /course/api/v1/courses/" + COURSE,
                Answer.ok(
                        one.replaceFirst("}$", ", \"allowed\": [{\"action\": \"ASSIGN_WORKER\", \"allowed\": true}]}"),
                        version));
    }

    static void mayNotMove() {
        SERVICES.on(
                "GET /course/api/v1/courses/" + COURSE,
                Answer.ok(course(1, METTE, "ENDED", "3").replaceFirst("}$", """
                        , "allowed": [{"action": "ASSIGN_WORKER", "allowed": false, "code": "course:ended",
                          "why": "Forløbet er afsluttet."}]}"""), "\"4\""));
    }

    private static String course(int id, @Nullable String worker, String status, String phase) {
        var pause = """
                {"id": "30000000-0000-4000-8000-000000000001", "reason": "ADMITTED", "from": "2026-11-21", "to": null,
                 "confirmed": false, "voided": false, "reviews": []}""";
        return """
                {"courseId": "20000000-0000-4000-8000-00000000000%d", "citizenId": "10000000-0000-4000-8000-00000000000%d",
                 "worker": %s, "programme": "SEL85-9M", "status": "%s", "phase": %s, "phaseDay": null, "onHold": false,
                 "transitionUncertain": false, "contactSince": "2026-10-20", "pauses": [%s], "proposals": []}""".formatted(
                        id,
                        id,
                        worker == null ? "null" : "\"" + worker + "\"",
                        status,
                        phase,
                        status.equals("PAUSED") ? pause : "");
    }
}
