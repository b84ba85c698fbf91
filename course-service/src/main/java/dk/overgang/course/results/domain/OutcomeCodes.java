package dk.overgang.course.results.domain;

import dk.overgang.course.programmes.domain.Text;
import java.util.List;
import java.util.Optional;

/// What is recorded at the end of a course, as data: each result with the values it may have.
///
/// @param version grows with each edition of the texts
public record OutcomeCodes(int version, List<Result> results) {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    /// One thing that a course may lead to, for example where the citizen lives.
    ///
    /// @param code what outcomes keep of it: never changed and never used anew
    /// @param programmes the codes of the programmes in which it is recorded; none of them: in all
    public record Result(String code, Text text, List<String> programmes, List<Value> values) {

        public Result {
            require(code.matches(CODE), "code must be 2 to 40 capital letters, digits and underscores");
            require(!values.isEmpty(), "values must hold at least one value");
            require(
                    values.stream().map(Value::code).distinct().count() == values.size(),
                    "values must not hold a code twice");
            programmes = List.copyOf(programmes);
            values = List.copyOf(values);
        }

        boolean isRecordedIn(String programme) {
            return programmes.isEmpty() || programmes.contains(programme);
        }

        List<String> valueCodes() {
            return values.stream().map(Value::code).toList();
        }
    }

    /// A value and what people read for it; its code is never changed and never used anew either.
    public record Value(String code, Text text) {

        public Value {
            require(code.matches(CODE), "code must be 2 to 40 capital letters, digits and underscores");
        }
    }

    public OutcomeCodes {
        require(version > 0, "version must be 1 or more");
        require(!results.isEmpty(), "results must hold at least one result");
        require(
                results.stream().map(Result::code).distinct().count() == results.size(),
                "results must not hold a code twice");
        results = List.copyOf(results);
    }

    /// What is recorded in a programme, in the order of the file.
    public List<Result> recordedIn(String programme) {
        return results.stream().filter(result -> result.isRecordedIn(programme)).toList();
    }

    /// Every programme that the file names.
    public List<String> programmes() {
        return results.stream()
                .flatMap(result -> result.programmes().stream())
                .distinct()
                .toList();
    }

    static Optional<Result> named(List<Result> results, String code) {
        return results.stream().filter(result -> result.code().equals(code)).findFirst();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
