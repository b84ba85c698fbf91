package dk.overgang.systemtests.actors;

import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The municipality's caseworkers, who decide who gets a course.
public record Authority(Api api, Caller caseworker) {

    public static final String NINE_MONTHS = "SEL85-9M";

    /// By default the law lets no hospital notice be kept for it (E37).
    public static final String SIX_MONTHS = "LAB31B-6M";

    private static final String REFERRALS = "/api/v1/referrals";

    static Authority of(Api api) {
        return new Authority(api, Caller.of("authority"));
    }

    /// A new citizen with a course in its contact phase.
    public Person opensCourse() {
        return opensCourse(NINE_MONTHS);
    }

    public Person opensCourse(String programme) {
        return accepts(refers(freshCpr(), programme));
    }

    public String freshCpr() {
        return TestCprNumbers.freshCpr();
    }

    public ReferredCitizen refers(String cpr, String programme) {
        return refers(cpr, programme, "Prøve Borger");
    }

    public ReferredCitizen refers(String cpr, String programme, String name) {
        var body = Map.of(
                "citizen",
                Map.of("cpr", cpr, "name", name),
                "programme",
                programme,
                "source",
                "PSYCHIATRY",
                "transition",
                Map.of("type", "WARD_TO_OWN_HOME"));
        var referral = api.post(Service.REFERRAL, REFERRALS, caseworker, body).ok();
        return new ReferredCitizen(cpr, referral.text("citizenId"), referral.text("referralId"));
    }

    /// Assessed, accepted, and the course is open.
    public Person accepts(ReferredCitizen referred) {
        var path = REFERRALS + "/" + referred.referralId();
        var programme = api.get(Service.REFERRAL, path, caseworker).ok().text("programme");
        var assessment = Map.of("answers", eligible(programme));
        api.post(Service.REFERRAL, path + "/assessment", caseworker, assessment).ok();
        api.post(Service.REFERRAL, path + "/decision", caseworker, Map.of("decision", "ACCEPT"))
                .ok();
        return new Person(referred.cpr(), referred.citizenId(), courseOf(referred));
    }

    /// Answers under which the programme may be granted; whether § 85 applies depends on the programme.
    private static Map<String, String> eligible(String programme) {
        return Map.of(
                "criticalTransition", "YES",
                "wantsSupport", "YES",
                "managesWithNetwork", "YES",
                "ownHome", "YES",
                "sel85TargetGroup", programme.startsWith("SEL85") ? "YES" : "NO");
    }

    /// Whom the municipality knows under that number.
    public JsonNode search(String cpr) {
        return api.post(Service.REFERRAL, "/api/v1/citizens/search", caseworker, Map.of("cpr", cpr))
                .ok()
                .json()
                .path("items");
    }

    private String courseOf(ReferredCitizen referred) {
        var path = "/api/v1/courses?citizenId=" + referred.citizenId();
        return Waiting.await("the course to be opened")
                .until(
                        () -> api.get(Service.COURSE, path, caseworker),
                        courses -> courses.ok().json().path("items").size() == 1)
                .json()
                .at("/items/0/courseId")
                .asString();
    }
}
