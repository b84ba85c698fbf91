package dk.overgang.network.networks.members;

import static dk.overgang.access.Role.AUDITOR;
import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;

import dk.overgang.access.Route;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may change members. Whoever may see a network sees them; they are kept and erased with it.
@Configuration(proxyBeanMethods = false)
class MembersConfiguration {

    @Bean
    List<Route> memberRoutes() {
        return List.of(
                Route.post("/api/v1/networks/*/members", WORKER, LEADER),
                Route.post("/api/v1/networks/*/members/*/description", WORKER, LEADER),
                Route.post("/api/v1/networks/*/members/*/state", WORKER, LEADER),
                Route.post("/api/v1/networks/*/members/*/consent", WORKER, LEADER),
                Route.post("/api/v1/networks/*/members/*/consent-withdrawal", WORKER, LEADER),
                Route.post("/api/v1/networks/*/members/*/trials", WORKER, LEADER),
                Route.post("/api/v1/networks/*/members/*/contacts", WORKER, LEADER),
                Route.post("/api/v1/networks/*/company", WORKER, LEADER),
                Route.post("/api/v1/networks/*/family-stories", WORKER, LEADER),
                Route.get("/api/v1/network-codes", WORKER, LEADER, AUTHORITY, AUDITOR));
    }
}
