package dk.overgang.course.checklists.domain;

/// A checklist that contradicts itself or the ones it includes.
public final class InvalidChecklist extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String about;

    /// @param about the code in the checklist that is at fault
    /// @param fault what is wrong and what would be right, in English
    public InvalidChecklist(String about, String fault) {
        super(fault);
        this.about = about;
    }

    public String about() {
        return about;
    }
}
