package dk.overgang.course.measurements;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.course.measurements.domain.Measurement;
import dk.overgang.course.measurements.domain.Progress;
import dk.overgang.course.measurements.instruments.InstrumentCatalogue;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// What has changed with each instrument during courses, for features that show what courses led to. What is
/// measured after a course is no result of it. Whoever asks may see the courses.
@Component
public class MeasuredProgress {

    private final AggregateStore<Measurement> measurements;
    private final InstrumentCatalogue instruments;

    MeasuredProgress(AggregateStore<Measurement> measurements, InstrumentCatalogue instruments) {
        this.measurements = measurements;
        this.instruments = instruments;
    }

    /// By the code of the instrument; none of an instrument that was not used.
    public List<Progress> of(UUID courseId) {
        return of(List.of(courseId)).getOrDefault(courseId, List.of());
    }

    /// The same of several courses; those without any measurement are left out.
    public Map<UUID, List<Progress>> of(List<UUID> courses) {
        var made = measurements.find(query(where("courseId").in(courses))).stream()
                .map(Stored::state)
                .filter(Predicate.not(Measurement::isFollowUp))
                .collect(groupingBy(Measurement::courseId));
        return made.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, course -> Progress.of(course.getValue(), instruments::version)));
    }
}
