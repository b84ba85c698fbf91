package dk.overgang.course.plans.areas;

import dk.overgang.course.programmes.domain.Text;
import java.util.List;

/// The focus areas that a course can work with, as data (R-121, F-28).
///
/// @param version grows with each edition of the texts
public record FocusAreas(int version, List<FocusArea> areas) {

    /// One area with what to look out for and what worker and citizen can do.
    ///
    /// @param code what plans keep of it: never changed and never used anew
    public record FocusArea(String code, Text name, List<Text> attentionPoints, List<Text> suggestions) {

        public FocusArea {
            require(
                    code.matches("[A-Z][A-Z0-9_]{1,39}"),
                    "code must be 2 to 40 capital letters, digits and underscores");
            require(!attentionPoints.isEmpty(), "attentionPoints must hold at least one text");
            require(!suggestions.isEmpty(), "suggestions must hold at least one text");
            attentionPoints = List.copyOf(attentionPoints);
            suggestions = List.copyOf(suggestions);
        }
    }

    public FocusAreas {
        require(version > 0, "version must be 1 or more");
        require(!areas.isEmpty(), "areas must hold at least one area");
        require(
                areas.stream().map(FocusArea::code).distinct().count() == areas.size(),
                "areas must not hold two of the same code");
        areas = List.copyOf(areas);
    }

    public List<String> codes() {
        return areas.stream().map(FocusArea::code).toList();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
