package dk.overgang.portal.today;

import static dk.overgang.portal.RunningPortal.SERVICES;
import static java.util.stream.Collectors.joining;

import dk.overgang.portal.StubRows;
import dk.overgang.portal.StubServices.Answer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Mette Lund's morning of 26 November 2026: three reminders about three citizens, one of them with a long name.
public final class Fjordby {

    public static final String LATE = "00000000-0000-4000-8000-000000000001";
    public static final String NOW = "00000000-0000-4000-8000-000000000002";
    public static final String SOON = "00000000-0000-4000-8000-000000000003";

    /// Of Jonas, who is away, in a course of his.
    static final String COVERED = "00000000-0000-4000-8000-000000000005";

    static final String COVERED_COURSE = "GET /course/api/v1/courses/20000000-0000-4000-8000-000000000004";
    static final String KAJ = "10000000-0000-4000-8000-000000000004";

    /// Why what is late is not put off.
    static final String OVER =
            "Fristen er den 19. november 2026, og der er ingen senere arbejdsdag at udskyde den til.";

    static final String JYTTE = "10000000-0000-4000-8000-000000000001";
    static final String MARGRETHE = "10000000-0000-4000-8000-000000000002";
    static final String GORM = "10000000-0000-4000-8000-000000000003";

    /// A leader's reminder about a partner, of no course.
    public static final String PARTNER = """
            {"id": "00000000-0000-4000-8000-000000000004", "courseId": null, "citizenId": null,
             "partnerId": "60000000-0000-4000-8000-000000000001", "kind": "KEEP_PARTNER_WARM", "number": 0,
             "due": "2026-11-10", "until": "2026-11-24", "sendOn": "2026-11-10", "state": "SENT", "group": "OVERDUE",
             "title": "Hold kontakten til samarbejdspartneren ved lige", "worker": null, "course": null,
             "closing": {"by": "FACT", "fact": "PARTNER_CONTACTED"}, "allowed": []}""";

    private Fjordby() {}

    public static void answers() {
        reminders();
        nothingHappened();
        courses();
        names();
    }

    public static void nothingPlanned() {
        nothingHappened();
        SERVICES.on("GET /notification/api/v1/reminders", Answer.ok("""
                {"items": [], "counts": {"overdue": 0, "today": 0, "nextSevenDays": 0}}"""));
        courses();
        names();
    }

    public static void nothingHappened() {
        happened("");
    }

    /// What happened while Mette was away: since Wednesday afternoon.
    ///
    /// @param items as notification-service tells them, the newest first
    public static void happened(String items) {
        SERVICES.on("GET /notification/api/v1/since-last-visit", Answer.ok("""
                {"since": "2026-11-25T15:12:00Z", "items": [%s], "next": null}""".formatted(items)));
    }

    /// One thing that happened to Jytte (1), Margrethe (2) or Gorm (3).
    public static String one(String kind, int course, String at, int subjects) {
        return """
                {"courseId": "20000000-0000-4000-8000-00000000000%d", "citizenId": "10000000-0000-4000-8000-00000000000%d",
                 "kind": "%s", "at": "%s", "subjects": [%s], "somethingNew": true}""".formatted(
                        course,
                        course,
                        kind,
                        at,
                        IntStream.range(0, subjects)
                                .mapToObj(_ -> "\"30000000-0000-4000-8000-000000000001\"")
                                .collect(joining(", ")));
    }

    public static void reminders() {
        due(
                "{\"overdue\": 1, \"today\": 1, \"nextSevenDays\": 1}",
                late("SENT", "OVERDUE"),
                now("SENT"),
                reminder(
                        SOON, 3, GORM, "2026-12-01", "2026-12-08", "PLANNED", "NEXT_SEVEN_DAYS", "Ring til Værestedet"),
                reminder(SOON, 3, GORM, "2027-02-01", "2027-02-08", "PLANNED", null, "Længe til"));
        SERVICES.on("GET /notification/api/v1/reminders/" + LATE, Answer.ok(late("SENT", null), "\"7\""));
        SERVICES.on("GET /notification/api/v1/reminders/" + NOW, Answer.ok(now("SENT"), "\"3\""));
        SERVICES.on("POST /notification/api/v1/reminders/" + LATE + "/done", Answer.ok(late("DONE", null), "\"8\""));
        SERVICES.on(
                "POST /notification/api/v1/reminders/" + LATE + "/not-done", Answer.ok(late("SENT", null), "\"9\""));
    }

    /// Of the three reminders the one about Jytte; the three courses go on.
    static void onlyTheLate() {
        due("{\"overdue\": 1, \"today\": 0, \"nextSevenDays\": 0}", late("SENT", "OVERDUE"));
    }

    /// The own reminders; a leader's too.
    private static void due(String counts, String... rows) {
        SERVICES.on(
                "GET /notification/api/v1/reminders",
                asked -> Answer.ok(
                        asked.path().contains("covering=true")
                                ? "{\"items\": []}"
                                : "{\"items\": [%s], \"counts\": %s}".formatted(StubRows.of(asked, rows), counts)));
    }

