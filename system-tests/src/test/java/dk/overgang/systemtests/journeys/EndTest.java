package dk.overgang.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.CourseView;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlainNotice;
import dk.overgang.systemtests.actors.PlatformView.Meeting;
import dk.overgang.systemtests.actors.PlatformView.Reminder;
import dk.overgang.systemtests.platform.RecordedEvents.Topic;
import dk.overgang.systemtests.platform.Waiting;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a notice does to a course at its end and after it (E23).
class EndTest {

    private final Actors actors = SharedPlatform.ACTORS;
    private final LocalDate today = SharedPlatform.CLOCK.today();
    private final Person person = actors.startedOn(today.minusDays(40));

    @Test
    void a_death_ends_everything_until_it_is_cancelled() {
        tells("ADMITTED", 10);
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();
        var before = Remembered.of(actors, person);

        var death = tells("DIED", 4);
        actors.view().awaitEverywhere(person, "ENDED", 2);
        assertThat(course().endReason()).isEqualTo("DEATH");
        assertThat(course().endedOn()).isEqualTo(today.minusDays(4));
        Waiting.await("silence").untilAsserted(() -> {
            assertThat(actors.view().reminders(person))
                    .extracting(Reminder::state)
                    .contains("VOIDED")
                    .isSubsetOf("VOIDED", "DONE");
            assertThat(actors.view().meetings(person))
                    .extracting(Meeting::state)
                    .containsOnly("CANCELLED");
        });

        actors.region().tells(death.cancelled());
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        Waiting.await("all to be as before")
                .untilAsserted(() -> assertThat(Remembered.of(actors, person)).isEqualTo(before));
    }

    @Test
    void a_notice_after_the_end_changes_nothing_but_the_history_of_stays() {
        actors.worker().ends(person, "MOVED", today.minusDays(1));
        actors.view().awaitEverywhere(person, "ENDED", 1);

        tells("ADMITTED", 0);
        SharedPlatform.RECORDED_EVENTS.awaitQuiet();

        actors.view().awaitEverywhere(person, "ENDED", 1);
        assertThat(course().pauses()).isEmpty();
        assertThat(SharedPlatform.RECORDED_EVENTS.typesTold(Topic.COURSE, person.courseId()))
                .endsWith("course.ended");
    }

    /// All that is shown of a course but for the version of its documents.
    private record Remembered(CourseView course, List<Reminder> reminders, List<Meeting> meetings) {

        static Remembered of(Actors actors, Person person) {
            return new Remembered(
                    actors.worker().looksAt(person),
                    actors.view().reminders(person),
                    actors.view().meetings(person));
        }
    }

    @CanIgnoreReturnValue
    private PlainNotice tells(String type, int daysAgo) {
        var notice = PlainNotice.of(person.cpr(), type, "ward", today.minusDays(daysAgo));
        actors.region().tells(notice);
        return notice;
    }

    private CourseView course() {
        return actors.worker().looksAt(person);
    }
}
