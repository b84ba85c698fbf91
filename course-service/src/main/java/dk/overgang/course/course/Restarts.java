package dk.overgang.course.course;

import dk.overgang.commands.CommandHandler;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand.BeginAfresh;
import dk.overgang.course.course.domain.CourseCommand.NoteRestart;
import dk.overgang.course.programmes.ProgrammeCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Opens the course that begins afresh where another one has ended (E12). The old course remembers that it is still to
/// be opened, so that a crash in between loses nothing: [PhaseTimer] completes it.
@Component
class Restarts {

    private static final Logger LOG = LoggerFactory.getLogger(Restarts.class);

    private final CommandHandler<Course> commands;
    private final ProgrammeCatalogue programmes;
    private final Calendar calendar;

    Restarts(CommandHandler<Course> commands, ProgrammeCatalogue programmes, Calendar calendar) {
        this.commands = commands;
        this.programmes = programmes;
        this.calendar = calendar;
    }

    /// The course that begins afresh, by the programme as it is in force today.
    Course next(Course ended) {
        var today = calendar.today();
        var programme = OfferedProgramme.named(
                programmes, ended.programme().code(), ended.casework().support(), today);
        return ended.restarted(programme, today);
    }

    /// Does nothing for a course that waits for none.
    void complete(Course ended) {
        var succession = ended.casework().succession();
        var next = succession.restartedAs();
        if (next == null || !succession.pending()) {
            return;
        }
        var begun = next(ended);
        try {
            var _ = commands.createOnTime(next, () -> begun);
            var _ = commands.onTime(next, course -> course.decide(new BeginAfresh(calendar.today())));
        } catch (DuplicateKeyException otherCourse) {
            LOG.warn("Course {} is not begun afresh: the citizen has another active one", ended.id());
        }
        var _ = commands.onTime(ended.id(), course -> course.decide(new NoteRestart()));
    }
}
