package dk.overgang.portal.course.overview;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.course.overview.MeasuredLine.MeasuredApi;
import dk.overgang.portal.course.overview.Overview.Due;
import dk.overgang.portal.course.overview.PlanSummary.BoardApi;
import dk.overgang.portal.course.overview.PlanSummary.PlanApi;
import dk.overgang.portal.course.overview.TimelinePicture.Mark;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Paged;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceClients;
import dk.overgang.portal.services.ServiceProblem;
import dk.overgang.portal.services.casework.ChecklistApi;
import dk.overgang.portal.services.casework.ContactApi;
import dk.overgang.portal.services.casework.TimelineApi;
import dk.overgang.portal.services.course.ProgrammeNames.ProgrammeApi;
import dk.overgang.portal.services.reminder.ReminderApi;
import dk.overgang.portal.services.reminder.ReminderItem;
import dk.overgang.portal.services.reminder.ReminderPage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts the overview of a course together, from several services at the same time.
@Component
class Overviews {

    private static final int WIDE = 960;
    private static final int NARROW = 358;
    private static final int MOST = 50;
    private static final int SHOWN = 8;
    private static final List<String> OPEN = List.of("PLANNED", "DUE", "SENT");
    private static final Set<String> CLOSED_BY_CONTACT = Set.of("CONTACT", "CONTACT_WHEN_DUE", "SECOND_MEETING");

    private final CourseHeaders headers;
    private final TimelineApi timeline;
    private final ChecklistApi checklists;
    private final ContactApi contacts;
    private final ReminderApi reminders;
    private final PlanApi plans;
    private final BoardApi boards;
    private final MeasuredApi measuring;
    private final ProgrammeApi catalogue;
    private final Parts parts;

    Overviews(
            CourseHeaders headers,
            TimelineApi timeline,
            ChecklistApi checklists,
            ContactApi contacts,
            ReminderApi reminders,
            ProgrammeApi catalogue,
            ServiceClients clients,
            Parts parts) {
        this.headers = headers;
        this.timeline = timeline;
        this.checklists = checklists;
        this.contacts = contacts;
        this.reminders = reminders;
        this.plans = clients.of(RemoteService.COURSE, PlanApi.class);
        this.boards = clients.of(RemoteService.NETWORK, BoardApi.class);
        this.measuring = clients.of(RemoteService.COURSE, MeasuredApi.class);
        this.catalogue = catalogue;
        this.parts = parts;
    }

    /// The page: its header, and what stands below it.
    record Shown(CourseHeader header, Overview overview) {}

    Shown of(UUID course, Words words) {
        var drawing = maybe(() -> timeline.drawing(course));
        var evaluations = maybe(() -> timeline.evaluations(course));
        var points = maybe(() -> timeline.points(course));
        var checklist = maybe(() -> checklists.checklist(course).getBody());
        var intensity = maybe(() -> contacts.intensity(course));
        var plan = maybe(() -> plans.plan(course));
        var areas = maybe(plans::areas);
        var board = maybe(() -> boards.board(course));
        var due = maybe(() -> reminders.ofCourse(course, OPEN, MOST));
        var measured = maybe(() -> MeasuredLine.latest(measuring, course, words));
        var programmes = maybe(catalogue::programmes);
        var header = headers.of(course, words);
        var drawn = value(drawing);
        var marks = marks(value(evaluations), value(points), drawn);
        var weeks = value(intensity).map(ContactApi.Intensity::weeks).filter(all -> !all.isEmpty());
        var planned = value(plan);
        return new Shown(
                header,
                new Overview(
                        drawn.flatMap(one -> TimelinePicture.of(header.course(), one, marks, words, WIDE))
                                .orElse(null),
                        drawn.flatMap(one -> TimelinePicture.of(header.course(), one, marks, words, NARROW))
                                .orElse(null),
                        drawn.map(one -> TimelineRow.of(header.course(), one, words))
                                .orElse(List.of()),
                        value(due).map(page -> due(page, words.today())).orElse(List.of()),
                        value(checklist).flatMap(Overviews::current).orElse(null),
                        weeks.map(all -> WeeksPicture.of(all, 520, 13)).orElse(null),
                        weeks.map(all -> WeeksPicture.of(all, 326, 8)).orElse(null),
                        planned.orElse(null),
                        planned.map(PlanSummary::areas).orElse(List.of()).stream()
                                .map(code -> value(areas)
                                        .map(all -> name(all, code, words.locale()))
                                        .orElse(code))
                                .toList(),
                        value(board).orElse(null),
                        value(programmes)
                                .flatMap(all -> all.name(header.course().programme(), words.locale()))
                                .orElse(header.course().programme()),
                        value(measured).orElse(List.of()),
                        away(List.of(
                                drawing,
                                evaluations,
                                points,
                                checklist,
                                intensity,
                                plan,
                                board,
                                due,
                                measured,
                                programmes))));
    }

