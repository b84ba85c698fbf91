package dk.overgang.systemtests.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.Authority;
import dk.overgang.systemtests.actors.PlatformView.Meeting;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.RecordedEvents.Topic;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.systemtests.platform.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Courses whose dates course A cannot show: of six months, with two pauses, begun at the end of a month, and
/// those that a death ends or seemed to end.
record OtherCourses(Actors actors, StoryExpectations shows) {

    static Stream<CourseStory> stories(Actors actors) {
        var courses = new OtherCourses(actors, new StoryExpectations(actors));
        return Stream.of(
                courses.sixMonths(),
                courses.twoPauses(),
                courses.fromTheEndOfAugust(),
                courses.fromTheEndOfNovember(),
                courses.death(),
                courses.deathInTheContactPhase(),
                courses.noDeathInTheContactPhaseAfterAll(),
                courses.noDeathAfterAll());
    }

    private CourseStory sixMonths() {
        return CourseStory.titled("E2: six months, paused by hand", actors, Authority.SIX_MONTHS)
                .starts("2026-03-02")
                .atTheEndOf("2026-03-02", shows.boundaries("2026-05-02", "2026-07-02", "2026-09-02"))
                .on(
                        "2026-04-10",
                        story -> actors.worker().pauses(story.person(), "TRAVEL", LocalDate.parse("2026-04-10")))
                .atTheEndOf("2026-04-10", shows.status("PAUSED", 2))
                .on("2026-05-02", story -> actors.worker().resumes(story.person(), LocalDate.parse("2026-05-02")))
                .atTheEndOf("2026-05-02", shows.status("ACTIVE", 3))
                .atTheEndOf("2026-05-02", shows.boundaries("2026-05-24", "2026-07-24", "2026-09-24"))
                .atTheEndOf("2026-05-24", shows.phase(2))
                .atTheEndOf("2026-09-24", shows.status("ENDED", 3));
    }

    private CourseStory twoPauses() {
        return CourseStory.titled("E3: two pauses, a passed boundary stays", actors)
                .on("2026-03-02", story -> actors.worker().starts(story.person(), LocalDate.parse("2026-03-01")))
                .tells("ADMITTED", 1, "2026-04-10")
                .tells("DISCHARGED", 1, "2026-05-02")
                .resumes("2026-05-02")
                .atTheEndOf("2026-05-02", shows.boundaries("2026-06-23", "2026-09-23", "2026-12-23"))
                .tells("ADMITTED", 2, "2026-07-20")
                .tells("DISCHARGED", 2, "2026-08-09")
                .resumes("2026-08-09")
                .atTheEndOf("2026-08-09", shows.status("ACTIVE", 5))
                .atTheEndOf("2026-08-09", shows.boundaries("2026-06-23", "2026-10-13", "2027-01-12"));
    }

    private CourseStory fromTheEndOfAugust() {
        return CourseStory.titled("E1: start on 31 August, told in March", actors)
                .on("2026-03-02", story -> actors.worker().startsLongAgo(story.person(), LocalDate.parse("2025-08-31")))
                .atTheEndOf("2026-03-02", shows.boundaries("2025-11-30", "2026-02-28", "2026-05-31"))
                .atTheEndOf("2026-03-02", shows.phase(3))
                .atTheEndOf("2026-05-30", shows.status("ACTIVE", 1))
                .atTheEndOf("2026-05-31", shows.status("ENDED", 1));
    }

    private CourseStory fromTheEndOfNovember() {
        return CourseStory.titled("E1: start on 30 November", actors)
                .starts("2026-11-30")
                .atTheEndOf("2026-11-30", shows.boundaries("2027-02-28", "2027-05-30", "2027-08-30"));
    }

    private CourseStory death() {
        return CourseStory.titled("E23: death in a pause", actors)
                .starts("2026-03-02")
                .tells("ADMITTED", 2, "2026-05-20")
                .tells("DIED", 2, "2026-05-25")
                .atTheEndOf("2026-05-25", shows.status("ENDED", 2))
                .atTheEndOf(
                        "2026-05-25",
                        story -> assertThat(story.course().endReason()).isEqualTo("DEATH"))
                .atTheEndOf("2026-05-25", shows.nothingButVoidedReminders())
                .atTheEndOf("2026-05-25", meetingsAre("CANCELLED"))
                .atTheEndOf("2026-12-24", shows.nothingButVoidedReminders())
                .atTheEndOf("2026-12-24", shows.toldReviews(1, 1))
                .atTheEndOf("2026-12-24", shows.toldReviews(2, 0));
    }

