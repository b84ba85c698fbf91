package dk.overgang.referral.citizens.domain.decisions;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.consents.domain.Consent;
import dk.overgang.referral.moves.domain.Move;
import dk.overgang.referral.moves.domain.MoveRefusal;
import dk.overgang.referral.moves.domain.MoveRefusal.AlreadyMoved;
import dk.overgang.referral.moves.domain.MoveRefusal.CitizenDeceased;
import dk.overgang.referral.moves.domain.NewMove;
import java.time.LocalDate;
import java.util.Optional;

/// The move of a citizen to another municipality (E24): the course ends by the event, and with the citizen's
/// consent a handover package is due.
public record MovingAway(Citizen citizen) {

    public Decision<Citizen> record(NewMove entered) {
        var today = DanishDay.of(entered.at());
        var refusal = entered.refusal(citizen.municipality(), today).or(this::gone);
        return Decision.unless(refusal, () -> {
            var consent = citizen.consents().on(today).to(Move.sharingWith(entered.to()));
            var move = entered.under(consent.map(Consent::consentId).orElse(null));
            return Decision.changed(
                    citizen.with(citizen.circumstances().with(move)).noting(entered.at()));
        });
    }

    private Optional<MoveRefusal> gone() {
        return citizen.movedOn()
                .<MoveRefusal>map(_ -> new AlreadyMoved())
                .or(() -> citizen.deceasedOn().map(_ -> new CitizenDeceased()));
    }

    /// Whether the consent under which the package of a move was to go along is still in force that day. Nobody
    /// is referred of whose death a hospital has told since.
    public boolean maySend(Move move, LocalDate today) {
        return move.consentId() != null
                && citizen.deceasedOn().isEmpty()
                && citizen.consents().isInForce(move.consentId(), today);
    }

    /// The package of that move is no longer due: it was handed over, or it stays because the consent
    /// had ended or the citizen was dead.
    public Decision<Citizen> settle(Move move, boolean handedOver) {
        return move.equals(citizen.circumstances().move())
                ? Decision.changed(
                        citizen.with(citizen.circumstances().with(handedOver ? move.handedOver() : move.keptBack())))
                : Decision.unchanged();
    }
}
