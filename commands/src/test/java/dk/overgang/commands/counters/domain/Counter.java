package dk.overgang.commands.counters.domain;

import dk.overgang.commands.domain.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

public record Counter(UUID citizenId, String municipality, int count, List<UUID> steps) {

    public static final int MOST = 10;

    /// Counted up by one step, which has an id of its own.
    public record CountedUp(int by) {}

    public static Counter ofNothing(UUID citizenId, String municipality) {
        return new Counter(citizenId, municipality, 0, List.of());
    }

    public Decision<Counter> add(UUID step, int by) {
        if (by == 0) {
            return Decision.unchanged();
        }
        if (count + by > MOST) {
            return Decision.refused(new CounterRefusal.TooMuch(MOST));
        }
        var all = new ArrayList<>(steps);
        all.add(step);
        return Decision.changed(new Counter(citizenId, municipality, count + by, all), List.of(new CountedUp(by)));
    }
}
