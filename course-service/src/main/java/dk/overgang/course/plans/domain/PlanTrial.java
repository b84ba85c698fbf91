package dk.overgang.course.plans.domain;

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
import dk.overgang.course.plans.domain.entries.EffortGoal;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.course.plans.domain.entries.PlanReference;
import dk.overgang.course.plans.domain.entries.Priority;
import dk.overgang.course.plans.domain.entries.SubGoal;
import dk.overgang.encryption.domain.EncryptedText;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that may be done with a plan. Whether it is allowed is found out by trying it, on the last day that can
/// be meant and with what stands there.
///
/// @param of the entry that it is about; null where it is about the plan
/// @param path the end of its address
public record PlanTrial(String action, @Nullable UUID of, String path, PlanCommand command) {

    /// All of a plan: what adds to it, then what is done with each entry.
    ///
    /// @param text any one, in the place of what somebody would write
    public static List<PlanTrial> all(PlanContents plan, Occasion occasion, EncryptedText text) {
        var sample = new Sample(plan, occasion.course(), occasion.areas(), text);
        return Stream.of(
                        sample.additions(),
                        plan.all(Need.class).stream().flatMap(sample::ofNeed),
                        plan.all(Activity.class).stream().flatMap(sample::ofActivity),
                        plan.all(EffortGoal.class).stream().flatMap(sample::ofGoal),
                        plan.all(SubGoal.class).stream().flatMap(sample::ofSubGoal),
                        plan.all(PlanReference.class).stream().flatMap(sample::ofReference))
                .flatMap(some -> some)
                .toList();
    }

    private record Sample(PlanContents plan, CourseDates dates, List<String> areas, EncryptedText text) {

        private Stream<PlanTrial> additions() {
            var area = areas.getFirst();
            var other = new PlanReference.Content(PlanReference.Type.OTHER, dates.today(), null, null, "OTHER");
            return Stream.of(
                    whole("ADD_NEED", "needs", new AddNeed(area, Need.Kind.NEED, text, null, null)),
                    whole("CHOOSE_FOCUS_AREAS", "focus-areas", new ChooseFocusAreas(1, List.of(area), dates.latest())),
                    whole("PLAN_ACTIVITY", "activities", new PlanActivity(activity())),
                    whole("SET_GOAL", "goals", new SetGoal(text)),
                    whole("EVALUATE_GOALS", "evaluations", new EvaluateGoals(dates.latest(), List.of(), false)),
                    whole("ADD_REFERENCE", "references", new AddReference(other)));
        }

        /// For the first thing that an activity can serve.
        private Activity.Content activity() {
            var serves = Stream.concat(
                            plan.all(Need.class).stream().filter(Need::isInPlan).map(Need::id),
                            plan.all(SubGoal.class).stream().map(SubGoal::id))
                    .limit(1)
                    .toList();
            return new Activity.Content(text, serves, Priority.NOW, Activity.Doer.CITIZEN, null);
        }

        private Stream<PlanTrial> ofNeed(Need need) {
            var id = need.id();
            return Stream.of(
                    part("NOTE_CITIZENS_WORDS", "needs", id, "/citizen-word", new NoteCitizensWords(id, text)),
                    part("NOTE_WORKERS_VIEW", "needs", id, "/worker-view", new NoteWorkersView(id, text)),
                    part("PRIORITISE_NEED", "needs", id, "/priority", new Prioritise(id, null)),
                    part("CLOSE_NEED", "needs", id, "/closing", new CloseNeed(id, Need.Reason.MET, dates.latest())),
                    part("REOPEN_NEED", "needs", id, "/reopening", new ReopenNeed(id)));
        }

        private Stream<PlanTrial> ofActivity(Activity activity) {
            var id = activity.id();
            var judged = new Activity.Trial(Activity.Judgement.KEEP, dates.latest());
            var same = new ChangeActivity(id, activity.content(), activity.state());
            return Stream.of(
                    part("CHANGE_ACTIVITY", "activities", id, "", same),
                    part("JUDGE_ACTIVITY", "activities", id, "/trial", new JudgeActivity(id, judged)));
        }

        private Stream<PlanTrial> ofGoal(EffortGoal goal) {
            var id = goal.id();
            return Stream.of(
                    part("REWORD_GOAL", "goals", id, "", new RewordGoal(id, text)),
                    new PlanTrial("SET_SUB_GOAL", id, "sub-goals", new SetSubGoal(id, content())));
        }

        private Stream<PlanTrial> ofSubGoal(SubGoal subGoal) {
            var id = subGoal.id();
            return Stream.of(
                    part("CHANGE_SUB_GOAL", "sub-goals", id, "", new ChangeSubGoal(id, content())),
                    part(
                            "EVALUATE_SUB_GOAL",
                            "sub-goals",
                            id,
                            "/evaluations",
                            new EvaluateSubGoal(id, dates.latest(), Degree.SOME, null)),
                    part(
                            "CLOSE_SUB_GOAL",
                            "sub-goals",
                            id,
                            "/closing",
                            new CloseSubGoal(id, SubGoal.Outcome.REACHED, dates.latest())));
        }

        private Stream<PlanTrial> ofReference(PlanReference reference) {
            var same = new ChangeReference(reference.id(), reference.content());
            return Stream.of(part("CHANGE_REFERENCE", "references", reference.id(), "", same));
        }

        private SubGoal.Content content() {
            return new SubGoal.Content(text, text, dates.last());
        }

        private static PlanTrial whole(String action, String path, PlanCommand command) {
            return new PlanTrial(action, null, path, command);
        }

        private static PlanTrial part(String action, String room, UUID id, String end, PlanCommand command) {
            return new PlanTrial(action, id, room + "/" + id + end, command);
        }
    }
}
