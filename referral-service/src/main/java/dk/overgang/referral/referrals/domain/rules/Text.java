package dk.overgang.referral.referrals.domain.rules;

import java.util.Locale;

/// A text for people, Danish first.
public record Text(String da, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : da;
    }
}
