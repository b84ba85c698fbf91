package dk.overgang.portal.course.actions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.course.CourseView;
import dk.overgang.portal.services.course.RunningCourses;
import dk.overgang.portal.services.worker.WorkerNames;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who a course may be given to.
@Component
class Colleagues {

    /// One of them, and how many courses they have.
    record Colleague(String id, String name, long courses) {}

    private final WorkerNames names;
    private final RunningCourses courses;

    Colleagues(WorkerNames names, RunningCourses courses) {
        this.names = names;
        this.courses = courses;
    }

    /// Everybody who works with citizens, with courses or without, but for who has the course now. Who has a course and
    /// has never been here has an id and no name. Nobody while the courses cannot be counted.
    List<Colleague> of(@Nullable UUID current, Words words) {
        var people = names.all();
        var running = courses.start(null).get();
        var known = people.get();
        if (running.isAway()) {
            return List.of();
        }
        var byWorker = running.orElse(List.of()).stream()
                .map(CourseView::worker)
                .flatMap(Stream::ofNullable)
                .collect(groupingBy(UUID::toString, counting()));
        var workers = known.found().stream()
                .flatMap(all -> all.values().stream())
                .filter(WorkerNames.Worker::worksWithCitizens)
                .map(WorkerNames.Worker::id);
        return Stream.concat(workers, byWorker.keySet().stream())
                .distinct()
                .filter(id -> !id.equals(String.valueOf(current)))
                .map(id -> new Colleague(
                        id,
                        WorkerNames.name(known, id)
                                .orElseGet(() -> words.text("actions.worker.name", id.substring(24))),
                        byWorker.getOrDefault(id, 0L)))
                .sorted(Comparator.comparing(Colleague::name, Collator.getInstance(words.locale())))
                .toList();
    }
}
