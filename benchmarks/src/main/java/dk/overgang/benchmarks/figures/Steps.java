package dk.overgang.benchmarks.figures;

import com.mongodb.MongoException;
import dk.overgang.benchmarks.stored.Copies;
import dk.overgang.launcher.setup.SetupError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Fills the store with copies step by step, and measures after each.
///
/// @param what is copied, in the plural
record Steps(String what, Copies copies) {

    /// Ends early when there are too many for the store or for the demo's memory: what was measured until then is
    /// told.
    ///
    /// @param sizes how many shall be stored, ascending
    <M> List<M> measure(List<Integer> sizes, IntFunction<M> measurement) {
        var measured = new ArrayList<M>();
        for (var size : sizes) {
            try {
                copies.fillTo(size);
                measured.add(measurement.apply(size));
            } catch (SetupError | MongoException e) {
                Table.print("\nWith %d %s it could not be measured: %s".formatted(size, what, e.getMessage()));
                break;
            }
        }
        return measured;
    }
}
