package dk.overgang.access.http;

import dk.overgang.access.Upload;
import dk.overgang.access.http.body.JsonOnly;
import dk.overgang.access.http.body.RequestLimits;
import dk.overgang.access.http.body.StrictJson;
import dk.overgang.access.http.body.Utf8JsonConverter;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
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
    FilterRegistrationBean<RequestLimits> requestLimits(ObjectProvider<Upload> uploads) {
        return first(new RequestLimits(uploads.stream().toList()), 10);
    }

    /// Runs after every other customizer. Objects are read and written as JSON alone; what a library on the class
    /// path adds (YAML, XML, CBOR, forms) is taken out again. Bytes and texts are written as they are.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJson(ObjectProvider<JsonMapperBuilderCustomizer> platform) {
        var converter = new Utf8JsonConverter(StrictJson.mapper(platform.orderedStream()));
        return converters -> {
            var _ = converters
                    .withJsonConverter(converter)
                    .configureMessageConvertersList(all -> all.removeIf(one -> !isWanted(one)));
        };
    }

    /// A form in a body is no parameter of the address.
    @Bean
    TomcatConnectorCustomizer noParametersInBodies() {
        return connector -> connector.setParseBodyMethods("");
    }

    @Bean
    WebMvcConfigurer jsonOnly(ObjectProvider<Upload> uploads) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                var _ = registry.addInterceptor(new JsonOnly(uploads.stream().toList()))
                        .addPathPatterns("/api/**");
            }
        };
    }

    @Bean
    WebMvcConfigurer dateParameters() {
        return new DateParameters();
    }

    private static boolean isWanted(HttpMessageConverter<?> converter) {
        return converter instanceof Utf8JsonConverter
                || converter instanceof ByteArrayHttpMessageConverter
                || converter instanceof StringHttpMessageConverter
                || converter instanceof ResourceHttpMessageConverter;
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
