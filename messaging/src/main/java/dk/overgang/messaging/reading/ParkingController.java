package dk.overgang.messaging.reading;

import dk.overgang.messaging.parking.Parked;
import dk.overgang.messaging.parking.Parking;
import dk.overgang.messaging.parking.ParkingReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The operator's view of what is parked: where each message lay and why, never what it said.
@RestController
@RequestMapping("/api/v1/parked")
public final class ParkingController {

    record Page(List<Line> items, @Nullable String next) {}

    record Line(UUID id, String topic, String key, List<Entry> messages) {}

    record Entry(
            int partition,
            long offset,
            @Nullable String event,
            @Nullable String type,
            ParkingReason reason,
            Instant parkedAt,
            boolean withheld) {}

    /// How many messages left, how many stay, and why the head stays if it does.
    record Replay(int replayed, int left, @Nullable ParkingReason reason) {}

    private final Parking parking;
    private final EventReaders readers;

    public ParkingController(Parking parking, EventReaders readers) {
        this.parking = parking;
        this.readers = readers;
    }

    @GetMapping
    public Page all() {
        return new Page(parking.all().stream().map(ParkingController::line).toList(), null);
    }

    /// Replays from the head, in order, until all are read or one still cannot be.
    @PostMapping("/{id}/replay")
    public Replay replay(@PathVariable UUID id) {
        var replayed = 0;
        for (var parked = parking.find(id); parked.isPresent(); parked = parking.find(id)) {
            if (parked.get().messages().isEmpty()) {
                break;
            }
            var stays = readAgain(parked.get());
            if (stays != null) {
                return new Replay(replayed, parked.get().messages().size(), stays);
            }
            replayed += parking.removeHead(parked.get()) ? 1 : 0;
        }
        return new Replay(replayed, 0, null);
    }

    private @Nullable ParkingReason readAgain(Parked parked) {
        var head = parked.messages().getFirst();
        if (head.withheld()) {
            return ParkingReason.UNREADABLE;
        }
        return readers.reading(parked.topic())
                .map(reader -> reader.read(head.incoming()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .orElse(null);
    }

    /// Discards the head for good; what waited behind it can then be replayed. Who names the message by its partition
    /// and offset discards no other one: what has become the head meanwhile, nobody has looked at.
    @DeleteMapping("/{id}/head")
    public Replay discard(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer partition,
            @RequestParam(required = false) @Nullable Long offset) {
        var parked = parking.find(id)
                .filter(found -> !found.messages().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var head = parked.messages().getFirst().incoming();
        var isMeant =
                (partition == null || partition == head.partition()) && (offset == null || offset == head.offset());
        if (!isMeant || !parking.removeHead(parked)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return new Replay(0, parked.messages().size() - 1, null);
    }

    private static Line line(Parked parked) {
        var messages = parked.messages().stream()
                .map(entry -> new Entry(
                        entry.incoming().partition(),
                        entry.incoming().offset(),
                        entry.incoming().attribute("id"),
                        entry.incoming().attribute("type"),
                        entry.reason(),
                        entry.parkedAt(),
                        entry.withheld()))
                .toList();
        return new Line(parked.id(), parked.topic(), parked.key(), messages);
    }
}
