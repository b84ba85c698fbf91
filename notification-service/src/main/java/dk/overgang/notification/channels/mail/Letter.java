package dk.overgang.notification.channels.mail;

/// A letter in its two forms.
record Letter(String subject, String html, String text) {}
