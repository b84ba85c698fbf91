package dk.overgang.network.partners.domain;

import dk.overgang.commands.domain.Refusal;
import java.time.LocalDate;
import java.util.List;

/// Why a partner is not changed.
public sealed interface PartnerRefusal extends Refusal {

    record UnknownKind(List<String> known) implements PartnerRefusal {}

    /// Both ends are allowed themselves.
    record DateOutOfRange(String field, LocalDate earliest, LocalDate latest) implements PartnerRefusal {}

    record BeforeItBegins(String field, LocalDate earliest) implements PartnerRefusal {}

    /// An entry with an id that no entry of this partner has.
    record NoSuchEntry(String field) implements PartnerRefusal {}

    record NamedTwice(String field) implements PartnerRefusal {}

    /// Agreements are ended by their last day and not left out.
    record AgreementLeftOut() implements PartnerRefusal {}

    /// The outreach log could not say which of two partners was meant.
    record CodeTaken() implements PartnerRefusal {}

    record PartnershipEnded(LocalDate on) implements PartnerRefusal {}

    record NoSuchContact() implements PartnerRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case UnknownKind(var known) -> Reason.invalid("kind", "one-of", String.join(", ", known));
            case DateOutOfRange(var field, var earliest, var latest) ->
                Reason.invalid(field, "date-outside", earliest, latest);
            case BeforeItBegins(var field, var earliest) -> Reason.invalid(field, "not-before", earliest);
            case NoSuchEntry(var field) -> Reason.invalid(field, "no-such-entry");
            case NamedTwice(var field) -> Reason.invalid(field, "named-twice");
            case AgreementLeftOut() -> Reason.invalid("agreements", "agreement-left-out");
            case CodeTaken() -> Reason.conflict("partner:code-taken");
            case PartnershipEnded(var on) -> Reason.conflict("partner:ended", on);
            case NoSuchContact() -> Reason.notFound();
        };
    }
}
