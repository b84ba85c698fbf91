package dk.overgang.referral.letters;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.encryption.domain.TextVault;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.citizens.CitizenDirectory;
import dk.overgang.referral.citizens.domain.Citizen;
import dk.overgang.referral.letters.domain.Letter;
import dk.overgang.referral.letters.domain.LetterFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Finds letters, and encrypts and decrypts what they say. A letter is seen by whoever may see its citizen.
@Repository
public class LetterBox {

    private final AggregateStore<Letter> letters;
    private final MongoOperations mongo;
    private final CitizenDirectory directory;
    private final TextVault vault;
    private final LetterProperties properties;
    private final JsonMapper json;

    LetterBox(
            AggregateStore<Letter> letters,
            MongoOperations mongo,
            CitizenDirectory directory,
            TextVault vault,
            LetterProperties properties,
            JsonMapper json) {
        this.letters = letters;
        this.mongo = mongo;
        this.directory = directory;
        this.vault = vault;
        this.properties = properties;
        this.json = json;
    }

    public Optional<Stored<Letter>> find(UUID letterId) {
        return letters.find(letterId);
    }

    /// The letter, if the caller may see its citizen.
    ///
    /// @throws Problem 404 for a letter that does not exist, or is about a citizen whom the caller may not see
    Stored<Letter> visible(Caller caller, UUID letterId) {
        var letter = letters.find(letterId).orElseThrow(Problem::notFound);
        var _ = directory.shownTo(caller, letter.state().citizenId());
        return letter;
    }

    /// A page of a search, whoever the letters are about.
    public Page<Letter> page(Criteria which, Direction direction, Paging paging) {
        return paging.page(find(which, direction, paging.after(), paging.toFetch()), LetterBox::key);
    }

    /// A page of those letters of a search whose citizens the caller may see, the oldest letter first.
    Page<Letter> visiblePage(Caller caller, Criteria which, Paging paging) {
        var visible = new ArrayList<Letter>();
        var after = paging.after();
        List<Letter> found;
        do {
            found = find(which, Direction.ASC, after, paging.toFetch());
            var citizens = directory.visibleAmong(caller, citizens(found));
            found.stream()
                    .filter(letter -> citizens.contains(letter.citizenId()))
                    .limit(paging.toFetch() - visible.size())
                    .forEach(visible::add);
            after = found.isEmpty() ? after : Optional.of(key(found.getLast()));
        } while (found.size() == paging.toFetch() && visible.size() < paging.toFetch());
        var page = paging.page(visible, LetterBox::key);
        var _ = directory.shownAmong(caller, citizens(page.items()));
        return page;
    }

    private List<Letter> find(Criteria which, Direction direction, Optional<SortKey> after, int limit) {
        var wanted = after.map(last -> new Criteria()
                        .andOperator(
                                which,
                                last.behind(
                                        "at",
                                        direction,
                                        UUID.fromString(last.parts().getLast()))))
                .orElse(which);
        return letters
                .findReadable(
                        query(wanted).with(Sort.by(direction, "at", "_id")).limit(limit))
                .stream()
                .map(Stored::state)
                .toList();
    }

    private static SortKey key(Letter letter) {
        return SortKey.of(letter.at(), letter.letterId());
    }

    private static List<UUID> citizens(List<Letter> letters) {
        return letters.stream().map(Letter::citizenId).distinct().toList();
    }

    /// The letters about a citizen, into which another one may go.
    public LetterFile file(Citizen citizen) {
        var kept = mongo.count(query(where("citizenId").is(citizen.citizenId())), LetterConfiguration.COLLECTION);
        return new LetterFile(citizen.isCaredFor(), kept >= properties.mostAboutACitizen());
    }

    public EncryptedText seal(Correspondence said) {
        return vault.encrypt(json.writeValueAsString(said));
    }

    public Correspondence open(Letter letter) {
        return json.readValue(vault.decrypt(letter.said()), Correspondence.class);
    }
}
