package dk.overgang.referral;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The service as a program of its own; the launcher starts the same class beside the others.
@SpringBootApplication
public class ReferralServiceApplication {

    /// Named configuration, so that the launcher can hold four services on one class path.
    public static final String CONFIG_NAME = "spring.config.name=referral-service";

    public static void main(String... args) {
        var _ = new SpringApplicationBuilder(ReferralServiceApplication.class)
                .properties(CONFIG_NAME)
                .run(args);
    }
}