    /// Mette has two things of her own beyond the list and covers for Jonas, of whose reminders one is late and one is
    /// not due for long.
    static void covering() {
        nothingPlanned();
        SERVICES.on(
                "GET /notification/api/v1/reminders",
                asked -> Answer.ok(
                        asked.path().contains("covering=true")
                                ? "{\"items\": [%s, %s], \"counts\": {\"overdue\": 1, \"today\": 0, \"nextSevenDays\": 0}}"
                                        .formatted(
                                                ofJonas("SENT", "OVERDUE"),
                                                ofJonas("PLANNED", null).replace("Hjemme", "Aftens"))
                                : "{\"items\": [], \"counts\": {\"overdue\": 0, \"today\": 2, \"nextSevenDays\": 0}}"));
        SERVICES.on(
                "POST /notification/api/v1/reminders/" + COVERED + "/done", Answer.ok(ofJonas("DONE", null), "\"5\""));
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "%s", "name": "Kaj Holm"}]}""".formatted(KAJ)));
    }

    private static String ofJonas(String state, @Nullable String group) {
        return reminder(COVERED, 4, KAJ, "2026-11-20", "2026-11-24", state, group, "Hjemmebesøg efter udskrivningen")
                .replace("5a6f0c1e01", "5a6f0c1e02");
    }

    public static String late(String state, @Nullable String group) {
        return reminder(
                LATE,
                1,
                JYTTE,
                "2026-11-12",
                "2026-11-19",
                state,
                group,
                "Aftal startdato: kontaktfasen er over 30 dage");
    }

    private static String now(String state) {
        return reminder(
                NOW,
                2,
                MARGRETHE,
                "2026-11-26",
                "2026-12-08",
                state,
                "TODAY",
                "Spørg søsteren, om hun vil være med i netværket");
    }

    private static String reminder(
            String id,
            int course,
            String citizen,
            String due,
            String until,
            String state,
            @Nullable String group,
            String title) {
        return """
                {"id": "%s", "courseId": "20000000-0000-4000-8000-00000000000%d", "citizenId": "%s", "kind": "X-1",
                 "number": 1, "due": "%s", "until": "%s", "sendOn": "%s", "state": "%s", "group": %s, "title": "%s",
                 "worker": "9d0f7c1e-5b0a-4c3e-9a51-0d5a6f0c1e01", "closing": %s, "course": {"status": "ACTIVE"}, "somethingNew": 1,
                 "allowed": [%s, %s, %s]}""".formatted(
                        id,
                        course,
                        citizen,
                        due,
                        until,
                        due,
                        state,
                        group == null ? "null" : "\"" + group + "\"",
                        title,
                        title.startsWith("Ring") ? "{\"by\": \"FACT\", \"fact\": \"CONTACT\"}" : "null",
                        may("FINISH", title.startsWith("Ring") ? "Den lukkes af en kontakt." : null),
                        may("TAKE_BACK", state.equals("DONE") ? null : "Der er intet at fortryde."),
                        may("SNOOZE", until.compareTo("2026-11-26") > 0 ? null : OVER));
    }

    /// The same reminder, of which the service does not allow an action.
    static String refusing(String reminder, String action, String why) {
        return reminder.replace(may(action, null), may(action, why));
    }

    /// @param why not; allowed where that is null
    private static String may(String action, @Nullable String why) {
        return why == null
                ? "{\"action\": \"%s\", \"allowed\": true}".formatted(action)
                : "{\"action\": \"%s\", \"allowed\": false, \"code\": \"reminder:x\", \"why\": \"%s\"}"
                        .formatted(action, why);
    }

    public static void courses() {
        var contact = course(1, JYTTE, "CONTACT", "null", "null");
        var phase2 = course(2, MARGRETHE, "ACTIVE", "2", "{\"phase\": 2, \"day\": 40, \"of\": 92}");
        var paused = course(3, GORM, "PAUSED", "1", "{\"phase\": 1, \"day\": 53, \"of\": 92}");
        courses(contact, phase2, paused);
        SERVICES.on("GET /course/api/v1/courses/20000000-0000-4000-8000-000000000001", Answer.ok(contact, "\"1\""));
        SERVICES.on("GET /course/api/v1/courses/20000000-0000-4000-8000-000000000002", Answer.ok(phase2, "\"1\""));
    }

    /// Gorm is on leave from the ward, and not all that was told of his stay can be true.
    public static void onLeaveAndContradicting() {
        var leave = reminder(
                SOON, 3, GORM, "2026-11-24", "2026-11-24", "SENT", "OVERDUE", "Borgeren er på orlov fra afdelingen");
        due(
                "{\"overdue\": 1, \"today\": 0, \"nextSevenDays\": 0}",
                leave.replace("X-1", "CITIZEN_ON_LEAVE")
                        .replace("\"closing\": null", "\"closing\": {\"by\": \"INFORM\", \"fact\": \"NONE\"}"));
        var paused = course(3, GORM, "PAUSED", "1", "null");
        courses(paused.replace("\"proposals\": []", """
                "proposals": [], "toSettle": [{"stayId": "50000000-0000-4000-8000-000000000001",
                 "contradictions": ["END_BEFORE_START"], "choices": []}]"""));
    }

    private static void courses(String... rows) {
        SERVICES.on(
                "GET /course/api/v1/courses",
                asked -> Answer.ok("{\"items\": [%s]}".formatted(StubRows.of(asked, rows))));
    }

    static String course(int id, String citizen, String status, String phase, String day) {
        var pause = """
                {"id": "30000000-0000-4000-8000-000000000001", "reason": "ADMITTED", "from": "2026-11-21", "to": null,
                 "confirmed": false, "voided": false, "reviews": []}""";
        return """
                {"courseId": "20000000-0000-4000-8000-00000000000%d", "citizenId": "%s", "status": "%s", "phase": %s,
                 "phaseDay": %s, "onHold": false, "transitionUncertain": false, "contactSince": "2026-10-20", "pauses": [%s], "proposals": []}""".formatted(id, citizen, status, phase, day, status.equals("PAUSED") ? pause : "");
    }

    public static void names() {
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "%s", "name": "Jytte Brandt"}, {"citizenId": "%s", "name": "Gorm Bisgaard"},
                 {"citizenId": "%s", "name": "Anne-Margrethe Dalsgaard-Kristoffersen"}]}""".formatted(JYTTE, GORM, MARGRETHE)));
    }
}
