package dk.overgang.systemtests.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.PlatformClock;
import dk.overgang.systemtests.platform.Service;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A stay that no hospital tells of pauses a course when the municipality writes it down (R.BR7).
class ManualStaysTest {

    private final Actors actors = SharedPlatform.ACTORS;
    private final LocalDate today = SharedPlatform.CLOCK.today();
    private final Person person = actors.startedOn(today.minusDays(40));

    @Test
    void a_written_admission_pauses_and_a_written_end_proposes_to_go_on() {
        var unbroken = actors.worker().looksAt(person).boundaries();
        var stay = writes("", Map.of("kind", "INPATIENT", "from", morning(10), "hospital", "Privathospital"));
        actors.view().awaitEverywhere(person, "PAUSED", 2);

        var _ = writes("/" + stay + "/close", Map.of("at", morning(4)));
        actors.worker().resumesAsProposed(person);

        actors.view().awaitEverywhere(person, "ACTIVE");
        assertThat(actors.worker().looksAt(person).boundaries())
                .isEqualTo(
                        unbroken.stream().map(boundary -> boundary.plusDays(6)).toList());
    }

    @Test
    void a_written_admission_that_is_cancelled_is_as_if_it_never_was() {
        var unbroken = actors.worker().looksAt(person).boundaries();
        var stay = writes("", Map.of("kind", "INPATIENT", "from", morning(10), "hospital", "Privathospital"));
        actors.view().awaitEverywhere(person, "PAUSED", 2);

        var _ = writes("/" + stay + "/cancel", Map.of());

        actors.view().awaitEverywhere(person, "ACTIVE", 3);
        assertThat(actors.worker().looksAt(person).boundaries()).isEqualTo(unbroken);
    }

    @Test
    void an_admission_whose_end_got_lost_is_closed_by_hand() {
        actors.region().tells(PlainNotice.of(person.cpr(), "ADMITTED", "ward", today.minusDays(10)));
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        var stay = SharedPlatform.platform()
                .api()
                .get(Service.REFERRAL, stays(), Caller.of("worker"))
                .json()
                .at("/items/0/stayId")
                .asString();

        var _ = writes("/" + stay + "/close", Map.of("at", morning(3)));

        assertThat(actors.worker().awaitsProposal(person, "RESUME").date()).isEqualTo(today.minusDays(3));
    }

    private String writes(String path, Map<String, String> body) {
        return SharedPlatform.platform()
                .api()
                .post(Service.REFERRAL, stays() + path, Caller.of("worker"), body)
                .ok()
                .text("stayId");
    }

    private String stays() {
        return "/api/v1/citizens/" + person.citizenId() + "/stays";
    }

    private String morning(int daysAgo) {
        return today.minusDays(daysAgo)
                .atTime(7, 0)
                .atZone(PlatformClock.COPENHAGEN)
                .toInstant()
                .toString();
    }
}
