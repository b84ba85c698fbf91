package dk.overgang.portal.citizens;

import dk.overgang.portal.layout.Badge;
import dk.overgang.portal.layout.NextChange;
import dk.overgang.portal.services.course.CourseView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One course in the list.
///
/// @param next what comes next, if that is known
/// @param open how many reminders are due or late, and `late` how many of them are late
record Row(
        CourseView course,
        String citizen,
        Badge badge,
        @Nullable NextChange next,
        long open,
        long late,
        List<String> areas) {

    Row {
        areas = List.copyOf(areas);
    }

    public boolean unconfirmed() {
        return !course.status().equals("ENDED") && !course.unconfirmedPauses().isEmpty();
    }
}
