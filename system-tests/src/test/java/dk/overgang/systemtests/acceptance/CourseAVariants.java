package dk.overgang.systemtests.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.CourseView;
import dk.overgang.systemtests.platform.RecordedEvents;
import dk.overgang.systemtests.platform.RecordedEvents.Topic;
import java.time.LocalDate;
import java.util.stream.Stream;

/// The variants of acceptance course A, each from the same start and each alone (V1 to V11).
record CourseAVariants(Actors actors, RecordedEvents recordedEvents, StoryExpectations shows) {

    static Stream<CourseStory> stories(Actors actors, RecordedEvents recordedEvents) {
        var variants = new CourseAVariants(actors, recordedEvents, new StoryExpectations(actors));
        return Stream.of(
                variants.cancelledAdmission(),
                variants.correctedAdmission(),
                variants.lateNotices(),
                variants.onTheBoundary(),
                variants.theDayBefore(),
                variants.sentence(),
                variants.transfer(),
                variants.cancelledDischarge(),
                variants.lateYes(),
                variants.secondPause(),
                variants.sameDay());
    }

    private CourseStory cancelledAdmission() {
        return started("V1: a cancelled admission")
                .tells("ADMITTED", 2, "2026-05-20")
                .atTheEndOf("2026-05-20", shows.status("PAUSED", 2))
                .on(
                        "2026-05-21",
                        story -> actors.region()
                                .tells(story.notice("ADMITTED", 2, "2026-05-20").cancelled()))
                .atTheEndOf("2026-05-21", shows.status("ACTIVE", 3))
                .atTheEndOf("2026-05-21", shows.boundaries("2026-06-02", "2026-09-02", "2026-12-02"))
                .atTheEndOf(
                        "2026-05-21",
                        story -> assertThat(story.course().pauses())
                                .singleElement()
                                .matches(CourseView.Pause::voided))
                .atTheEndOf("2026-05-21", shows.review(1, "2026-05-19", "DUE"))
                .atTheEndOf("2026-05-21", shows.review(2, "2026-08-19", "PLANNED"))
                .atTheEndOf("2026-05-21", shows.review(3, "2026-11-18", "PLANNED"))
                .atTheEndOf("2026-05-21", shows.keepContact(1, "2026-06-03", "VOIDED"))
                .atTheEndOf("2026-12-02", shows.toldReviews(1, 1))
                .atTheEndOf("2026-12-02", shows.status("ENDED", 3));
    }

    private CourseStory correctedAdmission() {
        return started("V2: an admission corrected to the day before")
                .tells("ADMITTED", 2, "2026-05-20")
                .on(
                        "2026-05-21",
                        story -> actors.region()
                                .tells(story.notice("ADMITTED", 2, "2026-05-20")
                                        .correctedTo(LocalDate.parse("2026-05-19"))))
                .atTheEndOf("2026-05-21", shows.status("PAUSED", 3))
                .tells("DISCHARGED", 2, "2026-06-11")
                .resumes("2026-06-11")
                .atTheEndOf("2026-06-11", shows.status("ACTIVE", 4))
                .atTheEndOf("2026-06-11", shows.boundaries("2026-06-25", "2026-09-25", "2026-12-25"));
    }

    private CourseStory lateNotices() {
        return started("V3: both notices arrive late")
                .atTheEndOf("2026-06-14", shows.phase(2))
                .on("2026-06-15", story -> story.sendNotice("ADMITTED", 2, "2026-05-20"))
                .on("2026-06-15", story -> story.sendNotice("DISCHARGED", 2, "2026-06-11"))
                .resumes("2026-06-15")
                .atTheEndOf("2026-06-15", shows.status("ACTIVE", 3))
                .atTheEndOf("2026-06-15", shows.phase(1))
                .atTheEndOf("2026-06-15", shows.boundaries("2026-06-24", "2026-09-24", "2026-12-24"))
                .atTheEndOf(
                        "2026-06-15",
                        story -> assertThat(recordedEvents.typesTold(
                                        Topic.COURSE, story.person().courseId()))
                                .containsSubsequence("course.phase-entered", "course.replanned", "course.resumed"))
                .atTheEndOf("2026-06-24", shows.phase(2));
    }

    private CourseStory onTheBoundary() {
        return started("V4: admitted on the boundary day")
                .tells("ADMITTED", 2, "2026-06-02")
                .atTheEndOf("2026-06-02", shows.status("PAUSED", 2))
                .atTheEndOf("2026-06-02", shows.phase(2))
                .tells("DISCHARGED", 2, "2026-06-20")
                .resumes("2026-06-20")
                .atTheEndOf("2026-06-20", shows.status("ACTIVE", 3))
                .atTheEndOf("2026-06-20", shows.boundaries("2026-06-02", "2026-09-20", "2026-12-20"));
    }

