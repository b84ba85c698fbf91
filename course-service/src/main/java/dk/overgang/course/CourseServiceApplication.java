package dk.overgang.course;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The course service as a process of its own.
@SpringBootApplication
public class CourseServiceApplication {

    /// Named configuration, so that the launcher can hold four services on one class path.
    public static final String CONFIG_NAME = "spring.config.name=course-service";

    public static void main(String... args) {
        var _ = new SpringApplicationBuilder(CourseServiceApplication.class)
                .properties(CONFIG_NAME)
                .run(args);
    }
}
