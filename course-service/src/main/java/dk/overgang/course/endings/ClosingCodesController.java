package dk.overgang.course.endings;

import static dk.overgang.access.Role.AUDITOR;
import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;

import dk.overgang.access.Route;
import dk.overgang.course.endings.domain.ClosingCodes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the codes of endings with their texts.
@RestController
@RequestMapping("/api/v1/closing-codes")
class ClosingCodesController {

    @Configuration(proxyBeanMethods = false)
    static class ClosingRoutes {

        @Bean
        List<Route> closingCodeRoutes() {
            return List.of(Route.get("/api/v1/closing-codes", WORKER, LEADER, AUTHORITY, AUDITOR));
        }
    }

    private final ClosingCodes codes;

    ClosingCodesController(ClosingCodes codes) {
        this.codes = codes;
    }

    @GetMapping
    ClosingCodes all() {
        return codes;
    }
}
