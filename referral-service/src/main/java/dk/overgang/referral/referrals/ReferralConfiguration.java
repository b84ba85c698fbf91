package dk.overgang.referral.referrals;

import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.REGION;
import static dk.overgang.access.Role.WORKER;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may refer, decide and see referrals. The first route that matches an address counts.
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    private static final Role[] SENDERS = {AUTHORITY, REGION, WORKER, LEADER};

    @Bean
    List<Route> referralRoutes() {
        return List.of(
                Route.get("/api/v1/capacity", SENDERS),
                Route.post("/api/v1/citizens/*/new-assessments", WORKER, LEADER, AUTHORITY),
                Route.get("/api/v1/referrals/waiting", AUTHORITY, LEADER),
                Route.get("/api/v1/referrals/rules", SENDERS),
                Route.get("/api/v1/referrals/*/status", SENDERS),
                Route.post("/api/v1/referrals/*/information", SENDERS),
                Route.post("/api/v1/referrals/*/expected-discharge", SENDERS),
                Route.delete("/api/v1/referrals/*/expected-discharge", SENDERS),
                Route.post("/api/v1/referrals", SENDERS),
                Route.post("/api/v1/citizens/*/referrals/*/first-contact", WORKER, LEADER, AUTHORITY),
                Route.post("/api/v1/referrals/**", AUTHORITY),
                Route.delete("/api/v1/referrals/**", AUTHORITY),
                Route.get("/api/v1/referrals/**", AUTHORITY));
    }
}
