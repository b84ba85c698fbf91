package dk.overgang.referral.referrals;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.REGION;

import dk.overgang.access.Route;
import dk.overgang.referral.citizens.domain.Programmes;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which programmes there are, and who may refer and decide.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReferralProperties.class)
class ReferralConfiguration {

    @Bean
    Programmes programmes(ReferralProperties properties) {
        return properties.toProgrammes();
    }

    @Bean
    List<Route> referralRoutes() {
        return List.of(
                Route.post("/api/v1/referrals", AUTHORITY, REGION),
                Route.post("/api/v1/referrals/**", AUTHORITY),
                Route.get("/api/v1/referrals/**", AUTHORITY));
    }
}
