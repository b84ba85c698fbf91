package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.AlreadyOpen;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.BeforeLastPhase;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.Changed;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.CitizenDeceased;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.CitizenMoved;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.Closed;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.Faulty;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.HeldBeforeLastPhase;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.NoCourse;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.NoSuchReferral;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.TooMany;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.onward.domain.OnwardCommand;
import dk.overgang.referral.onward.domain.OnwardCommand.Decline;
import dk.overgang.referral.onward.domain.OnwardCommand.Grant;
import dk.overgang.referral.onward.domain.OnwardCommand.Open;
import dk.overgang.referral.onward.domain.OnwardCommand.Withdraw;
import dk.overgang.referral.onward.domain.OnwardOutcome;
import dk.overgang.referral.onward.domain.OnwardReferral;
import dk.overgang.referral.onward.domain.OnwardReferral.State;
import dk.overgang.referral.onward.domain.OnwardRules;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What may be done with the onward referrals of a citizen. A pause stops none: an assessment is no part of the
/// course, and who lies in hospital must not come home to nothing.
///
/// @param by who wants it
public record AssessingOnward(Citizen citizen, OnwardRules rules, LocalDate today, String by) {

    /// Nobody is assessed so often; a client gone wild must not fill the document.
    private static final int MOST = 50;

    public OnwardDecision decide(OnwardCommand command) {
        return switch (command) {
            case Open open -> unlessFaulty(rules.check(open), () -> open(open));
            case Grant grant -> ofOpen(grant.onwardId(), onward -> grant(onward, grant));
            case Decline decline ->
                ofOpen(
                        decline.onwardId(),
                        onward -> unlessFaulty(
                                rules.check(decline),
                                () -> close(onward, State.DECLINED, because(decline.reason(), decline.nextStep()))));
            case Withdraw withdraw ->
                ofOpen(
                        withdraw.onwardId(),
                        onward -> unlessFaulty(
                                rules.check(withdraw),
                                () -> close(onward, State.WITHDRAWN, because(withdraw.reason(), null))));
        };
    }

    private OnwardDecision open(Open command) {
        return gone().or(() -> full(command)).or(this::early).orElseGet(() -> {
            var course = running().orElseThrow().courseId();
            return changed(new OnwardReferral(
                    command.onwardId(), course, command.offer(), command.reason(), today, by, State.OPEN, null));
        });
    }

    private OnwardDecision grant(OnwardReferral onward, Grant command) {
        return gone().orElseGet(() -> unlessFaulty(
                rules.check(onward, command, today),
                () -> close(onward, State.GRANTED, rules.granted(onward, command, today, by))));
    }

    /// Who is dead or has moved is given nothing here any more; what is open can still be declined or withdrawn.
    private Optional<OnwardDecision> gone() {
        if (citizen.deceasedOn().isPresent()) {
            return Optional.of(new CitizenDeceased());
        }
        return citizen.movedOn().map(_ -> new CitizenMoved());
    }

    private Optional<OnwardDecision> full(Open command) {
        var known = citizen.ahead().onward();
        if (known.stream().anyMatch(one -> one.isOpen() && one.offer().equals(command.offer()))) {
            return Optional.of(new AlreadyOpen());
        }
        return known.size() < MOST ? Optional.empty() : Optional.of(new TooMany());
    }

    private Optional<OnwardDecision> early() {
        var stage = running().map(CourseView::stage).orElse(null);
        if (stage == null) {
            return Optional.of(new NoCourse());
        }
        if (stage.isInLastPhase(today)) {
            return Optional.empty();
        }
        return Optional.of(
                stage.held()
                        ? new HeldBeforeLastPhase(stage.lastPhaseFrom())
                        : new BeforeLastPhase(stage.lastPhaseFrom()));
    }

    private Optional<CourseView> running() {
        return citizen.course().filter(course -> course.hasStarted() && !course.hasEnded());
    }

    private OnwardDecision ofOpen(UUID id, Function<OnwardReferral, OnwardDecision> decision) {
        return citizen.ahead()
                .onward(id)
                .map(onward -> onward.isOpen() ? decision.apply(onward) : new Closed())
                .orElseGet(NoSuchReferral::new);
    }

    private static OnwardDecision unlessFaulty(List<Fault> faults, Supplier<OnwardDecision> decision) {
        return faults.isEmpty() ? decision.get() : new Faulty(faults);
    }

    private OnwardOutcome because(@Nullable String reason, @Nullable String nextStep) {
        return new OnwardOutcome(today, by, null, null, reason, nextStep);
    }

    private Changed close(OnwardReferral onward, State how, OnwardOutcome outcome) {
        return changed(onward.closed(how, outcome));
    }

    private Changed changed(OnwardReferral onward) {
        return new Changed(citizen.with(citizen.ahead().with(onward)));
    }
}
