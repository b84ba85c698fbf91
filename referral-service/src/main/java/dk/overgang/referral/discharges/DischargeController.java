package dk.overgang.referral.discharges;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.Terms;
import dk.overgang.messaging.IdempotencyKey;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.citizens.CitizenDecisions;
import dk.overgang.referral.citizens.CitizenDecisions.Asking;
import dk.overgang.referral.citizens.CitizenDecisions.Change;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.decisions.DischargeDecision;
import dk.overgang.referral.citizens.domain.decisions.DischargeDecision.Changed;
import dk.overgang.referral.citizens.domain.decisions.DischargeDecision.DateOutside;
import dk.overgang.referral.citizens.domain.decisions.DischargeDecision.NotInHospital;
import dk.overgang.referral.citizens.domain.decisions.DischargeDecision.NothingTold;
import dk.overgang.referral.citizens.domain.decisions.DischargePlanning;
import dk.overgang.referral.discharges.DischargeAnswers.DayAnswer;
import dk.overgang.referral.referrals.Referrals;
import dk.overgang.referral.stays.domain.Stay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Tells the expected day of discharge, changes it and takes it back: a worker of a citizen, a ward of what it
/// referred. No event carries it, because nobody else decides from it.
@RestController
class DischargeController {

    record Told(@NotNull LocalDate on) {}

    /// Who asks on what terms, which citizen is meant, and of which of its stays the caller may speak.
    private record Meant(
            Caller caller,
            Terms terms,
            Supplier<Stored<Citizen>> citizen,
            Function<DischargePlanning, Optional<Stay>> stay) {

        Asking asking(String request) {
            return new Asking(citizen, terms, IdempotencyKey.given(caller.subject(), terms.key(), request));
        }
    }

    private final ExpectedDischarges discharges;
    private final CitizenDecisions decisions;
    private final CitizenDirectory directory;
    private final Referrals referrals;
    private final Clock clock;

    DischargeController(
            ExpectedDischarges discharges,
            CitizenDecisions decisions,
            CitizenDirectory directory,
            Referrals referrals,
            Clock clock) {
        this.discharges = discharges;
        this.decisions = decisions;
        this.directory = directory;
        this.referrals = referrals;
        this.clock = clock;
    }

    @PostMapping("/api/v1/citizens/{citizen}/expected-discharge")
    ResponseEntity<DayAnswer> tell(
            Caller caller, @PathVariable UUID citizen, Terms terms, @Valid @RequestBody Told reported) {
        return tell(ofCitizen(caller, terms, citizen), citizen, reported);
    }

    @DeleteMapping("/api/v1/citizens/{citizen}/expected-discharge")
    ResponseEntity<DayAnswer> takeBack(Caller caller, @PathVariable UUID citizen, Terms terms) {
        return takeBack(ofCitizen(caller, terms, citizen), citizen);
    }

    @PostMapping("/api/v1/referrals/{id}/expected-discharge")
    ResponseEntity<DayAnswer> tellAsSender(
            Caller caller, @PathVariable UUID id, Terms terms, @Valid @RequestBody Told reported) {
        return tell(ofReferral(caller, terms, id), id, reported);
    }

    @DeleteMapping("/api/v1/referrals/{id}/expected-discharge")
    ResponseEntity<DayAnswer> takeBackAsSender(Caller caller, @PathVariable UUID id, Terms terms) {
        return takeBack(ofReferral(caller, terms, id), id);
    }

    private Meant ofCitizen(Caller caller, Terms terms, UUID citizen) {
        return new Meant(caller, terms, () -> directory.shownTo(caller, citizen), DischargePlanning::stay);
    }

    private Meant ofReferral(Caller caller, Terms terms, UUID id) {
        return new Meant(
                caller,
                terms,
                () -> referrals.reach(caller, id).orElseThrow(Problem::notFound),
                home -> home.citizen().referral(id).flatMap(home::stayBehind));
    }

    private ResponseEntity<DayAnswer> tell(Meant meant, UUID id, Told reported) {
        var now = clock.instant();
        return decide(
                meant,
                id + "/discharge " + reported,
                (home, stay) ->
                        home.tell(stay, reported.on(), now, meant.caller().subject()));
    }

    private ResponseEntity<DayAnswer> takeBack(Meant meant, UUID id) {
        return decide(meant, id + "/discharge-taken-back", DischargePlanning::takeBack);
    }

    private ResponseEntity<DayAnswer> decide(
            Meant meant, String request, BiFunction<DischargePlanning, Optional<Stay>, DischargeDecision> command) {
        decisions
                .decide(
                        meant.asking(request),
                        citizen -> {
                            var home = discharges.home(citizen);
                            return command.apply(home, meant.stay().apply(home));
                        },
                        (_, decision) -> change(decision))
                .ifPresent(DischargeController::refuse);
        var citizen = meant.citizen().get();
        var today = DanishDay.of(clock.instant());
        return ResponseEntity.ok()
                .eTag(Long.toString(citizen.version()))
                .body(DayAnswer.of(discharges.home(citizen.state()).expected(), today));
    }

    private static Optional<Change> change(DischargeDecision decision) {
        return decision instanceof Changed(var after) ? Optional.of(new Change(after, List.of())) : Optional.empty();
    }

    private static void refuse(DischargeDecision decision) {
        switch (decision) {
            case Changed _ -> {}
            case NotInHospital() -> throw Problem.conflict("discharge:not-in-hospital");
            case NothingTold() -> throw Problem.conflict("discharge:nothing-told");
            case DateOutside(var earliest, var latest) ->
                throw Problem.invalid("on", "date-outside", earliest.toString(), latest.toString());
        }
    }
}
