package dk.overgang.course.checklists.domain;

import dk.overgang.course.programmes.domain.Text;
import dk.overgang.course.programmes.domain.VersionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One version of a checklist (F-26): what the phases of a course are to reach, as data that a programme version names.
/// It is the worker's orientation and decides no date (C1).
///
/// @param includes other checklists, whose items come first; each must stand on its own
/// @param without items of the included ones that are left out for this target group; a core element stays
/// @param reasons why an item may be not relevant, with a text for people
public record ChecklistTemplate(
        String code,
        int version,
        Text name,
        List<VersionId> includes,
        List<String> without,
        List<NotRelevantReason> reasons,
        List<Item> items) {

    /// The contact phase is 0, the others are 1 to 3.
    private static final int LAST_PHASE = 3;

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    /// What sort of item it is.
    public enum Kind {
        /// The phase should have reached it.
        CHECK,
        /// A condition of the transition to the next phase: shown, never blocking.
        CONDITION,
        /// What the worker does in the phase: can be ticked, is neither counted nor carried over.
        ACTIVITY
    }

    /// Why an item may be not relevant for a citizen.
    public record NotRelevantReason(String code, Text text) {

        public NotRelevantReason {
            requireCode(code);
        }
    }

    /// One point of the checklist.
    ///
    /// @param phase in which it belongs, 0 for the contact phase; it may be ticked in any phase
    /// @param source the requirements it comes from, or what a municipality calls its own source
    /// @param reasons the codes of the reasons for which it may be not relevant; without any it is a core element,
    ///     which is always relevant and which no checklist that includes it leaves out
    public record Item(String code, Integer phase, Kind kind, List<String> source, List<String> reasons, Text text) {

        public Item {
            requireCode(code);
            require(phase >= 0 && phase <= LAST_PHASE, code, "phase must be 0 (contact phase), 1, 2 or 3");
            require(!source.isEmpty(), code, "source must name at least one requirement");
            source = List.copyOf(source);
            reasons = List.copyOf(reasons);
        }

        /// Whether it is counted, shown as missing, and carried over when it is still open at the boundary.
        public boolean counts() {
            return kind != Kind.ACTIVITY;
        }

        boolean isCore() {
            return reasons.isEmpty();
        }
    }

    public ChecklistTemplate {
        requireCode(code);
        require(version > 0, code, "version must be 1 or more");
        includes = List.copyOf(includes);
        without = List.copyOf(without);
        reasons = List.copyOf(reasons);
        items = List.copyOf(items);
    }

    public VersionId id() {
        return new VersionId(code, version);
    }

    public Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /// The same checklist with everything it includes, so that it stands on its own.
    ///
    /// @param included what [#includes] names, in that order
    /// @throws InvalidChecklist for a core element left out, and for what one of them does not know
    public ChecklistTemplate with(List<ChecklistTemplate> included) {
        var theirs = included.stream().flatMap(other -> other.items.stream()).toList();
        without.forEach(code -> requireRemovable(code, theirs));
        var all = new ArrayList<>(
                theirs.stream().filter(item -> !without.contains(item.code())).toList());
        all.addAll(items);
        var allReasons = Stream.concat(included.stream().flatMap(other -> other.reasons.stream()), reasons.stream())
                .toList();
        var whole = new ChecklistTemplate(code, version, name, List.of(), List.of(), allReasons, all);
        whole.requireDistinctCodes();
        whole.requireKnownReasons();
        return whole;
    }

    private static void requireRemovable(String code, List<Item> theirs) {
        var item = theirs.stream().filter(their -> their.code().equals(code)).findFirst();
        require(item.isPresent(), code, code + " is left out, but no included checklist has it");
        require(
                item.filter(Item::isCore).isEmpty(),
                code,
                code + " is a core element of the method and is not left out (R-020); it has no reasons");
    }

    private void requireDistinctCodes() {
        var seen = new HashSet<String>();
        items.forEach(item -> require(seen.add(item.code()), item.code(), item.code() + " stands twice in items"));
        reasons.forEach(reason ->
                require(seen.add(reason.code()), reason.code(), reason.code() + " is the code of something else too"));
    }

    private void requireKnownReasons() {
        var known = reasons.stream().map(NotRelevantReason::code).toList();
        items.forEach(item -> item.reasons()
                .forEach(reason -> require(
                        known.contains(reason),
                        item.code(),
                        "%s names the reason %s; known reasons: %s"
                                .formatted(item.code(), reason, String.join(", ", known)))));
    }

    private static void requireCode(String code) {
        require(code.matches(CODE), code, "code must be 2 to 40 capital letters, digits and underscores: " + code);
    }

    private static void require(boolean holds, String about, String fault) {
        if (!holds) {
            throw new InvalidChecklist(about, fault);
        }
    }
}
