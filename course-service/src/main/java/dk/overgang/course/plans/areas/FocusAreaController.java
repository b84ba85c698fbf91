package dk.overgang.course.plans.areas;

import static dk.overgang.access.Role.AUDITOR;
import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;

import dk.overgang.access.Route;
import dk.overgang.access.files.DataFiles;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the focus areas with their texts.
@RestController
@RequestMapping("/api/v1/focus-areas")
class FocusAreaController {

    @Configuration(proxyBeanMethods = false)
    static class FocusAreaConfiguration {

        /// @param file where the areas stand, for example `file:/etc/overgang/focus-areas.json`
        @Bean
        static FocusAreas focusAreas(
                @Value("${overgang.course.focus-areas:classpath:focus-areas.json}") Resource file) {
            return DataFiles.read(file, FocusAreas.class);
        }

        @Bean
        List<Route> focusAreaRoutes() {
            return List.of(Route.get("/api/v1/focus-areas", WORKER, LEADER, AUTHORITY, AUDITOR));
        }
    }

    private final FocusAreas areas;

    FocusAreaController(FocusAreas areas) {
        this.areas = areas;
    }

    @GetMapping
    FocusAreas all() {
        return areas;
    }
}
