package dk.overgang.portal.referrals;

import dk.overgang.portal.layout.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What was typed into one of the forms of a referral, and what the service said to it.
///
/// @param form `answers`, `decision` or `deed`; empty where nothing was sent
record Typed(String form, Map<String, List<String>> values, FormErrors errors) {

    static final Typed NOTHING = new Typed("", Map.of(), FormErrors.NONE);

    static Typed of(String form, MultiValueMap<String, String> values, FormErrors errors) {
        // What the service calls answers/x and grant/x is called x here.
        var fields = errors.fields().entrySet().stream()
                .collect(Collectors.toMap(
                        field -> field.getKey().replaceFirst("^(answers|grant)/", ""),
                        Map.Entry::getValue,
                        (one, _) -> one));
        return new Typed(
                form,
                Map.copyOf(values),
                new FormErrors(errors.title(), errors.text(), fields, errors.other(), errors.stale()));
    }

    /// The errors of a form; none where another one was sent.
    public FormErrors errors(String of) {
        return form.equals(of) ? errors : FormErrors.NONE;
    }

    public String value(String field) {
        var all = values.get(field);
        return all == null || all.isEmpty() ? "" : all.getFirst();
    }

    public boolean has(String field, @Nullable String value) {
        return value != null && values.getOrDefault(field, List.of()).contains(value);
    }
}
