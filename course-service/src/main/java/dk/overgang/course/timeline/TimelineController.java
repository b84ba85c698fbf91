package dk.overgang.course.timeline;

import static java.util.Comparator.comparing;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.course.course.CourseFacade;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.timeline.domain.ContactsOfWeek;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.course.timeline.domain.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The one timeline of a course (F-25): as a list, page by page, and as the measures of a drawing.
@RestController
@RequestMapping("/api/v1/courses/{courseId}/timeline")
class TimelineController {

    /// What a drawing of the course needs beside the entries that it marks.
    ///
    /// @param contactFrom the first day of the contact phase, as far as it is known
    /// @param contactTo the start of phase 1; the planned start before that
    /// @param plan the phases with their boundaries; none in the contact phase
    /// @param marks every entry, the oldest first
    record Drawing(
            LocalDate today,
            @Nullable LocalDate contactFrom,
            @Nullable LocalDate contactTo,
            @Nullable Plan plan,
            List<Bar> pauses,
            @Nullable LocalDate endedOn,
            List<ContactsOfWeek> contacts,
            List<TimelineEntry> marks) {}

    /// A time on the drawing; `to` is the first day after it, absent while it lasts.
    record Bar(UUID id, LocalDate from, @Nullable LocalDate to) {

        static Bar of(Pause pause) {
            return new Bar(pause.id(), pause.from(), pause.to());
        }
    }

    private final CourseFacade courses;
    private final List<TimelineSource> sources;

    TimelineController(CourseFacade courses, List<TimelineSource> sources) {
        this.courses = courses;
        this.sources = sources;
    }

    /// Everything that happened, the oldest first.
    ///
    /// @param kind only entries of these kinds; all where none is named
    @GetMapping
    Page<TimelineEntry> list(
            Caller caller,
            @PathVariable UUID courseId,
            @RequestParam(required = false) @Nullable Set<TimelineEntry.Kind> kind,
            Paging paging) {
        var course = courses.visible(caller, courseId).state();
        var entries = entries(course).filter(entry -> kind == null || kind.isEmpty() || kind.contains(entry.kind()));
        return paging.pageOf(entries, TimelineController::key);
    }

    /// The same as a picture in the making.
    @GetMapping("/drawing")
    Drawing drawing(Caller caller, @PathVariable UUID courseId) {
        var course = courses.visible(caller, courseId).state();
        var preparation = course.casework().preparation();
        var since = preparation.contactSince();
        var start = course.start();
        var ending = course.ending();
        var entries = entries(course).sorted(comparing(TimelineController::key)).toList();
        return new Drawing(
                courses.today(),
                since == null ? preparation.openedOn() : since,
                start == null ? course.transitionOn() : start,
                course.plan().orElse(null),
                course.currentPauses().stream()
                        .filter(pause -> !pause.voided())
                        .map(Bar::of)
                        .toList(),
                ending == null ? null : ending.on(),
                ContactsOfWeek.among(entries),
                entries);
    }

    private Stream<TimelineEntry> entries(Course course) {
        return sources.stream().flatMap(source -> source.entries(course.id()).stream());
    }

    private static SortKey key(TimelineEntry entry) {
        var facts = new TreeMap<>(entry.facts()).toString();
        return SortKey.of(facts, entry.id())
                .after(entry.kind().name())
                .after(entry.on().toString());
    }
}
