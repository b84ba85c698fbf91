package dk.overgang.course.plans.domain;

import static dk.overgang.course.plans.domain.AnnasPlan.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.overgang.course.course.domain.CourseCommand.End;
import dk.overgang.course.course.domain.CourseCommand.Start;
import dk.overgang.course.course.domain.CourseRefusal.AlreadyEnded;
import dk.overgang.course.course.domain.CourseRefusal.DateOutOfRange;
import dk.overgang.course.course.domain.CourseRefusal.NotStarted;
import dk.overgang.course.plans.domain.PlanCommand.AddNeed;
import dk.overgang.course.plans.domain.PlanCommand.AddReference;
import dk.overgang.course.plans.domain.PlanCommand.ChangeActivity;
import dk.overgang.course.plans.domain.PlanCommand.ChangeReference;
import dk.overgang.course.plans.domain.PlanCommand.ChangeSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.ChooseFocusAreas;
import dk.overgang.course.plans.domain.PlanCommand.CloseSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.EvaluateGoals;
import dk.overgang.course.plans.domain.PlanCommand.EvaluateSubGoal;
import dk.overgang.course.plans.domain.PlanCommand.JudgeActivity;
import dk.overgang.course.plans.domain.PlanCommand.NoteCitizensWords;
import dk.overgang.course.plans.domain.PlanCommand.NoteWorkersView;
import dk.overgang.course.plans.domain.PlanCommand.PlanActivity;
import dk.overgang.course.plans.domain.PlanCommand.Prioritise;
import dk.overgang.course.plans.domain.PlanCommand.RewordGoal;
import dk.overgang.course.plans.domain.PlanCommand.SetGoal;
import dk.overgang.course.plans.domain.PlanCommand.SetSubGoal;
import dk.overgang.course.plans.domain.PlanRefusal.NamedTwice;
import dk.overgang.course.plans.domain.PlanRefusal.NoSuchEntry;
import dk.overgang.course.plans.domain.PlanRefusal.OnlySeenByWorker;
import dk.overgang.course.plans.domain.PlanRefusal.ServesNothing;
import dk.overgang.course.plans.domain.PlanRefusal.SubGoalClosed;
import dk.overgang.course.plans.domain.PlanRefusal.UnknownArea;
import dk.overgang.course.plans.domain.PlanRefusal.UnknownGoal;
import dk.overgang.course.plans.domain.PlanRefusal.WordsMissing;
import dk.overgang.course.plans.domain.entries.Activity;
import dk.overgang.course.plans.domain.entries.Activity.Doer;
import dk.overgang.course.plans.domain.entries.Activity.Judgement;
import dk.overgang.course.plans.domain.entries.Activity.Trial;
import dk.overgang.course.plans.domain.entries.Degree;
import dk.overgang.course.plans.domain.entries.EffortGoal;
import dk.overgang.course.plans.domain.entries.FocusChoice;
import dk.overgang.course.plans.domain.entries.GoalEvaluation;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.PlanEntry;
import dk.overgang.course.plans.domain.entries.PlanReference;
import dk.overgang.course.plans.domain.entries.Priority;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.course.plans.domain.entries.SubGoal.Outcome;
import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What may stand in a plan, and how it changes (F-27, F-29, F-31).
class CoursePlanTest {

    private static final UUID UNKNOWN = new UUID(99, 99);

    private final AnnasPlan anna = AnnasPlan.started().on("2026-03-24");

    @Test
    void the_citizens_words_and_the_workers_view_of_a_need_are_kept_apart() {
        var id = anna.does(new AddNeed("HOME", Need.Kind.NEED, text("ro om natten"), text("sover for lidt"), null));

        var need = need(id);
        assertThat(need.state()).isEqualTo(Need.State.IN_PLAN);
        assertThat(need.citizensWords()).isEqualTo(text("ro om natten"));
        assertThat(need.workersView()).isEqualTo(text("sover for lidt"));
    }

