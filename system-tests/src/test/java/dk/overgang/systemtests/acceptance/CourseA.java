package dk.overgang.systemtests.acceptance;

import static dk.overgang.medcom.domain.notices.NoticeType.ACUTE_ENDED;
import static dk.overgang.medcom.domain.notices.NoticeType.ACUTE_STARTED;
import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_ENDED;
import static dk.overgang.medcom.domain.notices.NoticeType.LEAVE_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.FhirNotice;
import dk.overgang.systemtests.actors.PlatformView.Stay;
import dk.overgang.systemtests.actors.Region;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;

/// Acceptance course A as it went, told in MedCom messages, checked at every date that matters (docs/domain.md).
record CourseA(Actors actors, StoryExpectations shows, UUID first, UUID second, UUID acute) {

    static CourseStory story(Actors actors) {
        var episodes = new CourseA(
                actors, new StoryExpectations(actors), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var anna = CourseStory.titled("A: nine months with a readmission, leave and an acute visit", actors);
        episodes.contact(anna);
        episodes.pause(anna);
        episodes.afterThePause(anna);
        episodes.phasesByTimeAlone(anna);
        CourseAWork.noteIn(anna, actors);
        CourseAEnding.playIn(anna, actors);
        return anna;
    }

    private void contact(CourseStory anna) {
        anna.on("2026-01-12", told(ADMITTED, first, "2026-01-12T07:00+01:00", "2026-01-12T07:00+01:00"))
                .atTheEndOf(
                        "2026-01-12",
                        story -> assertThat(actors.authority().search(story.cpr()))
                                .isEmpty())
                .atTheEndOf("2026-03-01", shows.contact())
                .on("2026-03-02", told(DISCHARGED, first, "2026-01-12T07:00+01:00", "2026-03-02T10:00+01:00"))
                .on(
                        "2026-03-02",
                        story -> assertThat(actors.worker()
                                        .awaitsProposal(story.person(), "START")
                                        .date())
                                .isEqualTo("2026-03-02"))
                .starts("2026-03-02")
                .atTheEndOf("2026-03-02", shows.day("2026-03-02", "ACTIVE", 1, "1 of 92", 1))
                .atTheEndOf(
                        "2026-03-02",
                        story -> assertThat(actors.view().stays(story.person().citizenId()))
                                .singleElement()
                                .extracting(Stay::state, Stay::from, Stay::to)
                                .containsExactly("DISCHARGED", "2026-01-12T06:00:00Z", "2026-03-02T09:00:00Z"));
    }

    private void pause(CourseStory anna) {
        var admission = "2026-05-20T07:00+02:00";
        anna.atTheEndOf("2026-05-19", shows.day("2026-05-19", "ACTIVE", 1, "79 of 92", 1))
                .atTheEndOf("2026-05-19", shows.review(1, "2026-05-19", "DUE"))
                .on("2026-05-20", told(ADMITTED, second, admission, admission))
                .atTheEndOf("2026-05-20", shows.day("2026-05-20", "PAUSED", 1, "79 of 92", 2))
                .atTheEndOf("2026-05-20", shows.boundaries("2026-06-02", "2026-09-02", "2026-12-02"))
                .atTheEndOf(
                        "2026-05-20",
                        story -> assertThat(story.course().planned().held()).isTrue())
                .atTheEndOf("2026-05-20", shows.review(1, "2026-05-19", "HELD"))
                .atTheEndOf("2026-05-20", shows.review(2, "2026-08-19", "HELD"))
                .atTheEndOf("2026-05-20", shows.review(3, "2026-11-18", "HELD"))
                .atTheEndOf("2026-05-20", shows.keepContact(1, "2026-06-03", "PLANNED"))
                .on("2026-05-29", told(LEAVE_STARTED, second, admission, "2026-05-29T15:00+02:00"))
                .on("2026-05-31", told(LEAVE_ENDED, second, admission, "2026-05-31T18:00+02:00"))
                .atTheEndOf("2026-06-03", shows.keepContact(1, "2026-06-03", "DONE"))
                .on("2026-06-05", told(LEAVE_STARTED, second, admission, "2026-06-05T15:00+02:00"))
                .atTheEndOf("2026-06-06", shows.day("2026-06-06", "PAUSED", 1, "79 of 92", 2))
                .on("2026-06-07", told(LEAVE_ENDED, second, admission, "2026-06-07T18:00+02:00"))
                .atTheEndOf("2026-06-10", shows.day("2026-06-10", "PAUSED", 1, "79 of 92", 2));
    }

    private void afterThePause(CourseStory anna) {
        anna.on("2026-06-11", told(DISCHARGED, second, "2026-05-20T07:00+02:00", "2026-06-11T11:00+02:00"))
                .on("2026-06-11", this::sharesTheNewDates)
                .resumes("2026-06-11")
                .atTheEndOf("2026-06-11", shows.day("2026-06-11", "ACTIVE", 1, "80 of 92", 3))
                .atTheEndOf("2026-06-11", shows.boundaries("2026-06-24", "2026-09-24", "2026-12-24"))
                .atTheEndOf("2026-06-11", shows.review(1, "2026-06-11", "DUE"))
                .atTheEndOf("2026-06-11", shows.review(2, "2026-09-10", "PLANNED"))
                .atTheEndOf("2026-06-11", shows.review(3, "2026-12-10", "PLANNED"))
                .atTheEndOf("2026-06-11", shows.keepContact(2, "2026-06-17", "VOIDED"))
                .on("2026-08-03", told(ACUTE_STARTED, acute, "2026-08-03T20:15+02:00", "2026-08-03T20:15+02:00"))
                .on("2026-08-04", told(ACUTE_ENDED, acute, "2026-08-03T20:15+02:00", "2026-08-04T01:30+02:00"));
    }

    private void phasesByTimeAlone(CourseStory anna) {
        anna.atTheEndOf("2026-06-23", shows.day("2026-06-23", "ACTIVE", 1, "92 of 92", 3))
                .atTheEndOf("2026-06-24", shows.day("2026-06-24", "ACTIVE", 2, "1 of 92", 3))
                .atTheEndOf("2026-08-03", shows.day("2026-08-03", "ACTIVE", 2, "41 of 92", 3))
                .atTheEndOf("2026-08-04", shows.day("2026-08-04", "ACTIVE", 2, "42 of 92", 3))
                .atTheEndOf("2026-09-10", shows.review(2, "2026-09-10", "DUE"))
                .atTheEndOf("2026-09-23", shows.day("2026-09-23", "ACTIVE", 2, "92 of 92", 3))
                .atTheEndOf("2026-09-24", shows.day("2026-09-24", "ACTIVE", 3, "1 of 91", 3))
                .atTheEndOf("2026-12-10", shows.review(3, "2026-12-10", "DONE"))
                .atTheEndOf("2026-12-23", shows.day("2026-12-23", "ACTIVE", 3, "91 of 91", 3))
                .atTheEndOf("2026-12-24", shows.status("ENDED", 3))
                .atTheEndOf(
                        "2026-12-24",
                        story -> assertThat(story.course().phase()).isNull())
                .atTheEndOf(
                        "2026-12-24",
                        story -> assertThat(story.course().endReason()).isEqualTo("COMPLETED"));
    }

    private void sharesTheNewDates(CourseStory anna) {
        var proposal = actors.worker().awaitsProposal(anna.person(), "RESUME");
        assertThat(proposal.date()).isEqualTo("2026-06-11");
        assertThat(proposal.plan())
                .isNotNull()
                .satisfies(plan -> assertThat(plan.boundaries())
                        .extracting(Object::toString)
                        .containsExactly("2026-06-24", "2026-09-24", "2026-12-24"));
        assertThat(anna.course().status()).isEqualTo("PAUSED");
    }

    private Consumer<CourseStory> told(NoticeType type, UUID episode, String stayFrom, String at) {
        return story -> {
            var letter = FhirNotice.of(story.cpr(), episode, type, instant(stayFrom), instant(at));
            assertThat(actors.region()
                            .isAnswered(letter.json(), Region.FHIR_JSON)
                            .isOk())
                    .isTrue();
        };
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
