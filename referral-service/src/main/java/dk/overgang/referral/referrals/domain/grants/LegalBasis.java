package dk.overgang.referral.referrals.domain.grants;

import dk.overgang.referral.referrals.domain.rules.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A law that support can be granted under. Its code stays, its paragraph is dated: laws are renumbered.
///
/// @param mayEnd whether a grant may be given until a day; § 85 may not
public record LegalBasis(String code, boolean mayEnd, List<Paragraph> paragraphs, Text text) {

    public record Paragraph(
            String number, LocalDate from, @Nullable LocalDate to) {

        boolean isInForce(LocalDate on) {
            return !on.isBefore(from) && (to == null || !on.isAfter(to));
        }
    }

    public Optional<String> paragraph(LocalDate on) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.isInForce(on))
                .map(Paragraph::number)
                .findFirst();
    }
}
