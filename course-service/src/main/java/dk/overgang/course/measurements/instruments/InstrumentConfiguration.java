package dk.overgang.course.measurements.instruments;

import static dk.overgang.access.Role.AUDITOR;
import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;

import dk.overgang.access.Route;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/// The instruments of this installation, and who may read them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstrumentProperties.class)
class InstrumentConfiguration {

    @Bean
    InstrumentCatalogue instruments(ResourcePatternResolver resources, InstrumentProperties properties) {
        return new InstrumentFiles(resources).read(properties);
    }

    @Bean
    List<Route> instrumentRoutes() {
        return List.of(Route.get("/api/v1/instruments", WORKER, LEADER, AUTHORITY, AUDITOR));
    }
}
