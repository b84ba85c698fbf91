package dk.overgang.notification.addresses.citizens;

import dk.overgang.access.Caller;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.notification.addresses.citizens.domain.CitizenContact;
import dk.overgang.notification.addresses.citizens.domain.CitizenContact.OptIn;
import dk.overgang.notification.addresses.citizens.domain.CitizenContact.Withdrawal;
import dk.overgang.notification.addresses.citizens.domain.OptInCommand;
import dk.overgang.notification.addresses.citizens.domain.OptInCommand.Register;
import dk.overgang.notification.addresses.citizens.domain.OptInCommand.Withdraw;
import dk.overgang.notification.addresses.domain.ContactDetails.Language;
import dk.overgang.notification.addresses.domain.Phone;
import dk.overgang.notification.citizens.domain.Citizen;
import dk.overgang.notification.sharing.VisibleCitizens;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Text messages to a citizen: only with an opt-in, which a worker notes and anybody who sees the citizen withdraws.
@RestController
class CitizenContactController {

    private static final String TEXT_MESSAGES = "/api/v1/citizens/{citizen}/text-messages";

    /// @param phone of eight digits, or with the country's number in front
    /// @param language of the messages; Danish if left out
    record NewOptIn(
            @NotNull @Pattern(regexp = Phone.PATTERN, message = "mobile")
            String phone,

            @Nullable Language language) {}

    /// @param phone absent unless the citizen has opted in
    record CitizenContactView(
            UUID citizenId, boolean optedIn, @Nullable String phone, Language language, List<OptInView> optIns) {}

    /// @param by the subject of the token of who noted it
    record OptInView(
            String by,
            Instant at,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt) {

        static OptInView of(OptIn optIn) {
            return optIn.withdrawal() instanceof Withdrawal(var by, var at)
                    ? new OptInView(optIn.by(), optIn.at(), by, at)
                    : new OptInView(optIn.by(), optIn.at(), null, null);
        }
    }

    private final AggregateStore<CitizenContact> store;
    private final CommandHandler<CitizenContact> commands;
    private final OptInRounds rounds;
    private final VisibleCitizens citizens;
    private final TextVault vault;
    private final Clock clock;

    CitizenContactController(
            AggregateStore<CitizenContact> store,
            CommandHandler<CitizenContact> commands,
            OptInRounds rounds,
            VisibleCitizens citizens,
            TextVault vault,
            Clock clock) {
        this.store = store;
        this.commands = commands;
        this.rounds = rounds;
        this.citizens = citizens;
        this.vault = vault;
        this.clock = clock;
    }

    /// Where nobody has opted in it stands as it would begin, and so does its version.
    @GetMapping(TEXT_MESSAGES)
    ResponseEntity<CitizenContactView> textMessages(@PathVariable UUID citizen, Caller caller) {
        var seen = citizens.of(caller, citizen);
        var known = store.find(CitizenContact.idOf(citizen));
        return known.isEmpty()
                ? ResponseEntity.ok().eTag("\"1\"").body(view(CitizenContact.none(seen.municipality(), citizen)))
                : Versioned.ok(known.get(), this::view);
    }

    /// The citizen wants text messages, at this number.
    @PostMapping(TEXT_MESSAGES)
    ResponseEntity<CitizenContactView> optIn(
            @PathVariable UUID citizen, CommandRequest request, @Valid @RequestBody NewOptIn wanted) {
        var seen = citizens.of(request.caller(), citizen);
        return decide(
                seen,
                request,
                new Register(
                        vault.encrypt(new Phone(wanted.phone()).international()),
                        Objects.requireNonNullElse(wanted.language(), Language.DA),
                        seen.deceasedOn() == null,
                        request.caller().subject(),
                        now()));
    }

    /// The citizen wants none any more: at once, and the number is forgotten.
    @PostMapping(TEXT_MESSAGES + "/withdrawal")
    ResponseEntity<CitizenContactView> withdraw(@PathVariable UUID citizen, CommandRequest request) {
        var seen = citizens.of(request.caller(), citizen);
        return decide(seen, request, new Withdraw(request.caller().subject(), now()));
    }

    /// The courses are told before the answer, so that the version in it stands.
    private ResponseEntity<CitizenContactView> decide(Citizen citizen, CommandRequest request, OptInCommand command) {
        var decided = commands.handleOrBegin(
                CitizenContact.idOf(citizen.citizenId()),
                () -> CitizenContact.none(citizen.municipality(), citizen.citizenId()),
                request,
                known -> known.decide(command));
        return Versioned.ok(rounds.tell(decided), this::view);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private CitizenContactView view(CitizenContact contact) {
        return new CitizenContactView(
                contact.citizenId(),
                contact.isOptedIn(),
                vault.decryptIfAny(contact.phone()),
                contact.language(),
                contact.optIns().stream().map(OptInView::of).toList());
    }
}
