package dk.overgang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.actors.Cast;
import dk.overgang.systemtests.actors.Eyes.Reminder;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.platform.Patience;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What a story must show, said in the words of the acceptance tables.
record Shows(Cast cast) {

    /// In all four services.
    Consumer<Story> status(String status, int planVersion) {
        return story -> cast.eyes().awaitEverywhere(story.person(), status, planVersion);
    }

    Consumer<Story> contact() {
        return story -> cast.eyes().awaitEverywhere(story.person(), "CONTACT", null);
    }

    /// `day` is how far the un-paused calendar has come, for example "79 of 92".
    Consumer<Story> day(String today, String status, int phase, String day, int planVersion) {
        return status(status, planVersion).andThen(story -> {
            assertThat(story.course().phase()).isEqualTo(phase);
            assertThat(story.course().dayOf(LocalDate.parse(today))).isEqualTo(day);
        });
    }

    Consumer<Story> phase(int phase) {
        return story -> Patience.await("phase " + phase)
                .untilAsserted(() -> assertThat(story.course().phase()).isEqualTo(phase));
    }

    Consumer<Story> boundaries(String... ends) {
        return story -> assertThat(story.course().boundaries())
                .containsExactly(Stream.of(ends).map(LocalDate::parse).toArray(LocalDate[]::new));
    }

    /// A phase checklist review, by the boundary it belongs to.
    Consumer<Story> review(int boundary, String due, String state) {
        return reminder("CHECKLIST_REVIEW", boundary, due, state);
    }

    Consumer<Story> keepContact(int number, String due, String state) {
        return reminder("KEEP_CONTACT", number, due, state);
    }

    Consumer<Story> nothingButVoidedReminders() {
        return story -> Patience.await("every reminder to be voided")
                .untilAsserted(() -> assertThat(cast.eyes().reminders(story.person()))
                        .extracting(Reminder::state)
                        .isNotEmpty()
                        .containsOnly("VOIDED"));
    }

    /// How often a checklist review was told, from the start of the course on.
    Consumer<Story> toldReviews(int boundary, int times) {
        return story -> assertThat(timesTold(story.person(), boundary)).isEqualTo(times);
    }

    private Consumer<Story> reminder(String kind, int number, String due, String state) {
        return story -> Patience.await("%s %d to be %s".formatted(kind, number, state))
                .untilAsserted(() -> assertThat(cast.eyes().reminder(story.person(), kind, number))
                        .isEqualTo(new Reminder(kind, number, due, state)));
    }

    private static long timesTold(Person person, int boundary) {
        return Shared.WIRE.told(dk.overgang.systemtests.platform.Wire.Topic.REMINDER, person.courseId()).stream()
                .filter(event -> event.type().equals("dk.overgang.reminder.due.v1"))
                .filter(event -> event.data().path("kind").asString().equals("CHECKLIST_REVIEW"))
                .filter(event -> event.data().path("number").intValue() == boundary)
                .count();
    }
}
