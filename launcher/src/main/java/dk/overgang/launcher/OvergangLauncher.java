package dk.overgang.launcher;

import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.keys.KeyMissing;
import dk.overgang.launcher.setup.Disk;
import dk.overgang.launcher.setup.Port;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/// `./cti demo`: starts everything, prints the addresses, and stops everything when the process is stopped.
public final class OvergangLauncher {
    private static final int CANNOT_START = 2;
    private static final int CANNOT_GO_ON = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private OvergangLauncher() {}

    public static void main(String... arguments) {
        try {
            var setup = Setup.of(System.getenv());
            var options = Options.of(arguments);
            Logging.into(setup.log());
            run(setup, options);
        } catch (SetupError error) {
            LoggerFactory.getLogger(OvergangLauncher.class).debug("Not started", error);
            System.err.println(error.sentence());
            System.exit(CANNOT_START);
        }
    }

    private static void run(Setup setup, Options options) {
        try {
            var platform = Platform.start(setup, options, OvergangLauncher::say, failure -> end(setup, failure));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
            say(ready(setup, options, platform.clock().today()));
        } catch (IOException | RuntimeException e) {
            throw setupError(e, setup);
        }
    }

    static SetupError setupError(Exception e, Setup setup) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SetupError error -> {
                    return error;
                }
                case KeyMissing missing -> {
                    return keysMissing(missing, setup);
                }
                case DataFileFault fault -> {
                    return new SetupError("%s. %s".formatted(fault.getMessage(), fault.remedy()), fault);
                }
                default -> {}
            }
        }
        LoggerFactory.getLogger(OvergangLauncher.class).error("Not started", e);
        return new SetupError("Overgang could not start: %s tells why.".formatted(setup.log()), e);
    }

    /// In place of the remedy for an installation: a demo may begin anew.
    private static SetupError keysMissing(KeyMissing missing, Setup setup) {
        var what = String.valueOf(missing.getMessage()).replaceFirst("\\.$", "");
        return new SetupError(
                "%s: put the keys of these data back into %s, or begin anew with ./cti demo --fresh."
                        .formatted(what, setup.keys()),
                missing);
    }

    /// What can no longer be written ends the process at once, as a kill would: what was answered is on the disk, and a
    /// platform that stores nothing is not ready. Several parts may fail at the same time; one sentence is said.
    private static synchronized void end(Setup setup, RuntimeException failure) {
        LoggerFactory.getLogger(OvergangLauncher.class).info("Ended", failure);
        Logging.end();
        System.err.println(Disk.of(setup.data()).failed(failure).sentence());
        Runtime.getRuntime().halt(CANNOT_GO_ON);
    }

    private static void stop(Platform platform) {
        say("Stopping");
        platform.close();
        say("Overgang has stopped; its data are kept");
        if (isRecorded()) {
            say(
                    "Java now writes down, for up to a minute, what makes the next starts faster; a start meanwhile works too");
        }
    }

    private static boolean isRecorded() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(option -> option.startsWith("-XX:AOTCacheOutput="));
    }

    private static String ready(Setup setup, Options options, LocalDate today) {
        var uptime = Duration.between(
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()), Instant.now());
        return """

                Overgang is ready. It took %d seconds; on the platform's clock it is %s.

                  open in a browser       %s
                                          log in as mette, jonas or amina (CTI workers), leder (team leader) or
                                          sagsbehandler (authority); the password of each is demo

                  referral-service        %s
                  course-service          %s
                  network-service         %s
                  notification-service    %s
                  demo identity provider  %s
                  letters of the demo     %s/letters
                  Kafka                   localhost:%d
                  document store          %s
                  data                    %s
                  log                     %s

                  In another terminal: ./cti hospital admit "Anna Holm", ./cti clock forward P14D, ./cti token worker
                  Ctrl-C stops it and keeps its data.
                """.formatted(
                        uptime.toSeconds(),
                        DAY.format(today),
                        setup.http(Port.PORTAL),
                        setup.http(Port.REFERRAL),
                        setup.http(Port.COURSE),
                        setup.http(Port.NETWORK),
                        setup.http(Port.NOTIFICATION),
                        setup.http(Port.IDENTITY),
                        setup.http(Port.IDENTITY),
                        setup.port(Port.KAFKA),
                        options.mongodb() == null
                                ? "mongodb://localhost:" + setup.port(Port.STORE)
                                : options.mongodb().toString(),
                        setup.data(),
                        setup.log());
    }

    /// To whoever started the command: the log goes to a file.
    private static void say(String line) {
        System.out.println(line);
    }
}
