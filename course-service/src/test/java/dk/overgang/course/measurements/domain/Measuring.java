package dk.overgang.course.measurements.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.HearOfCitizen;
import dk.overgang.course.course.domain.CourseCommand.PassTime;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.measurements.domain.MeasurementCommand.Entered;
import dk.overgang.course.measurements.domain.MeasurementCommand.Take;
import dk.overgang.course.measurements.domain.MeasurementCommand.Wanted;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.measurements.instruments.domain.Direction;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.measurements.instruments.domain.Item;
import dk.overgang.course.measurements.instruments.domain.Scale;
import dk.overgang.course.measurements.instruments.domain.ScoreRule;
import dk.overgang.course.programmes.domain.ProgrammeVersion.InstrumentUse;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Point;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import dk.overgang.course.programmes.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Anna's course (acceptance course A: nine months from 2 March 2026, in hospital from 20 May to 11 June), and what
/// she answers.
final class Measuring {

    static final Instrument WELLBEING =
            instrument("SWEMWBS", Direction.HIGHER_IS_BETTER, ScoreRule.SUM, 0, 1, 5, "OPTIMISM", "CALM", "OPINION");
    static final Instrument FUNCTIONING = instrument(
            "SDS", Direction.LOWER_IS_BETTER, ScoreRule.NONE, 1, 0, 10, "WORK_SCHOOL", "SOCIAL_LIFE", "FAMILY_HOME");
    static final Instrument STAR =
            instrument("RECOVERY_STAR", Direction.HIGHER_IS_BETTER, ScoreRule.NONE, 0, 1, 10, "NETWORK", "HOPE");

    private static final Point START = new Point(PointKind.START, 0, 0, 14);
    private static final Point END = new Point(PointKind.END, -14, 0, 14);
    private static final Point FOLLOW_UP = new Point(PointKind.FOLLOW_UP, 0, 9, 30);
    private static final Point PHASE_CHANGE = new Point(PointKind.PHASE_CHANGE, 0, 0, 14);

    static final List<InstrumentUse> USES = List.of(
            new InstrumentUse(WELLBEING.id(), List.of(START, END, FOLLOW_UP)),
            new InstrumentUse(FUNCTIONING.id(), List.of(START, END, FOLLOW_UP)),
            new InstrumentUse(STAR.id(), List.of(START, END, PHASE_CHANGE)));

    static final Instant MORNING = Instant.parse("2026-03-10T08:15:00Z");

    private Measuring() {}

    static Course inContact() {
        var programme = new Programme("SEL85-9M", 9, Policy.AUTOMATIC);
        return Course.opened(
                new UUID(0, 17),
                new UUID(0, 1),
                "0101",
                programme,
                day("2026-03-02"),
                Casework.openedOn(day("2026-02-02"), null));
    }

    static Course started() {
        return then(inContact(), new Start(day("2026-03-02"), day("2026-03-02")));
    }

    static Course paused() {
        return pausedFrom("2026-05-20");
    }

    static Course pausedFrom(String day) {
        return then(started(), new PassTime(day(day)), new PauseFrom(new UUID(9, 1), "ADMITTED", day(day), day(day)));
    }

    static Course resumed() {
        return then(paused(), new Resume(day("2026-06-11"), day("2026-06-11")));
    }

    static Course completed() {
        return then(
                resumed(),
                new PassTime(day("2026-06-24")),
                new PassTime(day("2026-09-24")),
                new PassTime(day("2026-12-24")));
    }

    static Course endedEarly(String on) {
        return then(started(), new End("MOVED", day(on), day(on)));
    }

    /// The follow-up would have been in September.
    static Course deadSinceTheCourse() {
        return then(completed(), new HearOfCitizen(List.of(), day("2027-03-01"), day("2027-03-02")));
    }

    static Course dead() {
        return then(started(), new HearOfCitizen(List.of(), day("2026-04-01"), day("2026-04-01")));
    }

    private static Course then(Course course, CourseCommand... commands) {
        return Stream.of(commands).reduce(course, (now, command) -> after(now, now.decide(command)), (_, last) -> last);
    }

    private static <S> S after(S before, Decision<S> decision) {
        return switch (decision) {
            case Changed<S>(var after, var _) -> after;
            case Unchanged<S> _ -> before;
            case Refused<S>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }

    static Measurement made(Decision<Measurement> decision) {
        if (decision instanceof Changed<Measurement>(var after, var _)) {
            return after;
        }
        throw new AssertionError(decision);
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /// What Anna is asked, on a day that is today.
    static Wanted asked(String on, Map<String, Integer> answers, @Nullable PointKind point) {
        return new Wanted(day(on), answers, AnsweredBy.CITIZEN, point, false, null);
    }

    static Take take(Course course, Instrument instrument, Wanted wanted) {
        return take(course, instrument, wanted, wanted.on().toString());
    }

    static Take take(Course course, Instrument instrument, Wanted wanted, String today) {
        return new Take(
                new UUID(5, wanted.on().toEpochDay()),
                course,
                MeasurementPoints.of(course, USES),
                instrument,
                wanted,
                new Entered("worker", MORNING),
                day(today));
    }

    static Measurement taken(
            Course course, Instrument instrument, String on, @Nullable PointKind point, Integer... answers) {
        return made(Measurement.decide(take(course, instrument, asked(on, answers(instrument, answers), point))));
    }

    static Map<String, Integer> answers(Instrument instrument, Integer... answers) {
        var items = instrument.itemCodes();
        var all = new HashMap<String, Integer>();
        IntStream.range(0, Math.min(items.size(), answers.length)).forEach(i -> all.put(items.get(i), answers[i]));
        return all;
    }

    static Instrument instrument(
            String code, Direction direction, ScoreRule rule, int missingAllowed, int from, int to, String... items) {
        var text = new Text("Prøve", "Sample");
        return new Instrument(
                code,
                1,
                text,
                text,
                2,
                direction,
                rule,
                missingAllowed,
                List.of(AnsweredBy.values()),
                Map.of("SCALE", new Scale(from, to, List.of())),
                Stream.of(items).map(item -> new Item(item, text, "SCALE")).toList(),
                List.of());
    }
}
