package dk.overgang.portal.measuring;

import static dk.overgang.portal.RunningPortal.SERVICES;

import dk.overgang.portal.StubServices.Answer;
import dk.overgang.portal.handover.Annas;

/// Anna Holm's measurements: functioning twice, well-being twice with a score, one draft and one withdrawn.
final class AnnasMeasurements {

    static final String PAGE = "/forloeb/" + Annas.COURSE + "/maalinger";
    static final String ALL = "/course/api/v1/courses/" + Annas.COURSE + "/measurements";
    static final String DRAFT = "46000000-0000-4000-8000-000000000003";
    static final String LATEST = "46000000-0000-4000-8000-000000000002";

    private AnnasMeasurements() {}

    static void answers() {
        Annas.course();
        SERVICES.on("GET /course/api/v1/instruments", Answer.ok("{\"items\": [%s, %s]}".formatted(sds(), who5())));
        SERVICES.on(
                "GET " + ALL,
                Answer.ok("{\"items\": [%s, %s, %s, %s]}"
                        .formatted(
                                measurement(DRAFT, "SDS", "2026-11-25", true, "null", "null"),
                                measurement(LATEST, "WHO5", "2026-11-06", false, "56", "null"),
                                measurement(
                                        "46000000-0000-4000-8000-000000000001",
                                        "WHO5",
                                        "2026-05-06",
                                        false,
                                        "32",
                                        "null"),
                                measurement(
                                        "46000000-0000-4000-8000-000000000004",
                                        "WHO5",
                                        "2026-05-05",
                                        false,
                                        "99",
                                        "{\"reason\": \"ENTERED_TWICE\"}"))));
        SERVICES.on(
                "GET " + ALL + "/" + LATEST,
                Answer.ok(measurement(LATEST, "WHO5", "2026-11-06", false, "56", "null"), "\"2\""));
        SERVICES.on("GET " + ALL + "/points", Answer.ok("""
                {"planVersion": 1, "points": [{"instrument": {"code": "WHO5", "version": 1}, "point": "END", "number": 1, "offered": false,
                 "day": "2027-02-06", "until": "2027-02-20", "windowDays": 14, "state": "LATER", "needsConsent": false, "measurementId": null}]}"""));
        SERVICES.on("GET " + ALL + "/progress", Answer.ok("""
                {"instruments": [
                 {"instrument": "SDS", "direction": "LOWER_IS_BETTER", "first": {"measurementId": "46000000-0000-4000-8000-000000000008", "on": "2026-05-06", "version": 1},
                  "latest": {"measurementId": "46000000-0000-4000-8000-000000000009", "on": "2026-11-06", "version": 1}, "score": null, "items": [
                  {"item": "WORK_SCHOOL", "change": {"from": 8, "to": 4, "difference": -4, "meaning": "BETTER"}},
                  {"item": "SOCIAL_LIFE", "change": {"from": 6, "to": 7, "difference": 1, "meaning": "WORSE"}},
                  {"item": "FAMILY_HOME", "change": {"from": 5, "to": 5, "difference": 0, "meaning": "SAME"}}], "better": 1, "worse": 1, "same": 1},
                 {"instrument": "WHO5", "direction": "HIGHER_IS_BETTER", "first": {"measurementId": "46000000-0000-4000-8000-000000000001", "on": "2026-05-06", "version": 1},
                  "latest": {"measurementId": "46000000-0000-4000-8000-000000000002", "on": "2026-11-06", "version": 1},
                  "score": {"from": 32, "to": 56, "difference": 24, "meaning": "BETTER"}, "items": [
                  {"item": "CHEERFUL", "change": {"from": 1, "to": 3, "difference": 2, "meaning": "BETTER"}}], "better": 1, "worse": 0, "same": 0}]}"""));
    }

    static void none() {
        answers();
        SERVICES.on("GET " + ALL, Answer.ok("{\"items\": []}"));
        SERVICES.on("GET " + ALL + "/progress", Answer.ok("{\"instruments\": []}"));
        SERVICES.on("GET " + ALL + "/points", Answer.problem(503, "{}"));
    }

    private static String sds() {
        return """
                {"code": "SDS", "version": 1, "name": {"da": "Funktionsniveau på tre områder (SDS)", "en": "Functioning (SDS)"}, "licence": {"da": "", "en": ""},
                 "recallWeeks": 2, "direction": "LOWER_IS_BETTER", "scoreRule": "NONE", "scores": null, "missingAllowed": 1, "answeredBy": ["CITIZEN", "CITIZEN_WITH_WORKER"],
                 "published": [], "items": [%s, %s, %s]}""".formatted(
                        item("WORK_SCHOOL", "Arbejde eller skole"),
                        item("SOCIAL_LIFE", "Socialt liv"),
                        item("FAMILY_HOME", "Familie og hjem"));
    }

    private static String item(String code, String label) {
        return """
                {"code": "%s", "label": {"da": "%s", "en": "x"}, "wording": {}, "scale": {"from": 0, "to": 10, "labels": []}}""".formatted(code, label);
    }

    private static String who5() {
        return """
                {"code": "WHO5", "version": 1, "name": {"da": "Trivsel (WHO-5)", "en": "Well-being (WHO-5)"}, "licence": {"da": "", "en": ""},
                 "recallWeeks": 2, "direction": "HIGHER_IS_BETTER", "scoreRule": "SUM_TIMES_FOUR", "scores": {"from": 0, "to": 100, "labels": []}, "missingAllowed": 0,
                 "answeredBy": ["CITIZEN"], "published": [], "items": [
                 {"code": "CHEERFUL", "label": {"da": "Godt humør", "en": "Cheerful"}, "wording": {"da": "Jeg har været glad og i godt humør"}, "scale": {"from": 0, "to": 2,
                  "labels": [{"da": "På intet tidspunkt", "en": "a"}, {"da": "Lidt af tiden", "en": "b"}, {"da": "Hele tiden", "en": "c"}]}}]}""";
    }

    private static String measurement(
            String id, String instrument, String on, boolean draft, String score, String withdrawn) {
        return """
                {"measurementId": "%s", "instrument": {"code": "%s", "version": 1}, "point": null, "pointNumber": null, "on": "%s", "answeredBy": "CITIZEN",
                 "draft": %s, "answers": {"CHEERFUL": 2}, "score": %s, "enteredBy": "x", "enteredAt": "2026-11-06T10:00:00Z", "reason": null, "former": [],
                 "consentGivenOn": null, "withdrawn": %s}""".formatted(id, instrument, on, draft, score, withdrawn);
    }
}
