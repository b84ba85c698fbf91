package dk.overgang.referral.letters;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a municipality decides about letters.
///
/// @param acknowledgedWithin how long the other side has to say that a letter arrived (MedCom: 30 minutes)
/// @param units whom a letter can be begun to, beside whoever wrote first: senders of referrals, with their GLN
@ConfigurationProperties("overgang.referral.letters")
public record LetterProperties(
        int mostAboutACitizen,
        Duration acknowledgedWithin,
        @DefaultValue List<Address> units) {

    public record Address(String sor, String gln, @Nullable String name) {}
}
