package dk.overgang.launcher.cli;

import static java.util.stream.Collectors.joining;

import dk.overgang.launcher.cli.RunningDemo.PlatformTime;
import dk.overgang.launcher.clock.DemoClock;
import dk.overgang.launcher.data.DemoCitizen;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Route;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/// A hospital that sends MedCom messages about demo citizens.
final class DemoHospital {
    static final Route TO_COPENHAGEN = new Route("265161000016000", "953741000016009");

    private final RunningDemo demo;
    private final StayFile memory;

    DemoHospital(Setup setup, RunningDemo demo) {
        this.demo = demo;
        this.memory = new StayFile(setup);
    }

    /// Sends a notice about what happened `at` that time, or just now, and returns how it was acknowledged.
    String tell(HospitalEvent event, String name, String at) {
        return tell(event, citizen(name), at);
    }

    String tell(HospitalEvent event, DemoCitizen citizen, String at) {
        var now = demo.clock().now();
        var known = memory.lastStay(citizen).filter(event::continues);
        var told = known.map(event::of).orElse(event);
        return tell(told, citizen, known, when(told, known, at, now), now);
    }

    /// Sends notices of all eighteen codes, in an order that a hospital may send.
    String tellAll(String name) {
        var citizen = citizen(name);
        return NoticeSequence.until(demo.clock().now()).events().stream()
                .map(next -> tell(next, citizen))
                .collect(joining("\n"));
    }

    private String tell(NoticeSequence.Told next, DemoCitizen citizen) {
        var now = demo.clock().now();
        var known = memory.lastStay(citizen).filter(next.event()::continues);
        var event = known.map(next.event()::of).orElse(next.event());
        var when = event.change() == NoticeChange.CANCELLED ? when(event, known, "", now) : next.at();
        return tell(event, citizen, known, when, now);
    }

    private String tell(HospitalEvent event, DemoCitizen citizen, Optional<Stay> known, Instant when, Instant now) {
        var stay = known.orElseGet(() -> begun(event, when));
        var writer = stay.writer(citizen, TO_COPENHAGEN);
        var notice = writer.tells(event.type(), event.change(), when, now);
        var acknowledged = acknowledged(demo.send(SampleMessages.json(notice)));
        memory.keep(citizen, stay.after(event, writer, notice));
        return "%s: %s (%s %s), %s; acknowledged: %s"
                .formatted(
                        citizen.name(),
                        SampleMessages.code(notice),
                        event.type(),
                        event.change(),
                        new PlatformTime(when),
                        acknowledged);
    }

    static DemoCitizen citizen(String name) {
        return DemoCitizen.named(name)
                .orElseThrow(() -> new SetupError(
                        "No demo citizen, or more than one, is called '%s': use a whole name such as \"Anna Holm\"."
                                .formatted(name)));
    }

    private static Instant when(HospitalEvent event, Optional<Stay> known, String at, Instant now) {
        return switch (event.change()) {
            case NEW -> at.isEmpty() ? now : time(at);
            case CORRECTED -> time(at);
            case CANCELLED ->
                known.map(stay -> stay.told().get(event.type()))
                        .orElseThrow(
                                () -> new SetupError(
                                        "This hospital has told nothing that it could cancel: tell it first, without cancel-."));
        };
    }

    private static Stay begun(HospitalEvent event, Instant when) {
        if (!event.mayBeTheFirst()) {
            throw new SetupError("This hospital has told of no admission yet: use ./cti hospital admit first.");
        }
        return Stay.begun(UUID.randomUUID(), when, event.type());
    }

    static String acknowledged(Reply reply) {
        var code = reply.body().at("/entry/0/resource/response/code").asString("");
        if (!code.equals("ok")) {
            throw new SetupError("The message was not taken (status %d, %s): the log of the demo tells why."
                    .formatted(reply.status(), code.isEmpty() ? "no acknowledgement" : code));
        }
        return code;
    }

    private static Instant time(String text) {
        try {
            var time = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atTime(LocalTime.NOON);
            return time.atZone(DemoClock.COPENHAGEN).toInstant();
        } catch (DateTimeException e) {
            throw new SetupError(
                    "This needs the time it happened: add --at 2026-01-12T08:30, or --at 2026-01-12 for noon.", e);
        }
    }
}
