package dk.overgang.messaging.warehouse;

import dk.overgang.messaging.reading.Received;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/// Hears of filled boxes and remembers what it heard; a test may make it stumble first.
public final class Shelf {

    private final List<Received<Filled>> heard = new CopyOnWriteArrayList<>();
    private final Set<String> headers = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Received<Filled>> stumble = _ -> {};

    void hear(Received<Filled> filled) {
        stumble.accept(filled);
        heard.add(filled);
    }

    void sees(Message<?> message) {
        headers.addAll(message.getHeaders().keySet());
    }

    /// The names of all headers that ever reached the reader.
    public Set<String> headers() {
        return headers;
    }

    public void stumblesOver(Consumer<Received<Filled>> stone) {
        stumble = stone;
    }

    public void walksOn() {
        stumble = _ -> {};
    }

    public List<Received<Filled>> heard() {
        return heard;
    }

    /// The labels of all boxes of a kind heard of, in order.
    public List<String> labels(String prefix) {
        return heard.stream()
                .map(filled -> filled.data().label())
                .filter(label -> label.startsWith(prefix))
                .toList();
    }
}
