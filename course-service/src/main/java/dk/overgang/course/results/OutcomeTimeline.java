package dk.overgang.course.results;

import dk.overgang.course.results.domain.CourseOutcome;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.course.timeline.domain.TimelineEntry.Kind;
import dk.overgang.course.timeline.domain.TimelineSource;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Brings to the timeline of a course that its outcome was recorded, and when it was corrected (F-25).
@Component
class OutcomeTimeline implements TimelineSource {

    private final AggregateStore<CourseOutcome> outcomes;

    OutcomeTimeline(AggregateStore<CourseOutcome> outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public List<TimelineEntry> entries(UUID courseId) {
        return outcomes.find(CourseOutcome.idOf(courseId)).map(Stored::state).stream()
                .flatMap(outcome -> outcome.entries().stream()
                        .map(entry -> new TimelineEntry(
                                entry.on(),
                                Kind.ENDING,
                                outcome.id(),
                                Map.of("what", entry.reason() == null ? "OUTCOME" : "OUTCOME_CORRECTED"))))
                .toList();
    }
}
