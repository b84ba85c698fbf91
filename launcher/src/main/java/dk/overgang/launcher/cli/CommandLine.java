package dk.overgang.launcher.cli;

import dk.overgang.launcher.setup.SetupError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A command line: arguments in their order, and options that each have a value.
record CommandLine(List<String> words, Map<String, String> options) {

    static CommandLine of(List<String> arguments) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                var _ = words.add(argument);
            } else if (rest.hasNext()) {
                var _ = options.put(argument, rest.next());
            } else {
                throw new SetupError("'%s' needs a value: see ./cti help.".formatted(argument));
            }
        }
        return new CommandLine(List.copyOf(words), Map.copyOf(options));
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
