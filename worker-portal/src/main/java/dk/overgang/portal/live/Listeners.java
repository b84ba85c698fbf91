package dk.overgang.portal.live;

import dk.overgang.portal.login.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The browsers that wait for news, each with the person it belongs to. A stream ends with the session that opened it.
@Component
class Listeners {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final int MOST_PER_SESSION = 8;

    private record Listener(String session, Person person, SseEmitter stream) {}

    private final List<Listener> all = new CopyOnWriteArrayList<>();
    private final int most;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-heart").factory());

    Listeners(@Value("${overgang.portal.live.streams}") int most) {
        this.most = most;
        var _ = heart.scheduleWithFixedDelay(
                this::beat, HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
    }

    /// Where there are too many streams the oldest of the same session ends, or the new one does: the page still asks
    /// again every minute.
    SseEmitter open(String session, Person person) {
        var stream = new SseEmitter(LIFE.toMillis());
        var listener = new Listener(session, person, stream);
        stream.onCompletion(() -> all.remove(listener));
        stream.onTimeout(stream::complete);
        stream.onError(_ -> all.remove(listener));
        var own = all.stream().filter(one -> one.session().equals(session)).toList();
        if (own.size() >= MOST_PER_SESSION) {
            own.getFirst().stream().complete();
        }
        if (all.size() >= most) {
            stream.complete();
            return stream;
        }
        all.add(listener);
        send(listener, SseEmitter.event().name("open").data(""));
        return stream;
    }

    void tell(Change change) {
        all.stream()
                .filter(listener -> change.concerns(
                        listener.person().municipality(),
                        listener.person().subject(),
                        listener.person().is("leader")))
                .forEach(listener ->
                        send(listener, SseEmitter.event().name(change.what()).data(change.courseId())));
    }

    void end(String session) {
        all.stream()
                .filter(one -> one.session().equals(session))
                .forEach(one -> one.stream().complete());
    }

    /// Before the web server's graceful stop, which would wait for open streams.
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        var _ = heart.shutdownNow();
        all.forEach(listener -> listener.stream().complete());
    }

    private void beat() {
        all.forEach(listener -> send(listener, SseEmitter.event().comment("")));
    }

    private void send(Listener listener, SseEmitter.SseEventBuilder event) {
        try {
            listener.stream().send(event);
        } catch (IOException | IllegalStateException gone) {
            var _ = all.remove(listener);
            listener.stream().complete();
        }
    }
}
