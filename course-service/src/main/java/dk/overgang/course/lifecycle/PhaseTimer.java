package dk.overgang.course.lifecycle;

import dk.overgang.course.lifecycle.CourseStore.Kept;
import dk.overgang.messaging.time.ClockMoves;
import dk.overgang.messaging.time.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /// A course's clock has something to do on that day.
    void dueOn(LocalDate day) {
        work.dueAt(Calendar.midnightOf(day));
    }

    @Override
    public Optional<Instant> next() {
        return courses.nextDue().map(Calendar::midnightOf);
    }

    @Override
    public void run(Instant now) {
        courses.nextDue().filter(day -> !day.isAfter(Calendar.dateOf(now))).ifPresent(this::comeTo);
    }

    private void comeTo(LocalDate day) {
        List<Kept> due;
        do {
            due = courses.due(day, AT_ONCE);
            due.forEach(kept -> lifecycle.passTime(kept.course().id(), day));
        } while (due.size() == AT_ONCE);
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
