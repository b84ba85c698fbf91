package dk.overgang.course.course;

import dk.overgang.access.scope.Scope;
import dk.overgang.commands.Aggregate;
import dk.overgang.commands.Change;
import dk.overgang.course.course.domain.Course;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.DueWork;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the command path must know of courses.
@Component
class CourseAggregate implements Aggregate<Course> {

    private final ObjectProvider<DueWork> phaseWork;

    /// @param phaseWork found when it is needed: it changes courses itself
    CourseAggregate(ObjectProvider<DueWork> phaseWork) {
        this.phaseWork = phaseWork;
    }

    @Override
    public boolean isShownTo(Scope scope, Course course) {
        return scope.shows(course.municipality(), course.citizenId(), course.worker());
    }

    @Override
    public String municipality(Course course) {
        return course.municipality();
    }

    @Override
    public List<OutboxEvent> publication(Change<Course> change) {
        return CoursePublication.of(change);
    }

    @Override
    public void written(Stored<Course> now) {
        now.state()
                .nextDue()
                .map(Calendar::midnightOf)
                .ifPresent(due -> phaseWork.ifAvailable(work -> work.dueAt(due)));
    }
}
