package dk.overgang.systemtests.notices;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.CORRECTED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;
import static dk.overgang.medcom.domain.notices.NoticeType.ACUTE_STARTED;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DIED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_ENDED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_STARTED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Citizen;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.Writer;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Acknowledgement;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.FhirNotice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.Region;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// All eighteen codes of a hospital told of one citizen, as `./cti hospital all` does, and what is left of them.
class EighteenCodesTest {

    private final Actors actors = SharedPlatform.ACTORS;
    private final Person person = actors.startedOn(SharedPlatform.CLOCK.today().minusDays(40));
    private final Set<NoticeCode> played = EnumSet.noneOf(NoticeCode.class);
    private Instant at = SharedPlatform.CLOCK.now().minus(30, ChronoUnit.DAYS);
    private Writer writer = nextStay();

    @Test
    void every_code_is_acknowledged_and_a_death_by_mistake_leaves_the_course_as_it_was() {
        tells(ACUTE_STARTED, NEW, CORRECTED, CANCELLED);
        writer = nextStay();
        tells(ACUTE_STARTED, NEW);
        tells(ADMITTED, NEW, CORRECTED);
        actors.view().awaitEverywhere(person, "PAUSED");
        tells(LEAVE_STARTED, NEW, CORRECTED, CANCELLED, NEW);
        tells(LEAVE_ENDED, NEW, CORRECTED, CANCELLED, NEW);
        tells(DIED, NEW, CORRECTED);
        actors.view().awaitEverywhere(person, "ENDED");
        tells(DIED, CANCELLED);
        actors.view().awaitEverywhere(person, "PAUSED");
        tells(DISCHARGED, NEW, CORRECTED, CANCELLED, NEW);
        writer = nextStay();
        tells(ADMITTED, NEW, CANCELLED);

        assertThat(played).containsExactly(NoticeCode.values());
        actors.worker().resumesAsProposed(person);
        actors.view().awaitEverywhere(person, "ACTIVE");
        assertThat(actors.view().stays(person.citizenId()))
                .extracting(stay -> stay.kind() + " " + stay.state())
                .containsExactly("ACUTE CANCELLED", "INPATIENT DISCHARGED", "INPATIENT CANCELLED");
    }

    private void tells(NoticeType type, NoticeChange... changes) {
        for (var change : changes) {
            at = change == CANCELLED ? at : at.plus(12, ChronoUnit.HOURS);
            var notice = writer.tells(type, change, at, at.plus(change == CANCELLED ? 2 : 1, ChronoUnit.MINUTES));
            writer = writer.after(notice);
            var _ = played.add(SampleMessages.code(notice));
            assertThat(actors.region().isAnswered(new String(SampleMessages.json(notice), UTF_8), Region.FHIR_JSON))
                    .matches(Acknowledgement::isOk);
        }
    }

    private Writer nextStay() {
        return Writer.of(
                new Citizen(person.cpr(), "Prøve", UUID.randomUUID()),
                new Route("265161000016000", FhirNotice.RECEIVER));
    }
}
