package dk.overgang.referral.letters;

import dk.overgang.access.Caller;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Priority;
import dk.overgang.referral.identities.domain.EncryptedText;
import dk.overgang.referral.referrals.domain.Sender;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One correspondence message as it is stored: what it says is sealed, what it is found and sorted by is not.
///
/// @param correspondent who brought it, and who alone fetches what goes out
/// @param unit the SOR id of the other organisation
/// @param at when it came, or was written here
/// @param writtenBy of what goes out: who wrote it here
/// @param settled who read it and when, or who said that it arrived
public record Letter(
        UUID letterId,
        String municipality,
        UUID citizenId,
        UUID thread,
        State state,
        Sender correspondent,
        String unit,
        Category category,
        @Nullable Priority priority,
        Instant at,
        EncryptedText said,
        @Nullable String writtenBy,
        @Nullable Mark settled) {

    static final String COLLECTION = "letters";

    public enum State {
        UNREAD,
        READ,
        /// Not yet acknowledged by the other side.
        WAITING,
        DELIVERED,
        REFUSED;

        public boolean isIncoming() {
            return this == UNREAD || this == READ;
        }
    }

    record Mark(String by, Instant at) {}

    /// Whether it is the caller's to fetch and to acknowledge.
    public boolean isBetween(Caller caller) {
        var own = Correspondents.of(caller);
        return correspondent.is(own.subject(), own.sor());
    }

    Letter with(EncryptedText next) {
        return new Letter(
                letterId,
                municipality,
                citizenId,
                thread,
                state,
                correspondent,
                unit,
                category,
                priority,
                at,
                next,
                writtenBy,
                settled);
    }

    Letter settled(State next, Mark mark) {
        return new Letter(
                letterId,
                municipality,
                citizenId,
                thread,
                next,
                correspondent,
                unit,
                category,
                priority,
                at,
                said,
                writtenBy,
                mark);
    }
}
