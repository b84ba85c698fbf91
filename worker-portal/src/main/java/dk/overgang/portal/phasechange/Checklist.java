package dk.overgang.portal.phasechange;

import java.util.List;

/// The checklist of a course: what a phase should have reached.
record Checklist(List<Phase> phases, List<Reason> reasons) {

    /// @param done how many are done of those that count
    record Phase(int phase, int done, int of, List<PhaseChange.Item> items) {}

    record Reason(String code, PhaseChange.Text text) {}

    Checklist {
        phases = List.copyOf(phases);
        reasons = List.copyOf(reasons);
    }
}
