package dk.overgang.course.plans.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dk.overgang.commands.domain.Decision.Changed;
import dk.overgang.commands.domain.Decision.Refused;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.commands.domain.Refusal;
import dk.overgang.course.course.domain.Course;
import dk.overgang.course.course.domain.CourseCommand;
import dk.overgang.course.course.domain.CourseCommand.PauseFrom;
import dk.overgang.course.course.domain.CourseCommand.Resume;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.Programme;
import dk.overgang.course.course.domain.casework.Casework;
import dk.overgang.course.plans.domain.PlanCommand.AddNeed;
import dk.overgang.course.plans.domain.PlanCommand.AddReference;
import dk.overgang.course.plans.domain.PlanCommand.ChangeActivity;
import dk.overgang.course.plans.domain.PlanCommand.ChangeReference;
import dk.overgang.course.plans.domain.PlanCommand.ChangeSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.ChooseFocusAreas;
import dk.overgang.course.plans.domain.PlanCommand.CloseNeed;
import dk.overgang.course.plans.domain.PlanCommand.CloseSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.EvaluateGoals;
import dk.overgang.course.plans.domain.PlanCommand.EvaluateSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.JudgeActivity;
import dk.overgang.course.plans.domain.PlanCommand.NoteCitizensWords;
import dk.overgang.course.plans.domain.PlanCommand.NoteWorkersView;
import dk.overgang.course.plans.domain.PlanCommand.PlanActivity;
import dk.overgang.course.plans.domain.PlanCommand.Prioritise;
import dk.overgang.course.plans.domain.PlanCommand.ReopenNeed;
import dk.overgang.course.plans.domain.PlanCommand.RewordGoal;
import dk.overgang.course.plans.domain.PlanCommand.SetGoal;
import dk.overgang.course.plans.domain.PlanCommand.SetSubGoal;
import dk.overgang.course.plans.domain.entries.Activity;
import dk.overgang.course.plans.domain.entries.Degree;
import dk.overgang.course.plans.domain.entries.GoalEvaluation;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.PlanReference;
import dk.overgang.course.plans.domain.entries.Priority;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.course.programmes.domain.ProgrammeVersion.Pauses.Policy;
import dk.overgang.encryption.domain.Ciphertext;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Anna's course (acceptance course A, opened on 2 February 2026, started on 2 March) and its plan, which tests
/// talk to in commands.
public final class AnnasPlan {

    public static final List<String> AREAS = List.of("ECONOMY", "HOME", "NETWORK", "MENTAL_HEALTH", "DAILY_ACTIVITIES");

    private static final int EVERY_MONTHS = 3;

    private Course course;
    private CoursePlan plan;
    private LocalDate today;
    private int made;

    private AnnasPlan(int months, LocalDate today) {
        var programme = new Programme("SEL85-9M", months, Policy.AUTOMATIC);
        this.course = Course.opened(
                new UUID(0, 17),
                new UUID(0, 1),
                "0101",
                programme,
                LocalDate.parse("2026-03-02"),
                Casework.openedOn(LocalDate.parse("2026-02-02"), null));
        this.plan = CoursePlan.of(course);
        this.today = today;
    }

    static AnnasPlan inContact(String today) {
        return new AnnasPlan(9, LocalDate.parse(today));
    }

    public static AnnasPlan started() {
        return started(9);
    }

    static AnnasPlan started(int months) {
        var anna = new AnnasPlan(months, LocalDate.parse("2026-03-02"));
        anna.her(new Start(anna.today, anna.today));
        return anna;
    }

    @CanIgnoreReturnValue
    public AnnasPlan on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    @CanIgnoreReturnValue
    AnnasPlan pausedFrom(String day) {
        return her(new PauseFrom(new UUID(9, made), "SENTENCE", LocalDate.parse(day), today));
    }

    @CanIgnoreReturnValue
    AnnasPlan resumedOn(String day) {
        return her(new Resume(LocalDate.parse(day), today));
    }

    /// What happens to her course.
    @CanIgnoreReturnValue
    AnnasPlan her(CourseCommand command) {
        course = ((Changed<Course>) course.decide(command)).after();
        return this;
    }

    /// Carries out a command.
    ///
    /// @return the id of what it makes
    @CanIgnoreReturnValue
    public UUID does(PlanCommand command) {
        var occasion = occasion();
        plan = switch (plan.decide(command, occasion)) {
            case Changed<CoursePlan>(var after, var _) -> after;
            case Refused<CoursePlan>(var why) -> throw new AssertionError(command + " was refused: " + why);
            case Unchanged<CoursePlan> _ -> throw new AssertionError(command + " changed nothing");
        };
        return occasion.newId();
    }

