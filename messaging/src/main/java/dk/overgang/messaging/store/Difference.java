package dk.overgang.messaging.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What turns one stored document into another, as the operators of an update that name only the parts that differ:
/// what a citizen's history costs to write must not grow with the history.
final class Difference {

    /// So many differing parts are not told apart: the whole that they stand in is written.
    private static final int MOST_PARTS = 20;

    private final Document set = new Document();
    private final Document unset = new Document();
    private final Document push = new Document();

    private Difference() {}

    /// The operators, to be applied while the document is still as it was.
    ///
    /// @param kept the names of fields at the top that are no part of the comparison
    /// @param known the names of fields at the top that are removed where the new document lacks them
    /// @return empty where nothing differs
    static Document between(Document before, Document now, Set<String> kept, Set<String> known) {
        var difference = new Document();
        var whole = new Difference();
        now.forEach((field, value) -> {
            if (!kept.contains(field)) {
                whole.add(partsOf(field, before.get(field), value));
            }
        });
        known.stream()
                .filter(field -> before.containsKey(field) && !now.containsKey(field))
                .forEach(field -> whole.unset.put(field, true));
        put(difference, "$set", whole.set);
        put(difference, "$unset", whole.unset);
        put(difference, "$push", whole.push);
        return difference;
    }

    private static Difference partsOf(String field, @Nullable Object before, Object now) {
        var parts = new Difference();
        parts.compare(field, before, now);
        if (parts.set.size() + parts.unset.size() + parts.push.size() > MOST_PARTS) {
            return written(field, now);
        }
        return parts;
    }

    private static Difference written(String field, Object now) {
        var whole = new Difference();
        whole.set.put(field, now);
        return whole;
    }

    private void add(Difference other) {
        set.putAll(other.set);
        unset.putAll(other.unset);
        push.putAll(other.push);
    }

    private void compare(String path, @Nullable Object before, @Nullable Object now) {
        if (Objects.deepEquals(before, now)) {
            return;
        }
        if (before instanceof Document then && now instanceof Document after && haveNames(then, after)) {
            compareFields(path, then, after);
        } else if (before instanceof List<?> then && now instanceof List<?> after && then.size() <= after.size()) {
            compareElements(path, then, after);
        } else {
            set.put(path, now);
        }
    }

    private void compareFields(String path, Document before, Document now) {
        now.forEach((name, value) -> compare(path + "." + name, before.get(name), value));
        before.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> unset.put(path + "." + name, true));
    }

    /// What came in addition stands behind what was there. An update may not name a list and one of its elements, so
    /// that a list of which both differ is written as a whole.
    private void compareElements(String path, List<?> before, List<?> now) {
        var changed = new ArrayList<Integer>();
        for (var i = 0; i < before.size() && changed.size() <= MOST_PARTS; i++) {
            if (!Objects.deepEquals(before.get(i), now.get(i))) {
                changed.add(i);
            }
        }
        if (changed.isEmpty()) {
            push.put(path, new Document("$each", List.copyOf(now.subList(before.size(), now.size()))));
        } else if (before.size() == now.size() && changed.size() <= MOST_PARTS) {
            changed.forEach(i -> compare(path + "." + i, before.get(i), now.get(i)));
        } else {
            set.put(path, now);
        }
    }

    /// A name with a dot would be taken for a path, and one of digits for the place in a list.
    private static boolean haveNames(Document before, Document now) {
        return isNamed(before) && isNamed(now);
    }

    private static boolean isNamed(Document document) {
        return document.keySet().stream()
                .allMatch(name -> !name.isEmpty() && isNameStart(name.charAt(0)) && name.indexOf('.') < 0);
    }

    private static boolean isNameStart(char first) {
        return Character.isLetter(first) || first == '_';
    }

    private static void put(Document difference, String operator, Map<String, Object> parts) {
        if (!parts.isEmpty()) {
            difference.put(operator, new Document(parts));
        }
    }
}
