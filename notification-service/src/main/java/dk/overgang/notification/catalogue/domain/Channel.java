package dk.overgang.notification.catalogue.domain;

/// Where a reminder is shown or sent.
public enum Channel {
    /// The list of reminders.
    LIST,
    /// The digest by mail.
    MAIL,
    SMS,
    CALENDAR
}
