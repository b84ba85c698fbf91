package dk.overgang.systemtests.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlatformView.Reminder;
import dk.overgang.systemtests.platform.RecordedEvents;
import dk.overgang.systemtests.platform.Waiting;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Checks on a course story, in the terms of the acceptance tables.
record StoryExpectations(Actors actors) {

    /// In all four services.
    Consumer<CourseStory> status(String status, int planVersion) {
        return story -> actors.view().awaitEverywhere(story.person(), status, planVersion);
    }

    Consumer<CourseStory> contact() {
        return story -> actors.view().awaitEverywhere(story.person(), "CONTACT", null);
    }

    /// `day` is how far the un-paused calendar has come, for example "79 of 92".
    Consumer<CourseStory> day(String today, String status, int phase, String day, int planVersion) {
        return status(status, planVersion).andThen(story -> {
            assertThat(story.course().phase()).isEqualTo(phase);
            assertThat(story.course().dayOf(LocalDate.parse(today))).isEqualTo(day);
        });
    }

    Consumer<CourseStory> phase(int phase) {
        return story -> Waiting.await("phase " + phase)
                .untilAsserted(() -> assertThat(story.course().phase()).isEqualTo(phase));
    }

    Consumer<CourseStory> boundaries(String... ends) {
        return story -> assertThat(story.course().boundaries())
                .containsExactly(Stream.of(ends).map(LocalDate::parse).toArray(LocalDate[]::new));
    }

    /// A phase checklist review, by the boundary it belongs to.
    Consumer<CourseStory> review(int boundary, String due, String state) {
        return reminder("CHECKLIST_REVIEW", boundary, due, state);
    }

    Consumer<CourseStory> keepContact(int number, String due, String state) {
        return reminder("KEEP_CONTACT", number, due, state);
    }

    /// What was done before stays done.
    Consumer<CourseStory> nothingButVoidedReminders() {
        return story -> Waiting.await("every open reminder to be voided")
                .untilAsserted(() -> assertThat(actors.view().reminders(story.person()))
                        .extracting(Reminder::state)
                        .contains("VOIDED")
                        .isSubsetOf("VOIDED", "DONE"));
    }

    /// Whatever reminders there were.
    Consumer<CourseStory> noReminderThatIsOpen() {
        return story -> Waiting.await("no reminder to be open")
                .untilAsserted(() -> assertThat(actors.view().reminders(story.person()))
                        .extracting(Reminder::state)
                        .isSubsetOf("VOIDED", "DONE"));
    }

    /// How often a checklist review was told, from the start of the course on.
    Consumer<CourseStory> toldReviews(int boundary, int times) {
        return story -> assertThat(timesTold(story.person(), boundary)).isEqualTo(times);
    }

    Consumer<CourseStory> reminder(String kind, int number, String due, String state) {
        return story -> Waiting.await("%s %d to be %s".formatted(kind, number, state))
                .untilAsserted(() -> assertThat(actors.view().reminder(story.person(), kind, number))
                        .isEqualTo(new Reminder(kind, number, due, state)));
    }

    private static long timesTold(Person person, int boundary) {
        return SharedPlatform.RECORDED_EVENTS.told(RecordedEvents.Topic.REMINDER, person.courseId()).stream()
                .filter(event -> event.type().equals("dk.overgang.reminder.due.v1"))
                .filter(event -> event.data().path("kind").asString().equals("CHECKLIST_REVIEW"))
                .filter(event -> event.data().path("number").intValue() == boundary)
                .count();
    }
}