    ///
    @Test
    void what_the_worker_alone_sees_enters_the_plan_with_the_citizens_word() {
        var id = anna.does(seenByWorker());
        assertThat(need(id).state()).isEqualTo(Need.State.SEEN_BY_WORKER);

        anna.does(new NoteCitizensWords(id, text("jeg vil gerne ud af gælden")));

        assertThat(need(id).state()).isEqualTo(Need.State.IN_PLAN);
        assertThat(need(id).workersView()).isEqualTo(text("stor gæld"));
    }

    ///
    @Test
    void what_the_worker_alone_sees_is_neither_prioritised_nor_served_by_an_activity() {
        var id = anna.does(seenByWorker());

        assertThat(anna.isRefused(new Prioritise(id, Priority.NOW))).isEqualTo(new OnlySeenByWorker());
        assertThat(anna.isRefused(new PlanActivity(activity(id)))).isEqualTo(new ServesNothing("serves.0"));
        assertThat(anna.isRefused(new AddNeed("ECONOMY", Need.Kind.NEED, null, text("stor gæld"), Priority.NOW)))
                .isEqualTo(new WordsMissing());
    }

    @Test
    void a_need_in_nobodys_words_is_refused() {
        assertThat(anna.isRefused(new AddNeed("HOME", Need.Kind.NEED, null, null, null)))
                .isEqualTo(new WordsMissing());
    }

    ///
    @Test
    void the_citizen_prioritises_and_may_think_otherwise() {
        var id = anna.does(need("HOME", "ro om natten"));
        anna.does(new Prioritise(id, Priority.NOW));
        assertThat(need(id).priority()).isEqualTo(Priority.NOW);

        anna.does(new Prioritise(id, Priority.LATER));
        assertThat(need(id).priority()).isEqualTo(Priority.LATER);
        anna.does(new Prioritise(id, null));
        assertThat(need(id).priority()).isNull();
    }

    ///
    @Test
    void resources_are_recorded_beside_needs() {
        var id = anna.does(new AddNeed("NETWORK", Need.Kind.RESOURCE, text("min søster"), null, null));

        anna.does(new NoteWorkersView(id, text("tæt kontakt")));

        assertThat(need(id).kind()).isEqualTo(Need.Kind.RESOURCE);
        assertThat(need(id).workersView()).isEqualTo(text("tæt kontakt"));
    }

    @Test
    void a_need_belongs_to_one_of_the_focus_areas() {
        assertThat(anna.isRefused(need("GARDEN", "en have"))).isEqualTo(new UnknownArea("area", AnnasPlan.AREAS));
        assertThat(anna.isRefused(new NoteCitizensWords(UNKNOWN, text("noget"))))
                .isEqualTo(new NoSuchEntry());
    }

    ///
    @Test
    void focus_areas_are_chosen_for_each_phase_and_may_be_chosen_anew() {
        anna.does(new ChooseFocusAreas(2, List.of("NETWORK"), day("2026-03-24")));
        anna.does(new ChooseFocusAreas(1, List.of("HOME", "ECONOMY"), day("2026-03-17")));
        anna.does(new ChooseFocusAreas(1, List.of("HOME", "ECONOMY", "MENTAL_HEALTH"), day("2026-03-24")));

        assertThat(anna.contents().focus())
                .extracting(FocusChoice::phase, FocusChoice::areas)
                .containsExactly(tuple(1, List.of("HOME", "ECONOMY", "MENTAL_HEALTH")), tuple(2, List.of("NETWORK")));
    }

    /// C6
    @Test
    void no_area_at_all_and_every_area_are_kept() {
        anna.does(new ChooseFocusAreas(1, List.of(), day("2026-03-24")));
        anna.does(new ChooseFocusAreas(2, AnnasPlan.AREAS, day("2026-03-24")));

        assertThat(anna.contents().focus()).hasSize(2);
    }

