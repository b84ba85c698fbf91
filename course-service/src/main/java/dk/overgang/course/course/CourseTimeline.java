package dk.overgang.course.course;

import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.course.domain.pauses.HospitalStay;
import dk.overgang.course.course.domain.pauses.Pause;
import dk.overgang.course.timeline.domain.TimelineEntry;
import dk.overgang.course.timeline.domain.TimelineEntry.Kind;
import dk.overgang.course.timeline.domain.TimelineSource;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the course itself has to say in its timeline: how it began and ended, its phases, its pauses and the hospital
/// stays that were reported.
@Component
class CourseTimeline implements TimelineSource {

    private final AggregateStore<Course> courses;

    CourseTimeline(AggregateStore<Course> courses) {
        this.courses = courses;
    }

    @Override
    public List<TimelineEntry> entries(UUID courseId) {
        return courses.find(courseId).map(Stored::state).map(CourseTimeline::of).orElse(List.of());
    }

    private static List<TimelineEntry> of(Course course) {
        return Stream.of(milestones(course), phases(course), pauses(course), stays(course))
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<TimelineEntry> milestones(Course course) {
        var ending = course.ending();
        return Stream.of(
                        milestone(course, course.casework().preparation().openedOn(), Map.of("step", "OPENED")),
                        milestone(course, course.start(), Map.of("step", "STARTED")),
                        milestone(
                                course,
                                ending == null ? null : ending.on(),
                                ending == null ? Map.of() : Map.of("step", "ENDED", "reason", ending.reason())))
                .flatMap(some -> some);
    }

    private static Stream<TimelineEntry> milestone(Course course, @Nullable LocalDate on, Map<String, String> facts) {
        return on == null ? Stream.empty() : Stream.of(new TimelineEntry(on, Kind.COURSE, course.id(), facts));
    }

    /// The phases entered so far.
    private static Stream<TimelineEntry> phases(Course course) {
        return course.plan().map(Plan::phases).stream()
                .flatMap(List::stream)
                .filter(phase -> phase.number() <= course.phase())
                .map(phase -> new TimelineEntry(
                        phase.start(), Kind.PHASE, course.id(), Map.of("phase", String.valueOf(phase.number()))));
    }

    private static Stream<TimelineEntry> pauses(Course course) {
        return course.currentPauses().stream().flatMap(CourseTimeline::pause);
    }

    private static Stream<TimelineEntry> pause(Pause pause) {
        var facts = new HashMap<>(Map.of("reason", pause.reason(), "voided", String.valueOf(pause.voided())));
        var begun = Stream.of(new TimelineEntry(pause.from(), Kind.PAUSE, pause.id(), with(facts, "step", "PAUSED")));
        var to = pause.to();
        return to == null
                ? begun
                : Stream.concat(
                        begun,
                        Stream.of(new TimelineEntry(to, Kind.PAUSE, pause.id(), with(facts, "step", "RESUMED"))));
    }

    private static Stream<TimelineEntry> stays(Course course) {
        return course.stays().stream().filter(stay -> !stay.cancelled()).flatMap(CourseTimeline::stay);
    }

    private static Stream<TimelineEntry> stay(HospitalStay stay) {
        var facts = Map.of("inpatient", String.valueOf(stay.inpatient()));
        return Stream.concat(
                entry(stay, stay.from(), with(facts, "step", "ADMITTED")),
                entry(stay, stay.to(), with(facts, "step", "DISCHARGED")));
    }

    private static Stream<TimelineEntry> entry(HospitalStay stay, @Nullable LocalDate on, Map<String, String> facts) {
        return on == null ? Stream.empty() : Stream.of(new TimelineEntry(on, Kind.STAY, stay.id(), facts));
    }

    private static Map<String, String> with(Map<String, String> facts, String name, String value) {
        var all = new HashMap<>(facts);
        var _ = all.put(name, value);
        return Map.copyOf(all);
    }
}
