package dk.overgang.course.reasons;

import static dk.overgang.access.Role.AUDITOR;
import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;

import dk.overgang.access.Route;
import dk.overgang.access.files.DataFiles;
import dk.overgang.course.reasons.domain.CourseReasons;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the reasons that may be given for a pause, a corrected start, a longer course and an early end, with their
/// texts.
@RestController
@RequestMapping("/api/v1/course-reasons")
class CourseReasonsController {

    @Configuration(proxyBeanMethods = false)
    static class CourseReasonsConfiguration {

        /// @param file where the reasons stand, for example `file:/etc/overgang/course-reasons.json`
        @Bean
        static CourseReasons courseReasons(
                @Value("${overgang.course.reasons:classpath:course-reasons.json}") Resource file) {
            return DataFiles.read(file, CourseReasons.class);
        }

        @Bean
        List<Route> courseReasonRoutes() {
            return List.of(Route.get("/api/v1/course-reasons", WORKER, LEADER, AUTHORITY, AUDITOR));
        }
    }

    private final CourseReasons reasons;

    CourseReasonsController(CourseReasons reasons) {
        this.reasons = reasons;
    }

    @GetMapping
    CourseReasons all() {
        return reasons;
    }
}
