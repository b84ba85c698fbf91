package dk.overgang.portal.team;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dk.overgang.portal.layout.Badge;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.citizen.CitizenNames;
import dk.overgang.portal.services.course.CourseView;
import dk.overgang.portal.services.course.RunningCourses;
import dk.overgang.portal.services.reminder.ReminderItem;
import dk.overgang.portal.services.reminder.ReminderPage;
import dk.overgang.portal.services.worker.WorkerNames;
import dk.overgang.portal.services.worker.WorkerNames.Worker;
import dk.overgang.portal.team.EmergencyApi.Emergency;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/// Puts the team page together.
@Component
class TeamBoard {

    private static final int PAGE = 200;
    /// As the workers' own lists have them: what was not sent yet, because its day came on a day off, is late as well.
    private static final List<String> OPEN = List.of("PLANNED", "DUE", "SENT");

    private static final List<String> SENT = List.of("DUE", "SENT");
    private static final String NOBODY = "";
    private static final String PARTNERS = "partners";

    /// Stands in the address of the courses that nobody has.
    static final String UNASSIGNED = "ingen";

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final RunningCourses courses;
    private final TeamApi team;
    private final LateApi reminders;
    private final EmergencyApi emergencies;
    private final CitizenNames citizens;
    private final WorkerNames workers;
    private final Parts parts;

    TeamBoard(
            RunningCourses courses,
            TeamApi team,
            LateApi reminders,
            EmergencyApi emergencies,
            CitizenNames citizens,
            WorkerNames workers,
            Parts parts) {
        this.courses = courses;
        this.team = team;
        this.reminders = reminders;
        this.emergencies = emergencies;
        this.citizens = citizens;
        this.workers = workers;
        this.parts = parts;
    }

    Team of(Words words) {
        var people = workers.all();
        var running = courses.start(null);
        var programmes = parts.start(team::programmes);
        var unconfirmed = parts.start(() -> team.unconfirmed(true, PAGE));
        var overdue = parts.start(this::overdue);
        var escalated = parts.start(() -> reminders.reminders(null, null, "LEADER", true, SENT, PAGE, null));
        var opened = parts.start(() -> emergencies.emergencies(false, PAGE));
        var known = people.get();
        var all = running.get();
        var paused = unconfirmed.get();
        var late = overdue.get();
        var told = escalated.get();
        var openings = opened.get();
        var names = citizens.of(named(paused, told, openings));
        var by = new Named(known, names, words);
        var loads = loads(all, known, programmes.get(), late, by);
        return new Team(
                loads,
                all.map(found -> (long) found.size()).orElse(0L),
                all.orElse(List.of()).stream()
                        .filter(course -> course.worker() == null)
                        .count(),
                paused.map(Paged::items).orElse(List.of()).stream()
                        .map(course -> pause(course, by))
                        .toList(),
                late(late, by),
                told.map(ReminderPage::items).orElse(List.of()).stream()
                        .map(item -> new Team.Line(
                                item.courseId(),
                                item.citizenId() == null ? words.text("team.partner") : by.citizen(item.citizenId()),
                                item.title(),
                                item.until(),
                                1))
                        .toList(),
                openings.map(Paged::items).orElse(List.of()).stream()
                        .map(one -> emergency(one, by))
                        .toList(),
                away(known, all, paused, late, told, openings, names));
    }

    /// What a leader may choose from, with what each would have: everybody who works with citizens, but for who has the
    /// course.
    List<Load> choices(@Nullable UUID current, Words words) {
        var people = workers.all();
        var running = courses.start(null);
        var programmes = parts.start(team::programmes);
        var known = people.get();
        var by = new Named(known, Part.of(Map.of()), words);
        return loads(running.get(), known, programmes.get(), Part.of(new ReminderPage(List.of(), null, null)), by)
                .stream()
                .filter(load -> load.worker() != null && !load.worker().equals(String.valueOf(current)))
                .toList();
    }

