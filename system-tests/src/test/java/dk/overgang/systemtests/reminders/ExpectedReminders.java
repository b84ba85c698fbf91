package dk.overgang.systemtests.reminders;

import static dk.overgang.systemtests.reminders.ToldCourse.date;
import static dk.overgang.systemtests.reminders.ToldCourse.list;

import dk.overgang.systemtests.reminders.ToldCourse.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which reminders a course must still send while nothing happens but time: calculated from the shipped catalogue and
/// the events on Kafka, by the rules of domain.md (E1, E2, E4, E9, E40, E42), and by no code of the platform.
final class ExpectedReminders {

    /// Lines of the catalogue that are not calculated, and why. Those that wait for their event plan nothing.
    static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("RESUME_PROPOSAL", "told at once with the discharge, so before the days that are calculated"),
            Map.entry("RETURN_WITHOUT_DECISION", "hangs on which stay ended in which pause"),
            Map.entry("NEW_TRY", "counted from attempts, two working days at most"),
            Map.entry("CITIZEN_ON_LEAVE", "told at once with the notice"),
            Map.entry("GRANT_ENDS_FIRST", "told at once when it becomes known, on a day that no event carries"),
            Map.entry("JOINT_MEETING", "needs a new supporter, whom nobody names in the demo"),
            Map.entry("RESULTS_SHEET", "needs a day for the formal ending, which nobody sets in the demo"),
            Map.entry("MEETING_AHEAD", "only with an opt-in of the citizen, which nobody notes in the demo"),
            Map.entry("KEEP_PARTNER_WARM", "about a partner and not about a course"),
            Map.entry("INFORM_PARTNERS", "about a partner and not about a course"));

    /// One sending that must happen.
    record Expected(String course, String kind, int number, LocalDate due, LocalDate sentOn) {}

    private final List<JsonNode> lines;

    private ExpectedReminders(List<JsonNode> lines) {
        this.lines = lines;
    }

    static ExpectedReminders shipped() {
        try (var file = ExpectedReminders.class.getResourceAsStream("/catalogue/reminders.json")) {
            return new ExpectedReminders(list(new JsonMapper().readTree(Objects.requireNonNull(file)), "lines")
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines that are calculated.
    List<String> calculated() {
        return calculatedLines().map(line -> text(line, "id")).toList();
    }

    private Stream<JsonNode> calculatedLines() {
        return lines.stream()
                .filter(line -> !line.path("waitingForEvent").asBoolean(false))
                .filter(line -> !LEFT_OUT.containsKey(text(line, "id")));
    }

    /// What is sent behind one day and up to another.
    List<Expected> of(ToldCourse course, LocalDate behind, LocalDate upTo) {
        return calculatedLines()
                .filter(line -> isFor(line, course))
                .flatMap(line -> occurrences(line, course, upTo))
                .filter(one -> one.sentOn().isAfter(behind) && !one.sentOn().isAfter(upTo))
                .filter(one -> isBeforeTheEnd(one, course))
                .toList();
    }

    /// On its planned end a course ends by itself, unless a pause is open.
    private boolean isBeforeTheEnd(Expected one, ToldCourse course) {
        return course.ended()
                || course.openPause().isPresent()
                || one.kind().equals("FOLLOW_UP_MEASUREMENT")
                || course.plannedEnd()
                        .filter(end -> !one.sentOn().isBefore(end))
                        .isEmpty();
    }

    private static boolean isFor(JsonNode line, ToldCourse course) {
        var only = texts(line, "programmes");
        return (only.isEmpty() || only.contains(course.programme()))
                && !texts(line, "exceptProgrammes").contains(course.programme())
                && (!course.ended()
                        || (course.completed() && line.path("afterEnd").asBoolean(false)))
                && !(text(line, "onPause").equals("STOP") && course.openPause().isPresent());
    }

    private Stream<Expected> occurrences(JsonNode line, ToldCourse course, LocalDate upTo) {
        var points = list(line, "points").toList();
        return switch (text(line, "anchor")) {
            case "REFERRAL_ACCEPTED" -> single(line, course, points, accepted(course));
            case "CONTACT_PHASE_START" -> single(line, course, points, date(course.course(), "contactSince"));
            case "PLANNED_START" -> single(line, course, points, plannedStart(course));
            case "COURSE_START" ->
                line.path("repeats").asBoolean(false)
                        ? everyMonths(line, course, points.getFirst())
                        : single(line, course, points, course.start());
            case "PHASE_START" -> numbered(line, course, points, course::phaseStart);
            case "BOUNDARY" -> numbered(line, course, points, course::boundary);
            case "PAUSE_START" ->
                line.path("repeats").asBoolean(false)
                        ? everyDays(line, course, points.getFirst(), upTo)
                        : single(line, course, points, course.openPause().map(Pause::from));
            case "AUTOMATIC_PAUSE" -> unconfirmed(line, course, points);
            case "RESUME" -> single(line, course, points, back(course));
            case "LAST_CONTACT" -> silence(line, course, points).stream();
            case "MEMBER_FIRST_TRIED" ->
                list(course.room("network"), "members")
                        .filter(member -> member.path("mayBeInvolved").asBoolean(true))
                        .filter(member ->
                                !List.of("AGREED", "TAKEN_OVER", "ENDED").contains(text(member, "state")))
                        .flatMap(member -> single(line, course, points, date(member, "firstTriedOn")));
            case "PLAN_REVIEW" ->
                list(course.room("plan"), "references")
                        .flatMap(reference -> single(line, course, points, date(reference, "nextReviewOn")));
            default ->
                throw new IllegalArgumentException(
                        text(line, "id") + " is neither calculated nor left out: " + text(line, "anchor"));
        };
    }

    private static Optional<LocalDate> accepted(ToldCourse course) {
        return list(course.knownCitizen(), "referrals")
                .filter(one -> text(one, "referralId").equals(text(course.course(), "referralId")))
                .flatMap(one -> date(one, "acceptedOn").stream())
                .findFirst();
    }

    private static Optional<LocalDate> plannedStart(ToldCourse course) {
        return course.start().or(() -> date(course.course(), "transitionOn"));
    }

    private static Optional<LocalDate> back(ToldCourse course) {
        return course.pauses().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(course.pauses().getLast().to());
    }

    /// One occurrence for each point, all counted from one day.
    private Stream<Expected> single(
            JsonNode line, ToldCourse course, List<JsonNode> points, Optional<LocalDate> anchor) {
        return anchor.stream()
                .flatMap(on -> IntStream.range(0, points.size())
                        .boxed()
                        .flatMap(place ->
                                expected(line, course, place + 1, 0, on, plus(on, points.get(place), 1)).stream()));
    }

    private interface Numbered {
        Optional<LocalDate> on(int number);
    }

    private Stream<Expected> numbered(JsonNode line, ToldCourse course, List<JsonNode> points, Numbered anchors) {
        return IntStream.range(0, points.size()).boxed().flatMap(place -> {
            var point = points.get(place);
            var at = point.path("at").intValue();
            return anchors.on(at).flatMap(on -> expected(line, course, place + 1, at, on, plus(on, point, 1))).stream();
        });
    }

    private Stream<Expected> everyMonths(JsonNode line, ToldCourse course, JsonNode point) {
        return course.start().stream()
                .flatMap(start -> IntStream.rangeClosed(1, 3)
                        .boxed()
                        .flatMap(times -> expected(line, course, times, 0, start, plus(start, point, times)).stream())
                        .filter(one -> course.plannedEnd()
                                .filter(end -> !one.due().isAfter(end))
                                .isPresent()));
    }

    private Stream<Expected> everyDays(JsonNode line, ToldCourse course, JsonNode point, LocalDate upTo) {
        return course.openPause().stream()
                .flatMap(pause -> Stream.iterate(1, times -> times + 1)
                        .map(times -> new Object() {
                            final int number = times;
                            final LocalDate due = plus(pause.from(), point, times);
                        })
                        .takeWhile(one -> !one.due.isAfter(upTo))
                        .flatMap(one -> expected(line, course, one.number, 0, pause.from(), one.due).stream()));
    }

    private Stream<Expected> unconfirmed(JsonNode line, ToldCourse course, List<JsonNode> points) {
        return course.start().isEmpty()
                ? Stream.empty()
                : list(course.course(), "pauses")
                        .filter(pause -> !pause.path("voided").asBoolean(false))
                        .filter(pause -> pause.has("confirmed")
                                && !pause.path("confirmed").asBoolean(true))
                        .filter(pause -> date(pause, "to").isEmpty())
                        .flatMap(pause -> single(line, course, points, date(pause, "from")));
    }

    /// Since the last contact, the start or the return, by the phase of the day on which it is told; once in a gap
    /// (acceptance S12). Its number counts the gaps before, so that it is not compared.
    private Optional<Expected> silence(JsonNode line, ToldCourse course, List<JsonNode> points) {
        var since = Stream.of(
                        course.contacts(),
                        course.start().stream(),
                        course.pauses().stream().flatMap(pause -> Stream.ofNullable(pause.to())))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder());
        if (since.isEmpty() || course.plannedEnd().isEmpty()) {
            return Optional.empty();
        }
        for (var day = since.get().plusDays(1); day.isBefore(course.plannedEnd().get()); day = day.plusDays(1)) {
            var gap = points.get(phaseOn(course, day) - 1).path("amount").intValue();
            if (!day.isBefore(since.get().plusDays(gap))) {
                return expected(line, course, 0, 0, since.get(), day);
            }
        }
        return Optional.empty();
    }

    private static int phaseOn(ToldCourse course, LocalDate day) {
        return IntStream.rangeClosed(1, 3)
                .filter(phase -> course.boundary(phase).filter(day::isBefore).isPresent())
                .findFirst()
                .orElse(3);
    }

    private static LocalDate plus(LocalDate day, JsonNode point, int times) {
        var amount = point.path("amount").intValue() * times;
        return switch (text(point, "unit")) {
            case "DAYS" -> day.plusDays(amount);
            case "MONTHS" -> day.plusMonths(amount);
            case "WORKING_DAYS" -> WorkingDays.plus(day, amount);
            default -> throw new IllegalArgumentException(text(point, "unit"));
        };
    }

    /// @param at the phase or the boundary that it is counted from, 0 for none
    private Optional<Expected> expected(
            JsonNode line, ToldCourse course, int number, int at, LocalDate anchor, LocalDate counted) {
        var fromStart = text(line, "anchor").equals("COURSE_START")
                || (text(line, "anchor").equals("PHASE_START") && at == 1);
        var waits = text(line, "onPause").equals("HOLD");
        var moves = waits || text(line, "onPause").equals("MOVE");
        var due = moves && fromStart
                ? shifted(counted, course.pauses())
                : waits ? notBeforeTheReturn(counted, anchor, course.pauses()) : counted;
        if (waits && isHeld(course, fromStart ? due : anchor, due)) {
            return Optional.empty();
        }
        if (lacksGround(line, course, number, at) || isClosed(line, course, number, at, anchor, due)) {
            return Optional.empty();
        }
        return Optional.of(new Expected(
                course.id(),
                text(line, "id"),
                number,
                due,
                sentOn(due, line.path("atOnce").asBoolean(), course)));
    }

    /// Moved as the boundaries are: by every pause that began before it.
    private static LocalDate shifted(LocalDate counted, List<Pause> pauses) {
        var due = counted;
        for (var pause : pauses) {
            if (pause.to() != null && due.isAfter(pause.from())) {
                due = due.plusDays(ChronoUnit.DAYS.between(pause.from(), pause.to()));
            }
        }
        return due;
    }

    /// What hangs on a boundary that a pause moved is due on the day of the return at the earliest (acceptance S7).
    private static LocalDate notBeforeTheReturn(LocalDate counted, LocalDate boundary, List<Pause> pauses) {
        var due = counted;
        for (var pause : pauses) {
            if (pause.to() != null
                    && pause.from().isBefore(pause.to())
                    && (boundary.isAfter(pause.to()) || due.isAfter(pause.from()))
                    && due.isBefore(pause.to())) {
                due = pause.to();
            }
        }
        return due;
    }

    private static boolean isHeld(ToldCourse course, LocalDate anchor, LocalDate due) {
        return course.held()
                && course.openPause()
                        .filter(pause -> anchor.isAfter(pause.from()) || due.isAfter(pause.from()))
                        .isPresent();
    }

    /// On a working day: the next one, but the last one before where that would not come before the start or the
    /// planned end any more (E40, E42).
    private static LocalDate sentOn(LocalDate due, boolean atOnce, ToldCourse course) {
        if (atOnce) {
            return due;
        }
        var next = WorkingDays.onOrAfter(due);
        var start = plannedStart(course).filter(due::isBefore);
        var end = course.held()
                ? Optional.<LocalDate>empty()
                : course.plannedEnd().filter(day -> !due.isAfter(day));
        return Stream.of(start, end).flatMap(Optional::stream).anyMatch(limit -> !next.isBefore(limit))
                ? WorkingDays.before(due)
                : next;
    }

    private static boolean lacksGround(JsonNode line, ToldCourse course, int number, int at) {
        return switch (text(line, "condition")) {
            case "ALWAYS" -> false;
            case "IN_CONTACT_PHASE" -> course.start().isPresent();
            case "PHASE_ITEMS_OPEN" ->
                !course.counted(at).isEmpty()
                        && course.counted(at).stream().noneMatch(item -> is(item, "state", "OPEN"));
            case "ITEMS_RELEVANT" -> {
                var items = items(line, course);
                yield !items.isEmpty() && items.stream().allMatch(item -> is(item, "state", "NOT_RELEVANT"));
            }
            case "SUPPORT_MAY_GO_ON" -> is(course.room("continuing-support"), "needed", "NO");
            case "CONSENT_STANDS" ->
                list(course.knownCitizen(), "consents")
                        .anyMatch(one -> is(one, "purpose", "TAKE_PART") && is(one, "state", "WITHDRAWN"));
            default ->
                throw new IllegalArgumentException("The condition %s of %s, %d, is not calculated"
                        .formatted(text(line, "condition"), text(line, "id"), number));
        };
    }

    private static List<JsonNode> items(JsonNode line, ToldCourse course) {
        return list(course.room("checklist"), "items")
                .filter(item -> texts(line, "codes").contains(text(item, "code")))
                .toList();
    }

    private static boolean isClosed(
            JsonNode line, ToldCourse course, int number, int at, LocalDate anchor, LocalDate due) {
        var codes = texts(line, "codes");
        var closing = course.room("closing");
        var support = course.room("continuing-support");
        return switch (text(line.path("closing"), "fact")) {
            case "NONE" -> false;
            case "CONTACT" -> course.contacts().anyMatch(Predicate.not(anchor::isAfter));
            case "CONTACT_WHEN_DUE" -> course.contacts().anyMatch(Predicate.not(due::isAfter));
            case "SECOND_MEETING" ->
                course.all("contact")
                                .filter(one -> one.path("withCitizen").asBoolean(false) && is(one, "kind", "MEETING"))
                                .count()
                        > 1;
            case "MEASURED_AT_START" -> course.measured(codes, "START");
            case "MEASURED_AT_PHASE_CHANGE" -> course.measuredAtChange(codes, number);
            case "MEASURED_AT_END" -> course.measured(codes, "END");
            case "MEASURED_AT_FOLLOW_UP" -> course.measured(codes, "FOLLOW_UP");
            case "GOALS_EVALUATED" ->
                list(course.room("plan"), "evaluations")
                        .anyMatch(one -> one.path("number").intValue() == number
                                && date(one, "doneOn").isPresent());
            case "PHASE_CHANGE_TALKED" ->
                list(course.room("checklist"), "phaseChanges")
                        .anyMatch(one -> one.path("boundary").intValue() == at);
            case "PHASE_ITEMS_CLOSED" -> false; // the condition of the line says it
            case "ITEMS_DONE" -> {
                var items = items(line, course);
                yield !items.isEmpty() && items.stream().allMatch(item -> is(item, "state", "DONE"));
            }
            case "ACTIVITY_PLANNED" ->
                date(course.room("plan"), "activityPlanOn").isPresent();
            case "FOCUS_AREAS_CHOSEN" ->
                list(course.room("plan"), "focusAreas")
                        .anyMatch(one -> one.path("phase").intValue() == at);
            case "SUPPORT_DECIDED" -> date(support, "decidedOn").isPresent();
            case "LONG_TERM_PLAN_AGREED" -> course.agreed("LONG_TERM");
            case "RETENTION_PLAN_AGREED" -> course.agreed("RETENTION");
            case "FORMAL_ENDING_PLANNED" ->
                date(closing, "formalEndingOn").isPresent()
                        || date(closing, "formalEndingHeldOn").isPresent();
            case "CLOSING_DECIDED" -> date(closing, "decidedOn").isPresent();
            case "CLOSING_CONDITIONS_MET" ->
                list(closing, "conditions").findAny().isPresent()
                        && list(closing, "conditions")
                                .noneMatch(one -> is(one, "state", "NOT_MET") || is(one, "state", "UNANSWERED"));
            case "ONWARD_REFERRAL_OPENED" ->
                list(course.knownCitizen(), "onwardReferrals").anyMatch(one -> is(one, "courseId", course.id()));
            case "PAUSE_CONFIRMED", "PAUSE_ENDED", "MEMBER_TRIED_OUT" -> false; // the anchor says it
            default ->
                throw new IllegalArgumentException("The closing of %s is not calculated".formatted(text(line, "id")));
        };
    }

    private static boolean is(JsonNode node, String name, @Nullable String value) {
        return text(node, name).equals(value);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> texts(JsonNode node, String name) {
        return list(node, name).map(one -> one.asString("")).toList();
    }
}
