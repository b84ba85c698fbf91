package dk.overgang.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlatformView.Meeting;
import dk.overgang.systemtests.actors.PlatformView.Reminder;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A consent taken back has its own effect in every service (R-176, R-221, E25).
class ConsentTest {

    private static final Caller WORKER = Caller.of("worker");

    private final Actors actors = SharedPlatform.ACTORS;
    private final LocalDate today = SharedPlatform.CLOCK.today();
    private final Person person = actors.startedOn(today.minusDays(20));

    @Test
    void who_no_longer_takes_part_has_no_course_no_reminders_and_no_meetings() {
        var consent = gives(Map.of("purpose", "TAKE_PART"));
        withdraws(consent);

        actors.view().awaitEverywhere(person, "ENDED", 1);
        assertThat(actors.worker().looksAt(person).endReason()).isEqualTo("DECLINED_BY_CITIZEN");
        Waiting.await("silence").untilAsserted(() -> {
            assertThat(actors.view().reminders(person))
                    .extracting(Reminder::state)
                    .contains("VOIDED")
                    .isSubsetOf("VOIDED", "DONE");
            assertThat(actors.view().meetings(person))
                    .extracting(Meeting::state)
                    .containsOnly("CANCELLED");
        });
        var _ = gives(Map.of("purpose", "TAKE_PART"));
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        actors.view().awaitEverywhere(person, "ENDED", 1);
    }

    @Test
    void a_member_is_met_only_while_the_citizen_permits_it() {
        var sister = UUID.randomUUID();
        meets(sister).is(409);
        var consent = gives(Map.of("purpose", "INVOLVE_NETWORK_MEMBER", "networkMemberId", sister));
        Waiting.await("the consent to be heard")
                .untilAsserted(() -> assertThat(meets(sister).status()).isEqualTo(201));

        withdraws(consent);

        Waiting.await("the conversation to be cancelled")
                .untilAsserted(() -> assertThat(actors.view().meetings(person))
                        .filteredOn(meeting -> meeting.kind().equals("CONVERSATION"))
                        .extracting(Meeting::state)
                        .containsOnly("CANCELLED"));
        meets(sister).is(409);
        actors.view().awaitEverywhere(person, "ACTIVE", 1);
    }

    private String gives(Map<String, ?> what) {
        var body = new HashMap<String, Object>(what);
        body.put("givenOn", today);
        body.put("evidence", Map.of("kind", "SIGNED_FORM", "reference", "F2-1048", "on", today));
        return SharedPlatform.platform()
                .api()
                .post(Service.REFERRAL, consents(), WORKER, body)
                .is(201)
                .text("consentId");
    }

    private void withdraws(String consent) {
        SharedPlatform.platform()
                .api()
                .post(Service.REFERRAL, consents() + "/" + consent + "/withdrawal", WORKER, Map.of("on", today))
                .ok();
    }

    private Reply meets(UUID member) {
        return SharedPlatform.platform()
                .api()
                .post(
                        Service.NETWORK,
                        "/api/v1/networks/" + person.courseId() + "/meetings",
                        WORKER,
                        Map.of("networkMemberId", member, "on", today.plusDays(7)));
    }

    private String consents() {
        return "/api/v1/citizens/" + person.citizenId() + "/consents";
    }
}
