package dk.overgang.portal.stay;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.course.CourseView;
import dk.overgang.portal.services.pause.PausedCourse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was told of a stay and cannot all be true, and what each choice would do to the dates.
///
/// @param contradictions in words
/// @param choices each with its dates; none while nothing hangs on it yet
record Settling(UUID stay, List<String> contradictions, List<Codes.Choice> choices) {

    Settling {
        contradictions = List.copyOf(contradictions);
        choices = List.copyOf(choices);
    }

    static List<Settling> of(PausedCourse course, Words words) {
        return course.toSettle().stream()
                .map(question -> new Settling(
                        question.stayId(),
                        question.contradictions().stream()
                                .map(code -> words.coded("stay.contradiction.", code))
                                .toList(),
                        question.choices().stream()
                                .flatMap(choice -> shown(course, choice, words).stream())
                                .toList()))
                .toList();
    }

    /// The choice that a form names, if it still stands.
    static Optional<PausedCourse.Choice> chosen(PausedCourse course, UUID stay, String value) {
        return course.toSettle().stream()
                .filter(question -> question.stayId().equals(stay))
                .flatMap(question -> question.choices().stream())
                .filter(choice -> value(choice).equals(value))
                .findFirst();
    }

    /// Whether one of the questions is about that pause: then it is judged there.
    static boolean isAbout(PausedCourse course, UUID pause) {
        return course.toSettle().stream()
                .flatMap(question -> question.choices().stream())
                .anyMatch(choice -> pause.equals(choice.pause()));
    }

    /// Empty for a kind of choice that the portal does not know.
    private static Optional<Codes.Choice> shown(PausedCourse course, PausedCourse.Choice choice, Words words) {
        var may = switch (choice.kind()) {
            case "CONFIRM", "VOID" -> course.may(choice.kind() + "_PAUSE", choice.pause());
            case "PAUSE", "RESUME" -> course.may(choice.kind(), null);
            default -> null;
        };
        if (may == null) {
            return Optional.empty();
        }
        var plan = choice.plan();
        var allowed = may.allowed() && plan != null;
        var why = may.allowed() || may.why() == null ? words.text("stay.not-allowed") : may.why();
        return Optional.of(new Codes.Choice(
                value(choice),
                label(course, choice, words),
                plan == null || !allowed ? why : then(plan, words),
                allowed));
    }

    private static String label(PausedCourse course, PausedCourse.Choice choice, Words words) {
        var on = choice.on();
        var day = on == null ? from(course, choice.pause(), words) : words.day(on);
        return words.text("stay.settle." + choice.kind(), day);
    }

    private static String from(PausedCourse course, @Nullable UUID pause, Words words) {
        return course.pauses().stream()
                .filter(one -> one.id().equals(pause))
                .findFirst()
                .map(one -> words.day(one.from()))
                .orElse("");
    }

    private static String then(CourseView.Plan plan, Words words) {
        if (plan.held()) {
            return words.text("stay.settle.held");
        }
        var end = words.day(plan.plannedEnd());
        if (!plan.plannedEnd().isAfter(words.today())) {
            return words.text("stay.settle.ended", end);
        }
        return plan.phases().stream()
                .filter(phase -> phase.start().isAfter(words.today()))
                .findFirst()
                .map(phase -> words.text("stay.settle.phase", phase.number(), words.day(phase.start()), end))
                .orElseGet(() -> words.text("stay.settle.end", end));
    }

    private static String value(PausedCourse.Choice choice) {
        return choice.kind() + "/" + Objects.toString(choice.pause(), "") + "/" + Objects.toString(choice.on(), "");
    }
}
