package dk.overgang.course.course;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import dk.overgang.commands.Change;
import dk.overgang.course.course.CitizenIntake.Citizen;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseEvent;
import dk.overgang.course.course.domain.CourseEvent.ContactNoted;
import dk.overgang.course.course.domain.CourseEvent.ContactWithdrawn;
import dk.overgang.course.course.domain.CourseEvent.DeathHeard;
import dk.overgang.course.course.domain.CourseEvent.Ended;
import dk.overgang.course.course.domain.CourseEvent.GrantHeard;
import dk.overgang.course.course.domain.CourseEvent.HomeLost;
import dk.overgang.course.course.domain.CourseEvent.Lengthened;
import dk.overgang.course.course.domain.CourseEvent.PauseConfirmed;
import dk.overgang.course.course.domain.CourseEvent.PauseCorrected;
import dk.overgang.course.course.domain.CourseEvent.PauseDescribed;
import dk.overgang.course.course.domain.CourseEvent.PauseVoided;
import dk.overgang.course.course.domain.CourseEvent.Paused;
import dk.overgang.course.course.domain.CourseEvent.PhaseEntered;
import dk.overgang.course.course.domain.CourseEvent.PhaseTakenBack;
import dk.overgang.course.course.domain.CourseEvent.PlanMoved;
import dk.overgang.course.course.domain.CourseEvent.Proposed;
import dk.overgang.course.course.domain.CourseEvent.Reinstated;
import dk.overgang.course.course.domain.CourseEvent.RestartDecided;
import dk.overgang.course.course.domain.CourseEvent.RestartOpened;
import dk.overgang.course.course.domain.CourseEvent.Resumed;
import dk.overgang.course.course.domain.CourseEvent.StartCorrected;
import dk.overgang.course.course.domain.CourseEvent.Started;
import dk.overgang.course.course.domain.CourseEvent.StaysHeard;
import dk.overgang.course.course.domain.CourseEvent.TransitionSet;
import dk.overgang.course.course.domain.CourseEvent.WorkerAssigned;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.casework.ContactFact;
import dk.overgang.course.course.domain.casework.StartCorrection;
import dk.overgang.course.course.domain.casework.Support;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.course.domain.pauses.Proposal;
import dk.overgang.course.course.domain.pauses.Proposal.Kind;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.testkit.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What course-service tells keeps its promise, and what it is told it understands as promised.
class CourseContractsTest {

    static final List<String> READ = Contracts.readBy("course-service").stream()
            .filter(Contracts.types("overgang.referral-events")::contains)
            .filter(type -> !type.equals(CitizenIntake.ERASED) && !type.equals(EmergencyEvents.TYPE))
            .toList();
    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate LATER = LocalDate.parse("2026-05-20");
    private static final Pause PAUSE = new Pause(
            new UUID(1, 1), Pause.ADMITTED, LATER, null, false, false, List.of(new UUID(8, 2)), null, List.of());
    private static final Pause CLOSED = new Pause(
            PAUSE.id(),
            PAUSE.reason(),
            LATER,
            LocalDate.parse("2026-06-11"),
            true,
            false,
            PAUSE.episodes(),
            null,
            List.of());
    private static final HospitalStay STAY =
            new HospitalStay(new UUID(7, 2), PAUSE.episodes(), true, false, LATER, null, List.of(), List.of());
    private static final Course CONTACT = Course.opened(
            new UUID(0, 17),
            new UUID(0, 1),
            "0101",
            new Programme("SEL85-9M", 9, Policy.AUTOMATIC),
            MONDAY,
            Casework.UNKNOWN);
    private static final Course ACTIVE =
            CONTACT.evolve(new Started(MONDAY)).evolve(new WorkerAssigned(new UUID(6, 1), MONDAY));
    private static final Course PAUSED = ACTIVE.evolve(new Paused(PAUSE)).evolve(new PlanMoved(2));
    private static final Course ENDED = PAUSED.evolve(new Ended(new Ending(Ending.DEATH, LATER)));
    private static final Course COMPLETED = ACTIVE.evolve(new Ended(new Ending(Ending.COMPLETED, LATER)));

