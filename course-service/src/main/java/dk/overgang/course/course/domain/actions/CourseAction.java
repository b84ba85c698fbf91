package dk.overgang.course.course.domain.actions;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.AssignWorker;
import dk.overgang.course.course.domain.CourseCommand.CorrectStart;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.Lengthen;
import dk.overgang.course.course.domain.CourseCommand.LoseHome;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Restart;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.SetTransition;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.pauses.Proposal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// What a person may do with a course. Whether it is allowed is found out by trying it with what a person
/// would most likely send: today, or a day that the course itself proposes.
public enum CourseAction {
    START("start"),
    PAUSE("pause"),
    RESUME("resume"),
    SET_TRANSITION("transition"),
    LOSE_HOME("home-lost"),
    CORRECT_START("start-correction"),
    LENGTHEN("length"),
    RESTART("restart"),
    END("end"),
    ASSIGN_WORKER("worker");

    private static final UUID ANYBODY = new UUID(0, 0);

    /// Any code is as good as another.
    static final String REASON = "OTHER";

    private final String path;

    CourseAction(String path) {
        this.path = path;
    }

    /// The last part of its address.
    public String path() {
        return path;
    }

    /// What the course answers to it: a yes if there is one, else the refusal of the first try.
    public Decision<Course> tried(Course course, Circumstances now) {
        var answers = commands(course, now).map(course::decide).toList();
        return answers.stream()
                .filter(answer -> !(answer instanceof Refused<Course>))
                .findFirst()
                .orElseGet(answers::getFirst);
    }

    private Stream<? extends CourseCommand> commands(Course course, Circumstances now) {
        var today = now.today();
        return switch (this) {
            case START -> days(course, Proposal.Kind.START, today).map(day -> new Start(day, today));
            case PAUSE ->
                days(course, Proposal.Kind.PAUSE, today).map(day -> new PauseFrom(ANYBODY, REASON, day, today));
            case RESUME -> days(course, Proposal.Kind.RESUME, today).map(day -> new Resume(day, today));
            case SET_TRANSITION -> Stream.of(new SetTransition(today, today));
            case LOSE_HOME -> Stream.of(new LoseHome(today, today));
            // To the day that stands: what is refused then is refused whatever the day.
            case CORRECT_START ->
                Stream.of(new CorrectStart(
                        Objects.requireNonNullElse(course.start(), today),
                        REASON,
                        now.evaluatedOn(),
                        false,
                        now.by(),
                        today));
            case LENGTHEN -> Stream.of(new Lengthen(Lengthen.LONGEST_MONTHS, REASON, today));
            case RESTART -> Stream.of(new Restart(ANYBODY, today, null, today));
            case END -> Stream.of(new End(REASON, today, today));
            case ASSIGN_WORKER -> Stream.of(new AssignWorker(ANYBODY, today));
        };
    }

    private static Stream<LocalDate> days(Course course, Proposal.Kind kind, LocalDate today) {
        var proposed = course.proposals().stream()
                .filter(proposal -> proposal.kind() == kind)
                .map(Proposal::date);
        return Stream.concat(Stream.of(today), proposed);
    }
}
