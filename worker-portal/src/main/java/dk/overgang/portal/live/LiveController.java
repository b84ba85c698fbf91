package dk.overgang.portal.live;

import dk.overgang.portal.login.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream of news for one browser: which kind of thing has changed, and about which course. A page asks for what
/// it shows again, with the person's own rights.
@Controller
class LiveController {

    private final Listeners listeners;

    LiveController(Listeners listeners) {
        this.listeners = listeners;
    }

    @GetMapping(path = "/haendelser", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(HttpServletRequest request, HttpServletResponse response) {
        // A proxy that collects an answer before it sends it on would hold the news back.
        response.setHeader("X-Accel-Buffering", "no");
        return listeners.open(request.getSession().getId(), Person.current().orElseThrow());
    }

    @Bean
    static ServletListenerRegistrationBean<HttpSessionListener> streamsEndWithTheirSession(
            ObjectProvider<Listeners> listeners) {
        return new ServletListenerRegistrationBean<>(new HttpSessionListener() {
            @Override
            public void sessionDestroyed(HttpSessionEvent event) {
                listeners.getObject().end(event.getSession().getId());
            }
        });
    }
}
