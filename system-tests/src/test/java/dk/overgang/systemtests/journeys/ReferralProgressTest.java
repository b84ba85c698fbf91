package dk.overgang.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.ReferredCitizen;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A ward sends a referral and hears from the platform what becomes of it, to the day the course starts (F-09).
class ReferralProgressTest {

    private static final Caller WARD = Caller.of("region");

    private final Actors actors = SharedPlatform.ACTORS;
    private final Api api = SharedPlatform.platform().api();

    @Test
    void who_refers_hears_that_the_course_has_started() {
        var cpr = actors.authority().freshCpr();
        var body = Map.of(
                "citizen",
                Map.of("cpr", cpr, "name", "Prøve Borger"),
                "programme",
                "SEL85-9M",
                "source",
                "PSYCHIATRY",
                "transition",
                Map.of("type", "WARD_TO_OWN_HOME"));
        var sent = api.post(Service.REFERRAL, "/api/v1/referrals", WARD, body).ok();
        var referral = sent.text("referralId");
        assertThat(status(referral)).isEqualTo("RECEIVED");

        var person = actors.authority().accepts(new ReferredCitizen(cpr, sent.text("citizenId"), referral));
        assertThat(status(referral)).isEqualTo("ACCEPTED");

        var start = Map.of("on", SharedPlatform.CLOCK.today().toString());
        api.post(Service.COURSE, "/api/v1/courses/" + person.courseId() + "/start", Caller.of("worker"), start)
                .ok();
        var _ = Waiting.await("the sender to hear of the start")
                .until(() -> status(referral), status -> status.equals("STARTED"));
        api.get(Service.REFERRAL, "/api/v1/referrals/" + referral + "/status", Caller.of("authority"))
                .is(404);
    }

    private String status(String referral) {
        return api.get(Service.REFERRAL, "/api/v1/referrals/" + referral + "/status", WARD)
                .ok()
                .text("status");
    }
}
