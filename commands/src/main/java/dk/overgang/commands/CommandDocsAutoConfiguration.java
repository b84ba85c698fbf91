package dk.overgang.commands;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

/// Documents a [CommandRequest] in OpenAPI as what a client sends: two headers.
@AutoConfiguration
@ConditionalOnClass(SpringDocUtils.class)
public class CommandDocsAutoConfiguration {

    @Bean
    InitializingBean commandRequestsAreNoParameters() {
        return () -> {
            var _ = SpringDocUtils.getConfig().addRequestWrapperToIgnore(CommandRequest.class);
        };
    }

    @Bean
    GlobalOperationCustomizer commandRequestsAreHeaders() {
        return (operation, handler) -> {
            if (isCommand(handler)) {
                var _ = operation
                        .addParametersItem(header(CommandRequestResolver.KEY, "Your own name for this request"))
                        .addParametersItem(header(CommandRequestResolver.VERSION, "The ETag of the version you saw"));
            }
            return operation;
        };
    }

    private static boolean isCommand(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == CommandRequest.class);
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(new StringSchema());
    }
}
