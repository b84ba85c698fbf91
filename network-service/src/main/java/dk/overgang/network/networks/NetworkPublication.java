package dk.overgang.network.networks;

import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.meetings.Meeting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The public shape of what happens to meetings: ids and dates only, and a date only for a meeting that stands.
final class NetworkPublication {

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

    static List<OutboxEvent> of(SupportNetwork network, List<Meeting> changed, Instant now) {
        return changed.stream()
                .map(meeting -> new OutboxEvent(type(meeting.state()), now, data(network, meeting)))
                .toList();
    }

    private static String type(Meeting.State state) {
        return switch (state) {
            case PLANNED -> "dk.overgang.handover.planned.v1";
            case HELD -> "dk.overgang.handover.held.v1";
            case CANCELLED -> "dk.overgang.handover.cancelled.v1";
        };
    }

    private static HandoverV1 data(SupportNetwork network, Meeting meeting) {
        var course = network.course();
        return new HandoverV1(
                course.municipality(),
                course.citizenId(),
                course.courseId(),
                meeting.id(),
                meeting.state(),
                meeting.state() == Meeting.State.PLANNED ? meeting.on() : null,
                meeting.planVersion(),
                meeting.networkMemberId());
    }
}
