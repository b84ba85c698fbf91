package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.identities.domain.Identity;
import dk.overgang.referral.moves.domain.Move;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What bears on everything done for a citizen here: where the citizen went, whether the address is protected
/// (E28), and under which numbers the citizen was known before.
public record CaseStatus(
        @Nullable Move move,
        boolean addressProtected,
        List<Identity> former,
        boolean legalHold,
        @Nullable Closing closing) {

    public CaseStatus {
        former = former == null ? List.of() : List.copyOf(former);
    }

    public static CaseStatus none() {
        return new CaseStatus(null, false, List.of(), false, null);
    }

    public CaseStatus with(Move next) {
        return new CaseStatus(next, addressProtected, former, legalHold, closing);
    }

    public CaseStatus withAddressProtected(boolean next) {
        return new CaseStatus(move, next, former, legalHold, closing);
    }

    CaseStatus formerly(Identity identity) {
        return withFormer(Stream.concat(former.stream(), Stream.of(identity)).toList());
    }

    /// Without the number that has one of these hashes.
    CaseStatus notFormerly(List<String> hashes) {
        return withFormer(
                former.stream().filter(identity -> !identity.isFoundBy(hashes)).toList());
    }

    public CaseStatus withFormer(List<Identity> next) {
        return new CaseStatus(move, addressProtected, next, legalHold, closing);
    }

    /// While a hold lies on a case nothing of it is erased.
    public CaseStatus withLegalHold(boolean next) {
        var held = closing == null ? null : Closing.of(closing.on(), closing.programme(), next);
        return new CaseStatus(move, addressProtected, former, next, held);
    }

    /// Whether the case is open, held, closed after that day, or being erased already.
    boolean isKeptLongerThan(LocalDate closedBy) {
        return closing == null
                || closing.erasing() != null
                || closing.retainedSince() == null
                || closing.retainedSince().isAfter(closedBy);
    }

    /// The former numbers go with the first step.
    CaseStatus erasing(String municipality) {
        return new CaseStatus(
                move, addressProtected, List.of(), legalHold, closing == null ? null : closing.erasing(municipality));
    }

    boolean isBeingErased() {
        return erasedBy().isPresent();
    }

    Optional<String> erasedBy() {
        return Optional.ofNullable(closing).map(Closing::erasing);
    }

    /// Closed once and until it is opened again.
    CaseStatus closed(LocalDate on, String programme) {
        return closing != null
                ? this
                : new CaseStatus(move, addressProtected, former, legalHold, Closing.of(on, programme, legalHold));
    }

    /// Opened again; not while the case is being erased, which goes on until all is gone.
    CaseStatus open() {
        return closing == null || isBeingErased()
                ? this
                : new CaseStatus(move, addressProtected, former, legalHold, null);
    }
}
