package dk.overgang.portal.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A form that was sent and not taken, because the session had ended or a service was away: what was typed stands there
/// to be sent again, under its own key.
///
/// @param fields as they were sent, without those that the portal adds
public record KeptForm(String address, Map<String, List<String>> fields) {

    /// What nobody typed: codes, ids, numbers, and answers to a box.
    private static final Pattern NO_TEXT =
            Pattern.compile("[A-Z][A-Z0-9_]+(:.*)?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\"?[0-9]*\"?|true");

    private static final Set<String> NOT_TYPED = Set.of("key", "version", "efter");

    /// One field of a form, for templates.
    public record Sent(String name, String value) {}

    /// The form of a request, whoever sent it.
    public static KeptForm of(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.equals(FormOwner.FIELD)) {
                var _ = fields.put(name, List.of(values));
            }
        });
        return new KeptForm(request.getRequestURI(), fields);
    }

    /// In UTF-16 units.
    long length() {
        return fields.entrySet().stream()
                .mapToLong(field -> field.getKey().length()
                        + field.getValue().stream().mapToLong(String::length).sum())
                .sum();
    }

    public List<Sent> all() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Sent(field.getKey(), value)))
                .toList();
    }

    /// What somebody wrote, for the eye.
    public List<String> texts() {
        return fields.entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .filter(text -> !text.isBlank() && !NO_TEXT.matcher(text).matches())
                .toList();
    }

    /// The page that the form belongs to.
    public String page() {
        return page(address);
    }

    /// The page that a form at that address belongs to: one that can be asked for.
    public static String page(String address) {
        var parts = List.of(address.split("/"));
        return parts.stream().limit(depth(parts)).collect(Collectors.joining("/"));
    }

    private static int depth(List<String> parts) {
        var isOfCourse = parts.size() > 3 && parts.get(1).equals("forloeb");
        if (isOfCourse) {
            // Each phase change of a course has a page of its own.
            return parts.get(3).equals("faseskift") ? 5 : 4;
        }
        return parts.size() > 1 && parts.get(1).equals("henvisninger") ? 3 : 2;
    }
}
