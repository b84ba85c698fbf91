package dk.overgang.messaging.warehouse;

import dk.overgang.messaging.Received;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Hears of filled boxes and remembers what it heard; a test may make it stumble first.
public final class Shelf {

    private final List<Received<Filled>> heard = new CopyOnWriteArrayList<>();
    private volatile Consumer<Received<Filled>> stumble = _ -> {};

    void hear(Received<Filled> filled) {
        stumble.accept(filled);
        heard.add(filled);
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

    /// The labels of all boxes heard of, in order.
    public List<String> labels() {
        return heard.stream().map(filled -> filled.data().label()).toList();
    }
}
