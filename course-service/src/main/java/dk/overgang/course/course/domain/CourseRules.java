package dk.overgang.course.course.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.course.course.domain.CourseCommand.BeginAfresh;
import dk.overgang.course.course.domain.CourseCommand.CaseworkCommand;
import dk.overgang.course.course.domain.CourseCommand.ConfirmPause;
import dk.overgang.course.course.domain.CourseCommand.CorrectStart;
import dk.overgang.course.course.domain.CourseCommand.DescribePause;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.Lengthen;
import dk.overgang.course.course.domain.CourseCommand.LoseHome;
import dk.overgang.course.course.domain.CourseCommand.NoteContact;
import dk.overgang.course.course.domain.CourseCommand.NoteRestart;
import dk.overgang.course.course.domain.CourseCommand.PassTime;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Restart;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.ReviewPause;
import dk.overgang.course.course.domain.CourseCommand.SetTransition;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseCommand.VoidPause;
import dk.overgang.course.course.domain.CourseCommand.WithdrawContact;
import dk.overgang.course.course.domain.CourseEvent.ContactNoted;
import dk.overgang.course.course.domain.CourseEvent.ContactWithdrawn;
import dk.overgang.course.course.domain.CourseEvent.DeathHeard;
import dk.overgang.course.course.domain.CourseEvent.GrantHeard;
import dk.overgang.course.course.domain.CourseEvent.Reinstated;
import dk.overgang.course.course.domain.CourseEvent.RestartOpened;
import dk.overgang.course.course.domain.CourseEvent.Started;
import dk.overgang.course.course.domain.CourseEvent.StaysHeard;
import dk.overgang.course.course.domain.CourseEvent.WorkerAssigned;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyEnded;
import dk.overgang.course.course.domain.CourseRefusal.CourseWouldBeOver;
import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
import dk.overgang.course.course.domain.CourseRefusal.NotInContactPhase;
import dk.overgang.course.course.domain.CourseRefusal.StartNeedsConfirmation;
import dk.overgang.course.course.domain.casework.ContactFact;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a course answers to a command.
final class CourseRules {

    private CourseRules() {}

    static Decision<Course> decide(Course course, CourseCommand command) {
        return switch (command) {
            case HearOfCitizen heard -> hear(course, heard);
            case NoteContact(var contact) -> noteContact(course, contact);
            case WithdrawContact withdrawn -> withdrawContact(course, withdrawn);
            case BeginAfresh(var today) ->
                course.ending() == null
                        ? DecisionBuilder.of(course).settle(today).accepted()
                        : Decision.unchanged();
            case NoteRestart() ->
                course.casework().succession().pending()
                        ? DecisionBuilder.of(course).then(new RestartOpened()).accepted()
                        : Decision.unchanged();
            case PassTime(var today) ->
                DecisionBuilder.of(course).passTime(today).accepted();
            case CaseworkCommand asked -> answer(course, asked);
        };
    }

    /// First the time that has passed is made to count, so that nobody meets a course that should have moved on.
    private static Decision<Course> answer(Course course, CaseworkCommand command) {
        var now = DecisionBuilder.of(course).passTime(command.today());
        var ending = now.course().ending();
        return ending == null ? answer(now, command) : Decision.refused(new AlreadyEnded(ending.on()));
    }

