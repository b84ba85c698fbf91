package dk.overgang.referral.referrals.domain;

import org.jspecify.annotations.Nullable;

/// Who sent a referral, as its token said: the organisation where it spoke for one, else the person or client.
public record Sender(String subject, @Nullable String sor) {

    public boolean is(String otherSubject, @Nullable String otherSor) {
        return sor == null ? otherSor == null && subject.equals(otherSubject) : sor.equals(otherSor);
    }
}
