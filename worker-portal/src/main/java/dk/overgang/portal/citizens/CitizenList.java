package dk.overgang.portal.citizens;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dk.overgang.portal.layout.Badge;
import dk.overgang.portal.layout.NextChange;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.login.Person;
import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.citizen.CitizenNames;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.course.CourseView;
import dk.overgang.portal.services.plan.FocusAreas;
import dk.overgang.portal.services.reminder.ReminderApi;
import dk.overgang.portal.services.reminder.ReminderItem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts *Mine borgere* together.
@Component
class CitizenList {

    private static final int PAGE = 200;
    private static final List<String> OPEN = List.of("PLANNED", "DUE", "SENT");

    /// What the page shows.
    ///
    /// @param running how many courses go on; `paused` and `contact` are among them
    /// @param counted whether the courses are known, and `areasKnown` what they work with
    record Citizens(
            List<Row> rows,
            long running,
            long paused,
            long contact,
            long ended,
            boolean counted,
            boolean areasKnown,
            Set<RemoteService> away) {}

    private final CourseApi courses;
    private final ReminderApi reminders;
    private final CitizenNames names;
    private final FocusAreas areas;
    private final Parts parts;

    CitizenList(CourseApi courses, ReminderApi reminders, CitizenNames names, FocusAreas areas, Parts parts) {
        this.courses = courses;
        this.reminders = reminders;
        this.names = names;
        this.areas = areas;
        this.parts = parts;
    }

    /// A worker's own courses; a leader's are all of the municipality.
    Citizens of(Person person, Wanted wanted, Words words) {
        var worker = person.worker().orElse(null);
        var coming = parts.start(() -> all(worker));
        var overdue = parts.start(() -> inGroup("OVERDUE", worker));
        var ofToday = parts.start(() -> inGroup("TODAY", worker));
        var page = coming.get();
        var found = page.orElse(List.of());
        var shown = found.stream()
                .filter(course ->
                        wanted.phase().equals("ended") == course.status().equals("ENDED"))
                .toList();
        var named = names.of(shown.stream().map(CourseView::citizenId).toList());
        var focus = areas.of(shown.stream().map(CourseView::courseId).toList(), words.locale());
        var late = overdue.get();
        var due = ofToday.get();
        var lateOf = count(late);
        var dueOf = count(due);
        var rows = shown.stream()
                .map(course -> new Row(
                        course,
                        named.found()
                                .map(known -> known.getOrDefault(course.citizenId(), words.text("name.away")))
                                .orElseGet(() -> words.text("name.away")),
                        Badge.of(course, words),
                        NextChange.of(course).orElse(null),
                        lateOf.getOrDefault(course.courseId(), 0L) + dueOf.getOrDefault(course.courseId(), 0L),
                        lateOf.getOrDefault(course.courseId(), 0L),
                        focus.orElse(Map.of()).getOrDefault(course.courseId(), List.of())));
        return new Citizens(
                wanted.of(rows, words.today(), words.locale()),
                found.stream()
                        .filter(course -> !course.status().equals("ENDED"))
                        .count(),
                found.stream()
                        .filter(course -> course.status().equals("PAUSED"))
                        .count(),
                found.stream()
                        .filter(course -> course.status().equals("CONTACT"))
                        .count(),
                found.stream().filter(course -> course.status().equals("ENDED")).count(),
                !page.isAway(),
                !focus.isAway(),
                away(page, named, focus, late, due));
    }

    private List<CourseView> all(@Nullable UUID worker) {
        return Paged.all(after -> courses.courses(worker, null, null, PAGE, after));
    }

    /// All of a group: what is counted from one page alone is too little without saying so.
    private List<ReminderItem> inGroup(String group, @Nullable UUID worker) {
        return Paged.all(
                after -> reminders.inGroup(worker, group, OPEN, PAGE, after).rows());
    }

    private static Map<UUID, Long> count(Part<List<ReminderItem>> reminders) {
        return reminders.orElse(List.of()).stream()
                .map(ReminderItem::courseId)
                .flatMap(Stream::ofNullable)
                .collect(groupingBy(course -> course, counting()));
    }

    private static Set<RemoteService> away(Part<?>... parts) {
        var away = new LinkedHashSet<RemoteService>();
        Stream.of(parts).map(Part::away).forEach(service -> {
            if (service != null) {
                away.add(service);
            }
        });
        return away;
    }
}
