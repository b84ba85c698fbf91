package dk.overgang.portal.results;

import dk.overgang.portal.layout.Menu;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResultsConfiguration {

    static final String ADDRESS = "/resultater";

    @Bean
    Menu resultsMenu() {
        return new Menu(ADDRESS, "menu.results", "success", List.of("leader", "authority"), 35);
    }
}
