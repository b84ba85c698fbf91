package dk.overgang.referral.onward;

import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.citizens.domain.DanishDay;
import dk.overgang.referral.citizens.domain.decisions.AssessingOnward;
import dk.overgang.referral.onward.domain.OnwardCommand;
import dk.overgang.referral.onward.domain.OnwardCommand.Choice;
import dk.overgang.referral.onward.domain.OnwardOutcome;
import dk.overgang.referral.onward.domain.OnwardReferral;
import dk.overgang.referral.onward.domain.OnwardRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The onward referrals of a citizen: opened by who works with the citizen, decided by the authority.
@RestController
class OnwardController {

    private static final String OF_CITIZEN = "/api/v1/citizens/{citizen}/onward-referrals";

    /// Which codes there are is data, so that the rules check them.
    record NewOnward(@NotNull String offer, @NotNull String reason) {}

    record NewOutcome(
            @NotNull Choice decision,
            @Nullable String legalBasis,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            @Nullable String nextStep) {}

    record OnwardWithdrawal(@NotNull String reason) {}

    /// A referral onward to another offer, and how long it has been under way.
    ///
    /// @param days how old it is, or was when it was closed
    record OnwardView(
            UUID onwardId,
            UUID citizenId,
            UUID courseId,
            String offer,
            String reason,
            OnwardReferral.State state,
            LocalDate openedOn,
            long days,
            @Nullable OutcomeView outcome) {

        private static OnwardView of(UUID citizen, OnwardReferral onward, LocalDate today) {
            return new OnwardView(
                    onward.onwardId(),
                    citizen,
                    onward.course(),
                    onward.offer(),
                    onward.reason(),
                    onward.state(),
                    onward.openedOn(),
                    onward.days(today),
                    OutcomeView.of(onward.outcome()));
        }
    }

    record OutcomeView(
            LocalDate on,
            @Nullable String legalBasis,
            @Nullable String paragraph,
            @Nullable String reason,
            @Nullable String nextStep) {

        private static @Nullable OutcomeView of(@Nullable OnwardOutcome outcome) {
            return outcome == null
                    ? null
                    : new OutcomeView(
                            outcome.on(),
                            outcome.legalBasis(),
                            outcome.paragraph(),
                            outcome.reason(),
                            outcome.nextStep());
        }
    }

    private record Undecided(Citizen citizen, OnwardReferral onward) {

        private static Stream<Undecided> of(Citizen citizen) {
            return citizen.ahead().onward().stream()
                    .filter(OnwardReferral::isOpen)
                    .map(onward -> new Undecided(citizen, onward));
        }

        private SortKey place() {
            return SortKey.of(onward.openedOn(), onward.onwardId());
        }
    }

    private final AggregateStore<Citizen> citizens;
    private final CommandHandler<Citizen> commands;
    private final CitizenDirectory directory;
    private final OnwardRules rules;
    private final Clock clock;

    OnwardController(
            AggregateStore<Citizen> citizens,
            CommandHandler<Citizen> commands,
            CitizenDirectory directory,
            OnwardRules rules,
            Clock clock) {
        this.citizens = citizens;
        this.commands = commands;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    /// What nobody has decided yet, the oldest first, so that nobody is forgotten.
    @GetMapping("/api/v1/onward-referrals")
    Page<OnwardView> undecided(Caller caller, Paging paging) {
        var open = directory.seenBy(caller).and(OnwardConfiguration.STATE).is(OnwardReferral.State.OPEN.name());
        return citizens.findReadable(
                query(open),
                found -> directory
                        .page(
                                caller,
                                paging,
                                found.map(Stored::state).filter(Citizen::isHere).flatMap(Undecided::of),
                                Undecided::citizen,
                                Undecided::place)
                        .map(one -> view(one.citizen(), one.onward())));
    }

    @GetMapping(OF_CITIZEN)
    ResponseEntity<Page<OnwardView>> all(Caller caller, @PathVariable UUID citizen) {
        return Versioned.ok(
                commands.visible(caller, citizen),
                found -> Page.whole(found.ahead().onward()).map(onward -> view(found, onward)));
    }

    @PostMapping(OF_CITIZEN)
    ResponseEntity<OnwardView> open(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody NewOnward onward) {
        var id = request.newId();
        var opened = handle(citizen, request, new OnwardCommand.Open(id, onward.offer(), onward.reason()));
        var address = URI.create("/api/v1/citizens/%s/onward-referrals/%s".formatted(citizen, id));
        return Versioned.created(address, opened, after -> view(after, id));
    }

    @PostMapping(OF_CITIZEN + "/{id}/decision")
    ResponseEntity<OnwardView> decide(
            @PathVariable UUID citizen,
            @PathVariable UUID id,
            CommandRequest request,
            @Valid @RequestBody NewOutcome outcome) {
        var command = new OnwardCommand.Decide(
                id,
                outcome.decision(),
                outcome.legalBasis(),
                outcome.decidedOn(),
                outcome.reason(),
                outcome.nextStep());
        return Versioned.ok(handle(citizen, request, command), after -> view(after, id));
    }

    @PostMapping(OF_CITIZEN + "/{id}/withdrawal")
    ResponseEntity<OnwardView> withdraw(
            @PathVariable UUID citizen,
            @PathVariable UUID id,
            CommandRequest request,
            @Valid @RequestBody OnwardWithdrawal withdrawal) {
        var command = new OnwardCommand.Withdraw(id, withdrawal.reason());
        return Versioned.ok(handle(citizen, request, command), after -> view(after, id));
    }

    private Stored<Citizen> handle(UUID citizen, CommandRequest request, OnwardCommand command) {
        var now = clock.instant();
        var by = request.caller().subject();
        return commands.handle(
                citizen,
                request,
                before -> new AssessingOnward(before, rules, DanishDay.of(now), by)
                        .decide(command)
                        .then(after -> after.noting(now)));
    }

    private OnwardView view(Citizen citizen, UUID onward) {
        return view(citizen, citizen.ahead().onward(onward).orElseThrow());
    }

    private OnwardView view(Citizen citizen, OnwardReferral onward) {
        return OnwardView.of(citizen.citizenId(), onward, DanishDay.of(clock.instant()));
    }
}
