package dk.overgang.network.networks;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.meetings.Meeting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a network: of each meeting that changed, with ids and dates only, and a date only for a
/// meeting that stands or took place; and then of the network as a whole.
final class NetworkPublication {

    static final String CHANGED = "dk.overgang.network.changed.v1";

    record HandoverV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID meetingId,
            Meeting.State state,
            @Nullable LocalDate on,
            int planVersion,
            @Nullable UUID networkMemberId) {}

    private NetworkPublication() {}

    /// Nothing for a change that does not show, such as written minutes.
    static List<OutboxEvent> of(SupportNetwork before, SupportNetwork after, Instant now) {
        var events = new ArrayList<OutboxEvent>();
        for (var meeting : after.since(before)) {
            var earlier = before.meeting(meeting.id());
            var data = data(after, meeting);
            if (!earlier.map(it -> data(after, it).equals(data)).orElse(false)) {
                events.add(new OutboxEvent(type(earlier, meeting), now, data));
            }
        }
        var changed = NetworkV1.of(after);
        if (!changed.equals(NetworkV1.of(before))) {
            events.add(new OutboxEvent(CHANGED, now, changed));
        }
        return events;
    }

    private static String type(Optional<Meeting> earlier, Meeting meeting) {
        return switch (meeting.state()) {
            case PLANNED ->
                earlier.map(it -> isMoved(it, meeting)).orElse(false)
                        ? "dk.overgang.handover.moved.v1"
                        : "dk.overgang.handover.planned.v1";
            case HELD -> "dk.overgang.handover.held.v1";
            case DONE -> "dk.overgang.handover.completed.v1";
            case CANCELLED -> "dk.overgang.handover.cancelled.v1";
        };
    }

    /// By a person; a meeting that follows the plan is planned anew.
    private static boolean isMoved(Meeting earlier, Meeting meeting) {
        return earlier.state() == Meeting.State.PLANNED
                && !meeting.steps().isEmpty()
                && !earlier.on().equals(meeting.on());
    }

    private static HandoverV1 data(SupportNetwork network, Meeting meeting) {
        var course = network.course();
        return new HandoverV1(
                course.municipality(),
                course.citizenId(),
                course.courseId(),
                meeting.id(),
                meeting.state(),
                shown(meeting),
                meeting.planVersion(),
                meeting.networkMemberId());
    }

    /// The day of a meeting that stands or took place.
    static @Nullable LocalDate shown(Meeting meeting) {
        return switch (meeting.state()) {
            case PLANNED, DONE -> meeting.on();
            case HELD, CANCELLED -> null;
        };
    }
}
