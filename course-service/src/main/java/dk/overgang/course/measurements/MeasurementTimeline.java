package dk.overgang.course.measurements;

import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.course.timeline.domain.TimelineEntry.Kind;
import dk.overgang.course.timeline.domain.TimelineSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The measurements of a course for its timeline; drafts have not happened.
@Component
class MeasurementTimeline implements TimelineSource {

    private final CourseMeasurements measurements;

    MeasurementTimeline(CourseMeasurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public List<TimelineEntry> entries(UUID courseId) {
        return measurements.of(courseId).stream()
                .filter(measurement -> !measurement.draft())
                .map(MeasurementTimeline::entry)
                .toList();
    }

    /// Its facts are `instrument` and, where it has them, `point` and `score`.
    private static TimelineEntry entry(Measurement measurement) {
        var facts = new TreeMap<String, String>();
        facts.put("instrument", measurement.instrument().code());
        Optional.ofNullable(measurement.point())
                .ifPresent(point -> facts.put("point", point.kind().name()));
        measurement.score().ifPresent(score -> facts.put("score", score.toString()));
        return new TimelineEntry(measurement.on(), Kind.MEASUREMENT, measurement.id(), facts)
                .marked(measurement.withdrawn() != null);
    }
}
