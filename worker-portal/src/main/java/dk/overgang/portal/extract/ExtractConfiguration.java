package dk.overgang.portal.extract;

import dk.overgang.portal.layout.Menu;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtractConfiguration {

    static final String ADDRESS = "/hvem-har-set";

    @Bean
    Menu extractMenu() {
        return new Menu(ADDRESS, "menu.extract", "visibility", List.of("auditor"), 40);
    }
}
