package dk.overgang.portal.ending;

import dk.overgang.portal.course.CourseHeader;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.login.Person;
import dk.overgang.portal.services.Part;
import dk.overgang.portal.services.casework.ChecklistApi;
import dk.overgang.portal.services.closing.ClosingApi;
import dk.overgang.portal.services.closing.ClosingApi.Closing;
import dk.overgang.portal.services.closing.ClosingApi.Coded;
import dk.overgang.portal.services.closing.ClosingApi.Open;
import dk.overgang.portal.services.outcome.OutcomeApi;
import dk.overgang.portal.services.plan.PlanView;
import dk.overgang.portal.services.worker.WorkerNames.Worker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the services know about the ending of a course.
///
/// @param version of the closing record, `supportVersion` of the register of support, and `outcomeVersion` of
///     the outcome
/// @param kinds of support that the municipality has
/// @param instruments none where course-service does not tell their names
/// @param plan and `checklist` say what the open items are called
record SeenEnding(
        UUID courseId,
        CourseHeader header,
        Words words,
        Part<Closing> closing,
        @Nullable String version,
        ClosingApi.Codes codes,
        Part<SupportApi.Register> support,
        @Nullable String supportVersion,
        List<SupportApi.Kind> kinds,
        Part<OutcomeApi.Outcome> outcome,
        @Nullable String outcomeVersion,
        OutcomeApi.Instruments instruments,
        Part<PlanView> plan,
        Part<ChecklistApi.Checklist> checklist,
        Part<Map<String, Worker>> names)
        implements CoursePage.Shown {

    @Override
    public String citizen() {
        return header.citizen();
    }

    List<Open> open() {
        return closing.found().map(Closing::open).orElse(List.of());
    }

    /// What an open item is called, with the day by which it should be done.
    String title(Open open) {
        var title = named(open);
        return open.dueOn() == null ? title : words.text("ending.due", title, words.day(open.dueOn()));
    }

    private String named(Open open) {
        var kind = words.coded("ending.open.", open.kind());
        var of = open.of();
        if (of == null) {
            return kind;
        }
        var named = switch (open.kind()) {
            case "CONDITION" -> Coded.find(codes.conditions(), of, words.locale());
            case "SUB_GOAL" -> subGoal(of);
            case "CHECKLIST_ITEM" -> item(of);
            case "GOAL_EVALUATION" -> Optional.of(of);
            case "END_MEASUREMENT" -> Optional.of(instrument(of));
            default -> Optional.<String>empty();
        };
        return named.map(name -> kind + ": " + name).orElse(kind);
    }

    /// What an instrument is called on the page of measurements; its short name where nobody tells that.
    String instrument(String code) {
        return instruments.name(code, words.locale()).orElseGet(() -> words.coded("stay.instrument.", code));
    }

    private Optional<String> subGoal(String id) {
        return plan.orElse(PlanView.EMPTY).goals().stream()
                .flatMap(goal -> goal.subGoals().stream())
                .filter(one -> one.subGoalId().toString().equals(id))
                .map(PlanView.SubGoal::text)
                .findFirst();
    }

    private Optional<String> item(String code) {
        return checklist.found().stream()
                .flatMap(all -> all.phases().stream())
                .flatMap(phase -> phase.items().stream())
                .filter(one -> one.code().equals(code))
                .map(one -> one.text().in(words.locale()))
                .findFirst();
    }

    static boolean isLeader() {
        return Person.current().filter(person -> person.is("leader")).isPresent();
    }

    /// The page in lines, for the template.
    public EndingLines lines() {
        return EndingLines.of(this);
    }
}
