package dk.overgang.notification.calendars.domain;

/// The language of a feed: of who made it, because a calendar that reads it later tells none.
public enum Language {
    DA("CTI-påmindelser", "Aflyst: "),
    EN("CTI reminders", "Cancelled: ");

    private final String title;
    private final String off;

    Language(String title, String off) {
        this.title = title;
        this.off = off;
    }

    /// The name of the calendar.
    public String title() {
        return title;
    }

    /// What stands before the text of an entry that is off, for calendars that do not show its status.
    public String off() {
        return off;
    }
}
