package dk.overgang.network.networks;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.reading.EventReaders;
import dk.overgang.messaging.reading.Received;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.network.networks.domain.Offsets;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CitizenFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.facts.PlanFacts;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Reads what course-service reports. Every event carries the whole public course, so each is read alike, and
/// whatever is reported first about a course makes its network.
@Configuration(proxyBeanMethods = false)
class CourseIntake {

    static final String PLAN = "dk.overgang.plan.changed.v1";

    private final CommandHandler<SupportNetwork> networks;
    private final AggregateStore<CitizenFacts> citizens;
    private final Offsets offsets;

    CourseIntake(CommandHandler<SupportNetwork> networks, AggregateStore<CitizenFacts> citizens, Offsets offsets) {
        this.networks = networks;
        this.citizens = citizens;
        this.offsets = offsets;
    }

    @Bean
    Consumer<Message<byte[]>> courseEvents(EventReaders readers) {
        return readers.of("overgang.course-events")
                .onEvery("dk.overgang.course.*.v1", CourseFacts.class, this::hear)
                .on("dk.overgang.worker.assigned.v1", CourseFacts.class, this::hear)
                .on(PLAN, PlanFacts.class, this::hearPlan);
    }

    private void hear(Received<CourseFacts> event) {
        var course = event.data().reportedOn(LocalDate.ofInstant(event.time(), NetworkFacade.COPENHAGEN));
        var network = networks.hearOrCreate(
                course.courseId(),
                event,
                () -> SupportNetwork.none(course),
                known -> Decision.changed(known.hear(course, offsets)));
        if (network.filter(known -> known.state().consents().isEmpty()).isPresent()) {
            takeOverConsents(course);
        }
    }

    /// The events of a citizen come in order, so that the course is known before its plan.
    private void hearPlan(Received<PlanFacts> event) {
        var plan = event.data();
        var _ = networks.hear(plan.courseId(), event, network -> Decision.changed(network.planned(plan)));
    }

    /// A network without consents takes over the citizen's, also after a kill between the two writes. A new one is
    /// written first and takes them over then, while [CitizenIntake] writes consents first and then searches for
    /// networks: whichever is second sees the other. The consents are read after the network: who read older ones
    /// finds the network changed and decides again.
    private void takeOverConsents(CourseFacts course) {
        var _ = networks.onTime(
                course.courseId(),
                network -> citizens.find(course.citizenId())
                        .map(citizen -> Decision.changed(
                                network.permitted(citizen.state().consents())))
                        .orElseGet(Decision::unchanged));
    }
}
