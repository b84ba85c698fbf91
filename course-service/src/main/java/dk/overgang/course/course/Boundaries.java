package dk.overgang.course.course;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.dates.PlannedDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The boundaries of the phases, which move with every pause; the last one is the planned end.
@Component
class Boundaries implements PlannedDates {

    @Override
    public List<PlannedDate> of(Course course) {
        return course.plan().map(Plan::phases).orElse(List.of()).stream()
                .map(phase -> new PlannedDate("BOUNDARY_" + phase.number(), phase.end()))
                .toList();
    }
}