    private static Decision<Course> answer(DecisionBuilder now, CaseworkCommand command) {
        return switch (command) {
            case AssignWorker(var worker, var today) ->
                worker.equals(now.course().worker())
                        ? now.accepted()
                        : now.then(new WorkerAssigned(worker, today)).accepted();
            case Start start -> start(now, start);
            case PauseFrom pause -> WorkerPauses.pause(now, pause);
            case Resume resume -> WorkerPauses.resume(now, resume);
            case ConfirmPause(var pause, var _) -> WorkerPauses.confirm(now, pause);
            case VoidPause(var pause, var today) -> WorkerPauses.voidPause(now, pause, today);
            case DescribePause(var pause, var reason, var _) -> WorkerPauses.describe(now, pause, reason);
            case ReviewPause review -> WorkerPauses.review(now, review);
            case SetTransition transition -> BeforeTheStart.setTransition(now, transition);
            case LoseHome lost -> BeforeTheStart.loseHome(now, lost);
            case CorrectStart correct -> AfterTheStart.correctStart(now, correct);
            case Lengthen lengthen -> AfterTheStart.lengthen(now, lengthen);
            case Restart restart -> AfterTheStart.restart(now, restart);
            case End(var reason, var on, var today) -> end(now, reason, on, today);
        };
    }

    /// A contact moves no date and is noted after the end too, when the worker comes to write it down.
    private static Decision<Course> noteContact(Course course, ContactFact contact) {
        return course.casework().contacts().contains(contact)
                ? Decision.unchanged()
                : DecisionBuilder.of(course).then(new ContactNoted(contact)).accepted();
    }

    /// The last contact is then the one before it, as the course or the log knows it.
    private static Decision<Course> withdrawContact(Course course, WithdrawContact withdrawn) {
        var rest = course.casework().without(withdrawn.contact());
        var last = Stream.concat(rest.lastContactOn().stream(), Stream.ofNullable(withdrawn.lastContactOn()))
                .max(LocalDate::compareTo)
                .orElse(null);
        if (rest.equals(course.casework()) && Objects.equals(last, course.lastContactOn())) {
            return Decision.unchanged();
        }
        return DecisionBuilder.of(course)
                .then(new ContactWithdrawn(withdrawn.contact(), last))
                .accepted();
    }

    private static Decision<Course> hear(Course course, HearOfCitizen heard) {
        var now = DecisionBuilder.of(course);
        var ending = course.ending();
        var next = noteDeath(
                ending == null ? hearInTime(now, heard) : hearAfterTheEnd(now, ending, heard), heard.deceasedOn());
        return next.course().equals(course) ? Decision.unchanged() : next.accepted();
    }

    /// Who died before the planned end has not completed the course, however late the death is heard.
    private static DecisionBuilder hearInTime(DecisionBuilder now, HearOfCitizen heard) {
        var died = heard.deceasedOn();
        if (died != null && !now.isOver(earlier(died, heard.today()))) {
            return untilDeath(now, died, heard);
        }
        var passed = now.passTime(heard.today());
        return passed.course().ending() == null ? follow(passed, heard) : passed;
    }

    /// After the end nothing counts, except that a death may be corrected or cancelled (E23), that what is heard
    /// late of the time before it still makes its pauses, and that the citizen may have died before the planned
    /// end.
    private static DecisionBuilder hearAfterTheEnd(DecisionBuilder now, Ending ending, HearOfCitizen heard) {
        var died = heard.deceasedOn();
        var diedBefore = died != null && ending.isPlanned() && died.isBefore(ending.on());
        if (!ending.isDeath() && !diedBefore) {
            return now;
        }
        var alive = now.then(new Reinstated());
        return died == null ? follow(alive, heard) : untilDeath(alive, died, heard);
    }

    /// The pauses of who has died, by the stays as far as they are known. By these the course may have been over
    /// before: who died later had completed it.
    private static DecisionBuilder untilDeath(DecisionBuilder now, LocalDate died, HearOfCitizen heard) {
        var known = heard.departure() == null
                ? HospitalPauses.follow(hearing(now, heard)).countVersion()
                : now;
        return known.isOver(earlier(died.minusDays(1), heard.today()))
                ? known.passTime(heard.today())
                : known.end(new Ending(Ending.DEATH, died), heard.today());
    }

