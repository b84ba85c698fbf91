package dk.overgang.course.checklists.domain;

import static dk.overgang.course.checklists.domain.Story.item;
import static dk.overgang.course.checklists.domain.Story.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.overgang.course.checklists.domain.ChecklistTemplate.Item;
import dk.overgang.course.checklists.domain.ChecklistTemplate.Kind;
import dk.overgang.course.checklists.domain.ChecklistTemplate.NotRelevantReason;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// A checklist is adapted to a target group, but never without the core of the method.
class ChecklistTemplateTest {

    private static final ChecklistTemplate GENERAL =
            checklist("GENERAL", List.of(), item("PLAN", 1, Kind.CHECK), item("HOME", 1, Kind.CHECK, "NO_MOVE"));

    @Test
    void a_checklist_has_what_it_includes_and_its_own() {
        var job = checklist("JOB", List.of("HOME"), item("AIMS", 1, Kind.CHECK)).with(List.of(GENERAL));

        assertThat(job.items()).extracting(Item::code).containsExactly("PLAN", "AIMS");
        assertThat(job.id()).isEqualTo(checklist("JOB", List.of()).id());
        assertThat(job.reasons()).extracting(NotRelevantReason::code).contains("NO_MOVE");
    }

    @Test
    void a_core_element_is_not_left_out() {
        assertFault(() -> checklist("JOB", List.of("PLAN")).with(List.of(GENERAL)), "PLAN", "core element");
    }

    @Test
    void what_is_left_out_is_known() {
        assertFault(
                () -> checklist("JOB", List.of("BOAT")).with(List.of(GENERAL)), "BOAT", "no included checklist has it");
    }

    @Test
    void no_code_stands_for_two_things() {
        assertFault(
                () -> checklist("JOB", List.of(), item("PLAN", 2, Kind.CHECK)).with(List.of(GENERAL)), "PLAN", "twice");
        assertFault(
                () -> checklist("X1", List.of(), item("NO_MOVE", 2, Kind.CHECK)).with(List.of()),
                "NO_MOVE",
                "something else");
    }

    @Test
    void an_item_names_only_reasons_that_there_are() {
        var dance = checklist("DANCE", List.of(), item("SHOES", 1, Kind.CHECK, "BAREFOOT"));

        assertFault(() -> dance.with(List.of()), "SHOES", "known reasons: NO_MOVE");
    }

    @Test
    void a_phase_is_one_of_four_and_a_code_is_no_sentence() {
        assertFault(() -> item("PLAN", 4, Kind.CHECK), "PLAN", "0 (contact phase), 1, 2 or 3");
        assertFault(() -> item("PLAN", -1, Kind.CHECK), "PLAN", "phase");
        assertFault(() -> item("En plan", 1, Kind.CHECK), "En plan", "capital letters");
        assertFault(() -> new Item("PLAN", 1, Kind.CHECK, List.of(), List.of(), text()), "PLAN", "source");
    }

    private static void assertFault(ThrowingCallable made, String about, String message) {
        assertThatExceptionOfType(InvalidChecklist.class)
                .isThrownBy(made)
                .withMessageContaining(message)
                .satisfies(fault -> assertThat(fault.about()).isEqualTo(about));
    }

    private static ChecklistTemplate checklist(String code, List<String> without, Item... items) {
        var included = code.equals("JOB") ? List.of(GENERAL.id()) : List.<VersionId>of();
        var reasons =
                code.equals("JOB") ? List.<NotRelevantReason>of() : List.of(new NotRelevantReason("NO_MOVE", text()));
        return new ChecklistTemplate(code, 1, text(), included, without, reasons, List.of(items));
    }
}
