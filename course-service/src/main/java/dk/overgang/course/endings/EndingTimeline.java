package dk.overgang.course.endings;

import dk.overgang.course.endings.domain.ClosingRecord;
import dk.overgang.course.endings.domain.FormalEnding;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.course.timeline.domain.TimelineEntry.Kind;
import dk.overgang.course.timeline.domain.TimelineSource;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Brings to the timeline of a course the meetings that took place, the formal ending and the decisions to close
/// (F-25).
@Component
class EndingTimeline implements TimelineSource {

    private static final String WHAT = "what";

    private final AggregateStore<ClosingRecord> closings;

    EndingTimeline(AggregateStore<ClosingRecord> closings) {
        this.closings = closings;
    }

    @Override
    public List<TimelineEntry> entries(UUID courseId) {
        return closings.find(ClosingRecord.idOf(courseId)).map(Stored::state).stream()
                .flatMap(EndingTimeline::entries)
                .toList();
    }

    private static Stream<TimelineEntry> entries(ClosingRecord record) {
        var meetings = Optional.ofNullable(record.heard().network()).stream()
                .flatMap(network -> network.held().stream())
                .map(meeting ->
                        new TimelineEntry(meeting.on(), Kind.MEETING, meeting.id(), Map.of("kind", meeting.kind())));
        var held = Optional.ofNullable(record.formalEnding()).map(FormalEnding::held).stream()
                .map(day -> new TimelineEntry(day.on(), Kind.ENDING, record.id(), Map.of(WHAT, "FORMAL_ENDING")));
        var closed = record.closings().stream()
                .map(closing ->
                        new TimelineEntry(closing.on(), Kind.ENDING, record.id(), Map.of(WHAT, "CLOSING_DECISION")));
        return Stream.of(meetings, held, closed).flatMap(entries -> entries);
    }
}
