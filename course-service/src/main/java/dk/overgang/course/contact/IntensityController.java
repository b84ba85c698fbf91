package dk.overgang.course.contact;

import dk.overgang.access.Caller;
import dk.overgang.course.contact.domain.Intensity;
import dk.overgang.course.contact.domain.Intensity.AroundTheStart;
import dk.overgang.course.contact.domain.Intensity.Total;
import dk.overgang.course.contact.domain.Intensity.Week;
import dk.overgang.course.course.CourseFacade;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Shows how close the contact is, beside the guide of the programme.
@RestController
class IntensityController {

    record IntensityView(
            List<WeekView> weeks,
            List<PhaseView> phases,
            @Nullable MoveInView aroundTheStart,
            @Nullable Boolean falling) {}

    /// The weeks around the move, in which the need is greatest.
    ///
    /// @param from the first day, `to` the first day after them
    /// @param days of them that have come
    record MoveInView(
            LocalDate from,
            LocalDate to,
            int days,
            int contacts,
            int attempts,
            @Nullable Double contactsAWeek) {

        static MoveInView of(AroundTheStart around) {
            return new MoveInView(
                    around.from(),
                    around.to(),
                    around.days(),
                    around.tally().contacts(),
                    around.tally().attempts(),
                    around.contactsAWeek());
        }
    }

    /// @param week its Monday
    record WeekView(
            LocalDate week,
            String phase,
            int contacts,
            int coordination,
            int minutes,
            int attempts,
            @Nullable Double guide) {

        static WeekView of(Week week) {
            var tally = week.tally();
            return new WeekView(
                    week.monday(),
                    week.phase().code(),
                    tally.contacts(),
                    tally.coordination(),
                    tally.minutes(),
                    tally.attempts(),
                    week.guide());
        }
    }

    /// @param days so far, without those of pauses
    record PhaseView(
            String phase,
            int days,
            int contacts,
            int coordination,
            int minutes,
            int attempts,
            @Nullable Double contactsAWeek,
            @Nullable Double coordinationAWeek,
            @Nullable Double guide) {

        static PhaseView of(Total total) {
            var tally = total.tally();
            return new PhaseView(
                    total.phase().code(),
                    total.days(),
                    tally.contacts(),
                    tally.coordination(),
                    tally.minutes(),
                    tally.attempts(),
                    total.contactsAWeek(),
                    total.coordinationAWeek(),
                    total.guide());
        }
    }

    private final ContactLog log;
    private final ContactNorms norms;
    private final CourseFacade courses;

    IntensityController(ContactLog log, ContactNorms norms, CourseFacade courses) {
        this.log = log;
        this.norms = norms;
        this.courses = courses;
    }

    /// Week by week and phase by phase. The guide is no floor.
    @GetMapping("/api/v1/courses/{courseId}/contacts/intensity")
    IntensityView intensity(Caller caller, @PathVariable UUID courseId) {
        var course = courses.visible(caller, courseId).state();
        var seen =
                Intensity.of(course, norms.of(course), log.contacts(courseId), log.attempts(courseId), courses.today());
        return new IntensityView(
                seen.weeks().stream().map(WeekView::of).toList(),
                seen.phases().stream().map(PhaseView::of).toList(),
                Optional.ofNullable(seen.aroundTheStart()).map(MoveInView::of).orElse(null),
                seen.falling());
    }
}
