package dk.overgang.referral.stays;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may register stays by hand. Who may see them, `CitizenConfiguration` says.
@Configuration(proxyBeanMethods = false)
class StayConfiguration {

    @Bean
    Route manualStayRoute() {
        return Route.post("/api/v1/citizens/{id}/stays/**", Role.WORKER, Role.LEADER, Role.AUTHORITY);
    }
}
