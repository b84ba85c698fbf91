package dk.overgang.portal.services.worker;

import dk.overgang.portal.login.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Says once a session what the person is called, by the name that the identity provider gave. No page waits for it,
/// and none fails with it.
@Configuration(proxyBeanMethods = false)
class OwnName implements WebMvcConfigurer, HandlerInterceptor {

    private static final String SAID = OwnName.class.getName();
    private static final List<String> NAMED = List.of("worker", "leader", "authority");

    private final WorkerNames names;

    OwnName(WorkerNames names) {
        this.names = names;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var _ = registry.addInterceptor(this)
                .excludePathPatterns("/assets/**", "/error", "/actuator/**", "/haendelser");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SAID) == null) {
            Person.current().filter(person -> person.isAnyOf(NAMED)).ifPresent(person -> {
                session.setAttribute(SAID, true);
                names.call(person.name());
            });
        }
        return true;
    }
}