    /// Acceptance course C to its end: no clock ran, so nothing moves and no plan comes; after the death nothing is
    /// asked, measured, planned or started in any service, while the last note is still written (E13, E23, R-274).
    private CourseStory deathInTheContactPhase() {
        return contactPhase("C: death in the contact phase")
                .tells("ADMITTED", 1, "2026-08-19")
                .atTheEndOf("2026-08-19", shows.contact())
                .atTheEndOf("2026-08-19", story -> {
                    assertThat(story.course().plan()).isNull();
                    assertThat(story.course().pauses()).isEmpty();
                    assertThat(actors.worker()
                                    .reads(story.person(), "")
                                    .get("transitionUncertain")
                                    .asBoolean())
                            .isTrue();
                    assertThat(entry(story).path("role").asString("")).isEqualTo("CTI_WORKER");
                })
                .tells("DIED", 1, "2026-08-21")
                .tells("DIED", 1, "2026-08-21")
                .atTheEndOf("2026-08-21", story -> {
                    actors.view().awaitEverywhere(story.person(), "ENDED", null);
                    assertThat(story.course().endReason()).isEqualTo("DEATH");
                    assertThat(story.course().endedOn()).isEqualTo("2026-08-21");
                    assertThat(story.course().plan()).isNull();
                })
                .atTheEndOf("2026-08-21", shows.noReminderThatIsOpen())
                .atTheEndOf("2026-08-21", norm("2026-09-02", "VOIDED"))
                .atTheEndOf("2026-08-21", this::nothingIsAskedAnyMore)
                .on("2026-08-24", story -> {
                    var note = Map.of("on", "2026-08-24", "text", "Sidste notat om Clara");
                    actors.worker().notes(story.person(), "notes", note);
                    actors.worker()
                            .tries(story.person(), "contacts", Map.of("on", "2026-08-24", "kind", "MEETING"))
                            .is(422);
                    var measured = Map.of(
                            "instrument", "WHO5",
                            "on", "2026-08-21",
                            "answers", Map.of(),
                            "answeredBy", "CITIZEN",
                            "draft", true);
                    actors.worker()
                            .tries(story.person(), "measurements", measured)
                            .is(409);
                })
                .on(
                        "2026-09-01",
                        story -> actors.worker()
                                .tries(story.person(), "start", Map.of("on", "2026-09-01"))
                                .is(409))
                .atTheEndOf("2026-09-02", shows.noReminderThatIsOpen())
                .atTheEndOf(
                        "2026-09-02",
                        story -> assertThat(dueAfterTheDeath(story)).isEmpty())
                .atTheEndOf("2026-09-02", hasContacts(2));
    }

    /// CV1: who was told is told so, and the contact phase is open again with its norm.
    private CourseStory noDeathInTheContactPhaseAfterAll() {
        return contactPhase("CV1: a death in the contact phase that is cancelled")
                .tells("DIED", 1, "2026-08-21")
                .atTheEndOf("2026-08-21", norm("2026-09-02", "VOIDED"))
                .on(
                        "2026-08-24",
                        story -> actors.region()
                                .tells(story.notice("DIED", 1, "2026-08-21").cancelled()))
                .atTheEndOf("2026-08-24", shows.contact())
                .atTheEndOf("2026-08-24", norm("2026-09-02", "PLANNED"))
                .atTheEndOf(
                        "2026-08-24",
                        story -> assertThat(entry(story).path("role").asString(""))
                                .isEqualTo("CTI_WORKER"));
    }

    /// Acceptance course C to the day before the admission (3.1 and 3.2).
    private CourseStory contactPhase(String title) {
        return CourseStory.titled(title, actors, Authority.NINE_MONTHS, "2026-07-27", "2026-07-31")
                .on(
                        "2026-08-03",
                        story -> actors.view()
                                .api()
                                .post(
                                        Service.COURSE,
                                        "/api/v1/courses/" + story.person().courseId() + "/worker",
                                        Caller.of("leader"),
                                        Map.of("worker", UUID.randomUUID()))
                                .ok())
                .on(
                        "2026-08-03",
                        story -> actors.worker().notes(story.person(), "transition", Map.of("on", "2026-09-01")))
                .on("2026-08-05", meets("2026-08-05"))
                .atTheEndOf("2026-08-05", shows.reminder("FIRST_CONTACT", 1, "2026-08-05", "DONE"))
                .on("2026-08-13", meets("2026-08-13"))
                .atTheEndOf("2026-08-13", shows.reminder("SECOND_CONTACT_MEETING", 1, "2026-08-31", "DONE"))
                .atTheEndOf("2026-08-13", norm("2026-09-02", "PLANNED"))
                .atTheEndOf("2026-08-13", shows.contact())
                .atTheEndOf("2026-08-13", hasContacts(2));
    }

