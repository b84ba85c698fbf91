package dk.overgang.course.endings;

import dk.overgang.course.course.domain.Ending;
import dk.overgang.course.course.domain.casework.OpenItem;
import dk.overgang.course.course.domain.dates.Plan;
import dk.overgang.course.endings.CourseClosings.Seen;
import dk.overgang.course.endings.domain.ClosingRecord.Accepted;
import dk.overgang.course.endings.domain.ClosingRecord.Closing;
import dk.overgang.course.endings.domain.ClosingRecord.ConditionState;
import dk.overgang.course.endings.domain.ClosingRecord.Sheet;
import dk.overgang.course.endings.domain.Condition;
import dk.overgang.course.endings.domain.ConditionAnswer;
import dk.overgang.course.endings.domain.ConditionAnswer.InterimActor;
import dk.overgang.course.endings.domain.ConditionAnswer.Verdict;
import dk.overgang.course.endings.domain.ConditionStatus;
import dk.overgang.course.endings.domain.EndingEffects;
import dk.overgang.course.endings.domain.FormalEnding;
import dk.overgang.course.endings.domain.FormalEnding.Guests;
import dk.overgang.course.endings.domain.Heard.Support;
import dk.overgang.encryption.domain.TextVault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The closing record as people see it, with what is open today.
///
/// @param plannedEnd the day on which the course ends by itself; null before the start
/// @param decidedFrom the first day on which conditions are answered and the course is closed; null before the start
/// @param endedOn null while the course has not ended
/// @param early whether it ended before its planned end and counts as that (E22)
/// @param open what a closing of today must name
/// @param closing the decision that stands; null before the first
/// @param uncovered what is open and not named by that decision; empty where there is none yet
/// @param formerClosings those that were replaced, the first one first
record ClosingView(
        UUID courseId,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate decidedFrom,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        boolean early,
        List<ConditionView> conditions,
        @Nullable ContinuedSupportView continuedSupport,
        @Nullable FormalEndingView formalEnding,
        @Nullable SheetMadeView resultsSheet,
        List<OpenItemView> open,
        @Nullable ClosingDecisionView closing,
        List<String> uncovered,
        List<ClosingDecisionView> formerClosings) {

    /// @param since since when, where network-service said so
    /// @param answer the answer that stands
    /// @param formerAnswers those before it, the first one first
    record ConditionView(
            Condition code,
            Condition.State state,
            ConditionStatus.Source source,
            @Nullable LocalDate since,
            @Nullable ConditionAnswerView answer,
            List<ConditionAnswerView> formerAnswers) {}

    /// @param by the subject of the token of whoever answered
    record ConditionAnswerView(
            Verdict state,
            @Nullable String reason,
            @Nullable String text,
            @Nullable InterimActorView interimActor,
            String by,
            Instant at) {}

    record InterimActorView(InterimActor.Kind kind, String name) {}

    /// What network-service told of the support after the course.
    ///
    /// @param dueOn by when it should be decided (E19)
    /// @param level what was granted or asked for, beside the support before
    record ContinuedSupportView(
            @Nullable LocalDate dueOn,
            String needed,
            @Nullable String level,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String decision,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate newWorkerNamedOn) {}

    record FormalEndingView(
            LocalDate on,
            String form,
            List<GuestsView> guests,
            @Nullable String note,
            @Nullable LocalDate heldOn,
            @Nullable String agreed) {}

    record GuestsView(String kind, int number, @Nullable String names) {}

    record SheetMadeView(LocalDate on, @Nullable String thanks) {}

    /// @param code what a closing names it by
    record OpenItemView(
            String code,
            String kind,
            @Nullable String of,
            @Nullable LocalDate dueOn) {

        private static OpenItemView of(OpenItem item) {
            return new OpenItemView(item.code(), item.kind(), item.of(), item.dueOn());
        }
    }

    /// @param by the subject of the token of whoever decided
    record ClosingDecisionView(
            LocalDate on,
            List<ConditionState> conditions,
            List<AcceptedView> accepted,
            @Nullable String note,
            String by,
            Instant at) {}

    record AcceptedView(
            String code, String reason, @Nullable String text) {}

    static ClosingView of(Seen seen, TextVault vault) {
        var course = seen.course();
        var record = seen.record();
        var ending = Optional.ofNullable(course.ending());
        var decisions = record.closings().stream()
                .map(closing -> decision(closing, vault))
                .toList();
        return new ClosingView(
                course.id(),
                course.plan().map(Plan::plannedEnd).orElse(null),
                course.plan().map(plan -> plan.phases().getLast().start()).orElse(null),
                ending.map(Ending::on).orElse(null),
                ending.map(Ending::reason).orElse(null),
                EndingEffects.isEarly(course),
                record.conditions(course).stream()
                        .map(status -> condition(seen, status, vault))
                        .toList(),
                Optional.ofNullable(record.heard().support())
                        .map(support -> support(seen, support))
                        .orElse(null),
                Optional.ofNullable(record.formalEnding())
                        .map(planned -> formalEnding(planned, vault))
                        .orElse(null),
                Optional.ofNullable(record.sheet())
                        .map(made -> sheet(made, vault))
                        .orElse(null),
                seen.open().stream().map(OpenItemView::of).toList(),
                decisions.isEmpty() ? null : decisions.getLast(),
                uncovered(seen),
                decisions.isEmpty() ? List.of() : decisions.subList(0, decisions.size() - 1));
    }

    private static List<String> uncovered(Seen seen) {
        return seen.record().closing().stream()
                .flatMap(closing -> {
                    var named = closing.accepted().stream().map(Accepted::code).toList();
                    return seen.open().stream().map(OpenItem::code).filter(code -> !named.contains(code));
                })
                .toList();
    }

    private static ConditionView condition(Seen seen, ConditionStatus status, TextVault vault) {
        var standing = status.answer();
        return new ConditionView(
                status.condition(),
                status.state(),
                status.source(),
                status.since(),
                standing == null ? null : answer(standing, vault),
                seen.record().answers().stream()
                        .filter(answer -> answer.condition() == status.condition() && !answer.equals(standing))
                        .map(answer -> answer(answer, vault))
                        .toList());
    }

    private static ConditionAnswerView answer(ConditionAnswer answer, TextVault vault) {
        return new ConditionAnswerView(
                answer.verdict(),
                answer.reason(),
                vault.decryptIfAny(answer.text()),
                Optional.ofNullable(answer.interim())
                        .map(actor -> new InterimActorView(actor.kind(), vault.decrypt(actor.name())))
                        .orElse(null),
                answer.by(),
                answer.at());
    }

    private static ContinuedSupportView support(Seen seen, Support support) {
        var end = Optional.ofNullable(seen.course().ending())
                .map(Ending::on)
                .or(() -> seen.course().plan().map(Plan::plannedEnd));
        return new ContinuedSupportView(
                end.map(day -> day.minusDays(seen.codes().supportDecisionDaysBeforeEnd()))
                        .orElse(null),
                support.needed(),
                support.level(),
                support.appliedOn(),
                support.decidedOn(),
                support.decision(),
                support.fromOn(),
                support.newWorkerNamedOn());
    }

    private static FormalEndingView formalEnding(FormalEnding planned, TextVault vault) {
        var held = Optional.ofNullable(planned.held());
        return new FormalEndingView(
                planned.on(),
                planned.form(),
                planned.guests().stream().map(some -> guests(some, vault)).toList(),
                vault.decryptIfAny(planned.note()),
                held.map(FormalEnding.Held::on).orElse(null),
                held.map(FormalEnding.Held::agreed).map(vault::decrypt).orElse(null));
    }

    private static GuestsView guests(Guests some, TextVault vault) {
        return new GuestsView(some.kind(), some.number(), vault.decryptIfAny(some.names()));
    }

    private static SheetMadeView sheet(Sheet made, TextVault vault) {
        return new SheetMadeView(made.on(), vault.decryptIfAny(made.thanks()));
    }

    private static ClosingDecisionView decision(Closing closing, TextVault vault) {
        return new ClosingDecisionView(
                closing.on(),
                closing.conditions(),
                closing.accepted().stream()
                        .map(one -> new AcceptedView(one.code(), one.reason(), vault.decryptIfAny(one.text())))
                        .toList(),
                vault.decryptIfAny(closing.note()),
                closing.by(),
                closing.at());
    }
}
