package dk.overgang.access.lists;

import dk.overgang.access.keys.DerivedSecrets;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives every service [Paging] as an argument of its controllers.
@AutoConfiguration
public class ListsAutoConfiguration {

    @Bean
    Cursors listCursors(DerivedSecrets secrets) {
        return new Cursors(secrets.forPurpose("list-cursors"));
    }

    @Bean
    WebMvcConfigurer pagingAsArgument(Cursors listCursors) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PagingResolver(listCursors));
            }
        };
    }
}