    /// One of each kind of event; what it tells others is named beside it.
    private static final List<Happening> HAPPENINGS = List.of(
            new Happening(CONTACT, new StaysHeard(List.of(STAY)), "course.replanned"),
            new Happening(CONTACT, new Started(MONDAY), "course.started"),
            new Happening(CONTACT, proposed(Kind.START), "course.start-proposed"),
            new Happening(ACTIVE, new StaysHeard(List.of(STAY))),
            new Happening(ACTIVE, new WorkerAssigned(new UUID(6, 2), MONDAY), "worker.assigned"),
            new Happening(ACTIVE, proposed(Kind.PAUSE), "course.pause-proposed"),
            new Happening(ACTIVE, new Paused(PAUSE), "course.paused"),
            new Happening(ACTIVE, new PhaseEntered(2, LATER), "course.phase-entered"),
            new Happening(ACTIVE, new PhaseTakenBack(1), "course.replanned"),
            new Happening(PAUSED, new PauseCorrected(PAUSE), "course.pause-corrected"),
            new Happening(PAUSED, new PauseConfirmed(CLOSED), "course.pause-corrected"),
            new Happening(PAUSED, new PauseVoided(PAUSE, true), "course.pause-voided"),
            new Happening(PAUSED, proposed(Kind.RESUME), "course.resume-proposed"),
            new Happening(PAUSED, new Resumed(List.of(CLOSED)), "course.resumed"),
            new Happening(PAUSED, new PlanMoved(2)),
            new Happening(ACTIVE, new ContactNoted(new ContactFact(new UUID(5, 1), LATER, "MEETING", true, 45))),
            new Happening(ACTIVE, new ContactWithdrawn(new UUID(5, 1), null)),
            new Happening(CONTACT, new GrantHeard(new Support("LAB31B", LATER))),
            new Happening(ACTIVE, new GrantHeard(new Support("LAB31B", LATER)), "course.replanned"),
            new Happening(CONTACT, new TransitionSet(LATER, MONDAY), "course.replanned"),
            new Happening(CONTACT, new HomeLost(MONDAY), "course.replanned"),
            new Happening(
                    ACTIVE,
                    new StartCorrected(new StartCorrection(MONDAY, LATER, "SLIP", "worker", LATER)),
                    "course.replanned"),
            new Happening(ACTIVE, new Lengthened(9, "NEW_DECISION"), "course.replanned"),
            new Happening(PAUSED, new PauseDescribed(PAUSE.describedAs("SENTENCE")), "course.pause-corrected"),
            new Happening(ACTIVE, new RestartDecided(new UUID(0, 18), null)),
            new Happening(ENDED, new RestartOpened()),
            new Happening(PAUSED, new Ended(new Ending(Ending.DEATH, LATER)), "course.ended"),
            new Happening(COMPLETED, new DeathHeard(LATER)),
            new Happening(ENDED, new Reinstated(), "course.reinstated"));

    /// @param told the types of the facts it becomes, without prefix and version
    record Happening(Course before, CourseEvent event, List<String> told) {

        Happening(Course before, CourseEvent event, String... told) {
            this(before, event, List.of(told));
        }
    }

    @ParameterizedTest
    @FieldSource("HAPPENINGS")
    void what_is_told_keeps_its_contract(Happening happening) {
        var after = happening.before().evolve(happening.event());

        var facts =
                CoursePublication.of(new Change<>(false, happening.before(), after, List.of(happening.event()), NOW));

        assertThat(facts)
                .extracting(OutboxEvent::type)
                .containsExactlyElementsOf(happening.told().stream()
                        .map("dk.overgang.%s.v1"::formatted)
                        .toList());
        assertThat(facts).allSatisfy(fact -> Contracts.assertKept(fact.type(), EventJson.write(fact.data())));
    }

    @Test
    void every_kind_of_event_has_been_tried() {
        var tried = HAPPENINGS.stream()
                .map(happening -> happening.event().getClass().getSimpleName())
                .distinct();
        var kinds = Stream.of(CourseEvent.class.getPermittedSubclasses()).map(Class::getSimpleName);

        assertThat(tried).containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    @Test
    void what_is_told_is_what_the_contracts_say_is_told() {
        var opened = CoursePublication.of(new Change<>(true, CONTACT, CONTACT, List.of(), NOW));
        opened.forEach(fact -> Contracts.assertKept(fact.type(), EventJson.write(fact.data())));

        var told = HAPPENINGS.stream()
                .flatMap(happening -> happening.told().stream().map("dk.overgang.%s.v1"::formatted));
        assertThat(Stream.concat(opened.stream().map(OutboxEvent::type), told).distinct())
                .containsExactlyInAnyOrderElementsOf(Contracts.types("overgang.course-events").stream()
                        .filter(type ->
                                type.startsWith("dk.overgang.course.") || type.startsWith("dk.overgang.worker."))
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("READ")
    void every_citizen_event_is_understood_as_referral_service_promises_it(String type) {
        var example = Contracts.example(type);

        Contracts.assertKept(type, example);
        var citizen = EventJson.read(example.getBytes(UTF_8), Citizen.class);
        assertThat(citizen.municipality()).isEqualTo("0101");
        assertThat(citizen.referrals())
                .allSatisfy(referral -> assertThat(referral.programme()).isNotBlank());
        assertThat(citizen.stays().stream().map(CitizenIntake.Stay::toStay))
                .allSatisfy(stay -> assertThat(stay.episodes()).isNotEmpty());
        assertThat(citizen.grants())
                .allSatisfy(grant -> assertThat(grant.legalBasis()).isNotBlank());
        assertThat(citizen.referralId() != null).isEqualTo(type.contains(".referral."));
    }

    @Test
    void an_erasure_is_understood_as_referral_service_promises_it() {
        var example = Contracts.example(CitizenIntake.ERASED);

        Contracts.assertKept(CitizenIntake.ERASED, example);
        assertThat(EventJson.read(example.getBytes(UTF_8), Citizen.class).citizenId())
                .isEqualTo(UUID.fromString("3f0c5d0e-8a51-4c4b-9a2e-2f1f6f2b7c11"));
    }

    @Test
    void an_emergency_is_understood_as_referral_service_promises_it() {
        var example = Contracts.example(EmergencyEvents.TYPE);

        Contracts.assertKept(EmergencyEvents.TYPE, example);
        assertThat(EventJson.read(example.getBytes(UTF_8), Opened.class).until())
                .isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
    }

    private static Proposed proposed(Kind kind) {
        var proposals = List.of(new Proposal(new UUID(5, 5), kind, LATER, null));
        return new Proposed(proposals, proposals);
    }
}
