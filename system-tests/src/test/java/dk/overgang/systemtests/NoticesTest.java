package dk.overgang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.Cast;
import dk.overgang.systemtests.actors.CourseShown;
import dk.overgang.systemtests.actors.CourseShown.Pause;
import dk.overgang.systemtests.actors.Eyes.Meeting;
import dk.overgang.systemtests.actors.Eyes.Reminder;
import dk.overgang.systemtests.actors.Notice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.platform.Wire;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What hospital notices do to a course, whenever and in whatever shape they come.
class NoticesTest {

    private final Cast cast = Shared.CAST;
    private final Wire wire = Shared.WIRE;
    private final LocalDate today = Shared.CLOCK.today();
    private final Person person = cast.startedOn(today.minusDays(40));
    private final List<LocalDate> unbroken = course().boundaries();

    @Test
    void a_cancelled_admission_is_as_if_it_never_was() {
        var admission = tells("ADMITTED", 10);
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);

        cast.region().tells(admission.cancelled());

        cast.eyes().awaitEverywhere(person, "ACTIVE", 3);
        assertThat(course().boundaries()).isEqualTo(unbroken);
        assertThat(course().pauses()).singleElement().matches(Pause::voided);
        assertThat(cast.eyes().meetings(person)).extracting(Meeting::state).containsOnly("PLANNED");
        assertThat(states("CHECKLIST_REVIEW")).containsOnly("PLANNED");
        assertThat(states("KEEP_CONTACT")).containsOnly("VOIDED");
    }

    @Test
    void a_cancellation_that_comes_first_is_remembered() {
        var admission = notice("ADMITTED", 10);
        cast.region().tells(admission.cancelled().sentAt(Shared.CLOCK.now()));
        cast.region().tells(admission.sentAt(admission.occurredAt()));
        wire.awaitQuiet();

        cast.eyes().awaitEverywhere(person, "ACTIVE");
        assertThat(course().standingPauses()).isEmpty();
        assertThat(course().boundaries()).isEqualTo(unbroken);
    }

    @Test
    void a_corrected_admission_is_counted_anew_from_its_corrected_day() {
        var admission = tells("ADMITTED", 10);
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);
        cast.region().tells(admission.correctedTo(today.minusDays(12)));
        cast.eyes().awaitEverywhere(person, "PAUSED", 3);

        tells("DISCHARGED", 3);
        cast.worker().resumesAsProposed(person);

        cast.eyes().awaitEverywhere(person, "ACTIVE", 4);
        assertThat(course().boundaries()).isEqualTo(movedBy(9));
    }

    @Test
    void a_late_notice_counts_from_the_day_it_tells_of() {
        tells("ADMITTED", 20);
        tells("DISCHARGED", 5);
        cast.worker().resumesAsProposed(person);

        cast.eyes().awaitEverywhere(person, "ACTIVE");
        assertThat(course().boundaries()).isEqualTo(movedBy(15));
    }

    @Test
    void a_transfer_to_another_hospital_is_one_pause() {
        tells("ADMITTED", 10);
        cast.region().tells(Notice.of(person.cpr(), "ADMITTED", "elsewhere", today.minusDays(6)));
        cast.region().tells(Notice.of(person.cpr(), "DISCHARGED", "elsewhere", today.minusDays(1)));
        cast.worker().resumesAsProposed(person);

        cast.eyes().awaitEverywhere(person, "ACTIVE");
        assertThat(course().standingPauses()).hasSize(1);
        assertThat(course().boundaries()).isEqualTo(movedBy(9));
        assertThat(cast.eyes().stays(person.citizenId())).hasSize(1);
    }

    @Test
    void a_citizen_on_leave_stays_paused() {
        tells("ADMITTED", 10);
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);

        tells("LEAVE_STARTED", 5);
        wire.awaitQuiet();
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);
        tells("LEAVE_ENDED", 3);
        wire.awaitQuiet();
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);

        assertThat(course().proposals()).isEmpty();
    }

    @Test
    void an_acute_visit_alone_never_pauses() {
        tells("ACUTE_STARTED", 2);
        wire.awaitQuiet();
        cast.eyes().awaitEverywhere(person, "ACTIVE", 1);
        tells("ACUTE_ENDED", 1);
        wire.awaitQuiet();

        cast.eyes().awaitEverywhere(person, "ACTIVE", 1);
        assertThat(course().pauses()).isEmpty();
        assertThat(cast.eyes().stays(person.citizenId()))
                .singleElement()
                .matches(stay -> stay.kind().equals("ACUTE"));
    }

    @Test
    void a_pause_that_the_worker_voids_stays_void_whatever_correction_follows() {
        var admission = tells("ADMITTED", 10);
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);
        cast.worker().voids(person, course().pauses().getFirst());
        cast.eyes().awaitEverywhere(person, "ACTIVE", 3);

        cast.region().tells(admission.correctedTo(today.minusDays(8)));
        wire.awaitQuiet();

        cast.eyes().awaitEverywhere(person, "ACTIVE");
        assertThat(course().boundaries()).isEqualTo(unbroken);
    }

    @Test
    void a_programme_without_a_legal_basis_keeps_no_notice() {
        var served = cast.authority().brings(Authority.SIX_MONTHS);
        cast.worker().starts(served, today.minusDays(20));

        cast.region().tells(Notice.of(served.cpr(), "ADMITTED", "ward", today.minusDays(3)));
        wire.awaitQuiet();

        cast.eyes().awaitEverywhere(served, "ACTIVE", 1);
        assertThat(cast.eyes().stays(served.citizenId())).isEmpty();
    }

    @CanIgnoreReturnValue
    private Notice tells(String type, int daysAgo) {
        var notice = notice(type, daysAgo);
        cast.region().tells(notice);
        return notice;
    }

    private Notice notice(String type, int daysAgo) {
        return Notice.of(person.cpr(), type, "ward", today.minusDays(daysAgo));
    }

    private CourseShown course() {
        return cast.worker().looksAt(person);
    }

    private List<String> states(String kind) {
        return cast.eyes().reminders(person).stream()
                .filter(reminder -> reminder.kind().equals(kind))
                .map(Reminder::state)
                .toList();
    }

    private List<LocalDate> movedBy(int days) {
        return unbroken.stream().map(boundary -> boundary.plusDays(days)).toList();
    }
}
