package dk.overgang.referral.referrals.rules;

import dk.overgang.referral.referrals.domain.Programmes;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The programmes as an installation configures them.
@ConfigurationProperties("overgang.referral")
record ReferralProperties(List<Programme> programmes) {

    record Programme(String code, boolean receivesNotices) {}

    Programmes toProgrammes() {
        return new Programmes(
                programmes.stream().collect(Collectors.toMap(Programme::code, Programme::receivesNotices)));
    }
}
