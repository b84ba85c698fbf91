package dk.overgang.notification.sharing;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.access.Route;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// To whom this service may send what concerns a citizen.
@RestController
class SharingController {

    record Recipients(List<String> items, @Nullable String next) {}

    @Configuration(proxyBeanMethods = false)
    static class Routes {

        @Bean
        Route seeRecipients() {
            return Route.get("/api/v1/recipients", Role.WORKER, Role.LEADER, Role.AUTHORITY);
        }
    }

    private final VisibleCitizens citizens;

    SharingController(VisibleCitizens citizens) {
        this.citizens = citizens;
    }

    @GetMapping("/api/v1/recipients")
    Recipients recipients(@RequestParam UUID citizenId, Caller caller) {
        return new Recipients(citizens.of(caller, citizenId).recipients(), null);
    }
}
