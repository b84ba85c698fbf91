package dk.overgang.access.http;

import dk.overgang.access.http.body.RequestLimits;
import dk.overgang.access.http.body.StrictJson;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Gives every service the platform's problem details, request numbers, limits of a body and strict JSON.
@AutoConfiguration(
        after = HttpMessageConvertersAutoConfiguration.class,
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@Import({ProblemAdvice.class, ServerErrors.class})
public class HttpAutoConfiguration {

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(ProblemTexts.DANISH, Locale.ENGLISH));
        resolver.setDefaultLocale(ProblemTexts.DANISH);
        return resolver;
    }

    @Bean
    ProblemAnswers problemAnswers(
            @Value("${spring.application.name}") String application, LocaleResolver locales, JsonMapper json) {
        return new ProblemAnswers(new ProblemTexts(application), locales, json);
    }

    @Bean
    FilterRegistrationBean<RequestIds> requestIds(ProblemAnswers answers) {
        return first(new RequestIds(answers), 0);
    }

    @Bean
    FilterRegistrationBean<RequestLimits> requestLimits() {
        return first(new RequestLimits(), 10);
    }

    /// Runs after Boot's own customizer, whose JSON converter it replaces.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJson(ObjectProvider<JsonMapperBuilderCustomizer> platform) {
        var converter = new JacksonJsonHttpMessageConverter(StrictJson.mapper(platform.orderedStream()));
        return converters -> {
            var _ = converters.withJsonConverter(converter);
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