    private Consumer<CourseStory> norm(String due, String state) {
        return shows.reminder("CONTACT_PHASE_OVER_NORM", 1, due, state);
    }

    private void nothingIsAskedAnyMore(CourseStory story) {
        var closing = actors.worker().reads(story.person(), "closing");
        assertThat(closing.get("open")).isEmpty();
        assertThat(closing.get("allowed")
                        .valueStream()
                        .filter(action -> action.get("allowed").asBoolean())
                        .map(action -> action.get("action").asString()))
                .as("but for a last note")
                .containsExactly("CLOSE");
        actors.worker().tries(story.person(), "results-sheet", Map.of()).is(409);
        Waiting.await("the entry to be gone")
                .untilAsserted(
                        () -> assertThat(entry(story).path("role").isNull()).isTrue());
        assertThat(entry(story).path("gap").isNull()).isTrue();
        var network = "/api/v1/networks/" + story.person().courseId();
        actors.view()
                .api()
                .post(Service.NETWORK, network + "/plans/LONG_TERM", Caller.of("worker"), Map.of())
                .is(409);
        actors.view()
                .api()
                .post(
                        Service.NETWORK,
                        network + "/meetings",
                        Caller.of("worker"),
                        Map.of("kind", "NETWORK_MEETING", "on", "2026-08-28"))
                .is(409);
    }

    /// Reminders that became due after the death.
    private static List<String> dueAfterTheDeath(CourseStory story) {
        return SharedPlatform.RECORDED_EVENTS
                .told(Topic.REMINDER, story.person().courseId())
                .stream()
                .filter(event -> event.type().equals("dk.overgang.reminder.due.v1"))
                .filter(event -> event.time().compareTo("2026-08-21") > 0)
                .map(event -> event.data().path("kind").asString())
                .toList();
    }

    private JsonNode entry(CourseStory story) {
        var path = "/api/v1/networks/" + story.person().courseId() + "/handover";
        return actors.view()
                .api()
                .get(Service.NETWORK, path, Caller.of("worker"))
                .ok()
                .json()
                .path("entry");
    }

    private Consumer<CourseStory> meets(String on) {
        return story -> actors.worker().notes(story.person(), "contacts", Map.of("on", on, "kind", "MEETING"));
    }

    private Consumer<CourseStory> hasContacts(int number) {
        return story -> assertThat(actors.worker()
                        .reads(story.person(), "contacts/intensity")
                        .at("/phases/0/contacts")
                        .asInt())
                .isEqualTo(number);
    }

    private CourseStory noDeathAfterAll() {
        return CourseStory.titled("E23: a death that is cancelled", actors)
                .starts("2026-03-02")
                .tells("DIED", 2, "2026-04-10")
                .atTheEndOf("2026-04-10", shows.status("ENDED", 1))
                .atTheEndOf("2026-04-10", shows.nothingButVoidedReminders())
                .on(
                        "2026-04-20",
                        story -> actors.region()
                                .tells(story.notice("DIED", 2, "2026-04-10").cancelled()))
                .atTheEndOf("2026-04-20", shows.day("2026-04-20", "ACTIVE", 1, "50 of 92", 1))
                .atTheEndOf("2026-04-20", shows.boundaries("2026-06-02", "2026-09-02", "2026-12-02"))
                .atTheEndOf("2026-04-20", shows.review(1, "2026-05-19", "PLANNED"))
                .atTheEndOf("2026-04-20", meetingsAre("PLANNED"))
                .atTheEndOf("2026-05-19", shows.review(1, "2026-05-19", "DUE"))
                .atTheEndOf("2026-12-02", shows.status("ENDED", 1))
                .atTheEndOf(
                        "2026-12-02",
                        story -> assertThat(story.course().endReason()).isEqualTo("COMPLETED"));
    }

    private Consumer<CourseStory> meetingsAre(String state) {
        return story -> Waiting.await("meetings to be " + state)
                .untilAsserted(() -> assertThat(actors.view().meetings(story.person()))
                        .extracting(Meeting::state)
                        .containsOnly(state));
    }
}
