package dk.overgang.systemtests.security.rights;

import dk.overgang.systemtests.platform.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// One line of `rights.csv`: who may call an operation, and how it is called about somebody.
///
/// @param asked the operation's address with what it is about in angle brackets, or empty where it is about nobody
record Right(Service service, String method, String path, Set<String> roles, String asked, String body) {

    static final List<String> ROLES =
            List.of("region", "authority", "worker", "leader", "portal", "operator", "auditor");

    static List<Right> all() {
        try (var file = Objects.requireNonNull(Right.class.getResourceAsStream("/rights.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                    .map(Right::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Right of(String line) {
        var column = Arrays.stream(line.split(";", 6)).map(String::strip).toList();
        var roles = column.get(3).equals("*")
                ? ROLES.stream()
                : Arrays.stream(column.get(3).split(" ", -1)).filter(Predicate.not(String::isEmpty));
        return new Right(
                Service.valueOf(column.getFirst().toUpperCase(Locale.ROOT)),
                column.get(1),
                column.get(2),
                roles.collect(Collectors.toUnmodifiableSet()),
                column.get(4).equals("-") ? "" : column.get(4),
                column.size() < 6 || column.get(5).isEmpty() ? "{}" : column.get(5));
    }

    /// The operation as the OpenAPI document names it.
    String operation() {
        return "%s %s %s".formatted(service, method, path);
    }

    boolean isAboutSomebody() {
        return namesSomebody(asked) || namesSomebody(body);
    }

    /// Then a caller of another municipality gets 404; a list or a search only stays empty.
    boolean namesSomebodyInItsPath() {
        return namesSomebody(asked.replaceAll("\\?.*", ""));
    }

    /// Whether every variable part of the address is given.
    boolean isComplete() {
        return !path.contains("{") || asked.contains("<");
    }

    /// An id of no municipality's, for example of a parked message, names nobody.
    private static boolean namesSomebody(String template) {
        return template.replace("<any>", "").contains("<");
    }

    boolean needsABody() {
        return Set.of("POST", "PUT", "PATCH").contains(method);
    }

    /// The address or body about these.
    static String about(Map<String, String> known, String template) {
        var text = template;
        for (var one : known.entrySet()) {
            text = text.replace("<" + one.getKey() + ">", one.getValue());
        }
        return text;
    }

    @Override
    public String toString() {
        return operation();
    }
}
