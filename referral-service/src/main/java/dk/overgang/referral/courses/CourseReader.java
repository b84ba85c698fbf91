package dk.overgang.referral.courses;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.decisions.AwaitingAHome;
import dk.overgang.referral.referrals.domain.Referral;
import java.time.Clock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what course-service reports. Every event carries the whole public course, so each is read alike: the
/// citizen keeps the course as reported last, and its referrals follow, whose senders wait to see that the course
/// has started or ended.
@Configuration(proxyBeanMethods = false)
class CourseReader {

    private static final Logger LOG = LoggerFactory.getLogger(CourseReader.class);

    private final CommandHandler<Citizen> citizens;
    private final Clock clock;

    CourseReader(CommandHandler<Citizen> citizens, Clock clock) {
        this.citizens = citizens;
        this.clock = clock;
    }

    @Bean
    Consumer<Message<byte[]>> courseEvents(EventReaders readers) {
        return readers.of("overgang.course-events")
                .onEvery("dk.overgang.course.*.v1", CourseFacts.class, this::hear)
                .on("dk.overgang.worker.assigned.v1", CourseFacts.class, this::hear);
    }

    /// A citizen exists before any course does, so that an event about an unknown one is about no citizen of this
    /// installation.
    private void hear(Received<CourseFacts> event) {
        var known = citizens.hear(
                event.data().citizenId(), event, citizen -> Decision.changed(with(event.data(), citizen)));
        if (known.isEmpty()) {
            LOG.warn("Event {} is about no citizen here", event.id());
        }
    }

    private Citizen with(CourseFacts reported, Citizen citizen) {
        var programme =
                citizen.referral(reported.referralId()).map(Referral::programme).orElse(null);
        return AwaitingAHome.following(citizen, reported.toCourse(programme)).noting(clock.instant());
    }
}
