package dk.overgang.referral.correspondence.domain;

import java.util.stream.Collectors;

/// What people write, made plain: lines stay lines, but nothing steers a terminal or turns the direction of writing.
/// Markup stays the letters it is written with.
public final class PlainText {

    private PlainText() {}

    public static String of(String told) {
        return told.replace("\r\n", "\n")
                .codePoints()
                .map(point -> isSteering(point) ? ' ' : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isSteering(int point) {
        var type = Character.getType(point);
        return point != '\n'
                && point != '\t'
                && (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE);
    }
}
