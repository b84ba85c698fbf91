package dk.overgang.course.course;

import dk.overgang.course.course.domain.Course;
import dk.overgang.testkit.Events;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A citizen of the tests, told on the wire as referral-service tells it: with every event the whole citizen.
public final class CitizenEvents {

    public static final String COPENHAGEN = "0101";

    private UUID id = UUID.randomUUID();
    private final String municipality;
    private final Map<UUID, String> referrals = new LinkedHashMap<>();
    private final List<String> grants = new ArrayList<>();
    private final Map<Integer, String> stays = new LinkedHashMap<>();
    private @Nullable String deceasedOn;
    private @Nullable String movedOn;
    private String consents = "";
    private @Nullable UUID about;
    private long sequence;

    private CitizenEvents(String municipality) {
        this.municipality = municipality;
    }

    public static CitizenEvents unknown() {
        return in(COPENHAGEN);
    }

    public static CitizenEvents in(String municipality) {
        return new CitizenEvents(municipality);
    }

    public UUID id() {
        return id;
    }

    /// The course that the citizen's first referral opens.
    public UUID course() {
        return course(referrals.keySet().iterator().next());
    }

    public static UUID course(UUID referral) {
        return Course.openedBy(referral);
    }

    public UUID accepted() {
        return accepted("SEL85-9M");
    }

    public UUID accepted(String programme) {
        return accepted(programme, "SEL85");
    }

    public UUID accepted(String programme, String legalBasis) {
        var referral = UUID.randomUUID();
        grants.add("""
                {"referralId": "%s", "legalBasis": "%s", "decidedOn": "2026-03-02"}""".formatted(referral, legalBasis));
        referrals.put(referral, """
                {"referralId": "%s", "programme": "%s", "status": "ACCEPTED", "transitionOn": "2026-03-02"}
                """.formatted(referral, programme));
        about = referral;
        tell("referral.accepted");
        about = null;
        return referral;
    }

    public void admitted(int episode, String from) {
        stay(episode, "ADMITTED", from, null);
        tell("stay.started");
    }

    public void discharged(int episode, String from, String to) {
        stay(episode, "DISCHARGED", from, to);
        tell("stay.ended");
    }

    public void admissionCorrected(int episode, String from) {
        stay(episode, "ADMITTED", from, null);
        tell("stay.changed");
    }

    public void admissionCancelled(int episode, String from) {
        stay(episode, "CANCELLED", from, null);
        tell("stay.cancelled");
    }

    public void died(String on) {
        deceasedOn = on;
        tell("citizen.died");
    }

    public void deathCancelled() {
        deceasedOn = null;
        tell("citizen.death-cancelled");
    }

    public void moved(String on) {
        movedOn = on;
        tell("citizen.moved");
    }

    /// What the citizen permits from now on, told with whatever is told next.
    public void consents(String purpose, String state, @Nullable String endedOn) {
        consents = """
                {"consentId": "%s", "purpose": "%s", "state": "%s", "givenOn": "2026-01-05"%s}
                """.formatted(
                        UUID.randomUUID(), purpose, state, endedOn == null ? "" : ", \"endedOn\": \"" + endedOn + "\"");
    }

    /// The retention of the citizen's case is over.
    public void erased() {
        tell("citizen.erased");
    }

    /// The first referral is accepted once more, as somebody else's: about who has been erased nothing is made again.
    public void acceptedAgain() {
        id = UUID.randomUUID();
        about = referrals.keySet().iterator().next();
        tell("referral.accepted");
        about = null;
    }

    public void tellsOfConsent(String what) {
        tell("consent." + what);
    }

    /// The broker may bring an event again, however old it is.
    public void toldAgain(long oldSequence, String type) {
        send(oldSequence, type);
    }

    public void forget(int episode) {
        var _ = stays.remove(episode);
    }

    private void stay(int episode, String state, String from, @Nullable String to) {
        stays.put(episode, """
                {"stayId": "%s", "episodes": ["%s"], "kind": "INPATIENT", "state": "%s", "from": "%s"%s}
                """.formatted(
                        new UUID(id.getMostSignificantBits(), episode),
                        new UUID(id.getLeastSignificantBits(), episode),
                        state,
                        noon(from),
                        to == null ? "" : ", \"to\": \"" + noon(to) + "\""));
    }

    private static String noon(String day) {
        return LocalDate.parse(day)
                .atTime(12, 0)
                .atZone(ZoneId.of("Europe/Copenhagen"))
                .toInstant()
                .toString();
    }

    private void tell(String type) {
        sequence++;
        send(sequence, type);
    }

    private void send(long number, String type) {
        Events.tell(
                "overgang.referral-events",
                id.toString(),
                "/referral-service",
                "dk.overgang." + type + ".v1",
                id.toString(),
                number,
                data());
    }

    private String data() {
        return """
                {"municipality": "%s", "citizenId": "%s"%s%s%s, "referrals": [%s], "stays": [%s], "consents": [%s], "grants": [%s]}
                """.formatted(
                        municipality,
                        id,
                        about == null ? "" : ", \"referralId\": \"" + about + "\"",
                        deceasedOn == null ? "" : ", \"deceasedOn\": \"" + deceasedOn + "\"",
                        movedOn == null ? "" : ", \"movedOn\": \"" + movedOn + "\"",
                        String.join(",", referrals.values()),
                        String.join(",", stays.values()),
                        consents,
                        String.join(",", grants));
    }
}
