package dk.overgang.launcher.cli;

import dk.overgang.launcher.data.DemoCitizen;
import dk.overgang.launcher.http.JsonClient;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// `./cti token`, `clock`, `hospital`, `walk`, `accesslog` and `keys`: the commands that use a running demo.
public final class Cti {
    private static final int FAILED = 2;
    private static final String MUNICIPALITY = "--municipality";
    private static final String AT = "--at";

    private Cti() {}

    public static void main(String... arguments) {
        // Names have Danish letters, whatever the terminal's language.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var client = new JsonClient()) {
            out.println(answer(List.of(arguments), System.getenv(), client, out::println));
        } catch (SetupError error) {
            System.err.println(error.sentence());
            System.exit(FAILED);
        }
    }

    /// The last that is said; a long command tells each step before it.
    static String answer(
            List<String> arguments, Map<String, String> environment, JsonClient client, Consumer<String> progress) {
        var setup = Setup.of(environment);
        var commandLine = CommandLine.of(arguments);
        var demo = new RunningDemo(setup, client);
        return switch (commandLine.at(0, "a command: token, clock, hospital, walk, accesslog or keys")) {
            case "token" -> token(commandLine, demo);
            case "clock" -> clock(commandLine, demo);
            case "hospital" -> hospital(commandLine, setup, demo);
            case "walk" -> walk(commandLine, setup, demo, progress);
            case "accesslog" -> accessLog(commandLine, demo);
            case "keys" -> keys(commandLine, new CitizenKeys(demo));
            default -> throw new SetupError("There is no such command: see ./cti help.");
        };
    }

    private static String token(CommandLine commandLine, RunningDemo demo) {
        commandLine.mustBeLike("./cti token worker --municipality 0101", 2, MUNICIPALITY);
        return demo.token(
                commandLine.at(1, "a role: worker, leader, region, authority, portal, operator or auditor"),
                commandLine.option(MUNICIPALITY, RunningDemo.MUNICIPALITY));
    }

    private static String clock(CommandLine commandLine, RunningDemo demo) {
        if (commandLine.has(1) && !commandLine.at(1, "").equals("forward")) {
            throw new SetupError("The clock only moves forward: write it like ./cti clock forward P14D.");
        }
        commandLine.mustBeLike("./cti clock, or ./cti clock forward P14D with one length of time", 3);
        var shown =
                commandLine.has(1) ? demo.forward(commandLine.at(2, "a length of time such as P14D")) : demo.clock();
        return shown.toString();
    }

    private static String walk(CommandLine commandLine, Setup setup, RunningDemo demo, Consumer<String> progress) {
        commandLine.mustBeLike("./cti walk", 1);
        var citizen = DemoCitizen.invented("Vera Vandring", RandomGenerator.getDefault());
        return new CourseWalk(demo, new DemoHospital(setup, demo), citizen, progress).walk();
    }

    private static String accessLog(CommandLine commandLine, RunningDemo demo) {
        if (!commandLine.at(1, "what to do: verify").equals("verify")) {
            throw new SetupError("The access log can be verified: write it like ./cti accesslog verify.");
        }
        commandLine.mustBeLike("./cti accesslog verify", 2);
        return new AccessLogCheck(demo).verify();
    }

    private static String keys(CommandLine commandLine, CitizenKeys keys) {
        commandLine.mustBeLike("./cti keys, or ./cti keys rotate data", 3);
        if (!commandLine.has(1)) {
            return keys.shown();
        }
        if (!commandLine.at(1, "").equals("rotate")) {
            throw new SetupError("Keys are shown or rotated: write it like ./cti keys rotate data.");
        }
        return keys.rotate(commandLine.at(2, "which key: data, master or lookup"));
    }

    private static String hospital(CommandLine commandLine, Setup setup, RunningDemo demo) {
        var what = commandLine.at(1, "what happened, for example admit or discharge");
        if (what.equals("letters")) {
            commandLine.mustBeLike("./cti hospital letters", 2);
            return new DemoWard(demo).fetch();
        }
        var citizen = commandLine.at(2, "the name of a demo citizen, for example \"Anna Holm\"");
        var hospital = new DemoHospital(setup, demo);
        if (what.equals("letter")) {
            commandLine.mustBeLike("./cti hospital letter \"Anna Holm\" \"TEXT\"", 4);
            var text = commandLine.has(3) ? commandLine.at(3, "a text") : "Er henvisningen modtaget?";
            return new DemoWard(demo).write(DemoHospital.citizen(citizen), text);
        }
        if (what.equals("all")) {
            commandLine.mustBeLike("./cti hospital all \"Anna Holm\"", 3);
            return hospital.tellAll(citizen);
        }
        var event = HospitalEvent.of(what);
        commandLine.mustBeLike("./cti hospital %s \"Anna Holm\" --at 2026-01-12T08:30".formatted(what), 3, AT);
        return hospital.tell(event, citizen, commandLine.option(AT, ""));
    }
}
