package dk.overgang.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.platform.Api;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.LaunchedPlatform;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where workers see only their own citizens, an emergency opens one of somebody else's in every service (F-77).
class EmergencyTest {

    private static final Caller WORKER = new Caller("worker", LaunchedPlatform.NARROW);
    private static final Caller LEADER = new Caller("leader", LaunchedPlatform.NARROW);
    private static final String EMERGENCIES = "/api/v1/emergency-access";

    private final Api api = SharedPlatform.platform().api();
    private final Person person = new Authority(api, new Caller("authority", LaunchedPlatform.NARROW)).opensCourse();

    @Test
    void it_opens_the_citizen_everywhere_for_some_hours_and_a_leader_reviews_it_once() {
        var day = Map.of("on", SharedPlatform.CLOCK.today());
        var _ = api.post(Service.COURSE, "/api/v1/courses/" + person.courseId() + "/start", LEADER, day)
                .ok();
        awaitSeen(LEADER);
        assertThat(seenBy(WORKER)).containsOnly(404);
        var opening = Map.of("citizenId", person.citizenId(), "reason", "COVER", "reference", "2026-17");

        var opened = api.post(Service.REFERRAL, EMERGENCIES, WORKER, opening).is(201);

        awaitSeen(WORKER);
        assertThat(toReview()).contains(opened.text("id"));
        var review = EMERGENCIES + "/" + opened.text("id") + "/review";
        var _ = api.post(Service.REFERRAL, review, LEADER, Map.of("finding", "JUSTIFIED"))
                .ok();
        var _ = api.post(Service.REFERRAL, review, LEADER, Map.of("finding", "NOT_JUSTIFIED"))
                .is(409);
        assertThat(toReview()).doesNotContain(opened.text("id"));

        SharedPlatform.CLOCK.forwardTo(SharedPlatform.CLOCK.today().plusDays(1), LocalTime.NOON);
        assertThat(seenBy(WORKER)).containsOnly(404);
    }

    private void awaitSeen(Caller caller) {
        Waiting.await("every service to have heard")
                .untilAsserted(() -> assertThat(seenBy(caller)).containsOnly(200));
    }

    private List<Integer> seenBy(Caller caller) {
        return List.of(
                api.get(Service.REFERRAL, "/api/v1/citizens/" + person.citizenId(), caller)
                        .status(),
                api.get(Service.COURSE, "/api/v1/courses/" + person.courseId(), caller)
                        .status(),
                api.get(Service.NETWORK, "/api/v1/networks/" + person.courseId(), caller)
                        .status(),
                hasReminders(caller) ? 200 : 404);
    }

    private boolean hasReminders(Caller caller) {
        var found = api.get(Service.NOTIFICATION, "/api/v1/reminders?courseId=" + person.courseId(), caller);
        return !found.ok().json().path("items").isEmpty();
    }

    private List<String> toReview() {
        return api.get(Service.REFERRAL, EMERGENCIES + "?reviewed=false&limit=200", LEADER)
                .ok()
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }
}
