package dk.overgang.network.networks;

import dk.overgang.encryption.domain.TextVault;
import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Ended;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A responsibility as people see it.
///
/// @param from the first day on which the holder has it
/// @param notedOn the day these terms were noted
/// @param by who noted them
/// @param changed how often the terms were changed
/// @param ended that the holder no longer has it
/// @param history all terms with their words, in order; in the answer about one responsibility only
public record ResponsibilityView(
        UUID id,
        UUID needId,
        Responsibility.Holder holder,
        @Nullable UUID holderId,
        @Nullable String body,
        Responsibility.Placement placement,
        LocalDate from,
        @Nullable LocalDate firstTriedOn,
        boolean hasWords,
        LocalDate notedOn,
        String by,
        int changed,
        @Nullable Ended ended,
        @Nullable List<TermsView> history) {

    /// The terms of one time.
    public record TermsView(
            Responsibility.Placement placement,
            LocalDate from,
            @Nullable LocalDate firstTriedOn,
            @Nullable String words,
            LocalDate notedOn,
            String by) {

        private static TermsView of(Terms terms, @Nullable String words) {
            return new TermsView(terms.placement(), terms.from(), terms.firstTriedOn(), words, terms.on(), terms.by());
        }
    }

    /// Without words.
    public static ResponsibilityView of(Responsibility held) {
        return of(held, null);
    }

    /// With the words, but for those about a member of the network who may not be involved any more: they leave every
    /// view, as the member's own do (E25, R-176).
    public static ResponsibilityView withWords(SupportNetwork network, Responsibility held, TextVault vault) {
        var mayBeRead = held.holder() != Responsibility.Holder.MEMBER || isInvolved(network, held.holderId());
        return of(
                held,
                held.terms().stream()
                        .map(terms -> TermsView.of(terms, mayBeRead ? vault.decryptIfAny(terms.words()) : null))
                        .toList());
    }

    private static boolean isInvolved(SupportNetwork network, @Nullable UUID member) {
        return member == null
                || network.members()
                        .find(member)
                        .flatMap(one -> one.withdrawal(network.consents()))
                        .isEmpty();
    }

    private static ResponsibilityView of(Responsibility held, @Nullable List<TermsView> history) {
        var now = held.now();
        return new ResponsibilityView(
                held.id(),
                held.need(),
                held.holder(),
                held.holderId(),
                held.body(),
                now.placement(),
                now.from(),
                now.firstTriedOn(),
                now.words() != null,
                now.on(),
                now.by(),
                held.terms().size() - 1,
                held.ended(),
                history);
    }
}
