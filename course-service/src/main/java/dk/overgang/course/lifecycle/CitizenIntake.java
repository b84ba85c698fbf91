package dk.overgang.course.lifecycle;

import dk.overgang.access.scope.EmergencyEvents;
import dk.overgang.access.scope.EmergencyEvents.Opened;
import dk.overgang.course.lifecycle.domain.Course;
import dk.overgang.course.lifecycle.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.lifecycle.domain.CourseDecision.Accepted;
import dk.overgang.course.lifecycle.domain.CourseDecision.Refused;
import dk.overgang.course.lifecycle.domain.CourseId;
import dk.overgang.course.lifecycle.domain.Ending;
import dk.overgang.course.lifecycle.domain.HospitalStay;
import dk.overgang.messaging.EventReaders;
import dk.overgang.messaging.Received;
import dk.overgang.messaging.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.messaging.Message;

/// What referral-service tells of a citizen, and what it means for the citizen's courses. Every event carries the whole
/// public citizen, so each is read alike: an accepted referral opens its course, once; an open course hears the rest.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Programmes.class)
class CitizenIntake {

    private static final Logger LOG = LoggerFactory.getLogger(CitizenIntake.class);

    static final List<String> TYPES = List.of(
            "dk.overgang.referral.accepted.v1",
            "dk.overgang.stay.started.v1",
            "dk.overgang.stay.changed.v1",
            "dk.overgang.stay.ended.v1",
            "dk.overgang.stay.cancelled.v1",
            "dk.overgang.citizen.died.v1",
            "dk.overgang.citizen.death-cancelled.v1",
            "dk.overgang.citizen.moved.v1",
            "dk.overgang.consent.given.v1",
            "dk.overgang.consent.withdrawn.v1");

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
            List<Consent> consents) {

        /// Why and since when the citizen takes no part any more, otherwise than by death; what came first holds.
        @Nullable
        Ending departure() {
            var moved = Optional.ofNullable(movedOn).map(on -> new Ending(Ending.MOVED, on));
            return Stream.concat(declined().stream(), moved.stream())
                    .min(Comparator.comparing(Ending::on))
                    .orElse(null);
        }

        /// Whoever gave a consent to take part and has none left has said no, when the last one ended (E25).
        private Optional<Ending> declined() {
            var toTakePart = consents.stream().filter(Consent::isToTakePart).toList();
            return toTakePart.stream().anyMatch(Consent::isInForce)
                    ? Optional.empty()
                    : toTakePart.stream()
                            .map(Consent::endedOn)
                            .flatMap(Stream::ofNullable)
                            .max(LocalDate::compareTo)
                            .map(on -> new Ending(Ending.DECLINED_BY_CITIZEN, on));
        }
    }

    record Consent(String purpose, String state, @Nullable LocalDate endedOn) {

        boolean isToTakePart() {
            return purpose.equals("TAKE_PART");
        }

        boolean isInForce() {
            return state.equals("IN_FORCE");
        }
    }

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
            @Nullable Instant to) {

        HospitalStay toStay() {
            return new HospitalStay(
                    stayId, episodes, kind.equals("INPATIENT"), state.equals("CANCELLED"), date(from), date(to));
        }

        private static @Nullable LocalDate date(@Nullable Instant moment) {
            return moment == null ? null : Calendar.dateOf(moment);
        }
    }

    private final CourseStore courses;
    private final CourseLifecycle lifecycle;
    private final Programmes programmes;
    private final Calendar calendar;

    CitizenIntake(CourseStore courses, CourseLifecycle lifecycle, Programmes programmes, Calendar calendar) {
        this.courses = courses;
        this.lifecycle = lifecycle;
        this.programmes = programmes;
        this.calendar = calendar;
    }

    @Bean
    Consumer<Message<byte[]>> citizenEvents(EventReaders readers, EmergencyEvents openings) {
        var reader = readers.of("overgang.referral-events");
        TYPES.forEach(type -> {
            var _ = reader.on(type, Citizen.class, this::hear);
        });
        return reader.on(ERASED, Citizen.class, this::erase)
                .on(EmergencyEvents.TYPE, Opened.class, event -> openings.hear(event.data()));
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

    private void erase(Received<Citizen> event) {
        var citizen = event.data();
        courses.ofCitizen(citizen.municipality(), citizen.citizenId()).forEach(courses::erase);
    }

    /// Only the acceptance itself opens a course: a referral that found another course active opens none later.
    private void hear(Referral referral, Received<Citizen> event) {
        var id = CourseId.openedBy(referral.referralId());
        var news = news(event.data());
        var isAcceptance = referral.referralId().equals(event.data().referralId());
        if (!lifecycle.hear(id, event.data().municipality(), news, event.position())
                && isAcceptance
                && !open(referral, event)) {
            var _ = lifecycle.hear(id, event.data().municipality(), news, event.position());
        }
    }

    /// Opens the course with all that is known of the citizen by now; false when somebody else has just opened it.
    private boolean open(Referral referral, Received<Citizen> event) {
        var citizen = event.data();
        var opened = Course.opened(
                referral.referralId(),
                citizen.citizenId(),
                citizen.municipality(),
                programmes.named(referral.programme()),
                referral.transitionOn());
        return switch (opened.decide(news(citizen))) {
            case Accepted(var events, var after) ->
                courses.open(opened, events, after, new Trigger.Heard(event.position()));
            case Refused why -> throw new IllegalStateException("A new course hears all news, but answers " + why);
        };
    }

    private HearOfCitizen news(Citizen citizen) {
        var stays = citizen.stays().stream().map(Stay::toStay).toList();
        return new HearOfCitizen(stays, citizen.deceasedOn(), citizen.departure(), calendar.today());
    }
}
