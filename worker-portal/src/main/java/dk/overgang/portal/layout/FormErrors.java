package dk.overgang.portal.layout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.overgang.portal.services.ServiceProblem;
import java.util.List;
import java.util.Map;

/// What a service refused, beside the fields of the form. Templates show the summary with `form/errors` and the texts
/// of a field with `form/error`; what was typed is the form's own to keep.
///
/// @param title what happened, in the service's words
/// @param text what would be possible, if the service says so
/// @param fields the texts by field: the pointer of the fault without its first slash, such as `until`
/// @param other the texts that belong to no field of the form
/// @param stale whether somebody else changed it meanwhile
public record FormErrors(
        String title, String text, Map<String, List<String>> fields, List<String> other, boolean stale) {

    public static final FormErrors NONE = new FormErrors("", "", Map.of(), List.of(), false);

    public FormErrors {
        fields = Map.copyOf(fields);
        other = List.copyOf(other);
    }

    /// What a service refused, sorted by the fields that the form has.
    ///
    /// @param known the fields of the form
    public static FormErrors of(ServiceProblem problem, List<String> known) {
        var byField = problem.faults().stream()
                .collect(groupingBy(fault -> field(fault, known), mapping(ServiceProblem.Fault::detail, toList())));
        return new FormErrors(
                problem.title(),
                problem.detail() == null ? "" : problem.detail(),
                byField.entrySet().stream()
                        .filter(entry -> known.contains(entry.getKey()))
                        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                byField.entrySet().stream()
                        .filter(entry -> !known.contains(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList(),
                problem.isStale());
    }

    /// A what-if names the parameter at fault, which is a field of the form.
    public static FormErrors ofPreview(ServiceProblem problem, String field) {
        var texts = problem.faults().stream().map(ServiceProblem.Fault::detail).toList();
        return texts.isEmpty()
                ? of(problem, List.of(field))
                : new FormErrors(problem.title(), "", Map.of(field, texts), List.of(), false);
    }

    /// For what the portal itself can tell before it asks: one field that cannot be read.
    public static FormErrors at(String field, String title, String text) {
        return new FormErrors(title, "", Map.of(field, List.of(text)), List.of(), false);
    }

    /// The field of the pointer, or the one that it lies in: `/signs/2` is a line of the field `signs`.
    private static String field(ServiceProblem.Fault fault, List<String> known) {
        var pointer = fault.pointer() == null ? "" : fault.pointer().replaceFirst("^/", "");
        return known.contains(pointer)
                ? pointer
                : known.stream()
                        .filter(field -> pointer.startsWith(field + "/"))
                        .findFirst()
                        .orElse(pointer);
    }

    public boolean any() {
        return !title.isEmpty();
    }

    public boolean at(String field) {
        return fields.containsKey(field);
    }

    public List<String> of(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
