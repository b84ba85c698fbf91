package dk.overgang.access.log.recording;

import dk.overgang.access.http.ProblemAnswers;
import dk.overgang.access.log.chain.AccessLog;
import dk.overgang.access.token.RequestCaller;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Makes every request to a service leave an entry in its access log.
@AutoConfiguration
@EnableConfigurationProperties(PurposeProperties.class)
public class RecordingAutoConfiguration {

    private static final String ROUTES = "requestMappingHandlerMapping";

    @Bean
    Purposes purposes(PurposeProperties properties) {
        return new Purposes(properties.purposes());
    }

    @Bean
    RequestRecorder requestRecorder(
            AccessLog log, Purposes purposes, JwtDecoder tokens, ObjectProvider<Clock> clock, BeanFactory beans) {
        var addresses = new Addresses(() -> beans.getBean(ROUTES, RequestMappingHandlerMapping.class));
        var time = clock.getIfAvailable(() -> Clock.tickMillis(ZoneOffset.UTC));
        return new RequestRecorder(log, new AuditEventFactory(addresses, new RequestCaller(tokens), purposes, time));
    }

    /// Directly inside of the filter that numbers requests, and outside of everything that can refuse one. It is
    /// switched off only to measure what the log costs.
    @Bean
    @ConditionalOnBooleanProperty(name = "overgang.access-log.enabled", matchIfMissing = true)
    FilterRegistrationBean<AccessLogFilter> accessLogFilter(RequestRecorder recorder) {
        var registration = new FilterRegistrationBean<>(new AccessLogFilter(recorder));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /// Before the context, so that what is refused already does not reach it.
    @Bean
    TomcatContextCustomizer serverRefusals(RequestRecorder recorder, ProblemAnswers answers) {
        return context -> context.getParent().getPipeline().addValve(new ServerRefusals(recorder, answers));
    }

    @Bean
    ShownCitizens shownCitizens(JsonMapper json) {
        return new ShownCitizens(new CitizenIdExtractor(json));
    }

    @Bean
    WebMvcConfigurer purposeCheck(Purposes purposes) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                var _ = registry.addInterceptor(new PurposeCheck(purposes))
                        .addPathPatterns("/api/**", "/fhir/**", "/beskedfordeler/**");
            }
        };
    }
}
