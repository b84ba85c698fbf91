package dk.overgang.portal.today;

import dk.overgang.portal.layout.NextChange;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.course.CourseView;
import dk.overgang.portal.services.reminder.ReminderItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands above the reminders: hospital stays that somebody must judge, and phase changes within 14 days.
record Band(List<Notice> notices, List<Ahead> changes) {

    private static final int DAYS = 14;

    /// A pause that followed from a hospital's notice and that nobody has confirmed, or a proposal to decide.
    ///
    /// @param page where it is decided
    /// @param text what happened, and since when
    /// @param action the key of the link's text
    record Notice(
            UUID courseId,
            String page,
            String citizen,
            String text,
            @Nullable String more,
            String action) {

        Notice(UUID courseId, String page, String citizen, String text, @Nullable String more) {
            this(courseId, page, citizen, text, more, "today.notice.judge");
        }

        public String address() {
            return "/forloeb/" + courseId + page;
        }
    }

    record Ahead(UUID courseId, String citizen, NextChange change) {

        /// The guided page of a change of phase; the start and the end have none.
        public String address() {
            var course = "/forloeb/" + courseId;
            return switch (change.from()) {
                case "1", "2" -> course + "/faseskift/" + change.from();
                default -> course;
            };
        }
    }

    Band {
        notices = List.copyOf(notices);
        changes = List.copyOf(changes);
    }

    /// The citizens it names. Asking for a name is an entry of the access log, so nobody else's is asked for.
    ///
    /// @param due the reminders of the day, as for the band
    static Stream<UUID> citizens(List<CourseView> courses, List<ReminderItem> due, Words words) {
        return Stream.concat(
                courses.stream()
                        .filter(course -> notices(course, "", words).findAny().isPresent()
                                || ahead(course, words.today()).findAny().isPresent())
                        .map(CourseView::citizenId),
                leaves(due).flatMap(reminder -> Stream.ofNullable(reminder.citizenId())));
    }

    /// @param due the reminders of the day, which tell of a leave
    static Band of(List<CourseView> courses, List<ReminderItem> due, Map<UUID, String> names, Words words) {
        return new Band(
                Stream.concat(
                                courses.stream().flatMap(course -> notices(course, name(course, names, words), words)),
                                leaves(due).flatMap(reminder -> leave(reminder, names, words).stream()))
                        .toList(),
                courses.stream()
                        .flatMap(course -> ahead(course, words.today())
                                .map(change -> new Ahead(course.courseId(), name(course, names, words), change)))
                        .sorted(Comparator.comparing(ahead -> ahead.change().on()))
                        .toList());
    }

    public boolean isEmpty() {
        return notices.isEmpty() && changes.isEmpty();
    }

    private static String name(CourseView course, Map<UUID, String> names, Words words) {
        return names.getOrDefault(course.citizenId(), words.text("name.away"));
    }

    private static Stream<Notice> notices(CourseView course, String citizen, Words words) {
        if (course.status().equals("ENDED")) {
            return Stream.empty();
        }
        var pauses = course.unconfirmedPauses().stream()
                .map(pause -> new Notice(
                        course.courseId(),
                        "/pause",
                        citizen,
                        pause.to() == null
                                ? words.text("today.notice.admitted", words.day(pause.from()))
                                : words.text("today.notice.stayed", words.day(pause.from()), words.day(pause.to())),
                        words.text("today.notice.unconfirmed")));
        var proposals = course.proposals().stream()
                .map(proposal -> new Notice(
                        course.courseId(),
                        proposal.kind().equals("START") ? "" : "/pause",
                        citizen,
                        words.text("today.proposal." + proposal.kind(), words.day(proposal.date())),
                        null));
        var questions = course.toSettle().stream()
                .map(_ -> new Notice(
                        course.courseId(),
                        "/pause",
                        citizen,
                        words.text("today.settle"),
                        words.text("today.settle.more")));
        return Stream.of(questions, pauses, proposals).flatMap(some -> some);
    }

    private static Stream<ReminderItem> leaves(List<ReminderItem> due) {
        return due.stream().filter(reminder -> reminder.isAboutLeave() && !reminder.isDone());
    }

    /// A leave does not resume a course (E8): it is a good time to meet.
    private static Optional<Notice> leave(ReminderItem reminder, Map<UUID, String> names, Words words) {
        var course = reminder.courseId();
        var citizen = reminder.citizenId();
        return course == null || citizen == null
                ? Optional.empty()
                : Optional.of(new Notice(
                        course,
                        "/pause",
                        names.getOrDefault(citizen, words.text("name.away")),
                        words.text("today.leave", words.day(reminder.due())),
                        null,
                        "today.leave.see"));
    }

    private static Stream<NextChange> ahead(CourseView course, LocalDate today) {
        return NextChange.of(course)
                .filter(change -> !change.held() && !change.on().isAfter(today.plusDays(DAYS)))
                .stream();
    }
}
