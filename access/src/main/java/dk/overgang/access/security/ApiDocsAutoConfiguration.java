package dk.overgang.access.security;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.access.Terms;
import dk.overgang.access.TermsResolver;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/// What the OpenAPI documents say about this module's parameters: the caller comes with the token and is no parameter,
/// and a request's [Terms] are two headers.
@AutoConfiguration
@ConditionalOnClass(SpringDocUtils.class)
public class ApiDocsAutoConfiguration {

    @Bean
    InitializingBean callersAreNoParameters() {
        return () -> {
            var _ = SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Terms.class);
        };
    }

    /// The OpenAPI documents, for every role.
    @Bean
    List<Route> apiDocsRoutes() {
        return List.of(Route.get("/v3/api-docs/**", Role.values()), Route.get("/v3/api-docs.yaml", Role.values()));
    }

    @Bean
    GlobalOperationCustomizer termsAreHeaders() {
        return (operation, handler) -> {
            if (takesTerms(handler)) {
                var _ = operation
                        .addParametersItem(header(TermsResolver.KEY, "Your own name for this request"))
                        .addParametersItem(header(TermsResolver.VERSION, "The ETag of the version you saw"));
            }
            return operation;
        };
    }

    private static boolean takesTerms(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Terms.class);
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.setName(name);
        header.setDescription(description);
        header.setSchema(new StringSchema());
        return header;
    }
}
