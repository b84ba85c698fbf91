package dk.overgang.testkit.wrong;

/// A shell type that nobody else needs, and whose name says nothing.
public class RestlessManager {}
