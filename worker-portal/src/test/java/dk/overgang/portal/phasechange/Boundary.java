package dk.overgang.portal.phasechange;

import static dk.overgang.portal.RunningPortal.SERVICES;

import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.StubServices.Asked;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Dennis Vang, whose phase 1 ends on 27 November 2026, as course-service shows him.
final class Boundary {

    static final String COURSE = "20000000-0000-4000-8000-000000000004";
    static final String PAGE = "/forloeb/" + COURSE + "/faseskift/1";

    private static final String SERVICE = "/course/api/v1/courses/" + COURSE;
    private static final String CITIZEN = "10000000-0000-4000-8000-000000000004";
    private static final String GUIDE = """
            {"phase": %d, "name": {"da": "Fase %d: Afprøvning", "en": "Phase %d: trial"}, "purpose": {"da": "At finde ud af, hvad der er brug for.", "en": "To find out."},
             "toCitizen": {"da": "Vi ses lidt sjældnere.", "en": "We meet a little less."}, "contacts": 2, "perWeeks": 2}""";

    private final List<String> open = new CopyOnWriteArrayList<>(List.of("MEETINGS_HELD", "ECONOMY", "JOB_CENTRE"));
    private final AtomicInteger version = new AtomicInteger(4);
    private final AtomicReference<String> record = new AtomicReference<>("null");

    Boundary answers() {
        SERVICES.on("GET " + SERVICE, Answer.ok("""
                {"courseId": "%s", "citizenId": "%s", "status": "ACTIVE", "phase": 1, "phaseDay": {"phase": 1, "day": 91, "of": 91},
                 "onHold": false, "transitionUncertain": false, "pauses": [], "proposals": [], "allowed": []}""".formatted(COURSE, CITIZEN), "\"1\""));
        SERVICES.on("GET " + SERVICE + "/phase-changes/1", _ -> Answer.ok(change(), "\"" + version.get() + "\""));
        SERVICES.on("GET " + SERVICE + "/checklist", _ -> Answer.ok(checklist()));
        for (var code : List.of("MEETINGS_HELD", "ECONOMY", "JOB_CENTRE")) {
            SERVICES.on("POST " + SERVICE + "/checklist/items/" + code, asked -> noted(code, asked));
            SERVICES.on("POST " + SERVICE + "/checklist/items/" + code + "/owner", this::changed);
        }
        SERVICES.on("POST " + SERVICE + "/phase-changes/1", this::recorded);
        SERVICES.on(
                "POST /referral/api/v1/citizens/names",
                Answer.ok("{\"citizens\": [{\"citizenId\": \"%s\", \"name\": \"Dennis Vang\"}]}".formatted(CITIZEN)));
        return this;
    }

    void changedBySomebodyElse() {
        var _ = version.incrementAndGet();
    }

    private Answer noted(String code, Asked asked) {
        if (asked.body().contains("NOT_RELEVANT") && asked.body().contains("\"reason\":null")) {
            return Answer.problem(422, """
                    {"type": "urn:problem:invalid", "title": "Noget kan ikke gemmes", "errors":
                     [{"pointer": "/reason", "detail": "Skal være en af: PENSIONER."}]}""");
        }
        var answer = changed(asked);
        if (answer.status() == 200) {
            var _ = open.remove(code);
        }
        return answer;
    }

    private Answer recorded(Asked asked) {
        if (asked.body().contains("\"toldToCitizen\":null")) {
            return Answer.problem(422, """
                    {"type": "urn:problem:invalid", "title": "Noget mangler", "errors":
                     [{"pointer": "/toldToCitizen", "detail": "Skal angives."}]}""");
        }
        var answer = changed(asked);
        if (answer.status() == 200) {
            record.set(asked.body());
        }
        return answer;
    }

    private Answer changed(Asked asked) {
        if (!asked.header("If-Match").equals("\"" + version.get() + "\"")) {
            return Answer.problem(412, "{\"type\": \"urn:problem:precondition-failed\", \"title\": \"Ændret siden\"}");
        }
        return Answer.ok(change(), "\"" + version.incrementAndGet() + "\"");
    }

    private String change() {
        return """
                {"boundary": 1, "on": "2026-11-27", "held": false, "passed": false, "ends": %s, "begins": %s, "missing": [%s],
                 "record": %s, "former": []}""".formatted(
                        GUIDE.formatted(1, 1, 1),
                        GUIDE.formatted(2, 2, 2),
                        String.join(",", open.stream().map(Boundary::item).toList()),
                        record.get());
    }

    private String checklist() {
        return """
                {"courseId": "%s", "phase": 1, "phases": [{"phase": 1, "done": %d, "of": 4, "endsOn": "2026-11-27", "items": [%s,
                 {"code": "OWN_HOME", "phase": 1, "kind": "CHECK", "source": [], "text": {"da": "Borgeren er flyttet ind i egen bolig", "en": "Own home"},
                  "reasons": [], "state": "DONE", "on": "2026-08-29", "reason": null, "owner": {"role": "WORKER", "worker": null}}]}],
                 "reasons": [{"code": "PENSIONER", "text": {"da": "Borgeren er pensionist", "en": "Pensioner"}}], "missing": []}""".formatted(
                        COURSE,
                        4 - open.size(),
                        String.join(
                                ",",
                                List.of("MEETINGS_HELD", "ECONOMY", "JOB_CENTRE").stream()
                                        .map(Boundary::item)
                                        .toList()));
    }

    private static String item(String code) {
        var reasons = code.equals("ECONOMY") ? "" : "\"PENSIONER\"";
        return """
                {"code": "%s", "phase": 1, "kind": "CHECK", "source": [], "text": {"da": "Punktet %s", "en": "Item %s"}, "reasons": [%s],
                 "state": "OPEN", "on": null, "reason": null, "owner": {"role": "WORKER", "worker": null}, "carriedOverSince": null}""".formatted(code, code, code, reasons);
    }
}