    /// Nothing is asked of who has died, also where the course had ended before (E23, E31).
    private static DecisionBuilder noteDeath(DecisionBuilder now, @Nullable LocalDate died) {
        var ending = now.course().ending();
        return ending == null || ending.isDeath() || Objects.equals(ending.deceasedOn(), died)
                ? now
                : now.then(new DeathHeard(died));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static DecisionBuilder hearing(DecisionBuilder now, HearOfCitizen heard) {
        var stays = heard.stays().equals(now.course().stays()) ? now : now.then(new StaysHeard(heard.stays()));
        var support = heard.support();
        return support == null || support.equals(now.course().casework().support())
                ? stays
                : stays.then(new GrantHeard(support));
    }

    /// A living citizen's stays count as far as they are known; whoever has left is followed no further.
    private static DecisionBuilder follow(DecisionBuilder now, HearOfCitizen heard) {
        var known = hearing(now, heard);
        var left = heard.departure();
        return left == null
                ? HospitalPauses.follow(known).settle(heard.today())
                : known.end(atTheEarliest(left, known.course().start()), heard.today());
    }

    private static Ending atTheEarliest(Ending left, @Nullable LocalDate start) {
        return start == null ? left : left.notBefore(start);
    }

    private static Decision<Course> start(DecisionBuilder now, Start command) {
        var on = command.on();
        var today = command.today();
        if (now.course().start() != null) {
            return Decision.refused(new NotInContactPhase());
        }
        var earliest = earliestStart(now.course(), today);
        return on.isBefore(earliest) || on.isAfter(today)
                ? Decision.refused(new DateOutOfRange("on", earliest, today))
                : confirmed(now, started(now, on, today), command);
    }

    private static DecisionBuilder started(DecisionBuilder now, LocalDate on, LocalDate today) {
        return HospitalPauses.follow(now.then(new Started(on))).settle(today);
    }

    /// A start so far back that a phase has passed since may be a slip: it needs to be confirmed. One after which the
    /// course would be over already is no running case: it is entered only where the course is meant as ended.
    private static Decision<Course> confirmed(DecisionBuilder now, DecisionBuilder started, Start command) {
        var course = started.course();
        var ending = course.ending();
        if (ending != null && !command.ended()) {
            return Decision.refused(wouldBeOver(
                    ending,
                    command.on(),
                    command.today(),
                    day -> started(now, day, command.today()).course()));
        }
        var hasPassedAPhase = course.phase() > 1 || course.ending() != null;
        return hasPassedAPhase && !command.confirmed()
                ? Decision.refused(new StartNeedsConfirmation(
                        course.plan().orElseThrow().ends().getFirst()))
                : started.accepted();
    }

    /// Names the first start with which the course goes on. Pauses of the past move the end, so that this day
    /// follows from no length alone.
    ///
    /// @param latest the last day that is allowed for the start
    /// @param startingOn the course as it would be with its start on a day
    static CourseWouldBeOver wouldBeOver(
            Ending ending, LocalDate on, LocalDate latest, Function<LocalDate, Course> startingOn) {
        var goesOn = on.datesUntil(latest)
                .filter(day -> startingOn.apply(day).ending() == null)
                .findFirst()
                .orElse(latest);
        return new CourseWouldBeOver(ending.on(), goesOn);
    }

    private static Decision<Course> end(DecisionBuilder now, String reason, LocalDate on, LocalDate today) {
        var start = now.course().start();
        var earliest = start == null ? longAgo(today) : start;
        return on.isBefore(earliest) || on.isAfter(today)
                ? Decision.refused(new DateOutOfRange("on", earliest, today))
                : now.end(new Ending(reason, on), today).accepted();
    }

    /// A course that begins afresh does not begin before the one before it has ended: no day is in both (E12).
    static LocalDate earliestStart(Course course, LocalDate today) {
        var ended = course.casework().succession().previousEndedOn();
        var longAgo = longAgo(today);
        return ended == null || ended.isBefore(longAgo) ? longAgo : ended;
    }

    /// A date before this is a slip of the pen.
    static LocalDate longAgo(LocalDate today) {
        return today.minusYears(2);
    }
}
