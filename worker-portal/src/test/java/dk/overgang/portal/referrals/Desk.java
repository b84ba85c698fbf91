package dk.overgang.portal.referrals;

import static dk.overgang.portal.RunningPortal.SERVICES;

import dk.overgang.portal.StubIdentity.Login;
import dk.overgang.portal.StubServices.Answer;
import java.util.List;

/// The authority's desk on 26 November 2026: two referrals, one of them late and with a long name.
final class Desk {

    static final Login LONE = new Login("demo-authority", "Lone Bruun", List.of("authority"));

    static final String EMIL = "30000000-0000-4000-8000-000000000001";
    static final String LONG = "30000000-0000-4000-8000-000000000002";
    static final String PAGE = "/henvisninger/" + EMIL;

    static final String LIST = "GET /referral/api/v1/referrals";
    static final String ONE = "GET /referral/api/v1/referrals/" + EMIL;
    static final String PROGRAMMES = "GET /course/api/v1/programmes";
    static final String DECISION = "POST /referral/api/v1/referrals/" + EMIL + "/decision";

    private static final String CITIZEN = "10000000-0000-4000-8000-000000000001";
    private static final String OTHER = "10000000-0000-4000-8000-000000000002";

    private static final String ALL = """
            {"action": "TAKE_UP", "allowed": false, "code": "referral:taken-up", "why": "Henvisningen er taget op."},
            {"action": "ASK_FOR_INFORMATION", "allowed": true}, {"action": "ASSESS", "allowed": true},
            {"action": "WAIT", "allowed": true},
            {"action": "STOP_WAITING", "allowed": false, "why": "Borgeren står ikke på ventelisten."},
            {"action": "ACCEPT", "allowed": true}, {"action": "DECLINE", "allowed": true}""";

    private static final String ASSESSED = """
            , "outcome": "ADVISED_AGAINST", "assessment": {"ruleSet": "SEL85-9M", "version": "SEL85-9M/2026-1",
              "outcome": "ADVISED_AGAINST", "assessedOn": "2026-11-25", "hits": [], "vumOrder": null,
              "answers": [{"question": "wantsSupport", "answer": "YES"}],
              "rules": [
                {"code": "ADULT", "source": "R-003, E29", "effect": "EXCLUDES", "result": "NOT_HIT",
                 "text": "Borgeren er under 18 år på startdatoen.", "instead": [],
                 "facts": [{"question": "ageAtStart", "answer": "49"}]},
                {"code": "IMPAIRMENT", "source": "R-020", "effect": "WARNS", "result": "UNKNOWN",
                 "text": "Funktionsnedsættelsen er ikke angivet.", "instead": [], "facts": []},
                {"code": "LONGER_INTENSIVE_SUPPORT", "source": "R-022, F-08", "effect": "ADVISES", "result": "HIT",
                 "text": "ICM eller ACT bør iværksættes i stedet.", "instead": ["ICM"],
                 "facts": [{"question": "wantsSupport", "answer": "YES"}]}]}""";

    static final String NUMBER = "POST /referral/api/v1/citizens/" + CITIZEN + "/number-reads";

    private Desk() {}

    static void answers() {
        SERVICES.on(LIST, Answer.ok("""
                {"items": [%s, %s], "next": null}""".formatted(
                        referral(LONG, OTHER, "NEEDS_INFORMATION", "2026-11-20", -3, true, "", ""),
                        referral(EMIL, CITIZEN, "IN_REVIEW", "2026-11-27", 1, false, "", ""))));
        one("IN_REVIEW", ASSESSED, ALL);
        SERVICES.on("GET /referral/api/v1/referrals/rules", Answer.ok(RULES));
        SERVICES.on("POST /referral/api/v1/citizens/names", Answer.ok("""
                {"citizens": [{"citizenId": "%s", "name": "Emil Rønne"},
                 {"citizenId": "%s", "name": "Margrethe-Elisabeth Østergaard-Ålbæk Christoffersen"}]}""".formatted(CITIZEN, OTHER)));
        SERVICES.on("GET /referral/api/v1/citizens/" + CITIZEN, Answer.ok("""
                {"citizenId": "%s", "municipality": "0101", "cpr": "161276-****", "name": "Emil Rønne"}""".formatted(CITIZEN)));
        SERVICES.on(PROGRAMMES, Answer.ok("""
                {"items": [{"inForce": true, "inUse": true, "programme": {"code": "SEL85-9M", "version": 1,
                  "name": {"da": "CTI i ni måneder", "en": "CTI for nine months"}}}]}"""));
        SERVICES.on(NUMBER, Answer.ok("{\"citizenId\": \"%s\", \"cpr\": \"1612761234\"}".formatted(CITIZEN)));
    }

