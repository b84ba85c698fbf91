package dk.overgang.portal.today;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.overgang.portal.layout.Badge;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.login.Person;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.citizen.CitizenNames;
import dk.overgang.portal.services.course.CourseApi;
import dk.overgang.portal.services.course.CourseView;
import dk.overgang.portal.services.reminder.ReminderApi;
import dk.overgang.portal.services.reminder.ReminderItem;
import dk.overgang.portal.services.reminder.ReminderPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts *I dag* together: the reminders of the person, the courses they belong to and the names of the citizens.
@Component
class TaskList {

    private static final int MOST = 200;
    private static final List<String> OPEN = List.of("PLANNED", "DUE", "SENT");

    /// What the page shows.
    ///
    /// @param counts how many there are in each group, also those beyond the longest list
    /// @param away the services that gave no answer
    record Today(Band band, Map<Task.Group, List<Task>> tasks, ReminderPage.Counts counts, Set<RemoteService> away) {

        public boolean isEmpty() {
            return tasks.values().stream().allMatch(List::isEmpty);
        }

        public boolean lacks(String service) {
            return away.contains(RemoteService.valueOf(service));
        }

        public List<Task> in(String group) {
            return tasks.getOrDefault(Task.Group.of(group), List.of());
        }
    }

    private final ReminderApi reminders;
    private final CourseApi courses;
    private final CitizenNames names;
    private final Parts parts;

    TaskList(ReminderApi reminders, CourseApi courses, CitizenNames names, Parts parts) {
        this.reminders = reminders;
        this.courses = courses;
        this.names = names;
        this.parts = parts;
    }

    /// A worker's own; a leader's are those for leaders.
    Today of(Person person, Words words) {
        var worker = person.worker().orElse(null);
        var recipient = worker == null && person.is("leader") ? "LEADER" : null;
        var coming = parts.start(() -> reminders.reminders(worker, recipient, OPEN, MOST));
        var known = parts.start(() -> courses.courses(worker, null, MOST, null).items());
        var page = coming.get();
        var found = page.map(ReminderPage::items).orElse(List.of()).stream()
                .filter(reminder -> reminder.group() != null)
                .toList();
        var badges = known.get();
        var citizens = names.of(Stream.concat(
                        found.stream().map(ReminderItem::citizenId),
                        badges.orElse(List.of()).stream()
                                .filter(course -> !course.status().equals("ENDED"))
                                .map(CourseView::citizenId))
                .toList());
        var byCourse = badges.orElse(List.of()).stream()
                .collect(toUnmodifiableMap(CourseView::courseId, course -> course, (one, _) -> one));
        var tasks = found.stream()
                .map(reminder -> task(reminder, citizens, byCourse.get(reminder.courseId()), words))
                .toList();
        return new Today(
                Band.of(badges.orElse(List.of()), citizens.orElse(Map.of()), words),
                grouped(tasks),
                page.found().map(ReminderPage::counts).orElse(new ReminderPage.Counts(0, 0, 0)),
                away(page, badges, citizens));
    }

    /// One reminder with what stands beside it, after an answer or before one.
    Task one(ReminderItem reminder, @Nullable String version, Words words) {
        var course = parts.start(() -> courses.course(reminder.courseId()).getBody());
        var citizen = names.of(List.of(reminder.citizenId()));
        return task(reminder, citizen, course.get().found().orElse(null), words).with(version);
    }

    private static Task task(
            ReminderItem reminder, Part<Map<UUID, String>> names, @Nullable CourseView course, Words words) {
        var name = names.found()
                .map(known -> known.getOrDefault(reminder.citizenId(), words.text("name.away")))
                .orElseGet(() -> words.text("name.away"));
        return Task.of(reminder, name, course == null ? null : Badge.of(course, words), words, UUID.randomUUID());
    }

    private static Map<Task.Group, List<Task>> grouped(List<Task> tasks) {
        return Stream.of(Task.Group.values())
                .collect(toUnmodifiableMap(
                        group -> group,
                        group -> tasks.stream()
                                .filter(task -> task.group() == group)
                                .toList()));
    }

    private static Set<RemoteService> away(Part<?>... parts) {
        var away = new ArrayList<RemoteService>();
        for (var part : parts) {
            var service = part.away();
            if (service != null) {
                away.add(service);
            }
        }
        return Set.copyOf(away);
    }
}
