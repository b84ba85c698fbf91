package dk.overgang.referral.notices.messages;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.notices.messages.IncomingNotice.Ids;
import dk.overgang.referral.notices.messages.ReceivedMessage.State;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// Tells a new message from a repeated one, also when both come at once: whoever writes first is the new one.
@Repository
public class MessageBook {

    /// MedCom's table of ids (standards 1.7), with the repeats that may still lack their effect set apart.
    public enum Standing {
        NEW,
        UNFINISHED,
        REPEATED,
        BUNDLE_REUSED,
        CONTENT_CHANGED
    }

    private final MongoOperations mongo;
    private final IdentityVault identities;
    private final Clock clock;

    MessageBook(MongoOperations mongo, IdentityVault identities, Clock clock) {
        this.mongo = mongo;
        this.identities = identities;
        this.clock = clock;
    }

    public Standing enter(Arrival arrival) {
        var ids = arrival.ids();
        var digest = identities.digest(ids.digest());
        try {
            var _ = mongo.insert(new ReceivedMessage(
                    ids.bundle(),
                    ids.header(),
                    digest,
                    clock.instant(),
                    State.RECEIVED,
                    arrival.municipality(),
                    arrival.client(),
                    arrival.code()));
            return Standing.NEW;
        } catch (DuplicateKeyException seen) {
            return byBundle(ids, digest).or(() -> byHeader(ids, digest)).orElseThrow(() -> seen);
        }
    }

    /// Both ids seen is a repeat whatever it says (MedCom never answers one message twice differently); where
    /// there is only one id, its content alone tells another notice from a repeat.
    private Optional<Standing> byBundle(Ids ids, String digest) {
        return find("_id", ids.bundle()).map(known -> {
            if (!known.header().equals(ids.header())) {
                return Standing.BUNDLE_REUSED;
            }
            return ids.isOne() && !known.digest().equals(digest) ? Standing.CONTENT_CHANGED : repeated(known);
        });
    }

    private Optional<Standing> byHeader(Ids ids, String digest) {
        return find("header", ids.header())
                .map(known ->
                        IdentityVault.mayBeSame(known.digest(), digest) ? repeated(known) : Standing.CONTENT_CHANGED);
    }

    private static Standing repeated(ReceivedMessage known) {
        return known.state() == State.DONE ? Standing.REPEATED : Standing.UNFINISHED;
    }

    private Optional<ReceivedMessage> find(String field, String value) {
        return Optional.ofNullable(mongo.findOne(query(where(field).is(value)), ReceivedMessage.class));
    }

    /// Without an effect: a repeat must not find one later, when a referral has come meanwhile.
    public void close(Ids ids) {
        var _ = mongo.updateFirst(
                query(where("header").is(ids.header())), Update.update("state", State.DONE), ReceivedMessage.class);
    }
}
