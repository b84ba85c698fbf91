package dk.overgang.network;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class NetworkServiceApplication {

    /// Named configuration, so that the launcher can hold four services on one class path.
    public static final String CONFIG_NAME = "spring.config.name=network-service";

    public static void main(String... args) {
        var _ = new SpringApplicationBuilder(NetworkServiceApplication.class)
                .properties(CONFIG_NAME)
                .run(args);
    }
}