    private CourseStory theDayBefore() {
        return started("V5: admitted the day before the boundary")
                .tells("ADMITTED", 2, "2026-06-01")
                .tells("DISCHARGED", 2, "2026-06-20")
                .resumes("2026-06-20")
                .atTheEndOf("2026-06-20", shows.day("2026-06-20", "ACTIVE", 1, "92 of 92", 3))
                .atTheEndOf("2026-06-20", shows.boundaries("2026-06-21", "2026-09-21", "2026-12-21"))
                .atTheEndOf("2026-06-21", shows.phase(2));
    }

    private CourseStory sentence() {
        return started("V6: a sentence that overlaps the admission")
                .tells("ADMITTED", 2, "2026-05-20")
                .on(
                        "2026-06-05",
                        story -> actors.worker().pauses(story.person(), "SENTENCE", LocalDate.parse("2026-06-05")))
                .tells("DISCHARGED", 2, "2026-06-11")
                .atTheEndOf(
                        "2026-06-11",
                        story -> assertThat(story.course().status()).isEqualTo("PAUSED"))
                .on("2026-06-20", story -> actors.worker().resumes(story.person(), LocalDate.parse("2026-06-20")))
                .atTheEndOf("2026-06-20", story -> actors.view().awaitEverywhere(story.person(), "ACTIVE"))
                .atTheEndOf("2026-06-20", shows.boundaries("2026-07-03", "2026-10-03", "2027-01-02"));
    }

    private CourseStory transfer() {
        return started("V7: a transfer without a discharge")
                .tells("ADMITTED", 2, "2026-05-20")
                .tells("ADMITTED", 3, "2026-05-28")
                .atTheEndOf(
                        "2026-05-28",
                        story -> assertThat(story.course().pauses()).hasSize(1))
                .tells("DISCHARGED", 3, "2026-06-11")
                .resumes("2026-06-11")
                .atTheEndOf("2026-06-11", story -> actors.view().awaitEverywhere(story.person(), "ACTIVE"))
                .atTheEndOf(
                        "2026-06-11",
                        story -> assertThat(story.course().pauses()).hasSize(1))
                .atTheEndOf("2026-06-11", shows.boundaries("2026-06-24", "2026-09-24", "2026-12-24"));
    }

    private CourseStory cancelledDischarge() {
        return started("V8: a discharge cancelled after the resume")
                .tells("ADMITTED", 2, "2026-05-20")
                .tells("DISCHARGED", 2, "2026-06-11")
                .resumes("2026-06-11")
                .atTheEndOf("2026-06-11", shows.status("ACTIVE", 3))
                .on(
                        "2026-06-12",
                        story -> actors.region()
                                .tells(story.notice("DISCHARGED", 2, "2026-06-11")
                                        .cancelled()))
                .atTheEndOf("2026-06-12", shows.status("PAUSED", 4))
                .tells("DISCHARGED", 2, "2026-06-18")
                .resumes("2026-06-18")
                .atTheEndOf("2026-06-18", shows.status("ACTIVE", 5))
                .atTheEndOf("2026-06-18", shows.boundaries("2026-07-01", "2026-10-01", "2026-12-31"));
    }

    private CourseStory lateYes() {
        return started("V9: the worker says yes four days later")
                .tells("ADMITTED", 2, "2026-05-20")
                .tells("DISCHARGED", 2, "2026-06-11")
                .atTheEndOf("2026-06-14", shows.status("PAUSED", 2))
                .resumes("2026-06-15")
                .atTheEndOf("2026-06-15", shows.status("ACTIVE", 3))
                .atTheEndOf("2026-06-15", shows.boundaries("2026-06-24", "2026-09-24", "2026-12-24"))
                .atTheEndOf("2026-06-15", shows.review(1, "2026-06-11", "DUE"));
    }

    private CourseStory secondPause() {
        return started("V10: a second pause in October")
                .tells("ADMITTED", 2, "2026-05-20")
                .tells("DISCHARGED", 2, "2026-06-11")
                .resumes("2026-06-11")
                .tells("ADMITTED", 4, "2026-10-05")
                .tells("DISCHARGED", 4, "2026-10-19")
                .resumes("2026-10-19")
                .atTheEndOf("2026-10-19", shows.status("ACTIVE", 5))
                .atTheEndOf("2026-10-19", shows.boundaries("2026-06-24", "2026-09-24", "2027-01-07"))
                .atTheEndOf("2027-01-06", shows.status("ACTIVE", 5))
                .atTheEndOf("2027-01-07", shows.status("ENDED", 5));
    }

    private CourseStory sameDay() {
        return started("V11: admitted and home on the same day")
                .tells("ADMITTED", 2, "2026-05-20")
                .tells("DISCHARGED", 2, "2026-05-20")
                .resumes("2026-05-20")
                .atTheEndOf("2026-05-20", story -> actors.view().awaitEverywhere(story.person(), "ACTIVE"))
                .atTheEndOf(
                        "2026-05-20",
                        story -> assertThat(story.course().standingPauses()).hasSize(1))
                .atTheEndOf("2026-05-20", shows.boundaries("2026-06-02", "2026-09-02", "2026-12-02"));
    }

    private CourseStory started(String title) {
        return CourseStory.titled(title, actors).starts("2026-03-02");
    }
}
