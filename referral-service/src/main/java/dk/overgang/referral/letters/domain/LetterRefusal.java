package dk.overgang.referral.letters.domain;

import dk.overgang.commands.domain.Refusal;
import dk.overgang.medcom.domain.correspondence.Category;

/// Why a letter is not written, or not kept.
public sealed interface LetterRefusal extends Refusal {

    /// Only a letter that came in is answered.
    record NotReceived() implements LetterRefusal {}

    /// The thread, or all letters about the citizen, have reached their limit.
    record TooMany() implements LetterRefusal {}

    /// The other side is no unit with a location number that is known here.
    record NoAddress() implements LetterRefusal {}

    /// The citizen is neither referred nor served here.
    record CaseClosed() implements LetterRefusal {}

    /// A letter of the category `OTHER` says in a topic what it is about.
    record TopicMissing() implements LetterRefusal {}

    @Override
    default Reason reason() {
        return switch (this) {
            case NotReceived() -> Reason.conflict("letter:not-received");
            case TooMany() -> Reason.conflict("letter:too-many");
            case NoAddress() -> Reason.conflict("letter:no-address");
            case CaseClosed() -> Reason.conflict("letter:case-closed");
            case TopicMissing() -> Reason.invalid("topic", "for-purpose", Category.OTHER);
        };
    }
}
