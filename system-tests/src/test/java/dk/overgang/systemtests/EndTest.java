package dk.overgang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.actors.Cast;
import dk.overgang.systemtests.actors.CourseShown;
import dk.overgang.systemtests.actors.Eyes.Meeting;
import dk.overgang.systemtests.actors.Eyes.Reminder;
import dk.overgang.systemtests.actors.Notice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.platform.Patience;
import dk.overgang.systemtests.platform.Wire.Topic;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a notice does to a course at its end and after it (E23).
class EndTest {

    private final Cast cast = Shared.CAST;
    private final LocalDate today = Shared.CLOCK.today();
    private final Person person = cast.startedOn(today.minusDays(40));

    @Test
    void a_death_ends_everything_until_it_is_cancelled() {
        tells("ADMITTED", 10);
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);
        var before = Remembered.of(cast, person);

        var death = tells("DIED", 4);
        cast.eyes().awaitEverywhere(person, "ENDED", 2);
        assertThat(course().endReason()).isEqualTo("DEATH");
        assertThat(course().endedOn()).isEqualTo(today.minusDays(4));
        Patience.await("silence").untilAsserted(() -> {
            assertThat(cast.eyes().reminders(person))
                    .extracting(Reminder::state)
                    .containsOnly("VOIDED");
            assertThat(cast.eyes().meetings(person)).extracting(Meeting::state).containsOnly("CANCELLED");
        });

        cast.region().tells(death.cancelled());
        cast.eyes().awaitEverywhere(person, "PAUSED", 2);
        Patience.await("all to be as before")
                .untilAsserted(() -> assertThat(Remembered.of(cast, person)).isEqualTo(before));
    }

    @Test
    void a_notice_after_the_end_changes_nothing_but_the_history_of_stays() {
        cast.worker().ends(person, "MOVED", today.minusDays(1));
        cast.eyes().awaitEverywhere(person, "ENDED", 1);

        tells("ADMITTED", 0);
        Shared.WIRE.awaitQuiet();

        cast.eyes().awaitEverywhere(person, "ENDED", 1);
        assertThat(course().pauses()).isEmpty();
        assertThat(Shared.WIRE.typesTold(Topic.COURSE, person.courseId())).endsWith("course.ended");
    }

    /// All that is shown of a course but for the version of its documents.
    private record Remembered(CourseShown course, List<Reminder> reminders, List<Meeting> meetings) {

        static Remembered of(Cast cast, Person person) {
            return new Remembered(
                    cast.worker().looksAt(person),
                    cast.eyes().reminders(person),
                    cast.eyes().meetings(person));
        }
    }

    @CanIgnoreReturnValue
    private Notice tells(String type, int daysAgo) {
        var notice = Notice.of(person.cpr(), type, "ward", today.minusDays(daysAgo));
        cast.region().tells(notice);
        return notice;
    }

    private CourseShown course() {
        return cast.worker().looksAt(person);
    }
}
