package dk.overgang.notification.addresses;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.encryption.domain.TextVault;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.notification.addresses.domain.ContactDetails;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The addresses in clear, for who sends something there. They are never kept, logged or answered by it.
@Component
public class AddressBook {

    static final String LEADS = "leads";

    /// Where a person is reached.
    ///
    /// @param phone absent for who wants no text messages
    public record Reach(@Nullable String email, @Nullable String phone, Locale language) {}

    /// A person who leads in a municipality.
    public record Leader(String municipality, String subject) {}

    private final AggregateStore<ContactDetails> store;
    private final TextVault vault;

    AddressBook(AggregateStore<ContactDetails> store, TextVault vault) {
        this.store = store;
        this.vault = vault;
    }

    public Optional<Reach> of(String municipality, String subject) {
        return store.find(ContactDetails.idOf(municipality, subject))
                .map(Stored::state)
                .map(details -> new Reach(
                        vault.decryptIfAny(details.email()),
                        details.sms() ? vault.decryptIfAny(details.phone()) : null,
                        details.language().locale()));
    }

    /// Everybody who has set addresses as a leader.
    public List<Leader> leaders() {
        return store.findReadable(
                query(where(LEADS).is(true)),
                found -> found.map(Stored::state)
                        .map(details -> new Leader(details.municipality(), details.subject()))
                        .toList());
    }
}
