package dk.overgang.systemtests.security.rights;

import dk.overgang.systemtests.platform.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/// One line of `changes.csv`: how an operation that changes something is made to succeed, or why it takes neither
/// a version nor a key.
///
/// @param roles who sends it, and behind a space who sees what it changes, where that is another; empty for an
///     exception
/// @param situation what stands before it is sent; for an exception the reason
/// @param address with ids of the situation in angle brackets
/// @param seenAt an address that shows what the operation changes
record ChangingOperation(
        Service service,
        String method,
        String path,
        String roles,
        String situation,
        String address,
        String seenAt,
        String body) {

    /// The situation in which nothing stands yet that could have a version.
    private static final String NOTHING = "nothing";

    static List<ChangingOperation> all() {
        try (var file = Objects.requireNonNull(ChangingOperation.class.getResourceAsStream("/changes.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                    .map(ChangingOperation::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChangingOperation of(String line) {
        var column = Arrays.stream(line.split(";", 8)).map(String::strip).toList();
        return new ChangingOperation(
                Service.valueOf(column.getFirst().toUpperCase(Locale.ROOT)),
                column.get(1),
                column.get(2),
                column.get(3).equals("-") ? "" : column.get(3),
                column.get(4),
                column.size() > 5 ? column.get(5) : "",
                column.size() > 6 ? column.get(6) : "",
                column.size() > 7 ? column.get(7) : "");
    }

    String sentBy() {
        return roles.substring(0, roles.contains(" ") ? roles.indexOf(' ') : roles.length());
    }

    /// The role that sees what the operation changes: in the table behind the one that sends it, where they
    /// differ.
    String seenBy() {
        return roles.substring(roles.lastIndexOf(' ') + 1);
    }

    boolean isException() {
        return roles.isEmpty();
    }

    boolean changesWhatStands() {
        return !isException() && !situation.equals(NOTHING);
    }

    boolean hasBody() {
        return !method.equals("DELETE");
    }

    /// The operation as the OpenAPI document names it.
    String name() {
        return "%s %s %s".formatted(service, method, path);
    }

    @Override
    public String toString() {
        return name();
    }
}
