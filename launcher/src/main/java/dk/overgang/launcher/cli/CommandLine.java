package dk.overgang.launcher.cli;

import dk.overgang.launcher.setup.SetupError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A command line: arguments in their order, and options that each have a value.
record CommandLine(List<String> words, Map<String, String> options) {

    static CommandLine of(List<String> arguments) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                var _ = words.add(argument);
            } else if (!rest.hasNext()) {
                throw new SetupError("'%s' needs a value: see ./cti help.".formatted(argument));
            } else if (options.put(argument, rest.next()) != null) {
                throw new SetupError("'%s' is given twice: see ./cti help.".formatted(argument));
            }
        }
        return new CommandLine(List.copyOf(words), Map.copyOf(options));
    }

    /// Refuses what the command would leave unused.
    ///
    /// @param usage how the command is written, its words without options in front
    /// @param most how many words it has
    /// @param known the options it takes
    void mustBeLike(String usage, int most, String... known) {
        var unused = Stream.concat(
                words.stream().skip(most),
                options.keySet().stream()
                        .filter(Predicate.not(List.of(known)::contains))
                        .sorted());
        unused.findFirst().ifPresent(word -> {
            throw new SetupError("'%s' has no meaning here: write it like %s.".formatted(word, usage));
        });
    }

    boolean has(int position) {
        return position < words.size();
    }

    String at(int position, String what) {
        if (!has(position)) {
            throw new SetupError("This command needs %s.".formatted(what));
        }
        return words.get(position);
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
