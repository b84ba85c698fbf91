package dk.overgang.notification.addresses;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.notification.addresses.domain.ContactDetails;
import dk.overgang.notification.addresses.domain.ContactDetails.Language;
import dk.overgang.notification.addresses.domain.Phone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where a person gets letters and text messages: everybody sets the own, a leader those of the workers too.
@RestController
class ContactDetailsController {

    private static final String OWN = "/api/v1/contact-details";
    private static final String OF_WORKER = "/api/v1/workers/{worker}/contact-details";

    /// What is left out is forgotten.
    ///
    /// @param phone of eight digits, or with the country's number in front
    /// @param language of letters and messages; Danish if left out
    /// @param sms whether text messages are wanted; none if left out
    record NewContactDetails(
            @Nullable
            @Size(max = 254)
            @Pattern(
                    regexp = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}([.][A-Za-z0-9-]{1,63}){0,8}",
                    message = "e-mail")
            String email,

            @Nullable @Pattern(regexp = Phone.PATTERN, message = "mobile")
            String phone,

            @Nullable Language language,
            @Nullable Boolean sms) {

        ContactDetails of(String municipality, String subject, boolean leads, TextVault vault) {
            return new ContactDetails(
                    municipality,
                    subject,
                    leads,
                    vault.encryptIfAny(email),
                    vault.encryptIfAny(phone == null ? null : new Phone(phone).international()),
                    Objects.requireNonNullElse(language, Language.DA),
                    Boolean.TRUE.equals(sms));
        }
    }

    record ContactDetailsView(
            @Nullable String email, @Nullable String phone, Language language, boolean sms) {}

    private final AggregateStore<ContactDetails> store;
    private final CommandHandler<ContactDetails> commands;
    private final TextVault vault;

    ContactDetailsController(
            AggregateStore<ContactDetails> store, CommandHandler<ContactDetails> commands, TextVault vault) {
        this.store = store;
        this.commands = commands;
        this.vault = vault;
    }

    @GetMapping(OWN)
    ResponseEntity<ContactDetailsView> own(Caller caller) {
        return shown(caller, caller.subject());
    }

    @PostMapping(OWN)
    ResponseEntity<ContactDetailsView> setOwn(CommandRequest request, @Valid @RequestBody NewContactDetails wanted) {
        var caller = request.caller();
        var details = wanted.of(caller.municipality(), caller.subject(), caller.has(Role.LEADER), vault);
        return set(request, details, known -> known.become(details));
    }

    @GetMapping(OF_WORKER)
    ResponseEntity<ContactDetailsView> ofWorker(@PathVariable UUID worker, Caller caller) {
        return shown(caller, worker.toString());
    }

    @PostMapping(OF_WORKER)
    ResponseEntity<ContactDetailsView> setOfWorker(
            @PathVariable UUID worker, CommandRequest request, @Valid @RequestBody NewContactDetails wanted) {
        var details = wanted.of(request.caller().municipality(), worker.toString(), false, vault);
        return set(request, details, known -> known.becomeThroughAnother(details));
    }

    private ResponseEntity<ContactDetailsView> set(
            CommandRequest request, ContactDetails wanted, Function<ContactDetails, Decision<ContactDetails>> change) {
        return Versioned.ok(
                commands.handleOrBegin(
                        ContactDetails.idOf(wanted.municipality(), wanted.subject()),
                        () -> ContactDetails.none(wanted.municipality(), wanted.subject()),
                        request,
                        change),
                this::view);
    }

    /// Where none is known it stands as it would begin, and so does its version.
    private ResponseEntity<ContactDetailsView> shown(Caller caller, String subject) {
        var known = store.find(ContactDetails.idOf(caller.municipality(), subject));
        return known.isEmpty()
                ? ResponseEntity.ok().eTag("\"1\"").body(view(ContactDetails.none(caller.municipality(), subject)))
                : Versioned.ok(known.get(), this::view);
    }

    private ContactDetailsView view(ContactDetails details) {
        return new ContactDetailsView(
                vault.decryptIfAny(details.email()),
                vault.decryptIfAny(details.phone()),
                details.language(),
                details.sms());
    }
}
