package dk.overgang.course.lifecycle;

import dk.overgang.course.lifecycle.domain.CourseId;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Time moves courses: phases are entered at 00:00 in Copenhagen, and on the planned end a course ends by itself
/// (R-075, C3). Several due dates are done in the order of their dates, each with its own.
@Component
class PhaseTimer implements SmartLifecycle, DueWork.Work {

    private static final int AT_ONCE = 100;

    private final CourseStore courses;
    private final CourseLifecycle lifecycle;
    private final DueWork work;

    PhaseTimer(CourseStore courses, CourseLifecycle lifecycle, Clock clock, ClockMoves moves) {
        this.courses = courses;
        this.lifecycle = lifecycle;
        this.work = new DueWork("phase-timer", clock, moves, this);
    }

    /// A course's next date may be an earlier one now.
    void changed() {
        work.changed();
    }

    @Override
    public Optional<Instant> next() {
        return courses.nextDue().map(Calendar::midnightOf);
    }

    @Override
    public void run(Instant now) {
        var day = courses.nextDue().orElse(Calendar.dateOf(now));
        courses.due(day, AT_ONCE).forEach(due -> {
            CourseId id = due.course().id();
            lifecycle.passTime(id, day);
        });
    }

    @Override
    public void start() {
        work.start();
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }
}