    /// The courses of one worker by their citizens' names.
    Mine courses(String worker, Words words) {
        var people = workers.all();
        var found = courses.start(null).get();
        var own = found.orElse(List.of()).stream()
                .filter(course -> owner(course).equals(worker.equals(UNASSIGNED) ? NOBODY : worker))
                .toList();
        var names = citizens.of(own.stream().map(CourseView::citizenId).toList());
        var by = new Named(people.get(), names, words);
        return new Mine(
                worker.equals(UNASSIGNED) ? null : worker,
                worker.equals(UNASSIGNED) ? words.text("team.nobody") : by.worker(worker),
                own.stream()
                        .map(course ->
                                new Course(course.courseId(), by.citizen(course.citizenId()), Badge.of(course, words)))
                        .sorted(Comparator.comparing(Course::citizen, Collator.getInstance(words.locale())))
                        .toList(),
                away(found, names));
    }

    /// A course of a worker.
    public record Course(UUID courseId, String citizen, Badge badge) {}

    /// The courses of one worker.
    ///
    /// @param worker null for the courses that nobody has
    public record Mine(@Nullable String worker, String name, List<Course> courses, Set<RemoteService> away) {}

    /// How many open reminders a course has.
    Part<Integer> open(UUID course) {
        return parts.start(() -> reminders
                        .reminders(course, null, null, false, OPEN, PAGE, null)
                        .items()
                        .size())
                .get();
    }

    String worker(@Nullable UUID worker, Words words) {
        return worker == null
                ? words.text("team.nobody")
                : new Named(workers.all().get(), Part.of(Map.of()), words).worker(worker.toString());
    }

    String citizen(UUID citizen, Words words) {
        return new Named(Part.of(Map.of()), citizens.of(List.of(citizen)), words).citizen(citizen);
    }

    private ReminderPage overdue() {
        var all = Paged.all(after -> reminders
                .reminders(null, "OVERDUE", null, true, OPEN, PAGE, after)
                .rows());
        return new ReminderPage(all, null, null);
    }

    /// The names by which people know people.
    private record Named(Part<Map<String, Worker>> workers, Part<Map<UUID, String>> citizens, Words words) {

        String worker(String id) {
            return WorkerNames.name(workers, id).orElseGet(() -> words.unnamed(id));
        }

        String citizen(UUID id) {
            return citizens.found().map(all -> all.get(id)).orElseGet(() -> words.text("name.away"));
        }
    }

    private static List<UUID> named(
            Part<Paged<CourseView>> paused, Part<ReminderPage> told, Part<Paged<Emergency>> openings) {
        return Stream.of(
                        paused.map(Paged::items).orElse(List.of()).stream().map(CourseView::citizenId),
                        told.map(ReminderPage::items).orElse(List.of()).stream()
                                .map(ReminderItem::citizenId)
                                .flatMap(Stream::ofNullable),
                        openings.map(Paged::items).orElse(List.of()).stream().map(Emergency::citizenId))
                .flatMap(ids -> ids)
                .toList();
    }

    private static List<Load> loads(
            Part<List<CourseView>> running,
            Part<Map<String, Worker>> known,
            Part<TeamApi.Programmes> programmes,
            Part<ReminderPage> late,
            Named by) {
        if (running.isAway()) {
            return List.of();
        }
        var byWorker = running.orElse(List.of()).stream().collect(groupingBy(TeamBoard::owner));
        var lateOf = late.map(TeamBoard::byWorker).found().orElse(null);
        var ids = new TreeSet<>(byWorker.keySet());
        known.found().stream()
                .flatMap(all -> all.values().stream())
                .filter(Worker::worksWithCitizens)
                .forEach(worker -> {
                    var _ = ids.add(worker.id());
                });
        var norms = Norms.of(programmes, running.orElse(List.of()));
        var most = byWorker.values().stream().mapToInt(List::size).max().orElse(1);
        var scale = byWorker.values().stream()
                .flatMap(courses -> Stream.ofNullable(norms.of(courses)))
                .mapToInt(norm -> norm + 2)
                .reduce(most, Math::max);
        return ids.stream()
                .map(id -> load(id, byWorker.getOrDefault(id, List.of()), norms, lateOf, scale, by))
                .sorted(Comparator.comparing((Load load) -> load.worker() == null)
                        .thenComparing(
                                Load::name, Collator.getInstance(by.words().locale())))
                .toList();
    }

    private static Load load(
            String id, List<CourseView> courses, Norms norms, @Nullable Map<String, Long> late, int scale, Named by) {
        var isNobody = id.equals(NOBODY);
        return new Load(
                isNobody ? null : id,
                isNobody ? by.words().text("team.nobody") : by.worker(id),
                Load.counts(courses),
                courses,
                isNobody ? null : norms.of(courses),
                late == null ? null : late.getOrDefault(id, 0L),
                scale);
    }

