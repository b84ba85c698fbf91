package dk.overgang.launcher.cli;

import dk.overgang.launcher.cli.RunningDemo.PlatformTime;
import dk.overgang.launcher.clock.DemoClock;
import dk.overgang.launcher.data.DemoCitizen;
import dk.overgang.launcher.http.JsonClient.Reply;
import dk.overgang.launcher.setup.Hindrance;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.referral.fhir.SampleMessages;
import dk.overgang.referral.fhir.SampleMessages.Citizen;
import dk.overgang.referral.fhir.SampleMessages.Ids;
import dk.overgang.referral.fhir.SampleMessages.Notice;
import dk.overgang.referral.fhir.SampleMessages.Route;
import dk.overgang.referral.fhir.SampleMessages.What;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/// A hospital that sends MedCom messages about demo citizens.
final class DemoHospital {
    private static final Route TO_COPENHAGEN = new Route("265161000016000", "953741000016009");

    private final RunningDemo demo;
    private final StayMemory memory;

    DemoHospital(Setup setup, RunningDemo demo) {
        this.demo = demo;
        this.memory = new StayMemory(setup);
    }

    /// Tells what happened `at` that time, or just now, and says how it was acknowledged.
    String tell(HospitalEvent event, String name, String at) {
        var citizen = DemoCitizen.named(name)
                .orElseThrow(() -> new Hindrance(
                        "No demo citizen, or more than one, is called '%s': use a whole name such as \"Anna Holm\"."
                                .formatted(name)));
        var now = demo.clock().now();
        var known = memory.lastStay(citizen).filter(event::continues);
        var when = when(event, known, at, now);
        var stay = known.orElseGet(() -> begun(event, when));
        var headerId = UUID.randomUUID().toString();
        var acknowledged = acknowledged(demo.send(message(event, citizen, stay, when, now, headerId)));
        memory.keep(citizen, stay.after(event, when, headerId));
        return "%s: %s %s, %s; acknowledged: %s"
                .formatted(citizen.name(), event.type(), event.change(), new PlatformTime(when), acknowledged);
    }

    private static Instant when(HospitalEvent event, Optional<Stay> known, String at, Instant now) {
        return switch (event.change()) {
            case NEW -> at.isEmpty() ? now : time(at);
            case CORRECTED -> time(at);
            case CANCELLED ->
                known.map(stay -> stay.told().get(event.type()))
                        .orElseThrow(
                                () -> new Hindrance(
                                        "This hospital has told nothing that it could cancel: tell it first, without cancel-."));
        };
    }

    private static Stay begun(HospitalEvent event, Instant when) {
        if (!event.mayBeTheFirst()) {
            throw new Hindrance("This hospital has told of no admission yet: use ./cti hospital admit first.");
        }
        return Stay.begun(UUID.randomUUID(), when, event.type());
    }

    private static byte[] message(
            HospitalEvent event, DemoCitizen citizen, Stay stay, Instant when, Instant now, String headerId) {
        var from = event.isStart() ? when : stay.from();
        return SampleMessages.json(new Notice(
                new What(event.type(), event.change(), from, when, now),
                new Citizen(citizen.cpr(), citizen.familyName(), stay.episode()),
                TO_COPENHAGEN,
                new Ids(UUID.randomUUID().toString(), headerId, stay.lastHeaderId())));
    }

    private static String acknowledged(Reply reply) {
        var code = reply.body().at("/entry/0/resource/response/code").asString("");
        if (!code.equals("ok")) {
            throw new Hindrance("The message was not taken (status %d, %s): the log of the demo tells why."
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
            throw new Hindrance(
                    "This needs the time it happened: add --at 2026-01-12T08:30, or --at 2026-01-12 for noon.", e);
        }
    }
}
