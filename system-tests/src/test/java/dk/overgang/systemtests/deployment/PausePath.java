package dk.overgang.systemtests.deployment;

import static dk.overgang.medcom.domain.notices.NoticeType.ADMITTED;
import static dk.overgang.medcom.domain.notices.NoticeType.DISCHARGED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.actors.Acknowledgement;
import dk.overgang.systemtests.actors.Actors;
import dk.overgang.systemtests.actors.FhirNotice;
import dk.overgang.systemtests.actors.Person;
import dk.overgang.systemtests.actors.PlatformView.Meeting;
import dk.overgang.systemtests.actors.PlatformView.Reminder;
import dk.overgang.systemtests.actors.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The main path from an admission to the new plan, on any infrastructure (E1-E4, E7, E10).
public record PausePath(Actors actors, LocalDate today) {

    private static final int PAUSED_DAYS = 7;

    public void play() {
        var person = actors.startedOn(today.minusDays(20));
        var before = actors.worker().looksAt(person).boundaries();
        var episode = UUID.randomUUID();
        var admission = today.minusDays(PAUSED_DAYS);

        acknowledged(FhirNotice.of(person.cpr(), episode, ADMITTED, admission, admission));
        pausedEverywhere(person, before);
        acknowledged(FhirNotice.of(person.cpr(), episode, DISCHARGED, admission, today));
        proposed(person, before);
        resumedEverywhere(person, before);
    }

    private void acknowledged(FhirNotice letter) {
        var answer = actors.region().isAnswered(letter.json(), Region.FHIR_JSON);
        assertThat(answer)
                .extracting(Acknowledgement::code, Acknowledgement::of)
                .containsExactly("ok", letter.headerId());
    }

    private void pausedEverywhere(Person person, List<LocalDate> before) {
        actors.view().awaitEverywhere(person, "PAUSED", 2);
        var course = actors.worker().looksAt(person);
        assertThat(course.planned().held()).isTrue();
        assertThat(course.boundaries()).isEqualTo(before);
        assertThat(course.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.from()).isEqualTo(today.minusDays(PAUSED_DAYS));
            assertThat(pause.to()).isNull();
            assertThat(pause.confirmed()).isFalse();
        });
        assertThat(actors.view().network(person).path("status").asString()).isEqualTo("HELD");
        assertThat(actors.view().meetings(person)).extracting(Meeting::state).containsOnly("HELD");
        assertThat(reviews(person)).extracting(Reminder::state).hasSize(3).containsOnly("HELD");
    }

    private void proposed(Person person, List<LocalDate> before) {
        var proposal = actors.worker().awaitsProposal(person, "RESUME");
        assertThat(proposal.date()).isEqualTo(today);
        assertThat(proposal.plan())
                .isNotNull()
                .satisfies(plan -> assertThat(plan.boundaries()).isEqualTo(shifted(before)));
        var course = actors.worker().looksAt(person);
        assertThat(course.status()).isEqualTo("PAUSED");
        assertThat(course.boundaries()).isEqualTo(before);
    }

    private void resumedEverywhere(Person person, List<LocalDate> before) {
        var meetings = actors.view().meetings(person);
        actors.worker().resumesAsProposed(person);

        actors.view().awaitEverywhere(person, "ACTIVE", 3);
        var course = actors.worker().looksAt(person);
        assertThat(course.boundaries()).isEqualTo(shifted(before));
        assertThat(course.planned().held()).isFalse();
        assertThat(course.proposals()).isEmpty();
        assertThat(reviews(person))
                .extracting(reminder -> LocalDate.parse(reminder.due()))
                .containsExactlyElementsOf(
                        shifted(before).stream().map(day -> day.minusDays(14)).toList());
        assertThat(actors.view().meetings(person))
                .isNotEmpty()
                .isEqualTo(meetings.stream().map(PausePath::shifted).toList());
    }

    private List<Reminder> reviews(Person person) {
        return actors.view().reminders(person).stream()
                .filter(reminder -> reminder.kind().equals("CHECKLIST_REVIEW"))
                .toList();
    }

    private static Meeting shifted(Meeting meeting) {
        var on = LocalDate.parse(meeting.on()).plusDays(PAUSED_DAYS);
        return new Meeting(meeting.kind(), on.toString(), "PLANNED", 3);
    }

    private static List<LocalDate> shifted(List<LocalDate> boundaries) {
        return boundaries.stream().map(day -> day.plusDays(PAUSED_DAYS)).toList();
    }
}
