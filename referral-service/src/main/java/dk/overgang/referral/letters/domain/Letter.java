package dk.overgang.referral.letters.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.encryption.domain.EncryptedText;
import dk.overgang.medcom.domain.correspondence.Category;
import dk.overgang.medcom.domain.correspondence.Priority;
import dk.overgang.referral.referrals.domain.Sender;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One correspondence message as it is stored: its text is encrypted, the fields it is found and sorted by are
/// not.
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

    /// Who read or acknowledged a letter, and when.
    ///
    /// @param by the subject of the token of who read or acknowledged the letter
    public record Mark(String by, Instant at) {}

    /// The first who reads it is noted; reading it again changes nothing.
    public Decision<Letter> read(Mark mark) {
        return state == State.UNREAD ? Decision.changed(settled(State.READ, mark)) : Decision.unchanged();
    }

    /// The other side says what became of the letter; its first word stands, and nobody else's counts.
    ///
    /// @param by the client that says so
    /// @param sender the SOR id that the message names as its sender
    /// @param next `DELIVERED` or `REFUSED`
    public Decision<Letter> acknowledged(Sender by, String sender, State next, Mark mark) {
        return state == State.WAITING && isBetween(by) && unit.equals(sender)
                ? Decision.changed(settled(next, mark))
                : Decision.unchanged();
    }

    /// Whether that client may fetch and acknowledge it.
    public boolean isBetween(Sender client) {
        return correspondent.is(client.subject(), client.sor());
    }

    /// The same letter, encrypted anew.
    public Letter with(EncryptedText next) {
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

    private Letter settled(State next, Mark mark) {
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
