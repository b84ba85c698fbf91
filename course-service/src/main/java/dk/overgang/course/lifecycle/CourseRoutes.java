package dk.overgang.course.lifecycle;

import static dk.overgang.access.Role.AUDITOR;
import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;

import dk.overgang.access.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may do what with courses.
@Configuration(proxyBeanMethods = false)
class CourseRoutes {

    @Bean
    Route readingCourses() {
        return Route.get("/api/v1/courses/**", WORKER, LEADER, AUTHORITY, AUDITOR);
    }

    @Bean
    Route assigningWorkers() {
        return Route.post("/api/v1/courses/*/worker", LEADER);
    }

    @Bean
    Route conductingCourses() {
        return Route.post("/api/v1/courses/*/**", WORKER, LEADER);
    }
}
