package dk.overgang.benchmarks.figures;

import dk.overgang.benchmarks.demo.CourseNotes;
import dk.overgang.benchmarks.demo.FreshDemo;
import dk.overgang.benchmarks.load.WarmUp;
import dk.overgang.benchmarks.stored.Copies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// How long the page of a course takes among more and more stored courses with their notes, on the embedded store or
/// on a MongoDB. All that it shows is read by an id, so it should take the same among many.
public final class PageFigures {
    /// A service keeps in memory what it read a moment ago, so these are not measured.
    private static final int WARM_UP_COURSES = 310;

    private static final int READ = 600;
    /// The p99 of six hundred pages hangs on six slow ones: it differed by a third between 1,000 and 2,000 courses.
    private static final int TURNS = 3;
    /// What filling left to do in the store and in memory is done by then.
    private static final Duration AFTER_FILLING = Duration.ofSeconds(10);

    private PageFigures() {}

    /// Measures it.
    ///
    /// @param mongodb the MongoDB to measure on; without one it is the embedded store
    /// @param sizes how many courses are stored, ascending, at least five hundred
    public static void measure(@Nullable String mongodb, List<Integer> sizes) {
        FreshDemo.runOn(mongodb, demo -> measure(demo, sizes));
    }

    private static void measure(FreshDemo demo, List<Integer> sizes) {
        var original = demo.client().people(1).getFirst();
        new CourseNotes(demo.client(), original.courseId()).write();
        var page = CoursePage.of(demo.client(), original.courseId());
        if (!page.lacking().isEmpty()) {
            Table.print("\nNot built yet, and not measured: " + String.join(", ", page.lacking()));
        }
        var copies = Copies.ofCourse(demo.store(), original);
        copies.fillTo(sizes.getFirst());
        page.mustBeAlike(original.courseId(), copies.courses().getFirst());
        warmUp(demo, page, copies);
        var measured = new Steps("courses", copies).measure(sizes, size -> among(size, page, copies));
        if (!measured.isEmpty()) {
            var table = new PageTable(measured);
            Table.print(table.table());
            Table.print("\n" + table.words());
        }
    }

    private static PageTimes among(int size, CoursePage page, Copies copies) {
        LockSupport.parkNanos(AFTER_FILLING.toNanos());
        var turns = Collections.nCopies(TURNS, some(copies.courses()));
        return PageTimes.among(size, page, turns.stream().flatMap(List::stream).toList());
    }

    private static void warmUp(FreshDemo demo, CoursePage page, Copies copies) {
        var courses = copies.courses();
        var warmUp = new WarmUp(demo.jvm(), number -> {
            var _ = page.read(courses.get(number % WARM_UP_COURSES));
            return true;
        });
        Table.print(WarmUpTable.of("page", warmUp.run()));
    }

    /// By chance, so that they lie anywhere among the stored ones.
    private static List<UUID> some(List<UUID> courses) {
        var others = new ArrayList<>(courses.subList(WARM_UP_COURSES, courses.size()));
        Collections.shuffle(others, ThreadLocalRandom.current());
        return others.subList(0, Math.min(READ, others.size()));
    }
}
