package dk.overgang.network.offers.hsds.domain;

import dk.overgang.commands.domain.Refusal.Fault;
import java.util.ArrayList;
import java.util.List;

/// The faults that were found in a file, as many as are told.
public final class HsdsFaults {

    /// The most faults that are told at once.
    public static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();

    /// Notes a fault, once.
    ///
    /// @param place `/services.csv/1203/status`, or a place in JSON; empty for the file as a whole
    public void add(String place, String code, Object... arguments) {
        var fault = new Fault(place, code, List.of(arguments));
        if (faults.size() < MOST && !faults.contains(fault)) {
            faults.add(fault);
        }
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /// Those noted so far.
    public List<Fault> all() {
        return List.copyOf(faults);
    }
}
