package dk.overgang.portal.citizens;

import dk.overgang.portal.layout.Menu;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CitizensConfiguration {

    @Bean
    Menu citizensMenu() {
        return new Menu("/borgere", "menu.citizens", "persons", List.of("worker", "leader"), 20);
    }
}
