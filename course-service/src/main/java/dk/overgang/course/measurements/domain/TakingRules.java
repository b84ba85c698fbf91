package dk.overgang.course.measurements.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.measurements.domain.Measurement.Point;
import dk.overgang.course.measurements.domain.MeasurementCommand.Take;
import dk.overgang.course.measurements.domain.MeasurementRefusal.AnswersMissing;
import dk.overgang.course.measurements.domain.MeasurementRefusal.CitizenDied;
import dk.overgang.course.measurements.domain.MeasurementRefusal.ConsentMissing;
import dk.overgang.course.measurements.domain.MeasurementRefusal.CourseEnded;
import dk.overgang.course.measurements.domain.MeasurementRefusal.CourseGoesOn;
import dk.overgang.course.measurements.domain.MeasurementRefusal.DateOutOfRange;
import dk.overgang.course.measurements.domain.MeasurementRefusal.NoSuchItem;
import dk.overgang.course.measurements.domain.MeasurementRefusal.NotAPoint;
import dk.overgang.course.measurements.domain.MeasurementRefusal.NotAnsweredBy;
import dk.overgang.course.measurements.domain.MeasurementRefusal.NotStarted;
import dk.overgang.course.measurements.domain.MeasurementRefusal.Outside;
import dk.overgang.course.measurements.domain.MeasurementRefusal.OutsideScale;
import dk.overgang.course.measurements.instruments.domain.Instrument;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a new measurement must be like.
final class TakingRules {

    /// A measurement is entered on its day or up to this many days later; an older date is taken for a slip.
    private static final int DAYS_TO_ENTER = 366;

    private TakingRules() {}

    static Decision<Measurement> decide(Take take) {
        var instrument = take.instrument();
        var answers = take.wanted().answers();
        return Decision.unless(
                afterDeath(take.course())
                        .or(() -> notAnsweredBy(take))
                        .or(() -> point(take))
                        .or(() -> day(take))
                        .or(() -> consent(take))
                        .or(() -> unusable(instrument, answers))
                        .or(() -> take.wanted().draft() ? Optional.empty() : incomplete(instrument, answers)),
                () -> Decision.changed(measurement(take)));
    }

    private static Measurement measurement(Take take) {
        var wanted = take.wanted();
        var entry = Measurement.entry(take.instrument(), wanted.answers(), take.entered(), null);
        return new Measurement(
                take.id(),
                take.course().id(),
                take.course().citizenId(),
                take.course().municipality(),
                take.instrument().id(),
                meant(take)
                        .map(point -> new Point(point.kind(), point.number()))
                        .orElse(null),
                wanted.on(),
                wanted.answeredBy(),
                wanted.draft(),
                wanted.draft() ? new Measurement.Entry(entry.answers(), null, entry.by(), entry.at(), null) : entry,
                List.of(),
                isFollowUp(take) ? wanted.consentGivenOn() : null,
                null);
    }

    /// Nothing is asked of who has died, in the course or after it (E23, E31).
    static Optional<MeasurementRefusal> afterDeath(Course course) {
        return Optional.ofNullable(course.ending()).flatMap(Ending::died).map(CitizenDied::new);
    }

    private static Optional<MeasurementRefusal> notAnsweredBy(Take take) {
        var allowed = take.instrument().answeredBy();
        return allowed.contains(take.wanted().answeredBy())
                ? Optional.empty()
                : Optional.of(new NotAnsweredBy(allowed));
    }

    /// The point in time that is meant: of several phase changes the nearest.
    private static Optional<MeasurementPoint> meant(Take take) {
        var kind = take.wanted().point();
        return kind == null
                ? Optional.empty()
                : take.points()
                        .nearest(take.instrument().code(), kind, take.wanted().on());
    }

    private static boolean isFollowUp(Take take) {
        return take.wanted().point() == PointKind.FOLLOW_UP;
    }

    private static Optional<MeasurementRefusal> point(Take take) {
        var kind = take.wanted().point();
        if (kind == null) {
            return Optional.empty();
        }
        var point = meant(take);
        if (point.isEmpty()) {
            return Optional.of(
                    new NotAPoint(take.points().kinds(take.instrument().code())));
        }
        var plan = take.course().plan();
        if (plan.isEmpty()) {
            return Optional.of(new NotStarted());
        }
        return isFollowUp(take) && take.course().ending() == null
                ? plan.map(Plan::plannedEnd).map(CourseGoesOn::new)
                : point.flatMap(known -> known.refusalOf(take.wanted().on()));
    }

    private static Optional<MeasurementRefusal> day(Take take) {
        var ended = Optional.ofNullable(take.course().ending()).map(Ending::on);
        var longAgo = take.today().minusDays(DAYS_TO_ENTER);
        var begun = isFollowUp(take) ? ended : take.course().knownSince();
        var earliest = begun.filter(day -> day.isAfter(longAgo)).orElse(longAgo);
        var latest = isFollowUp(take)
                ? take.today()
                : ended.filter(end -> end.isBefore(take.today())).orElse(take.today());
        return earliest.isAfter(latest)
                ? ended.map(CourseEnded::new)
                : outside("on", earliest, take.wanted().on(), latest);
    }

    /// A consent of its own (E31), given by the day of the measurement.
    private static Optional<MeasurementRefusal> consent(Take take) {
        var given = take.wanted().consentGivenOn();
        if (!isFollowUp(take)) {
            return Optional.empty();
        }
        var start = take.course().plan().map(Plan::start).orElse(take.wanted().on());
        return given == null
                ? Optional.of(new ConsentMissing())
                : outside("consent.givenOn", start, given, take.wanted().on());
    }

    private static Optional<MeasurementRefusal> outside(
            String field, LocalDate earliest, LocalDate day, LocalDate latest) {
        return day.isBefore(earliest) || day.isAfter(latest)
                ? Optional.of(new DateOutOfRange(field, earliest, latest))
                : Optional.empty();
    }

    /// Answers to what was not asked, or off the scale.
    static Optional<MeasurementRefusal> unusable(Instrument instrument, Map<String, Integer> answers) {
        if (!instrument.itemCodes().containsAll(answers.keySet())) {
            return Optional.of(new NoSuchItem(instrument.itemCodes()));
        }
        var outside = instrument.items().stream()
                .filter(item -> answers.containsKey(item.code()))
                .filter(item -> !instrument.scaleOf(item).holds(answers.getOrDefault(item.code(), 0)))
                .map(item -> new Outside(
                        item.code(),
                        instrument.scaleOf(item).from(),
                        instrument.scaleOf(item).to()))
                .toList();
        return outside.isEmpty() ? Optional.empty() : Optional.of(new OutsideScale(outside));
    }

    static Optional<MeasurementRefusal> incomplete(Instrument instrument, Map<String, Integer> answers) {
        var lacking = instrument.lacking(answers.keySet());
        return lacking.isEmpty() ? Optional.empty() : Optional.of(new AnswersMissing(lacking));
    }
}