    @Test
    void an_unknown_area_and_an_area_named_twice_are_refused_with_their_place() {
        assertThat(anna.isRefused(new ChooseFocusAreas(1, List.of("HOME", "home"), day("2026-03-24"))))
                .isEqualTo(new UnknownArea("areas.1", AnnasPlan.AREAS));
        assertThat(anna.isRefused(new ChooseFocusAreas(1, List.of("HOME", "NETWORK", "HOME"), day("2026-03-24"))))
                .isEqualTo(new NamedTwice("areas.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01", "2026-03-25"})
    void a_talk_about_focus_areas_before_the_course_or_ahead_is_refused(String on) {
        assertThat(anna.isRefused(new ChooseFocusAreas(1, List.of("HOME"), day(on))))
                .isEqualTo(new DateOutOfRange("on", day("2026-02-02"), day("2026-03-24")));
    }

    @Test
    void in_the_contact_phase_needs_and_focus_areas_can_be_talked_about() {
        var early = AnnasPlan.inContact("2026-02-25");

        early.does(need("HOME", "egen dør"));
        early.does(new ChooseFocusAreas(1, List.of("HOME"), day("2026-02-18")));
        anna.does(new ChooseFocusAreas(1, List.of("HOME"), day("2026-02-02")));

        assertThat(early.plan().version()).isEqualTo(2);
        assertThat(early.isRefused(new ChooseFocusAreas(1, List.of("HOME"), day("2026-02-01"))))
                .isEqualTo(new DateOutOfRange("on", day("2026-02-02"), day("2026-02-25")));
    }

    ///
    @Test
    void an_activity_serves_needs_and_sub_goals_of_the_plan() {
        var need = anna.does(need("HOME", "ro om natten"));
        var subGoal = anna.does(new SetSubGoal(goal(), subGoal("2026-06-01")));

        var id = anna.does(new PlanActivity(activity(need, subGoal)));

        assertThat(activityOf(id).state()).isEqualTo(Activity.State.PLANNED);
        assertThat(activityOf(id).content().serves()).containsExactly(need, subGoal);
        assertThat(anna.isRefused(new PlanActivity(activity()))).isEqualTo(new ServesNothing("serves"));
        assertThat(anna.isRefused(new PlanActivity(activity(need, UNKNOWN)))).isEqualTo(new ServesNothing("serves.1"));
        assertThat(anna.isRefused(new PlanActivity(activity(id)))).isEqualTo(new ServesNothing("serves.0"));
    }

    @Test
    void an_activity_is_planned_within_the_course() {
        var need = anna.does(need("HOME", "ro om natten"));

        anna.does(new PlanActivity(activity(need, day("2026-12-01"))));

        assertThat(anna.isRefused(new PlanActivity(activity(need, day("2026-12-02")))))
                .isEqualTo(new DateOutOfRange("plannedFrom", day("2026-03-02"), day("2026-12-01")));
    }

    ///
    @Test
    void an_activity_that_was_tried_out_is_kept_adjusted_or_stopped() {
        var id = anna.does(new PlanActivity(activity(anna.does(need("HOME", "ro om natten")))));
        anna.on("2026-07-01");
        anna.does(new ChangeActivity(id, activityOf(id).content(), Activity.State.STARTED));

        anna.does(new JudgeActivity(id, new Trial(Judgement.KEEP, day("2026-07-01"))));
        assertThat(activityOf(id).state()).isEqualTo(Activity.State.STARTED);

        anna.does(new JudgeActivity(id, new Trial(Judgement.STOP, day("2026-07-01"))));
        assertThat(activityOf(id).state()).isEqualTo(Activity.State.STOPPED);
        assertThat(activityOf(id).trial()).isEqualTo(new Trial(Judgement.STOP, day("2026-07-01")));
        assertThat(anna.isRefused(new JudgeActivity(id, new Trial(Judgement.STOP, day("2026-07-02")))))
                .isEqualTo(new DateOutOfRange("on", day("2026-02-02"), day("2026-07-01")));
    }

    ///
    @Test
    void the_activity_plan_was_made_when_the_first_activity_was_planned() {
        var need = anna.does(need("HOME", "ro om natten"));
        assertThat(anna.plan().activityPlanOn(anna.plan().version())).isEmpty();

        anna.does(new PlanActivity(activity(need)));
        anna.on("2026-04-07").does(new PlanActivity(activity(need)));

        assertThat(anna.plan().activityPlanOn(anna.plan().version())).contains(day("2026-03-24"));
    }

    ///
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-12-01"})
    void a_sub_goal_is_due_within_the_course(String dueOn) {
        var id = anna.does(new SetSubGoal(goal(), subGoal(dueOn)));

        assertThat(subGoalOf(id).state()).isEqualTo(SubGoal.State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-12-02"})
    void a_sub_goal_that_is_due_outside_of_the_course_is_refused_with_the_days_of_the_course(String dueOn) {
        var goal = goal();

        assertThat(anna.isRefused(new SetSubGoal(goal, subGoal(dueOn))))
                .isEqualTo(new DateOutOfRange("dueOn", day("2026-03-02"), day("2026-12-01")));
        assertThat(anna.isRefused(new SetSubGoal(UNKNOWN, subGoal("2026-06-01"))))
                .isEqualTo(new UnknownGoal("goal"));
    }

    @Test
    void in_an_open_pause_the_course_lasts_as_if_it_were_resumed_today() {
        anna.on("2026-05-20").pausedFrom("2026-05-20").on("2026-06-11");

        assertThat(anna.isRefused(new SetSubGoal(goal(), subGoal("2026-12-24"))))
                .isEqualTo(new DateOutOfRange("dueOn", day("2026-03-02"), day("2026-12-23")));
    }

    /// E41
    @ParameterizedTest
    @CsvSource({"2026-05-19, false", "2026-05-20, true", "2026-06-10, true", "2026-06-11, false"})
    void a_pause_moves_no_sub_goal_but_shows_those_whose_date_lay_in_it(String dueOn, boolean passed) {
        var id = anna.does(new SetSubGoal(goal(), subGoal(dueOn)));
        anna.on("2026-06-11").pausedFrom("2026-05-20").resumedOn("2026-06-11");

        assertThat(subGoalOf(id).content().dueOn()).isEqualTo(day(dueOn));
        assertThat(anna.dates().passedInPause(day(dueOn))).isEqualTo(passed);
    }

    ///
    @Test
    void a_sub_goal_is_evaluated_each_time_it_was_worked_with() {
        var id = anna.does(new SetSubGoal(goal(), subGoal("2026-06-01")));

        anna.does(new EvaluateSubGoal(id, day("2026-03-24"), Degree.NONE, null));
        anna.on("2026-04-07").does(new EvaluateSubGoal(id, day("2026-04-07"), Degree.SOME, text("to nætter")));

        assertThat(anna.plan().version()).isEqualTo(4);
        assertThat(anna.isRefused(new EvaluateSubGoal(id, day("2026-04-08"), Degree.SOME, null)))
                .isEqualTo(new DateOutOfRange("on", day("2026-02-02"), day("2026-04-07")));
        assertThat(anna.isRefused(new EvaluateSubGoal(UNKNOWN, day("2026-04-07"), Degree.SOME, null)))
                .isEqualTo(new NoSuchEntry());
    }

    @ParameterizedTest
    @CsvSource({"REACHED, REACHED", "GIVEN_UP, GIVEN_UP"})
    void a_closed_sub_goal_is_neither_evaluated_nor_changed_nor_closed_again(Outcome outcome, SubGoal.State state) {
        var id = anna.does(new SetSubGoal(goal(), subGoal("2026-06-01")));
        anna.does(new CloseSubGoal(id, outcome, day("2026-03-24")));

        assertThat(subGoalOf(id).state()).isEqualTo(state);
        assertThat(List.of(
                        anna.isRefused(new EvaluateSubGoal(id, day("2026-03-24"), Degree.REACHED, null)),
                        anna.isRefused(new ChangeSubGoal(id, subGoal("2026-07-01"))),
                        anna.isRefused(new CloseSubGoal(id, Outcome.REACHED, day("2026-03-24")))))
                .containsOnly(new SubGoalClosed(outcome, day("2026-03-24")));
    }

    @Test
    void who_finds_a_date_passed_agrees_another_one() {
        var id = anna.does(new SetSubGoal(goal(), subGoal("2026-06-01")));

        anna.does(new ChangeSubGoal(id, subGoal("2026-07-01")));

        assertThat(subGoalOf(id).content().dueOn()).isEqualTo(day("2026-07-01"));
    }

    /// A day that has passed since stays right: the activity is done, and the sub-goal gets other words.
    @Test
    void what_keeps_its_day_is_changed_after_that_day() {
        var early = AnnasPlan.inContact("2026-02-10");
        var need = early.does(need("HOME", "egen dør"));
        var walk = early.does(new PlanActivity(activity(need, day("2026-02-20"))));
        var subGoal = early.does(new SetSubGoal(early.does(new SetGoal(text("bo trygt"))), subGoal("2026-02-20")));

        early.on("2026-02-25").does(new ChangeActivity(walk, activity(need, day("2026-02-20")), Activity.State.DONE));
        early.does(new ChangeSubGoal(
                subGoal, new SubGoal.Content(text("sove godt"), text("fire nætter"), day("2026-02-20"))));

        assertThat(early.mayDo()).contains("CHANGE_ACTIVITY");
        assertThat(early.contents()
                        .find(Activity.class, walk)
                        .map(Activity::state)
                        .orElseThrow())
                .isEqualTo(Activity.State.DONE);
        assertThat(early.isRefused(new ChangeActivity(walk, activity(need, day("2026-02-21")), Activity.State.DONE)))
                .isInstanceOf(DateOutOfRange.class);
        assertThat(early.isRefused(new ChangeSubGoal(subGoal, subGoal("2026-02-21"))))
                .isInstanceOf(DateOutOfRange.class);
        early.on("2026-03-02")
                .her(new Start(day("2026-03-02"), day("2026-03-02")))
                .does(new ChangeActivity(walk, activity(need, day("2026-02-20")), Activity.State.PLANNED));
    }

    ///
    @Test
    void goals_are_evaluated_together_each_once() {
        var goal = goal();
        var other = goal();

        anna.does(evaluation("2026-03-24", goal, other));

        assertThat(anna.isRefused(evaluation("2026-03-24", goal, goal))).isEqualTo(new NamedTwice("goals.1.goal"));
        assertThat(anna.isRefused(evaluation("2026-03-24", UNKNOWN))).isEqualTo(new UnknownGoal("goals.0.goal"));
        assertThat(anna.isRefused(evaluation("2026-03-01", goal)))
                .isEqualTo(new DateOutOfRange("on", day("2026-03-02"), day("2026-03-24")));
    }

    /// on 23 September Anna's plan is evaluated and adjusted, on the 24th her goals.
    @Test
    void who_evaluates_the_plan_alone_has_not_evaluated_the_goals() {
        var goal = goal();
        anna.on("2026-06-02").does(evaluation("2026-06-02", goal));
        anna.on("2026-09-02").does(new EvaluateGoals(day("2026-09-01"), List.of(), true));
        assertThat(anna.evaluations().all().get(1).doneOn()).isNull();

        anna.does(evaluation("2026-09-02", goal));

        assertThat(anna.evaluations().all().get(1).doneOn()).isEqualTo(day("2026-09-02"));
    }

    @Test
    void before_the_start_no_goals_are_evaluated() {
        var early = AnnasPlan.inContact("2026-02-25");
        var goal = early.does(new SetGoal(text("bo trygt")));

        assertThat(early.isRefused(evaluation("2026-02-25", goal))).isEqualTo(new NotStarted());
    }

    ///
    @Test
    void other_plans_are_known_by_their_dates() {
        var id = anna.does(new AddReference(reference("2026-01-12", null, "2026-07-12")));

        anna.does(new ChangeReference(id, reference("2026-01-12", "2026-03-20", "2026-09-20")));

        assertThat(anna.contents()
                        .find(PlanReference.class, id)
                        .orElseThrow()
                        .content()
                        .reviewedOn())
                .isEqualTo(day("2026-03-20"));
        assertThat(anna.isRefused(new AddReference(reference("2026-03-25", null, null))))
                .isEqualTo(new DateOutOfRange("datedOn", day("2016-03-24"), day("2026-03-24")));
        assertThat(anna.isRefused(new AddReference(reference("2026-01-12", "2026-01-11", null))))
                .isEqualTo(new DateOutOfRange("reviewedOn", day("2026-01-12"), day("2026-03-24")));
        assertThat(anna.isRefused(new AddReference(reference("2026-01-12", null, "2026-01-11"))))
                .isEqualTo(new DateOutOfRange("nextReviewOn", day("2026-01-12"), day("2036-03-24")));
    }

    /// F-27
    @Test
    void every_former_version_stays_readable_with_who_and_when() {
        var goal = goal();
        anna.on("2026-04-07").does(new RewordGoal(goal, text("bo trygt og roligt")));

        var plan = anna.plan();
        assertThat(plan.changes())
                .extracting(PlanChange::what)
                .containsExactly(PlanChange.Kind.GOAL_SET, PlanChange.Kind.GOAL_REWORDED);
        assertThat(plan.changes())
                .extracting(change -> change.at().toString())
                .containsExactly("2026-03-24T12:00:00Z", "2026-04-07T12:00:00Z");
        assertThat(plan.changes()).extracting(PlanChange::by).containsOnly("worker-1");
        assertThat(texts(plan.contents(0))).isEmpty();
        assertThat(texts(plan.contents(1))).containsExactly(text("bo trygt"));
        assertThat(texts(plan.contents(2))).containsExactly(text("bo trygt og roligt"));
    }

    @Test
    void every_text_gets_a_newer_key_and_says_the_same() {
        var plan = AnnasPlan.withEverything().plan();

        var renewed = plan.renewed(text -> new EncryptedText(text.text(), text.key() + 1));

        assertThat(plan.oldestKey()).contains(1);
        assertThat(renewed.oldestKey()).contains(2);
        assertThat(renewed.renewed(text -> new EncryptedText(text.text(), 1))).isEqualTo(plan);
        assertThat(AnnasPlan.started().plan().oldestKey()).isEmpty();
    }

    @Test
    void after_the_end_of_the_course_nothing_changes() {
        var goal = goal();
        anna.her(new End("MOVED", day("2026-03-24"), day("2026-03-24")));

        assertThat(anna.isRefused(new SetGoal(text("mere")))).isEqualTo(new AlreadyEnded(day("2026-03-24")));
        assertThat(anna.contents().all(EffortGoal.class))
                .extracting(PlanEntry::id)
                .containsExactly(goal);
    }

    private UUID goal() {
        return anna.does(new SetGoal(text("bo trygt")));
    }

    private Need need(UUID id) {
        return anna.contents().find(Need.class, id).orElseThrow();
    }

    private Activity activityOf(UUID id) {
        return anna.contents().find(Activity.class, id).orElseThrow();
    }

    private SubGoal subGoalOf(UUID id) {
        return anna.contents().find(SubGoal.class, id).orElseThrow();
    }

    private static AddNeed need(String area, String words) {
        return new AddNeed(area, Need.Kind.NEED, text(words), null, null);
    }

    private static AddNeed seenByWorker() {
        return new AddNeed("ECONOMY", Need.Kind.NEED, null, text("stor gæld"), null);
    }

    private static Activity.Content activity(UUID... serves) {
        return new Activity.Content(text("gåtur"), List.of(serves), Priority.NOW, Doer.CITIZEN, null);
    }

    private static Activity.Content activity(UUID serves, LocalDate from) {
        return new Activity.Content(text("gåtur"), List.of(serves), Priority.LATER, Doer.OFFER, from);
    }

    private static SubGoal.Content subGoal(String dueOn) {
        return new SubGoal.Content(text("sove igennem"), text("fem nætter om ugen"), day(dueOn));
    }

    private static EvaluateGoals evaluation(String on, UUID... goals) {
        var outcomes = Stream.of(goals)
                .map(goal -> new GoalEvaluation.Outcome(goal, Degree.SOME, null))
                .toList();
        return new EvaluateGoals(day(on), outcomes, false);
    }

    private static PlanReference.Content reference(
            String datedOn, @Nullable String reviewedOn, @Nullable String nextReviewOn) {
        return new PlanReference.Content(
                PlanReference.Type.TREATMENT_PLAN,
                day(datedOn),
                reviewedOn == null ? null : day(reviewedOn),
                nextReviewOn == null ? null : day(nextReviewOn),
                "PSYCHIATRY");
    }

    private static List<EncryptedText> texts(PlanContents contents) {
        return contents.all(EffortGoal.class).stream().map(EffortGoal::text).toList();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
