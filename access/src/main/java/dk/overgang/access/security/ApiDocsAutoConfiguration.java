package dk.overgang.access.security;

import dk.overgang.access.Caller;
import dk.overgang.access.Role;
import dk.overgang.access.Route;
import dk.overgang.access.lists.Paging;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/// What the OpenAPI documents say about this module's parameters: the caller comes with the token and is no
/// parameter, and [Paging] is two query parameters.
@AutoConfiguration
@ConditionalOnClass(SpringDocUtils.class)
public class ApiDocsAutoConfiguration {

    @Bean
    InitializingBean callersAreNoParameters() {
        return () -> {
            var _ = SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Paging.class);
        };
    }

    /// The OpenAPI documents, for every role.
    @Bean
    List<Route> apiDocsRoutes() {
        return List.of(Route.get("/v3/api-docs/**", Role.values()), Route.get("/v3/api-docs.yaml", Role.values()));
    }

    @Bean
    GlobalOperationCustomizer pagingIsTwoParameters() {
        return (operation, handler) -> {
            if (isPaged(handler)) {
                var limit = new IntegerSchema();
                limit.setMinimum(BigDecimal.ONE);
                limit.setMaximum(BigDecimal.valueOf(Paging.HIGHEST_LIMIT));
                limit.setDefault(Paging.DEFAULT_LIMIT);
                var _ = operation
                        .addParametersItem(parameter("limit", "The most rows of the page", limit))
                        .addParametersItem(parameter(
                                "after", "`next` of the page before; none for the first", new StringSchema()));
            }
            return operation;
        };
    }

    private static boolean isPaged(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Paging.class);
    }

    private static QueryParameter parameter(String name, String description, Schema<?> schema) {
        var parameter = new QueryParameter();
        parameter.setName(name);
        parameter.setDescription(description);
        parameter.setSchema(schema);
        return parameter;
    }
}
