package dk.overgang.referral.letters;

import dk.overgang.access.Caller;
import dk.overgang.referral.referrals.domain.Sender;
import org.jspecify.annotations.Nullable;

/// Who may fetch what is written to it: the organisation that the token speaks for, and where that is none or any,
/// the very client.
public final class Correspondents {

    private static final String ANY = "*";

    private Correspondents() {}

    public static Sender of(Caller caller) {
        return of(caller.subject(), caller.sor());
    }

    public static Sender of(String subject, @Nullable String sor) {
        return new Sender(subject, ANY.equals(sor) ? null : sor);
    }
}
