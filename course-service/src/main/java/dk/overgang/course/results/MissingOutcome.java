package dk.overgang.course.results;

import dk.overgang.course.course.OpenAtClosing;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.results.domain.CourseOutcome;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The outcome of a course as long as nobody has recorded it, due on the day the course ends. As every
/// open item it blocks no closing: it may stay open with a reason.
@Component
class MissingOutcome implements OpenAtClosing {

    private final AggregateStore<CourseOutcome> outcomes;

    MissingOutcome(AggregateStore<CourseOutcome> outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public List<OpenItem> of(Course course) {
        var outcome = outcomes.find(CourseOutcome.idOf(course.id()))
                .map(Stored::state)
                .orElseGet(() -> CourseOutcome.of(course));
        return outcome.isMissing(course)
                ? List.of(new OpenItem("OUTCOME", null, end(course).orElse(null)))
                : List.of();
    }

    private static Optional<LocalDate> end(Course course) {
        return Optional.ofNullable(course.ending())
                .map(Ending::on)
                .or(() -> course.plan().map(Plan::plannedEnd));
    }
}
