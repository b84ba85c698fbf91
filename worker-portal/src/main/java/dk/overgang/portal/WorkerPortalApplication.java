package dk.overgang.portal;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class WorkerPortalApplication {

    /// Named configuration, so that the launcher can hold it beside the services on one class path.
    public static final String CONFIG_NAME = "spring.config.name=worker-portal";

    public static void main(String... args) {
        var _ = new SpringApplicationBuilder(WorkerPortalApplication.class)
                .properties(CONFIG_NAME)
                .run(args);
    }
}
