package dk.overgang.course.plans;

import dk.overgang.access.Caller;
import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditedAs;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.entries.FocusChoice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The focus areas of the courses that a screen lists, by one call: codes and days, no text of a plan.
///
/// A course that the caller may not see is left out, like one that does not exist: an answer tells nothing about why.
@RestController
@RequestMapping("/api/v1/plans/focus-areas")
class ChosenAreasController {

    /// As many as the names that one call answers.
    private static final int MOST = 100;

    /// @param courseIds 1 to 100 of them; one that stands there twice is answered once
    record AreasWanted(@NotEmpty @Size(max = MOST) List<@NotNull UUID> courseIds) {}

    /// @param courses in the order in which they were asked for
    record ChosenAreas(List<CourseAreas> courses) {}

    /// @param focusAreas the choice that holds for each phase for which there is one, the first phase first
    record CourseAreas(UUID courseId, UUID citizenId, List<PhaseAreas> focusAreas) {

        private static CourseAreas of(CoursePlan plan) {
            return new CourseAreas(
                    plan.courseId(),
                    plan.citizenId(),
                    plan.contents().focus().stream().map(PhaseAreas::of).toList());
        }
    }

    record PhaseAreas(int phase, List<String> areas, LocalDate on) {

        private static PhaseAreas of(FocusChoice choice) {
            return new PhaseAreas(choice.phase(), choice.areas(), choice.on());
        }
    }

    private final CoursePlanning plans;

    ChosenAreasController(CoursePlanning plans) {
        this.plans = plans;
    }

    /// A POST, so that no address grows with the list; it reads only, and the access log says so.
    @PostMapping
    @AuditedAs(AuditAction.READ)
    ChosenAreas chosen(Caller caller, @Valid @RequestBody AreasWanted wanted) {
        var shown = plans.visibleAmong(caller, wanted.courseIds()).stream()
                .collect(Collectors.toMap(CoursePlan::courseId, Function.identity()));
        return new ChosenAreas(wanted.courseIds().stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(shown.get(id)))
                .map(CourseAreas::of)
                .toList());
    }
}
