package dk.overgang.portal.forms;

import dk.overgang.portal.services.ServiceProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of a form of which each is about something of its own, such as an open item. In the form they are named by
/// what they are about, as somebody else may take one away meanwhile and the rest would be counted anew; to the service
/// they are a list.
///
/// @param list its name in what is sent
public record Rows(String list, List<Row> rows) {

    /// One of them.
    ///
    /// @param about the code or id of what it is about
    public record Row(String list, String about, Typed typed) {

        /// What was typed into a field of it; null where nothing was.
        public @Nullable String one(String name) {
            return typed.one(field(list, about, name));
        }
    }

    public Rows {
        rows = List.copyOf(rows);
    }

    /// Keeps what a row is about, and which place it has.
    public static Field about(String list, int place, String about) {
        return Field.hidden(list + "." + place, about);
    }

    /// The name of a field of a row.
    public static String field(String list, String about, String name) {
        return list + "/" + about + "/" + name;
    }

    /// Those that the form had, filled or not.
    public static Rows of(Typed typed, String list) {
        return new Rows(
                list,
                IntStream.iterate(0, place -> place + 1)
                        .mapToObj(place -> typed.one(list + "." + place))
                        .takeWhile(Objects::nonNull)
                        .flatMap(Stream::ofNullable)
                        .map(about -> new Row(list, about, typed))
                        .toList());
    }

    /// Without those in which none of these fields is filled.
    public Rows filled(String... names) {
        return new Rows(
                list,
                rows.stream()
                        .filter(row -> Stream.of(names).anyMatch(name -> row.one(name) != null))
                        .toList());
    }

    public List<Map<String, Object>> json(Function<Row, Body> body) {
        return rows.stream().map(row -> body.apply(row).json()).toList();
    }

    /// Sends them. What is refused of the row with a number is refused of what that row is about.
    public void send(Runnable call) {
        try {
            call.run();
        } catch (ServiceProblem problem) {
            throw problem.pointingTo(this::inForm);
        }
    }

    private String inForm(String pointer) {
        var numbered = Pattern.compile("/" + Pattern.quote(list) + "/([0-9]{1,4})/(.+)")
                .matcher(pointer);
        if (!numbered.matches()) {
            return pointer;
        }
        var number = Integer.parseInt(numbered.group(1));
        return number < rows.size() ? "/" + field(list, rows.get(number).about(), numbered.group(2)) : pointer;
    }
}
