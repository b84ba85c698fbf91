package dk.overgang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.actors.Cast;
import dk.overgang.systemtests.actors.Eyes.Meeting;
import dk.overgang.systemtests.actors.Eyes.Reminder;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Patience;
import dk.overgang.systemtests.platform.Reply;
import dk.overgang.systemtests.platform.Service;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A consent taken back has its own effect in every service (R-176, R-221, E25).
class ConsentTest {

    private static final Caller WORKER = Caller.of("worker");

    private final Cast cast = Shared.CAST;
    private final LocalDate today = Shared.CLOCK.today();
    private final Person person = cast.startedOn(today.minusDays(20));

    @Test
    void who_no_longer_takes_part_has_no_course_no_reminders_and_no_meetings() {
        var consent = gives(Map.of("purpose", "TAKE_PART"));
        withdraws(consent);

        cast.eyes().awaitEverywhere(person, "ENDED", 1);
        assertThat(cast.worker().looksAt(person).endReason()).isEqualTo("DECLINED_BY_CITIZEN");
        Patience.await("silence").untilAsserted(() -> {
            assertThat(cast.eyes().reminders(person))
                    .isNotEmpty()
                    .extracting(Reminder::state)
                    .containsOnly("VOIDED");
            assertThat(cast.eyes().meetings(person)).extracting(Meeting::state).containsOnly("CANCELLED");
        });
        var _ = gives(Map.of("purpose", "TAKE_PART"));
        Shared.WIRE.awaitQuiet();
        cast.eyes().awaitEverywhere(person, "ENDED", 1);
    }

    @Test
    void a_member_is_met_only_while_the_citizen_permits_it() {
        var sister = UUID.randomUUID();
        meets(sister).is(409);
        var consent = gives(Map.of("purpose", "INVOLVE_NETWORK_MEMBER", "networkMemberId", sister));
        Patience.await("the consent to be heard")
                .untilAsserted(() -> assertThat(meets(sister).status()).isEqualTo(201));

        withdraws(consent);

        Patience.await("the conversation to be cancelled")
                .untilAsserted(() -> assertThat(cast.eyes().meetings(person))
                        .filteredOn(meeting -> meeting.kind().equals("CONVERSATION"))
                        .extracting(Meeting::state)
                        .containsOnly("CANCELLED"));
        meets(sister).is(409);
        cast.eyes().awaitEverywhere(person, "ACTIVE", 1);
    }

    private String gives(Map<String, ?> what) {
        var body = new HashMap<String, Object>(what);
        body.put("givenOn", today);
        body.put("evidence", Map.of("kind", "SIGNED_FORM", "reference", "F2-1048", "on", today));
        return Shared.platform()
                .api()
                .post(Service.REFERRAL, consents(), WORKER, body)
                .is(201)
                .text("consentId");
    }

    private void withdraws(String consent) {
        Shared.platform()
                .api()
                .post(Service.REFERRAL, consents() + "/" + consent + "/withdrawal", WORKER, Map.of("on", today))
                .ok();
    }

    private Reply meets(UUID member) {
        return Shared.platform()
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
