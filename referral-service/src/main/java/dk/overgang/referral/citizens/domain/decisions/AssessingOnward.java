package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.courses.domain.CourseView;
import dk.overgang.referral.onward.domain.OnwardCommand;
import dk.overgang.referral.onward.domain.OnwardCommand.Decide;
import dk.overgang.referral.onward.domain.OnwardCommand.Decline;
import dk.overgang.referral.onward.domain.OnwardCommand.Grant;
import dk.overgang.referral.onward.domain.OnwardCommand.Open;
import dk.overgang.referral.onward.domain.OnwardCommand.Withdraw;
import dk.overgang.referral.onward.domain.OnwardOutcome;
import dk.overgang.referral.onward.domain.OnwardReferral;
import dk.overgang.referral.onward.domain.OnwardReferral.State;
import dk.overgang.referral.onward.domain.OnwardRefusal;
import dk.overgang.referral.onward.domain.OnwardRefusal.AlreadyOpen;
import dk.overgang.referral.onward.domain.OnwardRefusal.BeforeLastPhase;
import dk.overgang.referral.onward.domain.OnwardRefusal.CitizenDeceased;
import dk.overgang.referral.onward.domain.OnwardRefusal.CitizenMoved;
import dk.overgang.referral.onward.domain.OnwardRefusal.Closed;
import dk.overgang.referral.onward.domain.OnwardRefusal.Faulty;
import dk.overgang.referral.onward.domain.OnwardRefusal.HeldBeforeLastPhase;
import dk.overgang.referral.onward.domain.OnwardRefusal.NoCourse;
import dk.overgang.referral.onward.domain.OnwardRefusal.TooMany;
import dk.overgang.referral.onward.domain.OnwardRefusal.Unknown;
import dk.overgang.referral.onward.domain.OnwardRules;
import dk.overgang.referral.referrals.domain.rules.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What may be done with the onward referrals of a citizen. A pause of the course stops none, because the
/// assessment is no part of the course.
///
/// @param by the subject of the caller's token
public record AssessingOnward(Citizen citizen, OnwardRules rules, LocalDate today, String by) {

    /// Nobody is assessed so often; a client gone wild must not fill the document.
    private static final int MOST = 50;

    public Decision<Citizen> decide(OnwardCommand command) {
        return switch (command) {
            case Open open -> unlessFaulty(rules.check(open), () -> open(open));
            case Decide decision -> unlessFaulty(decision.misplaced(), () -> decide(decision.chosen()));
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

    private Decision<Citizen> open(Open command) {
        return Decision.unless(gone().or(() -> full(command)).or(this::early), () -> {
            var course = citizen.runningCourse().orElseThrow().courseId();
            return changed(new OnwardReferral(
                    command.onwardId(), course, command.offer(), command.reason(), today, by, State.OPEN, null));
        });
    }

    private Decision<Citizen> grant(OnwardReferral onward, Grant command) {
        return Decision.unless(
                gone(),
                () -> unlessFaulty(
                        rules.check(onward, command, today),
                        () -> close(onward, State.GRANTED, rules.granted(onward, command, today, by))));
    }

    /// A citizen who is dead or has moved is given nothing here; what is open can still be declined or withdrawn.
    private Optional<OnwardRefusal> gone() {
        if (citizen.deceasedOn().isPresent()) {
            return Optional.of(new CitizenDeceased());
        }
        return citizen.movedOn().map(_ -> new CitizenMoved());
    }

    private Optional<OnwardRefusal> full(Open command) {
        var known = citizen.ahead().onward();
        if (known.stream().anyMatch(one -> one.isOpen() && one.offer().equals(command.offer()))) {
            return Optional.of(new AlreadyOpen());
        }
        return known.size() < MOST ? Optional.empty() : Optional.of(new TooMany());
    }

    private Optional<OnwardRefusal> early() {
        var stage = citizen.runningCourse().map(CourseView::stage).orElse(null);
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

    private Decision<Citizen> ofOpen(UUID id, Function<OnwardReferral, Decision<Citizen>> decision) {
        return citizen.ahead()
                .onward(id)
                .map(onward -> onward.isOpen() ? decision.apply(onward) : Decision.<Citizen>refused(new Closed()))
                .orElseGet(() -> Decision.refused(new Unknown()));
    }

    private static Decision<Citizen> unlessFaulty(List<Fault> faults, Supplier<Decision<Citizen>> decision) {
        return Decision.unless(faults.isEmpty() ? Optional.empty() : Optional.of(new Faulty(faults)), decision);
    }

    private OnwardOutcome because(@Nullable String reason, @Nullable String nextStep) {
        return new OnwardOutcome(today, by, null, null, reason, nextStep);
    }

    private Decision<Citizen> close(OnwardReferral onward, State how, OnwardOutcome outcome) {
        return changed(onward.closed(how, outcome));
    }

    private Decision<Citizen> changed(OnwardReferral onward) {
        return Decision.changed(citizen.with(citizen.ahead().with(onward)));
    }
}
