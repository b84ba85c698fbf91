package dk.overgang.portal.today;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.overgang.portal.layout.Badge;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.login.Person;
import dk.overgang.portal.news.NewsDesk;
import dk.overgang.portal.news.SinceLastVisit;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.citizen.CitizenNames;
import dk.overgang.portal.services.course.CourseView;
import dk.overgang.portal.services.course.RunningCourses;
import dk.overgang.portal.services.reminder.ReminderApi;
import dk.overgang.portal.services.reminder.ReminderItem;
import dk.overgang.portal.services.reminder.ReminderPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts *I dag* together: the reminders of the person, the courses they belong to and the names of the citizens.
@Component
class TaskList {

    private static final int MOST = 200;
    private static final List<String> OPEN = List.of("PLANNED", "DUE", "SENT");
    /// Of who is no worker, and covers for nobody.
    private static final Parts.Coming<ReminderPage> NO_COVER = () -> Part.of(new ReminderPage(List.of(), null, null));

    /// What the page shows.
    ///
    /// @param covering those of colleagues whom the person covers for today, the most urgent first
    /// @param counts how many there are in each group, also those beyond the longest list and those of colleagues
    /// @param news nothing on a refresh: it does not change while the person is here
    /// @param away the services that gave no answer
    record Today(
            Band band,
            Map<Task.Group, List<Task>> tasks,
            List<Task> covering,
            ReminderPage.Counts counts,
            Part<SinceLastVisit> news,
            Set<RemoteService> away) {

        /// What happened while the person was away; null where nothing did, and on a refresh.
        public @Nullable SinceLastVisit happened() {
            return news.found().filter(some -> !some.isEmpty()).orElse(null);
        }

        public boolean isEmpty() {
            return covering.isEmpty() && tasks.values().stream().allMatch(List::isEmpty);
        }

        public boolean lacks(String service) {
            return away.contains(RemoteService.valueOf(service));
        }

        public List<Task> in(String group) {
            return tasks.getOrDefault(Task.Group.of(group), List.of());
        }
    }

    private final ReminderApi reminders;
    private final RowCourses courses;
    private final RunningCourses running;
    private final CitizenNames names;
    private final NewsDesk news;
    private final Parts parts;

    TaskList(
            ReminderApi reminders,
            RowCourses courses,
            RunningCourses running,
            CitizenNames names,
            NewsDesk news,
            Parts parts) {
        this.reminders = reminders;
        this.courses = courses;
        this.running = running;
        this.names = names;
        this.news = news;
        this.parts = parts;
    }

    /// A worker's own and those of covered colleagues; a leader's are those for leaders, also about partners.
    ///
    /// @param refresh whether the page is there already and asks for what has become another
    Today of(Person person, boolean refresh, Words words) {
        var worker = person.worker().orElse(null);
        var isLeaders = worker == null && person.is("leader");
        var coming = parts.start(() -> reminders.reminders(worker, isLeaders ? "LEADER" : null, isLeaders, OPEN, MOST));
        var covering = worker == null ? NO_COVER : parts.start(() -> reminders.ofOthers(true, OPEN, MOST));
        var known = running.start(worker);
        var happened = refresh ? NewsDesk.NOTHING : news.start();
        var page = coming.get();
        var covered = covering.get();
        var own = ofTheDay(page);
        var all = Stream.concat(own.stream(), ofTheDay(covered).stream()).toList();
        var badges = known.get();
        var fresh = happened.get();
        var citizens = names.of(Stream.of(
                        all.stream().map(ReminderItem::citizenId).flatMap(Stream::ofNullable),
                        Band.citizens(badges.orElse(List.of()), all, words),
                        fresh.found().stream().flatMap(NewsDesk.Found::firstCitizens))
                .flatMap(some -> some)
                .toList());
        var byCourse = courses.of(all, badges);
        Function<List<ReminderItem>, List<Task>> tasks = some -> some.stream()
                .map(reminder -> task(reminder, citizens, course(reminder, byCourse), words))
                .toList();
        return new Today(
                Band.of(badges.orElse(List.of()), all, citizens.orElse(Map.of()), words),
                grouped(tasks.apply(own)),
                tasks.apply(ofTheDay(covered)),
                counts(page).and(counts(covered)),
                fresh.map(some -> some.told(citizens.orElse(Map.of()), words)),
                away(page, covered, badges, citizens));
    }

    private static List<ReminderItem> ofTheDay(Part<ReminderPage> page) {
        return page.map(ReminderPage::items).orElse(List.of()).stream()
                .filter(reminder -> reminder.group() != null)
                .sorted(Comparator.comparing(TaskList::urgency))
                .toList();
    }

    private static ReminderPage.Counts counts(Part<ReminderPage> page) {
        return page.found().map(ReminderPage::counts).orElse(ReminderPage.Counts.NONE);
    }

    /// One reminder with what stands beside it, after an answer or before one.
    Task one(ReminderItem reminder, @Nullable String version, Words words) {
        var course = Optional.ofNullable(reminder.courseId()).map(courses::start);
        var about = reminder.citizenId();
        var citizen = names.of(about == null ? List.of() : List.of(about));
        var shown = course.flatMap(coming -> coming.get().orElse(Optional.empty()));
        return task(reminder, citizen, shown.orElse(null), words).with(version);
    }

    /// What is late by its last day, the rest by its first.
    private static LocalDate urgency(ReminderItem reminder) {
        return "OVERDUE".equals(reminder.group()) ? reminder.until() : reminder.due();
    }

    private static @Nullable CourseView course(ReminderItem reminder, Map<UUID, CourseView> known) {
        return reminder.courseId() == null ? null : known.get(reminder.courseId());
    }

    private static Task task(
            ReminderItem reminder, Part<Map<UUID, String>> names, @Nullable CourseView course, Words words) {
        var citizen = reminder.citizenId();
        var name = citizen == null
                ? words.text("today.partner")
                : names.orElse(Map.of()).getOrDefault(citizen, words.text("name.away"));
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