    /// What may be done now, each action once.
    Set<String> mayDo() {
        var now = occasion();
        return PlanTrial.all(plan.contents(), now, text("-")).stream()
                .filter(trial -> !(plan.decide(trial.command(), now) instanceof Refused<CoursePlan>))
                .map(PlanTrial::action)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Refusal isRefused(PlanCommand command) {
        return ((Refused<CoursePlan>) plan.decide(command, occasion())).why();
    }

    private Occasion occasion() {
        made++;
        var at = today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new Occasion(new UUID(5, made), at, "worker-1", dates(), AREAS);
    }

    public CourseDates dates() {
        return CourseDates.of(course, EVERY_MONTHS, today);
    }

    /// The calendar of evaluations with those that have taken place.
    EvaluationCalendar evaluations() {
        return dates().evaluations().doneOn(plan.contents().goalsEvaluatedOn());
    }

    public CoursePlan plan() {
        return plan;
    }

    PlanContents contents() {
        return plan.contents();
    }

    /// A plan in which one of each kind of change has been made.
    public static AnnasPlan withEverything() {
        var anna = started().on("2026-03-24");
        var need =
                anna.does(new AddNeed("HOME", Need.Kind.NEED, text("ro om natten"), text("sover lidt"), Priority.NOW));
        var seen = anna.does(new AddNeed("ECONOMY", Need.Kind.NEED, null, text("stor gæld"), null));
        anna.does(new NoteWorkersView(seen, text("gæld hos tre")));
        anna.does(new NoteCitizensWords(seen, text("regningerne")));
        anna.does(new Prioritise(seen, Priority.LATER));
        anna.does(new AddNeed("NETWORK", Need.Kind.RESOURCE, text("min søster"), null, null));
        anna.does(new AddNeed("NETWORK", Need.Kind.NEED, null, text("meget alene"), null));
        anna.does(new ChooseFocusAreas(1, List.of("HOME", "ECONOMY"), LocalDate.parse("2026-03-17")));
        var goal = anna.does(new SetGoal(text("bo trygt")));
        anna.does(new RewordGoal(goal, text("bo trygt og roligt")));
        var open = anna.does(new SetSubGoal(goal, subGoal("2026-06-01")));
        var done = anna.does(new SetSubGoal(goal, subGoal("2026-05-01")));
        anna.does(new ChangeSubGoal(open, subGoal("2026-07-01")));
        anna.does(new EvaluateSubGoal(open, LocalDate.parse("2026-03-24"), Degree.SOME, text("to nætter")));
        anna.does(new CloseSubGoal(done, SubGoal.Outcome.REACHED, LocalDate.parse("2026-03-24")));
        var activity = new Activity.Content(
                text("gåtur"), List.of(need, open), Priority.NOW, Activity.Doer.NETWORK, LocalDate.parse("2026-04-01"));
        var walk = anna.does(new PlanActivity(activity));
        anna.does(new ChangeActivity(walk, activity, Activity.State.STARTED));
        anna.on("2026-06-02")
                .does(new JudgeActivity(
                        walk, new Activity.Trial(Activity.Judgement.ADJUST, LocalDate.parse("2026-06-02"))));
        anna.does(new EvaluateGoals(
                LocalDate.parse("2026-06-02"),
                List.of(new GoalEvaluation.Outcome(goal, Degree.MOSTLY, text("godt på vej"))),
                true));
        var other = new PlanReference.Content(
                PlanReference.Type.TREATMENT_PLAN,
                LocalDate.parse("2026-01-12"),
                LocalDate.parse("2026-03-20"),
                LocalDate.parse("2026-09-20"),
                "PSYCHIATRY");
        var reference = anna.does(new AddReference(other));
        anna.does(new ChangeReference(reference, other));
        anna.does(new CloseNeed(need, Need.Reason.MET, LocalDate.parse("2026-06-02")));
        anna.does(new ReopenNeed(need));
        return anna;
    }

    private static SubGoal.Content subGoal(String dueOn) {
        return new SubGoal.Content(text("sove igennem"), text("fem nætter om ugen"), LocalDate.parse(dueOn));
    }

    public static EncryptedText text(String words) {
        return new EncryptedText(new Ciphertext(words.getBytes(UTF_8)), 1);
    }
}
