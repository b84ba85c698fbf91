package dk.overgang.referral.letters;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Problem;
import dk.overgang.medcom.domain.correspondence.Correspondence;
import dk.overgang.messaging.AggregateStore;
import dk.overgang.messaging.Stored;
import dk.overgang.referral.identities.domain.EncryptedText;
import dk.overgang.referral.identities.domain.IdentityVault;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The letters, and the way into what they say.
@Repository
public class LetterBox {

    /// The last letter of the page before.
    public record Position(Instant at, UUID id) {

        static Position read(String after) {
            try {
                var parts = after.split("_", 2);
                return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
                throw Problem.invalid("after", "cursor");
            }
        }

        public static String of(Letter letter) {
            return letter.at() + "_" + letter.letterId();
        }
    }

    private final AggregateStore<Letter> letters;
    private final MongoOperations mongo;
    private final IdentityVault identities;
    private final JsonMapper json;

    LetterBox(AggregateStore<Letter> letters, MongoOperations mongo, IdentityVault identities, JsonMapper json) {
        this.letters = letters;
        this.mongo = mongo;
        this.identities = identities;
        this.json = json;
    }

    public AggregateStore<Letter> store() {
        return letters;
    }

    public Optional<Stored<Letter>> find(UUID letterId) {
        return letters.find(letterId);
    }

    /// In the order of the direction, from behind the position on.
    public List<Letter> page(Criteria which, Direction direction, int limit, @Nullable String after) {
        var wanted = after == null ? which : which.orOperator(isPast(Position.read(after), direction));
        return letters.find(query(wanted).with(Sort.by(direction, "at", "_id")).limit(limit)).stream()
                .map(Stored::state)
                .toList();
    }

    public long count(UUID citizenId) {
        return mongo.count(query(where("citizenId").is(citizenId)), Letter.COLLECTION);
    }

    public EncryptedText seal(Correspondence said) {
        return identities.seal(json.writeValueAsString(said));
    }

    public Correspondence open(Letter letter) {
        return json.readValue(identities.open(letter.said()), Correspondence.class);
    }

    private static Criteria[] isPast(Position last, Direction direction) {
        return direction.isAscending()
                ? new Criteria[] {
                    where("at").gt(last.at()),
                    where("at").is(last.at()).and("_id").gt(last.id())
                }
                : new Criteria[] {
                    where("at").lt(last.at()),
                    where("at").is(last.at()).and("_id").lt(last.id())
                };
    }
}
