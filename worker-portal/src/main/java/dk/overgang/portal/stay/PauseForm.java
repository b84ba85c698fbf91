package dk.overgang.portal.stay;

import dk.overgang.portal.layout.DayFields;
import dk.overgang.portal.layout.FormErrors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was typed into one of the forms about a pause, and what was wrong with it.
///
/// @param name `judge`, `settle`, `describe` or `review`
/// @param pause the pause, or the stay, that it is about; null while nothing was typed
record PauseForm(
        String name,
        @Nullable UUID pause,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String outcome,
        DayFields on,
        FormErrors errors) {

    static final PauseForm NONE = new PauseForm("", null, null, null, null, DayFields.EMPTY, FormErrors.NONE);

    static PauseForm judge(UUID pause, @Nullable String decision, @Nullable String reason, FormErrors errors) {
        return new PauseForm("judge", pause, decision, reason, null, DayFields.EMPTY, errors);
    }

    static PauseForm describe(UUID pause, @Nullable String reason, FormErrors errors) {
        return new PauseForm("describe", pause, null, reason, null, DayFields.EMPTY, errors);
    }

    static PauseForm review(UUID pause, DayFields on, @Nullable String outcome, FormErrors errors) {
        return new PauseForm("review", pause, null, null, outcome, on, errors);
    }

    /// @param stay the one of which not all can be true
    static PauseForm settle(UUID stay, @Nullable String choice, FormErrors errors) {
        return new PauseForm("settle", stay, choice, null, null, DayFields.EMPTY, errors);
    }

    public boolean is(String form, UUID about) {
        return name.equals(form) && about.equals(pause);
    }

    /// The errors of that form; none for another one.
    public FormErrors errorsOf(String form, UUID about) {
        return is(form, about) ? errors : FormErrors.NONE;
    }

    public boolean chosen(String form, UUID about, String value) {
        return is(form, about) && (value.equals(decision) || value.equals(outcome));
    }

    /// The reason that a form shows as chosen.
    public String reasonOf(String form, UUID about, String standing) {
        return is(form, about) && reason != null ? reason : standing;
    }
}
