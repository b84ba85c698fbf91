package dk.overgang.course.course;

import static java.util.Objects.requireNonNullElse;

import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import dk.overgang.commands.CitizenRecords;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.ReportedEvent;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.Departure;
import dk.overgang.course.course.domain.Departure.ConsentToTakePart;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.course.domain.casework.Support;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.programmes.ProgrammeCatalogue;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.OneByOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.messaging.Message;

/// Reads what referral-service reports about citizens. Every event carries the whole public citizen, so each is
/// read alike: an accepted referral opens its course, once; an open course decides what the rest means for it.
@Configuration(proxyBeanMethods = false)
class CitizenIntake {

    private static final Logger LOG = LoggerFactory.getLogger(CitizenIntake.class);

    static final String ACCEPTED = "dk.overgang.referral.accepted.v1";
    static final String ERASED = "dk.overgang.citizen.erased.v1";

    /// The part of the public citizen that matters here; `referralId` when the event is about a referral.
    record Citizen(
            String municipality,
            UUID citizenId,
            @Nullable LocalDate deceasedOn,
            @Nullable LocalDate movedOn,
            @Nullable UUID referralId,
            List<Referral> referrals,
            List<Stay> stays,
            List<Consent> consents,
            List<Grant> grants)
            implements ReportedEvent {

        /// What was told before grants were has none.
        Citizen {
            grants = grants == null ? List.of() : grants;
        }

        /// The grant that the referral's support rests on; the last one where it was changed.
        private @Nullable Support support(Referral referral) {
            return grants.stream()
                    .filter(grant -> grant.referralId().equals(referral.referralId()))
                    .reduce((_, later) -> later)
                    .map(grant -> new Support(grant.legalBasis(), grant.endsOn()))
                    .orElse(null);
        }

        HearOfCitizen news(Referral referral, LocalDate today) {
            var toTakePart = consents.stream()
                    .filter(consent -> consent.purpose().equals("TAKE_PART"))
                    .map(consent -> new ConsentToTakePart(consent.state().equals("IN_FORCE"), consent.endedOn()))
                    .toList();
            return new HearOfCitizen(
                    stays.stream().map(Stay::toStay).toList(),
                    deceasedOn,
                    Departure.of(movedOn, toTakePart).orElse(null),
                    support(referral),
                    today);
        }
    }

    record Grant(
            UUID referralId, String legalBasis, @Nullable LocalDate endsOn) {}

    record Consent(String purpose, String state, @Nullable LocalDate endedOn) {}

    record Referral(
            UUID referralId,
            String programme,
            String status,
            @Nullable LocalDate transitionOn) {

        boolean isAccepted() {
            return status.equals("ACCEPTED");
        }
    }

    record Stay(
            UUID stayId,
            List<UUID> episodes,
            String kind,
            String state,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable List<Part> parts,
            @Nullable List<String> contradictions) {

        HospitalStay toStay() {
            return new HospitalStay(
                    stayId,
                    episodes,
                    kind.equals("INPATIENT"),
                    state.equals("CANCELLED"),
                    date(from),
                    date(to),
                    requireNonNullElse(parts, List.<Part>of()).stream()
                            .map(part -> new HospitalStay.Part(part.episode(), date(part.from()), date(part.to())))
                            .toList(),
                    requireNonNullElse(contradictions, List.of()));
        }

        private static @Nullable LocalDate date(@Nullable Instant moment) {
            return moment == null ? null : Calendar.dateOf(moment);
        }
    }

    record Part(
            UUID episode, @Nullable Instant from, @Nullable Instant to) {}

    private final CommandHandler<Course> commands;
    private final AggregateStore<Course> courses;
    private final Restarts restarts;
    private final ProgrammeCatalogue programmes;
    private final Calendar calendar;
    private final List<CitizenRecords> records;

    CitizenIntake(
            CommandHandler<Course> commands,
            AggregateStore<Course> courses,
            Restarts restarts,
            ProgrammeCatalogue programmes,
            Calendar calendar,
            List<CitizenRecords> records) {
        this.commands = commands;
        this.courses = courses;
        this.restarts = restarts;
        this.programmes = programmes;
        this.calendar = calendar;
        this.records = records;
    }

    @Bean
    Consumer<Message<byte[]>> citizenEvents(EventReaders readers, EmergencyEvents emergencies) {
        return readers.of("overgang.referral-events")
                .onEvery("dk.overgang.stay.*.v1", Citizen.class, this::hear)
                .onEvery("dk.overgang.citizen.*.v1", Citizen.class, this::hear)
                .onEvery("dk.overgang.consent.*.v1", Citizen.class, this::hear)
                .on(ACCEPTED, Citizen.class, this::hear)
                .on(ERASED, Citizen.class, this::erase)
                .on(EmergencyEvents.TYPE, Opened.class, event -> emergencies.hear(event.data()));
    }

    private void hear(Received<Citizen> event) {
        event.data().referrals().stream().filter(Referral::isAccepted).forEach(referral -> {
            try {
                hear(referral, event);
            } catch (DuplicateKeyException otherCourse) {
                LOG.warn("Referral {} has no course: the citizen has another active one", referral.referralId());
            }
        });
    }

    /// Only the acceptance itself opens a course: a referral that found another course active opens none later.
    private void hear(Referral referral, Received<Citizen> event) {
        var id = Course.openedBy(referral.referralId());
        var news = event.data().news(referral, calendar.today());
        var heard = referral.referralId().equals(event.data().referralId())
                ? commands.hearOrCreate(id, event, () -> opened(referral, event.data()), course -> course.decide(news))
                : commands.hear(id, event, course -> course.decide(news));
        for (var next = heard.flatMap(this::successor); next.isPresent(); ) {
            next = commands.hear(next.get(), event, course -> course.decide(news))
                    .flatMap(this::successor);
        }
    }

    /// The course that began afresh where this one ended, if there is one (E12). One that is still to be opened is
    /// opened now: it would not hear of this later.
    private Optional<UUID> successor(Stored<Course> course) {
        restarts.complete(course.state());
        return Optional.ofNullable(course.state().casework().succession().restartedAs());
    }

    private Course opened(Referral referral, Citizen citizen) {
        var today = calendar.today();
        var support = citizen.support(referral);
        return Course.opened(
                referral.referralId(),
                citizen.citizenId(),
                citizen.municipality(),
                OfferedProgramme.named(programmes, referral.programme(), support, today),
                referral.transitionOn(),
                Casework.openedOn(today, support));
    }

    /// The retention of the citizen's case is over: nothing stays here either.
    private void erase(Received<Citizen> event) {
        var citizen = event.data();
        CitizenRecords.mustBeOf(citizen.municipality(), citizen.citizenId(), courses, "");
        OneByOne.forEach(records, record -> record.erase(citizen.municipality(), citizen.citizenId()));
    }
}
