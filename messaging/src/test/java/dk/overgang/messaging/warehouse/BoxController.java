package dk.overgang.messaging.warehouse;

import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Trigger;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lets boxes be filled over HTTP.
@RestController
final class BoxController {

    private final AggregateStore<Box> boxes;
    private final Clock clock;

    BoxController(AggregateStore<Box> boxes, Clock clock) {
        this.boxes = boxes;
        this.clock = clock;
    }

    @PutMapping("/boxes/{label}")
    boolean fill(@PathVariable String label) {
        var filled = new Filled(label, null).at(clock.instant());
        return boxes.insert(UUID.randomUUID(), Box.labelled(label), List.of(filled), Trigger.asked())
                .isPresent();
    }
}
