package dk.overgang.network.networks;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.commands.CommandHandler;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.network.networks.domain.Offsets;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.facts.CitizenFacts;
import dk.overgang.network.networks.domain.facts.CourseFacts;
import dk.overgang.network.networks.domain.handover.OneEntry;
import dk.overgang.network.networks.domain.handover.Successors;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the other features of this service ask of a network and its course, so that none of them copies them.
@Component
public class NetworkFacade {

    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final CommandHandler<SupportNetwork> networks;
    private final AggregateStore<CitizenFacts> citizens;
    private final Successors successors;
    private final Offsets offsets;
    private final Clock clock;

    NetworkFacade(
            CommandHandler<SupportNetwork> networks,
            AggregateStore<CitizenFacts> citizens,
            Successors successors,
            Offsets offsets,
            Clock clock) {
        this.networks = networks;
        this.citizens = citizens;
        this.successors = successors;
        this.offsets = offsets;
        this.clock = clock;
    }

    /// The network of a course, if the caller may see it.
    ///
    /// @throws Problem 404
    public Stored<SupportNetwork> visible(Caller caller, UUID courseId) {
        return networks.visible(caller, courseId);
    }

    /// Whether the citizen of a course has died, in the course or after it.
    public boolean hasDied(CourseFacts course) {
        return course.hasEndedByDeath()
                || citizens.find(course.citizenId())
                        .map(citizen -> citizen.state().deceasedOn() != null)
                        .orElse(false);
    }

    /// The citizen's one entry to the municipality today.
    public OneEntry entry(CourseFacts course) {
        return OneEntry.of(course, hasDied(course), successors.after(course), offsets.handoverBeforeEnd(), today());
    }

    /// Today in Denmark.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), COPENHAGEN);
    }
}
