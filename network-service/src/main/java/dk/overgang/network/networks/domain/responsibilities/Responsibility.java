package dk.overgang.network.networks.domain.responsibilities;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// That somebody takes over a need of the citizen, alone or together with the worker (R-177, C15). Nothing of it is
/// overwritten: each change adds terms, and the last ones hold.
///
/// @param need the need of the plan
/// @param holderId the member, offer or partner that takes over; null where the citizen or a body with a code does
/// @param body the code of a body that has no id here
/// @param terms on what terms it was placed, in order; never empty
/// @param ended that the holder no longer has it
public record Responsibility(
        UUID id,
        UUID need,
        Holder holder,
        @Nullable UUID holderId,
        @Nullable String body,
        List<Terms> terms,
        @Nullable Ended ended) {

    /// Who takes over.
    public enum Holder {
        CITIZEN,
        MEMBER,
        OFFER,
        /// An authority.
        BODY
    }

    /// How far the need has passed (C15).
    public enum Placement {
        /// With the worker (delt).
        SHARED,
        /// Alone (overtaget).
        TAKEN_OVER
    }

    /// Why the holder no longer has it.
    public enum Reason {
        HANDED_ON,
        HOLDER_STOPPED,
        CITIZEN_CHOSE,
        NEED_CHANGED,
        MISTAKE,
        OTHER
    }

    /// On what terms a need is placed.
    ///
    /// @param from the first day on which the holder has it
    /// @param firstTriedOn when it was first tried out
    /// @param words what exactly the holder does
    /// @param on the day these terms were noted
    /// @param by the subject of the token of who noted them
    public record Terms(
            Placement placement,
            LocalDate from,
            @Nullable LocalDate firstTriedOn,
            @Nullable EncryptedText words,
            LocalDate on,
            String by) {

        private Terms renewed(UnaryOperator<EncryptedText> anew) {
            return words == null ? this : new Terms(placement, from, firstTriedOn, anew.apply(words), on, by);
        }
    }

    /// The holder no longer has it.
    ///
    /// @param on the first day on which it is so
    /// @param by the subject of the token of who noted it
    public record Ended(LocalDate on, Reason reason, String by) {}

    public Responsibility {
        terms = List.copyOf(terms);
    }

    /// The offer that has it, if one does.
    public Optional<UUID> offer() {
        return holder == Holder.OFFER ? Optional.ofNullable(holderId) : Optional.empty();
    }

    /// The terms that hold.
    public Terms now() {
        return terms.getLast();
    }

    public Placement placement() {
        return now().placement();
    }

    /// The first day on which the holder has it.
    public LocalDate from() {
        return now().from();
    }

    public boolean isOpen() {
        return ended == null;
    }

    /// Whether it is with the same holder for the same need.
    boolean isLike(Responsibility other) {
        return need.equals(other.need) && isOf(other.holder, other.holderId, other.body);
    }

    private boolean isOf(Holder who, @Nullable UUID id, @Nullable String code) {
        return holder == who && Objects.equals(holderId, id) && Objects.equals(body, code);
    }

    Responsibility with(Terms anew) {
        return new Responsibility(
                id,
                need,
                holder,
                holderId,
                body,
                Stream.concat(terms.stream(), Stream.of(anew)).toList(),
                ended);
    }

    Responsibility with(Ended end) {
        return new Responsibility(id, need, holder, holderId, body, terms, end);
    }

    Responsibility renewed(UnaryOperator<EncryptedText> anew) {
        return new Responsibility(
                id,
                need,
                holder,
                holderId,
                body,
                terms.stream().map(one -> one.renewed(anew)).toList(),
                ended);
    }
}
