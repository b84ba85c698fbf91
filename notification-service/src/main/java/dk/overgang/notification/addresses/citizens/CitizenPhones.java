package dk.overgang.notification.addresses.citizens;

import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.addresses.citizens.domain.CitizenContact;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The numbers of citizens who have opted in, for who sends them something. They are never kept, logged or answered by
/// it.
@Component
public class CitizenPhones {

    /// Where a citizen is reached.
    public record Reach(String phone, Locale language) {}

    private final AggregateStore<CitizenContact> store;
    private final TextVault vault;

    CitizenPhones(AggregateStore<CitizenContact> store, TextVault vault) {
        this.store = store;
        this.vault = vault;
    }

    /// Empty for who has not opted in, or has withdrawn it.
    public Optional<Reach> of(UUID citizen) {
        return contact(citizen)
                .filter(CitizenContact::isOptedIn)
                .flatMap(contact -> Optional.ofNullable(vault.decryptIfAny(contact.phone()))
                        .map(phone -> new Reach(phone, contact.language().locale())));
    }

    /// Whether the citizen has opted in.
    public boolean isOptedIn(UUID citizen) {
        return contact(citizen).filter(CitizenContact::isOptedIn).isPresent();
    }

    private Optional<CitizenContact> contact(UUID citizen) {
        return store.find(CitizenContact.idOf(citizen)).map(Stored::state);
    }
}
