package dk.overgang.referral.letters.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.referral.letters.domain.LetterRefusal.CaseClosed;
import dk.overgang.referral.letters.domain.LetterRefusal.TooMany;
import java.util.function.Supplier;

/// The letters about one citizen, into which another one may go.
///
/// @param isCaredFor whether the citizen is referred or served here
/// @param isFull whether there are as many letters as are kept about one citizen
public record LetterFile(boolean isCaredFor, boolean isFull) {

    public <T> Decision<T> admit(Supplier<T> letter) {
        if (!isCaredFor) {
            return Decision.refused(new CaseClosed());
        }
        return isFull ? Decision.refused(new TooMany()) : Decision.changed(letter.get());
    }
}
