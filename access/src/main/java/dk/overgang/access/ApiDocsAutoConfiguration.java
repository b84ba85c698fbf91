package dk.overgang.access;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/// Keeps the caller out of the documented parameters: it comes with the token, not with the request.
@AutoConfiguration
@ConditionalOnClass(SpringDocUtils.class)
public class ApiDocsAutoConfiguration {

    @Bean
    InitializingBean callersAreNoParameters() {
        return () -> {
            var _ = SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        };
    }
}
