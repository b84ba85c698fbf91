package dk.overgang.course.course.domain.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that is still open in a course and that its closing must name (E21), in codes only.
///
/// @param kind what it is, for example `SUB_GOAL`
/// @param of which one of its kind: a code, a number or an id; null where there is but one
/// @param dueOn the day by which it should be done; null where it has none
public record OpenItem(
        String kind, @Nullable String of, @Nullable LocalDate dueOn) {

    /// What a closing names it by, for example `CHECKLIST_ITEM:OWN_HOME`.
    public String code() {
        return of == null ? kind : kind + ":" + of;
    }
}
