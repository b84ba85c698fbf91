package dk.overgang.portal.citizens;

import dk.overgang.portal.layout.Menu;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CitizensConfiguration {

    @Bean
    Menu citizensMenu() {
        return new Menu("/borgere", "menu.citizens", "persons", List.of("worker"), 20, "/forloeb");
    }

    /// The same page: who has no courses of their own sees those of the team.
    @Bean
    Menu teamsCitizensMenu() {
        return new Menu("/borgere", "menu.citizens.team", "persons", List.of("leader"), 21, "/forloeb");
    }
}
