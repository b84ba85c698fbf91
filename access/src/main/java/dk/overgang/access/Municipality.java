package dk.overgang.access;

/// A municipality and the numbers others know it by; 0101 is its four-digit code.
public record Municipality(String code, String name, String sor, String gln, String cvr) {}
