package dk.overgang.access.log.reading;

import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.access.log.chain.LogStore;
import dk.overgang.access.log.chain.Verification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Gives every service the addresses where its access log is read and verified.
@AutoConfiguration
public class ReadingAutoConfiguration {

    @Bean
    AccessLogController accessLogController(LogStore store, Verification verification) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("access-log");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return new AccessLogController(new AuditLogQuery(store), verification, texts);
    }

    @Bean
    List<Route> accessLogRoutes() {
        return List.of(
                Route.get("/api/v1/access-log/verification", Role.OPERATOR, Role.AUDITOR),
                Route.get("/api/v1/access-log/**", Role.AUDITOR));
    }
}
