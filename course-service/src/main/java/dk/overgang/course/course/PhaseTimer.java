package dk.overgang.course.course;

import static dk.overgang.course.course.CourseConfiguration.NEXT_DUE;
import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand.PassTime;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.messaging.time.Concurrently;
import dk.overgang.messaging.time.DueWork;
import dk.overgang.messaging.time.OneByOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/// Time moves courses: phases are entered at 00:00 in Copenhagen, and on the planned end a course ends by itself
/// (R-075, C3). Several due dates are done in the order of their dates, each with its own.
@Component
class PhaseTimer implements DueWork.Work {

    private static final int AT_ONCE = 100;

    private final AggregateStore<Course> courses;
    private final CommandHandler<Course> commands;
    private final Restarts restarts;
    private final Calendar calendar;

    PhaseTimer(AggregateStore<Course> courses, CommandHandler<Course> commands, Restarts restarts, Calendar calendar) {
        this.courses = courses;
        this.commands = commands;
        this.restarts = restarts;
        this.calendar = calendar;
    }

    @Override
    public Optional<Instant> next() {
        return courses.firstDay(NEXT_DUE).map(Calendar::midnightOf);
    }

    /// A course that cannot be done keeps none of the others from its days, also of those that are due later.
    @Override
    public void run(Instant now) {
        OneByOne.forEach(daysUpTo(Calendar.dateOf(now)), this::comeTo);
    }

    /// The days on which anything is due, the first one first.
    private List<LocalDate> daysUpTo(LocalDate today) {
        var days = new ArrayList<LocalDate>();
        for (var day = courses.firstDay(NEXT_DUE);
                day.isPresent() && !day.get().isAfter(today);
                day = courses.firstDayAfter(NEXT_DUE, day.get())) {
            days.add(day.get());
        }
        return days;
    }

    private void comeTo(LocalDate day) {
        List<UUID> due;
        do {
            due = courses.ids(
                    query(where(NEXT_DUE).lte(day)).with(Sort.by(ASC, NEXT_DUE)).limit(AT_ONCE));
            Concurrently.forEach(due, id -> courses.find(id).ifPresent(course -> comeTo(day, course)));
        } while (due.size() == AT_ONCE && hasCome(day));
    }

    /// An ended course is due only while the one that follows it is to be opened.
    private void comeTo(LocalDate day, Stored<Course> course) {
        if (course.state().ending() == null) {
            passTime(course.id(), day);
        } else {
            restarts.complete(course.state());
        }
    }

    /// Somebody may have moved the course on already.
    private void passTime(UUID id, LocalDate day) {
        var _ = commands.onTime(
                id,
                course -> course.isDue(day) && hasCome(day) ? course.decide(new PassTime(day)) : Decision.unchanged());
    }

    /// A clock that was set back since is believed: nothing happens early (F23).
    private boolean hasCome(LocalDate day) {
        return !day.isAfter(calendar.today());
    }
}
