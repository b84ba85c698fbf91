package dk.overgang.messaging.store;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/// An aggregate as it was read from its document, with what the next write must know of that document.
public final class Stored<S> {

    private final UUID id;
    private final S state;
    private final Bookkeeping bookkeeping;
    private final Document fields;

    /// What a document remembers beside the state.
    ///
    /// @param version counts the writes; the next write succeeds only while it still stands
    /// @param sequence the number of the last event that the aggregate has published
    /// @param inbox for each source the number of the last event read
    /// @param unsent how many events still wait in the outbox
    /// @param answered the digest of each answered request, by the request's key
    record Bookkeeping(long version, long sequence, Map<String, Long> inbox, int unsent, Map<String, String> answered) {

        /// Of a document that is not written yet.
        static final Bookkeeping NOTHING = new Bookkeeping(0, 0, Map.of(), 0, Map.of());

        Bookkeeping {
            inbox = Map.copyOf(inbox);
            answered = Map.copyOf(answered);
        }

        Bookkeeping allSent() {
            return new Bookkeeping(version, sequence, inbox, 0, answered);
        }

        Bookkeeping afterWriting(int events, Trigger trigger) {
            return new Bookkeeping(version + 1, sequence + events, read(trigger), unsent + events, answered(trigger));
        }

        private Map<String, Long> read(Trigger trigger) {
            if (!(trigger instanceof Trigger.Heard(var position))) {
                return inbox;
            }
            var positions = new HashMap<>(inbox);
            var _ = positions.merge(position.source(), position.sequence(), Math::max);
            return positions;
        }

        private Map<String, String> answered(Trigger trigger) {
            if (!(trigger instanceof Trigger.Asked(var key)) || key == null) {
                return answered;
            }
            var answers = new HashMap<>(answered);
            answers.put(key.value(), key.digest());
            return answers;
        }
    }

    /// An aggregate as it was read or written.
    ///
    /// @param fields the state as the document holds it, which the next write is compared with
    Stored(UUID id, S state, Bookkeeping bookkeeping, Document fields) {
        this.id = id;
        this.state = state;
        this.bookkeeping = bookkeeping;
        this.fields = fields;
    }

    public UUID id() {
        return id;
    }

    public S state() {
        return state;
    }

    /// Counts the writes of the document; an HTTP answer carries it as its `ETag`.
    public long version() {
        return bookkeeping.version();
    }

    /// The digest of each answered request that the document remembers, by the request's key.
    public Map<String, String> answered() {
        return bookkeeping.answered();
    }

    /// Whether the event at that position, or a later one of the same source, was read already.
    public boolean hasHeard(InboxPosition position) {
        return bookkeeping.inbox().getOrDefault(position.source(), 0L) >= position.sequence();
    }

    /// How many events still wait in the outbox.
    public int unsent() {
        return bookkeeping.unsent();
    }

    Stored<S> with(Bookkeeping now) {
        return new Stored<>(id, state, now, fields);
    }

    Bookkeeping bookkeeping() {
        return bookkeeping;
    }

    Document fields() {
        return fields;
    }
}
