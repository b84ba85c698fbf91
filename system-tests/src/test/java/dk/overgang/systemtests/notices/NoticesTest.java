package dk.overgang.systemtests.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.CourseView;
import dk.overgang.systemtests.actors.CourseView.Pause;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.actors.PlatformView.Meeting;
import dk.overgang.systemtests.actors.PlatformView.Reminder;
import dk.overgang.systemtests.platform.RecordedEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What hospital notices do to a course, whenever and in whatever shape they come.
class NoticesTest {

    private final Actors actors = SharedPlatform.ACTORS;
    private final RecordedEvents recordedEvents = SharedPlatform.RECORDED_EVENTS;
    private final LocalDate today = SharedPlatform.CLOCK.today();
    private final Person person = actors.startedOn(today.minusDays(40));
    private final List<LocalDate> unbroken = course().boundaries();

    @Test
    void a_cancelled_admission_is_as_if_it_never_was() {
        var admission = tells("ADMITTED", 10);
        actors.view().awaitEverywhere(person, "PAUSED", 2);

        actors.region().tells(admission.cancelled());

        actors.view().awaitEverywhere(person, "ACTIVE", 3);
        assertThat(course().boundaries()).isEqualTo(unbroken);
        assertThat(course().pauses()).singleElement().matches(Pause::voided);
        assertThat(actors.view().meetings(person)).extracting(Meeting::state).containsOnly("PLANNED");
        assertThat(states("CHECKLIST_REVIEW")).containsOnly("PLANNED");
        assertThat(states("KEEP_CONTACT")).containsOnly("VOIDED");
    }

    @Test
    void a_cancellation_that_comes_first_is_remembered() {
        var admission = notice("ADMITTED", 10);
        actors.region().tells(admission.cancelled().sentAt(SharedPlatform.CLOCK.now()));
        actors.region().tells(admission.sentAt(admission.occurredAt()));
        recordedEvents.awaitQuiet();

        actors.view().awaitEverywhere(person, "ACTIVE");
        assertThat(course().standingPauses()).isEmpty();
        assertThat(course().boundaries()).isEqualTo(unbroken);
    }

    @Test
    void a_corrected_admission_is_counted_anew_from_its_corrected_day() {
        var admission = tells("ADMITTED", 10);
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        actors.region().tells(admission.correctedTo(today.minusDays(12)));
        actors.view().awaitEverywhere(person, "PAUSED", 3);

        tells("DISCHARGED", 3);
        actors.worker().resumesAsProposed(person);

        actors.view().awaitEverywhere(person, "ACTIVE", 4);
        assertThat(course().boundaries()).isEqualTo(movedBy(9));
    }

    @Test
    void a_late_notice_counts_from_the_day_it_tells_of() {
        tells("ADMITTED", 20);
        tells("DISCHARGED", 5);
        actors.worker().resumesAsProposed(person);

        actors.view().awaitEverywhere(person, "ACTIVE");
        assertThat(course().boundaries()).isEqualTo(movedBy(15));
    }

    @Test
    void a_transfer_to_another_hospital_is_one_pause() {
        tells("ADMITTED", 10);
        actors.region().tells(PlainNotice.of(person.cpr(), "ADMITTED", "elsewhere", today.minusDays(6)));
        actors.region().tells(PlainNotice.of(person.cpr(), "DISCHARGED", "elsewhere", today.minusDays(1)));
        actors.worker().resumesAsProposed(person);

        actors.view().awaitEverywhere(person, "ACTIVE");
        assertThat(course().standingPauses()).hasSize(1);
        assertThat(course().boundaries()).isEqualTo(movedBy(9));
        assertThat(actors.view().stays(person.citizenId())).hasSize(1);
    }

    @Test
    void a_citizen_on_leave_stays_paused() {
        tells("ADMITTED", 10);
        actors.view().awaitEverywhere(person, "PAUSED", 2);

        tells("LEAVE_STARTED", 5);
        recordedEvents.awaitQuiet();
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        tells("LEAVE_ENDED", 3);
        recordedEvents.awaitQuiet();
        actors.view().awaitEverywhere(person, "PAUSED", 2);

        assertThat(course().proposals()).isEmpty();
    }

    @Test
    void an_acute_visit_alone_never_pauses() {
        tells("ACUTE_STARTED", 2);
        recordedEvents.awaitQuiet();
        actors.view().awaitEverywhere(person, "ACTIVE", 1);
        tells("ACUTE_ENDED", 1);
        recordedEvents.awaitQuiet();

        actors.view().awaitEverywhere(person, "ACTIVE", 1);
        assertThat(course().pauses()).isEmpty();
        assertThat(actors.view().stays(person.citizenId()))
                .singleElement()
                .matches(stay -> stay.kind().equals("ACUTE"));
    }

    @Test
    void a_pause_that_the_worker_voids_stays_void_whatever_correction_follows() {
        var admission = tells("ADMITTED", 10);
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        actors.worker().voids(person, course().pauses().getFirst());
        actors.view().awaitEverywhere(person, "ACTIVE", 3);

        actors.region().tells(admission.correctedTo(today.minusDays(8)));
        recordedEvents.awaitQuiet();

        actors.view().awaitEverywhere(person, "ACTIVE");
        assertThat(course().boundaries()).isEqualTo(unbroken);
    }

    @Test
    void an_admission_after_a_restart_pauses_the_course_that_it_goes_on_as() {
        var ended =
                actors.worker().notes(person, "restart", Map.of("on", today)).json();
        var goesOn = new Person(
                person.cpr(), person.citizenId(), ended.path("restartedAs").asString());
        actors.worker().starts(goesOn, today);
        actors.view().awaitEverywhere(goesOn, "ACTIVE");

        tells("ADMITTED", 0);

        actors.view().awaitEverywhere(goesOn, "PAUSED");
    }

    @Test
    void a_programme_without_a_legal_basis_keeps_no_notice() {
        var served = actors.authority().opensCourse(Authority.SIX_MONTHS);
        actors.worker().starts(served, today.minusDays(20));

        actors.region().tells(PlainNotice.of(served.cpr(), "ADMITTED", "ward", today.minusDays(3)));
        recordedEvents.awaitQuiet();

        actors.view().awaitEverywhere(served, "ACTIVE", 1);
        assertThat(actors.view().stays(served.citizenId())).isEmpty();
    }

    @CanIgnoreReturnValue
    private PlainNotice tells(String type, int daysAgo) {
        var notice = notice(type, daysAgo);
        actors.region().tells(notice);
        return notice;
    }

    private PlainNotice notice(String type, int daysAgo) {
        return PlainNotice.of(person.cpr(), type, "ward", today.minusDays(daysAgo));
    }

    private CourseView course() {
        return actors.worker().looksAt(person);
    }

    private List<String> states(String kind) {
        return actors.view().reminders(person).stream()
                .filter(reminder -> reminder.kind().equals(kind))
                .map(Reminder::state)
                .toList();
    }

    private List<LocalDate> movedBy(int days) {
        return unbroken.stream().map(boundary -> boundary.plusDays(days)).toList();
    }
}