    static void one(String status, String more, String allowed) {
        SERVICES.on(ONE, Answer.ok(referral(EMIL, CITIZEN, status, "2026-11-27", 1, false, more, allowed), "\"7\""));
    }

    static void notAssessed() {
        one("RECEIVED", "", """
                {"action": "TAKE_UP", "allowed": true}, {"action": "ASSESS", "allowed": true},
                {"action": "ASK_FOR_INFORMATION", "allowed": true}, {"action": "WAIT", "allowed": true},
                {"action": "ACCEPT", "allowed": false, "code": "referral:not-assessed",
                 "why": "Der er ingen vurdering endnu. Besvar spørgsmålene først."},
                {"action": "DECLINE", "allowed": true}""");
    }

    static void accepted() {
        one("ACCEPTED", ASSESSED + """
                , "decision": {"on": "2026-11-26", "by": "demo-authority", "reason": "CITIZEN_PREFERS_CTI"},
                "grant": {"legalBasis": "SEL85", "paragraph": "SEL § 85", "decidedOn": "2026-11-26", "services": []}
                """, """
                {"action": "ACCEPT", "allowed": false, "why": "Der er truffet afgørelse."}""");
    }

    private static String referral(
            String id, String citizen, String status, String by, int left, boolean still, String more, String allowed) {
        return """
                {"referralId": "%s", "citizenId": "%s", "programme": "SEL85-9M", "source": "PSYCHIATRY",
                 "transition": {"type": "WARD_TO_OWN_HOME", "expectedOn": "2026-12-02"},
                 "background": {"gender": "MALE", "conditions": ["ALONE"], "enrolments": []},
                 "status": "%s", "receivedAt": "2026-11-24T09:12:00Z", "missing": [],
                 "deadline": {"on": "%s", "daysLeft": %d, "standsStill": %s}, "allowed": [%s]%s}""".formatted(id, citizen, status, by, left, still, allowed, more);
    }

    private static final String RULES = """
            {"intake": {"version": "2026-3",
              "sources": [{"code": "PSYCHIATRY", "text": {"da": "Psykiatrisk afdeling", "en": "Psychiatric ward"}}],
              "transitions": [{"code": "WARD_TO_OWN_HOME", "text": {"da": "Fra afdeling til egen bolig", "en": "From a ward to an own home"}}],
              "background": {"gender": [{"code": "MALE", "text": {"da": "Mand", "en": "Man"}}],
                             "conditions": [{"code": "ALONE", "text": {"da": "Bor alene", "en": "Lives alone"}}]}},
             "assessments": [{"programme": "SEL85-9M", "version": "SEL85-9M/2026-1", "questions": [
               {"code": "wantsSupport", "answers": ["YES", "NO"], "required": true, "when": [],
                "text": {"da": "Ønsker borgeren støtten?", "en": "Does the citizen want the support?"}},
               {"code": "managesWithNetwork", "answers": ["YES", "NO"], "required": true, "when": [],
                "text": {"da": "Vil borgeren om ni måneder kunne klare sig med hjælp fra netværket?", "en": "Will the citizen manage?"}},
               {"code": "functionalImpairment", "answers": ["NONE", "LIGHT", "SEVERE"], "required": false, "when": [],
                "text": {"da": "Hvor nedsat er funktionsevnen?", "en": "How impaired?"}}]}],
             "legalBases": [{"code": "SEL85", "mayEnd": false, "text": {"da": "SEL § 85, socialpædagogisk støtte", "en": "SEL § 85"}}],
             "decisions": {"version": "2026-1", "answerWithinDays": 3,
               "declineReasons": [{"code": "NOT_TARGET_GROUP", "text": {"da": "Ikke i målgruppen", "en": "Not in the target group"}}],
               "nextSteps": [{"code": "ICM", "text": {"da": "Henvist til ICM", "en": "Pointed to ICM"}}],
               "deviationReasons": [{"code": "CITIZEN_PREFERS_CTI", "text": {"da": "Borgeren ønsker CTI", "en": "The citizen prefers CTI"}}]},
             "onward": {}}""";
}