    /// What a service knows nothing of is as good as nothing; one that is away is said to be.
    private <T> Parts.Coming<Optional<T>> maybe(Supplier<T> question) {
        return parts.start(() -> {
            try {
                return Optional.ofNullable(question.get());
            } catch (ServiceProblem unknown) {
                return Optional.empty();
            }
        });
    }

    private static <T> Optional<T> value(Parts.Coming<Optional<T>> coming) {
        return coming.get().orElse(Optional.empty());
    }

    private static Set<RemoteService> away(List<? extends Parts.Coming<?>> all) {
        var away = EnumSet.noneOf(RemoteService.class);
        all.stream()
                .map(Parts.Coming::get)
                .map(Part::away)
                .filter(Objects::nonNull)
                .forEach(away::add);
        return away;
    }

    private static Optional<ChecklistApi.Phase> current(ChecklistApi.Checklist checklist) {
        return checklist.phases().stream()
                .filter(phase -> phase.phase() == checklist.phase())
                .findFirst();
    }

    private static List<Mark> marks(
            Optional<Paged<TimelineApi.Evaluation>> evaluations,
            Optional<TimelineApi.Points> points,
            Optional<TimelineApi.Drawing> drawing) {
        var past = drawing.stream()
                .flatMap(drawn -> drawn.marks().stream())
                .filter(entry -> !entry.withdrawn())
                .flatMap(entry -> switch (entry.kind()) {
                    case "GOAL_EVALUATION" -> Stream.of(new Mark(entry.on(), true, true));
                    case "MEASUREMENT" -> Stream.of(new Mark(entry.on(), false, true));
                    default -> Stream.<Mark>empty();
                });
        var ahead = evaluations.stream()
                .flatMap(page -> page.items().stream())
                .filter(one -> one.doneOn() == null)
                .map(one -> new Mark(one.dueOn(), true, false));
        var measured = points.stream()
                .flatMap(all -> all.points().stream())
                .filter(point -> point.measurementId() == null && !point.offered())
                .flatMap(point -> Stream.ofNullable(point.day()))
                .map(day -> new Mark(day, false, false));
        return Stream.of(past, ahead, measured).flatMap(all -> all).distinct().toList();
    }

    private static List<Due> due(ReminderPage page, LocalDate today) {
        return page.items().stream()
                .sorted(Comparator.comparing(ReminderItem::until))
                .limit(SHOWN)
                .map(reminder -> new Due(
                        reminder,
                        reminder.until().isBefore(today),
                        CLOSED_BY_CONTACT.contains(reminder.closed().fact())))
                .toList();
    }

    private static String name(PlanSummary.Areas all, String code, Locale locale) {
        return all.areas().stream()
                .filter(area -> area.code().equals(code))
                .map(area -> locale.getLanguage().equals("en")
                        ? area.name().en()
                        : area.name().da())
                .findFirst()
                .orElse(code);
    }
}
