package dk.overgang.network.networks;

import dk.overgang.access.SameMunicipality;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.OutboxEvent;
import dk.overgang.messaging.Received;
import dk.overgang.messaging.RetriedOnConflict;
import dk.overgang.messaging.Stored;
import dk.overgang.messaging.Trigger.Asked;
import dk.overgang.messaging.Trigger.Heard;
import dk.overgang.network.networks.domain.CourseFacts;
import dk.overgang.network.networks.domain.MeetingDecision;
import dk.overgang.network.networks.domain.MeetingDecision.Planned;
import dk.overgang.network.networks.domain.Offsets;
import dk.overgang.network.networks.domain.SupportNetwork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/// Keeps the network of a course in step with what the course tells.
@Service
class NetworkPlanning {

    private final AggregateStore<SupportNetwork> store;
    private final Permitting permitting;
    private final Offsets offsets;
    private final Clock clock;

    NetworkPlanning(AggregateStore<SupportNetwork> store, Permitting permitting, Offsets offsets, Clock clock) {
        this.store = store;
        this.permitting = permitting;
        this.offsets = offsets;
        this.clock = clock;
    }

    /// Whatever is heard first of a course makes its document.
    @RetriedOnConflict
    void hear(Received<CourseFacts> event) {
        store.find(event.data().courseId()).ifPresentOrElse(known -> change(known, event), () -> begin(event));
    }

    private void begin(Received<CourseFacts> event) {
        var nothing = SupportNetwork.none(event.data());
        var first = nothing.hear(event.data(), offsets);
        if (!store.insert(event.data().courseId(), first, facts(nothing, first), new Heard(event.position()))) {
            throw new OptimisticLockingFailureException("Another event made the document of this course first");
        }
        store.find(event.data().courseId()).ifPresent(permitting::permit);
    }

    /// A repeat may mean that somebody was stopped between making the network and asking what is permitted.
    private void change(Stored<SupportNetwork> known, Received<CourseFacts> event) {
        SameMunicipality.orPark(
                event.data().municipality(), known.state().course().municipality());
        if (known.hasHeard(event.position())) {
            permitting.permit(known);
            return;
        }
        var after = known.state().hear(event.data(), offsets);
        store.update(known, after, facts(known.state(), after), new Heard(event.position()));
    }

    /// Plans a meeting with a member of the network; the same request plans it once.
    @RetriedOnConflict
    MeetingDecision meet(Stored<SupportNetwork> seen, UUID meeting, UUID member, LocalDate on, Asked cause) {
        var known = store.find(seen.id()).orElseThrow();
        if (known.state().meeting(meeting).isPresent()) {
            return new Planned(known.state());
        }
        var decision = known.state().meet(meeting, member, on);
        if (decision instanceof Planned(var after)) {
            store.update(known, after, facts(known.state(), after), cause);
        }
        return decision;
    }

    private List<OutboxEvent> facts(SupportNetwork before, SupportNetwork after) {
        return NetworkPublication.of(after, after.since(before), clock.instant());
    }
}