    private static String owner(CourseView course) {
        return course.worker() == null ? NOBODY : course.worker().toString();
    }

    /// How many citizens a worker should have at most, by the code of a programme in force.
    ///
    /// @param running all courses of the team
    private record Norms(Map<String, Integer> byProgramme, List<CourseView> running) {

        static Norms of(Part<TeamApi.Programmes> programmes, List<CourseView> running) {
            var byProgramme = programmes.map(TeamApi.Programmes::items).orElse(List.of()).stream()
                    .filter(TeamApi.Offered::inForce)
                    .map(TeamApi.Offered::programme)
                    .collect(
                            toMap(TeamApi.Programme::code, one -> one.caseload().citizensPerWorker(), Math::min));
            return new Norms(byProgramme, running);
        }

        /// Of the programme that most of a worker's courses follow, or most of the team's where the worker has none.
        @Nullable
        Integer of(List<CourseView> courses) {
            return (courses.isEmpty() ? running : courses)
                    .stream()
                            .flatMap(course -> Stream.ofNullable(course.programme()))
                            .collect(groupingBy(code -> code, TreeMap::new, counting()))
                            .entrySet()
                            .stream()
                            .max(Map.Entry.comparingByValue())
                            .map(most -> byProgramme.get(most.getKey()))
                            .orElse(null);
        }
    }

    private static Map<String, Long> byWorker(ReminderPage page) {
        return page.items().stream()
                .filter(item -> !item.isAboutPartner())
                .collect(groupingBy(TeamBoard::owner, counting()));
    }

    private static String owner(ReminderItem item) {
        return item.worker() == null ? NOBODY : item.worker().toString();
    }

    private static Team.Line pause(CourseView course, Named by) {
        var worker = course.worker() == null ? by.words().text("team.nobody") : by.worker(owner(course));
        return new Team.Line(
                course.courseId(),
                by.citizen(course.citizenId()),
                worker,
                course.openPause().map(CourseView.Pause::from).orElse(by.words().today()),
                1);
    }

    /// One line for each worker and one for the partners, the one that is most late first.
    private static List<Team.Line> late(Part<ReminderPage> page, Named by) {
        var items = page.map(ReminderPage::items).orElse(List.of());
        return items.stream().collect(groupingBy(TeamBoard::ownerOrPartners)).entrySet().stream()
                .map(entry -> {
                    var oldest = Objects.requireNonNull(entry.getValue().stream()
                            .min(Comparator.comparing(ReminderItem::until))
                            .orElse(null));
                    return new Team.Line(
                            oldest.courseId(),
                            who(entry.getKey(), by),
                            oldest.title(),
                            oldest.until(),
                            entry.getValue().size());
                })
                .sorted(Comparator.comparing(Team.Line::on))
                .toList();
    }

    private static String ownerOrPartners(ReminderItem item) {
        return item.isAboutPartner() ? PARTNERS : owner(item);
    }

    private static String who(String owner, Named by) {
        return switch (owner) {
            case NOBODY -> by.words().text("team.nobody");
            case PARTNERS -> by.words().text("team.partners");
            default -> by.worker(owner);
        };
    }

    private static Team.Emergency emergency(Emergency one, Named by) {
        return new Team.Emergency(
                one.id(),
                by.citizen(one.citizenId()),
                by.worker(one.subject()),
                reason(one.reason(), by.words()),
                one.reference(),
                moment(one.from(), by.words()),
                UUID.randomUUID());
    }

    private static String moment(Instant at, Words words) {
        var there = at.atZone(DENMARK);
        return words.text("team.moment", words.day(LocalDate.from(there)), TIME.format(there));
    }

    /// A municipality may have reasons of its own.
    private static String reason(String code, Words words) {
        try {
            return words.text("team.emergency." + code);
        } catch (NoSuchMessageException ownReason) {
            return code;
        }
    }

    private static Set<RemoteService> away(Part<?>... all) {
        var away = new LinkedHashSet<RemoteService>();
        Stream.of(all).map(Part::away).flatMap(Stream::ofNullable).forEach(service -> {
            var _ = away.add(service);
        });
        return away;
    }
}
