package dk.overgang.portal.plan;

import static java.util.stream.Collectors.joining;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.forms.Deed.Act;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.plan.PlanView;
import dk.overgang.portal.services.plan.PlanView.Activity;
import dk.overgang.portal.services.plan.PlanView.Need;
import dk.overgang.portal.services.plan.PlanView.SubGoal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The plan of a course as the page shows it.
///
/// @param areas the names of the focus areas by their codes, in the order of the list
/// @param due when the goals are to be evaluated
record SeenPlan(
        UUID courseId,
        CourseHeader header,
        Words words,
        PlanView plan,
        @Nullable String planVersion,
        Map<String, String> areas,
        Part<List<PlanView.Due>> due)
        implements CoursePage.Shown {

    /// Late, wait, good or open, always with an icon and a word.
    record Mark(String kind, String icon, String word) {}

    /// The needs of one area.
    record AreaLine(String name, boolean focus, List<NeedLine> needs) {}

    record NeedLine(
            @Nullable String citizensWords,
            @Nullable String workersView,
            boolean resource,
            Mark mark,
            List<Act> acts) {}

    record ActivityLine(String title, String more, Mark mark, List<Act> acts) {}

    record GoalLine(String text, List<SubGoalLine> subGoals, List<Act> acts) {}

    record SubGoalLine(String text, String measure, String due, Mark mark, List<String> evaluations, List<Act> acts) {}

    /// What was chosen for a phase.
    record FocusLine(
            String phase, String areas, String on, @Nullable String warning) {}

    @Override
    public String citizen() {
        return header.citizen();
    }

    String area(String code) {
        return areas.getOrDefault(code, code);
    }

    Optional<Need> need(@Nullable UUID id) {
        return plan.allNeeds().filter(one -> one.needId().equals(id)).findFirst();
    }

    Optional<Activity> activity(@Nullable UUID id) {
        return plan.activities().stream()
                .filter(one -> one.activityId().equals(id))
                .findFirst();
    }

    Stream<SubGoal> subGoals() {
        return plan.goals().stream().flatMap(goal -> goal.subGoals().stream());
    }

    Optional<SubGoal> subGoal(@Nullable UUID id) {
        return subGoals().filter(one -> one.subGoalId().equals(id)).findFirst();
    }

    Optional<PlanView.Goal> goal(@Nullable UUID id) {
        return plan.goals().stream().filter(one -> one.goalId().equals(id)).findFirst();
    }

    static String title(Need need) {
        var text = need.words();
        return text == null ? "" : text;
    }

    List<String> focusNow() {
        return plan.focusAreas().isEmpty()
                ? List.of()
                : plan.focusAreas().getLast().areas();
    }

    /// Each area that has something, the focus areas first.
    public List<AreaLine> byArea() {
        var focus = focusNow();
        var codes = Stream.concat(
                        Stream.concat(focus.stream(), areas.keySet().stream()),
                        plan.allNeeds().map(Need::area))
                .distinct();
        return codes.map(code -> new AreaLine(
                        area(code),
                        focus.contains(code),
                        plan.allNeeds()
                                .filter(need -> need.area().equals(code))
                                .map(this::line)
                                .toList()))
                .filter(area -> area.focus() || !area.needs().isEmpty())
                .toList();
    }

    private NeedLine line(Need need) {
        var closed = need.closed();
        var mark = switch (need.state()) {
            case "CLOSED" ->
                new Mark(
                        "good",
                        "check",
                        closed == null
                                ? words.text("plan.need-state.CLOSED")
                                : words.text("plan.closed." + closed.reason()) + ", " + words.day(closed.on()));
            case "SEEN_BY_WORKER" -> new Mark("wait", "hourglass", words.text("plan.need-state.SEEN_BY_WORKER"));
            default ->
                new Mark(
                        "open",
                        "time",
                        need.priority() == null
                                ? words.text("plan.need-state.IN_PLAN")
                                : words.text("plan.priority." + need.priority()));
        };
        var acts = closed == null
                ? acts(need.needId(), title(need), "behov", "ord", "syn", "vigtighed", "luk-behov")
                : acts(need.needId(), title(need), "behov", "genaabn");
        return new NeedLine(
                need.citizensWords(), need.workersView(), need.kind().equals("RESOURCE"), mark, acts);
    }

    List<Act> acts(@Nullable UUID of, String about, String section, String... deeds) {
        return Stream.of(deeds).map(deed -> act(of, about, section, deed)).toList();
    }

    private Act act(@Nullable UUID of, String about, String section, String deed) {
        var may = plan.may(PlanDeeds.action(deed), of);
        return new Act(
                "/forloeb/" + courseId + "/plan/" + deed + (of == null ? "" : "/" + of),
                section,
                PlanDeeds.text(deed),
                about,
                may.allowed(),
                may.why());
    }

    public List<Act> needActs() {
        return acts(null, "", "behov", "behov", "fokus");
    }

    public List<Act> activityActs() {
        return acts(null, "", "aktiviteter", "aktivitet");
    }

    public List<Act> goalActs() {
        return acts(null, "", "maal", "maal", "evaluering");
    }

    public List<ActivityLine> activities() {
        return plan.activities().stream().map(this::line).toList();
    }

    private ActivityLine line(Activity activity) {
        var trial = activity.trial();
        var more = Stream.of(
                        Stream.of(words.text("plan.by." + activity.by())),
                        Stream.ofNullable(activity.plannedFrom()).map(from -> words.text("plan.from", words.day(from))),
                        Stream.of(words.text("plan.priority." + activity.priority())),
                        Stream.ofNullable(trial)
                                .map(one ->
                                        words.text("plan.judgement." + one.judgement()) + ", " + words.day(one.on())))
                .flatMap(some -> some)
                .collect(joining(" · "));
        var word = words.text("plan.activity-state." + activity.state());
        var mark = switch (activity.state()) {
            case "DONE" -> new Mark("good", "check", word);
            case "STOPPED" -> new Mark("open", "close", word);
            default -> new Mark("open", "time", word);
        };
        return new ActivityLine(
                activity.title(),
                more,
                mark,
                acts(activity.activityId(), activity.title(), "aktiviteter", "ret-aktivitet", "vurder"));
    }

    public List<GoalLine> goals() {
        return plan.goals().stream()
                .map(goal -> new GoalLine(
                        goal.text(),
                        goal.subGoals().stream().map(this::line).toList(),
                        acts(goal.goalId(), goal.text(), "maal", "delmaal", "ret-maal")))
                .toList();
    }

    private SubGoalLine line(SubGoal subGoal) {
        var open = subGoal.state().equals("OPEN");
        var closed = subGoal.closedOn();
        var word = words.text("plan.goal-state." + subGoal.state());
        var mark = switch (subGoal.state()) {
            case "REACHED" -> new Mark("good", "success", closed == null ? word : word + " " + words.day(closed));
            case "GIVEN_UP" -> new Mark("open", "close", word);
            default ->
                subGoal.dueOn().isBefore(words.today())
                        ? subGoal.passedInPause()
                                ? new Mark("wait", "hourglass", words.text("plan.goal-state.PAUSED"))
                                : new Mark("late", "error", words.text("plan.goal-state.LATE"))
                        : new Mark("open", "time", word);
        };
        var evaluations = subGoal.evaluations().stream()
                .map(one -> Stream.of(
                                Stream.of(words.day(one.on()), words.text("plan.degree." + one.degree())),
                                Stream.ofNullable(one.words()))
                        .flatMap(some -> some)
                        .collect(joining(" · ")))
                .toList();
        return new SubGoalLine(
                subGoal.text(),
                subGoal.measure(),
                words.day(subGoal.dueOn()),
                mark,
                evaluations,
                open
                        ? acts(subGoal.subGoalId(), subGoal.text(), "maal", "snak", "ret-delmaal", "luk-delmaal")
                        : List.of());
    }

    public List<FocusLine> focus() {
        return plan.focusAreas().stream()
                .map(choice -> new FocusLine(
                        words.text("phase." + choice.phase()),
                        choice.areas().stream().map(this::area).collect(joining(", ")),
                        words.day(choice.on()),
                        choice.warnings().stream()
                                .map(warning -> words.text("plan.focus.unusual", warning.from(), warning.to()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /// The next evaluation of the goals, in words; empty where none is due.
    public String nextEvaluation() {
        return due.orElse(List.of()).stream()
                .filter(one -> one.doneOn() == null)
                .flatMap(one -> Stream.ofNullable(one.dueOn()))
                .findFirst()
                .map(day -> words.text("plan.next-evaluation", words.whole(day), words.away(day)))
                .orElse("");
    }
}
