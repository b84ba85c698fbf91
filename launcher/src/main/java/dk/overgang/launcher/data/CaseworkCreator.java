package dk.overgang.launcher.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds to one demo course what its worker does step by step: contacts, the checklist, phase changes; the plan and
/// the measurements have creators of their own.
///
/// @param citizen the number of the citizen
record CaseworkCreator(int citizen, LocalDate today, DemoCasework texts, CourseRequests course) {
    private static final int CONTACTS = 3;

    /// Of so many citizens one has a contact that was noted by mistake.
    private static final int MISTAKES = 7;

    /// What is told and mapped early. Only an open course takes it, and one that started long ago may be over.
    private static final List<String> ITEMS = List.of("TOLD_PHASES_AND_ENDING", "KNOWS_WORKER", "NEEDS_AND_PLAN");

    /// @param days absent if the phase goes on
    void inContactPhase(Optional<CourseDays> days) {
        if (days.isPresent()) {
            ITEMS.forEach(item -> tick(item, days.get().start()));
        } else {
            var first = today.minusDays(9 + citizen % 4);
            contact(first, "PHONE_CALL", texts.note(0, 0));
            meeting(today.minusDays(1 + citizen % 4), "WARD", texts.note(0, 1 + citizen % 3));
            tick(ITEMS.getFirst(), first);
        }
    }

    /// The ids of the needs in the plan; none for a course that is over.
    List<String> afterStart(CourseDays days) {
        days.contacts(CONTACTS, citizen % 4).forEach(day -> met(day, days.phaseOn(day)));
        if (citizen % MISTAKES == 0) {
            noteByMistake(days.until());
        }
        new MeasurementCreator(citizen, days, texts.instruments(), course).create();
        if (days.isOver()) {
            return List.of();
        }
        var needs = new PlanCreator(
                        days, texts.story(citizen), texts.story(citizen + 1).need(), course)
                .create();
        for (var boundary = 1; boundary <= days.changes(); boundary++) {
            talk(boundary, days.boundary(boundary));
        }
        return needs;
    }

    /// The support goes on while the course waits.
    void inPause() {
        course.send("/pauses/" + course.awaitPause() + "/reason", "reason", Map.of("reason", "PSYCHIATRIC_WARD"));
        meeting(today.minusDays(1), "WARD", texts.pauseNote(citizen));
    }

    /// What the course has led to, once it has ended.
    void afterTheEnd() {
        course.send("/outcome", "outcome", Map.of("values", texts.outcome(citizen)));
    }

    private void met(LocalDate day, int phase) {
        meeting(day, "HOME", texts.note(phase, citizen + day.getDayOfYear()));
    }

    private void meeting(LocalDate on, String place, String note) {
        course.send(
                "/contacts",
                "contact-" + on,
                Map.of("on", on, "kind", "MEETING", "place", place, "minutes", 45 + 15 * (citizen % 3), "note", note));
    }

    private void contact(LocalDate on, String kind, String note) {
        course.send("/contacts", "contact-" + on, Map.of("on", on, "kind", kind, "minutes", 10, "note", note));
    }

    /// A call that was somebody else's: it stays readable and counts for nothing.
    private void noteByMistake(LocalDate on) {
        var call = Map.of("on", on, "kind", "PHONE_CALL", "minutes", 10, "note", texts.note(0, 0));
        var noted = course.post("/contacts", "mistaken-contact", call);
        course.send(
                "/contacts/" + noted.text("contactId") + "/withdrawal",
                "mistaken-contact-withdrawal",
                Map.of("reason", "WRONG_CITIZEN"));
    }

    private void tick(String item, LocalDate on) {
        course.send("/checklist/items/" + item, item, Map.of("state", "DONE", "on", on));
    }

    private void talk(int boundary, LocalDate on) {
        var talk = texts.talks().get(boundary - 1);
        var carriedOver = Map.of("item", talk.carriedOver(), "owner", Map.of("role", talk.owner()));
        course.send(
                "/phase-changes/" + boundary,
                "phase-change-" + boundary,
                Map.of("on", on, "toldToCitizen", true, "carriedOver", List.of(carriedOver), "words", talk.words()));
    }
}
