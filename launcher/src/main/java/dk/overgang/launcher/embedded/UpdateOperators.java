package dk.overgang.launcher.embedded;

import static java.util.stream.Collectors.toSet;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An update of one document by the operators that the services use. mongo-java-server would copy and compare the
/// whole document several times for each; what this does not know is left to it.
final class UpdateOperators {

    private static final Set<String> KNOWN = Set.of("$set", "$unset", "$inc", "$max", "$push");

    private record Part(String operator, String path, Object value) {

        String field() {
            return top(path);
        }
    }

    private final List<Part> parts;

    private UpdateOperators(List<Part> parts) {
        this.parts = parts;
    }

    /// Empty for an update that has other operators, replaces the document, names an element by its position in the
    /// query, or names a field twice.
    static Optional<UpdateOperators> of(Document update) {
        var parts = new ArrayList<Part>();
        for (var operator : update.entrySet()) {
            if (!KNOWN.contains(operator.getKey()) || !(operator.getValue() instanceof Document fields)) {
                return Optional.empty();
            }
            fields.forEach((path, value) -> parts.add(new Part(operator.getKey(), path, value)));
        }
        return isPlain(parts) ? Optional.of(new UpdateOperators(parts)) : Optional.empty();
    }

    private static boolean isPlain(List<Part> parts) {
        var paths = new HashSet<String>();
        var areDifferent = parts.stream().allMatch(part -> paths.add(part.path()));
        return areDifferent
                && paths.stream().noneMatch(path -> path.contains("$") || path.isEmpty() || hasParentIn(paths, path));
    }

    private static boolean hasParentIn(Set<String> paths, String path) {
        for (var dot = path.lastIndexOf('.'); dot >= 0; dot = path.lastIndexOf('.', dot - 1)) {
            if (paths.contains(path.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    /// The field of a document in which a path begins.
    static String top(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /// The fields that are changed.
    Set<String> fields() {
        return parts.stream().map(Part::field).collect(toSet());
    }

    /// Changes the fields of a document.
    ///
    /// @param document may be left half changed where the answer is no
    /// @return whether all of it could be done
    boolean change(Document document) {
        return parts.stream().allMatch(part -> change(document, part));
    }

    private static boolean change(Document document, Part part) {
        var path = part.path();
        return switch (part.operator()) {
            case "$set" -> set(document, path, part.value());
            case "$unset" -> unset(document, path);
            default ->
                isReachedWithoutLists(document, path)
                        && change(document, part, Utils.getSubdocumentValue(document, path));
        };
    }

    private static boolean change(Document document, Part part, Object before) {
        return switch (part.operator()) {
            case "$inc" -> increase(document, part.path(), before, part.value());
            case "$max" -> raise(document, part.path(), before, part.value());
            default -> push(document, part.path(), before, part.value());
        };
    }

    private static boolean isReachedWithoutLists(Document document, String path) {
        for (var dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (!(Utils.getSubdocumentValue(document, path.substring(0, dot)) instanceof Document)) {
                return false;
            }
        }
        return true;
    }

    private static boolean set(Document document, String path, Object value) {
        Utils.changeSubdocumentValue(document, path, value);
        return true;
    }

    private static boolean unset(Document document, String path) {
        var _ = Utils.removeSubdocumentValue(document, path);
        return true;
    }

    private static boolean increase(Document document, String path, Object before, Object by) {
        return switch (before) {
            case Missing _ -> by instanceof Number && set(document, path, by);
            case Long number when by instanceof Long more -> set(document, path, number + more);
            case null, default -> false;
        };
    }

    private static boolean raise(Document document, String path, Object before, Object to) {
        return switch (before) {
            case Missing _ -> set(document, path, to);
            case Long number when to instanceof Long other -> number >= other || set(document, path, to);
            case null, default -> false;
        };
    }

    private static boolean push(Document document, String path, Object before, Object value) {
        var list = new ArrayList<Object>();
        switch (before) {
            case Collection<?> elements -> list.addAll(elements);
            case Missing _ -> {}
            case null, default -> {
                return false;
            }
        }
        if (!(value instanceof Document pushed) || !pushed.containsKey("$each")) {
            list.add(value);
            return set(document, path, list);
        }
        var slice = pushed.get("$slice");
        if (pushed.size() > (slice == null ? 1 : 2) || !(pushed.get("$each") instanceof Collection<?> each)) {
            return false;
        }
        list.addAll(each);
        return switch (slice) {
            case null -> set(document, path, list);
            case Integer last
            when last < 0 -> set(document, path, list.subList(Math.max(0, list.size() + last), list.size()));
            default -> false;
        };
    }
}
