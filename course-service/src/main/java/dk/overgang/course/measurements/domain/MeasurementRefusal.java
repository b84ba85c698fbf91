package dk.overgang.course.measurements.domain;

import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.measurements.instruments.domain.AnsweredBy;
import dk.overgang.course.programmes.domain.ProgrammeVersion.PointKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Why a measurement is not made or changed.
public sealed interface MeasurementRefusal extends Refusal {

    /// Nobody is asked anything after a death (E23).
    record CitizenDied(LocalDate on) implements MeasurementRefusal {}

    record NoSuchInstrument(List<String> known) implements MeasurementRefusal {}

    record NoSuchVersion(List<Integer> known) implements MeasurementRefusal {}

    record NotAnsweredBy(List<AnsweredBy> allowed) implements MeasurementRefusal {}

    /// The programme does not use the instrument at that point.
    record NotAPoint(List<PointKind> allowed) implements MeasurementRefusal {}

    /// The point's day is counted from a start that the course does not have yet.
    record NotStarted() implements MeasurementRefusal {}

    /// The measurement after the course, before its end.
    record CourseGoesOn(LocalDate plannedEnd) implements MeasurementRefusal {}

    record CourseEnded(LocalDate on) implements MeasurementRefusal {}

    /// A day outside of what the point allows; both ends are allowed themselves.
    record OutsidePoint(LocalDate earliest, LocalDate latest) implements MeasurementRefusal {}

    /// A day ahead, too far back or outside of the course; both ends are allowed themselves.
    record DateOutOfRange(String field, LocalDate earliest, LocalDate latest) implements MeasurementRefusal {}

    record ConsentMissing() implements MeasurementRefusal {}

    record NoSuchItem(List<String> known) implements MeasurementRefusal {}

    record OutsideScale(List<Outside> outside) implements MeasurementRefusal {}

    /// An answer that its scale does not hold.
    record Outside(String item, int from, int to) {}

    record AnswersMissing(List<String> items) implements MeasurementRefusal {}

    record NotADraft() implements MeasurementRefusal {}

    record StillADraft() implements MeasurementRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case CitizenDied(var on) -> Reason.conflict("measurement:after-death", on);
            case NoSuchInstrument(var known) -> Reason.invalid("instrument", "one-of", listed(known));
            case NoSuchVersion(var known) -> Reason.invalid("version", "one-of", listed(known));
            case NotAnsweredBy(var allowed) -> Reason.invalid("answeredBy", "one-of", listed(allowed));
            case NotAPoint(var allowed) -> Reason.invalid("point", "measurement-point", listed(allowed));
            case NotStarted() -> Reason.conflict("course:not-started");
            case CourseGoesOn(var plannedEnd) -> Reason.conflict("measurement:course-goes-on", plannedEnd);
            case CourseEnded(var on) -> Reason.conflict("course:already-ended", on);
            case OutsidePoint(var earliest, var latest) -> Reason.invalid("on", "measurement-window", earliest, latest);
            case DateOutOfRange(var field, var earliest, var latest) ->
                Reason.invalid(field, "date-outside", earliest, latest);
            case ConsentMissing() -> Reason.invalid("consent", "follow-up-consent");
            case NoSuchItem(var known) -> Reason.invalid("answers", "measurement-items", listed(known));
            case OutsideScale(var outside) ->
                Reason.invalid(outside.stream()
                        .map(each -> new Fault(
                                "answers." + each.item(),
                                "measurement-scale",
                                List.of(each.item(), each.from(), each.to())))
                        .toList());
            case AnswersMissing(var items) ->
                Reason.invalid(items.stream()
                        .map(item -> new Fault("answers." + item, "measurement-answer", List.of(item)))
                        .toList());
            case NotADraft() -> Reason.conflict("measurement:not-a-draft");
            case StillADraft() -> Reason.conflict("measurement:still-a-draft");
        };
    }

    private static String listed(List<?> values) {
        return values.isEmpty() ? "-" : values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
