package dk.overgang.referral.notices.messages;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.medcom.message.MessageIds;
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

    /// Which digests can be compared: those from before were of the message as it was written.
    private static final String MEANING = "meaning:";

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
        var digest = MEANING + identities.digest(arrival.meaning());
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

    /// Both ids seen is a repeat whatever it says (MedCom never answers one message twice differently), and only
    /// one that says the same may still carry out what the first one lacks. Where there is only one id, the
    /// meaning alone tells another notice from a repeat.
    private Optional<Standing> byBundle(Ids ids, String digest) {
        return find("_id", ids.bundle()).map(known -> {
            if (!known.header().equals(ids.header())) {
                return Standing.BUNDLE_REUSED;
            }
            if (IdentityVault.mayBeSame(known.digest(), digest)) {
                return repeated(known);
            }
            return ids.isOne() ? Standing.CONTENT_CHANGED : Standing.REPEATED;
        });
    }

    /// The municipality of the message with both these ids, if it was taken before.
    public Optional<String> municipality(MessageIds reported) {
        var ids = Ids.of(reported);
        return find("_id", ids.bundle())
                .filter(known -> known.header().equals(ids.header()))
                .map(ReceivedMessage::municipality);
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

    /// It was refused and has a line in the log of its own, or nothing could be kept of it: a repeat is new.
    public void forget(Ids ids) {
        var _ = mongo.remove(query(where("header").is(ids.header())), ReceivedMessage.class);
    }

    /// Without an effect: a repeat must not find one later, when a referral has come meanwhile.
    public void close(Ids ids) {
        var _ = mongo.updateFirst(
                query(where("header").is(ids.header())), Update.update("state", State.DONE), ReceivedMessage.class);
    }
}
