package dk.overgang.portal.settings;

import dk.overgang.portal.forms.Typed;
import dk.overgang.portal.layout.FormErrors;
import org.jspecify.annotations.Nullable;

/// A part of the page, which a change of its own shows anew without the others.
enum Section {
    CALENDAR("kalender"),
    ABSENCES("fravaer"),
    CONTACT("kontakt");

    private final String id;

    /// @param id on the page, and of its fragment
    Section(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /// What was not done in a section.
    ///
    /// @param typed into its form; null for a button alone
    /// @param version that the person saw
    record Refused(
            Section section,
            @Nullable Typed typed,
            FormErrors errors,
            @Nullable String version) {}
}
