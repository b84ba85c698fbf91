package dk.overgang.referral.onward;

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
import dk.overgang.referral.citizens.domain.decisions.AssessingOnward;
import dk.overgang.referral.citizens.domain.decisions.OnwardDecision.Changed;
import dk.overgang.referral.onward.OnwardBodies.All;
import dk.overgang.referral.onward.OnwardBodies.NewOnward;
import dk.overgang.referral.onward.OnwardBodies.NewOutcome;
import dk.overgang.referral.onward.OnwardBodies.OnwardAnswer;
import dk.overgang.referral.onward.OnwardBodies.Withdrawal;
import dk.overgang.referral.onward.domain.OnwardCommand;
import dk.overgang.referral.onward.domain.OnwardReferral;
import dk.overgang.referral.onward.domain.OnwardRules;
import dk.overgang.referral.referrals.Faults;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The onward referrals of a citizen: opened by who works with the citizen, decided by the authority.
@RestController
@RequestMapping("/api/v1/citizens/{citizen}/onward-referrals")
class OnwardController {

    private final CitizenDecisions decisions;
    private final CitizenDirectory directory;
    private final OnwardRules rules;
    private final Clock clock;

    OnwardController(CitizenDecisions decisions, CitizenDirectory directory, OnwardRules rules, Clock clock) {
        this.decisions = decisions;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<All> all(Caller caller, @PathVariable UUID citizen) {
        var found = directory.shownTo(caller, citizen);
        var items = found.state().ahead().onward().stream()
                .map(onward -> answer(citizen, onward))
                .toList();
        return ResponseEntity.ok().eTag(Long.toString(found.version())).body(new All(items, null));
    }

    @PostMapping
    ResponseEntity<OnwardAnswer> open(
            Caller caller, @PathVariable UUID citizen, Terms terms, @Valid @RequestBody NewOnward wanted) {
        var key = key(caller, terms, citizen + "/onward " + wanted);
        var id = Optional.ofNullable(key).map(IdempotencyKey::created).orElseGet(UUID::randomUUID);
        decide(caller, citizen, terms, key, id, new OnwardCommand.Open(id, wanted.offer(), wanted.reason()));
        var address = "/api/v1/citizens/%s/onward-referrals/%s".formatted(citizen, id);
        return answer(ResponseEntity.created(URI.create(address)), directory.shownTo(caller, citizen), id);
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<OnwardAnswer> decide(
            Caller caller,
            @PathVariable UUID citizen,
            @PathVariable UUID id,
            Terms terms,
            @Valid @RequestBody NewOutcome wanted) {
        Faults.refuse(wanted.misplaced());
        decide(caller, citizen, terms, key(caller, terms, id + "/decision " + wanted), id, wanted.command(id));
        return answer(ResponseEntity.ok(), directory.shownTo(caller, citizen), id);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<OnwardAnswer> withdraw(
            Caller caller,
            @PathVariable UUID citizen,
            @PathVariable UUID id,
            Terms terms,
            @Valid @RequestBody Withdrawal withdrawal) {
        var key = key(caller, terms, id + "/withdrawal " + withdrawal);
        decide(caller, citizen, terms, key, id, new OnwardCommand.Withdraw(id, withdrawal.reason()));
        return answer(ResponseEntity.ok(), directory.shownTo(caller, citizen), id);
    }

    private void decide(
            Caller caller, UUID citizen, Terms terms, @Nullable IdempotencyKey key, UUID id, OnwardCommand command) {
        var now = clock.instant();
        var today = DanishDay.of(now);
        decisions
                .decide(
                        new Asking(() -> directory.shownTo(caller, citizen), terms, key),
                        before -> new AssessingOnward(before, rules, today, caller.subject()).decide(command),
                        (_, decision) -> decision instanceof Changed(var after)
                                ? Optional.of(change(after.noting(now), id))
                                : Optional.empty())
                .ifPresent(Refusals::refuse);
    }

    private Change change(Citizen after, UUID id) {
        var onward = after.ahead().onward(id).orElseThrow();
        return new Change(after, List.of(OnwardProgressedV1.of(after, onward, clock.instant())));
    }

    private ResponseEntity<OnwardAnswer> answer(BodyBuilder answer, Stored<Citizen> citizen, UUID id) {
        var onward = citizen.state().ahead().onward(id).orElseThrow(Problem::notFound);
        return answer.eTag(Long.toString(citizen.version())).body(answer(citizen.id(), onward));
    }

    private OnwardAnswer answer(UUID citizen, OnwardReferral onward) {
        return OnwardAnswer.of(citizen, onward, DanishDay.of(clock.instant()));
    }

    private static @Nullable IdempotencyKey key(Caller caller, Terms terms, String request) {
        return IdempotencyKey.given(caller.subject(), terms.key(), request);
    }
}
