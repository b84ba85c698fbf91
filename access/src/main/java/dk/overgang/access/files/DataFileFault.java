package dk.overgang.access.files;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A data file of a municipality cannot be used. The service does not start, so that it never works by half a
/// rule.
public final class DataFileFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String remedy;

    /// @param file where it is
    /// @param line the line of the fault, from 1; 0 where it is no single line's
    /// @param fault what is wrong
    /// @param remedy what to do
    public DataFileFault(String file, int line, String fault, String remedy, @Nullable Throwable cause) {
        super("%s%s: %s".formatted(file, line > 0 ? ", line " + line : "", fault), cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
